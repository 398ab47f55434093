/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid-layout.h"

G_BEGIN_DECLS

/* Which part of the grid a widget is for. */
typedef enum
{
  SP_GRID_PART_CELL,
  SP_GRID_PART_ROW,    /* a row's header */
  SP_GRID_PART_COLUMN, /* a column's header */
  SP_GRID_PART_CORNER,
} SpGridPart;

#define SP_GRID_N_PARTS (SP_GRID_PART_CORNER + 1)

/*
 * One cell or header that is seen. It is handed from cell to cell while the grid scrolls, so it asks for no size: the
 * grid gives it one by sp_grid_cell_widget_get_height().
 */
#define SP_TYPE_GRID_CELL_WIDGET (sp_grid_cell_widget_get_type ())
G_DECLARE_FINAL_TYPE (SpGridCellWidget, sp_grid_cell_widget, SP, GRID_CELL_WIDGET, GtkWidget)

/* PAINT must outlive the widget. */
GtkWidget *sp_grid_cell_widget_new (SpGridPart part, const SpGridPaint *paint);

/* Gives it a place in the grid and what to show there, of which it takes ownership. Places count from 0. */
void sp_grid_cell_widget_bind (SpGridCellWidget *self, int row, int column, SpGridContent *content);

SpGridPart sp_grid_cell_widget_get_part (SpGridCellWidget *self);
int sp_grid_cell_widget_get_row (SpGridCellWidget *self);
int sp_grid_cell_widget_get_column (SpGridCellWidget *self);

/* How high it must be to show its content at WIDTH, in pixels. */
int sp_grid_cell_widget_get_height (SpGridCellWidget *self, int width);

/* Has its lines set anew, because fonts or PAINT changed. */
void sp_grid_cell_widget_forget_layout (SpGridCellWidget *self);

/* Marks it as the one that is selected. */
void sp_grid_cell_widget_set_selected (SpGridCellWidget *self, gboolean selected);

G_END_DECLS
