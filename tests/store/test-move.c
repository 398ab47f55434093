/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

typedef struct
{
  SpProject *project;
  Sample sample;
  SpStory *other; /* another story */
  SpId shared;    /* a position that both articles show */
} Fixture;

/* Positions 0 and 2 are accepted, 1 is still a proposal. */
static gboolean
prepare (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  SpPosition *position = fixture->sample.positions[0];
  const SpId accepted[] = { position->id, fixture->sample.positions[2]->id };
  g_autoptr (SpEvidence) more = sp_evidence_new_from_text (fixture->sample.articles[1]->text, (SpRange){ 18, 27 });

  fixture->shared = position->id;
  more->position = position->id;
  more->article = fixture->sample.articles[1]->id;
  fixture->other = sp_story_new ();
  g_free (fixture->other->name);
  fixture->other->name = g_strdup ("Aid");
  return sp_story_table_insert (connection, fixture->other, error) && sp_evidence_table_insert (connection, more, error)
         && sp_position_table_set_status (connection, accepted, 2, SP_STATUS_ACCEPTED, "Ann", error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = sp_project_new_temporary (&error);
  g_assert_no_error (error);
  store_test_fill (fixture->project, &fixture->sample);
  store_test_run (fixture->project, "Prepare", prepare, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sample_clear (&fixture->sample);
  sp_story_unref (fixture->other);
  sp_project_unref (fixture->project);
}

static gboolean
move_second (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;

  return sp_article_table_move (connection, &fixture->sample.articles[1]->id, 1, fixture->other->id, error);
}

static gboolean
move_first (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;

  return sp_article_table_move (connection, &fixture->sample.articles[0]->id, 1, fixture->other->id, error);
}

static gboolean
move_nowhere (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;

  return sp_article_table_move (connection, &fixture->sample.articles[0]->id, 1, 12345, error);
}

/* The positions of a story as text: "issue: articles of its evidence", a line each. */
static char *
describe (Fixture *fixture, SpId story)
{
  g_autoptr (SpComparison) comparison = sp_project_load_comparison (fixture->project, story, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < comparison->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (comparison->positions, i);

      for (guint k = 0; k < comparison->issues->len; k++)
        if (((SpIssue *) comparison->issues->pdata[k])->id == position->issue)
          g_string_append_printf (text, "%s:", ((SpIssue *) comparison->issues->pdata[k])->name);
      for (guint e = 0; e < position->evidence->len; e++)
        g_string_append_printf (
            text, " %d", ((SpEvidence *) position->evidence->pdata[e])->article == fixture->sample.articles[1]->id);
      g_string_append (text, "\n");
    }
  return g_string_free (text, FALSE);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_test_dump (fixture->project);
  g_autofree char *after = NULL;

  g_assert_true (sp_project_undo (fixture->project, &error));
  g_assert_true (sp_project_redo (fixture->project, &error));
  after = store_test_dump (fixture->project);
  g_assert_cmpstr (before, ==, after);
}

static void
test_decided_go_along (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  store_test_run (fixture->project, "Move", move_second, fixture);
  old = describe (fixture, fixture->sample.story->id);
  new = describe (fixture, fixture->other->id);
  /* What both show is in both stories; each with its own evidence. */
  g_assert_cmpstr (old, ==, "Should the terms be public?: 0\nShould the terms be public?: 0\n");
  g_assert_cmpstr (new, ==, "Who blocks the aid?: 1\nShould the terms be public?: 1\n");
  assert_sound (fixture);
}

static void
test_proposals_do_not (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  store_test_run (fixture->project, "Move", move_first, fixture);
  old = describe (fixture, fixture->sample.story->id);
  new = describe (fixture, fixture->other->id);
  g_assert_cmpstr (old, ==, "Should the terms be public?: 1\nWho blocks the aid?: 1\n");
  g_assert_cmpstr (new, ==, "Should the terms be public?: 0\n");
  assert_sound (fixture);
}

static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sp_project_run (fixture->project, "Move", move_nowhere, fixture, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/move/decided-go-along", Fixture, NULL, set_up, test_decided_go_along, tear_down);
  g_test_add ("/store/move/proposals-do-not", Fixture, NULL, set_up, test_proposals_do_not, tear_down);
  g_test_add ("/store/move/nowhere", Fixture, NULL, set_up, test_nowhere, tear_down);
  return g_test_run ();
}
