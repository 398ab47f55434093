/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-measure.h"

typedef struct
{
  float overlap;
  guint gold, found;
} Pair;

static gboolean
holds (const SpRun *pieces, guint n_pieces, guint token)
{
  for (guint p = 0; p < n_pieces; p++)
    if (pieces[p].start <= token && token < pieces[p].end)
      return TRUE;
  return FALSE;
}

static guint
count_words (const SpDocument *document, const SpRun *pieces, guint n_pieces)
{
  guint n = 0;

  for (guint p = 0; p < n_pieces; p++)
    for (guint t = pieces[p].start; t < pieces[p].end; t++)
      n += document->tokens[t].mark == 0;
  return n;
}

static float
get_overlap (const SpDocument *document, const SpFinding *a, const SpFinding *b)
{
  guint shared = 0, longest;

  for (guint p = 0; p < a->n_content; p++)
    for (guint t = a->content[p].start; t < a->content[p].end; t++)
      shared += document->tokens[t].mark == 0 && holds (b->content, b->n_content, t);
  longest = MAX (count_words (document, a->content, a->n_content), count_words (document, b->content, b->n_content));
  return longest > 0 ? (float) shared / (float) longest : 0;
}

static gboolean
is_open_class (const SpToken *token)
{
  return token->mark == 0
         && (token->category == SP_CAT_NAME || token->category == SP_CAT_NOUN || token->category == SP_CAT_NUMBER
             || token->category == SP_CAT_ADJECTIVE || token->category == SP_CAT_OTHER
             || token->category == SP_CAT_ADVERB);
}

static gboolean
same_source (const SpDocument *document, const SpFinding *gold, const SpFinding *found)
{
  gboolean any_open = FALSE, shares = FALSE, shares_open = FALSE;

  if (gold->n_source == 0 || found->n_source == 0)
    return gold->n_source == found->n_source;
  for (guint p = 0; p < gold->n_source; p++)
    for (guint t = gold->source[p].start; t < gold->source[p].end; t++)
      {
        gboolean open = is_open_class (&document->tokens[t]);
        gboolean both = holds (found->source, found->n_source, t);
        any_open |= open;
        shares |= both;
        shares_open |= both && open;
      }
  return any_open ? shares_open : shares;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  if (x->overlap != y->overlap)
    return x->overlap > y->overlap ? -1 : 1;
  return x->gold != y->gold ? (int) x->gold - (int) y->gold : (int) x->found - (int) y->found;
}

void
sp_measure_add (SpMeasure *self, const SpDocument *document, GArray *gold, GArray *found, gboolean *right)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autofree gboolean *gold_used = g_new0 (gboolean, gold->len + 1);
  g_autofree gboolean *found_used = g_new0 (gboolean, found->len + 1);

  for (guint i = 0; i < gold->len; i++)
    for (guint j = 0; j < found->len; j++)
      {
        Pair pair = { 0, i, j };
        pair.overlap =
            get_overlap (document, &g_array_index (gold, SpFinding, i), &g_array_index (found, SpFinding, j));
        if (pair.overlap >= 0.5f)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      gboolean ok;
      if (gold_used[pair->gold] || found_used[pair->found])
        continue;
      gold_used[pair->gold] = found_used[pair->found] = TRUE;
      ok = same_source (document, &g_array_index (gold, SpFinding, pair->gold),
                        &g_array_index (found, SpFinding, pair->found));
      self->n_content++;
      self->n_kind +=
          g_array_index (gold, SpFinding, pair->gold).kind == g_array_index (found, SpFinding, pair->found).kind;
      self->n_triple += ok;
      if (right != NULL)
        right[pair->found] = ok;
    }
  self->n_gold += gold->len;
  self->n_found += found->len;
}
