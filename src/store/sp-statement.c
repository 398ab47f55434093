/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-statement.h"

#include <stdarg.h>
#include <string.h>

struct _SpStatement
{
  SpConnection *connection;
  const char *sql;
  sqlite3_stmt *stmt;
  int rc; /* the first result that was no success */
  GError *error;
};

SpStatement *
sp_statement_new (SpConnection *connection, const char *sql)
{
  SpStatement *self = g_new0 (SpStatement, 1);

  self->connection = connection;
  self->sql = sql;
  /* Taken out while in use, so that a second run of the same text gets a statement of its own. */
  if (!g_hash_table_steal_extended (connection->statements, sql, NULL, (gpointer *) &self->stmt))
    {
      self->rc = sqlite3_prepare_v3 (connection->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->stmt, NULL);
      if (self->rc != SQLITE_OK)
        sp_connection_set_error (connection, self->rc, &self->error);
    }
  return self;
}

void
sp_statement_free (SpStatement *self)
{
  g_clear_error (&self->error);
  if (self->stmt)
    {
      sqlite3_reset (self->stmt);
      sqlite3_clear_bindings (self->stmt);
      g_hash_table_insert (self->connection->statements, (gpointer) self->sql, self->stmt);
    }
  g_free (self);
}

static void
stick (SpStatement *self, int rc)
{
  if (self->rc != SQLITE_OK || rc == SQLITE_OK)
    return;
  self->rc = rc;
  sp_connection_set_error (self->connection, rc, &self->error);
  if (self->connection->in_command && !self->connection->lost && sqlite3_get_autocommit (self->connection->db))
    self->connection->lost = g_error_copy (self->error);
}

/* Without its transaction, what a command went on to do would be on disk at once and by halves. */
static gboolean
check_not_lost (SpStatement *self)
{
  if (!self->connection->lost)
    return TRUE;
  if (!self->error)
    self->error = g_error_copy (self->connection->lost);
  self->rc = SQLITE_ABORT;
  return FALSE;
}

static int
bind_bytes (sqlite3_stmt *stmt, int index, GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes ? g_bytes_get_data (bytes, &size) : NULL;

  if (!bytes)
    return sqlite3_bind_null (stmt, index);
  return sqlite3_bind_blob64 (stmt, index, data ? data : "", size, SQLITE_STATIC);
}

static int
bind_one (sqlite3_stmt *stmt, int index, char type, va_list *args)
{
  SpId id;

  switch (type)
    {
    case 'k':
      id = va_arg (*args, SpId);
      return id ? sqlite3_bind_int64 (stmt, index, id) : sqlite3_bind_null (stmt, index);
    case 'i':
      return sqlite3_bind_int64 (stmt, index, va_arg (*args, gint64));
    case 'u':
      return sqlite3_bind_int64 (stmt, index, va_arg (*args, guint));
    case 'd':
      return sqlite3_bind_double (stmt, index, va_arg (*args, double));
    case 't':
      return sqlite3_bind_text (stmt, index, va_arg (*args, const char *), -1, SQLITE_STATIC);
    case 'b':
      return bind_bytes (stmt, index, va_arg (*args, GBytes *));
    default:
      g_assert_not_reached ();
    }
}

static void
bind_all (SpStatement *self, const char *types, va_list *args)
{
  for (int i = 0; types[i] && self->rc == SQLITE_OK; i++)
    stick (self, bind_one (self->stmt, i + 1, types[i], args));
}

void
sp_statement_bind (SpStatement *self, const char *types, ...)
{
  va_list args;

  va_start (args, types);
  bind_all (self, types, &args);
  va_end (args);
}

gboolean
sp_statement_next (SpStatement *self)
{
  int rc;

  if (self->rc != SQLITE_OK || !check_not_lost (self))
    return FALSE;
  rc = sqlite3_step (self->stmt);
  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    stick (self, rc);
  return FALSE;
}

gboolean
sp_statement_end (SpStatement *self, GError **error)
{
  gboolean ok = self->rc == SQLITE_OK && !self->error;

  if (self->error)
    g_propagate_error (error, g_steal_pointer (&self->error));
  if (self->stmt)
    {
      sqlite3_reset (self->stmt);
      self->rc = SQLITE_OK;
    }
  return ok;
}

