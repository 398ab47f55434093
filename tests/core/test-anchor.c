/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-anchor.h"

#include <string.h>

#include "sp-text.h"

#define HARBOUR                                                                                                         \
  "Harbour talks\n\nThe mayor said the new pier would cost 45 million crowns and open in spring. The union answered "   \
  "that nobody had asked the dockers.\n\n“We were never told about the closure of the old basin,” said Ines Falk, " \
  "who "                                                                                                                \
  "speaks for the dockers.\n\nThe mayor’s office said it would publish the plans. “No comment,” said the builder."

/* Evidence for the NTH (from 0) place of QUOTE in TEXT. */
static SpEvidence *
mark (const char *text, const char *quote, guint nth)
{
  const char *p = strstr (text, quote);

  while (nth-- > 0)
    p = strstr (p + 1, quote);
  g_assert_nonnull (p);
  return sp_evidence_new_from_text (
      text, (SpRange){ g_utf8_strlen (text, p - text), g_utf8_strlen (text, p - text) + g_utf8_strlen (quote, -1) });
}

/* Marks QUOTE in BEFORE, looks for it in AFTER; EXPECTED is what then must stand at the range, NULL if it is lost. */
static void
assert_outcome (const char *before,
                const char *quote,
                guint nth,
                const char *after,
                SpAnchor outcome,
                const char *expected,
                guint expected_nth)
{
  g_autoptr (SpEvidence) evidence = mark (before, quote, nth);
  g_autoptr (SpAnchorText) text = sp_anchor_text_new (after);
  g_autoptr (SpEvidence) again = sp_anchor_text_reanchor (text, evidence);

  g_assert_cmpstr (sp_anchor_get_name (again->anchor), ==, sp_anchor_get_name (outcome));
  if (expected)
    {
      g_autoptr (SpEvidence) wanted = mark (after, expected, expected_nth);

      g_assert_cmpstr (again->quote, ==, expected);
      g_assert_cmpstr (again->prefix, ==, wanted->prefix);
      g_assert_cmpstr (again->suffix, ==, wanted->suffix);
      g_assert_true (sp_range_equal (again->range, wanted->range));
      g_assert_true (sp_anchor_text_has (text, again->range, again->quote));
    }
  else
    {
      g_assert_true (sp_range_equal (again->range, evidence->range));
      g_assert_cmpstr (again->quote, ==, evidence->quote);
    }
}

/* TEXT with FROM, which must stand in it, replaced once. */
static char *
edit (const char *text, const char *from, const char *to)
{
  GString *edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, from, to, 1), ==, 1);
  return g_string_free (edited, FALSE);
}

static void
test_unchanged (void)
{
  assert_outcome (HARBOUR, "No comment", 0, HARBOUR, SP_ANCHOR_ANCHORED, "No comment", 0);
  assert_outcome (HARBOUR, "The mayor", 1, HARBOUR, SP_ANCHOR_ANCHORED, "The mayor", 1);
}

static void
test_inserted_paragraph (void)
{
  g_autofree char *after = edit (HARBOUR, "“We were", "A storm delayed the session by a day.\n\n“We were");

  assert_outcome (HARBOUR, "We were never told about the closure of the old basin", 0, after, SP_ANCHOR_MOVED,
                  "We were never told about the closure of the old basin", 0);
  assert_outcome (HARBOUR, "the dockers", 1, after, SP_ANCHOR_MOVED, "the dockers", 1);
  assert_outcome (HARBOUR, "the dockers", 0, after, SP_ANCHOR_ANCHORED, "the dockers", 0);
}

static void
test_repeated (void)
{
  static const char before[] = "Talks\n\n“No deal,” said Ada at noon.\n\n“No deal,” said Ben at dusk.\n\nCleo agreed.";
  static const char after[] = "Talks\n\nRain fell.\n\n“No deal,” said Ada at noon.\n\n“No deal,” said Ben at dusk.";
  static const char same[] =
      "x\n\n“No deal,” he said.\n\n“No deal,” he said.\n\n“No deal,” he said.\n\n“No deal,” he said.";
  g_autofree char *longer = g_strconcat ("y", same, NULL);

  assert_outcome (before, "No deal", 1, after, SP_ANCHOR_MOVED, "No deal", 1);
  assert_outcome (before, "No deal", 0, after, SP_ANCHOR_MOVED, "No deal", 0);
  assert_outcome (same, "No deal", 2, same, SP_ANCHOR_ANCHORED, "No deal", 2);
  assert_outcome (same, "No deal", 2, longer, SP_ANCHOR_AMBIGUOUS, NULL, 0);
}

