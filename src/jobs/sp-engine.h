/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _SpAttributor SpAttributor;
typedef struct _SpReaderPool SpReaderPool;

/*
 * What jobs share and what is dear to make: the pool of reader processes and the attributor with its weights. Each is
 * made when it is first asked for. Counted by reference, thread-safe.
 */
typedef struct _SpEngine SpEngine;

/* An engine for N_THREADS items at once (0: one a processor). */
SpEngine *sp_engine_new (guint n_threads);
SpEngine *sp_engine_ref (SpEngine *self);
void sp_engine_unref (SpEngine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpEngine, sp_engine_unref)

/* How many items to work on at once; at least 1. */
guint sp_engine_get_n_threads (const SpEngine *self);

/* The engine's own. NULL and SP_IMPORT_ERROR_READER when the reader is not installed. */
SpReaderPool *sp_engine_get_readers (SpEngine *self, GError **error);

/* The engine's own; never NULL. */
SpAttributor *sp_engine_get_attributor (SpEngine *self);

G_END_DECLS
