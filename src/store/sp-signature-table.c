/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-signature-table.h"

#include "sp-statement.h"

gboolean
sp_signature_table_set (SpConnection *connection, SpId article, GBytes *signature, GError **error)
{
  return sp_connection_check_writable (connection, error)
         && sp_connection_run (connection, error,
                               "INSERT INTO signature (article, bytes) VALUES (?1, ?2)"
                               " ON CONFLICT DO UPDATE SET bytes = ?2",
                               "kb", article, signature);
}

GBytes *
sp_signature_table_get (SpConnection *connection, SpId article, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "SELECT bytes FROM signature WHERE article = ?1");
  g_autoptr (GBytes) bytes = NULL;

  sp_statement_bind (statement, "k", article);
  if (sp_statement_next (statement))
    bytes = sp_statement_dup_bytes (statement, 0);
  return sp_statement_end (statement, error) ? g_steal_pointer (&bytes) : NULL;
}

gboolean
sp_signature_table_foreach (SpConnection *connection, SpId story, SpSignatureFunc func, gpointer data, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (
      connection, "SELECT article, bytes FROM signature JOIN article ON article.id = signature.article"
                  " WHERE ?1 IS NULL OR story = ?1 ORDER BY article");
  gboolean go_on = TRUE;

  sp_statement_bind (statement, "k", story);
  while (go_on && sp_statement_next (statement))
    {
      g_autoptr (GBytes) bytes = sp_statement_dup_bytes (statement, 1);
      gsize size = 0;
      gconstpointer start = g_bytes_get_data (bytes, &size);

      go_on = func (sp_statement_get_id (statement, 0), start, size, data);
    }
  return sp_statement_end (statement, error);
}
