/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-arrange.h"

static SpIssue *
add_issue (SpComparison *comparison, SpId id)
{
  SpIssue *issue = sp_issue_new ();

  issue->id = id;
  g_ptr_array_add (comparison->issues, issue);
  return issue;
}

static SpParty *
add_party (SpComparison *comparison, SpId id, const char *name)
{
  SpParty *party = sp_party_new ();

  party->id = id;
  g_free (party->name);
  party->name = g_strdup (name);
  g_ptr_array_add (comparison->parties, party);
  return party;
}

/* A position with a passage of the only article at START. */
static void
add_position (SpComparison *comparison, SpId issue, SpId party, guint start)
{
  SpPosition *position = sp_position_new ();
  SpEvidence *evidence = sp_evidence_new ();

  position->id = sp_id_new ();
  position->issue = issue;
  position->party = party;
  evidence->article = ((SpArticle *) comparison->articles->pdata[0])->id;
  evidence->range = (SpRange){ start, start + 1 };
  g_ptr_array_add (position->evidence, evidence);
  g_ptr_array_add (comparison->positions, position);
}

static SpComparison *
make_comparison (void)
{
  SpComparison *comparison = sp_comparison_new ();
  SpArticle *article = sp_article_new ();

  article->id = 1;
  g_ptr_array_add (comparison->articles, article);
  for (SpId id = 11; id <= 14; id++)
    add_issue (comparison, id);
  add_party (comparison, 21, "shopkeeper");
  add_party (comparison, 22, "al-Nusra Front");
  add_party (comparison, 23, "élus locaux");
  add_position (comparison, 12, 22, 50);
  add_position (comparison, 13, 22, 10);
  add_position (comparison, 14, 23, 30);
  add_position (comparison, 14, 23, 70);
  return comparison;
}

static void
assert_order (GPtrArray *things, const SpId *ids)
{
  for (guint i = 0; i < things->len; i++)
    g_assert_cmpint (*(SpId *) things->pdata[i], ==, ids[i]);
}

static void
test_most_first (void)
{
  static const SpId issues[] = { 14, 13, 12, 11 }, parties[] = { 22, 23, 21 };
  g_autoptr (SpComparison) comparison = make_comparison ();

  sp_arrange (comparison, NULL);
  assert_order (comparison->issues, issues);
  assert_order (comparison->parties, parties);
}

static void
test_known_stays (void)
{
  static const SpId issues[] = { 12, 11, 14, 13 }, parties[] = { 21, 22, 23 };
  g_autoptr (SpComparison) comparison = make_comparison ();
  g_autoptr (SpComparison) known = sp_comparison_new ();

  add_issue (known, 12);
  add_issue (known, 11);
  add_party (known, 21, "shopkeeper");
  sp_arrange (comparison, known);
  assert_order (comparison->issues, issues);
  assert_order (comparison->parties, parties);
}

static void
test_names (void)
{
  g_autoptr (SpComparison) comparison = make_comparison ();
  g_autoptr (SpComparison) known = sp_comparison_new ();

  add_party (known, 21, "shopkeeper");
  sp_arrange_party_names (comparison, known);
  g_assert_cmpstr (sp_comparison_get_party (comparison, 21)->name, ==, "shopkeeper");
  g_assert_cmpstr (sp_comparison_get_party (comparison, 22)->name, ==, "al-Nusra Front");
  g_assert_cmpstr (sp_comparison_get_party (comparison, 23)->name, ==, "Élus locaux");
  sp_arrange_party_names (comparison, NULL);
  g_assert_cmpstr (sp_comparison_get_party (comparison, 21)->name, ==, "Shopkeeper");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrange/most-first", test_most_first);
  g_test_add_func ("/arrange/known-stays", test_known_stays);
  g_test_add_func ("/arrange/names", test_names);
  return g_test_run ();
}
