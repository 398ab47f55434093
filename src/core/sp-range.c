/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-range.h"

guint
sp_range_overlap (SpRange a, SpRange b)
{
  return sp_range_length ((SpRange){ MAX (a.start, b.start), MIN (a.end, b.end) });
}

SpRange
sp_range_union (SpRange a, SpRange b)
{
  if (sp_range_is_empty (a))
    return b;
  if (sp_range_is_empty (b))
    return a;
  return (SpRange){ MIN (a.start, b.start), MAX (a.end, b.end) };
}

int
sp_range_compare (gconstpointer a, gconstpointer b)
{
  const SpRange *left = a, *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  if (left->end != right->end)
    return left->end > right->end ? -1 : 1;
  return 0;
}

SpRanges *
sp_ranges_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (SpRange));
}

SpRanges *
sp_ranges_new_single (SpRange range)
{
  SpRanges *ranges = sp_ranges_new ();

  sp_ranges_add (ranges, range);
  return ranges;
}

void
sp_ranges_add (SpRanges *ranges, SpRange range)
{
  g_array_append_val (ranges, range);
}

SpRange
sp_ranges_hull (const SpRanges *ranges)
{
  SpRange hull = { 0, 0 };

  for (guint i = 0; i < ranges->len; i++)
    hull = sp_range_union (hull, sp_ranges_index (ranges, i));
  return hull;
}

guint
sp_ranges_length (const SpRanges *ranges)
{
  guint length = 0;

  for (guint i = 0; i < ranges->len; i++)
    length += sp_range_length (sp_ranges_index (ranges, i));
  return length;
}
