/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"

G_BEGIN_DECLS

/* Where in a text words of a passage stand close together: the places at which a close comparison is worth its time. */

typedef struct
{
  guint32 hash;
  guint start; /* code points */
  guint end;
} SpAnchorWord;

/* The words (runs of letters and digits) of folded text. Returns an array of SpAnchorWord; the caller owns it. */
GArray *sp_anchor_words (const gunichar *folded, guint length);

typedef struct _SpAnchorSeeds SpAnchorSeeds;

/* A look-up of WORDS (SpAnchorWord) by hash; takes a reference. */
SpAnchorSeeds *sp_anchor_seeds_new (GArray *words);
void sp_anchor_seeds_free (SpAnchorSeeds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAnchorSeeds, sp_anchor_seeds_free)

/*
 * Places where PASSAGE (SpAnchorWord) may stand, likeliest first: for each the index in the text's words at which its
 * first word would be. At most MAX, as gint in an array that the caller owns.
 */
GArray *sp_anchor_seeds_find (const SpAnchorSeeds *self, const GArray *passage, guint max);

G_END_DECLS
