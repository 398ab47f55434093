/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cell-table.h"

#include "sp-statement.h"

static SpCell *
read_cell (SpStatement *statement)
{
  g_autofree char *summary = sp_statement_dup_text_or_null (statement, 3);

  return sp_cell_new (sp_statement_get_id (statement, 0), sp_statement_get_id (statement, 1),
                      sp_statement_get_term (statement, 2, SP_TERM_PARSER (sp_cell_state_from_name)), summary);
}

gboolean
sp_cell_table_set (SpConnection *connection, const SpCell *cell, GError **error)
{
  if (!sp_connection_check_writable (connection, error))
    return FALSE;
  if (cell->state == SP_CELL_OPEN && !cell->summary)
    return sp_connection_run (connection, error, "DELETE FROM cell WHERE issue = ?1 AND party = ?2", "kk", cell->issue,
                              cell->party);
  return sp_connection_run (connection, error,
                            "INSERT INTO cell (issue, party, state, summary) VALUES (?1, ?2, ?3, ?4)"
                            " ON CONFLICT DO UPDATE SET state = ?3, summary = ?4",
                            "kktt", cell->issue, cell->party, sp_cell_state_get_name (cell->state), cell->summary);
}

SpCell *
sp_cell_table_get (SpConnection *connection, SpId issue, SpId party, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT issue, party, state, summary FROM cell WHERE issue = ?1 AND party = ?2");
  g_autoptr (SpCell) cell = NULL;

  sp_statement_bind (statement, "kk", issue, party);
  if (sp_statement_next (statement))
    cell = read_cell (statement);
  return sp_statement_end (statement, error) ? g_steal_pointer (&cell) : NULL;
}

GPtrArray *
sp_cell_table_list (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT issue, party, state, summary FROM cell JOIN issue ON issue.id = issue"
                                    " WHERE ?1 IS NULL OR story = ?1 OR story IS NULL ORDER BY ordinal, issue, party");
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_cell_free);

  sp_statement_bind (statement, "k", story);
  while (sp_statement_next (statement))
    g_ptr_array_add (cells, read_cell (statement));
  return sp_statement_end (statement, error) ? g_steal_pointer (&cells) : NULL;
}
