/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-import.h"

G_BEGIN_DECLS

/*
 * What a format's reader makes of an article, inside the worker: fields as found, not yet checked. A reader sets what
 * it knows and leaves the rest NULL; the parent brings the text to stored form (NFC, LF, title, blank line, paragraphs)
 * and drops what is not valid. All strings must be UTF-8 and are owned by the draft.
 */
typedef struct
{
  char *title;           /* one line, or NULL: then the parent leaves the title empty */
  GPtrArray *authors;    /* char *: people's or agencies' names, one each, without "By" */
  char *outlet;          /* the name of who published it */
  char *date;            /* when published, ISO 8601 (sp-date.h) */
  char *modified;        /* when last changed, likewise */
  char *lang;            /* BCP 47; leave NULL to have it detected from the text */
  char *url;             /* canonical http(s) address */
  char *media_type;      /* of the article when it differs from the format's own */
  GPtrArray *paragraphs; /* char *: the body in reading order, one string a paragraph, without the title */
  SpArticleFlags flags;
  GPtrArray *codings;   /* SpCoding: passages marked in another program, where they stand in the stored text as far as
                           the reader can tell; the parent looks for them again */
  guint n_codings_lost; /* those that are left out: their place or their code was not found */
} SpDraft;

SpDraft *sp_draft_new (void);
void sp_draft_free (SpDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpDraft, sp_draft_free)

/* Adds a copy of TEXT, LENGTH bytes (-1: up to NUL), as a paragraph; white space alone adds nothing. */
void sp_draft_add_paragraph (SpDraft *self, const char *text, gssize length);

/* Adds NAME, a copy, unless it is there already or only white space. */
void sp_draft_add_author (SpDraft *self, const char *name);

/* How many bytes the paragraphs have together. */
gsize sp_draft_get_size (const SpDraft *self);

/*
 * Checks a draft that came out of a worker and makes an article of it: every string valid UTF-8, sizes within limits,
 * text in stored form, dates and language tags that are some, no address but http(s). What is not valid among the
 * metadata is left out; a headline without a text is SP_ARTICLE_DOUBTFUL. Returns NULL and sets
 * SP_IMPORT_ERROR_DAMAGED, _TOO_LARGE or _EMPTY when the text is not.
 */
SpArticle *sp_draft_check (const SpDraft *self, GError **error);

G_END_DECLS
