/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-facts.h"

G_BEGIN_DECLS

/*
 * Finds the element that holds the article, in a page that is measured (sp-html-measure.h): walks down from the body to
 * the child with most text of value as long as that child has most of it, and prefers an element that calls itself the
 * article's body, and of several articles the one that HEAD, the headline (may be NULL), stands in. Where the text goes
 * on beside it, its parent is taken, and what else is in there is marked as dropped. Never NULL.
 */
SpHtmlNode *sp_html_find_main (SpHtmlTree *tree, const SpHtmlNode *head);

/* The first paragraph of MAIN after the headline, or what follows MAIN when that has none. */
const SpHtmlNode *sp_html_find_text_start (const SpHtmlFacts *facts, const SpHtmlNode *main);

/*
 * Adds the standfirst between the headline and MAIN, the text, to DRAFT: elements that call themselves so, that say
 * what the page's own summary says, or that are headings, a short list or a longer paragraph close below the headline
 * TITLE (may be NULL).
 */
void sp_html_add_leads (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *title, SpDraft *draft);

/* Marks as dropped what in TOP is no running text: captions, lists of links, teasers, bylines; the headline HEAD (may
 * be NULL), and lines that repeat the title or an author's name of DRAFT. */
void sp_html_prune (SpHtmlNode *top, const SpHtmlNode *head, const SpDraft *draft);

G_END_DECLS
