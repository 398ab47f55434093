/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-file.h"

#include <glib/gstdio.h>

static void
test_write (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sp-file.XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.csv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (sp_file_write (path, "first, longer", 13, &error));
  g_assert_no_error (error);
  g_assert_true (sp_file_write (path, "second", 6, &error));
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "second");
  g_unlink (path);
  /* Nothing else was left beside it. */
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_write_where_nothing_can_be (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sp_file_write ("/nonexistent/folder/report.csv", "x", 1, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/file/write", test_write);
  g_test_add_func ("/core/file/write-where-nothing-can-be", test_write_where_nothing_can_be);
  return g_test_run ();
}
