/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <string.h>

/* A proposal as sp_propose() makes it: small ids of its own, articles as they are stored. */
static SpComparison *
propose (const Sample *sample)
{
  SpComparison *comparison = sp_comparison_new ();
  SpParty *russia = store_test_party ("Moscow", NULL);
  SpParty *damascus = store_test_party ("Damascus", "the Syrian government");
  SpIssue *terms = store_test_issue (0, "Should the terms be PUBLIC?");
  SpIssue *siege = store_test_issue (0, "Who besieges the towns?");
  SpPosition *known;
  SpPosition *fresh;
  SpRelation relation = { 9, 5, 6, SP_RELATION_ANSWERS };

  russia->id = 1;
  damascus->id = 2;
  damascus->parent = 1;
  terms->id = 3;
  siege->id = 4;
  siege->parent = 3;
  known = store_test_position (sample->articles[0], 1, 3, "must be made public");
  known->id = 5;
  fresh = store_test_position (sample->articles[1], 2, 4, "the besieged towns");
  fresh->id = 6;
  fresh->target = 1;
  g_ptr_array_add (comparison->parties, russia);
  g_ptr_array_add (comparison->parties, damascus);
  g_ptr_array_add (comparison->issues, terms);
  g_ptr_array_add (comparison->issues, siege);
  g_ptr_array_add (comparison->positions, known);
  g_ptr_array_add (comparison->positions, fresh);
  g_ptr_array_add (comparison->cells, sp_cell_new (4, 1, SP_CELL_SILENT, "Nothing."));
  g_array_append_val (comparison->relations, relation);
  return comparison;
}

typedef struct
{
  const Sample *sample;
  SpComparison *comparison;
  SpComparisonSaved saved;
} Save;

static gboolean
save_cb (SpConnection *connection, gpointer data, GError **error)
{
  Save *save = data;

  return sp_comparison_table_save (connection, save->sample->story->id, save->comparison, &save->saved, error);
}

static void
test_load (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SpComparison) story = NULL;
  g_autoptr (SpComparison) all = NULL;

  store_test_fill (project, &sample);
  story = sp_project_load_comparison (project, sample.story->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (story->story->name, ==, "Ceasefire");
  g_assert_cmpint (story->articles->len, ==, 2);
  g_assert_cmpint (story->parties->len, ==, 2);
  g_assert_cmpint (story->issues->len, ==, 2);
  g_assert_cmpint (story->positions->len, ==, 3);
  g_assert_cmpint (story->cells->len, ==, 1);
  g_assert_cmpint (story->relations->len, ==, 1);
  g_assert_cmpint (sp_comparison_count_evidence (story), ==, 3);
  all = sp_project_load_comparison (project, 0, &error);
  g_assert_no_error (error);
  g_assert_null (all->story);
  g_assert_cmpint (all->positions->len, ==, 3);
  g_assert_null (sp_project_load_comparison (project, 7, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND);
}

static void
test_save (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SpComparison) stored = NULL;
  g_autoptr (SpComparison) comparison = NULL;
  Save save = { &sample, NULL, { 0 } };
  const SpParty *damascus;
  const SpPosition *fresh;
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  store_test_fill (project, &sample);
  save.comparison = comparison = propose (&sample);
  store_test_run (project, "Propose", save_cb, &save);
  g_assert_cmpint (save.saved.parties, ==, 1);
  g_assert_cmpint (save.saved.issues, ==, 1);
  g_assert_cmpint (save.saved.positions, ==, 1);
  g_assert_cmpint (save.saved.evidence, ==, 1);
  g_assert_cmpint (save.saved.kept, ==, 1);

  stored = sp_project_load_comparison (project, sample.story->id, &error);
  g_assert_cmpint (stored->parties->len, ==, 3);
  damascus = g_ptr_array_index (stored->parties, 2);
  g_assert_cmpstr (damascus->name, ==, "Damascus");
  g_assert_cmpint (damascus->parent, ==, sample.parties[0]->id);
  fresh = g_ptr_array_index (stored->positions, 3);
  g_assert_cmpint (fresh->party, ==, damascus->id);
  g_assert_cmpint (fresh->target, ==, sample.parties[0]->id);
  g_assert_cmpint (fresh->status, ==, SP_STATUS_PROPOSED);
  g_assert_cmpint (((SpIssue *) stored->issues->pdata[2])->parent, ==, sample.issues[0]->id);
  g_assert_cmpint (stored->cells->len, ==, 2);
  g_assert_cmpint (stored->relations->len, ==, 2);

  /* The same once more changes nothing. */
  once = store_test_dump (project);
  store_test_run (project, "Propose", save_cb, &save);
  twice = store_test_dump (project);
  g_assert_cmpstr (once, ==, twice);
}

