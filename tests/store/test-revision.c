/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <string.h>

#include "sp-text.h"

typedef struct
{
  SpId article;
  const char *text;
  SpReanchored outcome;
} Revision;

static gboolean
revise_cb (SpConnection *connection, gpointer data, GError **error)
{
  Revision *revision = data;

  return sp_article_table_revise (connection, revision->article, revision->text, &revision->outcome, error);
}

static gboolean
compare_cb (SpConnection *connection, gpointer data, GError **error)
{
  Revision *revision = data;
  g_autofree char *first = sp_article_table_get_revision (connection, revision->article, 1, error);
  g_autofree char *second = sp_article_table_get_revision (connection, revision->article, 2, error);
  g_autofree char *newest = sp_article_table_get_revision (connection, revision->article, 0, error);

  g_assert_nonnull (strstr (first, "Washington refused."));
  g_assert_cmpstr (second, ==, revision->text);
  g_assert_cmpstr (newest, ==, revision->text);
  g_assert_null (sp_article_table_get_revision (connection, revision->article, 3, error));
  g_clear_error (error);
  return TRUE;
}

static void
assert_sound (SpProject *project)
{
  g_autoptr (GPtrArray) checks = sp_project_check (project, NULL);

  g_assert_true (sp_checks_are_ok (checks));
}

static void
test_revise (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (SpComparison) story = NULL;
  Revision revision = { 0 };
  const SpEvidence *moved;
  const SpEvidence *lost;

  store_test_fill (project, &sample);
  before = store_test_dump (project);
  revision.article = sample.articles[0]->id;
  revision.text = "Truce terms stay secret\n\nOn Friday, Moscow said the terms must be made public. There was no "
                  "answer from the other side.";
  store_test_run (project, "Correct Text", revise_cb, &revision);
  g_assert_cmpint (revision.outcome.anchored + revision.outcome.moved, ==, 1);
  g_assert_cmpint (revision.outcome.orphaned, ==, 1);
  assert_sound (project);
  g_assert_true (sp_project_read (project, compare_cb, &revision, &error));

  story = sp_project_load_comparison (project, sample.story->id, &error);
  moved = ((SpPosition *) story->positions->pdata[0])->evidence->pdata[0];
  g_assert_cmpint (moved->anchor, ==, SP_ANCHOR_MOVED);
  g_assert_cmpint (moved->range.start, ==, strstr (revision.text, "the terms must") - revision.text);
  lost = ((SpPosition *) story->positions->pdata[1])->evidence->pdata[0];
  g_assert_cmpint (lost->anchor, ==, SP_ANCHOR_ORPHANED);
  g_assert_cmpstr (lost->quote, ==, "Washington refused");

  g_assert_true (sp_project_undo (project, &error));
  after = store_test_dump (project);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (sp_project_redo (project, &error));
  assert_sound (project);
}

/* A quote that was lost stands again in a later text. */
static void
test_comes_back (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  Revision without = { 0 };
  Revision with = { 0 };

  store_test_fill (project, &sample);
  without.article = with.article = sample.articles[1]->id;
  without.text = "Aid convoys wait\n\nNothing is known.";
  with.text = sample.articles[1]->text;
  store_test_run (project, "Correct Text", revise_cb, &without);
  g_assert_cmpint (without.outcome.orphaned, ==, 1);
  assert_sound (project);
  store_test_run (project, "Correct Text", revise_cb, &with);
  g_assert_cmpint (with.outcome.orphaned, ==, 0);
  assert_sound (project);
}

static void
test_bad_text (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  Revision revision = { 0 };

  store_test_fill (project, &sample);
  revision.article = sample.articles[0]->id;
  revision.text = "";
  g_assert_false (sp_project_run (project, "Correct Text", revise_cb, &revision, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID);
  g_clear_error (&error);
  revision.article = 7;
  revision.text = "New.";
  g_assert_false (sp_project_run (project, "Correct Text", revise_cb, &revision, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/revision/revise", test_revise);
  g_test_add_func ("/store/revision/comes-back", test_comes_back);
  g_test_add_func ("/store/revision/bad-text", test_bad_text);
  return g_test_run ();
}
