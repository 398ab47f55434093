/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-propose.h"

#include <string.h>

#include "compare-test.h"
#include "sp-attributor.h"
#include "sp-correction-table.h"

static const char first[] =
    "Dispute over the strait\n\nRussia accused Ukraine of blocking cargo ships in the northern strait on Monday. "
    "Ukraine denied that it was blocking cargo ships in the strait.\n\n"
    "“The grain terminal must be inspected by neutral engineers before the harvest,” Putin told reporters.\n\n"
    "France said the grain terminal should be inspected within a week. Germany warned that fuel prices would rise "
    "sharply over the winter.";
static const char second[] =
    "Ships wait\n\n“The grain terminal must be inspected by neutral engineers before the harvest,” the Russian "
    "president said in Moscow.\n\nGermany said that fuel prices would rise sharply.";

static SpAttributor *attributor;

static GPtrArray *
make_articles (gboolean both)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);

  g_ptr_array_add (articles, make_article (first, "en"));
  if (both)
    g_ptr_array_add (articles, make_article (second, "en"));
  return articles;
}

static SpComparison *
propose (GPtrArray *articles, const SpComparison *known)
{
  g_autoptr (GError) error = NULL;
  SpComparison *result = sp_propose (attributor, articles, known, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

/* The proposal with a piece of evidence that holds QUOTE. */
static SpPosition *
find_position (SpComparison *comparison, const char *quote)
{
  for (guint i = 0; i < comparison->positions->len; i++)
    {
      SpPosition *position = comparison->positions->pdata[i];

      for (guint e = 0; e < position->evidence->len; e++)
        if (g_strstr_len (((SpEvidence *) position->evidence->pdata[e])->quote, -1, quote))
          return position;
    }
  return NULL;
}

static void
assert_sound (SpComparison *comparison)
{
  for (guint i = 0; i < comparison->positions->len; i++)
    {
      SpPosition *position = comparison->positions->pdata[i];

      g_assert_cmpint (position->id, >, 0);
      g_assert_nonnull (sp_comparison_get_party (comparison, position->party));
      g_assert_nonnull (sp_comparison_get_issue (comparison, position->issue));
      g_assert_true (position->target == 0 || sp_comparison_get_party (comparison, position->target));
      g_assert_cmpstr (position->summary, !=, "");
      g_assert_cmpuint (position->evidence->len, >, 0);
      for (guint e = 0; e < position->evidence->len; e++)
        {
          const SpEvidence *evidence = position->evidence->pdata[e];
          const SpArticle *article = sp_comparison_get_article (comparison, evidence->article);
          g_autoptr (SpEvidence) again = sp_evidence_new_from_text (article->text, evidence->range);

          g_assert_cmpstr (evidence->quote, ==, again->quote);
          g_assert_cmpstr (evidence->prefix, ==, again->prefix);
          g_assert_cmpstr (evidence->suffix, ==, again->suffix);
        }
    }
  for (guint i = 0; i < comparison->issues->len; i++)
    g_assert_cmpstr (((SpIssue *) comparison->issues->pdata[i])->name, !=, "");
  for (guint i = 0; i < comparison->relations->len; i++)
    {
      const SpRelation *relation = &g_array_index (comparison->relations, SpRelation, i);
      guint n_ends = 0;

      for (guint k = 0; k < comparison->positions->len; k++)
        {
          SpId id = ((SpPosition *) comparison->positions->pdata[k])->id;

          n_ends += (id == relation->from) + (id == relation->to);
        }
      g_assert_cmpuint (n_ends, ==, 2);
    }
}

static void
test_grid (void)
{
  g_autoptr (GPtrArray) articles = make_articles (TRUE);
  g_autoptr (SpComparison) comparison = propose (articles, NULL);
  SpPosition *shared = find_position (comparison, "must be inspected by neutral engineers");
  SpPosition *answer = find_position (comparison, "should be inspected within a week");
  SpPosition *fuel = find_position (comparison, "fuel prices");

  assert_sound (comparison);
  g_assert_cmpuint (comparison->articles->len, ==, 2);
  g_assert_nonnull (shared);
  g_assert_cmpuint (shared->evidence->len, ==, 2);
  g_assert_cmpstr (sp_comparison_get_party (comparison, shared->party)->name, ==, "Russia");
  g_assert_nonnull (answer);
  g_assert_cmpstr (sp_comparison_get_party (comparison, answer->party)->name, ==, "France");
  g_assert_cmpint (answer->issue, ==, shared->issue);
  g_assert_nonnull (fuel);
  g_assert_cmpint (fuel->issue, !=, shared->issue);
  g_assert_cmpint (((SpArticle *) articles->pdata[0])->id, ==, 0);
}

static void
test_answer (void)
{
  g_autoptr (GPtrArray) articles = make_articles (FALSE);
  g_autoptr (SpComparison) comparison = propose (articles, NULL);
  const SpPosition *accusation = find_position (comparison, "blocking cargo ships in the northern strait");
  const SpPosition *denial = find_position (comparison, "was blocking cargo ships in the strait");
  const SpRelation *relation;

  g_assert_cmpint (accusation->kind, ==, SP_KIND_ACCUSATION);
  g_assert_cmpint (denial->kind, ==, SP_KIND_DENIAL);
  g_assert_cmpint (accusation->issue, ==, denial->issue);
  g_assert_cmpuint (comparison->relations->len, ==, 1);
  relation = &g_array_index (comparison->relations, SpRelation, 0);
  g_assert_cmpint (relation->from, ==, denial->id);
  g_assert_cmpint (relation->to, ==, accusation->id);
  g_assert_cmpint (relation->kind, ==, SP_RELATION_ANSWERS);
}

/* What a person has decided stays; open proposals make room; issues keep their ids. */
static void
test_again (void)
{
  g_autoptr (GPtrArray) articles = make_articles (FALSE);
  g_autoptr (SpComparison) known = propose (articles, NULL);
  SpPosition *accepted = find_position (known, "must be inspected by neutral engineers");
  SpPosition *rejected = find_position (known, "fuel prices");
  g_autoptr (SpComparison) again = NULL;
  guint n_issues = known->issues->len;

  accepted->status = SP_STATUS_ACCEPTED;
  rejected->status = SP_STATUS_REJECTED;
  g_ptr_array_add (known->articles, make_article (second, "en"));
  ((SpArticle *) known->articles->pdata[1])->id = sp_id_new ();
  again = propose (known->articles, known);
  assert_sound (again);
  g_assert_true (find_position (again, "must be inspected by neutral engineers") == accepted);
  g_assert_true (find_position (again, "fuel prices would rise sharply over") == rejected);
  g_assert_cmpuint (again->issues->len, <=, n_issues + 2);
  for (guint i = 0; i < again->positions->len; i++)
    {
      const SpPosition *position = again->positions->pdata[i];
      const SpEvidence *evidence = position->evidence->pdata[0];

      if (position == accepted || position == rejected)
        continue;
      g_assert_cmpint (position->status, ==, SP_STATUS_PROPOSED);
      g_assert_null (find_position (known, evidence->quote) == position ? position : NULL);
    }
}

static void
test_other_articles_stay (void)
{
  g_autoptr (GPtrArray) articles = make_articles (TRUE);
  g_autoptr (SpComparison) known = propose (articles, NULL);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (SpComparison) again = NULL;

  g_ptr_array_add (one, known->articles->pdata[1]);
  again = propose (one, known);
  assert_sound (again);
  g_assert_cmpuint (again->articles->len, ==, 2);
  g_assert_true (find_position (again, "cargo ships") == find_position (known, "cargo ships"));
}

/* A source that a person has assigned to a party stays with it. */
static void
test_corrections (void)
{
  g_autoptr (GPtrArray) articles = make_articles (TRUE);
  g_autoptr (SpComparison) known = sp_comparison_new ();
  g_autoptr (GPtrArray) corrections = g_ptr_array_new ();
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  SpParty *party = sp_party_new ();
  char source[] = "Putin";
  SpCorrection correction = { .source = source };

  party->id = sp_id_new ();
  g_free (party->name);
  party->name = g_strdup ("The Kremlin’s team");
  g_ptr_array_add (known->parties, party);
  correction.party = party->id;
  g_ptr_array_add (corrections, &correction);
  comparison = sp_propose_with_corrections (attributor, articles, known, corrections, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_sound (comparison);
  g_assert_cmpint (find_position (comparison, "must be inspected by neutral engineers")->party, ==, party->id);
}

/* The first story: which parties, and what stands in one row. */
static void
test_seed (void)
{
  const char *shared = g_getenv ("SP_SHARED");
  g_autofree char *path =
      shared ? g_build_filename (shared, "corpora", "grid", "syria-ceasefire", "rt.txt", NULL) : NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autoptr (SpComparison) comparison = NULL;
  static const struct
  {
    const char *quote;
    const char *party;
  } expected[] = { { "mingling", "Russia" },
                   { "humanitarian access", "United States" },
                   { "convoys were", "Syria" },
                   { "made public", "Russia" },
                   { "remain classified", "United States" } };

  if (!path || !g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the shared corpora are not here");
      return;
    }
  g_ptr_array_add (articles, make_article (g_strchomp (text), "en"));
  comparison = propose (articles, NULL);
  assert_sound (comparison);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      SpPosition *position = find_position (comparison, expected[i].quote);

      g_assert_nonnull (position);
      g_assert_nonnull (strstr (sp_comparison_get_party (comparison, position->party)->name, expected[i].party));
    }
  g_assert_cmpint (find_position (comparison, "made public")->issue, ==,
                   find_position (comparison, "remain classified")->issue);
  g_assert_cmpint (find_position (comparison, "humanitarian access")->issue, ==,
                   find_position (comparison, "convoys were")->issue);
}

static gboolean
always (gpointer data)
{
  return TRUE;
}

static void
test_cancel (void)
{
  g_autoptr (GPtrArray) articles = make_articles (TRUE);
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_propose (attributor, articles, NULL, always, NULL, &error));
  g_assert_error (error, SP_COMPARE_ERROR, SP_COMPARE_ERROR_CANCELLED);
}

static void
test_bad_input (void)
{
  static const char *const texts[] = { "",
                                       " ",
                                       "x",
                                       "\n\n\n",
                                       "“",
                                       "“”“”“”",
                                       "said said said",
                                       "❄️ “😀😀😀 😀😀😀 😀😀😀 😀😀😀” said 😀" };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (SpComparison) nothing = propose (none, NULL);

  g_assert_cmpuint (nothing->positions->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint lang = 0; lang < 3; lang++)
      {
        g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
        g_autoptr (SpComparison) comparison = NULL;

        g_ptr_array_add (articles, make_article (texts[i], lang == 0 ? NULL : lang == 1 ? "en" : "ru"));
        comparison = propose (articles, NULL);
        assert_sound (comparison);
      }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  attributor = sp_attributor_new ();
  g_test_add_func ("/propose/grid", test_grid);
  g_test_add_func ("/propose/answer", test_answer);
  g_test_add_func ("/propose/again", test_again);
  g_test_add_func ("/propose/other-articles-stay", test_other_articles_stay);
  g_test_add_func ("/propose/corrections", test_corrections);
  g_test_add_func ("/propose/seed", test_seed);
  g_test_add_func ("/propose/cancel", test_cancel);
  g_test_add_func ("/propose/bad-input", test_bad_input);
  result = g_test_run ();
  sp_attributor_unref (attributor);
  return result;
}
