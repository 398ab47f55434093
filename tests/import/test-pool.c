/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-reader-pool.h"

#include <string.h>

static GPtrArray *
read_text (SpReaderPool *pool, const char *name, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return sp_reader_pool_read (pool, name, bytes, NULL, error);
}

static void
test_read (void)
{
  g_autoptr (SpReaderPool) pool = sp_reader_pool_new (1, NULL);
  g_autoptr (GPtrArray) articles = read_text (pool, "a.txt", "A title\n\nThe text of it, which is in English.\n", NULL);
  const SpArticle *article;

  g_assert_nonnull (articles);
  g_assert_cmpuint (articles->len, ==, 1);
  article = g_ptr_array_index (articles, 0);
  g_assert_cmpstr (article->title, ==, "A title");
  g_assert_cmpstr (article->text, ==, "A title\n\nThe text of it, which is in English.");
  g_assert_cmpstr (article->lang, ==, "en");
  g_assert_cmpstr (article->file, ==, "a.txt");
  g_assert_cmpstr (article->media_type, ==, "text/plain");
  g_assert_cmpuint (g_bytes_get_size (article->original), ==, 46);
}

static void
test_refusals (void)
{
  g_autoptr (SpReaderPool) pool = sp_reader_pool_new (1, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) binary = NULL;

  g_assert_null (read_text (pool, "a.txt", "", &empty));
  g_assert_error (empty, SP_IMPORT_ERROR, SP_IMPORT_ERROR_EMPTY);
  g_assert_null (read_text (pool, "a.bin", "\x01\x02\x03\x04\x05\x06\x07\x08\x01\x02\x03\x04", &binary));
  g_assert_error (binary, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNKNOWN_TYPE);
  /* The same worker goes on. */
  after = read_text (pool, "a.txt", "A title\n\nMore.", NULL);
  g_assert_nonnull (after);
}

/* Many elements with many attributes: libxml2 takes quadratic time over them. */
static void
test_timeout (void)
{
  g_autoptr (SpReaderPool) pool = sp_reader_pool_new (1, NULL);
  g_autoptr (GString) html = g_string_new ("<html><body><p ");
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (html, "a%d=1 ", i);
  sp_reader_pool_set_timeout (pool, 300);
  g_assert_null (read_text (pool, "a.html", html->str, &error));
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TIMEOUT);
  sp_reader_pool_set_timeout (pool, 8000);
  after = read_text (pool, "a.txt", "A title\n\nMore.", NULL);
  g_assert_nonnull (after);
}

static void
test_cancel (void)
{
  g_autoptr (SpReaderPool) pool = sp_reader_pool_new (1, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autoptr (GError) error = NULL;
  int cancelled = 1;

  /* Either it was done before anybody looked, or it was stopped; never something else. */
  g_autoptr (GPtrArray) articles = sp_reader_pool_read (pool, "a.txt", bytes, &cancelled, &error);

  if (!articles)
    g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_CANCELLED);
}

static gpointer
read_many (gpointer data)
{
  for (int i = 0; i < 50; i++)
    {
      g_autofree char *text = g_strdup_printf ("Title %d\n\nText number %d.", i, i);
      g_autoptr (GPtrArray) articles = read_text (data, "a.txt", text, NULL);

      g_assert_nonnull (articles);
      g_assert_true (g_str_has_prefix (text, ((SpArticle *) g_ptr_array_index (articles, 0))->title));
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (SpReaderPool) pool = sp_reader_pool_new (2, NULL);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_many, pool);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_missing (void)
{
  g_autofree char *known = g_strdup (g_getenv ("STANDPOINT_READER"));
  g_autoptr (GError) error = NULL;

  g_setenv ("STANDPOINT_READER", "/nonexistent/standpoint-reader", TRUE);
  g_assert_null (sp_reader_pool_new (1, &error));
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_READER);
  if (known)
    g_setenv ("STANDPOINT_READER", known, TRUE);
  else
    g_unsetenv ("STANDPOINT_READER");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/pool/read", test_read);
  g_test_add_func ("/import/pool/refusals", test_refusals);
  g_test_add_func ("/import/pool/timeout", test_timeout);
  g_test_add_func ("/import/pool/cancel", test_cancel);
  g_test_add_func ("/import/pool/threads", test_threads);
  g_test_add_func ("/import/pool/missing", test_missing);
  return g_test_run ();
}
