/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-tree.h"

G_BEGIN_DECLS

/*
 * Measures the elements of a page and drops what evidently is no part of its text. In every node:
 *
 *   roles       what its names say (sp-html-words.h)
 *   chars       letters and other visible characters in it; an ideograph counts for three
 *   link_chars  those of them that stand in links
 *   has_block   whether a block stands in it
 *   paragraphs  how many runs of text in it look like paragraphs of an article
 *   good        how much it has of such text
 *   value       the same less what speaks against it: see run_value() in the source
 *   before      it ends before the headline: see sp_html_measure_from()
 *   dropped     it is left out: hidden, or a menu, an advertisement, a comment, a teaser
 *
 * A run is what stands between two block boundaries, so it does not matter which elements a page uses for paragraphs.
 * chars, link_chars and has_block count everything; paragraphs, good and value what is not dropped.
 */
void sp_html_measure (SpHtmlTree *tree);

/*
 * Says where the headline is: what ends before it counts for little from now on, since an article follows its headline.
 * HEAD may be NULL.
 */
void sp_html_measure_from (SpHtmlTree *tree, const SpHtmlNode *head);

/* How many visible characters TEXT has, as in chars above. */
guint sp_html_count_chars (const char *text);

/* The share of NODE's characters that stand in links, 0 to 1. */
double sp_html_node_get_link_share (const SpHtmlNode *node);

/* Finds paragraphs, good and value again under NODE after something was dropped. */
void sp_html_measure_value (SpHtmlNode *node);

G_END_DECLS
