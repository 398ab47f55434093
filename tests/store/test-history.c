/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <string.h>

static gboolean
rename_cb (SpConnection *connection, gpointer data, GError **error)
{
  const Sample *sample = data;
  g_autoptr (SpStory) story = sp_story_table_get (connection, sample->story->id, error);
  char *name = g_strconcat (story->name, "!", NULL);

  g_free (story->name);
  story->name = name;
  return sp_story_table_update (connection, story, error);
}

static gboolean
delete_story_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_story_table_delete (connection, ((const Sample *) data)->story->id, error);
}

static gboolean
delete_article_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_delete (connection, ((const Sample *) data)->articles[0]->id, error);
}

static gboolean
delete_party_cb (SpConnection *connection, gpointer data, GError **error)
{
  /* Both directly and by cascade. */
  return sp_position_table_delete (connection, ((const Sample *) data)->positions[1]->id, error)
         && sp_party_table_delete (connection, ((const Sample *) data)->parties[1]->id, error);
}

static gboolean
nothing_cb (SpConnection *connection, gpointer data, GError **error)
{
  return TRUE;
}

static gboolean
fail_cb (SpConnection *connection, gpointer data, GError **error)
{
  g_assert_true (delete_story_cb (connection, data, error));
  g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID, "no");
  return FALSE;
}

static gboolean
list_cb (SpConnection *connection, gpointer data, GError **error)
{
  *(GPtrArray **) data = sp_history_table_list (connection, 0, error);
  return *(GPtrArray **) data != NULL;
}

static guint
count_history (SpProject *project)
{
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (sp_project_read (project, list_cb, &entries, NULL));
  return entries->len;
}

static SpProject *
reopen (SpProject *project, const char *path)
{
  g_autoptr (GError) error = NULL;
  SpProject *again;

  sp_project_close (project);
  sp_project_unref (project);
  again = sp_project_open (path, 0, &error);
  g_assert_no_error (error);
  return again;
}

static void
assert_content (SpProject *project, const char *expected)
{
  g_autofree char *content = store_test_dump (project);

  g_assert_cmpstr (content, ==, expected);
}

/* Runs commands, keeps the content after each, closes, and goes back and forth through all of it. */
static void
test_across_reopening (void)
{
  static const SpCommandFunc commands[] = { rename_cb, delete_party_cb, delete_article_cb, rename_cb, delete_story_cb };
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_create (path, &error);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (contents, store_test_dump (project));
  store_test_fill (project, &sample);
  g_ptr_array_add (contents, store_test_dump (project));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      store_test_run (project, "Change", commands[i], &sample);
      g_ptr_array_add (contents, store_test_dump (project));
    }

  project = reopen (g_steal_pointer (&project), path);
  name = sp_project_get_undo_name (project);
  g_assert_cmpstr (name, ==, "Change");
  for (guint i = contents->len - 1; i > 0; i--)
    {
      if (i % 2)
        project = reopen (g_steal_pointer (&project), path);
      g_assert_true (sp_project_undo (project, &error));
      assert_content (project, g_ptr_array_index (contents, i - 1));
    }
  g_assert_false (sp_project_undo (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOTHING);
  g_clear_error (&error);
  for (guint i = 1; i < contents->len; i++)
    {
      if (i % 2)
        project = reopen (g_steal_pointer (&project), path);
      g_assert_true (sp_project_redo (project, &error));
      assert_content (project, g_ptr_array_index (contents, i));
    }
  g_assert_false (sp_project_redo (project, NULL));
  sp_project_close (project);
  store_test_remove_folder (folder);
}

static void
test_names (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autofree char *none = sp_project_get_undo_name (project);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;
  g_autofree char *gone = NULL;

  g_assert_null (none);
  store_test_fill (project, &sample);
  undo = sp_project_get_undo_name (project);
  g_assert_cmpstr (undo, ==, "Fill");
  g_assert_true (sp_project_undo (project, NULL));
  redo = sp_project_get_redo_name (project);
  g_assert_cmpstr (redo, ==, "Fill");
  g_assert_true (sp_project_redo (project, NULL));
  g_assert_true (sp_project_undo (project, NULL));
  /* A new command ends the branch that was undone. */
  sample_clear (&sample);
  store_test_fill (project, &sample);
  gone = sp_project_get_redo_name (project);
  g_assert_null (gone);
  g_assert_cmpint (count_history (project), ==, 1);
}

static void
test_no_trace (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  store_test_fill (project, &sample);
  before = store_test_dump (project);
  store_test_run (project, "Nothing", nothing_cb, NULL);
  g_assert_false (sp_project_run (project, "Fail", fail_cb, &sample, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID);
  assert_content (project, before);
  g_assert_cmpint (count_history (project), ==, 1);
}

static void
test_batch (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  SpId batch = sp_id_new ();

  store_test_fill (project, &sample);
  before = store_test_dump (project);
  for (int i = 0; i < 3; i++)
    g_assert_true (sp_project_run_in_batch (project, batch, "Rename", rename_cb, &sample, NULL));
  after = store_test_dump (project);
  g_assert_true (sp_project_undo (project, NULL));
  assert_content (project, before);
  g_assert_true (sp_project_redo (project, NULL));
  assert_content (project, after);
}

static void
test_trim (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autofree char *before = NULL;

  store_test_fill (project, &sample);
  for (int i = 0; i < 5; i++)
    store_test_run (project, "Rename", rename_cb, &sample);
  g_assert_true (sp_project_undo (project, NULL));
  before = store_test_dump (project);
  g_assert_true (sp_project_trim_history (project, 2, NULL));
  g_assert_cmpint (count_history (project), ==, 3);
  g_assert_true (sp_project_redo (project, NULL));
  g_assert_true (sp_project_undo (project, NULL));
  assert_content (project, before);
  g_assert_true (sp_project_trim_history (project, 0, NULL));
  g_assert_cmpint (count_history (project), ==, 0);
  g_assert_false (sp_project_undo (project, NULL));
}

/* A history that does not fit is refused as a whole, and the project goes on without it. */
static void
test_damaged_history (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  store_test_fill (project, &sample);
  store_test_run (project, "Rename", rename_cb, &sample);
  store_test_meddle (path, "UPDATE story SET name = 'meddled'");
  before = store_test_dump (project);
  g_assert_false (sp_project_undo (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  store_test_meddle (path, "UPDATE history SET changeset = x'0102030405' WHERE id = 2");
  g_assert_false (sp_project_undo (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED);
  assert_content (project, before);
  g_assert_true (sp_project_trim_history (project, 0, NULL));
  store_test_run (project, "Rename", rename_cb, &sample);
  sp_project_close (project);
  store_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/history/across-reopening", test_across_reopening);
  g_test_add_func ("/store/history/names", test_names);
  g_test_add_func ("/store/history/no-trace", test_no_trace);
  g_test_add_func ("/store/history/batch", test_batch);
  g_test_add_func ("/store/history/trim", test_trim);
  g_test_add_func ("/store/history/damaged", test_damaged_history);
  return g_test_run ();
}
