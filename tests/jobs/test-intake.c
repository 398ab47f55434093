/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-intake.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
} Fixture;

static char *
make_file (const char *folder, const char *name, const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("sp-intake.XXXXXX", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static void
test_folder_is_walked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *b = make_file (fixture->folder, "b.txt", "b");
  g_autofree char *a = make_file (fixture->folder, "a/1.txt", "a");
  g_autofree char *hidden = make_file (fixture->folder, ".hidden", "h");
  const char *names[] = { fixture->folder, NULL };
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (names);

  g_assert_cmpuint (intakes->len, ==, 2);
  g_assert_cmpstr (((SpIntake *) g_ptr_array_index (intakes, 0))->name, ==, a);
  g_assert_cmpstr (((SpIntake *) g_ptr_array_index (intakes, 1))->name, ==, b);
}

/* The folder beside a saved page holds its pictures and scripts. */
static void
test_saved_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = make_file (fixture->folder, "Talks fail.html", "a");
  g_autofree char *advert = make_file (fixture->folder, "Talks fail_files/advert.html", "b");
  g_autofree char *own = make_file (fixture->folder, "old_files/letter.txt", "c");
  const char *names[] = { fixture->folder, NULL };
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (names);

  g_assert_cmpuint (intakes->len, ==, 2);
  g_assert_cmpstr (((SpIntake *) g_ptr_array_index (intakes, 0))->name, ==, page);
  g_assert_cmpstr (((SpIntake *) g_ptr_array_index (intakes, 1))->name, ==, own);
}

/* A person selects and drops both. */
static void
test_saved_page_named (Fixture *fixture, gconstpointer data)
{
  g_autofree char *page = make_file (fixture->folder, "Talks fail.html", "a");
  g_autofree char *advert = make_file (fixture->folder, "Talks fail_files/advert.html", "b");
  g_autofree char *folder = g_path_get_dirname (advert);
  const char *both[] = { folder, page, NULL };
  const char *alone[] = { folder, NULL };
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (both);
  g_autoptr (GPtrArray) adverts = sp_intakes_expand (alone);

  g_assert_cmpuint (intakes->len, ==, 1);
  g_assert_cmpstr (((SpIntake *) g_ptr_array_index (intakes, 0))->name, ==, page);
  g_assert_cmpuint (adverts->len, ==, 1);
}

static void
test_empty_folder (Fixture *fixture, gconstpointer data)
{
  const char *names[] = { fixture->folder, NULL };
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (names);

  g_assert_cmpuint (intakes->len, ==, 1);
  g_assert_error (((SpIntake *) g_ptr_array_index (intakes, 0))->error, SP_JOBS_ERROR, SP_JOBS_ERROR_EMPTY);
}

static void
test_links_and_files (Fixture *fixture, gconstpointer data)
{
  const char *names[] = { "https://example.org/a", "/no/such/file", "http:relative.txt", "HTTPS://example.org/", "ftp://example.org/a", NULL };
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (names);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (intakes->len, ==, 5);
  g_assert_cmpint (((SpIntake *) g_ptr_array_index (intakes, 0))->type, ==, SP_INTAKE_LINK);
  g_assert_cmpint (((SpIntake *) g_ptr_array_index (intakes, 3))->type, ==, SP_INTAKE_LINK);
  g_assert_cmpint (((SpIntake *) g_ptr_array_index (intakes, 4))->type, ==, SP_INTAKE_LINK);
  g_assert_cmpint (((SpIntake *) g_ptr_array_index (intakes, 1))->type, ==, SP_INTAKE_FILE);
  g_assert_null (sp_intake_load (g_ptr_array_index (intakes, 1), &error));
  g_assert_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE);
}

/* A pipe that nobody writes to must not hang the batch. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);
  const char *names[] = { path, NULL };
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (names);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (sp_intake_load (g_ptr_array_index (intakes, 0), &error));
  g_assert_error (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNREADABLE);
}

static void
test_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("pasted", 6);
  g_autoptr (SpIntake) intake = sp_intake_new_bytes ("Pasted Text", bytes);
  g_autoptr (GBytes) loaded = sp_intake_load (intake, NULL);

  g_assert_true (g_bytes_equal (bytes, loaded));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/jobs/intake/folder-is-walked", Fixture, NULL, set_up, test_folder_is_walked, tear_down);
  g_test_add ("/jobs/intake/saved-page", Fixture, NULL, set_up, test_saved_page, tear_down);
  g_test_add ("/jobs/intake/saved-page-named", Fixture, NULL, set_up, test_saved_page_named, tear_down);
  g_test_add ("/jobs/intake/empty-folder", Fixture, NULL, set_up, test_empty_folder, tear_down);
  g_test_add ("/jobs/intake/links-and-files", Fixture, NULL, set_up, test_links_and_files, tear_down);
  g_test_add ("/jobs/intake/pipe", Fixture, NULL, set_up, test_pipe, tear_down);
  g_test_add ("/jobs/intake/bytes", Fixture, NULL, set_up, test_bytes, tear_down);
  return g_test_run ();
}