static void
test_slid_under (void)
{
  /* What stands at the old range now is another copy: the context tells. */
  static const char before[] = "“No deal,” said Ada at noon. “No deal,” said Ben at dusk.";
  static const char after[] = "“Not now,” said Eve at dawn. “No deal,” said Ada at noon. “No deal,” said Ben at dusk.";

  assert_outcome (before, "No deal", 1, after, SP_ANCHOR_MOVED, "No deal", 1);
}

static void
test_deleted_twin (void)
{
  static const char before[] =
      "Report\n\nThe army said 45 people were killed in the northern raid on Monday, adding that "
      "calm was back.\n\nLater the rebels gave their count.\n\nThe rebels said 46 people were "
      "killed in the northern raid on Monday, among them children.";
  g_autofree char *after = edit (before,
                                 "The army said 45 people were killed in the northern raid on Monday, adding "
                                 "that calm was back.\n\n",
                                 "");
  static const char exact[] =
      "Report\n\nThe first minister rose. “We will see them in court,” she said, to applause from "
      "her own benches.\n\nA man in the gallery laughed: “We will see them in court!”";
  g_autofree char *without = edit (exact, "“We will see them in court,” she said, ", "She sat down ");

  assert_outcome (before, "45 people were killed in the northern raid on Monday", 0, after, SP_ANCHOR_ORPHANED, NULL,
                  0);
  assert_outcome (exact, "We will see them in court", 0, without, SP_ANCHOR_ORPHANED, NULL, 0);
}

static void
test_changed_twin (void)
{
  /* The passage was reworded in its place, and an exact copy stands elsewhere. */
  static const char before[] = "Report\n\nThe first minister rose and said we will see all of them in the court, to "
                               "applause.\n\nA man in the gallery wrote: we will see all of them in the court, dear.";
  g_autofree char *after =
      edit (before, "we will see all of them in the court, to", "we will see each of them in the court, to");

  assert_outcome (before, "we will see all of them in the court", 0, after, SP_ANCHOR_MOVED,
                  "we will see each of them in the court", 0);
}

static void
test_quote_style (void)
{
  static const char before[] = "Speech\n\nShe told them “the ‘old guard’ won’t decide this for us” and left.";
  static const char after[] = "Speech\n\nShe told them ‘the \"old guard\" won't decide this for us’ and left.";

  assert_outcome (before, "the ‘old guard’ won’t decide this for us", 0, after, SP_ANCHOR_MOVED,
                  "the \"old guard\" won't decide this for us", 0);
}

static void
test_case (void)
{
  g_autofree char *after =
      edit (HARBOUR, "We were never told about the closure", "WE WERE NEVER TOLD about the Closure");
  g_autofree char *brief = edit (HARBOUR, "No comment", "NO COMMENT");

  assert_outcome (HARBOUR, "We were never told about the closure of the old basin", 0, after, SP_ANCHOR_MOVED,
                  "WE WERE NEVER TOLD about the Closure of the old basin", 0);
  assert_outcome (HARBOUR, "No comment", 0, brief, SP_ANCHOR_ORPHANED, NULL, 0);
}

static void
test_reworded (void)
{
  g_autofree char *after = edit (HARBOUR, "the new pier would cost 45 million crowns and open in spring",
                                 "the new, longer pier would cost 48 million crowns and open in the spring");

  assert_outcome (HARBOUR, "the new pier would cost 45 million crowns and open in spring", 0, after, SP_ANCHOR_MOVED,
                  "the new, longer pier would cost 48 million crowns and open in the spring", 0);
}

