/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-original-table.h"

#include "sp-statement.h"

#include <zlib.h>

/* No original is larger: the reader refuses it before. */
#define MAX_SIZE (G_GINT64_CONSTANT (1) << 30)

static GBytes *
pack (GBytes *bytes)
{
  gsize size;
  const Bytef *data = g_bytes_get_data (bytes, &size);
  uLongf packed_size = compressBound (size);
  g_autofree Bytef *packed = g_malloc (packed_size);

  /* The fastest level: importing waits for it, and a higher one saves little. It fails only for want of room. */
  g_assert_cmpint (compress2 (packed, &packed_size, data ? data : (const Bytef *) "", size, Z_BEST_SPEED), ==, Z_OK);
  return g_bytes_new (packed, packed_size);
}

GBytes *
sp_original_unpack (GBytes *zlib, gint64 size)
{
  gsize packed_size;
  const Bytef *packed = g_bytes_get_data (zlib, &packed_size);
  uLongf unpacked_size = size;
  g_autofree Bytef *unpacked = NULL;

  if (size < 0 || size > MAX_SIZE || !packed)
    return NULL;
  unpacked = g_try_malloc (MAX (size, 1));
  if (!unpacked || uncompress (unpacked, &unpacked_size, packed, packed_size) != Z_OK || unpacked_size != (uLongf) size)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&unpacked), unpacked_size);
}

gboolean
sp_original_table_insert (SpConnection *connection, GBytes *bytes, const char *sha256, GError **error)
{
  g_autoptr (GBytes) zlib = NULL;
  gint64 n;

  if (!sp_connection_get_int (connection, &n, 0, error, "SELECT 1 FROM original WHERE sha256 = ?1", "t", sha256))
    return FALSE;
  if (n > 0)
    return TRUE;
  zlib = pack (bytes);
  return sp_connection_run (connection, error, "INSERT INTO original (sha256, size, zlib) VALUES (?1, ?2, ?3)", "tkb",
                            sha256, (gint64) g_bytes_get_size (bytes), zlib);
}

GBytes *
sp_original_table_get (SpConnection *connection, const char *sha256, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT size, zlib FROM original WHERE sha256 = ?1");
  g_autoptr (GBytes) zlib = NULL;
  GBytes *bytes;
  gint64 size = 0;

  sp_statement_bind (statement, "t", sha256);
  if (sp_statement_next (statement))
    {
      size = sp_statement_get_id (statement, 0);
      zlib = sp_statement_dup_bytes (statement, 1);
    }
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!zlib)
    {
      g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND, "the original was not kept in the project");
      return NULL;
    }
  bytes = sp_original_unpack (zlib, size);
  if (!bytes)
    g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED,
                         "the original is damaged; import the file again to have it");
  return bytes;
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
