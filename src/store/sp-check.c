/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-check-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "sp-changeset.h"
#include "sp-original-table.h"
#include "sp-project-private.h"
#include "sp-search-index.h"
#include "sp-statement.h"
#include "sp-text.h"

void
sp_check_free (SpCheck *self)
{
  g_free (self->name);
  g_free (self->detail);
  g_free (self);
}

gboolean
sp_checks_are_ok (const GPtrArray *checks)
{
  for (guint i = 0; i < checks->len; i++)
    if (!((const SpCheck *) g_ptr_array_index (checks, i))->ok)
      return FALSE;
  return TRUE;
}

void
sp_check_add (GPtrArray *checks, const char *name, gboolean ok, const char *format, ...)
{
  SpCheck *check = g_new0 (SpCheck, 1);
  g_autofree char *detail = NULL;
  va_list args;

  va_start (args, format);
  detail = g_strdup_vprintf (format, args);
  va_end (args);
  check->name = g_strdup (name);
  check->ok = ok;
  check->detail = sp_text_escape (detail);
  g_ptr_array_add (checks, check);
}

gboolean
sp_check_finish (SpStatement *statement, GPtrArray *checks, const char *name, guint *n_faults, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (sp_statement_end (statement, &local_error))
    return TRUE;
  if (g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED))
    {
      sp_check_add (checks, name, FALSE, "%s", local_error->message);
      ++*n_faults;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
sp_check_file (SpConnection *connection, GPtrArray *checks, gboolean quick, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, quick ? "PRAGMA quick_check (100)" : "PRAGMA integrity_check (100)");
  guint n_faults = 0;

  while (sp_statement_next (statement))
    {
      g_autofree char *line = sp_statement_dup_text (statement, 0);

      if (g_str_equal (line, "ok"))
        continue;
      n_faults++;
      g_strdelimit (line, "\n", ' ');
      sp_check_add (checks, "file", FALSE, "the project is damaged; keep a copy of it and restore a backup (%.160s)",
                    line);
    }
  if (!sp_check_finish (statement, checks, "file", &n_faults, error))
    return FALSE;
  if (n_faults == 0)
    sp_check_add (checks, "file", TRUE, "the database is whole");
  return TRUE;
}

static gboolean
check_references (SpConnection *connection, GPtrArray *checks, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "PRAGMA foreign_key_check");
  guint n_faults = 0;

  while (sp_statement_next (statement))
    {
      g_autofree char *table = sp_statement_dup_text (statement, 0);
      g_autofree char *parent = sp_statement_dup_text (statement, 2);

      if (n_faults++ < SP_CHECK_MAX_FAULTS)
        sp_check_add (checks, "references", FALSE, "%.40s %" SP_ID_FORMAT " refers to a %.40s that is not there", table,
                      sp_statement_get_id (statement, 1), parent);
    }
  if (!sp_check_finish (statement, checks, "references", &n_faults, error))
    return FALSE;
  if (n_faults == 0)
    sp_check_add (checks, "references", TRUE, "everything that is referred to is there");
  return TRUE;
}

static gboolean
check_originals (SpConnection *connection, GPtrArray *checks, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "SELECT sha256, size, zlib FROM original");
  guint n_faults = 0;
  guint n = 0;

  for (; sp_statement_next (statement); n++)
    {
      g_autofree char *expected = sp_statement_dup_text (statement, 0);
      g_autoptr (GBytes) zlib = sp_statement_dup_bytes (statement, 2);
      g_autoptr (GBytes) bytes = zlib ? sp_original_unpack (zlib, sp_statement_get_id (statement, 1)) : NULL;
      g_autofree char *found = bytes ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

      if (g_strcmp0 (expected, found) != 0 && n_faults++ < SP_CHECK_MAX_FAULTS)
        sp_check_add (checks, "originals", FALSE, "the original %.64s is not what was received", expected);
    }
  if (!sp_check_finish (statement, checks, "originals", &n_faults, error))
    return FALSE;
  if (n_faults == 0)
    sp_check_add (checks, "originals", TRUE, "%u originals are as they were received", n);
  return TRUE;
}

