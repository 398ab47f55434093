/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#define N_COMMANDS 30

static gboolean
insert_story_cb (SpConnection *connection, gpointer data, GError **error)
{
  g_autoptr (SpStory) story = sp_story_new ();

  g_assert_true (sp_connection_is_writable (connection));
  g_free (story->name);
  story->name = g_strdup_printf ("%d", GPOINTER_TO_INT (data));
  return sp_story_table_insert (connection, story, error);
}

static gboolean
refuse_cb (SpConnection *connection, gpointer data, GError **error)
{
  return FALSE;
}

/* Errors of DONE functions, in the order in which they came. */
static void
done_cb (SpProject *project, const GError *error, gpointer data)
{
  g_ptr_array_add (data, error ? g_error_copy (error) : NULL);
}

static void
free_error (gpointer error)
{
  if (error)
    g_error_free (error);
}

static gboolean
list_cb (SpConnection *connection, gpointer data, GError **error)
{
  *(GPtrArray **) data = sp_story_table_list (connection, error);
  return TRUE;
}

static void
test_async (void)
{
  char *folder = store_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  g_autoptr (SpProject) project = sp_project_create (path, NULL);
  g_autoptr (GPtrArray) errors = g_ptr_array_new_with_free_func (free_error);
  g_autoptr (GPtrArray) stories = NULL;

  for (int i = 0; i < N_COMMANDS; i++)
    sp_project_run_async (project, 0, "Add Story", insert_story_cb, GINT_TO_POINTER (i), done_cb, errors);
  sp_project_undo_async (project, done_cb, errors);
  sp_project_redo_async (project, done_cb, errors);
  sp_project_run_async (project, 0, "Refuse", refuse_cb, NULL, done_cb, errors);
  /* Closing waits for all of them. */
  sp_project_close (project);
  g_assert_cmpint (errors->len, ==, N_COMMANDS + 3);
  for (guint i = 0; i < N_COMMANDS + 2; i++)
    g_assert_null (errors->pdata[i]);
  g_assert_error ((GError *) errors->pdata[N_COMMANDS + 2], SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED);
  sp_project_run_async (project, 0, "Late", insert_story_cb, NULL, done_cb, errors);
  g_assert_error ((GError *) errors->pdata[N_COMMANDS + 3], SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED);

  g_clear_pointer (&project, sp_project_unref);
  project = sp_project_open (path, 0, NULL);
  g_assert_true (sp_project_read (project, list_cb, &stories, NULL));
  g_assert_cmpint (stories->len, ==, N_COMMANDS);
  for (int i = 0; i < N_COMMANDS; i++)
    g_assert_cmpint (g_ascii_strtoll (((SpStory *) stories->pdata[i])->name, NULL, 10), ==, i);
  sp_project_close (project);
  store_test_remove_folder (folder);
}

static void
test_refused (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sp_project_run (project, "Refuse", refuse_cb, NULL, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (sp_project_redo (project, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOTHING);
}

typedef struct
{
  SpArticle *article;
  gboolean fails;
} Import;

static gboolean
import_cb (SpConnection *connection, gpointer data, GError **error)
{
  Import *import = data;

  return sp_article_table_insert (connection, import->article, error) && !import->fails;
}

/* What a failed command filled in does not stand in the way of trying again. */
static void
test_again (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_autoptr (SpArticle) article = store_test_article (0, "A new outlet", "Title", "Text.");
  Import import = { article, TRUE };

  g_assert_false (sp_project_run (project, "Import", import_cb, &import, NULL));
  import.fails = FALSE;
  store_test_run (project, "Import", import_cb, &import);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/command/async", test_async);
  g_test_add_func ("/store/command/again", test_again);
  g_test_add_func ("/store/command/refused", test_refused);
  return g_test_run ();
}
