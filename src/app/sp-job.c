/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-job"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-job.h"

/* Before so many seconds nobody can tell how long it will take. */
#define MIN_SECONDS 1.0

struct _SpJob
{
  GObject parent_instance;
  char *title;
  GCancellable *cancellable;
  guint n_steps; /* atomic */
  guint n_done;  /* atomic */
  gint64 start;
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
  self->start = g_get_monotonic_time ();
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

/* How long SECONDS are, in words. The caller frees it. */
static char *
describe_time_left (double seconds)
{
  guint minutes = (guint) (seconds / 60 + 0.5);
  guint rest = (guint) seconds + 1;

  if (seconds < 90)
    return g_strdup_printf (ngettext ("%u second left", "%u seconds left", rest), rest);
  return g_strdup_printf (ngettext ("%u minute left", "%u minutes left", minutes), minutes);
}

char *
sp_job_describe_progress (SpJob *self)
{
  double seconds;
  guint n_steps, n_done;
  g_autofree char *left = NULL;

  g_return_val_if_fail (SP_IS_JOB (self), NULL);

  n_steps = g_atomic_int_get (&self->n_steps);
  n_done = g_atomic_int_get (&self->n_done);
  n_done = MIN (n_done, n_steps);
  seconds = (g_get_monotonic_time () - self->start) / (double) G_USEC_PER_SEC;
  if (n_steps < 2)
    return NULL;
  if (n_done == 0 || seconds < MIN_SECONDS)
    return g_strdup_printf (_ ("%'u of %'u"), n_done, n_steps);
  left = describe_time_left ((n_steps - n_done) * seconds / n_done);
  return g_strdup_printf (_ ("%'u of %'u · %.*f a second · %s"), n_done, n_steps, n_done < 10 * seconds ? 1 : 0,
                          n_done / seconds, left);
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
