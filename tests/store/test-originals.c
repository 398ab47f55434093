/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

static gboolean
delete_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_delete (connection, ((SpArticle *) data)->id, error);
}

static gboolean
insert_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_insert (connection, data, error);
}

static gboolean
get_cb (SpConnection *connection, gpointer data, GError **error)
{
  SpArticle *article = data;
  g_autoptr (GBytes) bytes = sp_article_table_get_original (connection, article->id, error);

  return bytes && g_bytes_equal (bytes, article->original);
}

static void
assert_kept (SpProject *project, SpArticle *article)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sp_project_read (project, get_cb, article, &error));
  g_assert_no_error (error);
}

/* The bytes stay as long as undo can bring the article back. */
static void
test_lifetime (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_autoptr (SpArticle) article = store_test_article (0, NULL, "Kept", "As received.");
  g_autoptr (SpArticle) same = store_test_article (0, NULL, "Kept", "As received.");
  g_autoptr (GError) error = NULL;

  store_test_run (project, "Import", insert_cb, article);
  store_test_run (project, "Import", insert_cb, same);
  g_assert_cmpstr (article->sha256, ==, same->sha256);
  assert_kept (project, article);
  store_test_run (project, "Delete", delete_cb, same);
  store_test_run (project, "Delete", delete_cb, article);
  g_assert_true (sp_project_undo (project, NULL));
  assert_kept (project, article);
  g_assert_true (sp_project_trim_history (project, 0, NULL));
  assert_kept (project, article);
  store_test_run (project, "Delete", delete_cb, article);
  g_assert_true (sp_project_trim_history (project, 0, NULL));

  /* Stored again without the bytes: they are gone. */
  g_clear_pointer (&article->original, g_bytes_unref);
  store_test_run (project, "Import", insert_cb, article);
  g_assert_false (sp_project_read (project, get_cb, article, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_NOT_FOUND);
}

/* An import that is undone, and then forgotten by a new command, leaves nothing behind. */
static void
test_forgotten_branch (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_autoptr (SpArticle) article = store_test_article (0, NULL, "Undone", "Received once.");
  g_autoptr (SpArticle) other = store_test_article (0, NULL, "Other", "Something else.");

  store_test_run (project, "Import", insert_cb, article);
  g_assert_true (sp_project_undo (project, NULL));
  g_assert_true (sp_project_redo (project, NULL));
  assert_kept (project, article);
  g_assert_true (sp_project_undo (project, NULL));
  store_test_run (project, "Import", insert_cb, other);
  g_clear_pointer (&article->original, g_bytes_unref);
  store_test_run (project, "Import", insert_cb, article);
  g_assert_false (sp_project_read (project, get_cb, article, NULL));
  assert_kept (project, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/originals/lifetime", test_lifetime);
  g_test_add_func ("/store/originals/forgotten-branch", test_forgotten_branch);
  return g_test_run ();
}
