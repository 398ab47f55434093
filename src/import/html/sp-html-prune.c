/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-html-measure.h"
#include "sp-html-phrases.h"
#include "sp-html-words.h"
#include "sp-loose-date.h"
#include "sp-name.h"
#include "sp-text.h"
#include "sp-title.h"

#include <string.h>

/* Lines longer than this are not judged by what they say, in characters. */
#define MAX_LINE 150

/* How much of a line is compared with the title, in bytes. */
#define MAX_TITLE 1000

/* The length of a line with a date or a byline, in characters. */
#define MAX_DATELINE 60

/* A line this long that ends as a sentence does is one, in characters. */
#define MIN_SENTENCE 24

/* A paragraph that is one link is another article's headline when it is that long. */
#define MIN_LINK_LINE 30

/* The shares of an element's characters in links from which on it is something with links, links mostly, and nothing
 * but links; the longest box of links. */
#define SOME_LINKS 0.4
#define MOSTLY_LINKS 0.6
#define ALL_LINKS 0.9
#define MAX_LINKS_BOX 2000

/* The length of a line, and of a heading, that may introduce something. */
#define MAX_OPENING 45
#define MAX_OPENING_HEADING 90

/* The longest text around a form that only says what the form is for, in characters. */
#define MAX_INVITATION 400

/* The longest label before a link that is another article's headline, and the shortest headline, in characters. */
#define MAX_LABEL 25
#define MIN_LINKED 20

/* The share of the text that may be dropped for the line that introduces it, or for a form in it. */
#define MAX_INTRODUCED 0.3

/* More elements than this after a line are more than it introduces. */
#define MAX_AFTER 2000

/* How many nodes before and after an opening are looked at for paragraphs that are alike. */
#define MAX_BESIDE 100

/* The least text that goes on after what a line introduces, in characters. */
#define MIN_REST 200

static gboolean
is_heading (const SpHtmlNode *node)
{
  return node->tag >= SP_HTML_H1 && node->tag <= SP_HTML_H6;
}

/* Whether NODE's text is TITLE but for case, spaces and punctuation. */
static gboolean
is_same_text (const SpHtmlNode *node, const char *title)
{
  g_autofree char *line = sp_html_node_get_line (node, MAX_TITLE);

  return sp_title_equal (line, title);
}

/* Whether NODE holds another heading than TITLE, that of an entry of a live blog or of a section, or a standfirst. */
static gboolean
holds_heading (const SpHtmlNode *node, const char *title)
{
  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if ((is_heading (n) && n->chars > 0 && !(title && is_same_text (n, title)))
        || (n->roles & SP_ROLE_LEAD && n->chars > 0))
      return TRUE;
  return FALSE;
}

static gboolean
is_container (const SpHtmlNode *node)
{
  return node->tag == SP_HTML_DIV || node->tag == SP_HTML_SECTION || node->tag == SP_HTML_UL || node->tag == SP_HTML_OL
         || node->tag == SP_HTML_DL || node->tag == SP_HTML_TABLE || node->tag == SP_HTML_ARTICLE
         || node->tag == SP_HTML_HEADER || node->tag == SP_HTML_P || node->tag == SP_HTML_BLOCKQUOTE;
}

static gboolean
holds (const SpHtmlNode *node, SpHtmlTag tag)
{
  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == tag)
      return TRUE;
  return FALSE;
}

/* A picture with what is written below it, which is no sentence. */
static gboolean
is_picture_box (const SpHtmlNode *node)
{
  g_autofree char *line = NULL;

  if (node->paragraphs > 0 || node->chars == 0 || node->chars > MAX_LINE || !holds (node, SP_HTML_IMG))
    return FALSE;
  line = sp_html_node_get_line (node, MAX_LINE * 4);
  return !sp_text_ends_sentence (line, strlen (line));
}

/* An invitation with a form to take it, within the text of TOP: a newsletter's. */
static gboolean
is_form_box (const SpHtmlNode *node, const SpHtmlNode *top)
{
  return node->paragraphs < 3 && node->chars < MAX_INVITATION && node->good <= top->good * MAX_INTRODUCED
         && holds (node, SP_HTML_FORM);
}

