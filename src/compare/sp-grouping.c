/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-grouping.h"

#include <math.h>

/* How much the size of two groups speaks against joining them; 0 would be the plain mean. */
#define SIZE_PENALTY 0.1

typedef struct
{
  float *sums; /* N × N: sum of the similarities between two groups */
  guint n;
  guint *sizes;   /* 0 for a group that has been joined to another */
  guint *nearest; /* of each group */
  float *nearness;
} State;

static float
get_nearness (const State *self, guint a, guint b)
{
  double pairs = (double) self->sizes[a] * self->sizes[b];

  return (float) (self->sums[(gsize) a * self->n + b] / pow (pairs, 1 + SIZE_PENALTY));
}

static void
find_nearest (State *self, guint a)
{
  self->nearness[a] = -INFINITY;
  self->nearest[a] = a;
  for (guint b = 0; b < self->n; b++)
    if (b != a && self->sizes[b] > 0)
      {
        float nearness = get_nearness (self, a, b);

        if (nearness > self->nearness[a])
          {
            self->nearness[a] = nearness;
            self->nearest[a] = b;
          }
      }
}

/* Makes B a part of A. */
static void
merge (State *self, guint a, guint b, guint *labels)
{
  for (guint c = 0; c < self->n; c++)
    {
      float *to_a = &self->sums[(gsize) a * self->n + c], *to_b = &self->sums[(gsize) b * self->n + c];

      if (c == a || c == b || self->sizes[c] == 0)
        continue;
      *to_a += *to_b;
      self->sums[(gsize) c * self->n + a] = *to_a;
    }
  self->sizes[a] += self->sizes[b];
  self->sizes[b] = 0;
  for (guint i = 0; i < self->n; i++)
    if (labels[i] == b)
      labels[i] = a;
}

/* A has grown by B: what was near to either looks around again. */
static void
refresh (State *self, guint a, guint b)
{
  find_nearest (self, a);
  for (guint c = 0; c < self->n; c++)
    {
      float near_a;

      if (c == a || self->sizes[c] == 0)
        continue;
      if (self->nearest[c] == a || self->nearest[c] == b)
        {
          find_nearest (self, c);
          continue;
        }
      near_a = get_nearness (self, c, a);
      if (near_a > self->nearness[c])
        {
          self->nearness[c] = near_a;
          self->nearest[c] = a;
        }
    }
}

static guint
number (guint *labels, guint n)
{
  g_autofree guint *numbers = g_new0 (guint, n + 1);
  guint n_groups = 0;

  for (guint i = 0; i < n; i++)
    {
      if (numbers[labels[i]] == 0)
        numbers[labels[i]] = ++n_groups;
      labels[i] = numbers[labels[i]] - 1;
    }
  return n_groups;
}

/* Items that are together from the start: the first of each label stands for all. */
static guint
merge_given (State *self, guint *labels)
{
  g_autofree guint *firsts = g_new (guint, self->n + 1);
  g_autofree guint *given = g_memdup2 (labels, self->n * sizeof (guint));
  guint n_groups = 0;

  for (guint i = 0; i < self->n; i++)
    {
      firsts[i] = G_MAXUINT;
      self->sizes[i] = 1;
      labels[i] = i;
    }
  for (guint i = 0; i < self->n; i++)
    if (firsts[given[i]] == G_MAXUINT)
      {
        firsts[given[i]] = i;
        n_groups++;
      }
    else
      merge (self, firsts[given[i]], i, labels);
  return n_groups;
}

guint
sp_grouping_cluster (float *similarity, guint n, guint max_groups, guint *labels)
{
  State state = { .sums = similarity, .n = n };
  g_autofree guint *sizes = state.sizes = g_new (guint, n + 1);
  g_autofree guint *nearest = state.nearest = g_new (guint, n + 1);
  g_autofree float *nearness = state.nearness = g_new (float, n + 1);
  guint n_groups = merge_given (&state, labels);

  for (guint i = 0; i < n; i++)
    if (sizes[i] > 0)
      find_nearest (&state, i);
  for (; n_groups > MAX (max_groups, 1); n_groups--)
    {
      guint best = G_MAXUINT, a, b;

      for (guint i = 0; i < n; i++)
        if (sizes[i] > 0 && (best == G_MAXUINT || nearness[i] > nearness[best]))
          best = i;
      a = MIN (best, nearest[best]);
      b = MAX (best, nearest[best]);
      merge (&state, a, b, labels);
      refresh (&state, a, b);
    }
  return number (labels, n);
}