static void
test_moved_paragraph (void)
{
  static const char quote[] =
      "“We were never told about the closure of the old basin,” said Ines Falk, who speaks for the dockers.";
  g_autofree char *without = edit (HARBOUR,
                                   "“We were never told about the closure of the old basin,” said Ines Falk, who "
                                   "speaks for the dockers.\n\n",
                                   "");
  g_autofree char *after = g_strconcat (without, "\n\n", quote, NULL);

  assert_outcome (HARBOUR, quote, 0, after, SP_ANCHOR_MOVED, quote, 0);
  assert_outcome (HARBOUR, "closure of the old basin", 0, after, SP_ANCHOR_MOVED, "closure of the old basin", 0);
}

static void
test_gone (void)
{
  assert_outcome (HARBOUR, "We were never told about the closure of the old basin", 0, "Other\n\nNothing of it here.",
                  SP_ANCHOR_ORPHANED, NULL, 0);
  assert_outcome (HARBOUR, "We were never told about the closure of the old basin", 0, "", SP_ANCHOR_ORPHANED, NULL, 0);
}

static void
test_astral (void)
{
  static const char before[] = "😀 Title\n\n“𝔚e will rebuild the 🏥 hospital this year,” said Dr. 李, smiling 😀.";
  static const char after[] =
      "😀😀😀 Title\n\n𐍈𐍈 New line.\n\n“𝔚e will rebuild the 🏥 hospital this year,” said Dr. 李, smiling 😀.";
  g_autofree char *edited = edit (after, "🏥 hospital", "🏥🏥 hospital");

  assert_outcome (before, "𝔚e will rebuild the 🏥 hospital this year", 0, after, SP_ANCHOR_MOVED,
                  "𝔚e will rebuild the 🏥 hospital this year", 0);
  assert_outcome (before, "𝔚e will rebuild the 🏥 hospital this year", 0, edited, SP_ANCHOR_MOVED,
                  "𝔚e will rebuild the 🏥🏥 hospital this year", 0);
  assert_outcome (before, "李", 0, after, SP_ANCHOR_MOVED, "李", 0);
}

static void
test_no_context (void)
{
  g_autoptr (SpAnchorText) text = sp_anchor_text_new (HARBOUR);
  SpAnchorMatch match = sp_anchor_text_find (text, "No comment", NULL, "", (SpRange){ 3, 13 });
  SpAnchorMatch several = sp_anchor_text_find (text, "The mayor", NULL, NULL, (SpRange){ 3, 12 });
  SpAnchorMatch empty = sp_anchor_text_find (text, "", "a", "b", (SpRange){ 3, 3 });

  g_assert_cmpint (match.outcome, ==, SP_ANCHOR_MOVED);
  g_assert_cmpint (several.outcome, ==, SP_ANCHOR_AMBIGUOUS);
  g_assert_cmpuint (several.range.start, ==, 3);
  g_assert_cmpint (empty.outcome, ==, SP_ANCHOR_ORPHANED);
  g_assert_false (sp_anchor_text_has (text, (SpRange){ 3, 3 }, ""));
  g_assert_false (sp_anchor_text_has (text, (SpRange){ 3, 1000000 }, "x"));
}

static void
test_cue_moves_along (void)
{
  g_autofree char *after = g_strconcat ("Later\n\n", HARBOUR, NULL);
  g_autoptr (SpEvidence) evidence = mark (HARBOUR, "No comment", 0);
  g_autoptr (SpEvidence) cue = mark (HARBOUR, "said", 3);
  g_autoptr (SpEvidence) far = mark (HARBOUR, "mayor", 0);
  g_autoptr (SpAnchorText) text = sp_anchor_text_new (after);
  g_autoptr (SpEvidence) again = NULL;

  evidence->cue = cue->range;
  evidence->source = far->range;
  again = sp_anchor_text_reanchor (text, evidence);
  g_assert_cmpuint (again->cue.start, ==, cue->range.start + 7);
  g_assert_true (sp_anchor_text_has (text, again->cue, "said"));
  g_assert_true (sp_range_is_empty (again->source));
}

