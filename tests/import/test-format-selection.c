/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include <string.h>

static GPtrArray *
read_selection (const char *html, gsize size, GError **error)
{
  const SpInput input = { .data = html,
                          .size = size,
                          .name = "Selection",
                          .url = "https://www.news.example/ferry",
                          .media_type = SP_IMPORT_SELECTION };

  return sp_format_read (&input, error);
}

/* Two short lines would be no article in a page, but here a person has chosen them. */
static void
test_short (void)
{
  static const char html[] = "<meta charset='utf-8'><p><b>Minister</b>: we will <a href='/x'>appeal</a></p>"
                             "<ul><li>So will they</li></ul><script>x ()</script>";
  g_autoptr (GPtrArray) drafts = read_selection (html, strlen (html), NULL);
  const SpDraft *draft;

  g_assert_nonnull (drafts);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_cmpstr (draft->title, ==, "Minister: we will appeal");
  g_assert_cmpuint (draft->paragraphs->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (draft->paragraphs, 0), "So will they"));
  g_assert_cmpstr (draft->url, ==, "https://www.news.example/ferry");
  g_assert_cmpstr (draft->outlet, ==, "news.example");
  g_assert_cmpstr (draft->media_type, ==, SP_IMPORT_SELECTION);
}

/* Some browsers hand over UTF-16 without a byte order mark, whatever the meta element says. */
static void
test_wide (void)
{
  static const char html[] = "<meta charset='utf-8'><h2>Ferry talks</h2><p>The talks ended on Tuesday.</p>"
                             "<p>\xc3\x89mile said no.</p>";
  gsize size;
  g_autofree char *wide = g_convert (html, -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);
  g_autoptr (GPtrArray) drafts = read_selection (wide, size, NULL);
  const SpDraft *draft;

  g_assert_nonnull (drafts);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_cmpstr (draft->title, ==, "Ferry talks");
  g_assert_cmpuint (draft->paragraphs->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (draft->paragraphs, 1), ==, "\xc3\x89mile said no.");
}

static void
test_nothing (void)
{
  static const char html[] = "<img src='https://news.example/a.png'>";
  g_autoptr (GError) error = NULL;

  g_assert_null (read_selection (html, strlen (html), &error));
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/selection/short", test_short);
  g_test_add_func ("/import/selection/wide", test_wide);
  g_test_add_func ("/import/selection/nothing", test_nothing);
  return g_test_run ();
}
