/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-html-facts.h"

G_BEGIN_DECLS

/*
 * The ways in which a page shows who wrote its article. Each adds the names that it finds to NAMES (char *), as
 * sp_names_from_byline() gives them, and returns how many NAMES has then.
 */

/* A byline is no longer than this, in characters; what is longer tells about the author. */
#define SP_HTML_MAX_BYLINE 120

/* The longest name that a link to its author has, in characters. */
#define SP_HTML_MAX_LINKED_NAME 60

/* Whether NODE stands in what is not about the article: comments, teasers, captions. What holds the headline HEAD is
 * named for something in it. */
gboolean sp_html_is_beside_article (const SpHtmlNode *node, const SpHtmlNode *head);

/* What says of an element that it holds the author: nothing, its class, or markup that is made for it. */
typedef enum
{
  SP_BYLINE_NONE,
  SP_BYLINE_NAMED,
  SP_BYLINE_MARKED,
} SpHtmlBylineRank;

/* Elements that are bylines by RANK at least, soon after the headline, or anywhere when BEFORE: the first, and those
 * that stand with it. */
guint sp_html_find_bylines (const SpHtmlFacts *facts, SpHtmlBylineRank rank, gboolean before, GPtrArray *names);

/* A card that tells about the author, after the headline: its first heading, link or bold text that looks like a name.
 */
guint sp_html_find_card (const SpHtmlFacts *facts, GPtrArray *names);

/* Short pieces of text after the headline that begin with a word for "by": the first with a person's name, or else the
 * first. */
guint sp_html_find_by_text (const SpHtmlFacts *facts, const char *site, GPtrArray *names);

/* A line near the headline, before the text of MAIN, that has a date and, set off from it, names: "3 May 2024 | Ann
 * Lee".
 */
guint sp_html_find_by_date (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, GPtrArray *names);

/* "作者：" within a line, "（记者 ...）" or "本报记者..." at the start of a text, as Chinese pages have it. */
guint sp_html_find_by_sign (const SpHtmlFacts *facts, GPtrArray *names);

/* The last lines of MAIN, the text, when one is a person's name and nothing else. */
guint sp_html_find_signature (const SpHtmlNode *main, const char *site, GPtrArray *names);

G_END_DECLS
