/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-original-table.h"

#include "sp-statement.h"

char *
sp_original_table_insert (SpConnection *connection, GBytes *bytes, GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (!sp_connection_run (connection, error, "INSERT OR IGNORE INTO original (sha256, bytes) VALUES (?1, ?2)", "tb",
                          sha256, bytes))
    return NULL;
  return g_steal_pointer (&sha256);
}

GBytes *
sp_original_table_get (SpConnection *connection, const char *sha256, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "SELECT bytes FROM original WHERE sha256 = ?1");
  g_autoptr (GBytes) bytes = NULL;

  sp_statement_bind (statement, "t", sha256);
  if (sp_statement_next (statement))
    bytes = sp_statement_dup_bytes (statement, 0);
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!bytes)
    g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND, "the original was not kept in the project");
  return g_steal_pointer (&bytes);
}

gboolean
sp_original_table_release (SpConnection *connection, const char *sha256, GError **error)
{
  return sp_connection_run (connection, error,
                            "DELETE FROM original WHERE sha256 = ?1"
                            " AND NOT EXISTS (SELECT 1 FROM article WHERE article.sha256 = ?1)"
                            " AND NOT EXISTS (SELECT 1 FROM history_original WHERE history_original.sha256 = ?1)",
                            "t", sha256);
}
