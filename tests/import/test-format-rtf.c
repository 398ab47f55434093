/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-test-format.h"

#define FONTS "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset2 Symbol;}}"

static void
test_text (void)
{
  g_autoptr (GPtrArray) drafts = read_text (
      "a",
      "{\\rtf1\\ansi\\ansicpg1252\\deff0" FONTS "{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}"
      "{\\info{\\title The bridge}{\\author Ann Lee}{\\creatim\\yr2016\\mo9\\dy17}{\\revtim\\yr2020\\mo1\\dy1}}"
      "{\\header Running head\\par}{\\*\\generator Program;}\\pard\\f0 It\\rquote s caf\\'e9\\emdash{\\b bold}.\\par\n"
      "\\f1 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\f0 , \\u1084?\\u1080?\\u1088? \\u-10179?\\u-8704?.{\\v hidden}\\par\n"
      "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt A link}}{\\footnote A note.} goes on.\\par\n"
      "\\trowd one\\cell two\\cell\\row{\\pict 8950}\\bin5 {{{}}End.\\par}junk",
      1);
  const SpDraft *draft = get_draft (drafts, 0);

  g_assert_cmpstr (draft->title, ==, "The bridge");
  g_assert_cmpstr (g_ptr_array_index (draft->authors, 0), ==, "Ann Lee");
  g_assert_cmpstr (draft->date, ==, "2016-09-17");
  assert_paragraphs (drafts, 0, "It’s café—bold.|Привет, мир 😀.|A link goes on.|one|two|End.|A note.");
}

static void
test_unicode_fallback (void)
{
  g_autoptr (GPtrArray) drafts =
      read_text ("a", "{\\rtf1\\ansi{\\uc2 \\u228ae}{\\uc0\\u228}x\\u228\\'e4y\\par second\\par}", 1);

  assert_paragraphs (drafts, 0, "second");
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "ääxäy");
}

static void
test_bad (void)
{
  g_autofree char *deep = g_strnfill (100000, '{');
  g_autofree char *text = g_strconcat ("{\\rtf1 ", deep, NULL);

  assert_refused ("a.rtf", "{\\rtf1 cut off", 14, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.rtf", "{\\rtf1 {\\b cut}", 15, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.rtf", "{\\rtf1 a\\bin99999999 b}", 23, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.rtf", "{\\rtf1 \\", 8, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.rtf", "{\\rtf1 \\'", 9, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.rtf", "{\\rtf1 \\*", 9, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.rtf", text, strlen (text), SP_IMPORT_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/format-rtf/text", test_text);
  g_test_add_func ("/import/format-rtf/unicode-fallback", test_unicode_fallback);
  g_test_add_func ("/import/format-rtf/bad", test_bad);
  return g_test_run ();
}
