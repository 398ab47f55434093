/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-view-private.h"

/* A widget in use. */
typedef struct
{
  SpGridCellWidget *widget;
  guint pass;   /* the last in which it was needed */
  guint serial; /* the grid's when it was bound */
} Bound;

/* How many columns on either side of those seen a row's height takes into account. */
#define COLUMNS_ASIDE 8

/* What the estimate of a height goes by, in pixels: of the usual font; a line, the head of a position, a letter, the
 * cell's edges. */
#define LINE_HEIGHT 20
#define HEAD_HEIGHT 33
#define LETTER_WIDTH 7
#define EDGES 24

static gint64
number_of (int row, int column)
{
  return ((gint64) (row + 1) << 32) | (guint32) (column + 1);
}

void
sp_grid_view_init_pool (SpGridView *self)
{
  self->pool.used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint part = 0; part < SP_GRID_N_PARTS; part++)
    self->pool.idle[part] = g_ptr_array_new ();
}

void
sp_grid_view_clear_pool (SpGridView *self)
{
  GtkWidget *child;

  g_clear_pointer (&self->pool.used, g_hash_table_unref);
  for (guint part = 0; part < SP_GRID_N_PARTS; part++)
    g_clear_pointer (&self->pool.idle[part], g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
}

SpGridCellWidget *
sp_grid_view_get_widget (SpGridView *self, int row, int column)
{
  gint64 number = number_of (row, column);
  const Bound *bound = g_hash_table_lookup (self->pool.used, &number);

  return bound ? bound->widget : NULL;
}

static SpGridPart
part_at (int row, int column)
{
  if (row < 0)
    return column < 0 ? SP_GRID_PART_CORNER : SP_GRID_PART_COLUMN;
  return column < 0 ? SP_GRID_PART_ROW : SP_GRID_PART_CELL;
}

/* Children are drawn in their order, and found under the pointer in the reverse: cells first, then what stands over
 * them. */
static void
insert_widget (SpGridView *self, GtkWidget *widget, SpGridPart part)
{
  GtkWidget *before = NULL;

  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_prev_sibling (child))
    if (sp_grid_cell_widget_get_part (SP_GRID_CELL_WIDGET (child)) <= part)
      {
        before = child;
        break;
      }
  gtk_widget_insert_after (widget, GTK_WIDGET (self), before);
}

static GtkWidget *
take_widget (SpGridView *self, SpGridPart part)
{
  GPtrArray *idle = self->pool.idle[part];
  GtkWidget *widget;

  if (idle->len > 0)
    {
      widget = g_ptr_array_steal_index_fast (idle, idle->len - 1);
      gtk_widget_set_child_visible (widget, TRUE);
      return widget;
    }
  widget = sp_grid_cell_widget_new (part, &self->paint);
  insert_widget (self, widget, part);
  return widget;
}

static SpGridContent *
corner_content (SpGridView *self)
{
  SpGridHeading none = { .name = self->corner ? self->corner : (char *) " " };
  SpGridContent *content = sp_grid_content_new_header (&none, SP_GRID_ISSUE, NULL);

  /* the words alone */
  content->text[strlen (none.name)] = '\0';
  g_array_set_size (content->spans, 1);
  g_array_index (content->spans, SpGridSpan, 0).style = SP_GRID_SPAN_QUIET;
  return content;
}

static SpGridContent *
make_content (SpGridView *self, int row, int column)
{
  SpGridAxis rows = sp_grid_model_get_row_axis (self->model);
  SpGridAxis columns = sp_grid_model_get_column_axis (self->model);
  SpGridContext context = sp_grid_context_for (rows, columns, sp_grid_model_is_filtered (self->model), self->snapshot);

  switch (part_at (row, column))
    {
    case SP_GRID_PART_ROW:
      return sp_grid_content_new_header (sp_grid_model_get_row (self->model, (guint) row), rows, self->snapshot);
    case SP_GRID_PART_COLUMN:
      return sp_grid_content_new_header (sp_grid_model_get_column (self->model, (guint) column), columns,
                                         self->snapshot);
    case SP_GRID_PART_CORNER:
      return corner_content (self);
    case SP_GRID_PART_CELL:
    default:
      return sp_grid_content_new (sp_grid_model_get_cell (self->model, (guint) row, (guint) column),
                                  sp_grid_model_get_row (self->model, (guint) row),
                                  sp_grid_model_get_column (self->model, (guint) column), &context);
    }
}

