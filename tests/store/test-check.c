/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <glib/gstdio.h>
#include <string.h>

/* What another program may do to a project, and which check finds it. */
static const struct
{
  const char *name;
  const char *sql;
  const char *check;
} faults[] = {
  { "quote", "UPDATE evidence SET quote = quote || '!' WHERE id = (SELECT min (id) FROM evidence)", "quotes" },
  { "range", "UPDATE evidence SET start = start + 1, \"end\" = \"end\" + 1", "quotes" },
  { "far-range", "PRAGMA ignore_check_constraints = ON; UPDATE evidence SET \"end\" = 9223372036854775807", "quotes" },
  { "text", "UPDATE article SET text = replace (text, 'Washington', 'Washingtom')", "quotes" },
  { "revision", "UPDATE evidence SET revision = 7, anchor = 'orphaned'", "quotes" },
  { "reference", "PRAGMA foreign_keys = OFF; UPDATE position SET party = 5", "references" },
  { "original", "UPDATE original SET zlib = x'00' WHERE rowid = 1", "originals" },
  { "history", "UPDATE history SET changeset = x'54ff'", "history" },
  { "search", "UPDATE position SET summary = 'Something else entirely.'", "search" },
};

static gboolean
has_fault (const GPtrArray *checks, const char *name)
{
  for (guint i = 0; i < checks->len; i++)
    {
      const SpCheck *check = checks->pdata[i];

      g_assert_null (strchr (check->detail, '\n'));
      if (!check->ok && g_str_equal (check->name, name))
        return TRUE;
    }
  return FALSE;
}

static char *
make_project (const char *folder)
{
  char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_create (path, &error);
  g_auto (Sample) sample = { 0 };

  g_assert_no_error (error);
  store_test_fill (project, &sample);
  sp_project_close (project);
  return path;
}

static void
test_all_well (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = make_project (folder);
  g_autoptr (GError) error = NULL;

  for (int flags = 0; flags <= SP_PROJECT_READ_ONLY; flags += SP_PROJECT_READ_ONLY)
    {
      g_autoptr (SpProject) project = sp_project_open (path, flags, &error);
      g_autoptr (GPtrArray) checks = sp_project_check (project, &error);

      g_assert_no_error (error);
      g_assert_cmpint (checks->len, ==, 6);
      g_assert_true (sp_checks_are_ok (checks));
      g_assert_true (sp_project_wait_checked (project, &error));
    }
  store_test_remove_folder (folder);
}

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      char *folder = store_test_make_folder ();
      g_autofree char *path = make_project (folder);
      g_autoptr (GError) error = NULL;
      g_autoptr (SpProject) project = NULL;
      g_autoptr (GPtrArray) checks = NULL;

      g_test_message ("%s", faults[i].name);
      store_test_meddle (path, faults[i].sql);
      project = sp_project_open (path, 0, &error);
      g_assert_no_error (error);
      checks = sp_project_check (project, &error);
      g_assert_no_error (error);
      g_assert_true (has_fault (checks, faults[i].check));
      if (g_str_equal (faults[i].check, "quotes"))
        g_assert_false (sp_project_wait_checked (project, NULL));
      sp_project_close (project);
      store_test_remove_folder (folder);
    }
}

static gboolean
has_detail (const GPtrArray *checks, const char *part)
{
  for (guint i = 0; i < checks->len; i++)
    if (strstr (((const SpCheck *) checks->pdata[i])->detail, part))
      return TRUE;
  return FALSE;
}

/* A text that another program has changed: each quote says where it would stand now. */
static void
test_says_where (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = make_project (folder);
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GPtrArray) checks = NULL;

  store_test_meddle (path, "UPDATE article SET text = replace (replace (text, 'Moscow', 'On Friday Moscow'),"
                           " 'blocking aid', 'nothing')");
  project = sp_project_open (path, 0, NULL);
  checks = sp_project_check (project, NULL);
  g_assert_true (has_detail (checks, "moved to"));
  g_assert_true (has_detail (checks, "orphaned"));
  sp_project_close (project);
  store_test_remove_folder (folder);
}

/* The remedy for a search index that differs; a reader finds what is missing in it. */
static void
test_rebuild_search (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = make_project (folder);
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  store_test_meddle (path, "INSERT INTO search (search) VALUES ('delete-all')");
  project = sp_project_open (path, SP_PROJECT_READ_ONLY, NULL);
  before = sp_project_check (project, NULL);
  g_assert_true (has_fault (before, "search"));
  g_clear_pointer (&project, sp_project_unref);
  project = sp_project_open (path, 0, NULL);
  g_assert_true (sp_project_rebuild_search (project, NULL));
  after = sp_project_check (project, NULL);
  g_assert_true (sp_checks_are_ok (after));
  sp_project_close (project);
  store_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/check/all-well", test_all_well);
  g_test_add_func ("/store/check/faults", test_faults);
  g_test_add_func ("/store/check/says-where", test_says_where);
  g_test_add_func ("/store/check/rebuild-search", test_rebuild_search);
  return g_test_run ();
}
