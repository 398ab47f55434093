/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "sp-gold.h"
#include "sp-text.h"

static const char *program, *folder;

static int
compare_names (const char *const *a, const char *const *b)
{
  return strcmp (*a, *b);
}

/* The names of the training articles, sorted. */
static GPtrArray *
list_files (void)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GDir *dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (name[0]))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_dir_close (dir);
  g_ptr_array_sort (files, (GCompareFunc) compare_names);
  return files;
}

static void
test_files (void)
{
  g_autoptr (GPtrArray) files = list_files ();
  guint n = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const char *file = g_ptr_array_index (files, i);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (SpGoldArticle) article = NULL;

      g_file_get_contents (file, &text, NULL, &error);
      g_assert_no_error (error);
      article = sp_gold_article_parse (file, text, &error);
      g_assert_no_error (error);
      g_assert_null (strchr (article->text, '<'));
      n += article->attributions->len;
    }
  g_test_message ("%u articles, %u attributions", files->len, n);
  g_assert_cmpuint (files->len, >=, 120);
  g_assert_cmpuint (n, >, 3000);
}

static char *
learn (const char *out)
{
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = list_files ();
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size = 0;
  int status = 1;

  g_ptr_array_add (command, (gpointer) program);
  g_ptr_array_add (command, (gpointer) out);
  for (guint i = 0; i < MIN (files->len, 12); i++)
    g_ptr_array_add (command, g_ptr_array_index (files, i));
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
  g_autofree char *place = g_dir_make_tmp ("standpoint-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (place, "weights", NULL);
  g_autofree char *first = learn (path);
  g_autofree char *second = learn (path);

  g_assert_cmpstr (first, ==, second);
  g_remove (path);
  g_rmdir (place);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 3);
  program = argv[1];
  folder = argv[2];
  g_test_add_func ("/training/files", test_files);
  g_test_add_func ("/training/same", test_same);
  return g_test_run ();
}
