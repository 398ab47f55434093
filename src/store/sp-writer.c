/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-project-private.h"

#include "sp-statement.h"

typedef enum
{
  JOB_RUN,
  JOB_UNDO,
  JOB_REDO,
  JOB_MAINTAIN,
  JOB_MAINTAIN_AND_VACUUM,
  JOB_STOP,
} JobKind;

/* What the writer's thread is to do. */
typedef struct
{
  JobKind kind;
  SpId batch;
  char *name;
  SpCommandFunc func;
  gpointer data;
  SpDoneFunc done;
  gpointer done_data;
} Job;

static void
job_free (Job *job)
{
  g_free (job->name);
  g_free (job);
}

void
sp_project_refresh_names (SpProject *self, SpConnection *connection)
{
  g_autoptr (SpHistoryEntry) undo = sp_history_table_next (connection, SP_HISTORY_BACK, NULL, NULL);
  g_autoptr (SpHistoryEntry) redo = sp_history_table_next (connection, SP_HISTORY_FORTH, NULL, NULL);

  g_mutex_lock (&self->lock);
  g_free (self->undo_name);
  g_free (self->redo_name);
  self->undo_name = undo ? g_strdup (undo->name) : NULL;
  self->redo_name = redo ? g_strdup (redo->name) : NULL;
  g_mutex_unlock (&self->lock);
}

/* Nothing is written before the file is known to be sound. */
static gboolean
wait_until_sound (SpProject *self, GError **error)
{
  gboolean ok;

  g_mutex_lock (&self->lock);
  while (!self->is_checked)
    g_cond_wait (&self->changed, &self->lock);
  ok = !self->damage;
  if (!ok && error)
    *error = g_error_copy (self->damage);
  g_mutex_unlock (&self->lock);
  return ok;
}

static gboolean
execute (SpProject *self, Job *job, SpCommandResult *result, GError **error)
{
  gboolean ok;

  switch (job->kind)
    {
    case JOB_RUN:
      return sp_command_run (self->writer, job->batch, job->name, job->func, job->data, result, error);
    case JOB_UNDO:
      return sp_command_travel (self->writer, SP_HISTORY_BACK, result, error);
    case JOB_REDO:
      return sp_command_travel (self->writer, SP_HISTORY_FORTH, result, error);
    case JOB_MAINTAIN:
    case JOB_MAINTAIN_AND_VACUUM:
      ok = sp_command_maintain (self->writer, job->func, job->data, error);
      /* That there is no room to make room is no reason to call the work undone. */
      if (ok && job->kind == JOB_MAINTAIN_AND_VACUUM)
        sp_connection_run (self->writer, NULL, "VACUUM", "");
      return ok;
    case JOB_STOP:
    default:
      g_assert_not_reached ();
    }
}

static void
do_job (SpProject *self, Job *job)
{
  static const SpChangesReason reasons[] = {
    [JOB_RUN] = SP_CHANGES_DONE,
    [JOB_UNDO] = SP_CHANGES_UNDONE,
    [JOB_REDO] = SP_CHANGES_REDONE,
  };
  g_autoptr (GError) error = NULL;
  g_auto (SpCommandResult) result = { NULL, NULL };

  if (wait_until_sound (self, &error) && execute (self, job, &result, &error))
    {
      if (!result.changes || result.changes->len > 0)
        sp_project_refresh_names (self, self->writer);
      if (result.changes && result.changes->len > 0)
        sp_project_notify (self, reasons[job->kind], &result);
    }
  if (job->done)
    job->done (self, error, job->done_data);
}

static gpointer
writer_main (gpointer data)
{
  SpProject *self = data;

  for (;;)
    {
      Job *job = g_async_queue_pop (self->jobs);
      gboolean stop = job->kind == JOB_STOP;

      if (!stop)
        do_job (self, job);
      job_free (job);
      if (stop)
        return NULL;
    }
}

void
sp_project_start_writer (SpProject *self)
{
  self->jobs = g_async_queue_new ();
  self->writer_thread = g_thread_new ("project-writer", writer_main, self);
}

void
sp_project_stop_writer (SpProject *self)
{
  Job *job = g_new0 (Job, 1);

  job->kind = JOB_STOP;
  g_async_queue_push (self->jobs, job);
  g_thread_join (g_steal_pointer (&self->writer_thread));
  g_clear_pointer (&self->jobs, g_async_queue_unref);
}

