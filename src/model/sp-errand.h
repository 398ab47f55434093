/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Work that must not run on the main thread, and whose end must. */

/* Called on a thread of its own. Returns FALSE and sets ERROR when it fails. */
typedef gboolean (*SpErrandFunc) (gpointer data, GCancellable *cancellable, GError **error);

/*
 * Runs FUNC with DATA on a worker thread and then CALLBACK on the main thread, where DATA is freed too, by FREE_DATA.
 * Unlike g_task_run_in_thread() it never drops the last reference to SOURCE (may be NULL) or DATA on the worker.
 */
void sp_errand_run (gpointer source,
                    SpErrandFunc func,
                    gpointer data,
                    GDestroyNotify free_data,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data);

/*
 * For an errand that keeps the processor busy for long: the window comes first from now on, before the thread that this
 * is called on and the threads and processes that it starts.
 */
void sp_errand_stand_back (void);

/* What FUNC returned. */
gboolean sp_errand_finish (GAsyncResult *result, GError **error);

/* DATA as it was given; the errand's own. */
gpointer sp_errand_get_data (GAsyncResult *result);

/* Waits until every errand that was sent has come back to its thread's end; for the program's end. */
void sp_errands_wait (void);

G_END_DECLS
