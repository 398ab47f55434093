/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-errand.h"

#include <sys/resource.h>

/* A third of what others get of a processor. */
#define NICENESS 5

typedef struct
{
  GTask *task;
  SpErrandFunc func;
  GError *error;
} Errand;

static GMutex lock;
static GCond ended;
static guint n_running;

/* On the main thread: the task is returned and dropped here, so that nothing it holds is freed elsewhere. */
static gboolean
errand_return_cb (gpointer user_data)
{
  Errand *errand = user_data;

  if (errand->error)
    g_task_return_error (errand->task, g_steal_pointer (&errand->error));
  else
    g_task_return_boolean (errand->task, TRUE);
  g_object_unref (errand->task);
  g_free (errand);
  return G_SOURCE_REMOVE;
}

static gpointer
errand_thread (gpointer user_data)
{
  Errand *errand = user_data;
  GMainContext *context = g_task_get_context (errand->task);
  GSource *source = g_idle_source_new ();

  if (!errand->func (g_task_get_task_data (errand->task), g_task_get_cancellable (errand->task), &errand->error)
      && !errand->error)
    g_set_error_literal (&errand->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, errand_return_cb, errand, NULL);
  g_source_attach (source, context);
  g_source_unref (source);

  g_mutex_lock (&lock);
  n_running--;
  g_cond_broadcast (&ended);
  g_mutex_unlock (&lock);
  return NULL;
}

void
sp_errand_run (gpointer source,
               SpErrandFunc func,
               gpointer data,
               GDestroyNotify free_data,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  Errand *errand = g_new0 (Errand, 1);

  errand->task = g_task_new (source, cancellable, callback, user_data);
  errand->func = func;
  g_task_set_source_tag (errand->task, sp_errand_run);
  g_task_set_check_cancellable (errand->task, FALSE);
  g_task_set_task_data (errand->task, data, free_data);

  g_mutex_lock (&lock);
  n_running++;
  g_mutex_unlock (&lock);
  g_thread_unref (g_thread_new ("errand", errand_thread, errand));
}

void
sp_errand_stand_back (void)
{
  /* to Linux, 0 is the thread */
  setpriority (PRIO_PROCESS, 0, NICENESS);
}

gboolean
sp_errand_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

gpointer
sp_errand_get_data (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}

void
sp_errands_wait (void)
{
  g_mutex_lock (&lock);
  while (n_running > 0)
    g_cond_wait (&ended, &lock);
  g_mutex_unlock (&lock);
}
