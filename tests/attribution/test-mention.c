/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-mention.h"

static void
check (const char *text, SpMentionKind kind, const char *name, const char *party, gboolean is_official, char gender)
{
  g_autoptr (SpDocument) document = sp_document_new (text, "en");
  SpMention mention = sp_mention_read (document, (SpRun){ 0, document->n_tokens }, 0);
  g_autofree char *found = sp_document_get_text (document, mention.name.start, mention.name.end);

  g_test_message ("%s", text);
  g_assert_cmpint (mention.kind, ==, kind);
  g_assert_cmpstr (found, ==, name);
  g_assert_cmpstr (mention.world != NULL ? mention.world->party : NULL, ==, party);
  g_assert_cmpint (mention.is_official, ==, is_official);
  g_assert_cmpint (mention.gender, ==, gender);
}

static void
test_kinds (void)
{
  check ("he", SP_MENTION_PRONOUN, "he", NULL, FALSE, 'm');
  check ("Anna Berg, the mayor,", SP_MENTION_PERSON, "Anna Berg", NULL, FALSE, 'f');
  check ("Mr. Lee", SP_MENTION_PERSON, "Lee", NULL, FALSE, 'm');
  check ("Russian Foreign Minister Sergei Lavrov", SP_MENTION_PERSON, "Sergei Lavrov", "Russia", TRUE, 'm');
  check ("the Kremlin", SP_MENTION_NAME, "Kremlin", "Russia", TRUE, 0);
  check ("U.S. officials", SP_MENTION_DESCRIPTION, "U.S. officials", "United States", TRUE, 0);
  check ("residents of the town", SP_MENTION_DESCRIPTION, "residents of the town", NULL, FALSE, 0);
  check ("the US for its part", SP_MENTION_NAME, "US", "United States", TRUE, 0);
}

static void
check_principal (const char *text, const char *expected)
{
  g_autoptr (SpDocument) document = sp_document_new (text, "en");
  SpMention mention = sp_mention_read (document, (SpRun){ 0, document->n_tokens }, 0);
  g_autofree char *found = NULL;

  if (mention.principal.start < mention.principal.end)
    found = sp_document_get_text (document, mention.principal.start, mention.principal.end);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_principals (void)
{
  check_principal ("a spokesman for Veltis", "Veltis");
  check_principal ("Veltis spokeswoman Anna Berg", "Veltis");
  check_principal ("Anna Berg, director of the Harbour Trust,", "the Harbour Trust");
  check_principal ("National Security Adviser Anna Berg", NULL);
  check_principal ("a spokesman", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mention/kinds", test_kinds);
  g_test_add_func ("/mention/principals", test_principals);
  return g_test_run ();
}
