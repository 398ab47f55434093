/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-compare-error.h"
#include "sp-comparison.h"

G_BEGIN_DECLS

typedef struct _SpConnection SpConnection;

/* What rows or columns of a grid stand for. Columns are never issues. */
typedef enum
{
  SP_AXIS_ISSUE,
  SP_AXIS_PARTY,
  SP_AXIS_ARTICLE,
  SP_AXIS_OUTLET,
} SpAxis;

#define SP_N_AXES (SP_AXIS_OUTLET + 1)

/* "issue", "party", "article", "outlet". The second returns FALSE for any other word. */
const char *sp_axis_get_name (SpAxis axis);
gboolean sp_axis_from_name (const char *name, SpAxis *axis);

/* In which order rows and columns come. */
typedef enum
{
  SP_GRID_ORDER_SHOWN,  /* as the person has arranged them */
  SP_GRID_ORDER_NAME,   /* by name (articles by date) */
  SP_GRID_ORDER_AMOUNT, /* most positions first */
} SpGridOrder;

/* Which positions a grid counts. All zero lets everything through but rejected positions. */
typedef struct
{
  guint kinds;      /* a bit (1 << SpKind) for each kind wanted; 0 for all */
  guint statuses;   /* a bit (1 << SpStatus) for each status wanted; 0 for proposed and accepted */
  SpId outlet;      /* only what this outlet carries, or 0 */
  const char *from; /* only evidence of articles of this day or later, as in sp-date.h, or NULL */
  const char *to;   /* or of this day or earlier */
  const char *text; /* only positions whose summary or quotes hold this, in any case, or NULL */
} SpGridFilter;

/* A row or a column. */
typedef struct
{
  SpId id;
  char *name;
  guint n_positions;
} SpGridHeader;

/* A cell. A plain value that owns what it points to. */
typedef struct
{
  SpCellState state;    /* what is known when there are no positions */
  char *summary;        /* what a person wrote on it, or NULL; only in issue × party */
  GPtrArray *positions; /* SpPosition with evidence, first the most certain; never NULL */
  guint n_carriers;     /* how many articles carry any of it */
  guint n_asked;        /* of how many: the story's articles, or for an axis of articles or outlets, its own */
} SpGridCell;

void sp_grid_cell_free (SpGridCell *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridCell, sp_grid_cell_free)

/*
 * The comparison grid of one story as data: two axes, and cells that are fetched in windows, so that a grid of any size
 * costs only what is looked at. Belongs to the thread of its connection.
 */
typedef struct _SpGrid SpGrid;

/*
 * Reads the axes of STORY's grid (0 for the whole project). CONNECTION must outlive the grid. FILTER may be NULL. Sets
 * SP_COMPARE_ERROR_AXES when rows and columns are the same, or the store's errors.
 */
SpGrid *sp_grid_new (SpConnection *connection,
                     SpId story,
                     SpAxis rows,
                     SpAxis columns,
                     SpGridOrder order,
                     const SpGridFilter *filter,
                     GError **error);

/* The same over a comparison in memory, of which the grid takes a reference; nothing is read from a project. */
SpGrid *sp_grid_new_for_comparison (SpComparison *comparison,
                                    SpAxis rows,
                                    SpAxis columns,
                                    SpGridOrder order,
                                    const SpGridFilter *filter,
                                    GError **error);

void sp_grid_free (SpGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGrid, sp_grid_free)

SpAxis sp_grid_get_row_axis (const SpGrid *self);
SpAxis sp_grid_get_column_axis (const SpGrid *self);
guint sp_grid_get_n_rows (const SpGrid *self);
guint sp_grid_get_n_columns (const SpGrid *self);

/* The grid's own; valid as long as the grid. */
const SpGridHeader *sp_grid_get_row (const SpGrid *self, guint row);
const SpGridHeader *sp_grid_get_column (const SpGrid *self, guint column);

/*
 * The cells of a window, cut to the grid, row by row: N_ROWS × N_COLUMNS of them (after the cut). Returns an array that
 * owns its SpGridCell, or NULL with the store's error.
 */
GPtrArray *sp_grid_fetch (SpGrid *self, guint row, guint n_rows, guint column, guint n_columns, GError **error);

G_END_DECLS
