/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "fault-vfs.h"

/* More operations than any job here has. */
#define MAX_OPERATIONS 3000

typedef gboolean (*Job) (SpProject *project, gpointer data, GError **error);

static gboolean
change_cb (SpConnection *connection, gpointer data, GError **error)
{
  const Sample *sample = data;
  g_autoptr (SpArticle) article =
      store_test_article (sample->story->id, "Third", "A new one", "The talks go on, said Moscow.");

  g_autoptr (GArray) articles = sp_article_table_list_ids (connection, sample->story->id, error);

  return sp_article_table_insert (connection, article, error)
         && sp_article_table_delete (connection, g_array_index (articles, SpId, 0), error);
}

static gboolean
run_job (SpProject *project, gpointer data, GError **error)
{
  return sp_project_run (project, "Change", change_cb, data, error);
}

static gboolean
undo_job (SpProject *project, gpointer data, GError **error)
{
  return sp_project_undo (project, error);
}

static gboolean
trim_job (SpProject *project, gpointer data, GError **error)
{
  return sp_project_trim_history (project, 0, error);
}

static void
assert_clear (const GError *error)
{
  if (!error)
    return;
  g_assert_true (error->domain == SP_STORE_ERROR);
  g_assert_cmpint (error->code, !=, SP_STORE_ERROR_INTERNAL);
  g_assert_cmpuint (strlen (error->message), <, 400);
  g_assert_null (strchr (error->message, '\n'));
}

/* What the project holds, opened without faults; it must be whole and take the job. */
static char *
inspect (const char *path, Job job, Sample *sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_open (path, 0, &error);
  g_autoptr (GPtrArray) checks = NULL;
  char *content;

  g_assert_no_error (error);
  content = store_test_dump (project);
  checks = sp_project_check (project, &error);
  g_assert_no_error (error);
  g_assert_true (sp_checks_are_ok (checks));
  if (!job (project, sample, &error))
    g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOTHING);
  return content;
}

/* Opens, does the job, closes; with a fault at operation AT. Returns whether the job was said to be done. */
static gboolean
try_with_fault (const char *path, Job job, Sample *sample, int at, int result, gboolean sticky)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = NULL;
  gboolean done = FALSE;

  fault_vfs_arm (at, result, sticky);
  project = sp_project_open (path, 0, &error);
  if (project)
    done = job (project, sample, &error);
  if (project)
    sp_project_close (project);
  if (!done)
    assert_clear (error);
  g_assert_true (done || error);
  return done;
}

/* A disk that fails for good may do so after the last byte was written and before that is known to be safe: then a
 * command may be there that was not said to be done. */
static void
assert_all_or_nothing (gboolean is_trim, gboolean done, gboolean for_good, gboolean is_same)
{
  if (is_trim)
    g_assert_true (is_same);
  else if (done || !for_good)
    g_assert_cmpint (done, ==, !is_same);
}

/* Every operation fails once, and from there on: nothing that was said to be done is lost, nothing is half done. */
static void
sweep (Job job, int result, gboolean sticky)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);
  g_auto (Sample) sample = { 0 };
  g_autofree char *contents = NULL;
  g_autofree char *before = NULL;
  gsize size = 0;
  int at;

  store_test_fill (project, &sample);
  before = store_test_dump (project);
  sp_project_close (project);
  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));

  for (at = 1; at < MAX_OPERATIONS; at += g_test_slow () ? 1 : 1 + at / 12)
    {
      g_autofree char *journal = g_strconcat (path, "-journal", NULL);
      g_autofree char *after = NULL;
      gboolean done;
      gboolean reached;

      g_unlink (journal);
      g_assert_true (g_file_set_contents (path, contents, size, NULL));
      done = try_with_fault (path, job, &sample, at, result, sticky);
      reached = fault_vfs_count () >= at;
      fault_vfs_arm (0, 0, FALSE);
      after = inspect (path, job, &sample);
      assert_all_or_nothing (job == trim_job, done, sticky && reached, g_str_equal (before, after));
      if (!reached)
        break;
    }
  g_test_message ("%d operations", at);
  g_assert_cmpint (at, <, MAX_OPERATIONS);
  store_test_remove_folder (folder);
}

static void
test_job (gconstpointer job)
{
  sweep ((Job) job, SQLITE_FULL, FALSE);
  sweep ((Job) job, SQLITE_FULL, TRUE);
  sweep ((Job) job, SQLITE_IOERR_WRITE, FALSE);
  sweep ((Job) job, SQLITE_IOERR_FSYNC, TRUE);
}

/* A command that makes light of its errors, and goes on. */
static gboolean
careless_cb (SpConnection *connection, gpointer data, GError **error)
{
  const Sample *sample = data;

  for (int i = 0; i < 30; i++)
    {
      g_autoptr (SpArticle) article =
          store_test_article (sample->story->id, NULL, "Another", "Ever the same words of the same people.");

      sp_article_table_insert (connection, article, NULL);
    }
  return TRUE;
}

static gboolean
careless_job (SpProject *project, gpointer data, GError **error)
{
  return sp_project_run (project, "Careless", careless_cb, data, error);
}

/* A project is made whole or not at all. */
static void
test_create (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);

  for (int at = 1; at < MAX_OPERATIONS; at++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SpProject) project = NULL;
      g_autoptr (GDir) dir = NULL;

      fault_vfs_arm (at, SQLITE_FULL, TRUE);
      project = sp_project_create (path, &error);
      if (project)
        break;
      assert_clear (error);
      dir = g_dir_open (folder, 0, NULL);
      g_assert_true (g_dir_read_name (dir) == NULL || g_file_test (path, G_FILE_TEST_EXISTS));
      g_unlink (path);
    }
  fault_vfs_arm (0, 0, FALSE);
  store_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  g_test_add_data_func ("/store/faults/run", (gconstpointer) run_job, test_job);
  g_test_add_data_func ("/store/faults/undo", (gconstpointer) undo_job, test_job);
  g_test_add_data_func ("/store/faults/trim", (gconstpointer) trim_job, test_job);
  g_test_add_data_func ("/store/faults/careless", (gconstpointer) careless_job, test_job);
  g_test_add_func ("/store/faults/create", test_create);
  return g_test_run ();
}
