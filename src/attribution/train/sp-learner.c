/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-learner.h"

#include <math.h>
#include <string.h>

#include "sp-model.h"

#define NO_ROW G_MAXUINT32

typedef struct
{
  gsize first_key;  /* in keys */
  gsize first_step; /* in ends, labels */
  guint n_steps;
  gssize first_fixed; /* in fixed, or -1 */
} Sequence;

struct _SpLearner
{
  guint n_labels;
  float transitions[(SP_LATTICE_MAX_LABELS + 1) * SP_LATTICE_MAX_LABELS];
  GArray *sequences; /* Sequence */
  GArray *keys;      /* guint32; rows once counted */
  GArray *ends;      /* guint32: within the sequence */
  GArray *labels;    /* guint8 */
  GArray *fixed;     /* float */
  guint32 *row_keys; /* key of each row */
  guint n_rows;
  float *weights; /* rows of n_labels, to be multiplied by scale */
  float scale;
};

SpLearner *
sp_learner_new (guint n_labels, const float *transitions)
{
  SpLearner *self = g_new0 (SpLearner, 1);

  self->n_labels = n_labels;
  memcpy (self->transitions, transitions, sizeof (float) * (n_labels + 1) * n_labels);
  self->sequences = g_array_new (FALSE, FALSE, sizeof (Sequence));
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->labels = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->fixed = g_array_new (FALSE, FALSE, sizeof (float));
  return self;
}

void
sp_learner_free (SpLearner *self)
{
  g_array_unref (self->sequences);
  g_array_unref (self->keys);
  g_array_unref (self->ends);
  g_array_unref (self->labels);
  g_array_unref (self->fixed);
  g_free (self->row_keys);
  g_free (self->weights);
  g_free (self);
}

void
sp_learner_add (SpLearner *self, const SpFeatures *features, const guint8 *labels, const float *fixed)
{
  guint n_steps = features->n_ends;
  Sequence sequence = { self->keys->len, self->ends->len, n_steps, -1 };

  if (n_steps == 0)
    return;
  g_array_append_vals (self->keys, features->keys, features->n_keys);
  g_array_append_vals (self->ends, features->ends, n_steps);
  g_array_append_vals (self->labels, labels, n_steps);
  if (fixed != NULL)
    {
      sequence.first_fixed = (gssize) self->fixed->len;
      g_array_append_vals (self->fixed, fixed, n_steps * self->n_labels);
    }
  g_array_append_val (self->sequences, sequence);
}

/* Gives a row to each key that occurs often enough, and puts rows in place of keys. */
static void
make_rows (SpLearner *self, guint min_count)
{
  guint32 *keys = (guint32 *) (void *) self->keys->data;
  guint size = 1u << 16;
  g_autofree guint32 *slot_keys = NULL;
  g_autofree guint32 *counts = NULL;

  while (size < self->keys->len / 4 && size < 1u << 26)
    size *= 2;
  slot_keys = g_new0 (guint32, size);
  counts = g_new0 (guint32, size);
  for (guint i = 0; i < self->keys->len; i++)
    {
      guint32 slot = keys[i] & (size - 1);
      while (slot_keys[slot] != 0 && slot_keys[slot] != keys[i])
        slot = (slot + 1) & (size - 1);
      slot_keys[slot] = keys[i];
      counts[slot]++;
    }
  self->n_rows = 0;
  for (guint i = 0; i < size; i++)
    self->n_rows += counts[i] >= min_count && counts[i] > 0;
  g_free (self->row_keys);
  self->row_keys = g_new (guint32, self->n_rows + 1);
  self->n_rows = 0;
  for (guint i = 0; i < size; i++)
    if (counts[i] >= min_count && counts[i] > 0)
      {
        self->row_keys[self->n_rows] = slot_keys[i];
        counts[i] = self->n_rows++;
      }
    else
      counts[i] = NO_ROW;
  for (guint i = 0; i < self->keys->len; i++)
    {
      guint32 slot = keys[i] & (size - 1);
      while (slot_keys[slot] != keys[i])
        slot = (slot + 1) & (size - 1);
      keys[i] = counts[slot];
    }
}

static void
score (const SpLearner *self, const Sequence *sequence, float *unary)
{
  const guint32 *rows = &g_array_index (self->keys, guint32, sequence->first_key);
  const guint32 *ends = &g_array_index (self->ends, guint32, sequence->first_step);
  guint n = self->n_labels, k = 0;

  for (guint i = 0; i < sequence->n_steps; i++)
    {
      float *out = unary + (gsize) i * n;
      float sums[SP_LATTICE_MAX_LABELS] = { 0 };
      for (; k < ends[i]; k++)
        if (rows[k] != NO_ROW)
          {
            const float *row = self->weights + (gsize) rows[k] * n;
            for (guint y = 0; y < n; y++)
              sums[y] += row[y];
          }
      for (guint y = 0; y < n; y++)
        out[y] = sums[y] * self->scale;
    }
  if (sequence->first_fixed >= 0)
    for (gsize i = 0; i < (gsize) sequence->n_steps * n; i++)
      unary[i] += g_array_index (self->fixed, float, (gsize) sequence->first_fixed + i);
}

