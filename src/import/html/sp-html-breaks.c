/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-breaks.h"

/* What an element holds itself, apart from what is in its elements. */
typedef struct
{
  gboolean double_break;
  gboolean block;
  guint n_breaks;
} Contents;

static gboolean
is_space (const SpHtmlNode *node)
{
  const char *p = node->text;

  if (node->tag != SP_HTML_TEXT)
    return FALSE;
  while (*p && (g_unichar_isspace (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0x200b))
    p = g_utf8_next_char (p);
  return *p == '\0';
}

static SpHtmlNode *
skip_space (SpHtmlNode *node)
{
  while (node && is_space (node))
    node = node->next;
  return node;
}

/* The last break of the row of breaks that begins with NODE. */
static SpHtmlNode *
end_of_breaks (SpHtmlNode *node)
{
  for (SpHtmlNode *next = skip_space (node->next); next && next->tag == SP_HTML_BR; next = skip_space (next->next))
    node = next;
  return node;
}

static Contents
look_at (SpHtmlNode *node)
{
  Contents contents = { 0 };

  for (SpHtmlNode *child = node->first; child; child = child->next)
    if (child->tag == SP_HTML_BR)
      {
        SpHtmlNode *next = contents.double_break ? NULL : skip_space (child->next);

        contents.n_breaks++;
        contents.double_break = contents.double_break || (next && next->tag == SP_HTML_BR);
      }
    else
      contents.block = contents.block || sp_html_tag_is_block (child->tag);
  return contents;
}

/* Whether the line from FIRST up to END (NULL: the last child) is one element, white space apart. */
static gboolean
is_one_element (SpHtmlNode *first, const SpHtmlNode *end)
{
  SpHtmlNode *node = skip_space (first);

  return node && node != end && node->tag != SP_HTML_TEXT && node->tag != SP_HTML_BR && node->tag != SP_HTML_IMG
         && skip_space (node->next) == end;
}

/* The next break after NODE among its siblings, or block, or NULL. */
static SpHtmlNode *
find_line_end (SpHtmlNode *node)
{
  while (node && node->tag != SP_HTML_BR && !sp_html_tag_is_block (node->tag))
    node = node->next;
  return node;
}

static void
deepen (SpHtmlNode *top)
{
  for (SpHtmlNode *n = top; n; n = sp_html_node_next (n, top, FALSE))
    n->depth++;
}

/* Puts a paragraph in the place of the siblings from FIRST up to END (NULL: to the last), and them into it. */
static void
wrap (SpHtmlTree *tree, SpHtmlNode *first, SpHtmlNode *end)
{
  SpHtmlNode *parent = first->parent;
  SpHtmlNode *last = end ? end->previous : parent->last;
  SpHtmlNode *paragraph;

  if (!skip_space (first) || skip_space (first) == end)
    return;
  paragraph = sp_arena_alloc (&tree->arena, sizeof (SpHtmlNode));
  paragraph->tag = SP_HTML_P;
  paragraph->depth = first->depth;
  paragraph->parent = parent;
  paragraph->previous = first->previous;
  paragraph->next = end;
  paragraph->first = first;
  paragraph->last = last;
  *(first->previous ? &first->previous->next : &parent->first) = paragraph;
  *(end ? &end->previous : &parent->last) = paragraph;
  first->previous = NULL;
  last->next = NULL;
  for (SpHtmlNode *child = first; child; child = child->next)
    {
      child->parent = paragraph;
      deepen (child);
    }
}

/* Whether a paragraph ends at the single break NODE, that ends the line which begins at LINE. */
static gboolean
ends_paragraph (SpHtmlNode *line, SpHtmlNode *node)
{
  SpHtmlNode *next = skip_space (node->next);

  return (next && next->tag == SP_HTML_HR) || is_one_element (line, node)
         || (next && is_one_element (next, find_line_end (next)));
}

static void
split (SpHtmlTree *tree, SpHtmlNode *parent, gboolean single)
{
  SpHtmlNode *start = parent->first, *line = start;

  for (SpHtmlNode *node = start, *next; node; node = next)
    {
      SpHtmlNode *last = node->tag == SP_HTML_BR ? end_of_breaks (node) : node;

      next = last->next;
      if (node->tag == SP_HTML_BR && last == node && !(single && ends_paragraph (line, node)))
        {
          line = next;
          continue;
        }
      if (node->tag != SP_HTML_BR && !sp_html_tag_is_block (node->tag))
        continue;
      if (start != node)
        wrap (tree, start, node);
      start = line = next;
    }
  if (start)
    wrap (tree, start, NULL);
}

/* Whether the first line of NODE, a box, is a link: a teaser's headline. */
static gboolean
begins_with_link (SpHtmlNode *node)
{
  SpHtmlNode *first = skip_space (node->first);

  return node->tag != SP_HTML_P && node->tag != SP_HTML_LI && first && first->tag == SP_HTML_A
         && is_one_element (first, find_line_end (first));
}

void
sp_html_split_breaks (SpHtmlTree *tree)
{
  SpHtmlNode *top = tree->body ? tree->body : tree->root;

  for (SpHtmlNode *n = top; n; n = sp_html_node_next (n, top, n->tag == SP_HTML_PRE))
    {
      Contents contents = look_at (n);

      if (n->tag != SP_HTML_PRE && contents.n_breaks > 0
          && (contents.double_break || contents.block || begins_with_link (n)))
        split (tree, n, contents.n_breaks > 1 || !contents.double_break);
    }
}
