/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-shared.h"

#include <string.h>

#include "sp-text.h"

#define QUOTE "We were promised a bridge by the spring, and all that stands there today is a sign that says so"

static void
assert_slice (const char *text, SpRange range, const char *expected)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (text);
  g_autofree char *slice = sp_text_index_slice (index, range);

  g_assert_cmpstr (slice, ==, expected);
}

/* What A and B share: one passage, EXPECTED_A in A and EXPECTED_B in B; NULL for none. */
static double
assert_shared (const char *a, const char *b, const char *expected_a, const char *expected_b)
{
  g_autoptr (SpSharedText) text_a = sp_shared_text_new (a);
  g_autoptr (SpSharedText) text_b = sp_shared_text_new (b);
  g_autoptr (GArray) found = sp_shared_find (text_a, text_b, 0);
  const SpSharedPassage *passage;

  g_assert_cmpuint (found->len, ==, expected_a ? 1 : 0);
  if (!expected_a)
    return 0;
  passage = &g_array_index (found, SpSharedPassage, 0);
  assert_slice (a, passage->a, expected_a);
  assert_slice (b, passage->b, expected_b);
  return passage->similarity;
}

static void
test_whole (void)
{
  double similarity = assert_shared ("Anger grows\n\n“" QUOTE "!” said Mara Lind.",
                                     "Mara Lind, a teacher, told us: \"" QUOTE "\".", QUOTE, QUOTE);

  g_assert_cmpfloat (similarity, ==, 1);
}

static void
test_moved (void)
{
  assert_shared ("“" QUOTE ",” she began.\n\nThen came rain, and much later a long debate about fishing rights.",
                 "A quiet evening at the harbour, with boats and gulls.\n\nShe ended: “" QUOTE "”", QUOTE, QUOTE);
}

static void
test_cropped (void)
{
  assert_shared ("“" QUOTE ",” she said.",
                 "All there is, she said, “is a sign”: all that stands there today is a sign that says so, and no more",
                 "all that stands there today is a sign that says so",
                 "all that stands there today is a sign that says so");
}

static void
test_reworded (void)
{
  double similarity = assert_shared (
      "She said: we were promised a new bridge by the spring and all that stands there today is a wooden sign",
      "Then: we were promised a bridge by spring, and all that now stands there today is a sign!",
      "we were promised a new bridge by the spring and all that stands there today is a wooden sign",
      "we were promised a bridge by spring, and all that now stands there today is a sign");

  g_assert_cmpfloat (similarity, >, 0.7);
  g_assert_cmpfloat (similarity, <, 1);
}

static void
test_style_and_case (void)
{
  double similarity = assert_shared ("“The ‘old guard’ won’t decide this for the people of the valley” — he",
                                     "\"THE \"OLD GUARD\" WON'T DECIDE THIS FOR THE PEOPLE OF THE VALLEY\"; no",
                                     "The ‘old guard’ won’t decide this for the people of the valley",
                                     "THE \"OLD GUARD\" WON'T DECIDE THIS FOR THE PEOPLE OF THE VALLEY");

  g_assert_cmpfloat (similarity, ==, 1);
}

static void
test_common_phrases (void)
{
  assert_shared ("He said that it would be one of the best in the world for many.",
                 "It was clear that it would be one of the first to go home.", NULL, NULL);
  assert_shared ("At the end of the day we will win.", "By the end of the day it rained.", NULL, NULL);
}

static void
test_two_passages (void)
{
  static const char first[] = "the harbour board shall publish its accounts before the first of May";
  static const char second[] = "nobody in this town has been asked whether the ferry should stop running";
  g_autofree char *a = g_strdup_printf ("Opening words: %s. A pause followed there. %s.", first, second);
  g_autofree char *b =
      g_strdup_printf ("Much else was said. %s; entirely other matters came up then. %s.", second, first);
  g_autoptr (SpSharedText) text_a = sp_shared_text_new (a);
  g_autoptr (SpSharedText) text_b = sp_shared_text_new (b);
  g_autoptr (GArray) found = sp_shared_find (text_a, text_b, 0);

  g_assert_cmpuint (found->len, ==, 2);
  assert_slice (a, g_array_index (found, SpSharedPassage, 0).a, first);
  assert_slice (b, g_array_index (found, SpSharedPassage, 0).b, first);
  assert_slice (a, g_array_index (found, SpSharedPassage, 1).a, second);
  assert_slice (b, g_array_index (found, SpSharedPassage, 1).b, second);
}

static void
test_scripts (void)
{
  assert_shared ("😀 Министр заявил: «Мы никогда не откажемся от наших обязательств перед людьми этого города» 😀",
                 "«мы никогда не откажемся от наших обязательств перед людьми этого города», — сказал он.",
                 "Мы никогда не откажемся от наших обязательств перед людьми этого города",
                 "мы никогда не откажемся от наших обязательств перед людьми этого города");
}

static void
test_containment (void)
{
  g_autoptr (SpSharedText) quote = sp_shared_text_new (QUOTE);
  g_autoptr (SpSharedText) article =
      sp_shared_text_new ("Nothing else was said at all on that day. " QUOTE ". And then the long evening came.");
  g_autoptr (SpSharedText) other =
      sp_shared_text_new ("Entirely different words, in another order, about other things.");
  g_autoptr (SpSharedText) brief = sp_shared_text_new ("Three small words");

  g_assert_cmpfloat (sp_shared_containment (quote, quote), ==, 1);
  g_assert_cmpfloat (sp_shared_containment (quote, article), ==, 1);
  g_assert_cmpfloat (sp_shared_containment (article, quote), <, SP_SHARED_NEAR_COPY);
  g_assert_cmpfloat (sp_shared_containment (quote, other), ==, 0);
  g_assert_cmpfloat (sp_shared_containment (brief, quote), ==, 0);
}

static void
test_hostile (void)
{
  g_autoptr (GString) refrain = g_string_new (NULL);
  g_autofree char *run = g_strnfill (300000, 'x');
  g_autoptr (SpSharedText) empty = sp_shared_text_new ("");
  g_autoptr (SpSharedText) runs = sp_shared_text_new (run);
  g_autoptr (SpSharedText) many = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GArray) none = sp_shared_find (empty, runs, 0);

  for (guint i = 0; i < 50000; i++)
    g_string_append (refrain, "never again ");
  many = sp_shared_text_new (refrain->str);
  found = sp_shared_find (many, many, 0);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (sp_shared_text_get_n_words (runs), ==, 1);
  g_assert_cmpuint (sp_shared_text_get_n_words (many), ==, 100000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shared/whole", test_whole);
  g_test_add_func ("/shared/moved", test_moved);
  g_test_add_func ("/shared/cropped", test_cropped);
  g_test_add_func ("/shared/reworded", test_reworded);
  g_test_add_func ("/shared/style-and-case", test_style_and_case);
  g_test_add_func ("/shared/common-phrases", test_common_phrases);
  g_test_add_func ("/shared/two-passages", test_two_passages);
  g_test_add_func ("/shared/scripts", test_scripts);
  g_test_add_func ("/shared/containment", test_containment);
  g_test_add_func ("/shared/hostile", test_hostile);
  return g_test_run ();
}
