/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-connection-private.h"

#include "sp-segment-text.h"
#include "sp-statement.h"
#include "sp-text.h"

gboolean
sp_connection_is_writable (const SpConnection *self)
{
  return self->in_command;
}

static SpStoreError
code_of (int rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_NOTADB:
      return SP_STORE_ERROR_FOREIGN;
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return SP_STORE_ERROR_DAMAGED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return SP_STORE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return SP_STORE_ERROR_BUSY;
    case SQLITE_FULL:
      return SP_STORE_ERROR_FULL;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_NOLFS:
    case SQLITE_NOMEM:
    case SQLITE_PROTOCOL:
      return SP_STORE_ERROR_IO;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return SP_STORE_ERROR_INVALID;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
      return SP_STORE_ERROR_CANCELLED;
    default:
      return SP_STORE_ERROR_INTERNAL;
    }
}

static const char *
advice_for (SpStoreError code)
{
  switch (code)
    {
    case SP_STORE_ERROR_FOREIGN:
      return "this is not a Standpoint project";
    case SP_STORE_ERROR_DAMAGED:
      return "the project is damaged; keep a copy of it and restore a backup";
    case SP_STORE_ERROR_READ_ONLY:
      return "the project cannot be written; copy it to a place where it can";
    case SP_STORE_ERROR_BUSY:
      return "another program is using the project; try again when it has finished";
    case SP_STORE_ERROR_FULL:
      return "the disk is full; make room and try again";
    case SP_STORE_ERROR_IO:
      return "the disk or file system failed; nothing was changed";
    case SP_STORE_ERROR_INVALID:
      return "this does not fit the project";
    case SP_STORE_ERROR_CANCELLED:
      return "cancelled";
    case SP_STORE_ERROR_NOT_FOUND:
    case SP_STORE_ERROR_EXISTS:
    case SP_STORE_ERROR_NEWER:
    case SP_STORE_ERROR_NOTHING:
    case SP_STORE_ERROR_INTERNAL:
    default:
      return "the project cannot be used; please report this";
    }
}

void
sp_connection_set_error (SpConnection *self, int rc, GError **error)
{
  SpStoreError code = code_of (rc);
  g_autofree char *name = sp_text_escape (self->name ? self->name : "project in memory");
  g_autofree char *detail = sp_text_escape (self->db ? sqlite3_errmsg (self->db) : sqlite3_errstr (rc));

  /* SQLite's own words may hold a hostile file's names: shown as text, and not at length. */
  g_set_error (error, SP_STORE_ERROR, code, "%s: %s (%.120s)", name, advice_for (code), detail);
}

static void
configure (SpConnection *self)
{
  sqlite3 *db = self->db;

  sqlite3_extended_result_codes (db, 1);
  sqlite3_busy_timeout (db, SP_CONNECTION_PATIENCE_MS);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
}

/* Settings that are spoken as SQL; none of them looks into the file. */
static gboolean
configure_by_sql (SpConnection *self, SpConnectionMode mode, GError **error)
{
  return sp_connection_run (self, error, "PRAGMA cell_size_check = ON", "")
         && sp_connection_run (self, error, "PRAGMA mmap_size = 0", "")
         && sp_connection_run (self, error, "PRAGMA temp_store = MEMORY", "")
         && sp_connection_run (self, error, "PRAGMA cache_size = -8000", "")
         && sp_connection_run (self, error, "PRAGMA synchronous = FULL", "")
         && (mode == SP_CONNECTION_WRITER || sp_connection_run (self, error, "PRAGMA query_only = ON", ""));
}

static void
finalize_cb (gpointer statement)
{
  sqlite3_finalize (statement);
}

static SpConnection *
open_uri (const char *uri, const char *name, int flags, SpConnectionMode mode, GError **error)
{
  g_autoptr (SpConnection) self = g_new0 (SpConnection, 1);
  int rc;

  self->name = g_strdup (name);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_cb);
  rc = sqlite3_open_v2 (uri, &self->db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, NULL);
  if (rc != SQLITE_OK)
    {
      sp_connection_set_error (self, rc, error);
      return NULL;
    }

  configure (self);
  sp_segment_text_register (self->db);
  return configure_by_sql (self, mode, error) ? g_steal_pointer (&self) : NULL;
}

SpConnection *
sp_connection_open (const char *path, SpConnectionMode mode, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  /* Never a name that SQLite would take for an address or for memory. */
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);

  if (mode == SP_CONNECTION_IMMUTABLE)
    {
      g_autofree char *address = g_filename_to_uri (absolute, NULL, NULL);
      g_autofree char *uri = g_strconcat (address, "?immutable=1", NULL);

      return open_uri (uri, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, mode, error);
    }
  return open_uri (absolute, name, mode == SP_CONNECTION_READ_ONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, mode,
                   error);
}

SpConnection *
sp_connection_open_memory (const char *name, GError **error)
{
  g_autofree char *uri = g_strdup_printf ("file:/%s?vfs=memdb", name);

  return open_uri (uri, NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI, SP_CONNECTION_WRITER,
                   error);
}

SpConnection *
sp_connection_open_scratch (GError **error)
{
  return open_uri (":memory:", NULL, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, SP_CONNECTION_WRITER, error);
}

void
sp_connection_forget_text (SpConnection *self)
{
  self->text_article = 0;
  g_clear_pointer (&self->text_index, sp_text_index_free);
  g_clear_pointer (&self->text, g_free);
}

void
sp_connection_roll_back (SpConnection *self)
{
  sp_connection_forget_text (self);
  g_clear_error (&self->lost);
  if (!sqlite3_get_autocommit (self->db))
    sp_connection_run (self, NULL, "ROLLBACK", "");
}

void
sp_connection_free (SpConnection *self)
{
  sp_connection_forget_text (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (self->db);
  g_clear_error (&self->lost);
  g_free (self->name);
  g_free (self);
}
