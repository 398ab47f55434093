/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-changes.h"
#include "sp-connection-private.h"

G_BEGIN_DECLS

/* What has to be done to the search index for one thing. */
typedef struct
{
  SpId id;
  gboolean was;    /* was in the index before */
  gboolean is;     /* is to be in it now */
  char *old_title; /* as it was; NULL when it is as it was */
  char *old_text;
} SpSearchUpdate;

/* What a changeset says. */
typedef struct
{
  GArray *changes;       /* SpChange, sorted, each once */
  GArray *updates;       /* SpSearchUpdate, sorted by id */
  GHashTable *originals; /* set of SHA-256 texts that it mentions */
} SpChangesetDigest;

void sp_changeset_digest_free (SpChangesetDigest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpChangesetDigest, sp_changeset_digest_free)

/* Reads the changeset DATA. Fails with SP_STORE_ERROR_DAMAGED when it is none. */
SpChangesetDigest *sp_changeset_digest (SpConnection *connection, GBytes *data, GError **error);

/* Begins to record the tables whose changes can be undone. Free with sqlite3session_delete(). */
sqlite3_session *sp_changeset_record (SpConnection *connection, GError **error);

/* What was recorded so far; no bytes when nothing changed. The caller owns it. */
GBytes *sp_changeset_collect (SpConnection *connection, sqlite3_session *session, GError **error);

/* The changeset that takes DATA back. The caller owns it. */
GBytes *sp_changeset_invert (SpConnection *connection, GBytes *data, GError **error);

/*
 * Applies DATA, with foreign keys switched off by the caller: a changeset holds what cascaded too, so that applying it
 * leads from one consistent state to another row by row. Anything that does not fit fails with SP_STORE_ERROR_DAMAGED.
 */
gboolean sp_changeset_apply (SpConnection *connection, GBytes *data, GError **error);

G_END_DECLS