/* Has a widget for the cell, bound to it as it is now. */
static SpGridCellWidget *
bind (SpGridView *self, int row, int column)
{
  gint64 number = number_of (row, column);
  Bound *bound = g_hash_table_lookup (self->pool.used, &number);

  if (!bound)
    {
      bound = g_new0 (Bound, 1);
      bound->widget = SP_GRID_CELL_WIDGET (take_widget (self, part_at (row, column)));
      bound->serial = self->serial - 1;
      g_hash_table_insert (self->pool.used, g_memdup2 (&number, sizeof number), bound);
    }
  bound->pass = self->pool.pass;
  if (bound->serial != self->serial)
    {
      sp_grid_cell_widget_bind (bound->widget, row, column, make_content (self, row, column));
      sp_grid_cell_widget_set_selected (bound->widget, row == self->row && column == self->column);
      bound->serial = self->serial;
    }
  return bound->widget;
}

/* The cell under the keyboard keeps its widget wherever it is, or the focus would be lost. */
static gboolean
is_selected (SpGridView *self, const Bound *bound)
{
  return sp_grid_cell_widget_get_row (bound->widget) == self->row
         && sp_grid_cell_widget_get_column (bound->widget) == self->column;
}

/* Puts widgets aside that were not needed in this pass, or with BEFORE that cannot be in the next. */
static void
put_aside (SpGridView *self, gboolean before, guint first_row, guint end_row, guint first_column, guint end_column)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->pool.used);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Bound *bound = value;
      int row = sp_grid_cell_widget_get_row (bound->widget);
      int column = sp_grid_cell_widget_get_column (bound->widget);
      gboolean needed = before ? (row < 0 || ((guint) row >= first_row && (guint) row < end_row))
                                     && (column < 0 || ((guint) column >= first_column && (guint) column < end_column))
                               : bound->pass == self->pool.pass;

      if (needed || is_selected (self, bound))
        continue;
      gtk_widget_set_child_visible (GTK_WIDGET (bound->widget), FALSE);
      g_ptr_array_add (self->pool.idle[sp_grid_cell_widget_get_part (bound->widget)], bound->widget);
      g_hash_table_iter_remove (&iter);
    }
}

static int
estimate_height (const SpCellContent *cell, int width)
{
  int letters = MAX ((width - EDGES) / LETTER_WIDTH, 1);
  int height = EDGES;
  guint n_shown = MIN (cell->positions->len, 4);

  if (cell->summary)
    height += LINE_HEIGHT;
  for (guint i = 0; i < n_shown; i++)
    {
      const SpPosition *position = g_ptr_array_index (cell->positions, i);
      int lines = (int) strlen (position->summary) / letters + 1;

      height += HEAD_HEIGHT + MIN (lines, 4) * LINE_HEIGHT;
    }
  if (n_shown < cell->positions->len)
    height += LINE_HEIGHT;
  return height;
}

/* The highest that a cell of ROW from FIRST to before END seems to be. */
static int
estimate_row (SpGridView *self, guint row, guint first, guint end)
{
  int height = 0;

  for (guint column = first; column < end; column++)
    {
      const SpCellContent *cell = sp_grid_model_get_cell (self->model, row, column);

      if (cell)
        height = MAX (height, estimate_height (cell, sp_grid_geometry_get_column_width (&self->geometry, column)));
    }
  return height;
}

/* Binds what is seen of a row and finds its height. */
static int
bind_row (SpGridView *self, guint row, guint first, guint end)
{
  SpGridGeometry *geometry = &self->geometry;
  guint n_columns = sp_grid_model_get_n_columns (self->model);
  guint aside_first = first - MIN (first, COLUMNS_ASIDE);
  guint aside_end = MIN (end + COLUMNS_ASIDE, n_columns);
  int height = sp_grid_cell_widget_get_height (bind (self, (int) row, -1), geometry->header_width);
  gboolean awaited = FALSE;

  for (guint column = first; column < end; column++)
    {
      SpGridCellWidget *widget = bind (self, (int) row, (int) column);

      height = MAX (
          height, sp_grid_cell_widget_get_height (widget, sp_grid_geometry_get_column_width (geometry, (int) column)));
      awaited |= !sp_grid_model_get_cell (self->model, row, column);
    }
  height = MAX (height, estimate_row (self, row, aside_first, first));
  height = MAX (height, estimate_row (self, row, end, aside_end));
  /* what has not come in yet must not make everything jump twice */
  return awaited ? MAX (height, sp_fenwick_get_size (geometry->rows, row)) : height;
}

