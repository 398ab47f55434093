/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-changeset.h"

#include <string.h>

#include "sp-changeset-format.h"
#include "sp-text.h"

#define NONE (-1)

/* The tables whose changes make the history. Columns are counted from 0 in the order of the schema. */
static const SpChangesetTable tables[] = {
  { "story", 4, 1 }, { "outlet", 4, 1 },      { "article", 18, 1 },   { "revision", 4, 2 },
  { "twin", 4, 1 },  { "signature", 2, 1 },   { "party", 6, 1 },      { "alias", 4, 2 },
  { "issue", 5, 1 }, { "story_party", 3, 2 }, { "correction", 3, 1 }, { "keyword", 3, 2 },
  { "cell", 4, 2 },  { "position", 12, 1 },   { "evidence", 15, 1 },  { "relation", 4, 1 },
};

/* What their changes mean to those who watch, and to the search index; in the same order. */
static const struct
{
  SpTable table;
  gboolean is_part; /* a change is an update of the thing it belongs to */
  int id;
  int other;
  int title; /* columns that are searched */
  int text;
  int sha256;
} meanings[] = {
  { SP_TABLE_STORY, FALSE, 0, NONE, NONE, NONE, NONE },      { SP_TABLE_OUTLET, FALSE, 0, NONE, NONE, NONE, NONE },
  { SP_TABLE_ARTICLE, FALSE, 0, NONE, 4, 17, 14 },           { SP_TABLE_ARTICLE, TRUE, 0, NONE, NONE, NONE, NONE },
  { SP_TABLE_ARTICLE, TRUE, 0, NONE, NONE, NONE, NONE },     { SP_TABLE_ARTICLE, TRUE, 0, NONE, NONE, NONE, NONE },
  { SP_TABLE_PARTY, FALSE, 0, NONE, NONE, NONE, NONE },      { SP_TABLE_PARTY, TRUE, 0, NONE, NONE, NONE, NONE },
  { SP_TABLE_ISSUE, FALSE, 0, NONE, NONE, NONE, NONE },      { SP_TABLE_STORY, TRUE, 0, NONE, NONE, NONE, NONE },
  { SP_TABLE_CORRECTION, FALSE, 2, NONE, NONE, NONE, NONE }, { SP_TABLE_ISSUE, TRUE, 0, NONE, NONE, NONE, NONE },
  { SP_TABLE_CELL, FALSE, 0, 1, NONE, NONE, NONE },          { SP_TABLE_POSITION, FALSE, 0, NONE, 8, 9, NONE },
  { SP_TABLE_EVIDENCE, FALSE, 0, 1, NONE, 6, NONE },         { SP_TABLE_RELATION, FALSE, 0, 1, NONE, NONE, NONE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tables) == G_N_ELEMENTS (meanings));

static int
find_table (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].name, name))
      return i;
  return NONE;
}

static void
clear_update (SpSearchUpdate *update)
{
  g_free (update->old_title);
  g_free (update->old_text);
}

void
sp_changeset_digest_free (SpChangesetDigest *self)
{
  g_array_unref (self->changes);
  g_array_unref (self->updates);
  g_hash_table_unref (self->originals);
  g_free (self);
}

/* One row of a changeset while it is read. */
typedef struct
{
  sqlite3_changeset_iter *iter;
  int op;
  int n_columns;
} Row;

static sqlite3_value *
get_old (const Row *row, int column)
{
  sqlite3_value *value = NULL;

  if (column != NONE && column < row->n_columns && row->op != SQLITE_INSERT)
    sqlite3changeset_old (row->iter, column, &value);
  return value;
}

static sqlite3_value *
get_new (const Row *row, int column)
{
  sqlite3_value *value = NULL;

  if (column != NONE && column < row->n_columns && row->op != SQLITE_DELETE)
    sqlite3changeset_new (row->iter, column, &value);
  return value;
}

