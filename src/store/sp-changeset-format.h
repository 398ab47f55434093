/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table as a changeset describes it. */
typedef struct
{
  const char *name;
  guint n_columns;
  guint n_keys; /* the first columns make the primary key */
} SpChangesetTable;

/*
 * Whether DATA is a changeset of SQLite's session extension, whole and of nothing but the N tables. The history is a
 * part of the file, so it may be damaged or hostile, and SQLite's own reader does not stand that: it loops on two wrong
 * bytes, and it leaves out a table that does not fit without saying so. Format: the comment at the top of SQLite's
 * sqlite3session.c.
 */
gboolean sp_changeset_format_check (const guint8 *data, gsize size, const SpChangesetTable *tables, gsize n);

G_END_DECLS
