/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Positions of which nobody has said yet whose they are. */
#include "store-test.h"

#include "sp-known-positions.h"

typedef struct
{
  SpProject *project;
  Sample sample;
  SpIssue *above; /* of which the code is a part */
  SpIssue *code;
  SpPosition *coded;
  SpStory *other;
} Fixture;

static gboolean
insert (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  SpStory *story = fixture->sample.story;

  fixture->above = store_test_issue (story->id, "War");
  if (!sp_issue_table_insert (connection, fixture->above, error))
    return FALSE;
  fixture->code = store_test_issue (story->id, "Aid convoys");
  fixture->code->parent = fixture->above->id;
  if (!sp_issue_table_insert (connection, fixture->code, error))
    return FALSE;
  fixture->coded = store_test_position (fixture->sample.articles[1], 0, fixture->code->id, "convoys");
  fixture->coded->story = story->id;
  fixture->coded->coder = g_strdup ("Ann");
  fixture->other = sp_story_new ();
  g_free (fixture->other->name);
  fixture->other->name = g_strdup ("Other");
  return sp_position_table_insert (connection, fixture->coded, error)
         && sp_story_table_insert (connection, fixture->other, error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = sp_project_new_temporary (&error);
  g_assert_no_error (error);
  store_test_fill (fixture->project, &fixture->sample);
  store_test_run (fixture->project, "Import Article", insert, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sample_clear (&fixture->sample);
  sp_issue_unref (fixture->above);
  sp_issue_unref (fixture->code);
  sp_position_unref (fixture->coded);
  sp_story_unref (fixture->other);
  sp_project_unref (fixture->project);
}

static SpPosition *
get (Fixture *fixture)
{
  SpConnection *connection = sp_project_begin_read (fixture->project, NULL);
  SpPosition *position = sp_position_table_get (connection, fixture->coded->id, NULL);

  sp_project_end_read (fixture->project, connection);
  return position;
}

static gboolean
accept (SpConnection *connection, gpointer data, GError **error)
{
  return sp_position_table_set_status (connection, &((Fixture *) data)->coded->id, 1, SP_STATUS_ACCEPTED, "Ann", error);
}

static gboolean
reject (SpConnection *connection, gpointer data, GError **error)
{
  return sp_position_table_set_status (connection, &((Fixture *) data)->coded->id, 1, SP_STATUS_REJECTED, "Ann", error);
}

static gboolean
assign (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;
  g_autoptr (SpPosition) position = sp_position_table_get (connection, fixture->coded->id, error);

  if (!position)
    return FALSE;
  position->party = fixture->sample.parties[1]->id;
  position->status = SP_STATUS_ACCEPTED;
  return sp_position_table_update (connection, position, error);
}

static gboolean
clear (SpConnection *connection, gpointer data, GError **error)
{
  return sp_comparison_table_clear_proposals (connection, ((Fixture *) data)->sample.story->id, error) >= 0;
}

static void
test_accept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPosition) stored = get (fixture);
  g_autoptr (SpPosition) accepted = NULL;
  g_autoptr (SpPosition) undone = NULL;
  g_autoptr (SpPosition) rejected = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  g_assert_cmpint (stored->party, ==, 0);
  g_assert_cmpstr (stored->coder, ==, "Ann");
  /* Nobody can accept it before it is somebody's. */
  g_assert_false (sp_project_run (fixture->project, "Accept Proposal", accept, fixture, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID);
  store_test_run (fixture->project, "Change Position", assign, fixture);
  accepted = get (fixture);
  g_assert_cmpint (accepted->party, ==, fixture->sample.parties[1]->id);
  g_assert_true (sp_project_undo (fixture->project, NULL));
  undone = get (fixture);
  g_assert_cmpint (undone->party, ==, 0);
  g_assert_cmpint (undone->status, ==, SP_STATUS_PROPOSED);
  g_assert_true (sp_project_redo (fixture->project, NULL));
  g_assert_true (sp_project_undo (fixture->project, NULL));
  store_test_run (fixture->project, "Reject Proposal", reject, fixture);
  rejected = get (fixture);
  g_assert_cmpint (rejected->status, ==, SP_STATUS_REJECTED);
  checks = sp_project_check (fixture->project, NULL);
  g_assert_true (sp_checks_are_ok (checks));
}

/* It is in no cell, no comparison, and stays when what the program proposed is made anew. */
static void
test_apart (Fixture *fixture, gconstpointer data)
{
  SpId story = fixture->sample.story->id;
  g_autoptr (SpComparison) comparison = sp_project_load_comparison (fixture->project, story, NULL);
  SpGridFilter filter = { .story = story };
  SpConnection *connection;
  g_autoptr (GPtrArray) headings = NULL;
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (SpPosition) kept = NULL;

  for (guint i = 0; i < comparison->positions->len; i++)
    g_assert_cmpint (((SpPosition *) g_ptr_array_index (comparison->positions, i))->id, !=, fixture->coded->id);
  g_assert_null (sp_comparison_get_issue (comparison, fixture->code->id));
  g_assert_null (sp_comparison_get_issue (comparison, fixture->above->id));
  g_assert_nonnull (sp_comparison_get_issue (comparison, fixture->sample.issues[0]->id));
  connection = sp_project_begin_read (fixture->project, NULL);
  headings = sp_grid_table_list_headings (connection, SP_GRID_ISSUE, &filter, NULL);
  for (guint i = 0; i < headings->len; i++)
    {
      const SpGridHeading *heading = g_ptr_array_index (headings, i);

      if (heading->id == fixture->code->id)
        g_assert_cmpuint (heading->n_positions, ==, 0);
    }
  cells = sp_grid_table_list_cells (connection, SP_GRID_ISSUE, &fixture->code->id, 1, SP_GRID_ARTICLE,
                                    &fixture->sample.articles[1]->id, 1, &filter, NULL);
  g_assert_cmpuint (((SpGridCell *) g_ptr_array_index (cells, 0))->positions->len, ==, 0);
  sp_project_end_read (fixture->project, connection);
  store_test_run (fixture->project, "Propose Positions", clear, fixture);
  kept = get (fixture);
  g_assert_nonnull (kept);
}

/* What is proposed for its passage is not it, whatever else they share. */
static void
test_not_repeated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) positions = g_ptr_array_new ();
  g_autoptr (SpKnownPositions) known = NULL;
  g_autoptr (SpPosition) proposal =
      store_test_position (fixture->sample.articles[1], fixture->sample.parties[0]->id, fixture->code->id, "convoys");

  g_ptr_array_add (positions, fixture->coded);
  known = sp_known_positions_new (positions);
  g_assert_null (sp_known_positions_find (known, 0, proposal));
  g_assert_true (sp_known_positions_find (known, fixture->coded->id, proposal) == fixture->coded);
}

