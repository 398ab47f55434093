/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-html-measure.h"
#include "sp-html-words.h"

/* The share of an element's value that one child must have for the walk to go on into it. */
#define MIN_CHILD_SHARE 0.6

/* The share of the page's value that an element must have that calls itself the article's body. */
#define MIN_BODY_SHARE 0.45

/* How much of another named element's text an inner one must have to be taken, and how much more a later one. */
#define INNER_SHARE 0.9
#define OTHER_FACTOR 2.5

/* The least text of an article, in characters. */
#define MIN_ARTICLE 250

/* The least text of an element that calls itself the article's body. */
#define MIN_NAMED 100

/* What a sibling of the text must have to go on with it: a share of its text, or as one paragraph so much. */
#define MIN_SIBLING_SHARE 0.2
#define MIN_SIBLING 60

/* How far up the text is followed to what stands beside it. */
#define MAX_JOIN_LEVELS 3

#define NEVER_JOINED (SP_ROLE_CHROME | SP_ROLE_RELATED | SP_ROLE_COMMENTS | SP_ROLE_BIO | SP_ROLE_CAPTION)

/* The element with most value, the innermost of equals; TOP when nothing has any. */
static SpHtmlNode *
find_best (SpHtmlNode *top)
{
  SpHtmlNode *best = top;

  for (SpHtmlNode *n = top; n; n = sp_html_node_next (n, top, n->dropped))
    if (!n->dropped && n->value > 0 && n->value >= best->value)
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

/* Of elements that call themselves the article's body, the first one with much of the text, and the innermost with
 * nearly all of that. */
static SpHtmlNode *
find_named (SpHtmlNode *top)
{
  SpHtmlNode *best = NULL;

  for (SpHtmlNode *n = top; n; n = sp_html_node_next (n, top, n->dropped))
    if (!n->dropped && n->has_block && (n->roles & SP_ROLE_BODY) && n->tag != SP_HTML_BODY && n->tag != SP_HTML_HTML
        && (!best || n->good > best->good * (sp_html_node_is_inside (n, best) ? INNER_SHARE : OTHER_FACTOR)))
      best = n;
  return best;
}

/* The <article> that the headline stands in, when it has text enough of its own and is one of several in TOP. */
static SpHtmlNode *
find_article (SpHtmlNode *top, const SpHtmlNode *head)
{
  SpHtmlNode *found = NULL;
  guint n_articles = 0;

  for (SpHtmlNode *n = top; n; n = sp_html_node_next (n, top, n->dropped))
    if (n->tag == SP_HTML_ARTICLE && !n->dropped)
      {
        n_articles++;
        if (sp_html_node_is_inside (head, n) && n->good >= MIN_ARTICLE)
          found = n;
      }
  return n_articles > 1 ? found : NULL;
}

/* Whether SIBLING goes on with the text of MAIN: it has paragraphs, and looks like it, has much of such text or is one
 * paragraph. */
static gboolean
goes_on (const SpHtmlNode *main, const SpHtmlNode *sibling)
{
  const char *a = sp_html_node_get (main, SP_ATTR_CLASS), *b = sp_html_node_get (sibling, SP_ATTR_CLASS);
  gboolean alike = sibling->tag == main->tag && (a == b || (a && b && g_str_equal (a, b)));

  if (sibling->dropped || sibling->before || sibling->chars == 0 || sibling->roles & NEVER_JOINED)
    return FALSE;
  if (sp_html_node_get_link_share (sibling) > 0.25)
    return FALSE;
  if (sibling->paragraphs == 0)
    return FALSE;
  return alike || sibling->good > main->good * MIN_SIBLING_SHARE
         || (!sibling->has_block && sibling->value > MIN_SIBLING);
}

/* Whether the text of MAIN goes on in a sibling of NODE, MAIN itself or a wrapper of it. */
static gboolean
goes_on_beside (const SpHtmlNode *main, const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = node->parent->first; n; n = n->next)
    if (n != node && n->tag != SP_HTML_TEXT && goes_on (main, n))
      return TRUE;
  return FALSE;
}

/* Goes up from MAIN to where its text goes on beside it; what else stands there is dropped, but for the headline HEAD's
 * element, that may hold a standfirst. */
static SpHtmlNode *
join_siblings (SpHtmlNode *main, const SpHtmlNode *body, const SpHtmlNode *head)
{
  SpHtmlNode *node = main;

  for (int level = 0; level < MAX_JOIN_LEVELS && node->parent && node != body; level++)
    {
      SpHtmlNode *parent = node->parent;

      if (goes_on_beside (main, node))
        {
          for (SpHtmlNode *n = parent->first; n; n = n->next)
            if (n != node && n->has_block && !goes_on (main, n) && !(head && sp_html_node_is_inside (head, n)))
              n->dropped = TRUE;
          main = parent;
        }
      else if (parent->good > node->good)
        break;
      node = parent;
    }
  return main;
}

SpHtmlNode *
sp_html_find_main (SpHtmlTree *tree, const SpHtmlNode *head)
{
  SpHtmlNode *top = tree->body ? tree->body : tree->root;
  SpHtmlNode *found = descend (find_best (top));
  SpHtmlNode *named = find_named (top);
  SpHtmlNode *article = head && sp_html_node_is_inside (head, found) ? find_article (found, head) : NULL;

  if (article)
    found = descend (article);
  if (named && named->good >= MIN_BODY_SHARE * found->good && named->good > MIN_NAMED)
    return named;
  return article ? found : join_siblings (found, top, head);
}

const SpHtmlNode *
sp_html_find_text_start (const SpHtmlFacts *facts, const SpHtmlNode *main)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *end = sp_html_node_next (main, root, TRUE);
  const SpHtmlNode *node = facts->head;

  while (node && node != end && !(node->paragraphs > 0 && !node->has_block && sp_html_node_is_inside (node, main)))
    node = sp_html_node_next (node, root, FALSE);
  return node;
}