/* A person accepts one, moves another to another issue, and rejects the third. */
static gboolean
decide_cb (SpConnection *connection, gpointer data, GError **error)
{
  Sample *sample = data;

  sample->positions[1]->issue = sample->issues[1]->id;
  sample->positions[1]->coder = g_strdup ("ann");
  return sp_position_table_set_status (connection, &sample->positions[0]->id, 1, SP_STATUS_ACCEPTED, "ann", error)
         && sp_position_table_update (connection, sample->positions[1], error)
         && sp_position_table_set_status (connection, &sample->positions[2]->id, 1, SP_STATUS_REJECTED, "ann", error);
}

static void
test_keeps_decisions (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (SpComparison) before = NULL;
  Save save = { &sample, NULL, { 0 } };
  g_autofree char *decided = NULL;
  g_autofree char *after = NULL;

  store_test_fill (project, &sample);
  before = sp_project_load_comparison (project, sample.story->id, NULL);
  for (guint i = 0; i < before->positions->len; i++)
    ((SpPosition *) before->positions->pdata[i])->id = 100 + i;
  g_array_set_size (before->relations, 0);
  store_test_run (project, "Decide", decide_cb, &sample);
  decided = store_test_dump (project);
  save.comparison = before;
  store_test_run (project, "Propose", save_cb, &save);
  g_assert_cmpint (save.saved.kept, ==, 3);
  after = store_test_dump (project);
  g_assert_cmpstr (decided, ==, after);
}

static gboolean
clear_cb (SpConnection *connection, gpointer data, GError **error)
{
  Sample *sample = data;

  if (!decide_cb (connection, data, error))
    return FALSE;
  g_assert_cmpint (sp_comparison_table_clear_proposals (connection, sample->story->id, error), ==, 0);
  g_free (sample->positions[1]->coder);
  sample->positions[1]->coder = NULL;
  g_assert_true (sp_position_table_update (connection, sample->positions[1], error));
  g_assert_cmpint (sp_comparison_table_clear_proposals (connection, sample->story->id, error), ==, 1);
  return TRUE;
}

static void
test_clear_proposals (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (SpComparison) left = NULL;

  store_test_fill (project, &sample);
  store_test_run (project, "Clear", clear_cb, &sample);
  left = sp_project_load_comparison (project, sample.story->id, NULL);
  g_assert_cmpint (left->positions->len, ==, 2);
  g_assert_cmpint (left->issues->len, ==, 2);
}

/* A proposal with a quote that is not there is refused as a whole. */
static void
test_refuses_false_quote (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  Save save = { &sample, NULL, { 0 } };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_test_fill (project, &sample);
  save.comparison = comparison = propose (&sample);
  ((SpEvidence *) ((SpPosition *) comparison->positions->pdata[1])->evidence->pdata[0])->quote[0] = 'X';
  before = store_test_dump (project);
  g_assert_false (sp_project_run (project, "Propose", save_cb, &save, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID);
  after = store_test_dump (project);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/comparison/load", test_load);
  g_test_add_func ("/store/comparison/save", test_save);
  g_test_add_func ("/store/comparison/keeps-decisions", test_keeps_decisions);
  g_test_add_func ("/store/comparison/clear-proposals", test_clear_proposals);
  g_test_add_func ("/store/comparison/refuses-false-quote", test_refuses_false_quote);
  return g_test_run ();
}
