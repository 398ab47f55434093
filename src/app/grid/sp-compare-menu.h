/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid-model.h"
#include "sp-session.h"

G_BEGIN_DECLS

/*
 * The menu for what is selected in the grid (sp-grid-view.h): its items are the actions of the compare view. ARRANGED
 * tells whether lines stand as the person arranged them, and so can be moved. The caller owns it.
 */
GMenuModel *sp_compare_menu_new (SpGridModel *model, int row, int column, gboolean arranged, gboolean read_only);

/* Moves line FROM of the rows or columns before line BEFORE, or to the end when that is past the last. Lines that the
 * filter leaves out keep their places. */
void sp_compare_menu_move (SpSession *session, SpGridModel *model, gboolean rows, guint from, guint before);

G_END_DECLS
