/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article.h"
#include "sp-connection.h"

G_BEGIN_DECLS

/*
 * Stores ARTICLE, giving it an id when it has none, with the original's bytes when it carries them (their SHA-256 is
 * worked out unless it is known). An outlet that is only named is looked up or made, and outlet_id filled in. Its text
 * must be valid and not empty. Its twin is stored with it (sp-twin-table.h).
 */
gboolean sp_article_table_insert (SpConnection *connection, SpArticle *article, GError **error);

/* The article with ID, without the original's bytes; SP_STORE_ERROR_NOT_FOUND when there is none. */
SpArticle *sp_article_table_get (SpConnection *connection, SpId id, GError **error);

typedef enum
{
  SP_ARTICLE_LIST_BRIEF = 1 << 0,    /* leave the text empty: for lists on screen */
  SP_ARTICLE_LIST_ORIGINAL = 1 << 1, /* with the original's bytes */
} SpArticleListFlags;

/* The articles of STORY (0: of all) in stored order: SpArticle, owned by the array, which the caller owns. */
GPtrArray *sp_article_table_list (SpConnection *connection, SpId story, SpArticleListFlags flags, GError **error);

/* Their ids only, as an array of SpId. The caller owns it. */
GArray *sp_article_table_list_ids (SpConnection *connection, SpId story, GError **error);

/* How many there are; -1 on failure. */
gint64 sp_article_table_count (SpConnection *connection, SpId story, GError **error);

/* The id of an article of any story whose text counts as the same as TEXT (sp_text_fingerprint()), or 0. */
SpId sp_article_table_find_text (SpConnection *connection, const char *text, GError **error);

/*
 * The SHA-256 of every original that exactly one article was taken from, and that article: char * → SpId *, both owned
 * by the table, which the caller owns. A file of several articles is left out: some of them may have been deleted
 * since.
 */
GHashTable *sp_article_table_list_sha256 (SpConnection *connection, GError **error);

/*
 * Writes everything but the text, the original, the twin and when it came in over the stored article: story, outlet
 * (as in insert), title, authors, dates, language, address, flags. The title in the text stays as published.
 */
gboolean sp_article_table_update (SpConnection *connection, SpArticle *article, GError **error);

/*
 * Puts N ARTICLES into another STORY, as its last. What a person has decided on goes along: on an issue of the same
 * name there, which is made when there is none; of a position that other articles show too, the evidence in these
 * alone. Open proposals do not: they are to be made anew in the story.
 */
gboolean sp_article_table_move (SpConnection *connection, const SpId *articles, gsize n, SpId story, GError **error);

/* How many pieces of evidence stand where after a text was corrected. */
typedef struct
{
  guint anchored;
  guint moved;
  guint ambiguous;
  guint orphaned;
} SpReanchored;

/*
 * Gives the article a corrected text. The old one is kept as a revision, and every piece of evidence is re-anchored
 * (sp-anchor.h); one that finds no certain place keeps its old range in the old revision and says so. OUTCOME may be
 * NULL.
 */
gboolean
sp_article_table_revise (SpConnection *connection, SpId id, const char *text, SpReanchored *outcome, GError **error);

/* The text of revision NUMBER (1 is the first); the newest for 0. The caller frees it. */
char *sp_article_table_get_revision (SpConnection *connection, SpId id, guint number, GError **error);

/* The original's bytes; NULL with SP_STORE_ERROR_NOT_FOUND when none were kept. The caller owns them. */
GBytes *sp_article_table_get_original (SpConnection *connection, SpId id, GError **error);

/* Deletes the article and the evidence in it. A position that loses its last evidence is deleted too. */
gboolean sp_article_table_delete (SpConnection *connection, SpId id, GError **error);

/* Puts the articles of a story in the order of ARTICLES (N ids); those left out follow in their old order. */
gboolean sp_article_table_order (SpConnection *connection, SpId story, const SpId *articles, gsize n, GError **error);

G_END_DECLS
