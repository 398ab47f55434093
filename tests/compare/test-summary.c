/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-summary.h"

#include "compare-test.h"
#include "sp-key-phrases.h"

static void
assert_summary (
    const char *text, SpForm form, const char *source, const char *cue, const char *content, const char *expected)
{
  g_autoptr (SpArticle) article = make_article (text, "en");
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (SpStoryWords) words = NULL;
  g_autofree char *summary = NULL;
  SpClaim claim = { .form = form, .party = "Russia" };

  g_ptr_array_add (articles, article);
  words = sp_story_words_new (articles);
  claim.range = find_range (text, content);
  if (source)
    claim.source = find_range (text, source);
  if (cue)
    claim.cue = find_range (text, cue);
  summary = sp_summary_write (words, &claim);
  g_assert_cmpstr (summary, ==, expected);
}

static void
test_summaries (void)
{
  assert_summary ("T\n\nMoscow has repeatedly complained that the deal is broken.", SP_FORM_INDIRECT, "Moscow",
                  "complained", "the deal is broken", "Russia has repeatedly complained that the deal is broken.");
  assert_summary ("T\n\nPutin, who was in Sochi, accused the fleet of delay.", SP_FORM_INDIRECT, "Putin", "accused",
                  "the fleet of delay", "Russia accused the fleet of delay.");
  assert_summary ("T\n\nThe deal is broken, Moscow said.", SP_FORM_INDIRECT, "Moscow", "said", "The deal is broken",
                  "Russia: The deal is broken.");
  assert_summary ("T\n\n“The deal\nis broken,” said he.", SP_FORM_DIRECT, "he", "said", "The deal\nis broken",
                  "Russia: “The deal is broken”");
  assert_summary ("T\n\nHe called it “a ‘bad’ deal” and left.", SP_FORM_MIXED, "He", "called", "it “a ‘bad’ deal",
                  "Russia called it a ‘bad’ deal.");
}

static void
test_long_quote (void)
{
  g_autofree char *words = g_strnfill (2000, 'a');
  g_autofree char *text = NULL;

  for (guint i = 7; i < 2000; i += 8)
    words[i] = ' ';
  text = g_strdup_printf ("T\n\n“Yes. %s” he said.", words);
  {
    g_autoptr (SpArticle) article = make_article (text, "en");
    g_autoptr (GPtrArray) articles = g_ptr_array_new ();
    g_autoptr (SpStoryWords) story = NULL;
    g_autofree char *summary = NULL;
    SpClaim claim = { .form = SP_FORM_DIRECT, .party = "Russia" };

    g_ptr_array_add (articles, article);
    story = sp_story_words_new (articles);
    claim.range = (SpRange){ 4, 1900 };
    summary = sp_summary_write (story, &claim);
    g_assert_cmpuint (g_utf8_strlen (summary, -1), <, 300);
    g_assert_true (g_str_has_suffix (summary, " …”"));
  }
}

static void
test_key_phrases (void)
{
  static const char text[] = "T\n\nThe south wants grain exports to resume. The north says grain exports feed a war. "
                             "Both want the frozen accounts opened. The frozen accounts hold billions.";
  static const char *const contents[] = { "grain exports to resume", "grain exports feed a war",
                                          "the frozen accounts opened", "The frozen accounts hold billions" };
  g_autoptr (SpArticle) article = make_article (text, "en");
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GArray) claims = g_array_new (FALSE, TRUE, sizeof (SpClaim));
  g_autoptr (SpStoryWords) words = NULL;
  SpKeyPhrases phrases;

  g_ptr_array_add (articles, article);
  words = sp_story_words_new (articles);
  for (guint i = 0; i < 4; i++)
    {
      SpClaim claim = { .range = find_range (text, contents[i]), .party = "Party", .utterance = i, .issue = i / 2 };

      g_array_append_val (claims, claim);
    }
  sp_key_phrases_init (&phrases, words, claims, 0);
  g_assert_cmpstr (phrases.name, ==, "Grain exports");
  g_assert_cmpstr (phrases.keywords[0], ==, "grain exports");
  sp_key_phrases_clear (&phrases);
  sp_key_phrases_init (&phrases, words, claims, 1);
  g_assert_cmpstr (phrases.name, ==, "Frozen accounts");
  sp_key_phrases_clear (&phrases);
}

/* An act on something, and no single word where a longer phrase says more. */
static void
test_acts (void)
{
  static const char text[] = "T\n\nMoscow wants to publish the agreement. Washington refuses to publish the agreement. "
                             "Aid must reach the city. The city needs aid convoys.";
  static const char *const contents[] = { "to publish the agreement", "refuses to publish the agreement",
                                          "Aid must reach the city", "The city needs aid convoys" };
  g_autoptr (SpArticle) article = make_article (text, "en");
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (GArray) claims = g_array_new (FALSE, TRUE, sizeof (SpClaim));
  g_autoptr (SpStoryWords) words = NULL;
  SpKeyPhrases phrases;

  g_ptr_array_add (articles, article);
  words = sp_story_words_new (articles);
  for (guint i = 0; i < 4; i++)
    {
      SpClaim claim = { .range = find_range (text, contents[i]), .party = "Party", .utterance = i, .issue = i / 2 };

      g_array_append_val (claims, claim);
    }
  sp_key_phrases_init (&phrases, words, claims, 0);
  g_assert_cmpstr (phrases.name, ==, "Publication of the agreement");
  sp_key_phrases_clear (&phrases);
}

/* Some scripts have no spaces to cut at. */
static void
test_shorten (void)
{
  g_autofree char *short_one = sp_summary_shorten (" One\n two ");
  g_autoptr (GString) long_one = g_string_new (NULL);
  g_autofree char *cut = NULL;

  g_assert_cmpstr (short_one, ==, "One two");
  for (guint i = 0; i < 400; i++)
    g_string_append (long_one, "橋");
  cut = sp_summary_shorten (long_one->str);
  g_assert_cmpuint (g_utf8_strlen (cut, -1), >, 100);
  g_assert_cmpuint (g_utf8_strlen (cut, -1), <, 300);
  g_assert_true (g_str_has_suffix (cut, "橋…"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary/summaries", test_summaries);
  g_test_add_func ("/summary/long-quote", test_long_quote);
  g_test_add_func ("/summary/key-phrases", test_key_phrases);
  g_test_add_func ("/summary/acts", test_acts);
  g_test_add_func ("/summary/shorten", test_shorten);
  return g_test_run ();
}
