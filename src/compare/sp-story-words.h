/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-party.h"
#include "sp-range.h"
#include "sp-text.h"

G_BEGIN_DECLS

/* The words of all articles of a story as stems, and how telling each is. */

/* A word of an article. */
typedef struct
{
  SpRange range;
  int stem;       /* number of its stem; -1 for one that says nothing of what a text is about */
  guint sentence; /* number of its sentence in the article */
} SpStoryWord;

typedef struct
{
  const SpArticle *article;
  SpTextIndex *index;
  GArray *words;        /* SpStoryWord, in the order of the text */
  SpRanges *sentences;  /* without the white space at their edges */
  SpRanges *paragraphs; /* the first is the title */
} SpStoryText;

typedef struct
{
  GPtrArray *texts;    /* SpStoryText, one for each article */
  GHashTable *numbers; /* stem → its number + 1 */
  GPtrArray *stems;    /* number → stem */
  GArray *n_sentences; /* number → in how many sentences (guint) */
  guint n_all_sentences;
  GArray *weights; /* number → how much it counts beside its rarity (double; 1 unless turned down) */
} SpStoryWords;

/* ARTICLES (SpArticle) must outlive the result. */
SpStoryWords *sp_story_words_new (GPtrArray *articles);
void sp_story_words_free (SpStoryWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpStoryWords, sp_story_words_free)

static inline SpStoryText *
sp_story_words_get_text (const SpStoryWords *self, guint article)
{
  return g_ptr_array_index (self->texts, article);
}

/* Makes the words of the names and aliases of PARTIES (SpParty) count WEIGHT: who is spoken of says less of a matter
 * than what is spoken of. LANG is the articles' language. */
void sp_story_words_turn_down (SpStoryWords *self, GPtrArray *parties, const char *lang, double weight);

/* How rare a stem is in the story: the logarithm of the inverse share of sentences with it. */
double sp_story_words_get_rarity (const SpStoryWords *self, int stem);

/* Index of the first word of a text that ends after OFFSET. */
guint sp_story_text_find_word (const SpStoryText *self, guint offset);

/* Index of the piece of PIECES (in order) that holds OFFSET or comes after it; the last one when there is none. */
guint sp_story_find_piece (const SpRanges *pieces, guint offset);

/* RANGE with the whole of those of PIECES (sentences or paragraphs of the text) that it touches, but no more than REACH
 * code points on either side: a text may be one endless sentence. */
SpRange sp_story_find_around (const SpRanges *pieces, SpRange range, guint reach);

/* One dimension of a vector of words. */
typedef struct
{
  int stem;
  double weight;
} SpStoryTerm;

/*
 * The words in RANGE of an article as a vector of length 1, weighted by frequency and rarity (TF-IDF): SpStoryTerm by
 * stem. Empty when there is no word that says something. The caller owns it.
 */
GArray *sp_story_words_weigh (const SpStoryWords *self, guint article, SpRange range);

/* The cosine of two such vectors, 0 to 1. */
double sp_story_terms_compare (const GArray *a, const GArray *b);

G_END_DECLS
