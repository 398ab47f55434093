/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-changeset-format.h"

#include <sqlite3.h>
#include <string.h>

/* Where the reading is; `left` never goes below 0. */
typedef struct
{
  const guint8 *at;
  gsize left;
} Cursor;

static gboolean
skip (Cursor *cursor, guint64 n)
{
  if (n > cursor->left)
    return FALSE;
  cursor->at += n;
  cursor->left -= n;
  return TRUE;
}

static gboolean
read_byte (Cursor *cursor, guint8 *byte)
{
  if (cursor->left == 0)
    return FALSE;
  *byte = *cursor->at;
  return skip (cursor, 1);
}

/* SQLite's variable-length number: seven bits a byte, the highest first, all eight of a ninth. */
static gboolean
read_number (Cursor *cursor, guint64 *number)
{
  guint8 byte = 0;

  *number = 0;
  for (int i = 0; i < 8; i++)
    {
      if (!read_byte (cursor, &byte))
        return FALSE;
      *number = *number << 7 | (byte & 0x7f);
      if (byte < 0x80)
        return TRUE;
    }
  if (!read_byte (cursor, &byte))
    return FALSE;
  *number = *number << 8 | byte;
  return TRUE;
}

static const SpChangesetTable *
read_table (Cursor *cursor, const SpChangesetTable *tables, gsize n)
{
  guint64 n_columns = 0;
  const guint8 *keys;
  const char *name;
  const guint8 *end;

  if (!read_number (cursor, &n_columns) || n_columns >= cursor->left)
    return NULL;
  keys = cursor->at;
  skip (cursor, n_columns);
  name = (const char *) cursor->at;
  end = memchr (cursor->at, '\0', cursor->left);
  if (!end || !skip (cursor, end - cursor->at + 1))
    return NULL;

  for (gsize i = 0; i < n; i++)
    {
      if (strcmp (tables[i].name, name) != 0 || tables[i].n_columns != n_columns)
        continue;
      for (guint64 c = 0; c < n_columns; c++)
        if ((keys[c] != 0) != (c < tables[i].n_keys))
          return NULL;
      return &tables[i];
    }
  return NULL;
}

static gboolean
skip_value (Cursor *cursor, gboolean may_be_absent)
{
  guint64 size = 0;
  guint8 type;

  if (!read_byte (cursor, &type))
    return FALSE;
  switch (type)
    {
    case 0:
      return may_be_absent;
    case SQLITE_INTEGER:
    case SQLITE_FLOAT:
      return skip (cursor, 8);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return read_number (cursor, &size) && size <= G_MAXINT32 && skip (cursor, size);
    case SQLITE_NULL:
      return TRUE;
    default:
      return FALSE;
    }
}

/* In an update, the old row has the key and what changed, the new one only what changed. */
static gboolean
skip_row (Cursor *cursor, const SpChangesetTable *table, gboolean is_update, gboolean is_new)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (!skip_value (cursor, is_update && (is_new || i >= table->n_keys)))
      return FALSE;
  return TRUE;
}

static gboolean
skip_change (Cursor *cursor, guint8 op, const SpChangesetTable *table)
{
  guint8 indirect;

  if (!table || !read_byte (cursor, &indirect) || indirect > 1)
    return FALSE;
  switch (op)
    {
    case SQLITE_INSERT:
    case SQLITE_DELETE:
      return skip_row (cursor, table, FALSE, FALSE);
    case SQLITE_UPDATE:
      return skip_row (cursor, table, TRUE, FALSE) && skip_row (cursor, table, TRUE, TRUE);
    default:
      return FALSE;
    }
}

gboolean
sp_changeset_format_check (const guint8 *data, gsize size, const SpChangesetTable *tables, gsize n)
{
  Cursor cursor = { data, size };
  const SpChangesetTable *table = NULL;
  guint8 op;

  while (read_byte (&cursor, &op))
    {
      if (op == 'T')
        {
          table = read_table (&cursor, tables, n);
          if (!table)
            return FALSE;
        }
      else if (!skip_change (&cursor, op, table))
        return FALSE;
    }
  return TRUE;
}
