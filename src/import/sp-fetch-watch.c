/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-fetch-watch.h"

struct _SpFetchWatch
{
  GThread *thread;
  GMutex mutex;
  GCond changed;
  gint64 deadline;
  gboolean done, expired; /* under the mutex */
  GCancellable *cancellable, *outer;
  gulong handler;
};

static gpointer
watch (gpointer data)
{
  SpFetchWatch *self = data;
  gboolean expired;

  g_mutex_lock (&self->mutex);
  while (!self->done && g_cond_wait_until (&self->changed, &self->mutex, self->deadline))
    ;
  expired = self->expired = !self->done;
  g_mutex_unlock (&self->mutex);
  if (expired)
    g_cancellable_cancel (self->cancellable);
  return NULL;
}

static void
outer_cancelled_cb (GCancellable *outer, gpointer data)
{
  g_cancellable_cancel (data);
}

SpFetchWatch *
sp_fetch_watch_new (guint seconds, GCancellable *outer)
{
  SpFetchWatch *self = g_new0 (SpFetchWatch, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->deadline = g_get_monotonic_time () + (gint64) seconds * G_TIME_SPAN_SECOND;
  self->cancellable = g_cancellable_new ();
  if (outer)
    {
      self->outer = g_object_ref (outer);
      self->handler = g_cancellable_connect (outer, G_CALLBACK (outer_cancelled_cb), self->cancellable, NULL);
    }
  self->thread = g_thread_new ("fetch-watch", watch, self);
  return self;
}

void
sp_fetch_watch_free (SpFetchWatch *self)
{
  g_mutex_lock (&self->mutex);
  self->done = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
  if (self->outer)
    g_cancellable_disconnect (self->outer, self->handler);
  g_clear_object (&self->outer);
  g_object_unref (self->cancellable);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

GCancellable *
sp_fetch_watch_get_cancellable (SpFetchWatch *self)
{
  return self->cancellable;
}

gboolean
sp_fetch_watch_has_expired (SpFetchWatch *self)
{
  gboolean expired;

  g_mutex_lock (&self->mutex);
  expired = self->expired;
  g_mutex_unlock (&self->mutex);
  return expired;
}
