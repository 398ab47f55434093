/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A half-open range [start, end) of Unicode code points, counted from 0 in an article's stored text. Every offset in
 * Standpoint is of this kind; sp-text.h has the only conversions to bytes.
 */
typedef struct
{
  guint start;
  guint end;
} SpRange;

/* An array of SpRange in the order of the text, for what stands in several pieces. Free with g_array_unref(). */
typedef GArray SpRanges;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpRanges, g_array_unref)

#define sp_ranges_index(ranges, i) (g_array_index ((ranges), SpRange, (i)))

static inline guint
sp_range_length (SpRange range)
{
  return range.end > range.start ? range.end - range.start : 0;
}

static inline gboolean
sp_range_is_empty (SpRange range)
{
  return range.end <= range.start;
}

static inline gboolean
sp_range_equal (SpRange a, SpRange b)
{
  return a.start == b.start && a.end == b.end;
}

/* Whether INNER lies in OUTER, edges included. */
static inline gboolean
sp_range_contains (SpRange outer, SpRange inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

/* How many code points A and B share. */
guint sp_range_overlap (SpRange a, SpRange b);

/* The smallest range that holds A and B; an empty one counts for nothing. */
SpRange sp_range_union (SpRange a, SpRange b);

/* Orders by start, then the longer first. A GCompareFunc for SpRange pointers. */
int sp_range_compare (gconstpointer a, gconstpointer b);

/* A new empty array; the caller owns it. */
SpRanges *sp_ranges_new (void);

/* A new array with one range; the caller owns it. */
SpRanges *sp_ranges_new_single (SpRange range);

void sp_ranges_add (SpRanges *ranges, SpRange range);

/* From the first piece's start to the last one's end; empty for no pieces. */
SpRange sp_ranges_hull (const SpRanges *ranges);

/* The sum of the pieces' lengths in code points. */
guint sp_ranges_length (const SpRanges *ranges);

G_END_DECLS
