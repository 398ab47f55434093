/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-job"

#include "config.h"

#include "sp-job.h"

struct _SpJob
{
  GObject parent_instance;
  char *title;
  GCancellable *cancellable;
  guint n_steps; /* atomic */
  guint n_done;  /* atomic */
  gboolean finished;
};

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpJob, sp_job, G_TYPE_OBJECT)

static void
sp_job_finalize (GObject *object)
{
  SpJob *self = SP_JOB (object);

  g_free (self->title);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (sp_job_parent_class)->finalize (object);
}

static void
sp_job_class_init (SpJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_job_finalize;
  signals[FINISHED] = g_signal_new ("finished", SP_TYPE_JOB, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sp_job_init (SpJob *self)
{
  self->cancellable = g_cancellable_new ();
}

SpJob *
sp_job_new (const char *title)
{
  SpJob *self = g_object_new (SP_TYPE_JOB, NULL);

  self->title = g_strdup (title);
  return self;
}

const char *
sp_job_get_title (SpJob *self)
{
  g_return_val_if_fail (SP_IS_JOB (self), NULL);
  return self->title;
}

GCancellable *
sp_job_get_cancellable (SpJob *self)
{
  g_return_val_if_fail (SP_IS_JOB (self), NULL);
  return self->cancellable;
}

void
sp_job_set_n_steps (SpJob *self, guint n_steps)
{
  g_return_if_fail (SP_IS_JOB (self));
  g_atomic_int_set (&self->n_steps, n_steps);
}

void
sp_job_step (SpJob *self)
{
  g_return_if_fail (SP_IS_JOB (self));
  g_atomic_int_inc (&self->n_done);
}

double
sp_job_get_fraction (SpJob *self)
{
  guint n_steps;

  g_return_val_if_fail (SP_IS_JOB (self), -1);

  n_steps = g_atomic_int_get (&self->n_steps);
  return n_steps > 0 ? MIN ((double) g_atomic_int_get (&self->n_done) / n_steps, 1) : -1;
}

void
sp_job_finish (SpJob *self)
{
  g_return_if_fail (SP_IS_JOB (self));

  if (self->finished)
    return;
  self->finished = TRUE;
  g_signal_emit (self, signals[FINISHED], 0);
}

gboolean
sp_job_is_finished (SpJob *self)
{
  g_return_val_if_fail (SP_IS_JOB (self), TRUE);
  return self->finished;
}
