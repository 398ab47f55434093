/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-main.h"

#include "sp-html-measure.h"
#include "sp-html-words.h"

#include <string.h>

static gboolean
is_heading (const SpHtmlNode *node)
{
  return node->tag >= SP_HTML_H1 && node->tag <= SP_HTML_H6;
}

/* Whether NODE's text is TITLE but for case, spaces and punctuation. */
static gboolean
is_same_text (const SpHtmlNode *node, const char *title)
{
  g_autofree char *line = sp_html_node_get_line (node, 1000);
  g_autofree char *a = g_utf8_casefold (line, -1);
  g_autofree char *b = g_utf8_casefold (title, -1);
  const char *p = a, *q = b;

  for (;;)
    {
      while (*p && !g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      while (*q && !g_unichar_isalnum (g_utf8_get_char (q)))
        q = g_utf8_next_char (q);
      if (!*p || !*q)
        return !*p && !*q && p != a;
      if (g_utf8_get_char (p) != g_utf8_get_char (q))
        return FALSE;
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }
}

static gboolean
is_container (const SpHtmlNode *node)
{
  return node->tag == SP_HTML_DIV || node->tag == SP_HTML_SECTION || node->tag == SP_HTML_UL || node->tag == SP_HTML_OL
         || node->tag == SP_HTML_DL || node->tag == SP_HTML_TABLE || node->tag == SP_HTML_ARTICLE
         || node->tag == SP_HTML_HEADER || node->tag == SP_HTML_P || node->tag == SP_HTML_OTHER
         || node->tag == SP_HTML_BLOCKQUOTE;
}

static gboolean
is_dropped_inside (const SpHtmlNode *node, const char *title)
{
  double links = sp_html_node_get_link_share (node);

  if (node->tag == SP_HTML_FIGCAPTION || node->tag == SP_HTML_CAPTION)
    return TRUE;
  if (node->tag == SP_HTML_FIGURE)
    return node->paragraphs < 2;
  if (node->tag == SP_HTML_HEADER)
    return node->paragraphs == 0;
  if (is_heading (node))
    return title && is_same_text (node, title);
  if (node->roles & SP_ROLE_CAPTION)
    return node->paragraphs < 3;
  if (node->roles & (SP_ROLE_META | SP_ROLE_BYLINE | SP_ROLE_DATE | SP_ROLE_BIO))
    return node->paragraphs < 2;
  if (!is_container (node))
    return FALSE;
  return links > 0.6 && node->paragraphs == 0 && (node->has_block || links > 0.9) && node->chars > 0
         && node->chars < 2000;
}

void
sp_html_prune (SpHtmlNode *top, const char *title)
{
  SpHtmlNode *node = top;
  gboolean skip = FALSE;

  while ((node = sp_html_node_next (node, top, skip)))
    {
      skip = node->tag == SP_HTML_TEXT || node->dropped;
      if (!skip && is_dropped_inside (node, title))
        node->dropped = skip = TRUE;
    }
}
