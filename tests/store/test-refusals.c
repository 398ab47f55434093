/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* What is done to a good project, and how it must be refused. */
typedef struct
{
  const char *name;
  const char *sql; /* another program's doing, or NULL */
  SpStoreError code;
} Refusal;

static const Refusal refusals[] = {
  { "application-id", "PRAGMA application_id = 1234567", SP_STORE_ERROR_FOREIGN },
  { "no-application-id", "PRAGMA application_id = 0", SP_STORE_ERROR_FOREIGN },
  { "newer", "PRAGMA user_version = 3", SP_STORE_ERROR_NEWER },
  { "much-newer", "PRAGMA user_version = 2147483647", SP_STORE_ERROR_NEWER },
  { "no-version", "PRAGMA user_version = 0", SP_STORE_ERROR_DAMAGED },
  { "negative-version", "PRAGMA user_version = -5", SP_STORE_ERROR_DAMAGED },
  { "trigger", "CREATE TRIGGER t AFTER INSERT ON story BEGIN DELETE FROM story; END", SP_STORE_ERROR_DAMAGED },
  { "view", "CREATE VIEW v AS SELECT 1", SP_STORE_ERROR_DAMAGED },
  { "table", "CREATE TABLE t (a)", SP_STORE_ERROR_DAMAGED },
  { "index", "CREATE INDEX i ON story (name)", SP_STORE_ERROR_DAMAGED },
  { "missing-index", "DROP INDEX position_cell", SP_STORE_ERROR_DAMAGED },
  { "missing-table", "PRAGMA foreign_keys = OFF; DROP TABLE cell", SP_STORE_ERROR_DAMAGED },
  { "missing-search", "DROP TABLE search", SP_STORE_ERROR_DAMAGED },
  { "virtual-table", "CREATE VIRTUAL TABLE v USING fts5 (a)", SP_STORE_ERROR_DAMAGED },
  { "column", "ALTER TABLE story ADD COLUMN extra TEXT", SP_STORE_ERROR_DAMAGED },
  { "hidden-text",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'create table x('"
    " WHERE name = 'story'",
    SP_STORE_ERROR_DAMAGED },
};

static void
assert_refused (const char *path, SpStoreError code)
{
  for (int flags = 0; flags <= (SP_PROJECT_CREATE | SP_PROJECT_READ_ONLY); flags++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = store_test_hash_file (path);
      g_autoptr (SpProject) project = sp_project_open (path, flags, &error);
      g_autofree char *after = store_test_hash_file (path);
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);

      g_assert_error (error, SP_STORE_ERROR, (int) code);
      g_assert_null (project);
      g_assert_null (strchr (error->message, '\n'));
      g_assert_nonnull (strstr (error->message, "p.standpoint: "));
      g_assert_cmpuint (strlen (error->message), <, 400);
      g_assert_cmpstr (before, ==, after);
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    }
}

static void
test_meddled (gconstpointer data)
{
  const Refusal *refusal = data;
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);

  sp_project_close (project);
  store_test_meddle (path, refusal->sql);
  assert_refused (path, refusal->code);
  store_test_remove_folder (folder);
}

static void
test_no_project (void)
{
  static const char not_zero_ended[] = "SQLite format 3";
  static const struct
  {
    const char *bytes;
    gsize size;
  } files[] = { { "", 0 }, { "text", 4 }, { not_zero_ended, sizeof not_zero_ended } };
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_assert_true (g_file_set_contents (path, files[i].bytes, files[i].size, NULL));
      assert_refused (path, SP_STORE_ERROR_FOREIGN);
    }
  g_unlink (path);
  store_test_meddle (path, "CREATE TABLE t (a)");
  assert_refused (path, SP_STORE_ERROR_FOREIGN);
  store_test_meddle (path, "PRAGMA journal_mode = WAL");
  assert_refused (path, SP_STORE_ERROR_FOREIGN);
  store_test_remove_folder (folder);
}

static void
test_missing (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "none.standpoint", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_project_open (path, 0, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (sp_project_open (folder, 0, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_FOREIGN);
  store_test_remove_folder (folder);
}

static void
test_cut_off (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);
  g_auto (Sample) sample = { 0 };
  g_autofree char *contents = NULL;
  gsize size = 0;

  store_test_fill (project, &sample);
  sp_project_close (project);
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  for (gsize cut = 150; cut < size; cut += 20011)
    {
      g_assert_true (g_file_set_contents (path, contents, cut, NULL));
      assert_refused (path, SP_STORE_ERROR_DAMAGED);
    }
  store_test_remove_folder (folder);
}

/* Damage inside opens, is found by the check, and nothing is written then. */
static void
test_damaged_inside (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size = 0;

  store_test_fill (project, &sample);
  sp_project_close (project);
  g_clear_pointer (&project, sp_project_unref);
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  memset (contents + 8 * 4096, 0xa5, 8 * 4096);
  g_assert_true (g_file_set_contents (path, contents, size, NULL));
  before = store_test_hash_file (path);
  project = sp_project_open (path, 0, &error);
  g_assert_no_error (error);
  g_assert_false (sp_project_undo (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (sp_project_wait_checked (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED);
  sp_project_close (project);
  after = store_test_hash_file (path);
  g_assert_cmpstr (before, ==, after);
  store_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *name = g_strconcat ("/store/refusals/", refusals[i].name, NULL);

      g_test_add_data_func (name, &refusals[i], test_meddled);
    }
  g_test_add_func ("/store/refusals/no-project", test_no_project);
  g_test_add_func ("/store/refusals/missing", test_missing);
  g_test_add_func ("/store/refusals/cut-off", test_cut_off);
  g_test_add_func ("/store/refusals/damaged-inside", test_damaged_inside);
  return g_test_run ();
}