/* Random edits around and in marked sentences: whatever is said to be found must be the sentence with that number. */
static void
test_never_wrong (void)
{
  static const char *const words[] = { "bridge", "council", "river", "money", "school", "train", "winter", "market" };

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GString) before = g_string_new ("Title");
      g_autoptr (GString) after = g_string_new ("Title");
      g_autoptr (GPtrArray) marked = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (SpAnchorText) text = NULL;

      for (guint i = 0; i < 30; i++)
        {
          const char *word = words[g_test_rand_int_range (0, 8)], *other = words[g_test_rand_int_range (0, 8)];
          g_autofree char *quote =
              g_strdup_printf ("the %s would be paid for by the %s of town Q%uQ in the end", word, other, i);
          int fate = g_test_rand_int_range (0, 5);

          g_string_append_printf (before, "\n\nSpeaker %u held that %s, a %s matter.", i * 7, quote, other);
          g_ptr_array_add (marked, g_steal_pointer (&quote));
          if (fate == 0)
            continue;
          if (fate == 1)
            g_string_append (after, "\n\nSomething else happened there.");
          g_string_append_printf (
              after,
              "\n\nSpeaker %u held that the %s would %sbe paid for by the %s of town Q%uQ in the end, a %s matter.",
              i * 7, word, fate == 2 ? "certainly " : "", other, i, other);
        }
      text = sp_anchor_text_new (after->str);
      for (guint i = 0; i < marked->len; i++)
        {
          g_autoptr (SpEvidence) evidence = mark (before->str, marked->pdata[i], 0);
          g_autoptr (SpEvidence) again = sp_anchor_text_reanchor (text, evidence);
          g_autofree char *number = g_strdup_printf ("Q%uQ", i);

          if (again->anchor == SP_ANCHOR_ANCHORED || again->anchor == SP_ANCHOR_MOVED)
            g_assert_nonnull (strstr (again->quote, number));
        }
    }
}

static void
test_hostile (void)
{
  g_autofree char *letters = g_strnfill (200000, 'a');
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (SpAnchorText) runs = sp_anchor_text_new (letters);
  g_autoptr (SpAnchorText) same = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (words, "no ");
  same = sp_anchor_text_new (words->str);
  g_assert_cmpint (sp_anchor_text_find (runs, "aaaa", "aaaa", "aaaa", (SpRange){ 1, 5 }).outcome, !=, SP_ANCHOR_MOVED);
  g_assert_cmpint (sp_anchor_text_find (runs, letters, NULL, NULL, (SpRange){ 0, 200000 }).outcome, ==,
                   SP_ANCHOR_ANCHORED);
  g_assert_cmpint (
      sp_anchor_text_find (same, "no no no no no no no no no no NO no no", "x", "y", (SpRange){ 0, 38 }).outcome, !=,
      SP_ANCHOR_MOVED);
  g_assert_cmpint (sp_anchor_text_find (same, words->str, NULL, NULL, (SpRange){ 5, 6 }).outcome, ==, SP_ANCHOR_MOVED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/unchanged", test_unchanged);
  g_test_add_func ("/anchor/inserted-paragraph", test_inserted_paragraph);
  g_test_add_func ("/anchor/repeated", test_repeated);
  g_test_add_func ("/anchor/slid-under", test_slid_under);
  g_test_add_func ("/anchor/deleted-twin", test_deleted_twin);
  g_test_add_func ("/anchor/changed-twin", test_changed_twin);
  g_test_add_func ("/anchor/quote-style", test_quote_style);
  g_test_add_func ("/anchor/case", test_case);
  g_test_add_func ("/anchor/reworded", test_reworded);
  g_test_add_func ("/anchor/moved-paragraph", test_moved_paragraph);
  g_test_add_func ("/anchor/gone", test_gone);
  g_test_add_func ("/anchor/astral", test_astral);
  g_test_add_func ("/anchor/no-context", test_no_context);
  g_test_add_func ("/anchor/cue-moves-along", test_cue_moves_along);
  g_test_add_func ("/anchor/never-wrong", test_never_wrong);
  g_test_add_func ("/anchor/hostile", test_hostile);
  return g_test_run ();
}