static gboolean
check_history (SpConnection *connection, GPtrArray *checks, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "SELECT id, changeset FROM history ORDER BY id");
  guint n_faults = 0;
  guint n = 0;

  for (; sp_statement_next (statement); n++)
    {
      g_autoptr (GBytes) changeset = sp_statement_dup_bytes (statement, 1);
      g_autoptr (SpChangesetDigest) digest = sp_changeset_digest (connection, changeset, NULL);

      if (!digest && n_faults++ < SP_CHECK_MAX_FAULTS)
        sp_check_add (checks, "history", FALSE,
                      "command %" SP_ID_FORMAT " of the history cannot be read; forget the history",
                      sp_statement_get_id (statement, 0));
    }
  if (!sp_check_finish (statement, checks, "history", &n_faults, error))
    return FALSE;
  if (n_faults == 0)
    sp_check_add (checks, "history", TRUE, "%u commands can be undone or redone", n);
  return TRUE;
}

static gboolean
verify_search_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_search_index_verify (connection, error);
}

/* On a connection of its own, for a project that is open for reading only although it could be written. */
static gboolean
verify_search_beside (SpProject *project, GError **error)
{
  g_autoptr (SpConnection) connection = sp_connection_open (project->path, SP_CONNECTION_WRITER, error);
  gboolean ok;

  ok = connection && sp_connection_run (connection, error, "BEGIN IMMEDIATE", "")
       && sp_search_index_verify (connection, error);
  if (connection)
    sp_connection_roll_back (connection);
  return ok;
}

static gboolean
verify_search_ids_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_search_index_verify_ids (connection, error);
}

/* FTS5 checks itself by an INSERT that writes nothing, but asks for the right to write. */
static gboolean
verify_search (SpProject *project, GError **error)
{
  g_autofree char *folder = project->path ? g_path_get_dirname (project->path) : NULL;

  if (!project->read_only)
    return sp_project_maintain (project, verify_search_cb, NULL, FALSE, error);
  if (project->reader_mode == SP_CONNECTION_READ_ONLY && g_access (project->path, W_OK) == 0
      && g_access (folder, W_OK) == 0)
    return verify_search_beside (project, error);
  return sp_project_read (project, verify_search_ids_cb, NULL, error);
}

static gboolean
check_search (SpProject *project, GPtrArray *checks, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (verify_search (project, &local_error))
    sp_check_add (checks, "search", TRUE, "the search index agrees with what is stored");
  else if (g_error_matches (local_error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED))
    sp_check_add (checks, "search", FALSE, "the search index differs from what is stored; build it anew");
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

/* A damaged file is not read on: what stands in it may be anything. */
static gboolean
check_contents (SpConnection *connection, gpointer data, GError **error)
{
  GPtrArray *checks = data;

  if (!sp_check_file (connection, checks, FALSE, error))
    return FALSE;
  return !sp_checks_are_ok (checks)
         || (check_references (connection, checks, error) && sp_check_quotes (connection, checks, error)
             && check_originals (connection, checks, error) && check_history (connection, checks, error));
}

GPtrArray *
sp_project_check (SpProject *project, GError **error)
{
  g_autoptr (GPtrArray) checks = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_check_free);

  if (!sp_project_read (project, check_contents, checks, error))
    return NULL;
  if (!((const SpCheck *) g_ptr_array_index (checks, 0))->ok)
    return g_steal_pointer (&checks);
  return check_search (project, checks, error) ? g_steal_pointer (&checks) : NULL;
}

static gboolean
rebuild_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_search_index_rebuild (connection, error);
}

gboolean
sp_project_rebuild_search (SpProject *project, GError **error)
{
  return sp_project_maintain (project, rebuild_cb, NULL, FALSE, error);
}
