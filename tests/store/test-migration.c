/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "sp-project-file.h"
#include "sp-schema.h"
#include "sp-statement.h"

static char *
copy_fixture (const char *folder, const char *name)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
  char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize size = 0;

  g_file_get_contents (source, &contents, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, contents, size, &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
list_stories_cb (SpConnection *connection, gpointer data, GError **error)
{
  *(GPtrArray **) data = sp_story_table_list (connection, error);
  return TRUE;
}

/* A file of every released version opens, with all that is in it, and its history works. */
static void
test_fixture (gconstpointer name)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = copy_fixture (folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_open (path, 0, &error);
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (SpComparison) story = NULL;
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  checks = sp_project_check (project, &error);
  g_assert_no_error (error);
  g_assert_true (sp_checks_are_ok (checks));
  g_assert_true (sp_project_read (project, list_stories_cb, &stories, NULL));
  story = sp_project_load_comparison (project, ((SpStory *) stories->pdata[0])->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (story->articles->len, ==, 2);
  g_assert_cmpint (story->positions->len, ==, 3);
  g_assert_cmpint (story->cells->len, ==, 1);
  g_assert_cmpint (story->relations->len, ==, 1);

  full = store_test_dump (project);
  for (int i = 0; i < 3; i++)
    g_assert_true (sp_project_undo (project, &error));
  g_assert_false (sp_project_undo (project, NULL));
  for (int i = 0; i < 3; i++)
    g_assert_true (sp_project_redo (project, &error));
  again = store_test_dump (project);
  g_assert_cmpstr (full, ==, again);
  g_assert_true (sp_project_redo (project, &error));
  g_assert_false (sp_project_redo (project, NULL));
  sp_project_close (project);
  store_test_remove_folder (folder);
}

static gboolean
shout_cb (SpConnection *connection, GError **error)
{
  return sp_connection_run (connection, error, "UPDATE story SET name = upper (name)", "");
}

static gboolean
fail_cb (SpConnection *connection, GError **error)
{
  return sp_connection_run (connection, error, "INSERT INTO story (id) VALUES (1)", "");
}

static gboolean
orphan_cb (SpConnection *connection, GError **error)
{
  return sp_connection_run (connection, error, "UPDATE position SET issue = 1", "");
}

static SpConnection *
open_with (const char *path, const SpMigration *steps, gsize n, GError **error)
{
  gboolean read_only = FALSE;
  SpConnectionMode mode;

  return sp_project_file_open (path, steps, n, &read_only, &mode, error);
}

/* An older file is copied, then brought up to date by the steps that it lacks. */
static void
test_steps (void)
{
  static const SpMigration steps[] = { { 2, fail_cb }, { 3, shout_cb } };
  char *folder = store_test_make_folder ();
  g_autofree char *path = copy_fixture (folder, "v2.standpoint");
  g_autofree char *copy = g_build_filename (folder, "p.version-2.standpoint", NULL);
  g_autofree char *second = g_build_filename (folder, "p.version-2-2.standpoint", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpConnection) connection = open_with (path, steps, G_N_ELEMENTS (steps), &error);
  g_autoptr (SpStory) changed = NULL;
  g_autoptr (SpProject) kept = NULL;
  g_autoptr (GPtrArray) stories = NULL;

  g_assert_no_error (error);
  changed = sp_story_table_find (connection, "ceasefire", NULL);
  g_assert_cmpstr (changed->name, ==, "CEASEFIRE");
  g_clear_pointer (&connection, sp_connection_free);
  kept = sp_project_open (copy, SP_PROJECT_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (sp_project_read (kept, list_stories_cb, &stories, NULL));
  g_assert_cmpstr (((SpStory *) stories->pdata[0])->name, ==, "Ceasefire");
  g_clear_pointer (&kept, sp_project_unref);

  /* An earlier copy is not written over. */
  connection = open_with (path, steps, G_N_ELEMENTS (steps), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  g_clear_pointer (&connection, sp_connection_free);
  store_test_remove_folder (folder);
}

/* A step that fails, or leaves references to nothing, leaves the file as it was. */
static void
test_failing_step (void)
{
  static const SpMigration failing[][2] = { { { 3, shout_cb }, { 4, fail_cb } },
                                            { { 3, shout_cb }, { 4, orphan_cb } } };

  for (gsize i = 0; i < G_N_ELEMENTS (failing); i++)
    {
      char *folder = store_test_make_folder ();
      g_autofree char *path = copy_fixture (folder, "v2.standpoint");
      g_autofree char *before = store_test_hash_file (path);
      g_autofree char *after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_null (open_with (path, failing[i], 2, &error));
      g_assert_nonnull (error);
      after = store_test_hash_file (path);
      g_assert_cmpstr (before, ==, after);
      store_test_remove_folder (folder);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/store/migration/v1", "v1.standpoint", test_fixture);
  g_test_add_data_func ("/store/migration/v2", "v2.standpoint", test_fixture);
  g_test_add_func ("/store/migration/steps", test_steps);
  g_test_add_func ("/store/migration/failing-step", test_failing_step);
  return g_test_run ();
}
