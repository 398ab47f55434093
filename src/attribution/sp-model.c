/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-model.h"

#include <math.h>
#include <string.h>

/*
 * Rows lie in the slots of an open-addressing table, key first, so that finding one touches memory once; before that a
 * bit tells for most features that there is none.
 */
struct _SpModel
{
  guint n_labels;
  guint n_rows;
  guint stride; /* bytes of a slot: the key (0 for an empty slot) and the weights, to a multiple of 4 */
  float scale;
  float transitions[(SP_LATTICE_MAX_LABELS + 1) * SP_LATTICE_MAX_LABELS];
  guint8 *slots;
  guint mask;
  guint32 *bits;
};

#define N_BITS (1u << 20)

/* How many features are looked at together. */
#define MAX_KEYS 128

typedef struct
{
  guint32 n_labels, n_rows;
  float scale;
} Header;

static inline guint32
bit_of (guint32 key)
{
  return (key * 0x9e3779b1u) >> 12;
}

static inline guint32
key_at (const guint8 *slot)
{
  guint32 key;

  memcpy (&key, slot, sizeof key);
  return key;
}

/* Puts rows into slots; KEYS are little-endian numbers of 32 bits. */
static void
index_rows (SpModel *self, const guint8 *keys, const guint8 *weights)
{
  guint size = 16;

  while (size < self->n_rows * 2)
    size *= 2;
  self->mask = size - 1;
  self->stride = (4 + self->n_labels + 3) & ~3u;
  self->slots = g_malloc0 ((gsize) size * self->stride);
  self->bits = g_new0 (guint32, N_BITS / 32);
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint32 key = GUINT32_FROM_LE (key_at (keys + 4 * (gsize) i));
      guint32 slot = key & self->mask;
      while (key_at (self->slots + (gsize) slot * self->stride) != 0)
        slot = (slot + 1) & self->mask;
      memcpy (self->slots + (gsize) slot * self->stride, &key, sizeof key);
      memcpy (self->slots + (gsize) slot * self->stride + sizeof key, weights + (gsize) i * self->n_labels,
              self->n_labels);
      self->bits[bit_of (key) / 32] |= 1u << (bit_of (key) % 32);
    }
}

SpModel *
sp_model_read (const guint8 **bytes, const guint8 *end)
{
  g_autoptr (SpModel) self = g_new0 (SpModel, 1);
  const guint8 *at = *bytes;
  Header header;
  gsize n_transitions;

  if ((gsize) (end - at) < sizeof header)
    return NULL;
  memcpy (&header, at, sizeof header);
  at += sizeof header;
  self->n_labels = GUINT32_FROM_LE (header.n_labels);
  self->n_rows = GUINT32_FROM_LE (header.n_rows);
  self->scale = header.scale;
  if (self->n_labels == 0 || self->n_labels > SP_LATTICE_MAX_LABELS || self->n_rows > 1u << 22)
    return NULL;
  n_transitions = (gsize) (self->n_labels + 1) * self->n_labels;
  if ((gsize) (end - at) < n_transitions * sizeof (float) + (gsize) self->n_rows * (4 + self->n_labels))
    return NULL;
  memcpy (self->transitions, at, n_transitions * sizeof (float));
  at += n_transitions * sizeof (float);
  index_rows (self, at, at + 4 * (gsize) self->n_rows);
  at += (gsize) self->n_rows * (4 + self->n_labels);
  *bytes = at;
  return g_steal_pointer (&self);
}

void
sp_model_free (SpModel *self)
{
  g_free (self->slots);
  g_free (self->bits);
  g_free (self);
}

guint
sp_model_get_n_labels (const SpModel *self)
{
  return self->n_labels;
}

const float *
sp_model_get_transitions (const SpModel *self)
{
  return self->transitions;
}

void
sp_model_write (
    GByteArray *out, const guint32 *keys, const float *weights, guint n_rows, guint n_labels, const float *transitions)
{
  g_autoptr (GByteArray) rows = g_byte_array_new ();
  g_autoptr (GByteArray) kept = g_byte_array_new ();
  Header header = { GUINT32_TO_LE (n_labels), 0, 0 };
  float top = 1e-6f;
  guint n_kept = 0;

  for (gsize i = 0; i < (gsize) n_rows * n_labels; i++)
    top = MAX (top, fabsf (weights[i]));
  header.scale = top / 127;
  for (guint i = 0; i < n_rows; i++)
    {
      gint8 row[SP_LATTICE_MAX_LABELS];
      gboolean any = FALSE;
      guint32 key = GUINT32_TO_LE (keys[i]);
      for (guint y = 0; y < n_labels; y++)
        {
          row[y] = (gint8) lrintf (weights[(gsize) i * n_labels + y] / header.scale);
          any |= row[y] != 0;
        }
      if (!any)
        continue;
      g_byte_array_append (kept, (const guint8 *) &key, sizeof key);
      g_byte_array_append (rows, (const guint8 *) row, n_labels);
      n_kept++;
    }
  header.n_rows = GUINT32_TO_LE (n_kept);
  g_byte_array_append (out, (const guint8 *) &header, sizeof header);
  g_byte_array_append (out, (const guint8 *) transitions, (guint) (sizeof (float) * (n_labels + 1) * n_labels));
  g_byte_array_append (out, kept->data, kept->len);
  g_byte_array_append (out, rows->data, rows->len);
}

/* The weights of a feature, or NULL. */
static inline const gint8 *
find_row (const SpModel *self, guint32 key)
{
  for (guint32 slot = key & self->mask;; slot = (slot + 1) & self->mask)
    {
      const guint8 *at = self->slots + (gsize) slot * self->stride;
      guint32 found = key_at (at);
      if (found == key)
        return (const gint8 *) at + sizeof key;
      if (found == 0)
        return NULL;
    }
}

/* Moves those of N keys that may have a row to the front of KEPT and asks for their memory; returns how many. */
static guint
filter_keys (const SpModel *self, const guint32 *keys, guint n, guint32 *kept)
{
  guint n_kept = 0;

  for (guint i = 0; i < n; i++)
    {
      guint32 bit = bit_of (keys[i]);
      if ((self->bits[bit / 32] >> (bit % 32) & 1) == 0)
        continue;
      __builtin_prefetch (self->slots + (gsize) (keys[i] & self->mask) * self->stride);
      kept[n_kept++] = keys[i];
    }
  return n_kept;
}

void
sp_model_score (const SpModel *self, const SpFeatures *features, float *unary)
{
  const guint32 *keys = features->keys;
  guint32 kept[MAX_KEYS];
  guint key = 0;

  for (guint i = 0; i < features->n_ends; i++)
    {
      gint32 sums[SP_LATTICE_MAX_LABELS] = { 0 };
      guint key_end = features->ends[i];
      while (key < key_end)
        {
          guint n = MIN (key_end - key, MAX_KEYS);
          guint n_kept = filter_keys (self, keys + key, n, kept);
          for (guint k = 0; k < n_kept; k++)
            {
              const gint8 *row = find_row (self, kept[k]);
              if (row != NULL)
                for (guint y = 0; y < self->n_labels; y++)
                  sums[y] += row[y];
            }
          key += n;
        }
      for (guint y = 0; y < self->n_labels; y++)
        unary[(gsize) i * self->n_labels + y] = (float) sums[y] * self->scale;
    }
}
