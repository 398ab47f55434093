/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-date-words.h"
#include "sp-html-words.h"
#include "sp-loose-date.h"
#include "sp-text.h"

#include <string.h>

/* A text that is a date, with what is written around it, in characters: at least and at most. */
#define MIN_DATE_TEXT 6
#define MAX_DATE_TEXT 100

/* The longest label before a date, in characters. */
#define MAX_LABEL 30

/* A text this long that ends as a sentence does is one, and its date any date. */
#define MIN_SENTENCE 40

/* How many nodes after the date of a change the date of publication may stand. */
#define MAX_AFTER_CHANGE 30

static char *
parse (const char *text, gboolean us_order)
{
  return text && *text ? sp_loose_date_parse (text, us_order) : NULL;
}

/* Whether NODE is named for a change, as "updated" is beside "published" in many systems. */
static gboolean
is_named_for_change (const SpHtmlNode *node)
{
  const char *names = sp_html_node_get (node, SP_ATTR_CLASS);

  return names && (strstr (names, "updated") || strstr (names, "modified")) && !strstr (names, "publi");
}

/* Whether a short label stands before NODE that says that it is about a change. */
static gboolean
is_labelled_for_change (const SpHtmlNode *node)
{
  const SpHtmlNode *label = node->previous;
  g_autofree char *line = NULL;

  while (label && label->chars == 0)
    label = label->previous;
  if (!label || label->tag == SP_HTML_TIME || label->chars > MAX_LABEL)
    return FALSE;
  line = label->tag == SP_HTML_TEXT ? g_strdup (label->text) : sp_html_node_get_line (label, MAX_LABEL * 4);
  return sp_date_find_change (line) && strpbrk (line, "0123456789") == NULL;
}

/* Whether NODE stands in comments, teasers, menus: its date is another article's. A line that has the date and how many
 * comments there are is often named for both. */
static gboolean
is_elsewhere (const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = node; n; n = n->parent)
    if ((n->roles & SP_ROLE_COMMENTS && !(n->roles & (SP_ROLE_DATE | SP_ROLE_BYLINE)))
        || (n->dropped
            && (n->roles & SP_ROLE_RELATED || n->tag == SP_HTML_NAV || n->tag == SP_HTML_FOOTER
                || n->tag == SP_HTML_ASIDE)))
      return TRUE;
  return FALSE;
}

/* The date in a title attribute, which may be any text: it must begin with it. */
static char *
parse_title (const char *title, gboolean us_order)
{
  return title && g_ascii_isdigit (*title) && strlen (title) < MAX_DATE_TEXT ? parse (title, us_order) : NULL;
}

/* The date that an element gives in its attributes or its text. */
static char *
from_element (const SpHtmlNode *node, gboolean us_order)
{
  char *date = parse (sp_html_node_get (node, SP_ATTR_DATETIME), us_order);

  if (!date)
    date = parse (sp_html_node_get (node, SP_ATTR_CONTENT), us_order);
  if (!date)
    date = parse_title (sp_html_node_get (node, SP_ATTR_TITLE), us_order);
  if (!date && node->chars > 0 && node->chars < MAX_DATE_TEXT)
    {
      g_autofree char *line = sp_html_node_get_line (node, MAX_DATE_TEXT * 4);

      date = parse (line, us_order);
    }
  return date;
}

static gboolean
has_item (const SpHtmlNode *node, const char *name)
{
  const char *item = sp_html_node_get (node, SP_ATTR_ITEMPROP);

  return item && g_ascii_strcasecmp (item, name) == 0;
}

typedef enum
{
  SIGN_ITEM,    /* itemprop="datePublished" */
  SIGN_TIME,    /* <time> */
  SIGN_ELEMENT, /* an element that is named for a date, a byline or the like */
  SIGN_TEXT,    /* any short text */
} Sign;

static gboolean
has_sign (const SpHtmlNode *node, Sign sign)
{
  switch (sign)
    {
    case SIGN_ITEM:
      return has_item (node, "datePublished") || has_item (node, "dateCreated");
    case SIGN_TIME:
      return node->tag == SP_HTML_TIME && !has_item (node, "dateModified");
    case SIGN_ELEMENT:
      return (node->roles & (SP_ROLE_DATE | SP_ROLE_META | SP_ROLE_BYLINE)) && node->chars >= MIN_DATE_TEXT;
    case SIGN_TEXT:
    default:
      return node->tag == SP_HTML_TEXT && node->chars >= MIN_DATE_TEXT
             && !(node->chars > MIN_SENTENCE && sp_text_ends_sentence (node->text, strlen (node->text)));
    }
}

/* The date of publication in a TEXT that says from CHANGE on when it was changed: after a word for it ("Updated 14 May,
 * published 12 May"), or before the change when that has a date of its own ("12 May, updated 14 May"). */
