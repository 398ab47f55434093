/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sp-gold.h"

static void
test_marks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpGoldArticle) article = sp_gold_article_parse (
      "a.txt", "Headline\n\n<t2>“No,”</t2> <s2|Vela>she</s2> <c2|denial>said</c2>. <t2>“Never.”</t2>\n", &error);
  const SpGoldAttribution *attribution;

  g_assert_no_error (error);
  g_assert_cmpstr (article->text, ==, "Headline\n\n“No,” she said. “Never.”\n");
  g_assert_cmpuint (article->attributions->len, ==, 1);
  attribution = g_ptr_array_index (article->attributions, 0);
  g_assert_cmpuint (attribution->content->len, ==, 2);
  g_assert_cmpstr (attribution->party, ==, "Vela");
  g_assert_cmpint (attribution->kind, ==, SP_KIND_DENIAL);
  g_assert_cmpuint (sp_ranges_index (attribution->source, 0).start, ==, 16);
  g_assert_cmpuint (sp_ranges_index (attribution->source, 0).end, ==, 19);
}

static void
check_refused (const char *text, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpGoldArticle) article = sp_gold_article_parse ("a.txt", text, &error);

  g_assert_null (article);
  g_assert_nonnull (error);
  if (strstr (error->message, what) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, what));
}

static void
test_refused (void)
{
  check_refused ("<s1>open", "not closed");
  check_refused ("<s1>over\n\nparagraphs</s1>", "line 2");
  check_refused ("shut</s1>", "not opened");
  check_refused ("<x1>what</x1>", "unknown role");
  check_refused ("<c1|shout>said</c1>", "unknown kind");
  check_refused ("<s1> edge</s1>", "white space");
  check_refused ("<s1>edge </s1>", "white space");
  check_refused ("<s1", "no end");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gold/marks", test_marks);
  g_test_add_func ("/gold/refused", test_refused);
  return g_test_run ();
}
