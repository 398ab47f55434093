/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "sp-gold.h"
#include "sp-text.h"

static char **program_and_files;

static void
test_files (void)
{
  guint n = 0;

  for (char **file = program_and_files + 1; *file != NULL; file++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (SpGoldArticle) article = NULL;

      g_file_get_contents (*file, &text, NULL, &error);
      g_assert_no_error (error);
      article = sp_gold_article_parse (*file, text, &error);
      g_assert_no_error (error);
      g_assert_null (strchr (article->text, '<'));
      n += article->attributions->len;
    }
  g_test_message ("%u attributions", n);
  g_assert_cmpuint (n, >, 1000);
}

static char *
learn (const char *out)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;
  gsize size = 0;
  int status = 1;

  g_ptr_array_add (command, program_and_files[0]);
  g_ptr_array_add (command, (gpointer) out);
  for (guint i = 1; i <= 12 && program_and_files[i] != NULL; i++)
    g_ptr_array_add (command, program_and_files[i]);
  g_ptr_array_add (command, NULL);
  g_spawn_sync (NULL, (char **) command->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_file_get_contents (out, &bytes, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (size, >, 1000);
  g_assert_cmpuint (size, <, 3000000);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

static void
test_same (void)
{
  g_autofree char *folder = g_dir_make_tmp ("standpoint-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "weights", NULL);
  g_autofree char *first = learn (path);
  g_autofree char *second = learn (path);

  g_assert_cmpstr (first, ==, second);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program_and_files = argv + 1;
  g_test_add_func ("/training/files", test_files);
  g_test_add_func ("/training/same", test_same);
  return g_test_run ();
}