static char *
find_beside_change (const char *text, const char *change, gboolean us_order)
{
  const char *published = sp_date_find_published (text);
  g_autofree char *after = published ? NULL : sp_loose_date_find (change, us_order);
  g_autofree char *before = after ? g_strndup (text, change - text) : NULL;

  if (published)
    return sp_loose_date_find (published, us_order);
  return before ? sp_loose_date_find (before, us_order) : NULL;
}

/* The date that NODE gives; *CHANGE tells whether it is that of a change. */
static char *
read_date (const SpHtmlNode *node, gboolean us_order, gboolean *change)
{
  g_autofree char *line =
      node->tag == SP_HTML_TEXT ? g_strdup (node->text) : sp_html_node_get_line (node, MAX_DATE_TEXT * 4);
  const char *changed = sp_date_find_change (line);
  char *beside = changed ? find_beside_change (line, changed, us_order) : NULL;
  char *date = beside;

  if (!date)
    date = node->tag == SP_HTML_TEXT ? sp_loose_date_find (line, us_order) : from_element (node, us_order);
  *change = date && ((changed && !beside) || is_named_for_change (node) || is_labelled_for_change (node));
  return date;
}

/*
 * The first date with SIGN from FROM on; one that says it is about a change only when there is no other soon after it:
 * what comes much later may be any date.
 */
static char *
find_date (const SpHtmlNode *root, const SpHtmlNode *from, const SpHtmlNode *until, Sign sign, gboolean us_order)
{
  g_autofree char *changed = NULL;
  guint n_after = 0;

  for (const SpHtmlNode *n = from; n && n != until; n = sp_html_node_next (n, root, FALSE))
    {
      g_autofree char *date = NULL;
      gboolean change;

      n_after += changed != NULL;
      if (n_after > MAX_AFTER_CHANGE)
        break;
      if (!has_sign (n, sign) || n->chars > MAX_DATE_TEXT || is_elsewhere (n))
        continue;
      date = read_date (n, us_order, &change);
      if (date && !change)
        return g_steal_pointer (&date);
      if (date && !changed)
        changed = g_steal_pointer (&date);
    }
  return g_steal_pointer (&changed);
}

/* From the headline on first, then what stands before it close by. */
static char *
find_around (const SpHtmlFacts *facts, Sign sign, gboolean us_order)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *around;
  char *date;

  if (!facts->head)
    return find_date (root, root, NULL, sign, us_order);
  around = sp_html_node_get_surrounding (facts->head);
  date = find_date (root, facts->head, NULL, sign, us_order);
  return date ? date : find_date (around, around, facts->head, sign, us_order);
}

/* A line or an element near the headline, the nearest first: after it, up to where the text begins or ends; then
 * close before it. */
static char *
find_near (const SpHtmlFacts *facts, const SpHtmlNode *main, Sign sign, gboolean us_order)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *around = sp_html_node_get_surrounding (facts->head);
  const SpHtmlNode *until =
      sign == SIGN_TEXT ? sp_html_find_text_start (facts, main) : sp_html_node_next (main, root, TRUE);
  char *date = find_date (root, facts->head, until, sign, us_order);

  return date ? date : find_date (around, around, facts->head, sign, us_order);
}

char *
sp_html_choose_date (const SpHtmlFacts *facts, const SpHtmlNode *main, gboolean us_order)
{
  const SpHtmlNode *root = facts->tree->root;
  char *date = parse (facts->linked->date, us_order);

  if (!date)
    date = parse (facts->meta->date, us_order);
  if (!date)
    date = find_around (facts, SIGN_ITEM, us_order);
  if (!date)
    date = find_around (facts, SIGN_TIME, us_order);
  if (!date)
    date = parse (facts->meta->other_date, us_order);
  if (!date && facts->head)
    date = find_near (facts, main, SIGN_ELEMENT, us_order);
  if (!date && facts->url)
    date = sp_loose_date_from_url (facts->url);
  if (!date)
    date = find_date (root, root, NULL, SIGN_ITEM, us_order);
  if (!date && !facts->head)
    date = find_date (root, root, NULL, SIGN_TIME, us_order);
  if (!date)
    date =
        facts->head ? find_near (facts, main, SIGN_TEXT, us_order) : find_date (root, root, main, SIGN_TEXT, us_order);
  if (!date)
    date = find_date (root, root, facts->head, SIGN_TIME, us_order);
  if (!date)
    date = find_date (root, root, NULL, SIGN_ELEMENT, us_order);
  return date ? date : find_date (root, root, NULL, SIGN_TEXT, us_order);
}

char *
sp_html_choose_modified (const SpHtmlFacts *facts, gboolean us_order)
{
  const SpHtmlNode *root = facts->tree->root;
  char *date = parse (facts->linked->modified, us_order);

  if (!date)
    date = parse (facts->meta->modified, us_order);
  for (const SpHtmlNode *n = root; n && !date; n = sp_html_node_next (n, root, FALSE))
    if (has_item (n, "dateModified") && !is_elsewhere (n))
      date = from_element (n, us_order);
  return date;
}