static gboolean
move (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;

  return sp_article_table_move (connection, &fixture->sample.articles[1]->id, 1, fixture->other->id, error);
}

/* It goes with its article, and its code with what that is a part of; nothing empty stays behind. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_test_dump (fixture->project);
  g_autofree char *after = NULL;
  g_autoptr (SpPosition) moved = NULL;
  g_autoptr (SpIssue) issue = NULL;
  g_autoptr (SpIssue) above = NULL;
  SpConnection *connection;

  store_test_run (fixture->project, "Sort into Stories", move, fixture);
  moved = get (fixture);
  g_assert_cmpint (moved->story, ==, fixture->other->id);
  g_assert_cmpint (moved->party, ==, 0);
  g_assert_cmpint (moved->status, ==, SP_STATUS_PROPOSED);
  connection = sp_project_begin_read (fixture->project, NULL);
  issue = sp_issue_table_get (connection, moved->issue, NULL);
  above = sp_issue_table_get (connection, issue->parent, NULL);
  g_assert_null (sp_issue_table_get (connection, fixture->code->id, NULL));
  g_assert_null (sp_issue_table_get (connection, fixture->above->id, NULL));
  sp_project_end_read (fixture->project, connection);
  g_assert_cmpint (issue->story, ==, fixture->other->id);
  g_assert_cmpstr (issue->name, ==, "Aid convoys");
  g_assert_cmpint (above->story, ==, fixture->other->id);
  g_assert_cmpstr (above->name, ==, "War");
  g_assert_true (sp_project_undo (fixture->project, NULL));
  after = store_test_dump (fixture->project);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/unassigned/accept", Fixture, NULL, set_up, test_accept, tear_down);
  g_test_add ("/store/unassigned/apart", Fixture, NULL, set_up, test_apart, tear_down);
  g_test_add ("/store/unassigned/not-repeated", Fixture, NULL, set_up, test_not_repeated, tear_down);
  g_test_add ("/store/unassigned/move", Fixture, NULL, set_up, test_move, tear_down);
  return g_test_run ();
}
