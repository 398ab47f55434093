/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-comparison.h"

static void
test_party_names (void)
{
  g_autoptr (SpParty) party = sp_party_new ();

  g_free (party->name);
  party->name = g_strdup ("United States");
  g_strfreev (party->aliases);
  party->aliases = g_strsplit ("the US|America’s  government", "|", -1);
  g_assert_true (sp_party_is_called (party, "the united states"));
  g_assert_true (sp_party_is_called (party, "US"));
  g_assert_true (sp_party_is_called (party, "America's government"));
  g_assert_false (sp_party_is_called (party, "them"));
}

static void
test_evidence_from_text (void)
{
  const char *text = "Заголовок\n\n«Мы ждали», сказала она. «Ничего не пришло.»";
  g_autoptr (SpEvidence) evidence = sp_evidence_new_from_text (text, (SpRange){ 12, 20 });

  g_assert_cmpstr (evidence->quote, ==, "Мы ждали");
  g_assert_cmpstr (evidence->prefix, ==, "Заголовок\n\n«");
  g_assert_cmpuint (g_utf8_strlen (evidence->suffix, -1), ==, SP_EVIDENCE_CONTEXT);
}

static void
test_ranges (void)
{
  g_autoptr (SpRanges) ranges = sp_ranges_new_single ((SpRange){ 10, 20 });

  sp_ranges_add (ranges, (SpRange){ 30, 35 });
  g_assert_cmpuint (sp_ranges_length (ranges), ==, 15);
  g_assert_true (sp_range_equal (sp_ranges_hull (ranges), (SpRange){ 10, 35 }));
  g_assert_cmpuint (sp_range_overlap ((SpRange){ 0, 12 }, (SpRange){ 10, 20 }), ==, 2);
  g_assert_cmpuint (sp_range_overlap ((SpRange){ 0, 10 }, (SpRange){ 10, 20 }), ==, 0);
}

static void
test_comparison_finds_by_id (void)
{
  g_autoptr (SpComparison) comparison = sp_comparison_new ();
  SpIssue *issue = sp_issue_new ();

  issue->id = 7;
  g_ptr_array_add (comparison->issues, issue);
  g_assert_true (sp_comparison_get_issue (comparison, 7) == issue);
  g_assert_null (sp_comparison_get_issue (comparison, 8));
  g_assert_null (sp_comparison_get_party (comparison, 7));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/values/party-names", test_party_names);
  g_test_add_func ("/core/values/evidence-from-text", test_evidence_from_text);
  g_test_add_func ("/core/values/ranges", test_ranges);
  g_test_add_func ("/core/values/comparison-finds-by-id", test_comparison_finds_by_id);
  return g_test_run ();
}
