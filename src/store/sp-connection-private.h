/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "sp-connection.h"
#include "sp-id.h"
#include "sp-text.h"

G_BEGIN_DECLS

/* How a connection uses its file. */
typedef enum
{
  SP_CONNECTION_WRITER,    /* reads and writes */
  SP_CONNECTION_READER,    /* reads; may roll a dead writer's journal back */
  SP_CONNECTION_READ_ONLY, /* the file is opened for reading only */
  SP_CONNECTION_IMMUTABLE, /* as above, on a file that nobody changes: no locks, no journal */
} SpConnectionMode;

/* How long a connection waits for another one's lock. */
#define SP_CONNECTION_PATIENCE_MS 20000

struct _SpConnection
{
  sqlite3 *db;
  char *name; /* the file, for messages; NULL in memory */
  gboolean in_command;
  GError
      *lost; /* why SQLite has taken the running command's transaction back on its own, as it does when a disk fails */
  GHashTable *statements; /* the literal's address → sqlite3_stmt, those not in use */

  /* The text that evidence was last checked against: many pieces in a row are of one article. */
  SpId text_article;
  char *text;
  SpTextIndex *text_index;
};

/* Opens a connection with all settings of ours; no SQL has been run on the file yet but settings of the connection. */
SpConnection *sp_connection_open (const char *path, SpConnectionMode mode, GError **error);

/* Opens one of several connections to the database in memory that is called NAME. */
SpConnection *sp_connection_open_memory (const char *name, GError **error);

/* An empty database of its own in memory, for comparing schemas. */
SpConnection *sp_connection_open_scratch (GError **error);

void sp_connection_free (SpConnection *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpConnection, sp_connection_free)

/* Sets ERROR from what SQLite says: RC is its result. */
void sp_connection_set_error (SpConnection *self, int rc, GError **error);

/* Takes back the running transaction, whatever state it is in. Never fails: SQLite recovers from the journal later. */
void sp_connection_roll_back (SpConnection *self);

/* Forgets the remembered text. */
void sp_connection_forget_text (SpConnection *self);

G_END_DECLS
