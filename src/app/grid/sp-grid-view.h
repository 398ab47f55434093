/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-grid-model.h"
#include "sp-snapshot.h"

G_BEGIN_DECLS

/* No line: neither a row or column nor the headers. */
#define SP_GRID_NOWHERE -2
/* The row or column of headers. */
#define SP_GRID_HEADERS -1

/*
 * The comparison grid on screen. It scrolls both ways under headers that stay, and has widgets only for the cells that
 * are seen, which it hands on as it scrolls.
 *
 * Arrow keys go from cell to cell, headers included; Home and End to the first and last of a row, with Ctrl of all;
 * Page Up and Page Down by what is seen; Enter opens; Alt with an arrow moves a row or column from its header; Shift
 * and Alt with an arrow sets a column's width; Menu or Shift+F10 asks for a menu.
 *
 * Properties: "model" (SpGridModel), those of GtkScrollable.
 *
 * Signals; a row or column is SP_GRID_HEADERS for a header:
 * "selected" (int row, int column): SP_GRID_NOWHERE for none
 * "activated" (int row, int column)
 * "menu" (int row, int column, double x, double y): wanted at x, y in the grid
 * "moved" (GtkOrientation, guint from, guint before): VERTICAL for a row, which is to stand before another one, or
 * before n for the end
 */
#define SP_TYPE_GRID_VIEW (sp_grid_view_get_type ())
G_DECLARE_FINAL_TYPE (SpGridView, sp_grid_view, SP, GRID_VIEW, GtkWidget)

GtkWidget *sp_grid_view_new (void);

SpGridModel *sp_grid_view_get_model (SpGridView *self);
void sp_grid_view_set_model (SpGridView *self, SpGridModel *model);

/* The names and colours that cells are shown with. NULL for none. */
void sp_grid_view_set_snapshot (SpGridView *self, SpSnapshot *snapshot);

/* What stands in the corner above the row headers. */
void sp_grid_view_set_corner (SpGridView *self, const char *words);

/* Which cell or header is selected; SP_GRID_NOWHERE both when none is. */
void sp_grid_view_get_selected (SpGridView *self, int *row, int *column);

/* Selects a cell or header and scrolls so that it is seen. */
void sp_grid_view_select (SpGridView *self, int row, int column);

/* Where a cell or header is in the grid, as far as it is seen. */
GdkRectangle sp_grid_view_get_area (SpGridView *self, int row, int column);

G_END_DECLS
