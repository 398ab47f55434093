/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-session"

#include "config.h"

#include "sp-errand.h"
#include "sp-session.h"

/* A command on its way through the writer's thread; it comes back to the main thread to be freed. */
typedef struct
{
  GTask *task;
  GError *error;
} Command;

static gboolean
command_return_cb (gpointer data)
{
  Command *command = data;

  if (command->error)
    g_task_return_error (command->task, g_steal_pointer (&command->error));
  else
    g_task_return_boolean (command->task, TRUE);
  g_object_unref (command->task);
  g_free (command);
  return G_SOURCE_REMOVE;
}

/* On the writer's thread. */
static void
command_done_cb (SpProject *project, const GError *error, gpointer data)
{
  Command *command = data;

  if (error)
    command->error = g_error_copy (error);
  g_idle_add_full (G_PRIORITY_DEFAULT, command_return_cb, command, NULL);
}

static void
report_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpSession *self = SP_SESSION (source);
  g_autoptr (GError) error = NULL;

  if (!sp_session_run_finish (self, result, &error))
    g_signal_emit_by_name (self, "failed", error->message);
}

static Command *
command_new (SpSession *self, GAsyncReadyCallback callback, gpointer user_data)
{
  Command *command = g_new0 (Command, 1);

  command->task = g_task_new (self, NULL, callback ? callback : report_cb, user_data);
  g_task_set_source_tag (command->task, sp_session_run);
  return command;
}

void
sp_session_run (SpSession *self,
                const char *name,
                SpCommandFunc func,
                gpointer data,
                GDestroyNotify free_data,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  Command *command;

  g_return_if_fail (SP_IS_SESSION (self));

  command = command_new (self, callback, user_data);
  g_task_set_task_data (command->task, data, free_data);
  sp_project_run_async (sp_session_get_project (self), 0, name, func, data, command_done_cb, command);
}

gboolean
sp_session_run_finish (SpSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
sp_session_undo (SpSession *self)
{
  g_return_if_fail (SP_IS_SESSION (self));
  sp_project_undo_async (sp_session_get_project (self), command_done_cb, command_new (self, NULL, NULL));
}

void
sp_session_redo (SpSession *self)
{
  g_return_if_fail (SP_IS_SESSION (self));
  sp_project_redo_async (sp_session_get_project (self), command_done_cb, command_new (self, NULL, NULL));
}

typedef struct
{
  SpProject *project;
  SpCommandFunc func;
  gpointer data;
  GDestroyNotify free_data;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  if (reading->free_data)
    reading->free_data (reading->data);
  sp_project_unref (reading->project);
  g_free (reading);
}

static gboolean
reading_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Reading *reading = data;

  return !g_cancellable_set_error_if_cancelled (cancellable, error)
         && sp_project_read (reading->project, reading->func, reading->data, error);
}

void
sp_session_read (SpSession *self,
                 SpCommandFunc func,
                 gpointer data,
                 GDestroyNotify free_data,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  Reading *reading;

  g_return_if_fail (SP_IS_SESSION (self));

  reading = g_new (Reading, 1);
  reading->project = sp_project_ref (sp_session_get_project (self));
  reading->func = func;
  reading->data = data;
  reading->free_data = free_data;
  sp_errand_run (self, reading_thread, reading, reading_free, cancellable, callback, user_data);
}

gboolean
sp_session_read_finish (SpSession *self, GAsyncResult *result, GError **error)
{
  return sp_errand_finish (result, error);
}

gpointer
sp_session_read_get_data (GAsyncResult *result)
{
  return ((Reading *) sp_errand_get_data (result))->data;
}
