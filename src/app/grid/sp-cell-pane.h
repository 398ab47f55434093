/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-grid-model.h"
#include "sp-session.h"

G_BEGIN_DECLS

/*
 * All there is for one cell of the grid: its positions with all evidence, what a person wrote on it, and what is known
 * when there are none. Signal "open-evidence" (gint64 article, guint start, guint end).
 */
#define SP_TYPE_CELL_PANE (sp_cell_pane_get_type ())
G_DECLARE_FINAL_TYPE (SpCellPane, sp_cell_pane, SP, CELL_PANE, GtkWidget)

/* Shows the cell at ROW and COLUMN of MODEL, as it is now; nothing is kept of MODEL. */
void sp_cell_pane_show (SpCellPane *self, SpSession *session, SpGridModel *model, guint row, guint column);

G_END_DECLS
