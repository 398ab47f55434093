/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-anchor-seed.h"

/* A word that stands more often than this says little of where a passage is. */
#define TOO_COMMON 1000
/* How many of a passage's words, the rarest, are looked up. */
#define MAX_LOOKED_UP 32

struct _SpAnchorSeeds
{
  GArray *words; /* SpAnchorWord, in the order of the text */
  guint *order;  /* indices into words, by hash, then place */
};

GArray *
sp_anchor_words (const gunichar *folded, guint length)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (SpAnchorWord));

  for (guint i = 0; i < length;)
    {
      SpAnchorWord word = { 2166136261u, i, i };

      while (i < length && g_unichar_isalnum (folded[i]))
        word.hash = (word.hash ^ folded[i++]) * 16777619u;
      if (i == word.start)
        {
          i++;
          continue;
        }
      word.end = i;
      g_array_append_val (words, word);
    }
  return words;
}

static int
compare_hashes (gconstpointer a, gconstpointer b, gpointer data)
{
  const SpAnchorWord *words = data;
  guint i = *(const guint *) a, j = *(const guint *) b;

  if (words[i].hash != words[j].hash)
    return words[i].hash < words[j].hash ? -1 : 1;
  return i < j ? -1 : i > j;
}

SpAnchorSeeds *
sp_anchor_seeds_new (GArray *words)
{
  SpAnchorSeeds *self = g_new0 (SpAnchorSeeds, 1);

  self->words = g_array_ref (words);
  self->order = g_new (guint, words->len + 1);
  for (guint i = 0; i < words->len; i++)
    self->order[i] = i;
  g_qsort_with_data (self->order, words->len, sizeof (guint), compare_hashes, words->data);
  return self;
}

void
sp_anchor_seeds_free (SpAnchorSeeds *self)
{
  g_array_unref (self->words);
  g_free (self->order);
  g_free (self);
}

/* Places of one word in `order`: from the result on, as many as N. */
static guint
look_up (const SpAnchorSeeds *self, guint32 hash, guint *n)
{
  const SpAnchorWord *words = (const SpAnchorWord *) self->words->data;
  guint bounds[2];

  for (guint i = 0; i < 2; i++)
    {
      guint low = 0, high = self->words->len;

      while (low < high)
        {
          guint middle = low + (high - low) / 2;
          guint32 there = words[self->order[middle]].hash;

          if (there < hash || (i == 1 && there == hash))
            low = middle + 1;
          else
            high = middle;
        }
      bounds[i] = low;
    }
  *n = bounds[1] - bounds[0];
  return bounds[0];
}

typedef struct
{
  guint at; /* in the passage */
  guint first;
  guint n;
} Looked;

static int
compare_rarity (gconstpointer a, gconstpointer b)
{
  const Looked *x = a, *y = b;

  return x->n != y->n ? (x->n < y->n ? -1 : 1) : (int) x->at - (int) y->at;
}

static GArray *
look_up_rarest (const SpAnchorSeeds *self, const GArray *passage)
{
  GArray *looked = g_array_new (FALSE, FALSE, sizeof (Looked));

  for (guint i = 0; i < passage->len; i++)
    {
      Looked one = { .at = i };

      one.first = look_up (self, g_array_index (passage, SpAnchorWord, i).hash, &one.n);
      if (one.n > 0 && one.n <= TOO_COMMON)
        g_array_append_val (looked, one);
    }
  g_array_sort (looked, compare_rarity);
  if (looked->len > MAX_LOOKED_UP)
    g_array_set_size (looked, MAX_LOOKED_UP);
  return looked;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  gint x = *(const gint *) a, y = *(const gint *) b;

  return x < y ? -1 : x > y;
}

typedef struct
{
  gint place;
  guint votes;
} Vote;

static int
compare_votes (gconstpointer a, gconstpointer b)
{
  const Vote *x = a, *y = b;

  return x->votes != y->votes ? (x->votes > y->votes ? -1 : 1) : compare_places (&x->place, &y->place);
}

GArray *
sp_anchor_seeds_find (const SpAnchorSeeds *self, const GArray *passage, guint max)
{
  g_autoptr (GArray) looked = look_up_rarest (self, passage);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint));
  g_autoptr (GArray) votes = g_array_new (FALSE, FALSE, sizeof (Vote));
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint));
  gint width = MAX (4, (gint) passage->len / 4);

  for (guint i = 0; i < looked->len; i++)
    {
      const Looked *one = &g_array_index (looked, Looked, i);

      for (guint j = 0; j < one->n; j++)
        {
          gint place = (gint) self->order[one->first + j] - (gint) one->at;

          g_array_append_val (places, place);
        }
    }
  g_array_sort (places, compare_places);
  /* Words that agree on a beginning, give or take inserted and dropped words, stand together in the sorted list. */
  for (guint i = 0, j = 0; i < places->len; i++)
    {
      while (j < places->len && g_array_index (places, gint, j) <= g_array_index (places, gint, i) + width)
        j++;
      g_array_append_val (votes, ((Vote){ g_array_index (places, gint, (i + j) / 2), j - i }));
    }
  g_array_sort (votes, compare_votes);
  for (guint i = 0; i < votes->len && found->len < max; i++)
    {
      gint place = g_array_index (votes, Vote, i).place;
      gboolean near = FALSE;

      for (guint k = 0; k < found->len && !near; k++)
        near = ABS (g_array_index (found, gint, k) - place) <= width;
      if (!near)
        g_array_append_val (found, place);
    }
  return found;
}