static gboolean
is_dropped_inside (const SpHtmlNode *node, const SpHtmlNode *top, const char *title)
{
  double links = sp_html_node_get_link_share (node);

  if (node->tag == SP_HTML_FIGCAPTION || node->tag == SP_HTML_CAPTION)
    return TRUE;
  if (node->tag == SP_HTML_FIGURE)
    return node->paragraphs < 2;
  if (node->tag == SP_HTML_HEADER)
    return node->paragraphs == 0 && !holds_heading (node, title);
  if (is_heading (node))
    return title && is_same_text (node, title);
  if (node->roles & SP_ROLE_EMBED)
    return FALSE;
  if (node->roles & SP_ROLE_CAPTION)
    return node->paragraphs < 3;
  if (node->roles & (SP_ROLE_META | SP_ROLE_BYLINE | SP_ROLE_DATE | SP_ROLE_BIO))
    return node->paragraphs < 2;
  if (!is_container (node))
    return FALSE;
  if (is_picture_box (node) || is_form_box (node, top))
    return TRUE;
  return links > MOSTLY_LINKS && node->paragraphs == 0
         && (node->has_block || (links > ALL_LINKS && node->chars >= MIN_LINK_LINE)) && node->chars > 0
         && node->chars < MAX_LINKS_BOX;
}

/* The outermost element that holds nothing but NODE. */
static SpHtmlNode *
get_outermost (SpHtmlNode *node, const SpHtmlNode *top)
{
  while (node->parent && node->parent != top && node->parent->chars == node->chars)
    node = node->parent;
  return node;
}

/* Whether the text goes on with NODE and what follows it: paragraphs without links, as there were before OPENING. */
static gboolean
goes_on_with (const SpHtmlNode *node, const SpHtmlNode *opening)
{
  const char *class = sp_html_node_get (node, SP_ATTR_CLASS);
  const SpHtmlNode *before = opening->previous;
  guint n_before = 0, n_after = 0;
  double good = 0;

  while (before && (before->tag != SP_HTML_P || before->paragraphs == 0 || before->dropped))
    before = n_before++ < MAX_BESIDE ? before->previous : NULL;
  if (!before || node->tag != SP_HTML_P || g_strcmp0 (sp_html_node_get (before, SP_ATTR_CLASS), class) != 0)
    return FALSE;
  for (const SpHtmlNode *n = node; n && n->link_chars == 0 && good < MIN_REST && n_after < MAX_BESIDE;
       n = n->next, n_after++)
    good += n->tag == SP_HTML_P ? n->good : 0;
  return good >= MIN_REST;
}

/*
 * A line that introduces other articles is dropped with what it introduces: everything beside it that follows, when
 * that is little next to the text and the text does not go on after one box of links, else only what follows at once
 * and is links. A line within the text that has a link of its own, or that SAYS_WHAT it introduces, is all of
 * it.
 */
static void
drop_introduced (SpHtmlNode *line, gboolean says_what, const SpHtmlNode *top)
{
  SpHtmlNode *opening = get_outermost (line, top);
  guint n_boxes = 0, n_after = 0;
  double rest = 0;

  opening->dropped = TRUE;
  for (const SpHtmlNode *n = opening->next; n && rest < top->good; n = n->next, n_after++)
    rest = n_after < MAX_AFTER ? rest + (n->dropped ? 0 : n->good) : top->good;
  if (!is_heading (line) && (says_what || (line->link_chars > 0 && rest >= MIN_REST)))
    return;
  for (SpHtmlNode *n = opening->next; n; n = n->next)
    {
      if (n->chars == 0)
        continue;
      if (n_boxes == 1 && goes_on_with (n, opening))
        break;
      n_boxes += n_boxes > 0 || sp_html_node_get_link_share (n) > SOME_LINKS;
      if (rest < top->good * MAX_INTRODUCED || (n->has_block && sp_html_node_get_link_share (n) > SOME_LINKS))
        n->dropped = TRUE;
      else
        break;
    }
}

/* Whether LINE is an author's name and nothing else: a byline that nothing names, or a signature. Before a colon it is
 * that of who speaks in a conversation. */
static gboolean
is_author (const char *line, const GPtrArray *authors)
{
  if (g_str_has_suffix (line, ":"))
    return FALSE;
  for (guint i = 0; i < authors->len; i++)
    if (sp_title_equal (line, g_ptr_array_index (authors, i)))
      return TRUE;
  return FALSE;
}

