/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-quotations.h"

/* The quotations of TEXT in brackets, one after the other. */
static char *
show (const char *text)
{
  g_autoptr (SpDocument) document = sp_document_new (text, "en");
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < document->n_quotations; i++)
    {
      const SpQuotation *q = &document->quotations[i];
      g_autofree char *inside = sp_document_get_text (document, q->start, q->end);
      g_string_append_printf (out, "[%s]%s%s", inside, q->is_open ? "o" : "", q->continues ? "c" : "");
    }
  return g_string_free (out, FALSE);
}

static void
check (const char *text, const char *expected)
{
  g_autofree char *found = show (text);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_styles (void)
{
  check ("He said “yes” and left.", "[“yes”]");
  check ("He said \"yes\" and \"no\".", "[\"yes\"][\"no\"]");
  check ("Er sagte: „Nein“ und ging.", "[„Nein“]");
  check ("Он сказал: «Да».", "[«Да»]");
  check ("Er sagte »nein« dazu.", "[»nein«]");
  check ("He said ``yes'' twice.", "[``yes'']");
  check ("They called it ‘a mess’ today.", "[‘a mess’]");
  check ("Visit 'Destructive' to Ties", "['Destructive']");
}

static void
test_apostrophes (void)
{
  check ("It’s the workers’ right, isn’t it?", "");
  check ("It's the workers' right, isn't it?", "");
  check ("“It’s the ‘new’ plan,” he said.", "[“It’s the ‘new’ plan,”]");
}

/* As real texts have them. */
static void
test_broken (void)
{
  check ("”Wrong mark at first. And so on,” she said.", "[”Wrong mark at first. And so on,”]");
  check ("“Curly and straight,\" she said.", "[“Curly and straight,\"]");
  check ("“Never closed, she said.", "[“Never closed, she said.]o");
  check ("The 6\" pipe and a 7\" pipe.", "");
}

static void
test_paragraphs (void)
{
  check ("Title\n\n“One goes on.\n\n“Two ends,” he said.", "[“One goes on.]o[“Two ends,”]c");
  check ("Title\n\n“One is open.\n\nNo mark here.", "[“One is open.]o");
}

static void
test_statements (void)
{
  g_autoptr (SpDocument) document = sp_document_new ("“We will not go,” she said of the “so-called plan” today.", "en");

  g_assert_cmpuint (document->n_quotations, ==, 2);
  g_assert_true (document->quotations[0].is_statement);
  g_assert_false (document->quotations[1].is_statement);
  g_assert_cmpuint (document->quotations[0].n_words, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotations/styles", test_styles);
  g_test_add_func ("/quotations/apostrophes", test_apostrophes);
  g_test_add_func ("/quotations/broken", test_broken);
  g_test_add_func ("/quotations/paragraphs", test_paragraphs);
  g_test_add_func ("/quotations/statements", test_statements);
  return g_test_run ();
}
