/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-id.h"
#include "sp-range.h"

G_BEGIN_DECLS

/* Where a search looks. */
typedef enum
{
  SP_SEARCH_ARTICLES = 1 << 0,
  SP_SEARCH_POSITIONS = 1 << 1,
  SP_SEARCH_EVIDENCE = 1 << 2,
} SpSearchScope;

#define SP_SEARCH_ALL (SP_SEARCH_ARTICLES | SP_SEARCH_POSITIONS | SP_SEARCH_EVIDENCE)

typedef struct
{
  SpSearchScope scope;   /* which one it was found in */
  SpId id;               /* of the article, position or evidence */
  SpId article;          /* where the passage stands; 0 for a position without evidence */
  SpRange range;         /* the first match in the article's text; a position's first evidence */
  char *snippet;         /* the match with what stands around it, on one line */
  SpRange snippet_match; /* where in the snippet the match is */
  double score;          /* higher is better */
} SpSearchHit;

void sp_search_hit_free (SpSearchHit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpSearchHit, sp_search_hit_free)

/*
 * Full-text search, best first. QUERY is what a person types: words that must all occur, "a phrase", -word for one that
 * must not, word* for a beginning; letter case and accents do not matter, and scripts without spaces between words
 * (Chinese, Japanese, Thai …) are searched by characters. With PREFIX the last word counts as a beginning (search as
 * one types). A query without a word finds nothing. Ranked by BM25 (Robertson and Zaragoza 2009) over the newest 5,000
 * that match, articles' titles weighing more. STORY 0 searches all. SpSearchHit, owned by the array, which the caller
 * owns.
 */
GPtrArray *sp_search_table_find (SpConnection *connection,
                                 const char *query,
                                 SpSearchScope scope,
                                 SpId story,
                                 gboolean prefix,
                                 guint limit,
                                 GError **error);

G_END_DECLS
