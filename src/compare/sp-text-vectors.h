/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What articles are about, as sparse vectors of weighted words. */

typedef struct
{
  guint term;
  float weight;
} SpVectorTerm;

/*
 * A vector of length 1 for each of ARTICLES (SpArticle with its text): stems by frequency and rarity among them
 * (TF-IDF, Spärck Jones 1972), names and the title's words counting double. Only the head of a text is looked at, where
 * news says what it is about, and only the most telling words are kept. An array of GArray of SpVectorTerm in the order
 * of terms, owned by it; the caller owns the array.
 */
GPtrArray *sp_text_vectors_new (GPtrArray *articles);

/* The scalar product of two vectors in the order of terms. */
double sp_text_vector_multiply (const GArray *a, const GArray *b);

/* The sum of two; the caller owns it. */
GArray *sp_text_vector_add (const GArray *a, const GArray *b);

G_END_DECLS
