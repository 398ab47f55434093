/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-measure.h"

#include "sp-html-text.h"
#include "sp-html-words.h"
#include "sp-text.h"

#include <string.h>

/* A run this long is a paragraph whatever it ends with; a shorter one if it ends as a sentence does. */
#define LONG_RUN 140
#define SHORT_RUN 45

/* An ideograph says as much as so many letters. */
#define IDEOGRAPH 3

/* A run with a larger share of links is one: what it then counts, at least and for each character up to so many, and in
 * a heading. */
#define MAX_RUN_LINKS 0.6
#define LINK_VALUE 10.0
#define LINK_CHAR_VALUE 0.5
#define MAX_LINK_CHARS 80
#define HEADLINE_VALUE 60.0

/* What a character of a short item of a list counts. */
#define ITEM_CHAR_VALUE 0.2

/* The most characters of a teaser, and the least of its link. */
#define MAX_TEASER 700
#define MIN_TEASER_LINK 20

/* What text counts that stands in a teaser, or before the headline. */
#define TEASER_WEIGHT 0.3
#define BEFORE_WEIGHT 0.2

/* The share of the page's text that must come after the headline for what is before it to count less. */
#define MIN_AFTER_SHARE 0.15

/* What an element that is dropped for its name may hold of the page's text: more, and the name means something else. */
#define MAX_DROPPED_SHARE 0.3
#define MAX_COMMENTS_SHARE 0.9

/* The least text of an element that calls itself the article's body, for it to be kept with what holds it. */
#define MIN_BODY 200

/* The share of a wrapper's text that an embedded post must have. */
#define MIN_POST_SHARE 0.5

guint
sp_html_count_chars (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p;)
    if ((guint8) *p < 0x80)
      n += *p++ > ' ';
    else
      {
        gunichar c = g_utf8_get_char (p);

        n += c >= 0x2e80 && c < 0x1f000 ? IDEOGRAPH : c != 0xa0 && c != 0x200b;
        p = g_utf8_next_char (p);
      }
  return n;
}

static void
measure_chars (SpHtmlNode *node, gboolean in_link, GHashTable *cache)
{
  if (node->tag == SP_HTML_TEXT)
    {
      node->chars = sp_html_count_chars (node->text);
      node->link_chars = in_link ? node->chars : 0;
      return;
    }
  in_link = in_link || node->tag == SP_HTML_A;
  node->roles = node->attributes ? sp_html_node_get_roles (node, cache) : 0;
  for (SpHtmlNode *child = node->first; child; child = child->next)
    {
      measure_chars (child, in_link, cache);
      node->chars += child->chars;
      node->link_chars += child->link_chars;
      node->has_block = node->has_block || child->has_block || sp_html_tag_is_block (child->tag);
    }
}

double
sp_html_node_get_link_share (const SpHtmlNode *node)
{
  return node->chars > 0 ? (double) node->link_chars / node->chars : 0;
}

/* A run of inline text as it is gathered. */
typedef struct
{
  guint chars;
  guint link_chars;
  const char *last; /* the last piece of text in it */
} Run;

/*
 * What a run says about the element it stands in: its characters when it is a paragraph, less with links in it; against
 * it when it is a link mostly, and the more so in a heading, as teasers have; nothing when it is a short piece.
 */
static double
run_value (const Run *run, SpHtmlTag tag, gboolean *paragraph)
{
  double share = run->chars > 0 ? (double) run->link_chars / run->chars : 0;
  gboolean heading = tag >= SP_HTML_H1 && tag <= SP_HTML_H6;

  *paragraph = FALSE;
  if (run->chars == 0)
    return 0;
  if (share > MAX_RUN_LINKS)
    return heading ? -HEADLINE_VALUE : -(LINK_VALUE + MIN (run->link_chars, MAX_LINK_CHARS) * LINK_CHAR_VALUE);
  if (heading || tag == SP_HTML_BUTTON || tag == SP_HTML_LABEL || tag == SP_HTML_OPTION)
    return 0;
  if (run->chars < LONG_RUN
      && (run->chars < SHORT_RUN || !run->last || !sp_text_ends_sentence (run->last, strlen (run->last))))
    return tag == SP_HTML_LI ? run->chars * ITEM_CHAR_VALUE : 0;
  *paragraph = TRUE;
  return (run->chars - run->link_chars) * (1 - share);
}

static void
end_run (SpHtmlNode *node, Run *run)
{
  gboolean paragraph;
  double value = run_value (run, node->tag, &paragraph);

  node->value += value;
  node->good += MAX (value, 0);
  node->paragraphs += paragraph;
  *run = (Run){ 0 };
}

static const char *
last_text (const SpHtmlNode *node)
{
  const char *found = NULL;

  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == SP_HTML_TEXT && n->chars > 0)
      found = n->text;
  return found;
}

/* Whether a sibling of NODE looks the same: the same element with the same class. */
static gboolean
is_like (const SpHtmlNode *node, const SpHtmlNode *sibling)
{
  const char *a = sp_html_node_get (node, SP_ATTR_CLASS), *b;

  if (!sibling || sibling->tag != node->tag)
    return FALSE;
  b = sp_html_node_get (sibling, SP_ATTR_CLASS);
  return a == b || (a && b && strncmp (a, b, strcspn (a, " ") + 1) == 0);
}

static SpHtmlNode *
next_element (const SpHtmlNode *node, gboolean back)
{
  SpHtmlNode *sibling = back ? node->previous : node->next;

  while (sibling && sibling->tag == SP_HTML_TEXT)
    sibling = back ? sibling->previous : sibling->next;
  return sibling;
}

/* One box of several that are alike, with a link of a headline's length and hardly more than a paragraph: another
 * article is told in it. */
