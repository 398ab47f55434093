/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* The positions of a story, to be gone through: how many are decided, the list, and the selected one with its evidence
 * and what can be done to it. */
#define SP_TYPE_REVIEW_PANEL (sp_review_panel_get_type ())
G_DECLARE_FINAL_TYPE (SpReviewPanel, sp_review_panel, SP, REVIEW_PANEL, GtkWidget)

/* SESSION may be NULL. */
void sp_review_panel_set_session (SpReviewPanel *self, SpSession *session);

/* Selects the next (1) or previous (-1) position of the list; the first or last one when none is selected. */
void sp_review_panel_step (SpReviewPanel *self, int step);

/* The proposal after POSITION that waits for a decision, going round; 0 when no other does. */
SpId sp_review_panel_find_undecided (SpReviewPanel *self, SpId position);

/* Where the buttons are, in WIDGET's coordinates. */
void sp_review_panel_locate_actions (SpReviewPanel *self, GtkWidget *widget, GdkRectangle *place);

G_END_DECLS
