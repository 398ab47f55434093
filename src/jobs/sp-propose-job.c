/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-propose-job.h"

#include "sp-correction-table.h"
#include "sp-propose.h"

/* What is there before: the story and what a person has corrected. */
typedef struct
{
  SpId story;
  SpComparison *comparison;
  GPtrArray *corrections;
} Known;

typedef struct
{
  SpId story;
  SpComparison *comparison;
  SpComparisonSaved saved;
} Save;

static gboolean
load (SpConnection *connection, gpointer data, GError **error)
{
  Known *known = data;

  known->comparison = sp_comparison_table_load (connection, known->story, error);
  if (known->comparison)
    known->corrections = sp_correction_table_list (connection, error);
  return known->corrections != NULL;
}

static gboolean
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

static gboolean
save (SpConnection *connection, gpointer data, GError **error)
{
  Save *save_data = data;

  /* The open proposals are made anew with what the other articles tell; what was decided meanwhile is matched by the
   * store. */
  if (sp_comparison_table_clear_proposals (connection, save_data->story, error) < 0)
    return FALSE;
  return sp_comparison_table_save (connection, save_data->story, save_data->comparison, &save_data->saved, error);
}

/* The proposal is ours until it is stored, so it may still be changed. */
static void
accept_all (SpComparison *comparison, const char *coder)
{
  for (guint i = 0; i < comparison->positions->len; i++)
    {
      SpPosition *position = g_ptr_array_index (comparison->positions, i);

      if (position->status != SP_STATUS_PROPOSED)
        continue;
      position->status = SP_STATUS_ACCEPTED;
      g_free (position->coder);
      position->coder = *coder ? g_strdup (coder) : NULL;
    }
}

static SpComparison *
propose (SpEngine *engine, SpProject *project, SpId story, GCancellable *cancellable, GError **error)
{
  Known known = { .story = story };
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GPtrArray) corrections = NULL;
  g_autoptr (SpComparison) proposed = NULL;
  gboolean loaded = sp_project_read (project, load, &known, error);

  comparison = known.comparison;
  corrections = known.corrections;
  if (!loaded)
    return NULL;
  proposed = sp_propose_with_corrections (sp_engine_get_attributor (engine), comparison->articles, comparison,
                                          corrections, is_cancelled, cancellable, NULL);
  /* It fails for no other reason. */
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&proposed);
}

gboolean
sp_propose_job_run (SpEngine *engine,
                    SpProject *project,
                    SpId story,
                    const char *accept_as,
                    SpComparisonSaved *saved,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (SpComparison) proposed = propose (engine, project, story, cancellable, error);
  Save save_data = { .story = story, .comparison = proposed };

  if (!proposed)
    return FALSE;
  if (accept_as)
    accept_all (proposed, accept_as);
  if (!sp_project_run (project, "Propose Positions", save, &save_data, error))
    return FALSE;
  if (saved)
    *saved = save_data.saved;
  return TRUE;
}

gboolean
sp_propose_job_run_in_batch (SpEngine *engine,
                             SpProject *project,
                             SpId batch,
                             const char *name,
                             SpId story,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (SpComparison) proposed = propose (engine, project, story, cancellable, error);
  Save save_data = { .story = story, .comparison = proposed };

  return proposed && sp_project_run_in_batch (project, batch, name, save, &save_data, error);
}
