/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-tokens.h"

static const SpToken *
find (const SpDocument *document, const char *word)
{
  for (guint i = 0; i < document->n_tokens; i++)
    if (sp_token_is (&document->tokens[i], word))
      return &document->tokens[i];
  g_assert_not_reached ();
}

static void
test_tokens (void)
{
  g_autoptr (SpDocument) document = sp_document_new ("Mr. Lee didn’t pay $3.50 to the U.S. — it’s “off”.", "en");
  static const char *const expected[] = { "Mr.",  "Lee", "did", "n’t", "pay", "$",   "3.50", "to", "the",
                                          "U.S.", "—",   "it",  "’s",  "“",   "off", "”",    "." };

  g_assert_cmpuint (document->n_tokens, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < document->n_tokens; i++)
    {
      g_autofree char *text = sp_document_get_text (document, i, i + 1);
      g_assert_cmpstr (text, ==, expected[i]);
    }
  g_assert_cmpuint (sp_document_find_token (document, 0), ==, 0);
  g_assert_cmpuint (sp_document_find_token (document, 4), ==, 1);
  g_assert_cmpuint (sp_document_find_token (document, 1000), ==, document->n_tokens);
}

static void
test_categories (void)
{
  g_autoptr (SpDocument) document =
      sp_document_new ("The minister has claimed that her claim, which the court rejected, will stand.", "en");

  g_assert_cmpint (find (document, "claimed")->category, ==, SP_CAT_PARTICIPLE);
  g_assert_cmpint (find (document, "claim")->category, ==, SP_CAT_NOUN);
  g_assert_cmpint (find (document, "rejected")->category, ==, SP_CAT_FINITE);
  g_assert_cmpint (find (document, "stand")->category, ==, SP_CAT_BASE);
  g_assert_cmpint (find (document, "which")->category, ==, SP_CAT_WHO);
  g_assert_cmpint (find (document, "will")->category, ==, SP_CAT_MODAL);
  g_assert_cmpuint (find (document, "claimed")->cue, ==, 2);
}

/* A name is one at the head of a sentence too. */
static void
test_names (void)
{
  g_autoptr (SpDocument) document = sp_document_new ("Hope spoke. He met Hope again.", "en");

  g_assert_cmpint (document->tokens[0].category, ==, SP_CAT_NAME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tagging/tokens", test_tokens);
  g_test_add_func ("/tagging/categories", test_categories);
  g_test_add_func ("/tagging/names", test_names);
  return g_test_run ();
}
