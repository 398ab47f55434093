/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-html-measure.h"
#include "sp-html-phrases.h"
#include "sp-html-words.h"

#include <string.h>

/* The length of a standfirst, in characters. */
#define MIN_LEAD 35
#define MAX_LEAD 900

/* How many nodes after the headline it may stand. */
#define MAX_DISTANCE 120

/* How much of its start a standfirst must share with the page's description, in bytes. */
#define SHARED_START 40

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

/* Whether NODE or what it alone fills is called a standfirst; what holds the article may be called after it too. */
static gboolean
is_called_lead (const SpHtmlNode *node)
{
  for (int i = 0; i < 2 && node; i++, node = node->parent)
    if (node->roles & SP_ROLE_LEAD && (i == 0 || !(node->roles & (SP_ROLE_BODY | SP_ROLE_ARTICLE))))
      return TRUE;
  return FALSE;
}

/* Whether an element between NODE and the headline's is no place for a standfirst. */
static gboolean
is_elsewhere (const SpHtmlNode *node)
{
  for (int i = 0; i < 4 && node; i++, node = node->parent)
    if (node->dropped || node->roles & NO_LEAD || node->tag == SP_HTML_FIGURE || node->tag == SP_HTML_LI)
      return TRUE;
  return FALSE;
}

const SpHtmlNode *
sp_html_find_lead (const SpHtmlTree *tree, const SpHtmlNode *head, const SpHtmlNode *main, const char *description)
{
  const SpHtmlNode *node = head ? sp_html_node_next (head, tree->root, TRUE) : NULL;

  /* A main element that holds the headline holds the standfirst too. */
  for (const SpHtmlNode *n = head; n; n = n->parent)
    if (n == main)
      return NULL;
  for (guint i = 0; node && node != main && i < MAX_DISTANCE; i++, node = sp_html_node_next (node, tree->root, FALSE))
    {
      if (node->tag == SP_HTML_TEXT || node->has_block || node->chars < MIN_LEAD || node->chars > MAX_LEAD
          || !sp_html_tag_is_block (node->tag) || sp_html_node_get_link_share (node) > 0.3 || is_elsewhere (node))
        continue;
      if (is_called_lead (node) || is_description (node, description))
        return node;
    }
  return NULL;
}
