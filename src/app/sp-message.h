/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells the person what went wrong, over PARENT. In a file of its own, since libadwaita 1.5 has a dialog for it. */
void sp_message_present (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
