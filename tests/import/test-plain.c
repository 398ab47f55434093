/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"
#include "sp-markdown.h"
#include "sp-plain.h"
#include "sp-text.h"

#include <string.h>

/* The draft's stored text. */
static char *
compose (const SpDraft *draft)
{
  g_autoptr (SpArticle) article = sp_draft_check (draft, NULL);

  return article ? g_strdup (article->text) : NULL;
}

static void
check_plain (const char *text, const char *expected)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autofree char *stored = NULL;

  sp_plain_read (draft, text);
  stored = compose (draft);
  g_assert_cmpstr (stored, ==, expected);
}

static void
test_lines (void)
{
  check_plain ("A title\n\nOne.\n\nTwo.\n", "A title\n\nOne.\n\nTwo.");
  check_plain ("A title\nOne.\nTwo.", "A title\n\nOne.\n\nTwo.");
  check_plain ("\xef\xbb\xbf\r\n\r\nA title\r\nOne.\rTwo.", "A title\n\nOne.\n\nTwo.");
  check_plain ("Only a title", "Only a title");
  check_plain ("", NULL);
}

static void
test_wrapped (void)
{
  check_plain (
      "A title\n\n"
      "The harbour council of Tjelde voted on Monday to close the old\n"
      "ferry line, its chair said after a long session in the evening\n"
      "that many people had come to, some of them from the islands in\n"
      "boats of their own.\n\n"
      "Opponents of the plan called it a mistake that the islands will\n"
      "pay for, and asked the county for another vote before the close\n"
      "of the year.\n",
      "A title\n\n"
      "The harbour council of Tjelde voted on Monday to close the old ferry line, its chair said after a long session "
      "in "
      "the evening that many people had come to, some of them from the islands in boats of their own.\n\n"
      "Opponents of the plan called it a mistake that the islands will pay for, and asked the county for another vote "
      "before the close of the year.");
}

static void
test_markdown (void)
{
  const char *text =
      "---\ntitle: \"The ferry\"\nauthor: Ann Lee, Bob Ray\ndate: 2024-05-03\n---\n\n# Part one\n\nSome *text* with a "
      "[link](http://a.example) and\na `word` in snake_case_name.\n\n- one\n- two\n\n> Quoted.\n\nPart two\n---\n\nEnd "
      "![picture](a.png)here.\n";
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autofree char *stored = NULL;

  sp_markdown_read (draft, text);
  stored = compose (draft);
  g_assert_cmpstr (stored, ==,
                   "The ferry\n\nPart one\n\nSome text with a link and a word in snake_case_name.\n\n• one\n\n• "
                   "two\n\nQuoted.\n\nPart "
                   "two\n\nEnd here.");
  g_assert_cmpstr (draft->date, ==, "2024-05-03");
  g_assert_cmpuint (draft->authors->len, ==, 2);
}

static void
test_sniffing (void)
{
  const SpInput html = { .data = "<!DOCTYPE html><p>x", .size = 19, .name = "a.txt" };
  const SpInput text = { .data = "Just text < here", .size = 16, .name = "a.txt" };
  const SpInput markdown = { .data = "# Title", .size = 7, .name = "a.MD" };
  const SpInput binary = { .data = "\x01\x02\x03\x04\x05\x06\x07\x08\x01\x02\x03\x04", .size = 12, .name = "a.txt" };

  g_assert_true (sp_format_find (&html) == &sp_format_html);
  g_assert_true (sp_format_find (&text) == &sp_format_text);
  g_assert_true (sp_format_find (&markdown) == &sp_format_markdown);
  g_assert_null (sp_format_find (&binary));
}

static void
test_mhtml (void)
{
  const char *text =
      "From: <Saved by Browser>\r\nSnapshot-Content-Location: https://news.example/a\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b1\"\r\n\r\n\r\n--b1\r\n"
      "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: "
      "https://news.example/a\r\n\r\n<html><head><meta charset=3D\"utf-8\"><title>The ferry</title></head><body><p>The "
      "caf=C3=A9 by the harbour is the place where the vote was talked over=\r\n for a long time.</p></body></html>\r\n"
      "--b1--\r\n";
  const SpInput input = { .data = text, .size = strlen (text), .name = "a.mhtml" };
  g_autoptr (GPtrArray) drafts = sp_format_read (&input, NULL);
  const SpDraft *draft;

  g_assert_nonnull (drafts);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_cmpstr (draft->title, ==, "The ferry");
  g_assert_cmpstr (draft->url, ==, "https://news.example/a");
  g_assert_cmpstr (g_ptr_array_index (draft->paragraphs, 0), ==,
                   "The café by the harbour is the place where the vote was talked over for a long time.");
}

static void
test_saved_page (void)
{
  const char *const pages[] = {
    "<!DOCTYPE html>\n<!-- saved from url=(0022)https://news.example/a -->\n<html><body><p>The vote was talked over "
    "for a long "
    "time.</p>",
    "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://news.example/a \n saved date: "
    "Fri\n--><body><p>The vote "
    "was talked over for a long time.</p>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      const SpInput input = { .data = pages[i], .size = strlen (pages[i]), .name = "a.html" };
      g_autoptr (GPtrArray) drafts = sp_format_read (&input, NULL);

      g_assert_nonnull (drafts);
      g_assert_cmpstr (((SpDraft *) g_ptr_array_index (drafts, 0))->url, ==, "https://news.example/a");
    }
}

/* A text in stored form comes through unchanged but for its final line break: offsets of marked texts depend on it. */
static void
test_stored_form (void)
{
  const char *shared = g_getenv ("SP_SHARED");
  g_autofree char *folder = g_build_filename (shared ? shared : "", "corpora", "grid", NULL);
  g_autoptr (GDir) stories = g_dir_open (folder, 0, NULL);
  const char *story, *file;

  if (!stories)
    {
      g_test_skip ("the texts are not here");
      return;
    }
  while ((story = g_dir_read_name (stories)))
    {
      g_autofree char *path = g_build_filename (folder, story, NULL);
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

      while (dir && (file = g_dir_read_name (dir)))
        {
          g_autofree char *name = g_build_filename (path, file, NULL);
          g_autofree char *data = NULL;
          g_autofree char *stored = NULL;
          g_autoptr (GPtrArray) drafts = NULL;
          gsize size;

          if (!g_str_has_suffix (file, ".txt") || !g_file_get_contents (name, &data, &size, NULL))
            continue;
          drafts = sp_format_read (&(SpInput){ .data = data, .size = size, .name = file }, NULL);
          g_assert_nonnull (drafts);
          stored = compose (g_ptr_array_index (drafts, 0));
          g_assert_cmpstr (stored, ==, g_strchomp (data));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/plain/lines", test_lines);
  g_test_add_func ("/import/plain/wrapped", test_wrapped);
  g_test_add_func ("/import/plain/markdown", test_markdown);
  g_test_add_func ("/import/plain/sniffing", test_sniffing);
  g_test_add_func ("/import/plain/mhtml", test_mhtml);
  g_test_add_func ("/import/plain/saved-page", test_saved_page);
  g_test_add_func ("/import/plain/stored-form", test_stored_form);
  return g_test_run ();
}
