/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-relation-table.h"

#include "sp-statement.h"

static GArray *
read_all (SpStatement *statement, GError **error)
{
  g_autoptr (GArray) relations = g_array_new (FALSE, FALSE, sizeof (SpRelation));

  while (sp_statement_next (statement))
    {
      SpRelation relation = {
        sp_statement_get_id (statement, 0),
        sp_statement_get_id (statement, 1),
        sp_statement_get_id (statement, 2),
        sp_statement_get_term (statement, 3, SP_TERM_PARSER (sp_relation_kind_from_name)),
      };

      g_array_append_val (relations, relation);
    }
  return sp_statement_end (statement, error) ? g_steal_pointer (&relations) : NULL;
}

gboolean
sp_relation_table_insert (SpConnection *connection, SpRelation *relation, GError **error)
{
  const char *kind = sp_relation_kind_get_name (relation->kind);
  gint64 there = 0;

  if (!sp_connection_check_writable (connection, error))
    return FALSE;
  if (relation->from == relation->to)
    {
      g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID, "a position does not relate to itself");
      return FALSE;
    }
  if (!sp_connection_get_int (connection, &there, 0, error,
                              "SELECT id FROM relation WHERE from_position = ?1 AND to_position = ?2 AND kind = ?3",
                              "kkt", relation->from, relation->to, kind))
    return FALSE;
  if (there)
    {
      relation->id = there;
      return TRUE;
    }
  if (relation->id == 0)
    relation->id = sp_id_new ();
  return sp_connection_run (connection, error,
                            "INSERT INTO relation (id, from_position, to_position, kind) VALUES (?1, ?2, ?3, ?4)",
                            "kkkt", relation->id, relation->from, relation->to, kind);
}

GArray *
sp_relation_table_list (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (
      connection, "SELECT relation.id, from_position, to_position, relation.kind FROM relation JOIN position"
                  " ON position.id = from_position WHERE ?1 IS NULL OR story = ?1 ORDER BY relation.id");

  sp_statement_bind (statement, "k", story);
  return read_all (statement, error);
}

GArray *
sp_relation_table_list_position (SpConnection *connection, SpId position, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT id, from_position, to_position, kind FROM relation"
                                    " WHERE from_position = ?1 OR to_position = ?1 ORDER BY id");

  sp_statement_bind (statement, "k", position);
  return read_all (statement, error);
}

gboolean
sp_relation_table_delete (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_run_on (connection, error, "relation", "DELETE FROM relation WHERE id = ?1", "k", id);
}
