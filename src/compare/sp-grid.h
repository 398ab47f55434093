/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-compare-error.h"
#include "sp-grid-table.h"
#include "sp-position.h"

G_BEGIN_DECLS

/* "issue", "party", "article", "outlet". The second returns FALSE for any other word. */
const char *sp_grid_axis_get_name (SpGridAxis axis);
gboolean sp_grid_axis_from_name (const char *name, SpGridAxis *axis);

/* In which order rows and columns come. */
typedef enum
{
  SP_GRID_ORDER_STORED, /* as the person has arranged them */
  SP_GRID_ORDER_NAME,   /* by name, as its language sorts */
  SP_GRID_ORDER_AMOUNT, /* most positions first */
} SpGridOrder;

/* What a cell shows. */
typedef struct
{
  SpCellState state;    /* what is known when there are no positions */
  char *summary;        /* what a person wrote on it, or NULL; only in issue × party */
  GPtrArray *positions; /* SpPosition with evidence, accepted before proposed, then the most certain; never NULL */
  guint n_carriers;     /* coverage: how many of the story's articles carry any of it; a near copy that is
                           counted once (sp-twin-table.h) counts as its twin */
  guint n_articles;     /* of how many, counted in the same way */
} SpCellContent;

void sp_cell_content_free (SpCellContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpCellContent, sp_cell_content_free)

/*
 * The comparison grid of a story as data: two axes, and cells that are fetched in windows, so that a grid of any size
 * costs only what is looked at. Belongs to whoever holds its connection; it does not outlive the read unless it is
 * given another one (sp_grid_set_connection()).
 */
typedef struct _SpGrid SpGrid;

/*
 * Reads the axes of the grid of FILTER's story (NULL or story 0 for the whole project). With FILTER's statuses 0,
 * rejected positions are left out. Sets SP_COMPARE_ERROR_AXES when rows and columns are the same or columns are issues,
 * or the store's errors.
 */
SpGrid *sp_grid_new (SpConnection *connection,
                     SpGridAxis rows,
                     SpGridAxis columns,
                     SpGridOrder order,
                     const SpGridFilter *filter,
                     GError **error);

void sp_grid_free (SpGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGrid, sp_grid_free)

/*
 * Goes on in another read of the same project; NULL between reads, when nothing may be fetched. The axes stay as they
 * were read: a thing that was deleted since has empty cells.
 */
void sp_grid_set_connection (SpGrid *self, SpConnection *connection);

/* Leaves out the rows without positions of the filter, for who looks for something. Columns stay: who says nothing on
 * what was found is part of the answer. */
void sp_grid_drop_empty_rows (SpGrid *self);

guint sp_grid_get_n_rows (const SpGrid *self);
guint sp_grid_get_n_columns (const SpGrid *self);

/* The grid's own; valid as long as the grid. */
const SpGridHeading *sp_grid_get_row (const SpGrid *self, guint row);
const SpGridHeading *sp_grid_get_column (const SpGrid *self, guint column);

/*
 * The cells of a window, cut to the grid, row by row: N_ROWS × N_COLUMNS of them (after the cut). Returns an array that
 * owns its SpCellContent, or NULL with the store's error.
 */
GPtrArray *sp_grid_fetch (SpGrid *self, guint row, guint n_rows, guint column, guint n_columns, GError **error);

G_END_DECLS
