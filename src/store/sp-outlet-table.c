/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-outlet-table.h"

#include "sp-party.h"
#include "sp-statement.h"

static SpOutlet *
read_outlet (SpStatement *statement)
{
  SpOutlet *outlet = sp_outlet_new ();

  outlet->id = sp_statement_get_id (statement, 0);
  g_free (outlet->name);
  outlet->name = sp_statement_dup_text (statement, 1);
  outlet->url = sp_statement_dup_text_or_null (statement, 2);
  return outlet;
}

gboolean
sp_outlet_table_insert (SpConnection *connection, SpOutlet *outlet, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (outlet->name);

  if (outlet->id == 0)
    outlet->id = sp_id_new ();
  return sp_connection_run_on (connection, error, "outlet",
                               "INSERT INTO outlet (id, name, folded, url) VALUES (?1, ?2, ?3, ?4)", "kttt", outlet->id,
                               outlet->name, folded, outlet->url);
}

SpOutlet *
sp_outlet_table_get (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "SELECT id, name, url FROM outlet WHERE id = ?1");
  g_autoptr (SpOutlet) outlet = NULL;

  sp_statement_bind (statement, "k", id);
  if (sp_statement_next (statement))
    outlet = read_outlet (statement);
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!outlet)
    sp_store_set_not_found (error, "outlet", id);
  return g_steal_pointer (&outlet);
}

SpOutlet *
sp_outlet_table_find (SpConnection *connection, const char *name, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT id, name, url FROM outlet WHERE folded = ?1 ORDER BY id LIMIT 1");
  g_autofree char *folded = sp_party_fold_name (name);
  g_autoptr (SpOutlet) outlet = NULL;

  sp_statement_bind (statement, "t", folded);
  if (sp_statement_next (statement))
    outlet = read_outlet (statement);
  return sp_statement_end (statement, error) ? g_steal_pointer (&outlet) : NULL;
}

GPtrArray *
sp_outlet_table_list (SpConnection *connection, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT id, name, url FROM outlet ORDER BY folded, id");
  g_autoptr (GPtrArray) outlets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_outlet_unref);

  while (sp_statement_next (statement))
    g_ptr_array_add (outlets, read_outlet (statement));
  return sp_statement_end (statement, error) ? g_steal_pointer (&outlets) : NULL;
}

gboolean
sp_outlet_table_update (SpConnection *connection, const SpOutlet *outlet, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (outlet->name);

  return sp_connection_run_on (connection, error, "outlet",
                               "UPDATE outlet SET name = ?2, folded = ?3, url = ?4 WHERE id = ?1", "kttt", outlet->id,
                               outlet->name, folded, outlet->url);
}

gboolean
sp_outlet_table_delete (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_run_on (connection, error, "outlet", "DELETE FROM outlet WHERE id = ?1", "k", id);
}
