/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-blocks.h"

/* How many blocks around those that are seen are fetched ahead, and how many are kept. */
#define AHEAD 1
#define KEPT 4

struct _SpGridBlocks
{
  guint n_rows, n_columns;
  GHashTable *blocks; /* key as number → GPtrArray of SpCellContent */
};

static gint64
number_of (SpGridBlockKey key)
{
  return ((gint64) key.row << 32) | key.column;
}

SpGridBlocks *
sp_grid_blocks_new (void)
{
  SpGridBlocks *self = g_new0 (SpGridBlocks, 1);

  self->blocks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
sp_grid_blocks_free (SpGridBlocks *self)
{
  g_hash_table_unref (self->blocks);
  g_free (self);
}

void
sp_grid_blocks_reset (SpGridBlocks *self, guint n_rows, guint n_columns)
{
  g_hash_table_remove_all (self->blocks);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
}

void
sp_grid_blocks_put (SpGridBlocks *self, SpGridBlockKey key, GPtrArray *cells)
{
  gint64 *number = g_new (gint64, 1);

  *number = number_of (key);
  g_hash_table_replace (self->blocks, number, g_ptr_array_ref (cells));
}

const SpCellContent *
sp_grid_blocks_get (const SpGridBlocks *self, guint row, guint column)
{
  SpGridBlockKey key = { row / SP_GRID_BLOCK_ROWS, column / SP_GRID_BLOCK_COLUMNS };
  gint64 number = number_of (key);
  const GPtrArray *cells = g_hash_table_lookup (self->blocks, &number);
  guint width, place;

  if (!cells || row >= self->n_rows || column >= self->n_columns)
    return NULL;
  width = MIN (SP_GRID_BLOCK_COLUMNS, self->n_columns - key.column * SP_GRID_BLOCK_COLUMNS);
  place = (row % SP_GRID_BLOCK_ROWS) * width + column % SP_GRID_BLOCK_COLUMNS;
  return place < cells->len ? g_ptr_array_index (cells, place) : NULL;
}

typedef struct
{
  guint row, row_end;
  guint column, column_end;
} Blocks;

/* The blocks of WINDOW and MARGIN more on every side, cut to the grid. */
static Blocks
blocks_around (const SpGridWindow *window, guint margin, guint n_rows, guint n_columns)
{
  guint row_end = MIN (window->row + window->n_rows, n_rows);
  guint column_end = MIN (window->column + window->n_columns, n_columns);
  guint all_rows = (n_rows + SP_GRID_BLOCK_ROWS - 1) / SP_GRID_BLOCK_ROWS;
  guint all_columns = (n_columns + SP_GRID_BLOCK_COLUMNS - 1) / SP_GRID_BLOCK_COLUMNS;
  Blocks blocks;

  blocks.row = window->row / SP_GRID_BLOCK_ROWS;
  blocks.row -= MIN (blocks.row, margin);
  blocks.row_end = MIN ((row_end + SP_GRID_BLOCK_ROWS - 1) / SP_GRID_BLOCK_ROWS + margin, all_rows);
  blocks.column = window->column / SP_GRID_BLOCK_COLUMNS;
  blocks.column -= MIN (blocks.column, margin);
  blocks.column_end = MIN ((column_end + SP_GRID_BLOCK_COLUMNS - 1) / SP_GRID_BLOCK_COLUMNS + margin, all_columns);
  return blocks;
}

GArray *
sp_grid_window_list_blocks (const SpGridWindow *window, guint n_rows, guint n_columns)
{
  Blocks blocks = blocks_around (window, 0, n_rows, n_columns);
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (SpGridBlockKey));

  for (guint row = blocks.row; row < blocks.row_end; row++)
    for (guint column = blocks.column; column < blocks.column_end; column++)
      {
        SpGridBlockKey key = { row, column };

        g_array_append_val (keys, key);
      }
  return keys;
}

static void
add_missing (const SpGridBlocks *self, const SpGridWindow *window, guint margin, guint n_max, GArray *missing)
{
  Blocks blocks = blocks_around (window, margin, self->n_rows, self->n_columns);

  for (guint row = blocks.row; row < blocks.row_end; row++)
    for (guint column = blocks.column; column < blocks.column_end && missing->len < n_max; column++)
      {
        SpGridBlockKey key = { row, column };
        gint64 number = number_of (key);

        if (!g_hash_table_contains (self->blocks, &number))
          g_array_append_val (missing, key);
      }
}

GArray *
sp_grid_blocks_list_missing (const SpGridBlocks *self, const SpGridWindow *window, guint n_max)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (SpGridBlockKey));

  for (guint margin = 0; margin <= AHEAD && missing->len == 0; margin++)
    add_missing (self, window, margin, n_max, missing);
  return missing;
}

void
sp_grid_blocks_forget_far (SpGridBlocks *self, const SpGridWindow *window)
{
  Blocks kept = blocks_around (window, KEPT, self->n_rows, self->n_columns);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->blocks);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint row = (guint) (*(gint64 *) key >> 32);
      guint column = (guint) (*(gint64 *) key & G_MAXUINT32);

      if (row < kept.row || row >= kept.row_end || column < kept.column || column >= kept.column_end)
        g_hash_table_iter_remove (&iter);
    }
}
