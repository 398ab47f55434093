/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"

G_BEGIN_DECLS

/*
 * What the numbers mean with which a QDA program says where a passage stands. By the standard they count code points;
 * some programs count bytes or UTF-16 units, the byte order mark or both characters of a line's end. Which it is shows
 * in the source itself: passages are named after what they say, begin and end with a word, and lie within the text.
 */

/* A passage as a project has it. */
typedef struct
{
  gint64 start;  /* in the program's units */
  gint64 end;    /* exclusive */
  char *name;    /* often the passage's own words, perhaps cut; or NULL */
  SpRange range; /* what it comes to in code points; empty for a passage that is not in the text */
} SpQdpxSelection;

/* Units of three kinds, with the mark or not, with pairs or not. */
#define SP_QDPX_N_COUNTINGS 12

/* How much the passages of all sources of a project speak for each way to count: a program counts them all alike. */
typedef struct
{
  int weights[SP_QDPX_N_COUNTINGS];
} SpQdpxTally;

/* Adds to TALLY what SELECTIONS (SpQdpxSelection) in TEXT speak for; their ranges are of no use after it. */
void sp_qdpx_units_tally (GArray *selections, const char *text, gboolean has_mark, SpQdpxTally *tally);

/*
 * Fills in the ranges of SELECTIONS (SpQdpxSelection) in TEXT, which is decoded; HAS_MARK: it had a byte order mark.
 * The counting that they speak for most is taken, code points when they do not speak clearly for another; where they
 * are few, TALLY (or NULL), which has them in it, helps. Returns FALSE, with all ranges empty, when that is not
 * certain, or they speak against all: a wrong place is worse than none. With DOUBT, TEXT is perhaps not the very one
 * that the program had, and they must speak clearly for it.
 */
gboolean sp_qdpx_units_resolve (
    GArray *selections, const char *text, gboolean has_mark, const SpQdpxTally *tally, gboolean doubt);

G_END_DECLS
