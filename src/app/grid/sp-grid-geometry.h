/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-fenwick.h"

G_BEGIN_DECLS

/*
 * Where the lines of a grid stand in its window. Pixels; x counts from the side on which reading begins, whichever that
 * is. A plain value but for its two rows of sizes, which sp_grid_geometry_clear() frees.
 *
 * What is kept is which row is the first one seen, not how far that is from the top of everything: so what is seen
 * stays where it is when rows above it turn out higher than was thought.
 */
typedef struct
{
  SpFenwick *rows;
  SpFenwick *columns;
  int header_width; /* of the column of row headers */
  int header_height;
  int width; /* of all that is seen, headers included */
  int height;
  guint top_row;  /* the first row below the headers */
  int top_offset; /* how much of it is above them */
  int left;       /* how much of the columns is before the row headers' edge */
} SpGridGeometry;

void sp_grid_geometry_init (SpGridGeometry *self);
void sp_grid_geometry_clear (SpGridGeometry *self);

int sp_grid_geometry_get_body_width (const SpGridGeometry *self);
int sp_grid_geometry_get_body_height (const SpGridGeometry *self);

/* How far the rows are scrolled, and setting that; cut to what there is. */
gint64 sp_grid_geometry_get_top (const SpGridGeometry *self);
void sp_grid_geometry_set_top (SpGridGeometry *self, gint64 top);
void sp_grid_geometry_set_left (SpGridGeometry *self, gint64 left);

/* Brings top and left back to what there is after sizes changed. Returns whether they had to be. */
gboolean sp_grid_geometry_clamp (SpGridGeometry *self);

/* Keeps what is seen in its place while rows are replaced; new ones are HEIGHT high. */
void sp_grid_geometry_splice_rows (SpGridGeometry *self, guint position, guint n_removed, guint n_added, int height);

/* Where a line begins in the window; -1 is the headers. It may lie outside. */
int sp_grid_geometry_get_y (const SpGridGeometry *self, int row);
int sp_grid_geometry_get_x (const SpGridGeometry *self, int column);
int sp_grid_geometry_get_row_height (const SpGridGeometry *self, int row);
int sp_grid_geometry_get_column_width (const SpGridGeometry *self, int column);

/* The line at a place in the window: -1 for the headers, -2 for none. */
int sp_grid_geometry_find_row (const SpGridGeometry *self, double y);
int sp_grid_geometry_find_column (const SpGridGeometry *self, double x);

/* The rows and columns seen, as far as sizes are known: from FIRST to before END. */
void sp_grid_geometry_get_rows (const SpGridGeometry *self, guint *first, guint *end);
void sp_grid_geometry_get_columns (const SpGridGeometry *self, guint *first, guint *end);

/* Scrolls as little as needed for a cell to be seen whole, or from its beginning when it is too large. */
void sp_grid_geometry_reveal (SpGridGeometry *self, int row, int column);

/* Gives every column that IS_FIXED does not hold back its share of the width; at least LEAST, at most MOST. */
typedef int (*SpGridFixedFunc) (guint column, gpointer data); /* its own width, or 0 */
void sp_grid_geometry_share_width (SpGridGeometry *self, int least, int most, SpGridFixedFunc get_fixed, gpointer data);

G_END_DECLS
