/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/*
 * Search over the whole project: a bar above, and while something is searched for its hits in the place of the views.
 * A hit opens the passage. Properties: "content" (GtkWidget, the views), "active" (gboolean, whether the bar is there).
 */
#define SP_TYPE_SEARCH_PANEL (sp_search_panel_get_type ())
G_DECLARE_FINAL_TYPE (SpSearchPanel, sp_search_panel, SP, SEARCH_PANEL, GtkWidget)

/* SESSION may be NULL. */
void sp_search_panel_set_session (SpSearchPanel *self, SpSession *session);

/* Shows the bar and puts the cursor in it. */
void sp_search_panel_start (SpSearchPanel *self);

G_END_DECLS