/* Gives JOB to the writer, or says at once why not. */
static void
push (SpProject *self, Job *job)
{
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&self->lock);
  if (self->is_closed)
    g_set_error_literal (&error, SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED, "the project was closed");
  else if (self->read_only)
    g_set_error (&error, SP_STORE_ERROR, SP_STORE_ERROR_READ_ONLY,
                 "%s: the project is open for reading only; copy it to a place where it can be written", self->path);
  else
    g_async_queue_push (self->jobs, job);
  g_mutex_unlock (&self->lock);
  if (!error)
    return;
  if (job->done)
    job->done (self, error, job->done_data);
  job_free (job);
}

/* Where a thread waits for its job. */
typedef struct
{
  GMutex lock;
  GCond cond;
  gboolean is_done;
  GError *error;
} Wait;

static void
wake_cb (SpProject *project, const GError *error, gpointer data)
{
  Wait *wait = data;

  g_mutex_lock (&wait->lock);
  wait->error = error ? g_error_copy (error) : NULL;
  wait->is_done = TRUE;
  g_cond_signal (&wait->cond);
  g_mutex_unlock (&wait->lock);
}

static gboolean
push_and_wait (SpProject *self, Job *job, GError **error)
{
  Wait wait = { 0 };

  g_assert (self->writer_thread == NULL || g_thread_self () != self->writer_thread);
  g_mutex_init (&wait.lock);
  g_cond_init (&wait.cond);
  job->done = wake_cb;
  job->done_data = &wait;
  push (self, job);

  g_mutex_lock (&wait.lock);
  while (!wait.is_done)
    g_cond_wait (&wait.cond, &wait.lock);
  g_mutex_unlock (&wait.lock);
  g_cond_clear (&wait.cond);
  g_mutex_clear (&wait.lock);
  if (!wait.error)
    return TRUE;
  g_propagate_error (error, wait.error);
  return FALSE;
}

static Job *
job_new (JobKind kind, SpId batch, const char *name, SpCommandFunc func, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  *job = (Job){ .kind = kind, .batch = batch, .name = g_strdup (name), .func = func, .data = data };
  return job;
}

gboolean
sp_project_run (SpProject *self, const char *name, SpCommandFunc func, gpointer data, GError **error)
{
  return push_and_wait (self, job_new (JOB_RUN, 0, name, func, data), error);
}

gboolean
sp_project_run_in_batch (
    SpProject *self, SpId batch, const char *name, SpCommandFunc func, gpointer data, GError **error)
{
  return push_and_wait (self, job_new (JOB_RUN, batch, name, func, data), error);
}

void
sp_project_run_async (SpProject *self,
                      SpId batch,
                      const char *name,
                      SpCommandFunc func,
                      gpointer data,
                      SpDoneFunc done,
                      gpointer done_data)
{
  Job *job = job_new (JOB_RUN, batch, name, func, data);

  job->done = done;
  job->done_data = done_data;
  push (self, job);
}

gboolean
sp_project_undo (SpProject *self, GError **error)
{
  return push_and_wait (self, job_new (JOB_UNDO, 0, NULL, NULL, NULL), error);
}

gboolean
sp_project_redo (SpProject *self, GError **error)
{
  return push_and_wait (self, job_new (JOB_REDO, 0, NULL, NULL, NULL), error);
}

void
sp_project_undo_async (SpProject *self, SpDoneFunc done, gpointer done_data)
{
  Job *job = job_new (JOB_UNDO, 0, NULL, NULL, NULL);

  job->done = done;
  job->done_data = done_data;
  push (self, job);
}

void
sp_project_redo_async (SpProject *self, SpDoneFunc done, gpointer done_data)
{
  Job *job = job_new (JOB_REDO, 0, NULL, NULL, NULL);

  job->done = done;
  job->done_data = done_data;
  push (self, job);
}

gboolean
sp_project_maintain (SpProject *self, SpCommandFunc func, gpointer data, gboolean vacuum, GError **error)
{
  JobKind kind = vacuum ? JOB_MAINTAIN_AND_VACUUM : JOB_MAINTAIN;

  return push_and_wait (self, job_new (kind, 0, NULL, func, data), error);
}