/* Moves the weights of one step's features along the gradient. */
static void
move (SpLearner *self, const Sequence *sequence, const float *marginals, float width)
{
  const guint32 *rows = &g_array_index (self->keys, guint32, sequence->first_key);
  const guint32 *ends = &g_array_index (self->ends, guint32, sequence->first_step);
  const guint8 *labels = &g_array_index (self->labels, guint8, sequence->first_step);
  guint n = self->n_labels, k = 0;

  for (guint i = 0; i < sequence->n_steps; i++)
    {
      float step[SP_LATTICE_MAX_LABELS];
      float most = 0;
      for (guint y = 0; y < n; y++)
        {
          float slope = (labels[i] == y) - marginals[(gsize) i * n + y];
          most = MAX (most, fabsf (slope));
          step[y] = width / self->scale * slope;
        }
      if (most < 1e-3f)
        {
          k = ends[i];
          continue;
        }
      for (; k < ends[i]; k++)
        if (rows[k] != NO_ROW)
          {
            float *row = self->weights + (gsize) rows[k] * n;
            for (guint y = 0; y < n; y++)
              row[y] += step[y];
          }
    }
}

static void
learn_sequence (SpLearner *self, const Sequence *sequence, float width, float *unary, float *marginals)
{
  guint n = self->n_labels;
  const guint8 *labels = &g_array_index (self->labels, guint8, sequence->first_step);
  float expected[(SP_LATTICE_MAX_LABELS + 1) * SP_LATTICE_MAX_LABELS] = { 0 };
  guint before = n;

  score (self, sequence, unary);
  sp_lattice_marginals (unary, sequence->n_steps, n, self->transitions, marginals, expected);
  move (self, sequence, marginals, width);
  for (guint i = 0; i < sequence->n_steps; i++)
    {
      expected[before * n + labels[i]] -= 1;
      before = labels[i];
    }
  for (guint k = 0; k < (n + 1) * n; k++)
    if (self->transitions[k] > SP_LATTICE_NEVER / 2)
      self->transitions[k] -= width * expected[k];
}

/* An order that is the same every time (xorshift). */
static void
shuffle (guint *order, guint n, guint32 *seed)
{
  for (guint i = n; i > 1; i--)
    {
      guint j;
      *seed ^= *seed << 13;
      *seed ^= *seed >> 17;
      *seed ^= *seed << 5;
      j = *seed % i;
      guint swap = order[i - 1];
      order[i - 1] = order[j];
      order[j] = swap;
    }
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  float x = *(const float *) a, y = *(const float *) b;
  return x < y ? 1 : x > y ? -1 : 0;
}

/* Empties the rows with the smallest weights until MAX_ROWS are left. */
static void
prune (SpLearner *self, guint max_rows)
{
  g_autofree float *sizes = g_new0 (float, self->n_rows + 1);
  g_autofree float *sorted = NULL;
  guint n = self->n_labels;

  if (max_rows == 0 || self->n_rows <= max_rows)
    return;
  for (guint i = 0; i < self->n_rows; i++)
    for (guint y = 0; y < n; y++)
      sizes[i] = MAX (sizes[i], fabsf (self->weights[(gsize) i * n + y]));
  sorted = g_memdup2 (sizes, sizeof (float) * self->n_rows);
  qsort (sorted, self->n_rows, sizeof (float), compare_sizes);
  for (guint i = 0; i < self->n_rows; i++)
    if (sizes[i] <= sorted[max_rows])
      memset (self->weights + (gsize) i * n, 0, sizeof (float) * n);
}

void
sp_learner_learn (SpLearner *self, const SpLearning *learning, GByteArray *out)
{
  guint longest = 1, n_sequences = self->sequences->len, seed = 20160917;
  g_autofree guint *order = g_new (guint, n_sequences + 1);
  g_autofree float *unary = NULL;
  g_autofree float *marginals = NULL;
  double steps = 0;

  make_rows (self, learning->min_count);
  self->weights = g_new0 (float, (gsize) self->n_rows * self->n_labels + 1);
  self->scale = 1;
  for (guint i = 0; i < n_sequences; i++)
    {
      order[i] = i;
      longest = MAX (longest, g_array_index (self->sequences, Sequence, i).n_steps);
    }
  unary = g_new (float, (gsize) longest * self->n_labels);
  marginals = g_new (float, (gsize) longest * self->n_labels);
  for (guint epoch = 0; epoch < learning->n_epochs; epoch++)
    {
      shuffle (order, n_sequences, &seed);
      for (guint i = 0; i < n_sequences; i++)
        {
          float width = learning->rate / (float) (1 + steps * 3 / n_sequences / 2);
          steps += 1;
          self->scale *= 1 - width * learning->decay;
          learn_sequence (self, &g_array_index (self->sequences, Sequence, order[i]), width, unary, marginals);
        }
    }
  for (gsize i = 0; i < (gsize) self->n_rows * self->n_labels; i++)
    self->weights[i] *= self->scale;
  prune (self, learning->max_rows);
  sp_model_write (out, self->row_keys, self->weights, self->n_rows, self->n_labels, self->transitions);
}
