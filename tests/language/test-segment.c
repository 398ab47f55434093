/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-segment.h"
#include "sp-text.h"

/* What the ranges hold, joined with bars. */
static char *
show (const char *text, SpRanges *ranges)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      g_autofree char *piece = sp_text_index_slice (index, sp_ranges_index (ranges, i));
      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", piece);
    }
  return g_string_free (out, FALSE);
}

static void
check (SpRanges *(*segment) (const char *, const char *), const char *text, const char *lang, const char *expected)
{
  g_autoptr (SpRanges) ranges = segment (text, lang);
  g_autofree char *found = show (text, ranges);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_words (void)
{
  check (sp_segment_words, "He didn’t pay $3.50 — why?", "en", "He|didn’t|pay|3.50|why");
  check (sp_segment_words, "Россия заявила: «нет».", "ru", "Россия|заявила|нет");
  check (sp_segment_words, "𝒳 said 😀 ok", NULL, "𝒳|said|ok");
  check (sp_segment_words, "", "en", "");
  check (sp_segment_words, "... — !", "en", "");
}

static void
test_sentences (void)
{
  check (sp_segment_sentences, "Title\n\nMr. Lee left. He was late.", "en", "Title|Mr. Lee left.|He was late.");
  check (sp_segment_sentences, "The U.S. Senate met. Sen. J. Doe spoke.", "en",
         "The U.S. Senate met.|Sen. J. Doe spoke.");
  check (sp_segment_sentences, "“Why now?” he asked. “I left.” Then he sat.", "en",
         "“Why now?” he asked.|“I left.”|Then he sat.");
  check (sp_segment_sentences, "Он сказал: «Да». Потом ушёл. См. гл. 5.", "ru",
         "Он сказал: «Да».|Потом ушёл.|См. гл. 5.");
  check (sp_segment_sentences, " \n \n", "en", "");
  check (sp_segment_sentences, "no end at all", "xx-nonsense", "no end at all");
}

static void
test_paragraphs (void)
{
  const char *text = "Title\n\n  One two \n\n\nThree";
  g_autoptr (SpRanges) paragraphs = sp_segment_paragraphs (text);
  g_autofree char *found = show (text, paragraphs);

  g_assert_cmpstr (found, ==, "Title|One two|Three");
}

/* Time must grow with the length, not its square: one sentence of a megabyte, and nothing but full stops. */
static void
test_long (void)
{
  g_autofree char *sentence = g_strnfill (1000000, 'a');
  g_autofree char *stops = g_strnfill (200000, '.');
  g_autoptr (SpRanges) one = sp_segment_sentences (sentence, "en");
  g_autoptr (SpRanges) other = sp_segment_sentences (stops, "en");

  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (other->len, >=, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segment/words", test_words);
  g_test_add_func ("/segment/sentences", test_sentences);
  g_test_add_func ("/segment/paragraphs", test_paragraphs);
  g_test_add_func ("/segment/long", test_long);
  return g_test_run ();
}
