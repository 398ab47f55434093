/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-grid-private.h"

#include "sp-cell-table.h"

void
sp_grid_cell_free (SpGridCell *self)
{
  g_array_unref (self->positions);
  g_free (self->summary);
  g_free (self);
}

/*
 * One probe of an index for each cell: ?9 is the row's thing, ?10 the column's when the row's axis comes first in
 * SpGridAxis, the other way round otherwise. A window function over the whole project takes twice as long.
 */
static const char *const probes[SP_GRID_OUTLET + 1][SP_GRID_OUTLET + 1] = {
  [SP_GRID_ISSUE] = {
    [SP_GRID_PARTY] = "SELECT p.id FROM position AS p WHERE p.issue = ?9 AND p.party = ?10 AND " SP_GRID_TEST_SQL
                      " ORDER BY p.id",
    [SP_GRID_ARTICLE] = "SELECT DISTINCT p.id FROM evidence CROSS JOIN position AS p ON p.id = evidence.position"
                        " WHERE evidence.article = ?10 AND p.issue = ?9 AND " SP_GRID_TEST_SQL " ORDER BY p.id",
    [SP_GRID_OUTLET] = "SELECT p.id FROM position AS p WHERE p.issue = ?9 AND EXISTS (SELECT 1 FROM evidence"
                       " JOIN article ON article.id = evidence.article WHERE evidence.position = p.id"
                       " AND article.outlet = ?10) AND " SP_GRID_TEST_SQL " ORDER BY p.id",
  },
  [SP_GRID_PARTY] = {
    [SP_GRID_ARTICLE] = "SELECT DISTINCT p.id FROM evidence CROSS JOIN position AS p ON p.id = evidence.position"
                        " WHERE evidence.article = ?10 AND p.party = ?9 AND " SP_GRID_TEST_SQL " ORDER BY p.id",
    [SP_GRID_OUTLET] = "SELECT p.id FROM position AS p WHERE p.party = ?9 AND EXISTS (SELECT 1 FROM evidence"
                       " JOIN article ON article.id = evidence.article WHERE evidence.position = p.id"
                       " AND article.outlet = ?10) AND " SP_GRID_TEST_SQL " ORDER BY p.id",
  },
  [SP_GRID_ARTICLE] = {
    [SP_GRID_OUTLET] = "SELECT DISTINCT p.id FROM evidence CROSS JOIN article AS holder ON holder.id = evidence.article"
                       " JOIN position AS p ON p.id = evidence.position WHERE evidence.article = ?9"
                       " AND holder.outlet = ?10 AND " SP_GRID_TEST_SQL " ORDER BY p.id",
  },
};

static gboolean
probe (SpConnection *connection,
       const char *sql,
       SpId first,
       SpId second,
       const SpGridTest *test,
       GArray *positions,
       GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, sql);

  sp_statement_bind (statement, SP_GRID_TEST_TYPES "kk", SP_GRID_TEST_VALUES (test), first, second);
  while (sp_statement_next (statement))
    {
      SpId id = sp_statement_get_id (statement, 0);

      if (!test->matches || g_hash_table_contains (test->matches, &id))
        g_array_append_val (positions, id);
    }
  return sp_statement_end (statement, error);
}

/* What a person wrote on the cell. */
static gboolean
read_state (SpConnection *connection, SpId issue, SpId party, SpGridCell *cell, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (SpCell) written = sp_cell_table_get (connection, issue, party, &local_error);

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (written)
    {
      cell->state = written->state;
      cell->summary = g_steal_pointer (&written->summary);
    }
  return TRUE;
}

/* The axes of a grid, and the SQL text for them. */
typedef struct
{
  const char *sql;
  gboolean swapped; /* the columns' axis comes first in SpGridAxis */
  gboolean has_states;
} Pivot;

static gboolean
choose_pivot (SpGridAxis rows, SpGridAxis columns, Pivot *pivot, GError **error)
{
  pivot->swapped = columns < rows;
  pivot->sql = probes[MIN (rows, columns)][MAX (rows, columns)];
  pivot->has_states = MIN (rows, columns) == SP_GRID_ISSUE && MAX (rows, columns) == SP_GRID_PARTY;
  if (pivot->sql)
    return TRUE;
  g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID,
                       "the rows and columns of a grid must be of different kinds");
  return FALSE;
}

static gboolean
fill (SpConnection *connection, const Pivot *pivot, const SpGridTest *test, SpGridCell *cell, GError **error)
{
  SpId first = pivot->swapped ? cell->column : cell->row;
  SpId second = pivot->swapped ? cell->row : cell->column;

  return probe (connection, pivot->sql, first, second, test, cell->positions, error)
         && (!pivot->has_states || read_state (connection, first, second, cell, error));
}

GPtrArray *
sp_grid_table_list_cells (SpConnection *connection,
                          SpGridAxis row_axis,
                          const SpId *rows,
                          gsize n_rows,
                          SpGridAxis column_axis,
                          const SpId *columns,
                          gsize n_columns,
                          const SpGridFilter *filter,
                          GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_grid_cell_free);
  g_auto (SpGridTest) test = { 0 };
  Pivot pivot;

  if (!choose_pivot (row_axis, column_axis, &pivot, error) || !sp_grid_test_init (&test, connection, filter, error))
    return NULL;
  for (gsize i = 0; i < n_rows * n_columns; i++)
    {
      SpGridCell *cell = g_new0 (SpGridCell, 1);

      cell->row = rows[i / n_columns];
      cell->column = columns[i % n_columns];
      cell->positions = g_array_new (FALSE, FALSE, sizeof (SpId));
      g_ptr_array_add (cells, cell);
      if (!fill (connection, &pivot, &test, cell, error))
        return NULL;
    }
  return g_steal_pointer (&cells);
}
