/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-lattice.h"

#include <math.h>
#include <string.h>

void
sp_lattice_decode (const float *unary, guint n_steps, guint n_labels, const float *transitions, guint8 *labels)
{
  g_autofree guint8 *from = g_new (guint8, (gsize) n_steps * n_labels);
  float best[SP_LATTICE_MAX_LABELS], next[SP_LATTICE_MAX_LABELS];
  guint last = 0;

  if (n_steps == 0)
    return;
  for (guint y = 0; y < n_labels; y++)
    best[y] = unary[y] + transitions[n_labels * n_labels + y];
  for (guint i = 1; i < n_steps; i++)
    {
      for (guint y = 0; y < n_labels; y++)
        {
          guint arg = 0;
          float top = best[0] + transitions[y];
          for (guint x = 1; x < n_labels; x++)
            if (best[x] + transitions[x * n_labels + y] > top)
              {
                top = best[x] + transitions[x * n_labels + y];
                arg = x;
              }
          next[y] = top + unary[i * n_labels + y];
          from[i * n_labels + y] = (guint8) arg;
        }
      memcpy (best, next, sizeof (float) * n_labels);
    }
  for (guint y = 1; y < n_labels; y++)
    if (best[y] > best[last])
      last = y;
  for (guint i = n_steps; i-- > 0;)
    {
      labels[i] = (guint8) last;
      if (i > 0)
        last = from[i * n_labels + last];
    }
}

/* One step forward in scaled probabilities; returns the scale. */
static float
step_forward (const float *before, const float *emit, const float *move, guint n_labels, float *after)
{
  float sum = 0;

  for (guint y = 0; y < n_labels; y++)
    after[y] = 0;
  for (guint x = 0; x < n_labels; x++)
    for (guint y = 0; y < n_labels; y++)
      after[y] += before[x] * move[x * n_labels + y];
  for (guint y = 0; y < n_labels; y++)
    {
      after[y] *= emit[y];
      sum += after[y];
    }
  if (sum < 1e-30f)
    sum = 1e-30f;
  for (guint y = 0; y < n_labels; y++)
    after[y] /= sum;
  return sum;
}

/* exp (unary - row maximum), and the sum of the maxima. */
static double
exponentiate (const float *unary, guint n_steps, guint n_labels, float *emit)
{
  double total = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      const float *row = unary + i * n_labels;
      float top = row[0];
      for (guint y = 1; y < n_labels; y++)
        top = MAX (top, row[y]);
      for (guint y = 0; y < n_labels; y++)
        emit[i * n_labels + y] = expf (row[y] - top);
      total += top;
    }
  return total;
}

double
sp_lattice_marginals (
    const float *unary, guint n_steps, guint n_labels, const float *transitions, float *marginals, float *expected)
{
  gsize n = (gsize) n_steps * n_labels;
  g_autofree float *emit = g_new (float, 2 * n + n_steps);
  float *alpha = emit + n, *scale = alpha + n;
  float move[(SP_LATTICE_MAX_LABELS + 1) * SP_LATTICE_MAX_LABELS];
  float beta[SP_LATTICE_MAX_LABELS], weighted[SP_LATTICE_MAX_LABELS];
  double total = exponentiate (unary, n_steps, n_labels, emit);

  for (guint k = 0; k < (n_labels + 1) * n_labels; k++)
    move[k] = transitions[k] <= SP_LATTICE_NEVER / 2 ? 0 : expf (transitions[k]);
  scale[0] = 0;
  for (guint y = 0; y < n_labels; y++)
    scale[0] += alpha[y] = emit[y] * move[n_labels * n_labels + y];
  scale[0] = MAX (scale[0], 1e-30f);
  for (guint y = 0; y < n_labels; y++)
    alpha[y] /= scale[0];
  for (guint i = 1; i < n_steps; i++)
    scale[i] = step_forward (alpha + (i - 1) * n_labels, emit + i * n_labels, move, n_labels, alpha + i * n_labels);
  for (guint i = 0; i < n_steps; i++)
    total += log (scale[i]);
  for (guint y = 0; y < n_labels; y++)
    beta[y] = 1;
  for (guint i = n_steps; i-- > 0;)
    {
      for (guint y = 0; y < n_labels; y++)
        {
          marginals[i * n_labels + y] = alpha[i * n_labels + y] * beta[y];
          weighted[y] = beta[y] * emit[i * n_labels + y] / scale[i];
        }
      if (i == 0)
        {
          for (guint y = 0; expected != NULL && y < n_labels; y++)
            expected[n_labels * n_labels + y] += marginals[y];
          break;
        }
      for (guint x = 0; x < n_labels; x++)
        {
          const float *row = move + x * n_labels;
          float sum = 0, a = alpha[(i - 1) * n_labels + x];
          for (guint y = 0; y < n_labels; y++)
            sum += row[y] * weighted[y];
          beta[x] = sum;
          for (guint y = 0; expected != NULL && y < n_labels; y++)
            expected[x * n_labels + y] += a * row[y] * weighted[y];
        }
    }
  return total;
}
