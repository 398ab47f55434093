/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-shared-private.h"

#include <stdlib.h>

/* Words of at least this many letters carry meaning of their own, in most languages most of the time. */
#define LONG_WORD 4

typedef struct
{
  guint32 hash;
  SpRange range;
} Word;

/* Chinese and Japanese have no spaces: there each character counts as a word. */
static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  Word word = { 2166136261u, { 0, 0 } };
  guint at = 0;

  for (const char *p = text;; p = g_utf8_next_char (p), at++)
    {
      gunichar c = g_utf8_get_char (p);
      gboolean letter = c < 0x80 ? g_ascii_isalnum (c) : g_unichar_isalnum (c) || g_unichar_ismark (c);
      gboolean wide = letter && c >= 0x1100 && g_unichar_iswide (c);

      if ((!letter || wide) && !sp_range_is_empty (word.range))
        g_array_append_val (words, word);
      if (!letter || wide || sp_range_is_empty (word.range))
        word = (Word){ 2166136261u, { at, at } };
      if (letter)
        {
          word.hash = (word.hash ^ (c < 0x80 ? (gunichar) g_ascii_tolower (c) : g_unichar_tolower (c))) * 16777619u;
          word.range.end = at + 1;
        }
      if (!c)
        return words;
    }
}

static guint64
mix (guint64 hash)
{
  hash = (hash ^ (hash >> 31)) * G_GUINT64_CONSTANT (0x7fb5d329728ea185);
  hash = (hash ^ (hash >> 27)) * G_GUINT64_CONSTANT (0x81dadef4bc2dd44d);
  return hash ^ (hash >> 33);
}

static guint64
hash_run (const guint32 *words, guint n)
{
  guint64 hash = n;

  for (guint i = 0; i < n; i++)
    hash = mix (hash * 31 + words[i]);
  return hash;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const SpSharedRun *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  return x->at < y->at ? -1 : x->at > y->at;
}

static int
compare_hashes (gconstpointer a, gconstpointer b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return x < y ? -1 : x > y;
}

static void
index_seeds (SpSharedText *self)
{
  if (self->n_words < SP_SHARED_SEED)
    return;
  self->n_seeds = self->n_words - SP_SHARED_SEED + 1;
  self->seeds = g_new (SpSharedRun, self->n_seeds);
  for (guint i = 0; i < self->n_seeds; i++)
    self->seeds[i] = (SpSharedRun){ hash_run (self->hashes + i, SP_SHARED_SEED), i };
  qsort (self->seeds, self->n_seeds, sizeof *self->seeds, compare_runs);
}

static void
index_shingles (SpSharedText *self)
{
  guint n, kept = 0;

  if (self->n_words < SP_SHARED_SHINGLE)
    return;
  n = self->n_words - SP_SHARED_SHINGLE + 1;
  self->shingles = g_new (guint64, n);
  for (guint i = 0; i < n; i++)
    self->shingles[i] = hash_run (self->hashes + i, SP_SHARED_SHINGLE);
  qsort (self->shingles, n, sizeof *self->shingles, compare_hashes);
  for (guint i = 0; i < n; i++)
    if (kept == 0 || self->shingles[kept - 1] != self->shingles[i])
      self->shingles[kept++] = self->shingles[i];
  self->n_shingles = kept;
}

SpSharedText *
sp_shared_text_new_for_copies (const char *text)
{
  SpSharedText *self = g_new0 (SpSharedText, 1);
  g_autoptr (GArray) words = split (text);

  self->n_words = words->len;
  self->hashes = g_new (guint32, words->len);
  self->ranges = g_new (SpRange, words->len);
  self->weights = g_new (guint8, words->len);
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      self->hashes[i] = word->hash;
      self->ranges[i] = word->range;
      self->weights[i] = sp_range_length (word->range) >= LONG_WORD;
    }
  index_shingles (self);
  return self;
}

SpSharedText *
sp_shared_text_new (const char *text)
{
  SpSharedText *self = sp_shared_text_new_for_copies (text);

  index_seeds (self);
  return self;
}

void
sp_shared_text_free (SpSharedText *self)
{
  g_free (self->hashes);
  g_free (self->ranges);
  g_free (self->weights);
  g_free (self->seeds);
  g_free (self->shingles);
  g_free (self);
}

guint
sp_shared_text_get_n_words (const SpSharedText *self)
{
  return self->n_words;
}

double
sp_shared_containment (const SpSharedText *a, const SpSharedText *b)
{
  guint common = 0;

  if (a->n_shingles == 0)
    return 0;
  for (guint i = 0, j = 0; i < a->n_shingles && j < b->n_shingles;)
    {
      if (a->shingles[i] == b->shingles[j])
        {
          common++;
          i++;
          j++;
        }
      else if (a->shingles[i] < b->shingles[j])
        i++;
      else
        j++;
    }
  return (double) common / a->n_shingles;
}

void
sp_shared_text_sign (const SpSharedText *self, guint32 *signature)
{
  for (guint k = 0; k < SP_NEAR_SIGNATURE; k++)
    {
      guint64 salt = mix (k + 1);
      guint32 least = G_MAXUINT32;

      for (guint i = 0; i < self->n_shingles; i++)
        {
          guint64 x = (self->shingles[i] ^ salt) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

          least = MIN (least, (guint32) (x >> 32));
        }
      signature[k] = least;
    }
}
