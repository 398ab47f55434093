/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-tree.h"

G_BEGIN_DECLS

/*
 * What an element's class and id say about its part in the page. Names are made by people and systems everywhere, but
 * with the same few dozen words: they are cut into words at hyphens, underscores and changes of case, and single words
 * and pairs of neighbours are looked up.
 */
typedef enum
{
  SP_ROLE_BODY = 1 << 0,     /* holds the article's text: "article-body", "entry-content" */
  SP_ROLE_ARTICLE = 1 << 1,  /* holds the article: "post", "story" */
  SP_ROLE_CHROME = 1 << 2,   /* menus, search, log in, cookies, advertising, sharing */
  SP_ROLE_RELATED = 1 << 3,  /* other articles: "related", "recommended", "most-read" */
  SP_ROLE_COMMENTS = 1 << 4, /* what readers say */
  SP_ROLE_CAPTION = 1 << 5,  /* says what a picture shows, or whose it is */
  SP_ROLE_META = 1 << 6,     /* byline, date, sections, tags */
  SP_ROLE_BIO = 1 << 7,      /* about the author */
  SP_ROLE_TITLE = 1 << 8,    /* headline */
  SP_ROLE_LEAD = 1 << 9,     /* standfirst, summary at the top */
  SP_ROLE_EMBED = 1 << 10,   /* a post of a social network */
  SP_ROLE_HIDDEN = 1 << 11,  /* for machines only */
  SP_ROLE_BYLINE = 1 << 12,  /* who wrote it */
  SP_ROLE_DATE = 1 << 13,    /* when */
} SpHtmlRole;

/* The roles that NODE's class, id and role attribute name, a set of SpHtmlRole. CACHE maps class attributes to roles
 * and belongs to the caller: sp_html_roles_new_cache(). */
guint sp_html_node_get_roles (const SpHtmlNode *node, GHashTable *cache);

GHashTable *sp_html_roles_new_cache (void);

G_END_DECLS
