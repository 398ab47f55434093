/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-history-private.h"

#include "sp-date.h"
#include "sp-original-table.h"
#include "sp-statement.h"

void
sp_history_entry_free (SpHistoryEntry *self)
{
  g_free (self->name);
  g_free (self->made);
  g_free (self);
}

static SpHistoryEntry *
read_entry (SpStatement *statement)
{
  SpHistoryEntry *entry = g_new0 (SpHistoryEntry, 1);

  entry->id = sp_statement_get_id (statement, 0);
  entry->batch = sp_statement_get_id (statement, 1);
  entry->name = sp_statement_dup_text (statement, 2);
  entry->made = sp_statement_dup_text (statement, 3);
  entry->undone = sp_statement_get_int (statement, 4) != 0;
  entry->bytes = sp_statement_get_uint (statement, 5);
  return entry;
}

GPtrArray *
sp_history_table_list (SpConnection *connection, guint limit, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT id, batch, name, made, undone, length(changeset) FROM history"
                                    " ORDER BY id DESC LIMIT iif (?1 > 0, ?1, -1)");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_history_entry_free);

  sp_statement_bind (statement, "u", limit);
  while (sp_statement_next (statement))
    g_ptr_array_add (entries, read_entry (statement));
  return sp_statement_end (statement, error) ? g_steal_pointer (&entries) : NULL;
}

/* Deletes the commands up to LAST that are UNDONE or not, and the originals that nothing else refers to. */
static gboolean
forget (SpConnection *connection, gboolean undone, gint64 last, GError **error)
{
  g_autoptr (GPtrArray) originals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT DISTINCT sha256 FROM history_original WHERE history IN"
                                    " (SELECT id FROM history WHERE undone = ?1 AND id <= ?2)");

  sp_statement_bind (statement, "ui", undone, last);
  while (sp_statement_next (statement))
    g_ptr_array_add (originals, sp_statement_dup_text (statement, 0));
  if (!sp_statement_end (statement, error)
      || !sp_connection_run (connection, error, "DELETE FROM history WHERE undone = ?1 AND id <= ?2", "ui", undone,
                             last))
    return FALSE;

  for (guint i = 0; i < originals->len; i++)
    if (!sp_original_table_release (connection, g_ptr_array_index (originals, i), error))
      return FALSE;
  return TRUE;
}

gboolean
sp_history_table_add (SpConnection *connection,
                      SpId batch,
                      const char *name,
                      GBytes *changeset,
                      GHashTable *originals,
                      SpId *id,
                      GError **error)
{
  g_autofree char *made = sp_date_now ();
  GHashTableIter iter;
  gpointer sha256;

  if (!forget (connection, TRUE, G_MAXINT64, error)
      || !sp_connection_run (connection, error,
                             "INSERT INTO history (id, batch, name, made, undone, changeset) VALUES"
                             " ((SELECT coalesce (max (id), 0) + 1 FROM history), ?1, ?2, ?3, 0, ?4)",
                             "kttb", batch, name, made, changeset))
    return FALSE;

  *id = sqlite3_last_insert_rowid (connection->db);
  g_hash_table_iter_init (&iter, originals);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    if (!sp_connection_run (connection, error, "INSERT INTO history_original (history, sha256) VALUES (?1, ?2)", "kt",
                            *id, sha256))
      return FALSE;
  return TRUE;
}

SpHistoryEntry *
sp_history_table_next (SpConnection *connection, SpHistoryWay way, GBytes **changeset, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (
      connection, way == SP_HISTORY_BACK
                      ? "SELECT id, batch, name, made, undone, length(changeset), changeset FROM history"
                        " WHERE undone = 0 ORDER BY id DESC LIMIT 1"
                      : "SELECT id, batch, name, made, undone, length(changeset), changeset FROM history"
                        " WHERE undone = 1 ORDER BY id LIMIT 1");
  g_autoptr (SpHistoryEntry) entry = NULL;

  if (sp_statement_next (statement))
    {
      entry = read_entry (statement);
      if (changeset)
        *changeset = sp_statement_dup_bytes (statement, 6);
    }
  if (sp_statement_end (statement, error))
    return g_steal_pointer (&entry);
  if (changeset)
    g_clear_pointer (changeset, g_bytes_unref);
  return NULL;
}

gboolean
sp_history_table_mark (SpConnection *connection, SpId id, gboolean undone, GError **error)
{
  return sp_connection_run (connection, error, "UPDATE history SET undone = ?2 WHERE id = ?1", "ku", id, undone);
}

gboolean
sp_history_table_has (SpConnection *connection, SpId id, gboolean undone)
{
  gint64 n = 0;

  return sp_connection_get_int (connection, &n, 0, NULL, "SELECT count(*) FROM history WHERE id = ?1 AND undone = ?2",
                                "ku", id, undone)
         && n > 0;
}

gboolean
sp_history_table_trim (SpConnection *connection, guint keep, GError **error)
{
  gint64 last = 0;

  if (!sp_connection_get_int (connection, &last, 0, error,
                              "SELECT id FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1 OFFSET ?1", "u", keep)
      || !forget (connection, FALSE, last, error))
    return FALSE;
  return keep > 0 || forget (connection, TRUE, G_MAXINT64, error);
}
