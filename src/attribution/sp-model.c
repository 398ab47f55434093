/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-model.h"

#include <math.h>
#include <string.h>

struct _SpModel
{
  guint n_labels;
  guint n_rows;
  float scale;
  float transitions[(SP_LATTICE_MAX_LABELS + 1) * SP_LATTICE_MAX_LABELS];
  const guint8 *keys;   /* n_rows little-endian numbers of 32 bits */
  const gint8 *weights; /* n_rows rows */
  guint32 *slots;       /* row + 1 by key, open addressing */
  guint32 *slot_keys;
  guint mask;
};

typedef struct
{
  guint32 n_labels, n_rows;
  float scale;
} Header;

static void
index_rows (SpModel *self)
{
  guint size = 16;

  while (size < self->n_rows * 2)
    size *= 2;
  self->mask = size - 1;
  self->slots = g_new0 (guint32, size);
  self->slot_keys = g_new0 (guint32, size);
  for (guint i = 0; i < self->n_rows; i++)
    {
      guint32 key, slot;
      memcpy (&key, self->keys + 4 * (gsize) i, sizeof key);
      key = GUINT32_FROM_LE (key);
      for (slot = key & self->mask; self->slots[slot] != 0; slot = (slot + 1) & self->mask)
        ;
      self->slots[slot] = i + 1;
      self->slot_keys[slot] = key;
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
  self->keys = at;
  at += 4 * (gsize) self->n_rows;
  self->weights = (const gint8 *) at;
  at += (gsize) self->n_rows * self->n_labels;
  index_rows (self);
  *bytes = at;
  return g_steal_pointer (&self);
}

void
sp_model_free (SpModel *self)
{
  g_free (self->slots);
  g_free (self->slot_keys);
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

/* The row of a feature, or NULL. */
static inline const gint8 *
find_row (const SpModel *self, guint32 key)
{
  for (guint32 slot = key & self->mask; self->slots[slot] != 0; slot = (slot + 1) & self->mask)
    if (self->slot_keys[slot] == key)
      return self->weights + (gsize) (self->slots[slot] - 1) * self->n_labels;
  return NULL;
}

void
sp_model_score (const SpModel *self, const SpFeatures *features, float *unary)
{
  const guint32 *keys = (const guint32 *) (const void *) features->keys->data;
  guint key = 0;

  for (guint i = 0; i < features->ends->len; i++)
    {
      gint32 sums[SP_LATTICE_MAX_LABELS] = { 0 };
      guint key_end = g_array_index (features->ends, guint, i);
      for (; key < key_end; key++)
        {
          const gint8 *row = find_row (self, keys[key]);
          if (row != NULL)
            for (guint y = 0; y < self->n_labels; y++)
              sums[y] += row[y];
        }
      for (guint y = 0; y < self->n_labels; y++)
        unary[(gsize) i * self->n_labels + y] = (float) sums[y] * self->scale;
    }
}
