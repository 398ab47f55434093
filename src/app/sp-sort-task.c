/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-errand.h"
#include "sp-propose-job.h"
#include "sp-sort-dialog.h"
#include "sp-sort-job.h"
#include "sp-sort-task.h"

typedef struct
{
  SpEngine *engine;
  SpProject *project;
  SpId story;
  guint n_articles;
  GPtrArray *stories; /* SpSortedStory */
  SpJob *job;
} Sort;

static void
sort_free (gpointer data)
{
  Sort *sort = data;

  sp_engine_unref (sort->engine);
  sp_project_unref (sort->project);
  g_clear_pointer (&sort->stories, g_ptr_array_unref);
  g_object_unref (sort->job);
  g_free (sort);
}

static Sort *
sort_new (SpWindow *window, const char *title)
{
  SpSession *session = sp_window_get_session (window);
  Sort *sort = g_new0 (Sort, 1);

  sort->engine = sp_engine_ref (sp_application_get_engine (sp_application_get ()));
  sort->project = sp_project_ref (sp_session_get_project (session));
  sort->story = sp_session_get_story (session);
  sort->n_articles = sp_session_get_snapshot (session)->articles->len;
  sort->job = sp_job_new (title);
  sp_window_add_job (window, sort->job);
  return sort;
}

/* Sorts and proposes, so that the stories look as they do after an import. */
static gboolean
apply_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Sort *sort = data;

  if (!sp_project_run (sort->project, "Sort into Stories", sp_sort_job_apply, sort->stories, error))
    return FALSE;
  sp_job_set_n_steps (sort->job, sort->stories->len);
  for (guint i = 0; i < sort->stories->len; i++)
    {
      const SpSortedStory *story = g_ptr_array_index (sort->stories, i);

      if (story->wanted && story->story
          && !sp_propose_job_run (sort->engine, sort->project, story->story, NULL, NULL, cancellable, error))
        return FALSE;
      sp_job_step (sort->job);
    }
  return TRUE;
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Sort *sort = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;

  sp_job_finish (sort->job);
  if (!sp_errand_finish (result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sp_window_tell (SP_WINDOW (source), error->message, NULL, NULL);
}

static void
accepted_cb (SpWindow *window, GPtrArray *stories)
{
  Sort *sort;

  if (!sp_window_get_session (window))
    return;
  sort = sort_new (window, _ ("Sorting into stories"));
  sort->stories = g_ptr_array_ref (stories);
  sp_errand_run (window, apply_thread, sort, sort_free, sp_job_get_cancellable (sort->job), applied_cb, NULL);
}

static gboolean
propose_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Sort *sort = data;

  sp_errand_stand_back ();
  sort->stories = sp_sort_job_propose (sort->project, sort->story, cancellable, error);
  return sort->stories != NULL;
}

static guint
count_sorted (GPtrArray *stories)
{
  guint n = 0;

  for (guint i = 0; i < stories->len; i++)
    n += ((SpSortedStory *) g_ptr_array_index (stories, i))->articles->len;
  return n;
}

static void
proposed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  Sort *sort = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;
  guint n_sorted;

  sp_job_finish (sort->job);
  if (!sp_errand_finish (result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        sp_window_tell (window, error->message, NULL, NULL);
      return;
    }
  n_sorted = count_sorted (sort->stories);
  if (sort->stories->len == 0)
    sp_window_tell (window, _ ("No two of these articles seem to tell the same story"), NULL, NULL);
  else if (sort->stories->len == 1 && n_sorted >= sort->n_articles)
    sp_window_tell (window, _ ("All of these articles seem to tell the same story"), NULL, NULL);
  else
    {
      SpSortDialog *dialog =
          sp_sort_dialog_new (window, sort->stories, sort->n_articles > n_sorted ? sort->n_articles - n_sorted : 0);

      g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), window, G_CONNECT_SWAPPED);
      gtk_window_present (GTK_WINDOW (dialog));
    }
}

void
sp_sort_task_run (SpWindow *window)
{
  Sort *sort;

  if (!sp_window_get_session (window))
    return;
  sort = sort_new (window, _ ("Comparing articles"));
  sp_errand_run (window, propose_thread, sort, sort_free, sp_job_get_cancellable (sort->job), proposed_cb, NULL);
}

static void
suggested_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  const Sort *sort = sp_errand_get_data (result);

  sp_job_finish (sort->job);
  if (sp_errand_finish (result, NULL) && sort->stories->len > 1)
    sp_window_suggest_sorting (window, sort->story, sort->stories->len);
}

void
sp_sort_task_suggest (SpWindow *window, SpId story)
{
  Sort *sort;

  if (!sp_window_get_session (window))
    return;
  sort = sort_new (window, _ ("Comparing articles"));
  sort->story = story;
  sp_errand_run (window, propose_thread, sort, sort_free, sp_job_get_cancellable (sort->job), suggested_cb, NULL);
}
