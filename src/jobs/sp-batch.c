/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-batch.h"

/* How many items a thread may be ahead of the one that is handed over. */
#define AHEAD 4

typedef struct
{
  SpBatchWork work;
  gpointer data;
  GCancellable *cancellable;

  GMutex mutex;
  GCond finished;
  GCond room;
  gpointer *results; /* a ring: item i stands at i % size while it waits */
  guint size;
  guint n_items;
  guint next;   /* the next item to work on */
  guint handed; /* how many have been handed over */
  gboolean stopped;
} Batch;

static gpointer
worker (gpointer user_data)
{
  Batch *batch = user_data;

  g_mutex_lock (&batch->mutex);
  while (!batch->stopped && batch->next < batch->n_items)
    {
      guint item;
      gpointer result;

      if (batch->next - batch->handed >= batch->size)
        {
          g_cond_wait (&batch->room, &batch->mutex);
          continue;
        }
      item = batch->next++;
      g_mutex_unlock (&batch->mutex);
      result = batch->work (item, batch->data, batch->cancellable);
      g_mutex_lock (&batch->mutex);
      batch->results[item % batch->size] = result;
      g_cond_signal (&batch->finished);
    }
  g_mutex_unlock (&batch->mutex);
  return NULL;
}

/* The next result in order; NULL when the batch was cancelled meanwhile. */
static gpointer
take (Batch *batch)
{
  gpointer result;
  guint slot = batch->handed % batch->size;

  g_mutex_lock (&batch->mutex);
  while (!batch->results[slot] && !g_cancellable_is_cancelled (batch->cancellable))
    g_cond_wait_until (&batch->finished, &batch->mutex, g_get_monotonic_time () + G_TIME_SPAN_SECOND / 10);
  result = g_steal_pointer (&batch->results[slot]);
  if (result)
    batch->handed++;
  g_cond_broadcast (&batch->room);
  g_mutex_unlock (&batch->mutex);
  return result;
}

gboolean
sp_batch_run (guint n_items,
              guint n_threads,
              SpBatchWork work,
              SpBatchDone done,
              GDestroyNotify free_result,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Batch batch = { .work = work, .data = data, .cancellable = cancellable, .n_items = n_items };
  g_autofree GThread **threads = NULL;
  gboolean good = TRUE;

  n_threads = CLAMP (n_threads ? n_threads : g_get_num_processors (), 1, MAX (n_items, 1));
  batch.size = n_threads * AHEAD;
  batch.results = g_new0 (gpointer, batch.size);
  g_mutex_init (&batch.mutex);
  g_cond_init (&batch.finished);
  g_cond_init (&batch.room);
  threads = g_new (GThread *, n_threads);
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new ("batch", worker, &batch);

  for (guint item = 0; item < n_items && good; item++)
    {
      gpointer result = take (&batch);

      good = result ? done (item, result, data, error) : !g_cancellable_set_error_if_cancelled (cancellable, error);
    }

  g_mutex_lock (&batch.mutex);
  batch.stopped = TRUE;
  g_cond_broadcast (&batch.room);
  g_mutex_unlock (&batch.mutex);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < batch.size; i++)
    if (batch.results[i] && free_result)
      free_result (batch.results[i]);

  g_free (batch.results);
  g_mutex_clear (&batch.mutex);
  g_cond_clear (&batch.finished);
  g_cond_clear (&batch.room);
  return good;
}
