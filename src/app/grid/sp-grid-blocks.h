/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid.h"

G_BEGIN_DECLS

/* Cells are fetched in blocks of so many rows and columns. */
#define SP_GRID_BLOCK_ROWS 16
#define SP_GRID_BLOCK_COLUMNS 8

typedef struct
{
  guint row; /* in blocks */
  guint column;
} SpGridBlockKey;

/* Which cells are looked at. */
typedef struct
{
  guint row;
  guint n_rows;
  guint column;
  guint n_columns;
} SpGridWindow;

/* The blocks that WINDOW touches in a grid of N_ROWS × N_COLUMNS: SpGridBlockKey. The caller owns the array. */
GArray *sp_grid_window_list_blocks (const SpGridWindow *window, guint n_rows, guint n_columns);

/* The cells of a grid that are there, and which are not. */
typedef struct _SpGridBlocks SpGridBlocks;

SpGridBlocks *sp_grid_blocks_new (void);
void sp_grid_blocks_free (SpGridBlocks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridBlocks, sp_grid_blocks_free)

/* Forgets all cells and says how large the grid is from now on. */
void sp_grid_blocks_reset (SpGridBlocks *self, guint n_rows, guint n_columns);

/* CELLS: SpCellContent, row by row, the block cut to the grid. A reference is taken. */
void sp_grid_blocks_put (SpGridBlocks *self, SpGridBlockKey key, GPtrArray *cells);

/* The cell, or NULL when it is not there. */
const SpCellContent *sp_grid_blocks_get (const SpGridBlocks *self, guint row, guint column);

/* Up to N_MAX blocks that are not there: those that WINDOW touches, or when these all are, those around it. */
GArray *sp_grid_blocks_list_missing (const SpGridBlocks *self, const SpGridWindow *window, guint n_max);

/* Forgets the blocks that are far from WINDOW, so that memory stays bounded. */
void sp_grid_blocks_forget_far (SpGridBlocks *self, const SpGridWindow *window);

G_END_DECLS
