/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-import.h"

G_BEGIN_DECLS

/* One worker process of the pool, used by one thread at a time. */
typedef struct _SpReaderProcess SpReaderProcess;

/* Where the worker's executable is, or NULL. The caller frees it. */
char *sp_reader_process_find_executable (void);

/* Starts EXECUTABLE. Returns NULL and sets SP_IMPORT_ERROR_READER when it cannot be. */
SpReaderProcess *sp_reader_process_new (const char *executable, GError **error);

/* Kills it if it still runs, and waits for it. */
void sp_reader_process_free (SpReaderProcess *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpReaderProcess, sp_reader_process_free)

/*
 * Sends REQUEST (a payload of sp-reader-message.h) and waits for the reply until DEADLINE (monotonic, microseconds). On
 * failure the process is of no more use: free it. *STALE tells that it was gone before it took the request, so that
 * another may be tried. Errors: TIMEOUT, CANCELLED, TOO_LARGE, and DAMAGED when reading made it crash.
 */
GByteArray *sp_reader_process_ask (SpReaderProcess *self,
                                   const GByteArray *request,
                                   gint64 deadline,
                                   const int *cancelled,
                                   gboolean *stale,
                                   GError **error);

/* How many requests it has answered. */
guint sp_reader_process_get_count (const SpReaderProcess *self);

G_END_DECLS
