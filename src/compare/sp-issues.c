/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-issues.h"

#include <math.h>

#include "sp-grouping.h"

/* What the likeness of two claims is made of: their own words, their sentences', their paragraphs'. */
#define OWN_WORDS 1.0
#define SENTENCE_WORDS 0.35
#define PARAGRAPH_WORDS 0.5
/* Standing close together in one article, by a distance in code points; standing in one paragraph. */
#define CLOSENESS 0.2
#define CLOSE 300.0
#define SAME_PARAGRAPH 0.1
/* A party that goes on speaking, after no more code points than this. */
#define GOES_ON 0.1
#define PAUSE 120.0
/* How far a claim's sentence and paragraph are read on either side. */
#define SENTENCE_REACH 400
#define PARAGRAPH_REACH 1500
/* How many issues n claims make: this times the root of n. */
#define ISSUES 1.25
/* Claims beyond this many join the issues that those before have made. */
#define MAX_CLUSTERED 1200
/* Of how many of an issue's claims such a claim is compared with. */
#define MAX_COMPARED 24

typedef struct
{
  GArray *own;
  GArray *sentence;
  GArray *paragraph;
  guint paragraph_number;
} Features;

static void
features_init (Features *self, const SpStoryWords *words, const SpClaim *claim)
{
  const SpStoryText *text = sp_story_words_get_text (words, claim->article);

  self->paragraph_number = sp_story_find_piece (text->paragraphs, claim->range.start);
  self->own = sp_story_words_weigh (words, claim->article, claim->range);
  self->sentence = sp_story_words_weigh (words, claim->article,
                                         sp_story_find_around (text->sentences, claim->range, SENTENCE_REACH));
  self->paragraph = sp_story_words_weigh (words, claim->article,
                                          sp_story_find_around (text->paragraphs, claim->range, PARAGRAPH_REACH));
}

static void
features_free (Features *features, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_array_unref (features[i].own);
      g_array_unref (features[i].sentence);
      g_array_unref (features[i].paragraph);
    }
  g_free (features);
}

static double
compare (const GArray *claims, const Features *features, guint i, guint k)
{
  const SpClaim *a = &g_array_index (claims, SpClaim, i), *b = &g_array_index (claims, SpClaim, k);
  const Features *x = &features[i], *y = &features[k];
  double likeness = OWN_WORDS * sp_story_terms_compare (x->own, y->own)
                    + SENTENCE_WORDS * sp_story_terms_compare (x->sentence, y->sentence)
                    + PARAGRAPH_WORDS * sp_story_terms_compare (x->paragraph, y->paragraph);

  if (a->article == b->article)
    {
      double gap = (double) MAX (a->range.start, b->range.start) - MIN (a->range.end, b->range.end);

      likeness += CLOSENESS * exp (-MAX (0, gap) / CLOSE);
      if (x->paragraph_number == y->paragraph_number)
        likeness += SAME_PARAGRAPH;
      if (gap < PAUSE && g_str_equal (a->party, b->party))
        likeness += GOES_ON;
    }
  return likeness;
}

/* Claims of one utterance have one label from the start, below N. */
static void
label_utterances (const GArray *claims, guint n, guint *labels)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      gpointer utterance = GUINT_TO_POINTER (g_array_index (claims, SpClaim, i).utterance);
      gpointer first;

      labels[i] = i;
      if (g_hash_table_lookup_extended (firsts, utterance, NULL, &first))
        labels[i] = GPOINTER_TO_UINT (first);
      else
        g_hash_table_insert (firsts, utterance, GUINT_TO_POINTER (i));
    }
}

/* The issue whose claims claim I is most like, on average. */
static guint
find_issue (const GArray *claims, const Features *features, guint i, guint n_clustered, guint n_issues)
{
  g_autofree double *sums = g_new0 (double, n_issues);
  g_autofree guint *counts = g_new0 (guint, n_issues);
  guint best = 0;

  for (guint k = 0; k < n_clustered; k++)
    {
      guint issue = g_array_index (claims, SpClaim, k).issue;

      if (g_array_index (claims, SpClaim, k).utterance == g_array_index (claims, SpClaim, i).utterance)
        return issue;
      if (counts[issue] >= MAX_COMPARED)
        continue;
      counts[issue]++;
      sums[issue] += compare (claims, features, i, k);
    }
  for (guint issue = 1; issue < n_issues; issue++)
    if (sums[issue] / MAX (1, counts[issue]) > sums[best] / MAX (1, counts[best]))
      best = issue;
  return best;
}

guint
sp_issues_group (const SpStoryWords *words, GArray *claims)
{
  guint n = MIN (claims->len, MAX_CLUSTERED);
  Features *features = g_new0 (Features, claims->len + 1);
  g_autofree float *likeness = g_new0 (float, (gsize) n *n + 1);
  g_autofree guint *labels = g_new (guint, n + 1);
  guint n_issues;

  for (guint i = 0; i < claims->len; i++)
    features_init (&features[i], words, &g_array_index (claims, SpClaim, i));
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < i; k++)
      likeness[(gsize) i * n + k] = likeness[(gsize) k * n + i] = (float) compare (claims, features, i, k);
  label_utterances (claims, n, labels);
  n_issues = sp_grouping_cluster (likeness, n, (guint) (ISSUES * sqrt (claims->len) + 0.5), labels);
  for (guint i = 0; i < n; i++)
    g_array_index (claims, SpClaim, i).issue = labels[i];
  for (guint i = n; i < claims->len; i++)
    g_array_index (claims, SpClaim, i).issue = find_issue (claims, features, i, n, n_issues);
  features_free (features, claims->len);
  return n_issues;
}
