/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-html-measure.h"
#include "sp-html-words.h"

/* The share of an element's value that one child must have for the walk to go on into it. */
#define MIN_CHILD_SHARE 0.6

/* The share of the page's value that an element must have that calls itself the article's body. */
#define MIN_BODY_SHARE 0.45

/* The element with most value, the innermost of equals. */
static SpHtmlNode *
find_best (SpHtmlNode *top)
{
  SpHtmlNode *best = top;

  for (SpHtmlNode *n = top; n; n = sp_html_node_next (n, top, n->dropped))
    if (!n->dropped && n->value >= best->value)
      best = n;
  return best;
}

static SpHtmlNode *
best_child (const SpHtmlNode *node)
{
  SpHtmlNode *best = NULL;

  for (SpHtmlNode *child = node->first; child; child = child->next)
    if (!child->dropped && child->has_block && (!best || child->good > best->good))
      best = child;
  return best;
}

static SpHtmlNode *
descend (SpHtmlNode *node)
{
  for (;;)
    {
      SpHtmlNode *child = best_child (node);

      if (!child || child->good < node->good * MIN_CHILD_SHARE)
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
        && (!best || n->good > best->good * (n->depth > best->depth ? 0.9 : 1)))
      best = n;
  return best;
}

SpHtmlNode *
sp_html_find_main (SpHtmlTree *tree)
{
  SpHtmlNode *top = tree->body ? tree->body : tree->root;
  SpHtmlNode *found = descend (find_best (top));
  SpHtmlNode *named = find_named (top);

  if (named && named->good >= MIN_BODY_SHARE * found->good && named->good > 100)
    return named;
  return found;
}
