/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-command.h"

#include "sp-changeset.h"
#include "sp-search-index.h"
#include "sp-statement.h"

void
sp_command_result_clear (SpCommandResult *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->changes, g_array_unref);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_session, sqlite3session_delete)

/* Calls FUNC and returns the changeset of what it did. */
static GBytes *
record (SpConnection *connection, SpCommandFunc func, gpointer data, GError **error)
{
  g_autoptr (sqlite3_session) session = sp_changeset_record (connection, error);
  g_autoptr (GError) local_error = NULL;
  gboolean ok;

  if (!session)
    return NULL;

  connection->in_command = TRUE;
  ok = func (connection, data, &local_error);
  connection->in_command = FALSE;
  sp_connection_forget_text (connection);
  if (ok && !local_error && !connection->lost)
    return sp_changeset_collect (connection, session, error);
  /* What failed first is what a person can do something about, whatever FUNC made of it. */
  if (connection->lost)
    g_propagate_error (error, g_error_copy (connection->lost));
  else if (local_error)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED, "cancelled; nothing was changed");
  return NULL;
}

/*
 * Commits. The last step, to sync the journal after it was emptied, may fail when everything is in the file already:
 * then neither "done" nor "nothing was changed" would be true. So it is looked up whether command ENTRY is there, and
 * if it is, one more commit of nothing new empties and syncs the journal again.
 */
static gboolean
commit (SpConnection *connection, SpId entry, gboolean undone, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (sp_connection_run (connection, &local_error, "COMMIT", ""))
    return TRUE;
  sp_connection_roll_back (connection);
  if (sp_history_table_has (connection, entry, undone) && sp_history_table_mark (connection, entry, undone, NULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
run_in_transaction (SpConnection *connection,
                    SpId batch,
                    const char *name,
                    SpCommandFunc func,
                    gpointer data,
                    SpCommandResult *result,
                    SpId *entry,
                    GError **error)
{
  g_autoptr (GBytes) changeset = record (connection, func, data, error);
  g_autoptr (SpChangesetDigest) digest = NULL;

  if (!changeset)
    return FALSE;
  digest = sp_changeset_digest (connection, changeset, error);
  if (!digest || !sp_search_index_update (connection, digest->updates, error))
    return FALSE;

  result->name = g_strdup (name);
  result->changes = g_array_ref (digest->changes);
  return digest->changes->len == 0
         || sp_history_table_add (connection, batch, name, changeset, digest->originals, entry, error);
}

gboolean
sp_command_run (SpConnection *connection,
                SpId batch,
                const char *name,
                SpCommandFunc func,
                gpointer data,
                SpCommandResult *result,
                GError **error)
{
  SpId entry = 0;

  if (!sp_connection_run (connection, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  /* A command that changed nothing is taken back, so that the file is not touched. */
  if (run_in_transaction (connection, batch, name, func, data, result, &entry, error)
      && (result->changes->len == 0 || commit (connection, entry, FALSE, error)))
    {
      sp_connection_roll_back (connection);
      return TRUE;
    }
  sp_connection_roll_back (connection);
  sp_command_result_clear (result);
  return FALSE;
}

/* Goes one command further. */
static gboolean
travel_once (SpConnection *connection,
             SpHistoryWay way,
             const SpHistoryEntry *entry,
             GBytes *stored,
             GArray *changes,
             GError **error)
{
  g_autoptr (GBytes) changeset =
      way == SP_HISTORY_BACK ? sp_changeset_invert (connection, stored, error) : g_bytes_ref (stored);
  g_autoptr (SpChangesetDigest) digest = changeset ? sp_changeset_digest (connection, changeset, error) : NULL;

  if (!digest || !sp_changeset_apply (connection, changeset, error)
      || !sp_search_index_update (connection, digest->updates, error)
      || !sp_history_table_mark (connection, entry->id, way == SP_HISTORY_BACK, error))
    return FALSE;
  g_array_append_vals (changes, digest->changes->data, digest->changes->len);
  return TRUE;
}

static gboolean
travel_in_transaction (SpConnection *connection, SpHistoryWay way, SpCommandResult *result, SpId *last, GError **error)
{
  SpId batch = 0;

  result->changes = g_array_new (FALSE, FALSE, sizeof (SpChange));
  do
    {
      g_autoptr (GError) local_error = NULL;
      g_autoptr (GBytes) changeset = NULL;
      g_autoptr (SpHistoryEntry) entry = sp_history_table_next (connection, way, &changeset, &local_error);

      if (local_error)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (result->name && (!entry || entry->batch != batch))
        return TRUE;
      if (!entry)
        {
          g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOTHING, "there is nothing to %s",
                       way == SP_HISTORY_BACK ? "undo" : "redo");
          return FALSE;
        }
      if (!travel_once (connection, way, entry, changeset, result->changes, error))
        return FALSE;
      *last = entry->id;
      batch = entry->batch;
      g_free (result->name);
      result->name = g_steal_pointer (&entry->name);
    }
  while (batch != 0);
  return TRUE;
}

gboolean
sp_command_travel (SpConnection *connection, SpHistoryWay way, SpCommandResult *result, GError **error)
{
  SpId last = 0;
  gboolean ok;

  /* A changeset holds what cascaded as rows of its own, so cascades must not run a second time. */
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  ok = sp_connection_run (connection, error, "BEGIN IMMEDIATE", "")
       && travel_in_transaction (connection, way, result, &last, error)
       && commit (connection, last, way == SP_HISTORY_BACK, error);
  sp_connection_roll_back (connection);
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  if (!ok)
    sp_command_result_clear (result);
  return ok;
}

gboolean
sp_command_maintain (SpConnection *connection, SpCommandFunc func, gpointer data, GError **error)
{
  gboolean ok = sp_connection_run (connection, error, "BEGIN IMMEDIATE", "") && func (connection, data, error)
                && sp_connection_run (connection, error, "COMMIT", "");

  sp_connection_roll_back (connection);
  return ok;
}
