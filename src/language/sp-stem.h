/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words made comparable: case folded, and cut to the stem by the Snowball rules for English, Russian, Arabic, German,
 * French and Spanish, by our own list of endings for Ukrainian. For any other language a word is only folded.
 */
typedef struct _SpStemmer SpStemmer;

/* For a language as BCP 47 names it ("en", "en-GB"), or NULL for an unknown one. One stemmer serves one thread. */
SpStemmer *sp_stemmer_new (const char *lang);
void sp_stemmer_free (SpStemmer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpStemmer, sp_stemmer_free)

/* The stem of a WORD of LENGTH bytes (-1 if it ends with NUL), folded; "’s" and "'s" are dropped. Never NULL; the
 * caller frees it. */
char *sp_stemmer_stem (SpStemmer *self, const char *word, gssize length);

/* Whether WORD of LENGTH bytes, in any case, says nothing of what a text is about in that language: articles, pronouns,
 * auxiliaries. */
gboolean sp_stemmer_is_stop_word (SpStemmer *self, const char *word, gssize length);

/* Whether the language has rules of its own here. */
gboolean sp_stemmer_knows_language (const SpStemmer *self);

G_END_DECLS
