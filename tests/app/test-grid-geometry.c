/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-geometry.h"

/* Ten rows of 100 and six columns of 200 in a window of 620 × 450 with headers of 120 and 50. */
static void
set_up (SpGridGeometry *self, gconstpointer data)
{
  sp_grid_geometry_init (self);
  sp_fenwick_splice (self->rows, 0, 0, 10, 100);
  sp_fenwick_splice (self->columns, 0, 0, 6, 200);
  self->header_width = 120;
  self->header_height = 50;
  self->width = 620;
  self->height = 450;
}

static void
tear_down (SpGridGeometry *self, gconstpointer data)
{
  sp_grid_geometry_clear (self);
}

static void
test_empty (void)
{
  SpGridGeometry self;
  guint first, end;

  sp_grid_geometry_init (&self);
  sp_grid_geometry_set_top (&self, 50);
  sp_grid_geometry_set_left (&self, 50);
  g_assert_cmpint (sp_grid_geometry_get_top (&self), ==, 0);
  g_assert_cmpint (self.left, ==, 0);
  sp_grid_geometry_get_rows (&self, &first, &end);
  g_assert_cmpuint (end, ==, 0);
  g_assert_cmpint (sp_grid_geometry_find_row (&self, 10), ==, -2);
  g_assert_false (sp_grid_geometry_clamp (&self));
  sp_grid_geometry_clear (&self);
}

static void
test_scroll (SpGridGeometry *self, gconstpointer data)
{
  guint first, end;

  sp_grid_geometry_set_top (self, 250);
  g_assert_cmpuint (self->top_row, ==, 2);
  g_assert_cmpint (self->top_offset, ==, 50);
  sp_grid_geometry_get_rows (self, &first, &end);
  g_assert_cmpuint (first, ==, 2);
  g_assert_cmpuint (end, ==, 7);
  sp_grid_geometry_set_top (self, 5000);
  g_assert_cmpint (sp_grid_geometry_get_top (self), ==, 600);
  sp_grid_geometry_set_top (self, -5);
  g_assert_cmpint (sp_grid_geometry_get_top (self), ==, 0);

  sp_grid_geometry_set_left (self, 5000);
  g_assert_cmpint (self->left, ==, 700);
  sp_grid_geometry_get_columns (self, &first, &end);
  g_assert_cmpuint (first, ==, 3);
  g_assert_cmpuint (end, ==, 6);
}

static void
test_places (SpGridGeometry *self, gconstpointer data)
{
  sp_grid_geometry_set_top (self, 250);
  sp_grid_geometry_set_left (self, 30);
  g_assert_cmpint (sp_grid_geometry_get_y (self, -1), ==, 0);
  g_assert_cmpint (sp_grid_geometry_get_y (self, 2), ==, 0);
  g_assert_cmpint (sp_grid_geometry_get_y (self, 3), ==, 100);
  g_assert_cmpint (sp_grid_geometry_get_x (self, 1), ==, 290);
  g_assert_cmpint (sp_grid_geometry_get_column_width (self, -1), ==, 120);
  g_assert_cmpint (sp_grid_geometry_find_row (self, 49), ==, -1);
  g_assert_cmpint (sp_grid_geometry_find_row (self, 50), ==, 2);
  g_assert_cmpint (sp_grid_geometry_find_row (self, 100), ==, 3);
  g_assert_cmpint (sp_grid_geometry_find_column (self, -1), ==, -2);
  g_assert_cmpint (sp_grid_geometry_find_column (self, 119), ==, -1);
  g_assert_cmpint (sp_grid_geometry_find_column (self, 290), ==, 1);
}

static void
test_reveal (SpGridGeometry *self, gconstpointer data)
{
  sp_grid_geometry_reveal (self, 5, 0);
  g_assert_cmpint (sp_grid_geometry_get_top (self), ==, 200);
  sp_grid_geometry_reveal (self, 4, 1);
  g_assert_cmpint (sp_grid_geometry_get_top (self), ==, 200);
  sp_grid_geometry_reveal (self, 0, 5);
  g_assert_cmpint (sp_grid_geometry_get_top (self), ==, 0);
  g_assert_cmpint (self->left, ==, 700);
  /* what is higher than the window is seen from its beginning; headers always are */
  sp_fenwick_set_size (self->rows, 7, 900);
  sp_grid_geometry_reveal (self, 7, -1);
  g_assert_cmpint (sp_grid_geometry_get_top (self), ==, 700);
  g_assert_cmpint (self->left, ==, 700);
}

static void
test_splice (SpGridGeometry *self, gconstpointer data)
{
  sp_grid_geometry_set_top (self, 450);
  g_assert_cmpuint (self->top_row, ==, 4);

  /* before what is seen: it stays where it is */
  sp_grid_geometry_splice_rows (self, 1, 1, 3, 70);
  g_assert_cmpuint (self->top_row, ==, 6);
  g_assert_cmpint (self->top_offset, ==, 50);
  /* after it */
  sp_grid_geometry_splice_rows (self, 8, 2, 0, 70);
  g_assert_cmpuint (self->top_row, ==, 6);
  /* with it */
  sp_grid_geometry_splice_rows (self, 3, 5, 1, 70);
  g_assert_cmpuint (self->top_row, ==, 4);
  g_assert_cmpint (self->top_offset, ==, 0);
  /* all of it */
  sp_grid_geometry_splice_rows (self, 0, sp_fenwick_get_n (self->rows), 0, 70);
  g_assert_cmpuint (self->top_row, ==, 0);
  sp_grid_geometry_clamp (self);
  g_assert_cmpint (sp_grid_geometry_get_top (self), ==, 0);
}

static int
fix_second (guint column, gpointer data)
{
  return column == 1 ? 140 : 0;
}

static void
test_share (SpGridGeometry *self, gconstpointer data)
{
  sp_fenwick_splice (self->columns, 0, 6, 3, 0);
  sp_grid_geometry_share_width (self, 100, 400, fix_second, NULL);
  g_assert_cmpint (sp_fenwick_get_size (self->columns, 0), ==, 180);
  g_assert_cmpint (sp_fenwick_get_size (self->columns, 1), ==, 140);
  g_assert_cmpint (sp_fenwick_get_size (self->columns, 2), ==, 180);
  sp_grid_geometry_share_width (self, 240, 400, fix_second, NULL);
  g_assert_cmpint (sp_fenwick_get_size (self->columns, 2), ==, 240);
  sp_grid_geometry_share_width (self, 100, 150, fix_second, NULL);
  g_assert_cmpint (sp_fenwick_get_size (self->columns, 2), ==, 150);
  /* in a window narrower than a column, one is seen whole and where the next begins */
  self->width = 320;
  sp_grid_geometry_share_width (self, 240, 400, fix_second, NULL);
  g_assert_cmpint (sp_fenwick_get_size (self->columns, 0), ==, 184);
}

#define ADD(path, func) g_test_add (path, SpGridGeometry, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-geometry/empty", test_empty);
  ADD ("/grid-geometry/scroll", test_scroll);
  ADD ("/grid-geometry/places", test_places);
  ADD ("/grid-geometry/reveal", test_reveal);
  ADD ("/grid-geometry/splice", test_splice);
  ADD ("/grid-geometry/share", test_share);
  return g_test_run ();
}
