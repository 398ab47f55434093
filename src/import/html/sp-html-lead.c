/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-html-measure.h"
#include "sp-html-phrases.h"
#include "sp-html-text.h"
#include "sp-html-words.h"
#include "sp-loose-date.h"
#include "sp-name.h"
#include "sp-title.h"

#include <string.h>

/* The length of a standfirst, in characters. */
#define MIN_LEAD 35
#define MAX_LEAD 900

/* The least that a heading below the headline has, and a paragraph that nothing else speaks for, in characters; and the
 * length of a line that is judged by a date in it. */
#define MIN_LEAD_HEADING 15
#define MIN_LEAD_PARAGRAPH 60
#define MAX_DATELINE 100

/* The most items of a list below the headline, and the most headings and lists there. */
#define MAX_ITEMS 6
#define MAX_LEADS 3

/* How many nodes after the headline it may stand. */
#define MAX_DISTANCE 120

/* How much of its start a standfirst must share with the page's description, in bytes. */
#define SHARED_START 40

/* The largest share of a standfirst's characters in links, and how many levels up it is looked whether it stands in
 * something else. */
#define MAX_LINK_SHARE 0.3
#define MAX_LEVELS 4

#define NO_LEAD                                                                                                        \
  (SP_ROLE_META | SP_ROLE_BYLINE | SP_ROLE_DATE | SP_ROLE_CAPTION | SP_ROLE_RELATED | SP_ROLE_CHROME | SP_ROLE_BIO)

static gboolean
is_description (const SpHtmlNode *node, const char *description)
{
  g_autofree char *line = NULL;

  if (!description || strlen (description) < SHARED_START)
    return FALSE;
  line = sp_html_node_get_line (node, MAX_LEAD);
  return strncmp (line, description, SHARED_START) == 0;
}

/* Whether NODE, or what it stands in and alone fills, is called a standfirst. What holds more may be called after it.
 */
static gboolean
is_called_lead (const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = node; n && n->chars == node->chars; n = n->parent)
    if (n->roles & SP_ROLE_LEAD)
      return TRUE;
  return node->parent && node->parent->roles & SP_ROLE_LEAD
         && !(node->parent->roles & (SP_ROLE_BODY | SP_ROLE_ARTICLE));
}

/* Whether NODE, close to the headline, is one by its place and shape: a heading or a longer paragraph, no link in it,
 * that is no line with a date or a name. */
static gboolean
is_shaped_like_lead (const SpHtmlNode *node, const char *title)
{
  gboolean heading = node->tag >= SP_HTML_H2 && node->tag <= SP_HTML_H6;
  g_autofree char *line = NULL;
  g_autofree char *date = NULL;

  if (node->link_chars > 0 || node->chars < (heading ? MIN_LEAD_HEADING : MIN_LEAD_PARAGRAPH))
    return FALSE;
  line = sp_html_node_get_line (node, MAX_LEAD);
  date = node->chars < MAX_DATELINE ? sp_loose_date_find (line, FALSE) : NULL;
  return !date && !(title && sp_title_equal (line, title)) && !sp_names_has_by (line) && !sp_phrase_is_chrome (line)
         && !sp_phrase_opens_other (line);
}

/* Whether NODE, close to the headline, is a list of what the article says: a few lines, or headings, without links. */
static gboolean
is_summary_list (const SpHtmlNode *node)
{
  guint n_items = 0;

  if ((node->tag != SP_HTML_UL && node->tag != SP_HTML_OL) || node->link_chars > 0 || node->chars > MAX_LEAD)
    return FALSE;
  for (const SpHtmlNode *n = node->first; n; n = n->next)
    if (n->tag == SP_HTML_LI && n->chars > 0)
      {
        g_autofree char *line = sp_html_node_get_line (n, MAX_LEAD);
        g_autofree char *date = sp_loose_date_find (line, FALSE);

        if (n->chars < MIN_LEAD_HEADING || date || sp_names_has_by (line))
          return FALSE;
        n_items++;
      }
  return n_items > 0 && n_items <= MAX_ITEMS;
}

/* Whether an element between NODE and the one that holds the headline HEAD too is no place for a standfirst. */
static gboolean
is_elsewhere (const SpHtmlNode *node, const SpHtmlNode *head)
{
  for (int i = 0; i < MAX_LEVELS && node && !sp_html_node_is_inside (head, node); i++, node = node->parent)
    if (node->dropped || node->roles & NO_LEAD || node->tag == SP_HTML_FIGURE || node->tag == SP_HTML_LI)
      return TRUE;
  return FALSE;
}

static gboolean
is_lead (const SpHtmlFacts *facts, const SpHtmlNode *node, const char *title)
{
  gboolean near = sp_html_node_is_inside (node, sp_html_node_get_surrounding (facts->head));

  if (node->tag == SP_HTML_TEXT || node->chars < MIN_LEAD_HEADING || node->chars > MAX_LEAD
      || is_elsewhere (node, facts->head))
    return FALSE;
  if (near && is_summary_list (node))
    return TRUE;
  if (node->has_block || !sp_html_tag_is_block (node->tag) || sp_html_node_get_link_share (node) > MAX_LINK_SHARE)
    return FALSE;
  return (node->chars >= MIN_LEAD && (is_called_lead (node) || is_description (node, facts->meta->description)))
         || (near && is_shaped_like_lead (node, title));
}

/* The element of the standfirst that NODE, a paragraph, is the first of; NODE when it is all. */
static const SpHtmlNode *
get_whole (const SpHtmlNode *node)
{
  const SpHtmlNode *parent = node->parent;

  return node->tag == SP_HTML_P && parent && parent->roles & SP_ROLE_LEAD
                 && !(parent->roles & (SP_ROLE_BODY | SP_ROLE_ARTICLE)) && parent->chars <= MAX_LEAD
             ? parent
             : node;
}

void
sp_html_add_leads (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *title, SpDraft *draft)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *node = facts->head ? sp_html_node_next (facts->head, root, TRUE) : NULL;
  guint n_leads = 0;

  /* A main element that holds the headline holds the standfirst too. */
  if (sp_html_node_is_inside (facts->head, main))
    return;
  for (guint i = 0; node && node != main && i < MAX_DISTANCE && n_leads < MAX_LEADS; i++)
    {
      gboolean lead = is_lead (facts, node, title);

      if (lead)
        sp_html_text_add (draft, get_whole (node), TRUE);
      n_leads += lead;
      /* A paragraph is the only one, headings and lists may follow each other. */
      if (lead && node->tag == SP_HTML_P)
        break;
      node = sp_html_node_next (node, root, lead);
    }
}
