/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-fragment.h"

#include "sp-html-text.h"
#include "sp-html-tree.h"

#include <string.h>

/* The longest title that is taken, in bytes. */
#define MAX_LINE 2000

void
sp_html_add_fragment (SpDraft *draft, const char *html, gsize size, char **title)
{
  g_autoptr (SpHtmlTree) tree = sp_html_tree_parse (html, size);
  const SpHtmlNode *heading = NULL, *named = NULL;

  for (SpHtmlNode *n = tree->root; n; n = sp_html_node_next (n, tree->root, FALSE))
    {
      if (n->tag == SP_HTML_HEAD)
        n->dropped = TRUE;
      if (n->tag == SP_HTML_TITLE && !named)
        {
          named = n;
          n->dropped = TRUE;
        }
      if (n->tag >= SP_HTML_H1 && n->tag <= SP_HTML_H6 && !heading)
        heading = n;
    }
  if (title)
    {
      *title = named || heading ? sp_html_node_get_line (named ? named : heading, MAX_LINE) : NULL;
      if (*title && !**title)
        g_clear_pointer (title, g_free);
    }
  sp_html_text_add (draft, tree->root, FALSE);
}

char *
sp_html_to_line (const char *html, gssize size)
{
  g_autoptr (SpHtmlTree) tree = sp_html_tree_parse (html, size < 0 ? strlen (html) : (gsize) size);

  return sp_html_node_get_line (tree->root, MAX_LINE);
}
