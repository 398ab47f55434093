/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-html-measure.h"
#include "sp-html-words.h"

/* The share of an element's value that one child must have for the walk to go on into it. */
#define MIN_CHILD_SHARE 0.6

/* The share of the page's value that an element must have that calls itself the article's body. */
#define MIN_BODY_SHARE 0.45

static SpHtmlNode *
best_child (const SpHtmlNode *node)
{
  SpHtmlNode *best = NULL;

  for (SpHtmlNode *child = node->first; child; child = child->next)
    if (!child->dropped && child->tag != SP_HTML_TEXT && (!best || child->value > best->value))
      best = child;
  return best;
}

static SpHtmlNode *
descend (SpHtmlNode *node)
{
  for (;;)
    {
      SpHtmlNode *child = best_child (node);

      /* A page of a single paragraph: stop at what holds it, lest the paragraph beside it is lost. */
      if (!child || child->value < node->value * MIN_CHILD_SHARE || !child->has_block)
        return node;
      node = child;
    }
}

/* The element with most value among those that call themselves the article's body, the innermost of equals. */
static SpHtmlNode *
find_named (SpHtmlNode *top)
{
  SpHtmlNode *best = NULL;

  for (SpHtmlNode *n = top; n; n = sp_html_node_next (n, top, n->dropped))
    if (!n->dropped && (n->roles & SP_ROLE_BODY)
        && (!best || n->value > best->value * (n->depth > best->depth ? 0.9 : 1)))
      best = n;
  return best;
}

SpHtmlNode *
sp_html_find_main (SpHtmlTree *tree)
{
  SpHtmlNode *top = tree->body ? tree->body : tree->root;
  SpHtmlNode *found = descend (top);
  SpHtmlNode *named = find_named (top);

  if (named && named->value >= MIN_BODY_SHARE * top->value && named->value > 100)
    return named;
  return found;
}
