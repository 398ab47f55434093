/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-id.h"
#include "sp-terms.h"

G_BEGIN_DECLS

/* What the rows or the columns of a grid are. */
typedef enum
{
  SP_GRID_ISSUE,
  SP_GRID_PARTY,
  SP_GRID_ARTICLE,
  SP_GRID_OUTLET,
} SpGridAxis;

/* Which positions a grid shows; a field left 0 or NULL hides nothing. */
typedef struct
{
  SpId story;
  SpId outlet;      /* with evidence from this outlet */
  SpId article;     /* with evidence in this article */
  const char *from; /* with evidence in an article of this day or later, "YYYY-MM-DD" */
  const char *to;   /* … of this day or earlier */
  guint kinds;      /* 1 << SpKind, or-ed */
  guint stances;    /* 1 << SpStance, or-ed */
  guint statuses;   /* 1 << SpStatus, or-ed */
  const char *text; /* summary, note or a quote matches (sp-search-table.h) */
} SpGridFilter;

/* One row or column. */
typedef struct
{
  SpId id;
  SpId parent; /* of a party or issue, or 0 */
  char *name;
  gint64 n_positions;
} SpGridHeading;

void sp_grid_heading_free (SpGridHeading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridHeading, sp_grid_heading_free)

/*
 * The rows or columns of the grid in stored order, with how many positions of the filter each has; those without any
 * are there too (silence is shown). SpGridHeading, owned by the array, which the caller owns.
 */
GPtrArray *
sp_grid_table_list_headings (SpConnection *connection, SpGridAxis axis, const SpGridFilter *filter, GError **error);

/* One cell. */
typedef struct
{
  SpId row;
  SpId column;
  GArray *positions; /* SpId, in stored order; never NULL */
  SpCellState state; /* of issue × party; open otherwise */
  char *summary;     /* as a person wrote it, or NULL */
} SpGridCell;

void sp_grid_cell_free (SpGridCell *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridCell, sp_grid_cell_free)

/*
 * The cells of a window of the grid, row by row: N_ROWS × N_COLUMNS of them. Rows and columns must be of different
 * kinds (SP_STORE_ERROR_INVALID). 400 cells of a project with 1,000,000 positions take some milliseconds. SpGridCell,
 * owned by the array, which the caller owns.
 */
GPtrArray *sp_grid_table_list_cells (SpConnection *connection,
                                     SpGridAxis row_axis,
                                     const SpId *rows,
                                     gsize n_rows,
                                     SpGridAxis column_axis,
                                     const SpId *columns,
                                     gsize n_columns,
                                     const SpGridFilter *filter,
                                     GError **error);

G_END_DECLS
