/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
test_create (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a b#?%ü.standpoint", NULL);
  g_autofree char *missing = g_build_filename (folder, "no", "such", "p.standpoint", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_create (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sp_project_get_path (project), ==, path);
  g_assert_false (sp_project_is_read_only (project));
  g_assert_null (sp_project_create (path, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (sp_project_create (missing, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND);
  sp_project_close (project);
  g_assert_cmpint (count_files (folder), ==, 1);
  store_test_remove_folder (folder);
}

static void
test_close_leaves_one_file (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_open (path, SP_PROJECT_CREATE, &error);
  g_auto (Sample) sample = { 0 };

  g_assert_no_error (error);
  store_test_fill (project, &sample);
  g_assert_true (sp_project_wait_checked (project, &error));
  sp_project_close (project);
  sp_project_close (project);
  g_assert_cmpint (count_files (folder), ==, 1);
  g_assert_false (sp_project_undo (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (sp_project_begin_read (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED);
  store_test_remove_folder (folder);
}

static gboolean
rename_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_story_table_update (connection, data, error);
}

static void
test_read_only (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) writer = sp_project_create (path, NULL);
  g_autoptr (SpProject) reader = NULL;
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_test_fill (writer, &sample);
  sp_project_close (writer);
  before = store_test_hash_file (path);
  reader = sp_project_open (path, SP_PROJECT_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (sp_project_is_read_only (reader));
  comparison = sp_project_load_comparison (reader, sample.story->id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (comparison->positions->len, ==, 3);
  g_assert_false (sp_project_run (reader, "Rename", rename_cb, sample.story, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  checks = sp_project_check (reader, &error);
  g_assert_no_error (error);
  g_assert_true (sp_checks_are_ok (checks));
  sp_project_close (reader);
  after = store_test_hash_file (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (count_files (folder), ==, 1);
  store_test_remove_folder (folder);
}

/* What another program made of the file: opened all the same, and made ours again when it may be written. */
static void
test_switched_to_wal (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_test_fill (project, &sample);
  g_clear_pointer (&project, sp_project_unref);
  store_test_meddle (path, "PRAGMA journal_mode = WAL");
  before = store_test_hash_file (path);
  project = sp_project_open (path, SP_PROJECT_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (sp_project_wait_checked (project, &error));
  g_clear_pointer (&project, sp_project_unref);
  after = store_test_hash_file (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (count_files (folder), ==, 1);

  project = sp_project_open (path, 0, &error);
  g_assert_no_error (error);
  g_assert_true (sp_project_undo (project, &error));
  sp_project_close (project);
  g_assert_cmpint (count_files (folder), ==, 1);
  store_test_remove_folder (folder);
}

static void
test_copy (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "copy.standpoint", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_new_temporary (&error);
  g_autoptr (SpProject) copy = NULL;
  g_auto (Sample) sample = { 0 };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_test_fill (project, &sample);
  before = store_test_dump (project);
  g_assert_true (sp_project_copy_to (project, path, &error));
  g_assert_false (sp_project_copy_to (project, path, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  copy = sp_project_open (path, 0, &error);
  g_assert_no_error (error);
  after = store_test_dump (copy);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (sp_project_undo (copy, &error));
  sp_project_close (copy);
  g_assert_cmpint (count_files (folder), ==, 1);
  store_test_remove_folder (folder);
}

/* Two windows, or a window and the command line, on one file. */
static void
test_two_at_once (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) first = sp_project_create (path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) second = sp_project_open (path, SP_PROJECT_CREATE, &error);
  g_auto (Sample) one = { 0 };
  g_auto (Sample) two = { 0 };
  g_autofree char *seen_by_first = NULL;
  g_autofree char *seen_by_second = NULL;

  g_assert_no_error (error);
  store_test_fill (first, &one);
  store_test_fill (second, &two);
  seen_by_first = store_test_dump (first);
  seen_by_second = store_test_dump (second);
  g_assert_cmpstr (seen_by_first, ==, seen_by_second);
  g_assert_true (sp_project_undo (first, &error));
  g_assert_true (sp_project_undo (second, &error));
  sp_project_close (first);
  sp_project_close (second);
  store_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/project/create", test_create);
  g_test_add_func ("/store/project/close-leaves-one-file", test_close_leaves_one_file);
  g_test_add_func ("/store/project/read-only", test_read_only);
  g_test_add_func ("/store/project/switched-to-wal", test_switched_to_wal);
  g_test_add_func ("/store/project/copy", test_copy);
  g_test_add_func ("/store/project/two-at-once", test_two_at_once);
  return g_test_run ();
}