/* Binds rows from the top until the window is full; returns the row after the last. */
static guint
bind_rows (SpGridView *self, guint first_column, guint end_column)
{
  SpGridGeometry *geometry = &self->geometry;
  guint n_rows = sp_fenwick_get_n (geometry->rows);
  int body = sp_grid_geometry_get_body_height (geometry);
  guint row = geometry->top_row;
  int y = -geometry->top_offset;

  for (; row < n_rows && y < body; row++)
    {
      int height = bind_row (self, row, first_column, end_column);

      sp_fenwick_set_size (geometry->rows, row, height);
      if (row == geometry->top_row && geometry->top_offset >= height)
        {
          y += geometry->top_offset - (height - 1);
          geometry->top_offset = height - 1;
        }
      y += height;
    }
  return row;
}

static void
bind_column_headers (SpGridView *self, guint first, guint end)
{
  int height = sp_grid_cell_widget_get_height (bind (self, -1, -1), self->geometry.header_width);

  for (guint column = first; column < end; column++)
    {
      SpGridCellWidget *widget = bind (self, -1, (int) column);
      int width = sp_grid_geometry_get_column_width (&self->geometry, (int) column);

      height = MAX (height, sp_grid_cell_widget_get_height (widget, width));
    }
  /* never lower than it was, so that scrolling sideways does not move the rows */
  self->geometry.header_height = MAX (self->geometry.header_height, height);
}

static void
configure_adjustments (SpGridView *self)
{
  const SpGridGeometry *geometry = &self->geometry;
  double upper = MAX (sp_fenwick_get_total (geometry->columns), sp_grid_geometry_get_body_width (geometry));
  double page = sp_grid_geometry_get_body_width (geometry);
  double left = geometry->left;

  self->configuring = TRUE;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    left = upper - page - left;
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], left, 0, upper, page * 0.1, page * 0.9,
                              page);
  page = sp_grid_geometry_get_body_height (geometry);
  upper = MAX (sp_fenwick_get_total (geometry->rows), page);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL], sp_grid_geometry_get_top (geometry), 0,
                              upper, page * 0.1, page * 0.9, page);
  self->configuring = FALSE;
}

static void
bind_all (SpGridView *self)
{
  SpGridGeometry *geometry = &self->geometry;
  guint first_row, end_row, first_column, end_column;

  sp_grid_geometry_clamp (geometry);
  sp_grid_geometry_get_columns (geometry, &first_column, &end_column);
  sp_grid_geometry_get_rows (geometry, &first_row, &end_row);
  put_aside (self, TRUE, first_row, end_row, first_column, end_column);
  bind_column_headers (self, first_column, end_column);
  end_row = bind_rows (self, first_column, end_column);
  /* the last rows may be lower than was thought, and then there is room above */
  for (guint again = 0; again < 3 && sp_grid_geometry_clamp (geometry); again++)
    end_row = bind_rows (self, first_column, end_column);
  if (self->row >= SP_GRID_HEADERS && self->column >= SP_GRID_HEADERS)
    bind (self, self->row, self->column);
  sp_grid_model_look_at (self->model, geometry->top_row, end_row - geometry->top_row, first_column,
                         end_column - first_column);
}

void
sp_grid_view_update (SpGridView *self)
{
  if (self->geometry.width <= 0)
    return;
  self->pool.pass++;
  if (sp_grid_view_has_cells (self))
    bind_all (self);
  put_aside (self, FALSE, 0, 0, 0, 0);
  configure_adjustments (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sp_grid_view_allocate_cells (SpGridView *self)
{
  const SpGridGeometry *geometry = &self->geometry;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->pool.used);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GtkWidget *widget = GTK_WIDGET (((Bound *) value)->widget);
      int row = sp_grid_cell_widget_get_row (SP_GRID_CELL_WIDGET (widget));
      int column = sp_grid_cell_widget_get_column (SP_GRID_CELL_WIDGET (widget));
      GtkAllocation area = { .y = sp_grid_geometry_get_y (geometry, row),
                             .width = sp_grid_geometry_get_column_width (geometry, column),
                             .height = sp_grid_geometry_get_row_height (geometry, row) };
      int least;

      area.x = sp_grid_view_mirror (self, sp_grid_geometry_get_x (geometry, column), area.width);
      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_size_allocate (widget, &area, -1);
    }
}

void
sp_grid_view_forget_layouts (SpGridView *self)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self)); child; child = gtk_widget_get_next_sibling (child))
    sp_grid_cell_widget_forget_layout (SP_GRID_CELL_WIDGET (child));
  self->geometry.header_height = 0;
  sp_grid_view_update (self);
}
