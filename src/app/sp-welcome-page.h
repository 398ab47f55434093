/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a window shows that has no project: where to drop, the sample, and the projects opened of late. */
#define SP_TYPE_WELCOME_PAGE (sp_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (SpWelcomePage, sp_welcome_page, SP, WELCOME_PAGE, GtkWidget)

/* Puts the project at PATH among the desktop's recent files. */
void sp_welcome_page_remember (const char *path);

G_END_DECLS
