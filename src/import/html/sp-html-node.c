/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-tree.h"

#include <string.h>

/* How many elements up what stands close to a node is looked for. */
#define NEAR_LEVELS 3

const char *
sp_html_node_get (const SpHtmlNode *node, SpHtmlAttr name)
{
  for (const SpHtmlAttribute *attribute = node->attributes; attribute; attribute = attribute->next)
    if (attribute->name == name)
      return attribute->value;
  return NULL;
}

SpHtmlNode *
sp_html_node_next (const SpHtmlNode *node, const SpHtmlNode *top, gboolean skip)
{
  if (node->first && !skip)
    return node->first;
  for (; node && node != top; node = node->parent)
    if (node->next)
      return node->next;
  return NULL;
}

gboolean
sp_html_tag_is_block (SpHtmlTag tag)
{
  static gboolean block[SP_N_HTML_TAGS];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      static const SpHtmlTag blocks[] = {
        SP_HTML_ADDRESS, SP_HTML_ARTICLE,  SP_HTML_ASIDE,      SP_HTML_BLOCKQUOTE, SP_HTML_BODY,    SP_HTML_CAPTION,
        SP_HTML_CENTER,  SP_HTML_DD,       SP_HTML_DETAILS,    SP_HTML_DIALOG,     SP_HTML_DIV,     SP_HTML_DL,
        SP_HTML_DT,      SP_HTML_FIELDSET, SP_HTML_FIGCAPTION, SP_HTML_FIGURE,     SP_HTML_FOOTER,  SP_HTML_FORM,
        SP_HTML_H1,      SP_HTML_H2,       SP_HTML_H3,         SP_HTML_H4,         SP_HTML_H5,      SP_HTML_H6,
        SP_HTML_HEAD,    SP_HTML_HEADER,   SP_HTML_HR,         SP_HTML_HTML,       SP_HTML_LI,      SP_HTML_MAIN,
        SP_HTML_NAV,     SP_HTML_OL,       SP_HTML_P,          SP_HTML_PRE,        SP_HTML_SECTION, SP_HTML_SUMMARY,
        SP_HTML_TABLE,   SP_HTML_TBODY,    SP_HTML_TD,         SP_HTML_TFOOT,      SP_HTML_TH,      SP_HTML_THEAD,
        SP_HTML_TITLE,   SP_HTML_TR,       SP_HTML_UL,
      };

      for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
        block[blocks[i]] = TRUE;
      g_once_init_leave (&made, 1);
    }
  return block[tag];
}

SpHtmlNode *
sp_html_node_find_up (const SpHtmlNode *node, SpHtmlTag tag)
{
  while (node && node->tag != tag)
    node = node->parent;
  return (SpHtmlNode *) node;
}

gboolean
sp_html_node_is_inside (const SpHtmlNode *node, const SpHtmlNode *top)
{
  while (node && node->depth > top->depth)
    node = node->parent;
  return node == top;
}

const SpHtmlNode *
sp_html_node_get_surrounding (const SpHtmlNode *node)
{
  for (int i = 0; i < NEAR_LEVELS && node->parent; i++)
    {
      if (node->parent->tag == SP_HTML_BODY || node->parent->tag == SP_HTML_HTML)
        break;
      node = node->parent;
    }
  return node;
}

/* Appends TEXT with its runs of white space folded to one space, none at the start of OUT. */
static void
append_folded (GString *out, const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      else if (out->len > 0 && !g_ascii_isspace (out->str[out->len - 1]))
        g_string_append_c (out, ' ');
    }
}

/* The text of NODE, at most MAX bytes, with its line breaks or, on one line, with spaces for them. */
static char *
gather (const SpHtmlNode *node, gsize max, gboolean one_line)
{
  GString *out = g_string_new (NULL);

  for (const SpHtmlNode *n = node; n && out->len < max; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == SP_HTML_TEXT)
      append_folded (out, n->text);
    else if (n->tag == SP_HTML_BR && !one_line && out->len > 0)
      g_string_append_c (out, '\n');
    else if (n->tag == SP_HTML_BR || sp_html_tag_is_block (n->tag))
      append_folded (out, " ");
  if (out->len > max)
    g_string_truncate (out, g_utf8_find_prev_char (out->str, out->str + max + 1) - out->str);
  return g_strchomp (g_string_free (out, FALSE));
}

char *
sp_html_node_get_line (const SpHtmlNode *node, gsize max)
{
  return gather (node, max, TRUE);
}

char *
sp_html_node_get_lines (const SpHtmlNode *node, gsize max)
{
  return gather (node, max, FALSE);
}
