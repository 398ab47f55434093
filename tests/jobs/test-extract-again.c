/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-extract-again-job.h"
#include "sp-import-job.h"
#include "sp-propose-job.h"

static const char story[] =
    "Council argues over the bridge\n\n"
    "Mayor Ann Lowe said the bridge would be closed until the spring because its piers were unsafe.\n\n"
    "“We were never asked about this and we will not pay for it,” said Piet Haan, who speaks for the traders "
    "of the lower town. He accused the council of hiding the engineers’ report.\n";

/* Two messages in one file. */
static const char box[] =
    "From a@example.org Mon Jan  1 10:00:00 2024\nFrom: Ann <a@example.org>\nSubject: The bridge stays shut\n"
    "Date: Mon, 1 Jan 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
    "The mayor said that the bridge would stay shut until the spring because its piers are not safe.\n\n"
    "Nobody had asked the traders of the lower town, who want their money back from the council.\n\n"
    "From b@example.org Tue Jan  2 10:00:00 2024\nFrom: Bob <b@example.org>\nSubject: Rain in the valley\n"
    "Date: Tue, 2 Jan 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
    "Light rain fell over the whole valley for most of the day, and the river rose by half a metre.\n\n"
    "The weather service expects more of it before the end of the week, with strong winds from the west.\n";