/* A short label with a colon and one link: "Read: Ferry line to close", in any language. In a list or a table it is one
 * of the things that are told. */
static gboolean
is_labelled_link (const SpHtmlNode *node, const char *line)
{
  const SpHtmlNode *link = NULL;
  g_autofree char *name = NULL;
  const char *before;

  if (node->tag == SP_HTML_LI || node->tag == SP_HTML_TD || node->tag == SP_HTML_DD || node->link_chars < MIN_LINKED
      || node->chars - node->link_chars > MAX_LABEL)
    return FALSE;
  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == SP_HTML_A && n->chars > 0)
      {
        if (link)
          return FALSE;
        link = n;
      }
  name = link ? sp_html_node_get_line (link, MAX_LINE * 4) : NULL;
  if (!name || !g_str_has_suffix (line, name) || strlen (name) == strlen (line))
    return FALSE;
  before = line + strlen (line) - strlen (name) - 1;
  while (before > line && (*before == ' ' || (*before & 0xc0) == 0x80))
    before--;
  return *before == ':' || *before == '|' || g_str_has_prefix (before, "：");
}

/* Lines that are judged by what they say: short ones, in an element of their own. */
static void
judge_line (SpHtmlNode *node, const SpHtmlNode *top, const GPtrArray *authors)
{
  g_autofree char *line = NULL;
  gboolean apart;

  if (node->has_block || node->chars == 0 || node->chars > MAX_LINE || !sp_html_tag_is_block (node->tag))
    return;
  line = sp_html_node_get_line (node, MAX_LINE * 4);
  apart = node->chars <= (is_heading (node) ? MAX_OPENING_HEADING : MAX_OPENING);
  if (apart && node->tag != SP_HTML_LI && sp_phrase_opens_other (line))
    drop_introduced (node, sp_phrase_names_other (line), top);
  else if ((node->tag != SP_HTML_TD && is_author (line, authors)) || is_labelled_link (node, line)
           || sp_phrase_is_chrome (line)
           || (sp_phrase_opens_other (line) && sp_html_node_get_link_share (node) > SOME_LINKS))
    node->dropped = TRUE;
}

/* A short line before the first paragraph that is a byline, or has a date and is no sentence. */
static gboolean
is_dateline (const SpHtmlNode *node)
{
  g_autofree char *line = NULL;
  g_autofree char *date = NULL;

  if (node->has_block || node->chars == 0 || node->chars > MAX_DATELINE || !sp_html_tag_is_block (node->tag)
      || is_heading (node))
    return FALSE;
  line = sp_html_node_get_line (node, MAX_DATELINE * 4);
  if (node->chars < MIN_SENTENCE || !sp_text_ends_sentence (line, strlen (line)))
    date = sp_loose_date_find (line, FALSE);
  return date || sp_names_has_by (line);
}

/* A link alone among blocks before the first paragraph: the subject that the article is filed under. */
static gboolean
is_subject (const SpHtmlNode *node)
{
  return node->tag == SP_HTML_A && node->chars > 0 && node->parent && node->parent->has_block && !node->has_block
         && (!node->next || sp_html_tag_is_block (node->next->tag))
         && (!node->previous || sp_html_tag_is_block (node->previous->tag));
}

/* A line before the first paragraph that is the headline, in whatever element. */
static gboolean
is_title (const SpHtmlNode *node, const char *title)
{
  return title && !node->has_block && node->chars > 0 && sp_html_tag_is_block (node->tag) && is_same_text (node, title);
}

void
sp_html_prune (SpHtmlNode *top, const SpHtmlNode *head, const SpDraft *draft)
{
  const char *title = draft->title;
  SpHtmlNode *node = top;
  gboolean skip = FALSE, begun = FALSE;

  while ((node = sp_html_node_next (node, top, skip)))
    {
      skip = node->tag == SP_HTML_TEXT || node->dropped;
      if (skip)
        continue;
      begun = begun || (node->paragraphs > 0 && !node->has_block);
      if (node == head || is_dropped_inside (node, top, title)
          || (!begun && (is_dateline (node) || is_title (node, title) || is_subject (node))))
        node->dropped = TRUE;
      else
        judge_line (node, top, draft->authors);
      skip = node->dropped;
    }
}
