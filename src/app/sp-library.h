/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* The pane beside the views: stories, the articles of one, and its parties with their colours. */
#define SP_TYPE_LIBRARY (sp_library_get_type ())
G_DECLARE_FINAL_TYPE (SpLibrary, sp_library, SP, LIBRARY, GtkWidget)

/* SESSION may be NULL. */
void sp_library_set_session (SpLibrary *self, SpSession *session);

/* Says, while STORY is shown, that its articles seem to tell N_STORIES, until they are sorted or are to stay. */
void sp_library_suggest_sorting (SpLibrary *self, SpId story, guint n_stories);

G_END_DECLS
