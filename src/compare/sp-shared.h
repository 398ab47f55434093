/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"

G_BEGIN_DECLS

/*
 * What two texts have in common: passages that stand in both, whole, cropped or lightly reworded, wherever they stand;
 * and how near a copy one is of the other. Words are compared case-folded and without punctuation, so the style of
 * quotation marks does not matter. Seeds are runs of five equal words, extended both ways over small differences.
 */

/* A text made ready: its words as hashes. Not changed once made, so several threads may use one. */
typedef struct _SpSharedText SpSharedText;

/* Makes TEXT (valid UTF-8) ready. Keeps no pointer to it. */
SpSharedText *sp_shared_text_new (const char *text);

/* The same at half the cost, for sp_shared_containment() and sp_shared_text_sign() only: sp_shared_find() finds nothing
 * in it. */
SpSharedText *sp_shared_text_new_for_copies (const char *text);

void sp_shared_text_free (SpSharedText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSharedText, sp_shared_text_free)

/* How many words the text has. */
guint sp_shared_text_get_n_words (const SpSharedText *self);

/* One passage that stands in both texts. A plain value. */
typedef struct
{
  SpRange a;         /* in code points of the first text */
  SpRange b;         /* in code points of the second */
  guint n_words;     /* words that are the same in both, in order */
  double similarity; /* 0 to 1: those words' share of the longer passage; 1 when only punctuation or case differ */
} SpSharedPassage;

/* Fewest equal words of a passage that is worth showing. */
#define SP_SHARED_MIN_WORDS 7

/*
 * The passages that A and B share, in the order of A, each with at least MIN_WORDS equal words (0 for
 * SP_SHARED_MIN_WORDS). No stretch of A is in two of them. Returns an array of SpSharedPassage; the caller owns it.
 */
GArray *sp_shared_find (const SpSharedText *a, const SpSharedText *b, guint min_words);

/*
 * How much of A stands in B, 0 to 1: the share of A's runs of four words that B has too (Broder 1997, containment). 0
 * when A has fewer than four words.
 */
double sp_shared_containment (const SpSharedText *a, const SpSharedText *b);

/* From this containment on, one article is a near copy of the other. */
#define SP_SHARED_NEAR_COPY 0.6

/*
 * Finds near copies among very many texts without comparing all pairs: each text leaves a MinHash signature (Broder
 * 1997) in bands, and only texts that agree in a band are candidates. Not thread-safe.
 */
typedef struct _SpNearIndex SpNearIndex;

SpNearIndex *sp_near_index_new (void);
void sp_near_index_free (SpNearIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpNearIndex, sp_near_index_free)

/* How many numbers a signature has. */
#define SP_NEAR_SIGNATURE 64

/* The signature of a text; the same on every machine. SIGNATURE has room for SP_NEAR_SIGNATURE numbers. */
void sp_shared_text_sign (const SpSharedText *self, guint32 *signature);

/* Adds a text under KEY (an article's id). */
void sp_near_index_add (SpNearIndex *self, gint64 key, const guint32 *signature);

/*
 * The keys of texts that may be near copies of the one with SIGNATURE, likeliest first, at most MAX. Returns an array
 * of gint64; the caller owns it. Look at each with sp_shared_containment().
 */
GArray *sp_near_index_query (const SpNearIndex *self, const guint32 *signature, guint max);

G_END_DECLS
