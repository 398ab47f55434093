/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-engine.h"

#include "sp-attributor.h"
#include "sp-reader-pool.h"

struct _SpEngine
{
  guint n_threads;
  GMutex mutex;
  SpReaderPool *readers;
  SpAttributor *attributor;
};

SpEngine *
sp_engine_new (guint n_threads)
{
  SpEngine *self = g_atomic_rc_box_new0 (SpEngine);

  self->n_threads = n_threads ? n_threads : g_get_num_processors ();
  g_mutex_init (&self->mutex);
  return self;
}

SpEngine *
sp_engine_ref (SpEngine *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
sp_engine_clear (SpEngine *self)
{
  g_clear_pointer (&self->readers, sp_reader_pool_free);
  g_clear_pointer (&self->attributor, sp_attributor_unref);
  g_mutex_clear (&self->mutex);
}

void
sp_engine_unref (SpEngine *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) sp_engine_clear);
}

guint
sp_engine_get_n_threads (const SpEngine *self)
{
  return self->n_threads;
}

SpReaderPool *
sp_engine_get_readers (SpEngine *self, GError **error)
{
  SpReaderPool *readers;

  g_mutex_lock (&self->mutex);
  if (!self->readers)
    self->readers = sp_reader_pool_new (self->n_threads, error);
  readers = self->readers;
  g_mutex_unlock (&self->mutex);
  return readers;
}

SpAttributor *
sp_engine_get_attributor (SpEngine *self)
{
  SpAttributor *attributor;

  g_mutex_lock (&self->mutex);
  if (!self->attributor)
    self->attributor = sp_attributor_new ();
  attributor = self->attributor;
  g_mutex_unlock (&self->mutex);
  return attributor;
}
