/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-shared-private.h"

/* Over how many changed words on either side an extension reaches, and how many equal ones must follow. */
#define REACH 5
#define FOOTING 2
#define SMALL_DIFFERENCE 2
/* Fewest long words of a passage: a run of small ones ("that it would be one of the") is no quotation. */
#define MIN_LONG_WORDS 3
/* The equal words' share of the longer passage that is still a rewording. */
#define MIN_SIMILARITY 0.6
/* A run of words that both texts repeat so often is a refrain; it seeds nothing. */
#define REFRAIN 64

typedef struct
{
  guint a;
  guint b;
} Pair;

/* A passage in words, [a, a_end) of one text and [b, b_end) of the other. */
typedef struct
{
  guint a, a_end;
  guint b, b_end;
  guint n_equal;
  guint n_long;
} Passage;

static int
compare_pairs (gconstpointer x, gconstpointer y)
{
  const Pair *p = x, *q = y;

  if (p->a != q->a)
    return p->a < q->a ? -1 : 1;
  return p->b < q->b ? -1 : p->b > q->b;
}

/* Where the same five words stand in both, in the order of A. */
static GArray *
find_seeds (const SpSharedText *a, const SpSharedText *b)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0, j = 0; i < a->n_seeds && j < b->n_seeds;)
    {
      guint64 hash = a->seeds[i].hash;
      guint i_end = i, j_end = j;

      if (hash != b->seeds[j].hash)
        {
          if (hash < b->seeds[j].hash)
            i++;
          else
            j++;
          continue;
        }
      while (i_end < a->n_seeds && a->seeds[i_end].hash == hash)
        i_end++;
      while (j_end < b->n_seeds && b->seeds[j_end].hash == hash)
        j_end++;
      for (guint x = i; (i_end - i) * (guint64) (j_end - j) <= REFRAIN && x < i_end; x++)
        for (guint y = j; y < j_end; y++)
          g_array_append_val (pairs, ((Pair){ a->seeds[x].at, b->seeds[y].at }));
      i = i_end;
      j = j_end;
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/* The word STEP × N away from AT, if there is one. */
static gboolean
word_at (const SpSharedText *text, guint at, int step, guint n, guint32 *hash)
{
  gint64 place = (gint64) at + step * (gint64) n;

  if (place < 0 || place >= text->n_words)
    return FALSE;
  *hash = text->hashes[place];
  return TRUE;
}

/* Whether the texts go on alike from (i, j): for some words, or after the smallest of differences for one long one. */
static gboolean
has_footing (const SpSharedText *a, guint i, const SpSharedText *b, guint j, int step, guint difference)
{
  for (guint n = 0; n < FOOTING; n++)
    {
      guint32 x, y;

      if (!word_at (a, i, step, n, &x) || !word_at (b, j, step, n, &y) || x != y)
        return n == 1 && difference <= SMALL_DIFFERENCE && a->weights[i];
    }
  return TRUE;
}

/* The nearest place beyond a difference at which the texts agree again: SKIP words on in each. */
static gboolean
bridge (const SpSharedText *a, guint i, const SpSharedText *b, guint j, int step, Pair *skip)
{
  for (guint total = 1; total <= 2 * REACH; total++)
    for (guint x = total > REACH ? total - REACH : 0; x <= MIN (total, REACH); x++)
      {
        gint64 at_a = (gint64) i + step * (gint64) x, at_b = (gint64) j + step * (gint64) (total - x);

        if (at_a < 0 || at_b < 0 || at_a >= a->n_words || at_b >= b->n_words)
          continue;
        if (has_footing (a, at_a, b, at_b, step, total))
          {
            *skip = (Pair){ x, total - x };
            return TRUE;
          }
      }
  return FALSE;
}

/* Extends over equal words from (i, j) on, STEP 1 or -1, over small differences as long as most words are equal. */
static void
extend (Passage *self, const SpSharedText *a, guint i, const SpSharedText *b, guint j, int step)
{
  guint n_equal = self->n_equal, n_all = self->n_equal;
  guint32 x, y;

  while (word_at (a, i, step, 0, &x) && word_at (b, j, step, 0, &y))
    {
      Pair skip;

      if (x == y)
        {
          n_equal++;
          n_all++;
          self->n_equal++;
          self->n_long += a->weights[i];
          self->a = MIN (self->a, i);
          self->b = MIN (self->b, j);
          self->a_end = MAX (self->a_end, i + 1);
          self->b_end = MAX (self->b_end, j + 1);
          if ((step < 0 && (i == 0 || j == 0)))
            return;
          i += step;
          j += step;
          continue;
        }
      if (!bridge (a, i, b, j, step, &skip))
        return;
      n_all += MAX (skip.a, skip.b);
      if (n_equal + FOOTING < MIN_SIMILARITY * (n_all + FOOTING))
        return;
      i += step * (int) skip.a;
      j += step * (int) skip.b;
    }
}

static gboolean
covers (const GArray *passages, Pair seed)
{
  for (guint i = passages->len; i > 0; i--)
    {
      const Passage *passage = &g_array_index (passages, Passage, i - 1);

      if (passage->a <= seed.a && seed.a < passage->a_end && passage->b <= seed.b && seed.b < passage->b_end)
        return TRUE;
    }
  return FALSE;
}

static double
measure (const Passage *self)
{
  return (double) self->n_equal / MAX (self->a_end - self->a, self->b_end - self->b);
}

static int
compare_sizes (gconstpointer x, gconstpointer y)
{
  const Passage *p = x, *q = y;

  if (p->n_equal != q->n_equal)
    return p->n_equal > q->n_equal ? -1 : 1;
  return p->a < q->a ? -1 : p->a > q->a;
}

static int
compare_places (gconstpointer x, gconstpointer y)
{
  return sp_range_compare (&((const SpSharedPassage *) x)->a, &((const SpSharedPassage *) y)->a);
}

/* Of passages that overlap in A the longest stays. */
static GArray *
pick (const SpSharedText *a, const SpSharedText *b, GArray *passages)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (SpSharedPassage));

  g_array_sort (passages, compare_sizes);
  for (guint i = 0; i < passages->len; i++)
    {
      const Passage *one = &g_array_index (passages, Passage, i);
      SpSharedPassage passage = { .n_words = one->n_equal, .similarity = measure (one) };
      gboolean taken = FALSE;

      passage.a = (SpRange){ a->ranges[one->a].start, a->ranges[one->a_end - 1].end };
      passage.b = (SpRange){ b->ranges[one->b].start, b->ranges[one->b_end - 1].end };
      for (guint k = 0; k < picked->len && !taken; k++)
        taken = sp_range_overlap (g_array_index (picked, SpSharedPassage, k).a, passage.a) > 0;
      if (!taken)
        g_array_append_val (picked, passage);
    }
  g_array_sort (picked, compare_places);
  return picked;
}

GArray *
sp_shared_find (const SpSharedText *a, const SpSharedText *b, guint min_words)
{
  g_autoptr (GArray) seeds = find_seeds (a, b);
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (Passage));

  if (min_words == 0)
    min_words = SP_SHARED_MIN_WORDS;
  for (guint i = 0; i < seeds->len; i++)
    {
      Pair seed = g_array_index (seeds, Pair, i);
      Passage passage = { seed.a, seed.a, seed.b, seed.b, 0, 0 };

      if (covers (passages, seed))
        continue;
      extend (&passage, a, seed.a, b, seed.b, 1);
      if (seed.a > 0 && seed.b > 0)
        extend (&passage, a, seed.a - 1, b, seed.b - 1, -1);
      if (passage.n_equal >= min_words && passage.n_long >= MIN_LONG_WORDS && measure (&passage) >= MIN_SIMILARITY)
        g_array_append_val (passages, passage);
    }
  return pick (a, b, passages);
}
