/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-stem.h"

static void
assert_same_stem (const char *lang, const char *a, const char *b)
{
  g_autoptr (SpStemmer) stemmer = sp_stemmer_new (lang);
  g_autofree char *stem_a = sp_stemmer_stem (stemmer, a, -1);
  g_autofree char *stem_b = sp_stemmer_stem (stemmer, b, -1);

  g_assert_cmpstr (stem_a, ==, stem_b);
}

static void
test_languages (void)
{
  assert_same_stem ("en", "separated", "Separation");
  assert_same_stem ("en-GB", "terms", "TERM");
  assert_same_stem ("en", "Putin’s", "putin");
  assert_same_stem ("en", "Putin's", "Putin");
  assert_same_stem ("ru", "переговоры", "Переговоров");
  assert_same_stem ("uk", "переговори", "Переговорів");
  assert_same_stem ("de", "Verhandlung", "verhandlungen");
  assert_same_stem ("fr", "négociation", "Négociations");
  assert_same_stem ("es", "negociación", "negociaciones");
  assert_same_stem ("ar", "الحكومة", "حكومة");
  assert_same_stem (NULL, "Ærø", "ærø");
}

static void
test_stop_words (void)
{
  static const char *const words[][2] = { { "en", "The" },  { "ru", "Который" }, { "uk", "що" },  { "de", "und" },
                                          { "fr", "avec" }, { "es", "según" },   { "ar", "الذي" } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (SpStemmer) stemmer = sp_stemmer_new (words[i][0]);

      g_assert_true (sp_stemmer_knows_language (stemmer));
      g_assert_true (sp_stemmer_is_stop_word (stemmer, words[i][1], -1));
      g_assert_false (sp_stemmer_is_stop_word (stemmer, "ceasefire", -1));
    }
}

static void
test_partial_words (void)
{
  g_autoptr (SpStemmer) stemmer = sp_stemmer_new ("en");
  g_autofree char *stem = sp_stemmer_stem (stemmer, "deals, and", 5);
  g_autofree char *empty = sp_stemmer_stem (stemmer, "", -1);

  g_assert_cmpstr (stem, ==, "deal");
  g_assert_cmpstr (empty, ==, "");
  g_assert_true (sp_stemmer_is_stop_word (stemmer, "andante", 3));
  g_assert_true (sp_stemmer_is_stop_word (stemmer, "It’s", -1));
  g_assert_false (sp_stemmer_is_stop_word (stemmer, "Putin’s", -1));
}

static void
test_unknown (void)
{
  static const char *const langs[] = { NULL, "", "-", "ja", "xx-YY", "a-very-long-name", "english" };

  for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      g_autoptr (SpStemmer) stemmer = sp_stemmer_new (langs[i]);
      g_autofree char *stem = sp_stemmer_stem (stemmer, "Deals", -1);

      g_assert_false (sp_stemmer_knows_language (stemmer));
      g_assert_false (sp_stemmer_is_stop_word (stemmer, "the", -1));
      g_assert_cmpstr (stem, ==, "deals");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stem/languages", test_languages);
  g_test_add_func ("/stem/stop-words", test_stop_words);
  g_test_add_func ("/stem/partial-words", test_partial_words);
  g_test_add_func ("/stem/unknown", test_unknown);
  return g_test_run ();
}