static SpId
get_id (const Row *row, int column)
{
  sqlite3_value *value = get_new (row, column);

  if (!value)
    value = get_old (row, column);
  return value ? sqlite3_value_int64 (value) : 0;
}

/* What stood in a searched column, NULL when it did not change. */
static char *
dup_old_text (const Row *row, int column)
{
  sqlite3_value *value = get_old (row, column);
  const char *text = value ? (const char *) sqlite3_value_text (value) : NULL;

  if (text)
    return g_utf8_make_valid (text, -1);
  return row->op == SQLITE_DELETE || value ? g_strdup ("") : NULL;
}

static void
digest_search (SpChangesetDigest *digest, const Row *row, int table)
{
  SpSearchUpdate update = { .id = get_id (row, meanings[table].id),
                            .was = row->op != SQLITE_INSERT,
                            .is = row->op != SQLITE_DELETE };

  if (meanings[table].text == NONE)
    return;
  if (row->op == SQLITE_UPDATE && !get_new (row, meanings[table].title) && !get_new (row, meanings[table].text))
    return;
  if (update.was)
    {
      update.old_title = dup_old_text (row, meanings[table].title);
      update.old_text = dup_old_text (row, meanings[table].text);
    }
  g_array_append_val (digest->updates, update);
}

static void
digest_originals (SpChangesetDigest *digest, const Row *row, int table)
{
  sqlite3_value *values[] = { get_old (row, meanings[table].sha256), get_new (row, meanings[table].sha256) };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *text = values[i] ? (const char *) sqlite3_value_text (values[i]) : NULL;

      if (text)
        g_hash_table_add (digest->originals, g_strdup (text));
    }
}

static void
digest_row (SpChangesetDigest *digest, const Row *row, int table)
{
  SpChange change = { .table = meanings[table].table,
                      .kind = SP_CHANGE_UPDATED,
                      .id = get_id (row, meanings[table].id),
                      .other = get_id (row, meanings[table].other) };

  if (!meanings[table].is_part && row->op != SQLITE_UPDATE)
    change.kind = row->op == SQLITE_INSERT ? SP_CHANGE_INSERTED : SP_CHANGE_DELETED;
  g_array_append_val (digest->changes, change);
  digest_search (digest, row, table);
  digest_originals (digest, row, table);
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const SpChange *first = a;
  const SpChange *second = b;

  if (first->table != second->table)
    return first->table < second->table ? -1 : 1;
  if (first->id != second->id)
    return first->id < second->id ? -1 : 1;
  if (first->other != second->other)
    return first->other < second->other ? -1 : 1;
  return (first->kind > second->kind) - (first->kind < second->kind);
}

static int
compare_updates (gconstpointer a, gconstpointer b)
{
  const SpSearchUpdate *first = a;
  const SpSearchUpdate *second = b;

  return (first->id > second->id) - (first->id < second->id);
}

static void
sort_digest (SpChangesetDigest *digest)
{
  guint kept = 0;

  g_array_sort (digest->updates, compare_updates);
  g_array_sort (digest->changes, compare_changes);
  for (guint i = 0; i < digest->changes->len; i++)
    {
      SpChange *all = (SpChange *) (gpointer) digest->changes->data;

      if (kept == 0 || compare_changes (&all[kept - 1], &all[i]) != 0)
        all[kept++] = all[i];
    }
  g_array_set_size (digest->changes, kept);
}

static gboolean
set_damaged (SpConnection *connection, const char *what, GError **error)
{
  g_autofree char *name = sp_text_escape (connection->name ? connection->name : "project in memory");

  g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED, "%s: %s", name, what);
  return FALSE;
}

/* SQLite's own reader must not see anything else. */
static gboolean
check_format (SpConnection *connection, GBytes *data, GError **error)
{
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return sp_changeset_format_check (bytes, size, tables, G_N_ELEMENTS (tables))
         || set_damaged (connection, "the project's history is damaged; forget the history and go on", error);
}

