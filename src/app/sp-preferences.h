/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is kept between starts. Where the schema is not installed, the defaults hold and nothing is kept. */
void sp_preferences_restore_window (GtkWindow *window);
void sp_preferences_save_window (GtkWindow *window);

/* The name under which this person codes; never empty. The caller frees it. */
char *sp_preferences_get_coder (void);

G_END_DECLS
