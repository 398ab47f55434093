/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-grid-model.h"
#include "sp-session.h"

G_BEGIN_DECLS

/* What a person can do with a row or column of the grid: rename it, or make one of it and another. */
#define SP_TYPE_LINE_PANE (sp_line_pane_get_type ())
G_DECLARE_FINAL_TYPE (SpLinePane, sp_line_pane, SP, LINE_PANE, GtkWidget)

/* Shows the line HEADING of AXIS as it is now; nothing is kept of HEADING. */
void sp_line_pane_show (SpLinePane *self, SpSession *session, const SpGridHeading *heading, SpGridAxis axis);

/* Moves the keyboard to its name, or to the list of what it can be merged into. */
void sp_line_pane_edit_name (SpLinePane *self);
void sp_line_pane_choose_merge (SpLinePane *self);

G_END_DECLS
