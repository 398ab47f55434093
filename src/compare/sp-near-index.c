/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sp-shared.h"

/* Numbers of a signature that make up a band: two, so that texts of which a third is the same still meet. */
#define BAND 2
#define N_BANDS (SP_NEAR_SIGNATURE / BAND)
/* Fewest equal numbers of two signatures: below, what is the same is a common phrase. */
#define MIN_EQUAL 5

typedef struct
{
  gint64 key;
  guint32 signature[SP_NEAR_SIGNATURE];
} Entry;

struct _SpNearIndex
{
  GArray *entries;   /* Entry */
  GHashTable *bands; /* guint64, a band's number and value → GArray of guint, indices of entries */
};

SpNearIndex *
sp_near_index_new (void)
{
  SpNearIndex *self = g_new0 (SpNearIndex, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->bands = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
sp_near_index_free (SpNearIndex *self)
{
  g_array_unref (self->entries);
  g_hash_table_unref (self->bands);
  g_free (self);
}

/* A text too short for a shingle has no signature to speak of. */
static gboolean
is_blank (const guint32 *signature)
{
  for (guint i = 0; i < SP_NEAR_SIGNATURE; i++)
    if (signature[i] != G_MAXUINT32)
      return FALSE;
  return TRUE;
}

static gint64
name_band (const guint32 *signature, guint band)
{
  guint64 name = band + 1;

  for (guint i = 0; i < BAND; i++)
    name = (name ^ signature[band * BAND + i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (gint64) name;
}

void
sp_near_index_add (SpNearIndex *self, gint64 key, const guint32 *signature)
{
  Entry entry = { .key = key };
  guint at = self->entries->len;

  if (is_blank (signature))
    return;
  memcpy (entry.signature, signature, sizeof entry.signature);
  g_array_append_val (self->entries, entry);
  for (guint band = 0; band < N_BANDS; band++)
    {
      gint64 name = name_band (signature, band);
      GArray *members = g_hash_table_lookup (self->bands, &name);

      if (!members)
        {
          members = g_array_sized_new (FALSE, FALSE, sizeof (guint), 1);
          g_hash_table_insert (self->bands, g_memdup2 (&name, sizeof name), members);
        }
      g_array_append_val (members, at);
    }
}

typedef struct
{
  guint at;
  guint n_equal;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->n_equal != y->n_equal)
    return x->n_equal > y->n_equal ? -1 : 1;
  return x->at < y->at ? -1 : x->at > y->at;
}

GArray *
sp_near_index_query (const SpNearIndex *self, const guint32 *signature, guint max)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint band = 0; band < N_BANDS && !is_blank (signature); band++)
    {
      gint64 name = name_band (signature, band);
      const GArray *members = g_hash_table_lookup (self->bands, &name);

      for (guint i = 0; members && i < members->len; i++)
        {
          Candidate one = { .at = g_array_index (members, guint, i) };
          const Entry *entry = &g_array_index (self->entries, Entry, one.at);

          if (!g_hash_table_add (seen, GUINT_TO_POINTER (one.at)))
            continue;
          for (guint k = 0; k < SP_NEAR_SIGNATURE; k++)
            one.n_equal += entry->signature[k] == signature[k];
          if (one.n_equal >= MIN_EQUAL)
            g_array_append_val (candidates, one);
        }
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len && i < max; i++)
    g_array_append_val (keys, g_array_index (self->entries, Entry, g_array_index (candidates, Candidate, i).at).key);
  return keys;
}
