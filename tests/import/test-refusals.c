/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are made to hold the reader up, or hold no text: each ends at once, and says what is wrong. */
#include "sp-test-format.h"

#define MAIL "From: A <a@b.example>\r\nSubject: x\r\nDate: Tue, 3 Mar 2020 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"

/* COUNT times PIECE after START. */
static char *
repeat (const char *start, const char *piece, guint count)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

static void
test_unclosed (void)
{
  static const struct
  {
    const char *name, *start, *piece;
  } cases[] = {
    { "a.md", "A title\n\n", "[" },
    { "a.md", "A title\n\n", "[a](" },
    { "a.html", "<title>T</title><p>The council met.</p>", "<svg><a>" },
    { "a.html", "<title>T</title><p>The council met.</p>", "<!-- " },
    { "a.html", "<title>T</title><p>The council met.</p>", "<script>" },
    { "a.html", "<p>The council met.</p>", "<meta name='author' content='Some Body'>" },
    { "a.html", "<h1>T</h1><p>The council met.</p>", "<time></time>" },
    { "a.html", "<p>The council met.</p>", ")<br>" },
    { "a.html", "<p>The council met.</p>",
      "<h3>Read more</h3><div><p><a href=x>Another one of these</a></p></div><i>x</i>" },
    { "a.html", "<title>The council met on the hill</title>", "<h1>The council met</h1>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].start, cases[i].piece, 50000);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) drafts = read_bytes (cases[i].name, text, strlen (text), NULL);

      g_assert_cmpint (g_get_monotonic_time () - start, <, 4 * G_TIME_SPAN_SECOND);
    }
}

/* A page with pictures of megabytes within is read like any other. */
static void
test_pictures (void)
{
  g_autofree char *picture = repeat ("<img src='data:image/png;base64,", "AAAA", 1 << 20);
  g_autofree char *page = g_strconcat ("<p>The traders said that they would rather close.", picture, "'></p>", NULL);
  g_autoptr (GPtrArray) drafts = read_bytes ("a.html", page, strlen (page), NULL);

  assert_paragraphs (drafts, 0, "The traders said that they would rather close.");
}

static void
test_too_many (void)
{
  g_autofree char *table = repeat ("title,text\n", "A title,Some words to read\n", SP_IMPORT_MAX_ARTICLES);
  g_autofree char *more = g_strconcat (table, "A title,Some words to read\n", NULL);
  g_autoptr (GPtrArray) drafts = read_bytes ("a.csv", table, strlen (table), NULL);

  g_assert_cmpuint (drafts->len, ==, SP_IMPORT_MAX_ARTICLES);
  assert_refused ("a.csv", more, strlen (more), SP_IMPORT_ERROR_TOO_LARGE);
}

static void
test_xml (void)
{
  g_autofree char *deep = repeat ("<?xml version='1.0'?><nitf>", "<a>", 300);
  static const char loop[] =
      "<?xml version='1.0'?><!DOCTYPE nitf [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><nitf>&a;</nitf>";

  assert_refused ("a.xml", deep, strlen (deep), SP_IMPORT_ERROR_TOO_LARGE);
  assert_refused ("a.xml", loop, strlen (loop), SP_IMPORT_ERROR_TOO_LARGE);
}

static void
test_without_words (void)
{
  static const char sealed[] = MAIL "Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b--\r\n";

  assert_refused ("a.txt", ".\n-----\n", 8, SP_IMPORT_ERROR_EMPTY);
  assert_refused ("a.txt", "\u0301\u0323", 4, SP_IMPORT_ERROR_EMPTY);
  assert_refused ("a.eml", sealed, strlen (sealed), SP_IMPORT_ERROR_ENCRYPTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/refusals/unclosed", test_unclosed);
  g_test_add_func ("/import/refusals/pictures", test_pictures);
  g_test_add_func ("/import/refusals/too-many", test_too_many);
  g_test_add_func ("/import/refusals/xml", test_xml);
  g_test_add_func ("/import/refusals/without-words", test_without_words);
  return g_test_run ();
}
