/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-coding.h"
#include "sp-id.h"

G_BEGIN_DECLS

/* What a reader of the article should know about how its text was found; several may hold. Never silent: shown to the
 * person. */
typedef enum
{
  SP_ARTICLE_DOUBTFUL = 1 << 0,  /* the main text is a guess */
  SP_ARTICLE_STUB = 1 << 1,      /* the rest stands behind a paywall */
  SP_ARTICLE_LIVE_BLOG = 1 << 2, /* a running report of several posts */
} SpArticleFlags;

/* How an article and the one it is a near copy of are counted. */
typedef enum
{
  SP_TWIN_ONCE,    /* the same text twice (wire copy): what both say counts once */
  SP_TWIN_APART,   /* two articles of their own */
  SP_TWIN_VERSION, /* the later state of the same article: counted once too, and said to be later */
} SpTwinTreatment;

/*
 * One text from one outlet. As import makes it (a draft), id and story are 0. Counted by reference; not changed once
 * shared. Strings are UTF-8; those that may be unknown are NULL then.
 */
typedef struct
{
  SpId id;
  SpId story;     /* or 0 */
  SpId outlet_id; /* or 0 */
  char *outlet;   /* the outlet's name, or NULL */
  char *title;    /* never NULL; may be empty */
  char **authors; /* NULL-terminated, never NULL */
  char *date;     /* when published, as in sp-date.h */
  char *modified; /* when last changed, as in sp-date.h */
  char *lang;     /* BCP 47, of the text itself */
  char *url;      /* canonical address */
  char *text;     /* in stored form (sp-text.h); never NULL */
  SpArticleFlags flags;

  char *file;       /* the name under which it came */
  char *media_type; /* of the original */
  char *retrieved;  /* when it came in, as in sp-date.h */
  char *sha256;     /* of the original, in hexadecimal */
  GBytes *original; /* the bytes as received; NULL when not loaded */

  SpId twin;         /* the article it is a near copy of, or 0 */
  double twin_share; /* 0 to 1: how much of this text stands in the twin too */
  SpTwinTreatment twin_treatment;

  GPtrArray *codings;   /* SpCoding, of a draft: what was marked in it in another program; NULL when nothing was */
  guint n_codings_lost; /* of a draft: marked passages that are left out, since their place or code was not found */
} SpArticle;

SpArticle *sp_article_new (void);

/* A copy that may be changed; the original's bytes are shared. The caller owns it. */
SpArticle *sp_article_copy (const SpArticle *self);

SpArticle *sp_article_ref (SpArticle *self);
void sp_article_unref (SpArticle *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpArticle, sp_article_unref)

G_END_DECLS
