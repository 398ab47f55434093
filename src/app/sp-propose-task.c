/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-errand.h"
#include "sp-propose-job.h"
#include "sp-propose-task.h"

#define STATE_KEY "sp-propose-state"

typedef enum
{
  IDLE,
  RUNNING,
  RUN_AGAIN,
} State;

typedef struct
{
  SpEngine *engine;
  SpProject *project;
  SpId story;
  SpJob *job;
} Proposal;

static void
proposal_free (gpointer data)
{
  Proposal *proposal = data;

  sp_engine_unref (proposal->engine);
  sp_project_unref (proposal->project);
  g_object_unref (proposal->job);
  g_free (proposal);
}

static State
get_state (SpWindow *window)
{
  return (State) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (window), STATE_KEY));
}

static void
set_state (SpWindow *window, State state)
{
  g_object_set_data (G_OBJECT (window), STATE_KEY, GINT_TO_POINTER (state));
}

static gboolean
propose_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Proposal *proposal = data;

  sp_errand_stand_back ();
  return sp_propose_job_run (proposal->engine, proposal->project, proposal->story, NULL, NULL, cancellable, error);
}

static void
propose_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  Proposal *proposal = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean again = get_state (window) == RUN_AGAIN;

  sp_job_finish (proposal->job);
  set_state (window, IDLE);
  if (!sp_errand_finish (result, &error) && !g_cancellable_is_cancelled (sp_job_get_cancellable (proposal->job)))
    sp_window_tell (window, error->message, NULL, NULL);
  else if (again && !g_cancellable_is_cancelled (sp_job_get_cancellable (proposal->job)))
    sp_propose_task_run (window, proposal->story);
}

void
sp_propose_task_run (SpWindow *window, SpId story)
{
  SpSession *session = sp_window_get_session (window);
  Proposal *proposal;

  if (!session)
    return;
  if (get_state (window) != IDLE)
    {
      set_state (window, RUN_AGAIN);
      return;
    }
  set_state (window, RUNNING);
  proposal = g_new0 (Proposal, 1);
  proposal->engine = sp_engine_ref (sp_application_get_engine (sp_application_get ()));
  proposal->project = sp_project_ref (sp_session_get_project (session));
  proposal->story = story ? story : sp_session_get_story (session);
  proposal->job = sp_job_new (_ ("Proposing positions"));
  sp_window_add_job (window, proposal->job);
  sp_errand_run (window, propose_thread, proposal, proposal_free, sp_job_get_cancellable (proposal->job), propose_cb,
                 NULL);
}