typedef struct
{
  SpProject *project;
  SpEngine *engine;
  SpId story;
  SpId article; /* the last one that was imported */
  const char *text;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = sp_project_new_temporary (&error);
  g_assert_no_error (error);
  fixture->engine = sp_engine_new (1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sp_project_unref (fixture->project);
  sp_engine_unref (fixture->engine);
}

static void
outcome_cb (const SpImportOutcome *outcome, gpointer data)
{
  Fixture *fixture = data;

  g_assert_cmpint (outcome->status, ==, SP_IMPORT_IMPORTED);
  fixture->article = outcome->article;
}

static void
import (Fixture *fixture, const char *text)
{
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (intakes, sp_intake_new_bytes ("Pasted Text", bytes));
  g_assert_true (sp_import_job_run (fixture->engine, fixture->project, &fixture->story, intakes, NULL, outcome_cb,
                                    fixture, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
revise (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;

  return sp_article_table_revise (connection, fixture->article, fixture->text, NULL, error);
}

static gboolean
read_text (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;

  fixture->text = sp_article_table_get_revision (connection, fixture->article, 0, error);
  return fixture->text != NULL;
}

/* The text as it is stored. */
static char *
get_text (Fixture *fixture)
{
  g_assert_true (sp_project_read (fixture->project, read_text, fixture, NULL));
  return (char *) fixture->text;
}

static void
test_same (Fixture *fixture, gconstpointer data)
{
  SpExtractedAgain outcome = { .text_changed = TRUE };
  g_autofree char *undo = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, story);
  g_assert_true (
      sp_extract_again_job_run (fixture->engine, fixture->project, fixture->article, &outcome, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (outcome.text_changed);
  g_assert_false (outcome.details_changed);
  undo = sp_project_get_undo_name (fixture->project);
  g_assert_cmpstr (undo, ==, "Import Article");
}

/* A text that an older reader took out with an advertisement in it. */
static void
test_better_reader (Fixture *fixture, gconstpointer data)
{
  SpExtractedAgain outcome = { 0 };
  SpComparisonSaved saved = { 0 };
  g_autofree char *good = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *worse = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, story);
  g_assert_true (sp_propose_job_run (fixture->engine, fixture->project, fixture->story, "Ann", &saved, NULL, &error));
  g_assert_cmpuint (saved.evidence, >, 0);
  good = get_text (fixture);
  worse = g_strdup_printf ("%.*s\n\nBuy two, get one free.%s", (int) (strstr (good, "\n\n") - good), good,
                           strstr (good, "\n\n"));
  fixture->text = worse;
  g_assert_true (sp_project_run (fixture->project, "Worse", revise, fixture, &error));

  g_assert_true (
      sp_extract_again_job_run (fixture->engine, fixture->project, fixture->article, &outcome, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (outcome.text_changed);
  g_assert_cmpuint (outcome.evidence.anchored + outcome.evidence.moved, ==, saved.evidence);
  g_assert_cmpuint (outcome.evidence.orphaned + outcome.evidence.ambiguous, ==, 0);
  after = get_text (fixture);
  g_assert_cmpstr (after, ==, good);

  g_assert_true (sp_project_undo (fixture->project, &error));
  undone = get_text (fixture);
  g_assert_cmpstr (undone, ==, worse);
}

static void
test_one_of_several (Fixture *fixture, gconstpointer data)
{
  SpExtractedAgain outcome = { 0 };
  g_autofree char *good = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, box);
  good = get_text (fixture);
  g_assert_nonnull (strstr (good, "valley"));
  fixture->text = "Rain in the valley\n\nLight rain fell over the whole valley for most of the day, and the river rose "
                  "by half a metre.";
  g_assert_true (sp_project_run (fixture->project, "Worse", revise, fixture, &error));
  g_assert_true (
      sp_extract_again_job_run (fixture->engine, fixture->project, fixture->article, &outcome, NULL, &error));
  after = get_text (fixture);
  g_assert_cmpstr (after, ==, good);

  /* What nobody can tell from the others stays. */
  fixture->text = "Something else altogether\n\nThat has no word in common with either of those two messages.";
  g_assert_true (sp_project_run (fixture->project, "Other", revise, fixture, &error));
  g_assert_false (
      sp_extract_again_job_run (fixture->engine, fixture->project, fixture->article, &outcome, NULL, &error));
  g_assert_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_NOT_THERE);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (sp_extract_again_job_run (fixture->engine, fixture->project, 12345, NULL, NULL, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  import (fixture, story);
  g_cancellable_cancel (cancellable);
  g_assert_false (
      sp_extract_again_job_run (fixture->engine, fixture->project, fixture->article, NULL, cancellable, &error));
  g_assert_nonnull (error);
}

/* What a person has said of the bytes is known when they are read again: what columns hold, that all is wanted. */
static void
test_said (Fixture *fixture, gconstpointer data)
{
  static const char html[] = "<p>Ferry talks stall</p><p>The company said <b>no</b>.</p>";
  static const char table[] = "Kopf;Rumpf\nRat tagt;Der Rat tagt am Montag.\nNebel;Dichter Nebel lag im Hafen.\n";
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  g_autoptr (GBytes) selection = g_bytes_new_static (html, strlen (html));
  g_autoptr (GBytes) csv = g_bytes_new_static (table, strlen (table));
  SpImportOptions options = { .extract.columns = "title=Kopf,text=Rumpf" };
  SpAllExtractedAgain outcome;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (intakes, sp_intake_new_selection ("Selection", selection, "https://news.example/a"));
  g_ptr_array_add (intakes, sp_intake_new_bytes ("table.csv", csv));
  g_assert_true (sp_import_job_run (fixture->engine, fixture->project, &fixture->story, intakes, &options, outcome_cb,
                                    fixture, NULL, &error));
  g_assert_true (sp_extract_again_job_run_all (fixture->engine, fixture->project, fixture->story, &outcome, NULL, NULL,
                                               NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_articles, ==, 3);
  g_assert_cmpuint (outcome.n_changed, ==, 0);
  g_assert_cmpuint (outcome.n_failed, ==, 0);
}

/* All of a story at once are one step of undo. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  SpAllExtractedAgain outcome;
  g_autoptr (GError) error = NULL;
  g_autofree char *undo = NULL;

  import (fixture, story);
  fixture->text = "Council argues\n\nA person has cut this too short.";
  g_assert_true (sp_project_run (fixture->project, "Revise", revise, fixture, NULL));
  import (fixture,
          "Rain in the valley\n\nLight rain fell over the whole valley, and the river rose by half a metre.\n");
  g_assert_true (sp_extract_again_job_run_all (fixture->engine, fixture->project, fixture->story, &outcome, NULL, NULL,
                                               NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_articles, ==, 2);
  g_assert_cmpuint (outcome.n_changed, ==, 1);
  g_assert_cmpuint (outcome.n_failed, ==, 0);
  undo = sp_project_get_undo_name (fixture->project);
  g_assert_cmpstr (undo, ==, "Extract All Again");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/jobs/extract-again/same", Fixture, NULL, set_up, test_same, tear_down);
  g_test_add ("/jobs/extract-again/better-reader", Fixture, NULL, set_up, test_better_reader, tear_down);
  g_test_add ("/jobs/extract-again/one-of-several", Fixture, NULL, set_up, test_one_of_several, tear_down);
  g_test_add ("/jobs/extract-again/refusals", Fixture, NULL, set_up, test_refusals, tear_down);
  g_test_add ("/jobs/extract-again/said", Fixture, NULL, set_up, test_said, tear_down);
  g_test_add ("/jobs/extract-again/all", Fixture, NULL, set_up, test_all, tear_down);
  return g_test_run ();
}
