/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"
#include "sp-words.h"

G_BEGIN_DECLS

/* What a token is made of. */
typedef enum
{
  SP_SHAPE_LOWER,
  SP_SHAPE_CAPITAL, /* "Russia" */
  SP_SHAPE_UPPER,   /* "NATO", "U.S." */
  SP_SHAPE_MIXED,   /* "McCain", "iPhone" */
  SP_SHAPE_DIGIT,   /* "1,500", "2nd" */
  SP_SHAPE_MARK,    /* punctuation and symbols */
} SpShape;

/* The part of speech in use, coarser and finer than the usual where attribution needs it (sp-tagging.c sets it). */
typedef enum
{
  SP_CAT_OTHER,
  SP_CAT_QUOTE_OPEN,
  SP_CAT_QUOTE_CLOSE,
  SP_CAT_COMMA,
  SP_CAT_STOP,
  SP_CAT_QUESTION,
  SP_CAT_COLON,
  SP_CAT_SEMICOLON,
  SP_CAT_DASH,
  SP_CAT_BRACKET,
  SP_CAT_THAT,
  SP_CAT_TO,
  SP_CAT_OF,
  SP_CAT_FOR,
  SP_CAT_BY,
  SP_CAT_PREPOSITION,
  SP_CAT_WHO, /* who, which, that as a relative */
  SP_CAT_WH,  /* what, why, how, whether, if after a verb */
  SP_CAT_AND, /* and, or, nor */
  SP_CAT_BUT, /* but, yet, while, although, because, when, if, as, after, since, ... */
  SP_CAT_DETERMINER,
  SP_CAT_PRONOUN, /* he, she, they, I, we, it, who as a subject */
  SP_CAT_OBJECT,  /* him, them, me, us, her */
  SP_CAT_POSSESSIVE,
  SP_CAT_GENITIVE, /* 's */
  SP_CAT_NAME,
  SP_CAT_NOUN,
  SP_CAT_NUMBER,
  SP_CAT_ADJECTIVE,
  SP_CAT_ADVERB,
  SP_CAT_NOT,
  SP_CAT_FINITE, /* past or present verb */
  SP_CAT_BASE,
  SP_CAT_GERUND,
  SP_CAT_PARTICIPLE,
  SP_CAT_MODAL,
  SP_CAT_BE,
  SP_CAT_HAVE,
  SP_CAT_DO,
  SP_CAT_BLOCK, /* not a token: a quotation taken as one unit */
} SpCategory;

#define SP_N_CATEGORIES (SP_CAT_BLOCK + 1)

typedef struct
{
  guint start, end;   /* code points */
  guint byte, size;   /* bytes */
  guint32 form;       /* hash of the lower-cased token, its apostrophes made straight */
  guint32 suffix;     /* hash of its last three letters */
  const SpWord *word; /* what the list knows of it, or NULL */
  guint sentence;
  guint paragraph;
  gint quote;      /* the outermost quotation that it stands in, marks included, or -1 */
  gunichar mark;   /* the character of a mark, else 0 */
  guint8 shape;    /* SpShape */
  guint8 category; /* SpCategory */
  char tag;        /* part of speech in use, as in data/cues/README.md; '.' for marks */
  guint8 cue;      /* how often such a word, so used, is a cue: 0 to 3 */
} SpToken;

/* A run of tokens, half open. */
typedef struct
{
  guint start, end;
} SpRun;

/* A text cut up for attribution. */
typedef struct
{
  const char *text;
  SpToken *tokens;
  guint n_tokens;
  SpRun *sentences;
  guint n_sentences;
  SpRun *paragraphs;
  guint n_paragraphs;
  struct _SpQuotation *quotations; /* sp-quotations.h */
  guint n_quotations;
  guint n_characters;
} SpDocument;

/*
 * Cuts TEXT, valid UTF-8 which must outlive the result, into tokens, sentences and paragraphs, finds its quotations
 * and, for English, parts of speech. LANG is a BCP 47 tag or NULL. Linear time. The caller frees it.
 */
SpDocument *sp_document_new (const char *text, const char *lang);
void sp_document_free (SpDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpDocument, sp_document_free)

/* The bytes of one token. Not terminated. */
static inline const char *
sp_token_bytes (const SpDocument *self, const SpToken *token)
{
  return self->text + token->byte;
}

/* Whether the token's form is that word, lower case. */
gboolean sp_token_is (const SpToken *token, const char *word);

/* The first token that ends after code point OFFSET; the number of tokens when there is none. */
guint sp_document_find_token (const SpDocument *self, guint offset);

/* The code points from token START to token END (exclusive). */
SpRange sp_document_get_range (const SpDocument *self, guint start, guint end);

/* Text of such a run. The caller frees it. */
char *sp_document_get_text (const SpDocument *self, guint start, guint end);

G_END_DECLS
