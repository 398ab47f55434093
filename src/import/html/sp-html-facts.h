/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"
#include "sp-html-linked.h"
#include "sp-html-meta.h"
#include "sp-html-tree.h"

G_BEGIN_DECLS

/*
 * What is known about a page's article, chosen among what its linked data, its meta elements and the page itself say,
 * in that order of trust. The page must be measured (sp-html-measure.h). Results are the caller's, or NULL.
 */
typedef struct
{
  const SpHtmlTree *tree;
  const SpHtmlMeta *meta;
  const SpLinkedData *linked;
  const char *url;        /* absolute, or NULL */
  const SpHtmlNode *head; /* the element with the headline, or NULL: set by sp_html_choose_title() */
} SpHtmlFacts;

/* The outlet's name, as the page gives it. */
char *sp_html_choose_site (const SpHtmlFacts *facts);

/* The outlet's name where the page does not give it: what its title has beside the headline TITLE, who has its
 * copyright, or its host. */
char *sp_html_find_site (const SpHtmlFacts *facts, const char *title);

/* The headline without the outlet's name; sets HEAD. */
char *sp_html_choose_title (SpHtmlFacts *facts, const char *site);

/* Adds the authors to DRAFT. MAIN is the element with the article's text, SITE the outlet's name, or NULL. */
void sp_html_choose_authors (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, SpDraft *draft);

/* When it was published; US_ORDER is how "1/2/2019" is read. MAIN is the element with the article's text. */
char *sp_html_choose_date (const SpHtmlFacts *facts, const SpHtmlNode *main, gboolean us_order);

/* When it was last changed. */
char *sp_html_choose_modified (const SpHtmlFacts *facts, gboolean us_order);

/* The canonical address, absolute; PAGE_URL is where the page came from, or NULL. */
char *sp_html_choose_url (const SpHtmlMeta *meta, const SpLinkedData *linked, const char *page_url);

G_END_DECLS
