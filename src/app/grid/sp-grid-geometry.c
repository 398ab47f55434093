/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-geometry.h"

void
sp_grid_geometry_init (SpGridGeometry *self)
{
  *self = (SpGridGeometry){ .rows = sp_fenwick_new (0, 0), .columns = sp_fenwick_new (0, 0) };
}

void
sp_grid_geometry_clear (SpGridGeometry *self)
{
  g_clear_pointer (&self->rows, sp_fenwick_free);
  g_clear_pointer (&self->columns, sp_fenwick_free);
}

int
sp_grid_geometry_get_body_width (const SpGridGeometry *self)
{
  return MAX (self->width - self->header_width, 0);
}

int
sp_grid_geometry_get_body_height (const SpGridGeometry *self)
{
  return MAX (self->height - self->header_height, 0);
}

gint64
sp_grid_geometry_get_top (const SpGridGeometry *self)
{
  return sp_fenwick_get_start (self->rows, self->top_row) + self->top_offset;
}

void
sp_grid_geometry_set_top (SpGridGeometry *self, gint64 top)
{
  gint64 last = sp_fenwick_get_total (self->rows) - sp_grid_geometry_get_body_height (self);

  self->top_row = 0;
  self->top_offset = 0;
  top = CLAMP (top, 0, MAX (last, 0));
  if (sp_fenwick_get_n (self->rows) == 0)
    return;
  self->top_row = sp_fenwick_find (self->rows, top);
  self->top_offset = (int) (top - sp_fenwick_get_start (self->rows, self->top_row));
}

void
sp_grid_geometry_set_left (SpGridGeometry *self, gint64 left)
{
  gint64 last = sp_fenwick_get_total (self->columns) - sp_grid_geometry_get_body_width (self);

  self->left = (int) CLAMP (left, 0, MAX (last, 0));
}

gboolean
sp_grid_geometry_clamp (SpGridGeometry *self)
{
  guint row = self->top_row;
  int offset = self->top_offset, left = self->left;

  sp_grid_geometry_set_top (self, sp_grid_geometry_get_top (self));
  sp_grid_geometry_set_left (self, self->left);
  return row != self->top_row || offset != self->top_offset || left != self->left;
}

void
sp_grid_geometry_splice_rows (SpGridGeometry *self, guint position, guint n_removed, guint n_added, int height)
{
  sp_fenwick_splice (self->rows, position, n_removed, n_added, height);
  if (self->top_row <= position)
    return;
  if (self->top_row >= position + n_removed)
    self->top_row = self->top_row + n_added - n_removed;
  else if (self->top_row > position + n_added)
    {
      self->top_row = position + n_added;
      self->top_offset = 0;
    }
}

static int
place_of (const SpFenwick *sizes, int line, int header, gint64 scrolled)
{
  if (line < 0)
    return 0;
  return (int) CLAMP (header + sp_fenwick_get_start (sizes, (guint) line) - scrolled, -1000000, 1000000);
}

int
sp_grid_geometry_get_y (const SpGridGeometry *self, int row)
{
  return place_of (self->rows, row, self->header_height, sp_grid_geometry_get_top (self));
}

int
sp_grid_geometry_get_x (const SpGridGeometry *self, int column)
{
  return place_of (self->columns, column, self->header_width, self->left);
}

int
sp_grid_geometry_get_row_height (const SpGridGeometry *self, int row)
{
  return row < 0 ? self->header_height : sp_fenwick_get_size (self->rows, (guint) row);
}

int
sp_grid_geometry_get_column_width (const SpGridGeometry *self, int column)
{
  return column < 0 ? self->header_width : sp_fenwick_get_size (self->columns, (guint) column);
}

static int
line_at (const SpFenwick *sizes, double place, int header, gint64 scrolled)
{
  gint64 inside = (gint64) place - header + scrolled;

  if (place < 0)
    return -2;
  if (place < header)
    return -1;
  if (inside >= sp_fenwick_get_total (sizes))
    return -2;
  return (int) sp_fenwick_find (sizes, inside);
}

int
sp_grid_geometry_find_row (const SpGridGeometry *self, double y)
{
  return line_at (self->rows, y, self->header_height, sp_grid_geometry_get_top (self));
}

int
sp_grid_geometry_find_column (const SpGridGeometry *self, double x)
{
  return line_at (self->columns, x, self->header_width, self->left);
}

static void
lines_between (const SpFenwick *sizes, gint64 from, gint64 to, guint *first, guint *end)
{
  *first = *end = 0;
  if (sp_fenwick_get_n (sizes) == 0)
    return;
  *first = sp_fenwick_find (sizes, from);
  *end = sp_fenwick_find (sizes, MAX (to - 1, from)) + 1;
}

void
sp_grid_geometry_get_rows (const SpGridGeometry *self, guint *first, guint *end)
{
  gint64 top = sp_grid_geometry_get_top (self);

  lines_between (self->rows, top, top + sp_grid_geometry_get_body_height (self), first, end);
}

void
sp_grid_geometry_get_columns (const SpGridGeometry *self, guint *first, guint *end)
{
  lines_between (self->columns, self->left, self->left + sp_grid_geometry_get_body_width (self), first, end);
}

/* How far to scroll for START to START + SIZE to be in a window of LENGTH that is at SCROLLED now. */
static gint64
scroll_for (gint64 start, int size, gint64 scrolled, int length)
{
  if (start < scrolled || size >= length)
    return start;
  return MAX (scrolled, start + size - length);
}

void
sp_grid_geometry_reveal (SpGridGeometry *self, int row, int column)
{
  if (row >= 0 && (guint) row < sp_fenwick_get_n (self->rows))
    sp_grid_geometry_set_top (
        self, scroll_for (sp_fenwick_get_start (self->rows, (guint) row), sp_fenwick_get_size (self->rows, (guint) row),
                          sp_grid_geometry_get_top (self), sp_grid_geometry_get_body_height (self)));
  if (column >= 0 && (guint) column < sp_fenwick_get_n (self->columns))
    sp_grid_geometry_set_left (self, scroll_for (sp_fenwick_get_start (self->columns, (guint) column),
                                                 sp_fenwick_get_size (self->columns, (guint) column), self->left,
                                                 sp_grid_geometry_get_body_width (self)));
}

void
sp_grid_geometry_share_width (SpGridGeometry *self, int least, int most, SpGridFixedFunc get_fixed, gpointer data)
{
  guint n = sp_fenwick_get_n (self->columns);
  int body = sp_grid_geometry_get_body_width (self);
  gint64 free_width = body;
  guint n_free = n, place = 0;

  for (guint i = 0; i < n; i++)
    {
      int fixed = get_fixed (i, data);

      free_width -= fixed;
      n_free -= fixed > 0;
    }
  least = MAX (MIN (least, body - 16), 48);
  for (guint i = 0; i < n; i++)
    {
      int fixed = get_fixed (i, data);
      /* the pixels that do not divide go to the first ones */
      gint64 share = n_free > 0 ? free_width / n_free + (place < free_width % n_free) : 0;

      sp_fenwick_set_size (self->columns, i, fixed > 0 ? fixed : (int) CLAMP (share, least, MAX (least, most)));
      place += fixed == 0;
    }
}
