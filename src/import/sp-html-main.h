/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-tree.h"

G_BEGIN_DECLS

/*
 * Finds the element that holds the article, in a page that is measured (sp-html-measure.h): walks down from the body to
 * the child with most text of value as long as that child has most of it, and prefers an element that calls itself the
 * article's body. What else in it is no text of the article is marked as dropped. Never NULL.
 */
SpHtmlNode *sp_html_find_main (SpHtmlTree *tree);

/* Marks as dropped what in TOP is no running text: captions, lists of links, teasers, bylines; and a heading that is
 * TITLE (may be NULL). */
void sp_html_prune (SpHtmlNode *top, const char *title);

G_END_DECLS
