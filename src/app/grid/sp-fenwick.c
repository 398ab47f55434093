/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-fenwick.h"

#include <string.h>

struct _SpFenwick
{
  guint n;
  int *sizes;   /* n of them */
  gint64 *sums; /* n + 1: sums[k] is the sum of the k & -k sizes that end before thing k */
};

/* Fills the sums in linear time: each is handed on to the next that contains it. */
static void
build (SpFenwick *self)
{
  self->sums[0] = 0;
  for (guint i = 0; i < self->n; i++)
    self->sums[i + 1] = self->sizes[i];
  for (guint k = 1; k <= self->n; k++)
    {
      guint next = k + (k & -k);

      if (next <= self->n)
        self->sums[next] += self->sums[k];
    }
}

SpFenwick *
sp_fenwick_new (guint n, int size)
{
  SpFenwick *self = g_new0 (SpFenwick, 1);

  self->sums = g_new0 (gint64, 1);
  sp_fenwick_splice (self, 0, 0, n, size);
  return self;
}

void
sp_fenwick_free (SpFenwick *self)
{
  g_free (self->sizes);
  g_free (self->sums);
  g_free (self);
}

guint
sp_fenwick_get_n (const SpFenwick *self)
{
  return self->n;
}

int
sp_fenwick_get_size (const SpFenwick *self, guint i)
{
  g_return_val_if_fail (i < self->n, 0);

  return self->sizes[i];
}

gboolean
sp_fenwick_set_size (SpFenwick *self, guint i, int size)
{
  int more;

  g_return_val_if_fail (i < self->n && size >= 0, FALSE);

  more = size - self->sizes[i];
  if (more == 0)
    return FALSE;
  self->sizes[i] = size;
  for (guint k = i + 1; k <= self->n; k += k & -k)
    self->sums[k] += more;
  return TRUE;
}

void
sp_fenwick_splice (SpFenwick *self, guint i, guint n_removed, guint n_added, int size)
{
  guint n_after;
  int *sizes;

  g_return_if_fail (i <= self->n && n_removed <= self->n - i && size >= 0);

  n_after = self->n - i - n_removed;
  sizes = g_new (int, i + n_added + n_after + 1);
  if (i > 0)
    memcpy (sizes, self->sizes, i * sizeof (int));
  for (guint k = 0; k < n_added; k++)
    sizes[i + k] = size;
  if (n_after > 0)
    memcpy (sizes + i + n_added, self->sizes + i + n_removed, n_after * sizeof (int));

  g_free (self->sizes);
  self->sizes = sizes;
  self->n = i + n_added + n_after;
  self->sums = g_renew (gint64, self->sums, self->n + 1);
  build (self);
}

gint64
sp_fenwick_get_start (const SpFenwick *self, guint i)
{
  gint64 sum = 0;

  for (guint k = MIN (i, self->n); k > 0; k -= k & -k)
    sum += self->sums[k];
  return sum;
}

gint64
sp_fenwick_get_total (const SpFenwick *self)
{
  return sp_fenwick_get_start (self, self->n);
}

guint
sp_fenwick_find (const SpFenwick *self, gint64 position)
{
  guint found = 0;
  guint step = 1;

  g_return_val_if_fail (self->n > 0, 0);

  while (step <= self->n / 2)
    step *= 2;
  for (; step > 0; step /= 2)
    {
      guint next = found + step;

      if (next <= self->n && self->sums[next] <= position)
        {
          position -= self->sums[next];
          found = next;
        }
    }
  return MIN (found, self->n - 1);
}