SpId
sp_statement_get_id (SpStatement *self, int column)
{
  return MAX (sqlite3_column_int64 (self->stmt, column), 0);
}

gint64
sp_statement_get_int (SpStatement *self, int column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

guint
sp_statement_get_uint (SpStatement *self, int column)
{
  return CLAMP (sqlite3_column_int64 (self->stmt, column), 0, G_MAXINT32);
}

double
sp_statement_get_double (SpStatement *self, int column)
{
  return sqlite3_column_double (self->stmt, column);
}

double
sp_statement_get_share (SpStatement *self, int column)
{
  return CLAMP (sqlite3_column_double (self->stmt, column), 0.0, 1.0);
}

char *
sp_statement_dup_text_or_null (SpStatement *self, int column)
{
  const char *text = (const char *) sqlite3_column_text (self->stmt, column);
  int size = sqlite3_column_bytes (self->stmt, column);

  if (!text)
    return NULL;
  /* Text with a NUL inside ends there, as everywhere else in the program. */
  if (g_utf8_validate (text, strnlen (text, size), NULL))
    return g_strndup (text, size);
  return g_utf8_make_valid (text, strnlen (text, size));
}

char *
sp_statement_dup_text (SpStatement *self, int column)
{
  char *text = sp_statement_dup_text_or_null (self, column);

  return text ? text : g_strdup ("");
}

GBytes *
sp_statement_dup_bytes (SpStatement *self, int column)
{
  gconstpointer data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, sqlite3_column_bytes (self->stmt, column));
}

SpRange
sp_statement_get_range (SpStatement *self, int column)
{
  return (SpRange){ sp_statement_get_uint (self, column), sp_statement_get_uint (self, column + 1) };
}

int
sp_statement_get_term (SpStatement *self, int column, SpTermParser parser)
{
  g_autofree char *name = sp_statement_dup_text (self, column);
  int value = 0;

  if (!parser (name, &value, NULL) && !self->error)
    {
      self->rc = SQLITE_CORRUPT;
      g_set_error (&self->error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED,
                   "%s: the project is damaged: it holds a word that Standpoint does not know",
                   self->connection->name ? self->connection->name : "project in memory");
    }
  return value;
}

static gboolean
run_to_end (SpStatement *self, GError **error)
{
  while (sp_statement_next (self))
    ;
  return sp_statement_end (self, error);
}

gboolean
sp_connection_run (SpConnection *connection, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, sql);
  va_list args;

  va_start (args, types);
  bind_all (statement, types, &args);
  va_end (args);
  return run_to_end (statement, error);
}

gboolean
sp_connection_run_on (
    SpConnection *connection, GError **error, const char *what, const char *sql, const char *types, ...)
{
  g_autoptr (SpStatement) statement = NULL;
  va_list args;

  if (!sp_connection_check_writable (connection, error))
    return FALSE;
  statement = sp_statement_new (connection, sql);
  va_start (args, types);
  bind_all (statement, types, &args);
  va_end (args);
  if (!run_to_end (statement, error))
    return FALSE;
  if (sqlite3_changes (connection->db) > 0)
    return TRUE;
  g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND, "there is no such %s in the project", what);
  return FALSE;
}

gboolean
sp_connection_get_int (
    SpConnection *connection, gint64 *value, gint64 otherwise, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, sql);
  va_list args;

  va_start (args, types);
  bind_all (statement, types, &args);
  va_end (args);
  *value = sp_statement_next (statement) ? sp_statement_get_int (statement, 0) : otherwise;
  return sp_statement_end (statement, error);
}

GArray *
sp_connection_list_ids (SpConnection *connection, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, sql);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (SpId));
  va_list args;

  va_start (args, types);
  bind_all (statement, types, &args);
  va_end (args);
  while (sp_statement_next (statement))
    {
      SpId id = sp_statement_get_id (statement, 0);

      g_array_append_val (ids, id);
    }
  return sp_statement_end (statement, error) ? g_steal_pointer (&ids) : NULL;
}

void
sp_store_set_not_found (GError **error, const char *what, SpId id)
{
  g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND, "there is no %s %" SP_ID_FORMAT " in the project", what,
               id);
}

gboolean
sp_connection_check_writable (SpConnection *connection, GError **error)
{
  if (connection->in_command)
    return TRUE;
  g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_READ_ONLY,
                       "nothing can be changed through a reader's connection");
  return FALSE;
}
