/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is kept between starts. Where the schema is not installed, the defaults hold and nothing is kept. */
void sp_preferences_restore_window (GtkWindow *window);
void sp_preferences_save_window (GtkWindow *window);

/* The name under which this person codes; never empty. The caller frees it. */
char *sp_preferences_get_coder (void);

/* Whether near copies are left out of an import. */
gboolean sp_preferences_get_skip_near_copies (void);

/* Whether links may lead to this computer and to private addresses. */
gboolean sp_preferences_get_allow_local_links (void);

/* What the columns of tables with HEADER as their first line hold, as a person has said before; NULL when nobody has.
 * The caller frees it. */
char *sp_preferences_get_columns (const char *header);
void sp_preferences_set_columns (const char *header, const char *columns);

/* Shows them over PARENT; without the schema they cannot be changed. */
void sp_preferences_present (GtkWindow *parent);

G_END_DECLS