static gboolean
is_teaser (const SpHtmlNode *node)
{
  gboolean box = node->tag == SP_HTML_LI || node->tag == SP_HTML_DIV || node->tag == SP_HTML_ARTICLE
                 || node->tag == SP_HTML_SECTION || node->tag == SP_HTML_TD || node->tag == SP_HTML_TR;

  return box && node->has_block && node->paragraphs > 0 && node->paragraphs <= 2 && node->chars < MAX_TEASER
         && node->link_chars >= MIN_TEASER_LINK && node->value < node->good
         && (is_like (node, next_element (node, FALSE)) || is_like (node, next_element (node, TRUE)));
}

static void
weaken (SpHtmlNode *node, double weight)
{
  node->good *= weight;
  if (node->value > 0)
    node->value *= weight;
}

void
sp_html_measure_value (SpHtmlNode *node)
{
  Run run = { 0 };

  node->value = node->good = 0;
  node->paragraphs = 0;
  if (node->dropped)
    return;
  for (SpHtmlNode *child = node->first; child; child = child->next)
    {
      if (child->dropped)
        continue;
      if (child->has_block || sp_html_tag_is_block (child->tag))
        {
          end_run (node, &run);
          sp_html_measure_value (child);
          node->value += child->value;
          node->good += child->good;
          node->paragraphs += child->paragraphs;
        }
      else if (child->chars > 0)
        {
          run.chars += child->chars;
          run.link_chars += child->link_chars;
          run.last = last_text (child);
        }
    }
  end_run (node, &run);
  if (is_teaser (node))
    weaken (node, TEASER_WEIGHT);
  if (node->before && !node->parent->before)
    weaken (node, BEFORE_WEIGHT);
}

/* Elements that never are text of an article. */
static gboolean
is_control (SpHtmlTag tag)
{
  return tag == SP_HTML_BUTTON || tag == SP_HTML_SELECT || tag == SP_HTML_OPTION || tag == SP_HTML_TEXTAREA
         || tag == SP_HTML_LABEL || tag == SP_HTML_AUDIO || tag == SP_HTML_VIDEO || tag == SP_HTML_HEAD
         || tag == SP_HTML_DIALOG || tag == SP_HTML_TITLE;
}

/* Whether NODE is the wrapper of a post of a social network that the article shows. */
static gboolean
wraps_post (const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if (n->roles & SP_ROLE_EMBED && n->tag == SP_HTML_BLOCKQUOTE)
      return n->chars >= node->chars * MIN_POST_SHARE;
  return FALSE;
}

/* The share of the page's paragraphs that NODE may hold and yet be dropped; 0 keeps it in any case. */
static double
droppable_share (const SpHtmlNode *node)
{
  const guint bad = SP_ROLE_CHROME | SP_ROLE_RELATED | SP_ROLE_HIDDEN;
  const char *aria = sp_html_node_get (node, SP_ATTR_ARIA_HIDDEN);

  if (is_control (node->tag) || sp_html_node_is_hidden (node))
    return 1;
  if (node->tag == SP_HTML_HTML || node->tag == SP_HTML_BODY || node->tag == SP_HTML_MAIN)
    return 0;
  if (node->tag == SP_HTML_NAV || (aria && g_str_equal (aria, "true")))
    return MAX_DROPPED_SHARE;
  if (node->roles & SP_ROLE_COMMENTS)
    return MAX_COMMENTS_SHARE;
  if ((node->roles & bad) && !(node->roles & SP_ROLE_BODY))
    return wraps_post (node) ? 0 : MAX_DROPPED_SHARE;
  if (node->tag == SP_HTML_ASIDE || node->tag == SP_HTML_FOOTER || node->tag == SP_HTML_FORM)
    return MAX_DROPPED_SHARE;
  return 0;
}

static gboolean
holds_body (const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = sp_html_node_next (node, node, FALSE); n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == SP_HTML_H1 || (n->roles & SP_ROLE_BODY && n->good > MIN_BODY))
      return TRUE;
  return FALSE;
}

static void
drop_chrome (SpHtmlNode *top)
{
  double total = MAX (top->good, 1);
  SpHtmlNode *node = top;
  gboolean skip = FALSE;

  while ((node = sp_html_node_next (node, top, skip)))
    {
      double share;

      skip = node->tag == SP_HTML_TEXT;
      if (skip)
        continue;
      share = droppable_share (node);
      if (share <= 0)
        continue;
      if (share < 1 && (node->good > share * total || (share > MAX_DROPPED_SHARE && holds_body (node))))
        continue;
      node->dropped = TRUE;
      skip = TRUE;
    }
}

void
sp_html_measure (SpHtmlTree *tree)
{
  g_autoptr (GHashTable) cache = sp_html_roles_new_cache ();

  measure_chars (tree->root, FALSE, cache);
  sp_html_measure_value (tree->root);
  drop_chrome (tree->root);
  sp_html_measure_value (tree->root);
}

void
sp_html_measure_from (SpHtmlTree *tree, const SpHtmlNode *head)
{
  double before = 0;

  if (!head)
    return;
  for (SpHtmlNode *n = tree->root; n && n != head; n = sp_html_node_next (n, tree->root, FALSE))
    n->before = TRUE;
  for (SpHtmlNode *n = head->parent; n; n = n->parent)
    n->before = FALSE;
  for (const SpHtmlNode *n = head; n; n = n->parent)
    for (const SpHtmlNode *sibling = n->previous; sibling; sibling = sibling->previous)
      before += sibling->good;
  if (tree->root->good - before < tree->root->good * MIN_AFTER_SHARE)
    for (SpHtmlNode *n = tree->root; n && n != head; n = sp_html_node_next (n, tree->root, FALSE))
      n->before = FALSE;
  sp_html_measure_value (tree->root);
}
