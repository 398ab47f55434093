/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-text.h"

#include <string.h>

static void
test_normalise (void)
{
  struct
  {
    const char *raw;
    gssize length;
    const char *expected;
  } cases[] = {
    { "\xef\xbb\xbfone\r\ntwo\rthree\n", -1, "one\ntwo\nthree\n" },
    { "e\xcc\x81t\xc3\xa9", -1, "\xc3\xa9t\xc3\xa9" },
    { "a\0b", 3,
      "a\xef\xbf\xbd"
      "b" },
    { "bell\a tab\t esc\033[1m del\x7f c1\xc2\x80", -1, "bell tab\t esc[1m del c1" },
    { "bad \xff byte", -1, "bad \xef\xbf\xbd byte" },
    { "", -1, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sp_text_normalise (cases[i].raw, cases[i].length);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* COUNT times PIECE after START. */
static char *
repeat (const char *start, const char *piece, guint count)
{
  GString *text = g_string_new (start);

  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
  return g_string_free (text, FALSE);
}

/* Long text that is to be composed, and endless marks, take no longer than their length says. */
static void
test_normalise_long (void)
{
  g_autofree char *jamo = repeat ("", "\u1112\u1161\u11ab", 300000);
  g_autofree char *syllables = repeat ("", "\ud55c", 300000);
  g_autofree char *marks = repeat ("e", "\u0323\u0301", 300000);
  g_autofree char *composed = sp_text_normalise (jamo, -1);
  g_autofree char *bounded = sp_text_normalise (marks, -1);
  g_autofree char *again = sp_text_normalise (bounded, -1);

  g_assert_true (g_str_equal (composed, syllables));
  g_assert_cmpint (g_utf8_strlen (bounded, -1), ==, 30);
  g_assert_cmpstr (bounded, ==, again);
}

static void
test_compose (void)
{
  const char *const paragraphs[] = { "  First\nparagraph. ", "", " \t", "Second.", NULL };
  g_autofree char *text = sp_text_compose ("A title", paragraphs);
  g_autofree char *untitled = sp_text_compose (NULL, NULL);

  g_assert_cmpstr (text, ==, "A title\n\nFirst paragraph.\n\nSecond.");
  g_assert_cmpuint (sp_text_body_start (text), ==, 9);
  g_assert_cmpstr (untitled, ==, "");
  g_assert_cmpuint (sp_text_body_start (untitled), ==, 0);
}

/* Every offset of a text with code points of one to four bytes, against the plain count. */
static void
test_index (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *copy = NULL;
  g_autoptr (SpTextIndex) index = NULL;
  guint offset = 0;

  for (int i = 0; i < 500; i++)
    g_string_append_unichar (text, (const gunichar[]){ 'a', 0xe9, 0x4e2d, 0x1f600, 0x301 }[i % 5]);
  copy = g_string_free (text, FALSE);
  index = sp_text_index_new (copy);
  g_assert_cmpuint (sp_text_index_get_length (index), ==, 500);
  for (const char *p = copy; *p; p = g_utf8_next_char (p), offset++)
    {
      g_assert_cmpuint (sp_text_index_to_byte (index, offset), ==, p - copy);
      for (const char *inside = p; inside < g_utf8_next_char (p); inside++)
        g_assert_cmpuint (sp_text_index_to_offset (index, inside - copy), ==, offset);
    }
  g_assert_cmpuint (sp_text_index_to_byte (index, 500), ==, strlen (copy));
  g_assert_cmpuint (sp_text_index_to_byte (index, G_MAXUINT), ==, strlen (copy));
  g_assert_cmpuint (sp_text_index_to_offset (index, G_MAXSIZE), ==, 500);
}

static void
test_slice_and_trim (void)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new ("  «Да», сказал он. ");
  SpRange trimmed = sp_text_index_trim (index, (SpRange){ 0, 99 });
  g_autofree char *slice = sp_text_index_slice (index, trimmed);
  g_autofree char *none = sp_text_index_slice (index, (SpRange){ 7, 3 });

  g_assert_cmpstr (slice, ==, "«Да», сказал он.");
  g_assert_cmpstr (none, ==, "");
  g_assert_true (sp_range_is_empty (sp_text_index_trim (index, (SpRange){ 0, 2 })));
}

static void
test_fingerprint (void)
{
  g_autofree char *one = sp_text_fingerprint ("A Title\n\nSome “text”, here.");
  g_autofree char *same = sp_text_fingerprint ("a title - some text here");
  g_autofree char *other = sp_text_fingerprint ("a title - some text there");

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

static void
test_escape (void)
{
  g_autofree char *safe = sp_text_escape ("a\033[31m\nb\xe2\x80\xae"
                                          "c \xff");

  g_assert_cmpstr (safe, ==, "a\\u001b[31m\\u000ab\\u202ec \xef\xbf\xbd");
}

static void
test_ends_sentence (void)
{
  static const char *const whole[] = { "It ends.", "\"It ends.\" ", "„Es endet.“", "(It ends!)",      "Եւ վերջ։",
                                       "انتهى؟",   "ختم۔",          "समाप्त।",      "ပြီးပါပြီ။",        "ចប់។",
                                       "ተፈጸመ።",    "完了。",        "「完了！」",  "“‘(It ends.)’”  " };
  static const char *const cut[] = {
    "", "\"", "It goes on,", "(aside)", "续，", "Headline", "No. )))))))))))))))))))))))"
  };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    g_assert_true (sp_text_ends_sentence (whole[i], strlen (whole[i])));
  for (guint i = 0; i < G_N_ELEMENTS (cut); i++)
    g_assert_false (sp_text_ends_sentence (cut[i], strlen (cut[i])));
}

static void
test_replace (void)
{
  g_autofree char *more = sp_text_replace ("a-b--c-", "-", " – ");
  g_autofree char *none = sp_text_replace ("abc", "-", "+");
  g_autofree char *empty = sp_text_replace ("", "-", "+");

  g_assert_cmpstr (more, ==, "a – b –  – c – ");
  g_assert_cmpstr (none, ==, "abc");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/text/normalise", test_normalise);
  g_test_add_func ("/core/text/normalise-long", test_normalise_long);
  g_test_add_func ("/core/text/ends-sentence", test_ends_sentence);
  g_test_add_func ("/core/text/replace", test_replace);
  g_test_add_func ("/core/text/compose", test_compose);
  g_test_add_func ("/core/text/index", test_index);
  g_test_add_func ("/core/text/slice-and-trim", test_slice_and_trim);
  g_test_add_func ("/core/text/fingerprint", test_fingerprint);
  g_test_add_func ("/core/text/escape", test_escape);
  return g_test_run ();
}
