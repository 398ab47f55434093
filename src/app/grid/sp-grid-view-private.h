/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid-cell-widget.h"
#include "sp-grid-geometry.h"
#include "sp-grid-view.h"

G_BEGIN_DECLS

/* In pixels. */
#define SP_GRID_ROW_HEIGHT 96    /* of a row that was not seen yet */
#define SP_GRID_COLUMN_WIDTH 210 /* the least that a column has unless it was set */
#define SP_GRID_COLUMN_MOST 720  /* the most that it grows to by itself */
#define SP_GRID_HEADER_WIDTH 220 /* at most, unless it was set; less in a narrow window */
#define SP_GRID_NARROWEST 80     /* that a person can make a column */

/* The widgets of a grid: those in use by their place, and those that wait. */
typedef struct
{
  GHashTable *used; /* place as number → Bound (sp-grid-view-cells.c) */
  GPtrArray *idle[SP_GRID_N_PARTS];
  guint pass;
} SpGridPool;

/* What the pointer is doing. */
typedef enum
{
  SP_GRID_DRAG_NONE,
  SP_GRID_DRAG_WIDTH, /* setting a column's width */
  SP_GRID_DRAG_LINE,  /* moving a row or column */
} SpGridDrag;

struct _SpGridView
{
  GtkWidget parent_instance;

  SpGridModel *model;
  SpSnapshot *snapshot;
  char *corner;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  gboolean configuring;

  SpGridGeometry geometry;
  SpGridPaint paint;
  SpGridPool pool;
  guint serial;       /* of what cells are made from */
  GHashTable *widths; /* SpId of a column → its width, set by a person */
  int header_width;   /* set by a person, or 0 */

  int row; /* selected */
  int column;
  SpId row_id; /* to find it again after lines were replaced */
  SpId column_id;
  gboolean following; /* it is to be in sight when heights turn out otherwise: nobody has scrolled since */

  SpGridDrag drag;
  GtkOrientation drag_orientation;
  int drag_line;   /* the column whose width is set, or the line that is moved */
  int drag_width;  /* at the beginning */
  int drag_before; /* where it would go, or SP_GRID_NOWHERE */
};

/* sp-grid-view-cells.c: widgets */
void sp_grid_view_init_pool (SpGridView *self);
void sp_grid_view_clear_pool (SpGridView *self);

/* Binds widgets to the cells seen now, with row heights as they turn out, and has them allocated. */
void sp_grid_view_update (SpGridView *self);

/* Gives its widgets their places. */
void sp_grid_view_allocate_cells (SpGridView *self);

/* The widget of a cell or header, or NULL when it is not seen. */
SpGridCellWidget *sp_grid_view_get_widget (SpGridView *self, int row, int column);

/* Has all lines set anew, because fonts or colours changed. */
void sp_grid_view_forget_layouts (SpGridView *self);

/* sp-grid-view-keys.c: the selection and the keyboard */
void sp_grid_view_class_init_keys (GtkWidgetClass *widget_class);

/* Scrolls so that a cell is seen. */
void sp_grid_view_reveal (SpGridView *self, int row, int column);

/* Finds the selected cell again after lines were replaced. */
void sp_grid_view_restore_selection (SpGridView *self);

/* Moves the keyboard's focus to the selected cell, if it is in the grid or FORCED. */
void sp_grid_view_focus_selected (SpGridView *self, gboolean forced);

/* sp-grid-view-pointer.c: the pointer */
void sp_grid_view_init_pointer (SpGridView *self);

/* Draws where a line that is being moved would go. */
void sp_grid_view_snapshot_drag (SpGridView *self, GtkSnapshot *snapshot);

/* sp-grid-view.c */
/* Whether there is anything to see. */
gboolean sp_grid_view_has_cells (SpGridView *self);
void sp_grid_view_set_column_width (SpGridView *self, int column, int width);
void sp_grid_view_emit_selected (SpGridView *self);
void sp_grid_view_emit_activated (SpGridView *self);
void sp_grid_view_emit_menu (SpGridView *self, int row, int column, double x, double y);
void sp_grid_view_emit_moved (SpGridView *self, GtkOrientation orientation, guint from, guint before);

/* Mirrors a place from the side on which reading begins to the left, or back; SIZE is of the thing there. */
int sp_grid_view_mirror (SpGridView *self, int x, int size);

G_END_DECLS
