/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Many items, all cores, results in order: the engine under importing, extracting and attributing.
 *
 * SpBatchWork runs on worker threads, several at once. It returns the item's result (never NULL), whatever became of
 * it: an item that fails is a result too, and the batch goes on.
 *
 * SpBatchDone runs on the thread that called sp_batch_run(), once an item, in the items' order. It owns RESULT.
 * Returning FALSE stops the batch (then the error is set).
 */
typedef gpointer (*SpBatchWork) (guint item, gpointer data, GCancellable *cancellable);
typedef gboolean (*SpBatchDone) (guint item, gpointer result, gpointer data, GError **error);

/*
 * Runs WORK for items 0 to N_ITEMS - 1 on N_THREADS threads (0: one a processor) and DONE for each result in order.
 * Work runs ahead of DONE by a few items a thread at most, so memory stays bounded however many items there are. Blocks
 * until all is done, DONE fails or CANCELLABLE is cancelled (G_IO_ERROR_CANCELLED); results not handed over are freed
 * with FREE_RESULT.
 */
gboolean sp_batch_run (guint n_items,
                       guint n_threads,
                       SpBatchWork work,
                       SpBatchDone done,
                       GDestroyNotify free_result,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