SpChangesetDigest *
sp_changeset_digest (SpConnection *connection, GBytes *data, GError **error)
{
  g_autoptr (SpChangesetDigest) digest = NULL;
  sqlite3_changeset_iter *iter = NULL;
  gboolean known = TRUE;
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  if (!check_format (connection, data, error))
    return NULL;
  digest = g_new0 (SpChangesetDigest, 1);
  digest->changes = g_array_new (FALSE, FALSE, sizeof (SpChange));
  digest->updates = g_array_new (FALSE, FALSE, sizeof (SpSearchUpdate));
  g_array_set_clear_func (digest->updates, (GDestroyNotify) clear_update);
  digest->originals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (size == 0)
    return g_steal_pointer (&digest);
  sqlite3changeset_start (&iter, size, (void *) bytes);
  while (iter && known && sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char *name = NULL;
      Row row = { .iter = iter };
      int table;

      sqlite3changeset_op (iter, &name, &row.n_columns, &row.op, NULL);
      table = find_table (name);
      known = table != NONE;
      if (known)
        digest_row (digest, &row, table);
    }
  if (!iter || sqlite3changeset_finalize (iter) != SQLITE_OK || !known)
    {
      set_damaged (connection, "the project's history is damaged; forget the history and go on", error);
      return NULL;
    }
  sort_digest (digest);
  return g_steal_pointer (&digest);
}

sqlite3_session *
sp_changeset_record (SpConnection *connection, GError **error)
{
  sqlite3_session *session = NULL;
  int rc = sqlite3session_create (connection->db, "main", &session);

  for (gsize i = 0; i < G_N_ELEMENTS (tables) && rc == SQLITE_OK; i++)
    rc = sqlite3session_attach (session, tables[i].name);
  if (rc == SQLITE_OK)
    return session;
  sp_connection_set_error (connection, rc, error);
  if (session)
    sqlite3session_delete (session);
  return NULL;
}

static GBytes *
take_bytes (SpConnection *connection, int rc, int size, void *data, GError **error)
{
  if (rc == SQLITE_OK)
    return g_bytes_new_with_free_func (data ? data : "", data ? size : 0, sqlite3_free, data);
  sqlite3_free (data);
  sp_connection_set_error (connection, rc, error);
  return NULL;
}

GBytes *
sp_changeset_collect (SpConnection *connection, sqlite3_session *session, GError **error)
{
  void *data = NULL;
  int size = 0;
  int rc = sqlite3session_changeset (session, &size, &data);

  return take_bytes (connection, rc, size, data, error);
}

GBytes *
sp_changeset_invert (SpConnection *connection, GBytes *data, GError **error)
{
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (data, &size);
  void *inverse = NULL;
  int inverse_size = 0;
  int rc;

  if (!check_format (connection, data, error))
    return NULL;
  rc = sqlite3changeset_invert (size, bytes, &inverse_size, &inverse);

  return take_bytes (connection, rc, inverse_size, inverse, error);
}

static int
filter_cb (void *data, const char *table)
{
  return find_table (table) != NONE;
}

static int
conflict_cb (void *data, int conflict, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

gboolean
sp_changeset_apply (SpConnection *connection, GBytes *data, GError **error)
{
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (data, &size);
  int rc;

  /* No savepoint: the caller's transaction is taken back as a whole. */
  rc = sqlite3changeset_apply_v2 (connection->db, size, (void *) bytes, filter_cb, conflict_cb, NULL, NULL, NULL,
                                  SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  if (rc == SQLITE_OK)
    return TRUE;
  if ((rc & 0xff) != SQLITE_ABORT && (rc & 0xff) != SQLITE_CORRUPT)
    sp_connection_set_error (connection, rc, error);
  else
    set_damaged (connection, "the project's history does not fit what it holds; forget the history and go on", error);
  return FALSE;
}
