/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-claim-range.h"

#include <string.h>

#include "compare-test.h"

/* A story of texts with the attributions that a test gives it. */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *attributions;
  SpStoryWords *words;
} Story;

static void
story_init (Story *self, const char *const *texts)
{
  self->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  self->attributions = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (; *texts; texts++)
    {
      g_ptr_array_add (self->articles, make_article (*texts, "en"));
      g_ptr_array_add (self->attributions, g_ptr_array_new_with_free_func ((GDestroyNotify) sp_attribution_free));
    }
  self->words = sp_story_words_new (self->articles);
}

static void
story_clear (Story *self)
{
  sp_story_words_free (self->words);
  g_ptr_array_unref (self->articles);
  g_ptr_array_unref (self->attributions);
}

static void
story_say (Story *self, guint article, const char *party, const char *content, double confidence)
{
  const char *text = ((SpArticle *) self->articles->pdata[article])->text;
  SpAttribution *attribution = make_attribution (text, party, NULL, NULL, content, SP_FORM_DIRECT, SP_KIND_ASSESSMENT);

  attribution->confidence = confidence;
  g_ptr_array_add (self->attributions->pdata[article], attribution);
}

static void
assert_trimmed (const char *text, SpForm form, const char *expected)
{
  g_autoptr (SpArticle) article = make_article (text, "en");
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();
  g_autoptr (SpStoryWords) words = NULL;
  const SpStoryText *read;
  g_autofree char *trimmed = NULL;

  g_ptr_array_add (articles, article);
  words = sp_story_words_new (articles);
  read = sp_story_words_get_text (words, 0);
  trimmed = sp_text_index_slice (
      read->index, sp_claim_range_trim (read, (SpRange){ 0, sp_text_index_get_length (read->index) }, form));
  g_assert_cmpstr (trimmed, ==, expected);
}

static void
test_trim (void)
{
  assert_trimmed ("“We will see,”", SP_FORM_DIRECT, "We will see");
  assert_trimmed ("\"We will see.\"", SP_FORM_DIRECT, "We will see.");
  assert_trimmed (" that the pier is safe. ", SP_FORM_INDIRECT, "the pier is safe");
  assert_trimmed ("That “nobody was told.”", SP_FORM_MIXED, "nobody was told");
  assert_trimmed ("thatched roofs burn", SP_FORM_INDIRECT, "thatched roofs burn");
  assert_trimmed ("«Мы увидим», ", SP_FORM_DIRECT, "Мы увидим");
  assert_trimmed ("что мост закрыт.", SP_FORM_INDIRECT, "что мост закрыт" + strlen ("что "));
  assert_trimmed ("… ” , “ ", SP_FORM_DIRECT, "…");
  assert_trimmed ("”“”", SP_FORM_DIRECT, "");
}

static void
test_collect (void)
{
  static const char *const texts[] = {
    "Pier\n\nThe council said the new pier is perfectly safe for ships. Somebody shouted. “No,” she said. "
    "Dockers fear the old basin will be closed for ever.",
    NULL
  };
  Story story;
  g_autoptr (GArray) claims = NULL;

  story_init (&story, texts);
  story_say (&story, 0, "Council", "the new pier is perfectly safe for ships", 0.9);
  story_say (&story, 0, "Council", "pier is perfectly safe", 0.5);
  story_say (&story, 0, NULL, "Somebody shouted", 0.9);
  story_say (&story, 0, "Council", "No", 0.9);
  story_say (&story, 0, "Dockers", "the old basin will be closed for ever", 0.1);
  claims = sp_claims_collect (story.words, story.attributions);
  g_assert_cmpuint (claims->len, ==, 1);
  g_assert_cmpstr (g_array_index (claims, SpClaim, 0).party, ==, "Council");
  g_assert_cmpuint (g_array_index (claims, SpClaim, 0).range.start, ==, find_range (texts[0], "the new pier").start);
  story_clear (&story);
}

static void
test_shared (void)
{
  static const char *const texts[] = {
    "One\n\n“We were promised a bridge by spring, and all that stands there is a wooden sign,” said Mara Lind.",
    "Two\n\nThe teacher was angry: “all that stands there is a wooden sign.” Rain fell on the harbour market.", NULL
  };
  Story story;
  g_autoptr (GArray) claims = NULL;

  story_init (&story, texts);
  story_say (&story, 0, "Mara Lind", "We were promised a bridge by spring, and all that stands there is a wooden sign",
             0.9);
  story_say (&story, 1, "The teacher", "all that stands there is a wooden sign", 0.6);
  story_say (&story, 1, "The teacher", "Rain fell on the harbour market", 0.6);
  claims = sp_claims_collect (story.words, story.attributions);
  g_assert_cmpuint (claims->len, ==, 3);
  sp_claims_join_shared (story.words, claims);
  g_assert_cmpuint (g_array_index (claims, SpClaim, 0).utterance, ==, g_array_index (claims, SpClaim, 1).utterance);
  g_assert_cmpuint (g_array_index (claims, SpClaim, 0).utterance, !=, g_array_index (claims, SpClaim, 2).utterance);
  g_assert_cmpstr (g_array_index (claims, SpClaim, 1).party, ==, "Mara Lind");
  g_assert_cmpstr (g_array_index (claims, SpClaim, 2).party, ==, "The teacher");
  story_clear (&story);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/claims/trim", test_trim);
  g_test_add_func ("/claims/collect", test_collect);
  g_test_add_func ("/claims/shared", test_shared);
  return g_test_run ();
}
