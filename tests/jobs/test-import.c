/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-article-table.h"
#include "sp-import-job.h"
#include "sp-propose-job.h"
#include "sp-story-table.h"

static const char story[] =
    "Council argues over the bridge\n\n"
    "Mayor Ann Lowe said the bridge would be closed until the spring because its piers were unsafe.\n\n"
    "“We were never asked about this and we will not pay for it,” said Piet Haan, who speaks for the traders "
    "of the lower town. He accused the council of hiding the engineers’ report.\n\n"
    "The council denied that it had hidden the report and promised to publish it within a month.\n";

typedef struct
{
  SpProject *project;
  SpEngine *engine;
  SpId story;
  GString *log;  /* one word an outcome */
  char *message; /* of the last outcome */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = sp_project_new_temporary (&error);
  g_assert_no_error (error);
  fixture->engine = sp_engine_new (2);
  fixture->log = g_string_new (NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sp_project_unref (fixture->project);
  sp_engine_unref (fixture->engine);
  g_string_free (fixture->log, TRUE);
  g_free (fixture->message);
}

static void
outcome_cb (const SpImportOutcome *outcome, gpointer data)
{
  Fixture *fixture = data;

  g_assert_nonnull (outcome->message);
  g_free (fixture->message);
  fixture->message = g_strdup (outcome->message);
  g_string_append_printf (fixture->log, "%u:%s ", outcome->intake, sp_import_status_get_name (outcome->status));
}

static void
import_texts (Fixture *fixture, const char *const *texts)
{
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  g_autoptr (GError) error = NULL;

  for (; *texts; texts++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (*texts, strlen (*texts));

      g_ptr_array_add (intakes, sp_intake_new_bytes ("Pasted Text", bytes));
    }
  g_string_truncate (fixture->log, 0);
  g_assert_true (sp_import_job_run (fixture->engine, fixture->project, &fixture->story, intakes, NULL, outcome_cb,
                                    fixture, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
count (SpConnection *connection, gpointer data, GError **error)
{
  gint64 *counts = data;
  g_autoptr (GPtrArray) stories = sp_story_table_list (connection, error);

  counts[0] = stories ? (gint64) stories->len : -1;
  counts[1] = sp_article_table_count (connection, 0, error);
  return TRUE;
}

static void
assert_counts (Fixture *fixture, gint64 stories, gint64 articles)
{
  gint64 counts[2] = { 0 };

  g_assert_true (sp_project_read (fixture->project, count, counts, NULL));
  g_assert_cmpint (counts[0], ==, stories);
  g_assert_cmpint (counts[1], ==, articles);
}

static void
test_refused_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  import_texts (fixture, (const char *const[]){ "", "\x89PNG\r\n\x1a\n0000", NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:refused 1:refused ");
  assert_counts (fixture, 0, 0);
  g_assert_null (sp_project_get_undo_name (fixture->project));
}

static void
test_duplicates_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cut = g_strndup (story, strlen (story) - 90);
  g_autofree char *undo = NULL;

  import_texts (fixture, (const char *const[]){ story, story, "", cut, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:imported 1:duplicate 2:refused 3:near-duplicate ");
  assert_counts (fixture, 1, 2);

  import_texts (fixture, (const char *const[]){ story, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:duplicate ");

  undo = sp_project_get_undo_name (fixture->project);
  g_assert_cmpstr (undo, ==, "Import Articles");
  g_assert_true (sp_project_undo (fixture->project, NULL));
  assert_counts (fixture, 0, 0);
  g_assert_true (sp_project_redo (fixture->project, NULL));
  assert_counts (fixture, 1, 2);
}

/* The very same bytes are told by their digest, and no reader is asked. */
static void
test_second_run (Fixture *fixture, gconstpointer data)
{
  import_texts (fixture, (const char *const[]){ story, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:imported ");
  import_texts (fixture, (const char *const[]){ "", story, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:refused 1:duplicate ");
  g_assert_nonnull (strstr (fixture->message, "the same file"));
  assert_counts (fixture, 1, 1);

  /* Once it is gone, it comes in again. */
  fixture->story = 0;
  g_assert_true (sp_project_undo (fixture->project, NULL));
  import_texts (fixture, (const char *const[]){ story, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:imported ");
}

typedef struct
{
  const char *name;
  SpId story;
} Sorted;

static gboolean
sort_away (SpConnection *connection, gpointer data, GError **error)
{
  Sorted *sorted = data;
  g_autoptr (GArray) articles = sp_article_table_list_ids (connection, 0, error);
  g_autoptr (SpStory) other = sp_story_new ();

  g_free (other->name);
  other->name = g_strdup (sorted->name);
  if (!articles || !sp_story_table_insert (connection, other, error))
    return FALSE;
  sorted->story = other->id;
  return sp_article_table_move (connection, (SpId *) articles->data, articles->len, other->id, error);
}

/* Once a person has sorted articles into stories, what is there is still found, wherever it is. */
static void
test_whole_project (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cut = g_strndup (story, strlen (story) - 90);
  g_autofree char *same = g_strconcat (story, "\n \n", NULL);
  Sorted sorted = { .name = "Bridge" };
  SpId first;

  import_texts (fixture, (const char *const[]){ story, NULL });
  first = fixture->story;
  g_assert_true (sp_project_run (fixture->project, "Sort", sort_away, &sorted, NULL));

  import_texts (fixture, (const char *const[]){ story, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:duplicate ");
  import_texts (fixture, (const char *const[]){ same, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:duplicate ");
  g_assert_nonnull (strstr (fixture->message, "“Bridge”"));
  import_texts (fixture, (const char *const[]){ cut, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:near-duplicate ");
  g_assert_nonnull (strstr (fixture->message, "“Council argues over the bridge” in the story “Bridge”"));
  assert_counts (fixture, 2, 2);

  /* Where both stories have a twin, that of the same story is it. */
  import_texts (fixture, (const char *const[]){ "Council argues over the bridge\n\nUpdated at noon.", NULL });
  g_free (cut);
  cut = g_strndup (story, strlen (story) - 80);
  import_texts (fixture, (const char *const[]){ cut, NULL });
  g_assert_cmpstr (fixture->log->str, ==, "0:near-duplicate ");
  g_assert_null (strstr (fixture->message, "in the story"));
  g_assert_cmpint (fixture->story, ==, first);
}

/* Proposals arrive while articles are read in, and are taken back with them. */
static void
test_propose_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  SpImportOptions options = { .each_alone = TRUE, .propose_interval = 1 };
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text =
          g_strdup_printf ("%s\n\nThe case has number %u.\n", i == 0 ? story : "Another day\n\nIt rained.", i);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      g_ptr_array_add (intakes, sp_intake_new_bytes ("Pasted Text", bytes));
    }
  g_assert_true (sp_import_job_run (fixture->engine, fixture->project, &fixture->story, intakes, &options, outcome_cb,
                                    fixture, NULL, &error));
  g_assert_no_error (error);
  comparison = sp_project_load_comparison (fixture->project, fixture->story, &error);
  g_assert_cmpuint (comparison->positions->len, >, 0);
  g_assert_true (sp_project_undo (fixture->project, NULL));
  assert_counts (fixture, 0, 0);
}

static void
test_propose (Fixture *fixture, gconstpointer data)
{
  SpComparisonSaved saved = { 0 };
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  guint n_positions;

  import_texts (fixture, (const char *const[]){ story, NULL });
  g_assert_true (sp_propose_job_run (fixture->engine, fixture->project, fixture->story, NULL, &saved, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (saved.positions, >, 0);
  comparison = sp_project_load_comparison (fixture->project, fixture->story, &error);
  g_assert_cmpuint (comparison->positions->len, ==, saved.positions);

  /* Proposing again changes nothing but the ids. */
  n_positions = comparison->positions->len;
  g_clear_pointer (&comparison, sp_comparison_unref);
  g_assert_true (sp_propose_job_run (fixture->engine, fixture->project, fixture->story, NULL, &saved, NULL, &error));
  comparison = sp_project_load_comparison (fixture->project, fixture->story, &error);
  g_assert_cmpuint (comparison->positions->len, ==, n_positions);

  /* What was accepted stays, and is not proposed again. */
  g_clear_pointer (&comparison, sp_comparison_unref);
  g_assert_true (sp_propose_job_run (fixture->engine, fixture->project, fixture->story, "Ann", &saved, NULL, &error));
  g_assert_true (sp_propose_job_run (fixture->engine, fixture->project, fixture->story, NULL, &saved, NULL, &error));
  g_assert_cmpuint (saved.positions, ==, 0);
  comparison = sp_project_load_comparison (fixture->project, fixture->story, &error);
  g_assert_cmpuint (comparison->positions->len, ==, n_positions);
  g_assert_cmpint (((SpPosition *) g_ptr_array_index (comparison->positions, 0))->status, ==, SP_STATUS_ACCEPTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/jobs/import/refused-leaves-nothing", Fixture, NULL, set_up, test_refused_leaves_nothing, tear_down);
  g_test_add ("/jobs/import/duplicates-and-undo", Fixture, NULL, set_up, test_duplicates_and_undo, tear_down);
  g_test_add ("/jobs/import/second-run", Fixture, NULL, set_up, test_second_run, tear_down);
  g_test_add ("/jobs/import/whole-project", Fixture, NULL, set_up, test_whole_project, tear_down);
  g_test_add ("/jobs/import/propose-meanwhile", Fixture, NULL, set_up, test_propose_meanwhile, tear_down);
  g_test_add ("/jobs/import/propose", Fixture, NULL, set_up, test_propose, tear_down);
  return g_test_run ();
}
