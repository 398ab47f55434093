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

/* TEXT without the names that sites put before or after a headline: SITE (may be NULL), or a last part that is short
 * next to the rest when LOOSE. The caller frees it. */
char *sp_title_strip_site (const char *text, const char *site, gboolean loose);

/* Whether TEXT begins with a name that is short next to what comes last: "The Example :: News :: Ferry line to close".
 * A dash or a colon does not tell: they stand in headlines. */
gboolean sp_title_has_label (const char *text);

/* The parts of TEXT between the signs that sites put between headline and name (" | ", " - ", "："). NULL-terminated;
 * free with g_strfreev(). */
char **sp_title_split (const char *text);

/* Whether A and B have the same letters and digits, case apart. */
gboolean sp_title_equal (const char *a, const char *b);

/* The share of the words of the shorter of A and B that the other has, 0 to 1. Ideographs count singly. */
double sp_title_overlap (const char *a, const char *b);

G_END_DECLS
