/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-import.h"

G_BEGIN_DECLS

/*
 * A pool of worker processes, `standpoint-reader`, which parse foreign bytes for the program: with limits on memory,
 * processor time, files and descriptors, without network, and killed and replaced when they exceed a wall clock. What
 * they hand back is checked again before it becomes an article. All functions are thread-safe.
 */
typedef struct _SpReaderPool SpReaderPool;

/* What is known of some bytes from elsewhere. Strings may be NULL. */
typedef struct
{
  const char *name;       /* the file's name or the address; its suffix only breaks ties between kinds of file */
  const char *url;        /* where it was fetched from: what relative addresses are relative to */
  const char *media_type; /* as the server said, with its parameters ("text/html; charset=...") */
  const char *columns;    /* for a table: what they hold, or SP_COLUMNS_PREVIEW (sp-column-map.h) */
} SpReaderHints;

/*
 * Makes a pool of at most N_WORKERS processes (0: one a processor), started when they are first needed. The worker's
 * executable is, in this order: the environment's STANDPOINT_READER; beside the running program, in the places where
 * a build and an installation have it; LIBEXECDIR. Returns NULL and sets SP_IMPORT_ERROR_READER when it is nowhere.
 */
SpReaderPool *sp_reader_pool_new (guint n_workers, GError **error);

/* Ends the workers. No read may be under way. */
void sp_reader_pool_free (SpReaderPool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpReaderPool, sp_reader_pool_free)

/* How long a worker may take for one file, in milliseconds; 8000 unless set. */
void sp_reader_pool_set_timeout (SpReaderPool *self, guint milliseconds);

/*
 * Reads BYTES in a worker and waits for it: call from a thread that may block, from as many as there are workers. NAME
 * is the file's name or address. CANCELLED, which may be NULL, is an atomic int that another thread sets to 1 to stop.
 *
 * Returns a new array of new SpArticle drafts (id 0, text in stored form, file, media type, retrieved and original
 * filled in; the store finds the SHA-256 of what it keeps), at least one; the caller owns it. Returns NULL and sets an
 * SP_IMPORT_ERROR otherwise.
 */
GPtrArray *
sp_reader_pool_read (SpReaderPool *self, const char *name, GBytes *bytes, const int *cancelled, GError **error);

/* The same with everything that is known of the bytes. */
GPtrArray *sp_reader_pool_read_with_hints (
    SpReaderPool *self, const SpReaderHints *hints, GBytes *bytes, const int *cancelled, GError **error);

G_END_DECLS
