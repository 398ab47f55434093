/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-text.h"

#include "sp-html-phrases.h"
#include "sp-html-words.h"
#include "sp-text.h"

#include <string.h>

typedef struct
{
  SpDraft *draft;
  GString *text; /* of the paragraph so far; LF where the page breaks a line */
  gboolean item; /* the paragraph is the first of a list item */
  guint pre;     /* how many <pre> are open */
  gboolean page; /* labels of a page's machinery are left out */
} Writer;

/* Whether STYLE has PROPERTY with VALUE, white space apart. */
static gboolean
style_has (const char *style, const char *property, const char *value)
{
  for (const char *p = strstr (style, property); p; p = strstr (p + 1, property))
    {
      const char *v = p + strlen (property);

      v += strspn (v, " \t");
      if (*v == ':')
        {
          v += 1 + strspn (v + 1, " \t");
          if (g_ascii_strncasecmp (v, value, strlen (value)) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

gboolean
sp_html_node_is_hidden (const SpHtmlNode *node)
{
  const char *style = sp_html_node_get (node, SP_ATTR_STYLE);
  const char *hidden = sp_html_node_get (node, SP_ATTR_HIDDEN);

  if (style && (style_has (style, "display", "none") || style_has (style, "visibility", "hidden")))
    return TRUE;
  return hidden && !g_str_equal (hidden, "until-found");
}

static void
add_piece (Writer *writer, const char *start, const char *end)
{
  g_autoptr (GString) piece = g_string_new (writer->item ? "• " : "");
  gsize mark = piece->len;

  for (const char *p = start; p < end; p++)
    if (*p != '\n')
      g_string_append_c (piece, *p);
    else if (piece->len > mark && piece->str[piece->len - 1] != ' ')
      g_string_append_c (piece, ' ');
  while (piece->len > mark && piece->str[piece->len - 1] == ' ')
    g_string_truncate (piece, piece->len - 1);
  if (piece->len == mark || sp_phrase_is_code (piece->str + mark)
      || (writer->page && mark == 0 && sp_phrase_is_label (piece->str)))
    return;
  sp_draft_add_paragraph (writer->draft, piece->str, piece->len);
  writer->item = FALSE;
}

/* Ends the paragraph. Two line breaks in it separate paragraphs; a single one does after a whole sentence. */
static void
flush (Writer *writer)
{
  const char *start = writer->text->str;
  const char *end = start + writer->text->len;

  for (const char *p = start; p < end; p++)
    {
      const char *rest = p + strspn (p, "\n ");
      gboolean several = *p == '\n' && memchr (p + 1, '\n', rest - p - 1);

      if (*p != '\n')
        continue;
      if (several || sp_text_ends_sentence (start, p - start))
        {
          add_piece (writer, start, p);
          start = rest;
        }
      p = rest - 1;
    }
  add_piece (writer, start, end);
  g_string_truncate (writer->text, 0);
}

static void
append_text (Writer *writer, const char *text)
{
  GString *out = writer->text;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xad)
        continue;
      if (!g_unichar_isspace (c))
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      else if (writer->pre > 0 && c == '\n')
        g_string_append (out, "\n");
      else if (out->len > 0 && out->str[out->len - 1] != ' ' && out->str[out->len - 1] != '\n')
        g_string_append_c (out, ' ');
    }
}

/* Whether a block stands somewhere in NODE: then a table's cell is there for layout. */
static gboolean
has_block (const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = sp_html_node_next (node, node, FALSE); n; n = sp_html_node_next (n, node, FALSE))
    if (sp_html_tag_is_block (n->tag))
      return TRUE;
  return FALSE;
}

static void write_node (Writer *writer, const SpHtmlNode *node);

/* A post of a social network, as one paragraph: what it says in quotation marks, then whose it is. */
static void
write_embed (Writer *writer, const SpHtmlNode *node)
{
  g_autoptr (SpDraft) post = sp_draft_new ();
  Writer inner = { .draft = post, .text = g_string_new (NULL), .page = writer->page };
  g_autoptr (GString) text = g_string_new ("“");
  gboolean closed = FALSE;

  for (const SpHtmlNode *child = node->first; child; child = child->next)
    write_node (&inner, child);
  flush (&inner);
  g_string_free (inner.text, TRUE);
  for (guint i = 0; i < post->paragraphs->len; i++)
    {
      const char *paragraph = g_ptr_array_index (post->paragraphs, i);

      if (!closed && i > 0 && (g_str_has_prefix (paragraph, "—") || g_str_has_prefix (paragraph, "- ")))
        {
          g_string_append (text, "”");
          closed = TRUE;
        }
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", paragraph);
    }
  if (!closed)
    g_string_append (text, "”");
  flush (writer);
  if (post->paragraphs->len > 0)
    sp_draft_add_paragraph (writer->draft, text->str, text->len);
}

static gboolean
is_data_cell (const SpHtmlNode *node)
{
  return (node->tag == SP_HTML_TD || node->tag == SP_HTML_TH) && !has_block (node);
}

static void
write_node (Writer *writer, const SpHtmlNode *node)
{
  gboolean cell = is_data_cell (node);
  gboolean block = sp_html_tag_is_block (node->tag) && !cell;

  if (node->tag == SP_HTML_TEXT)
    append_text (writer, node->text);
  else if (node->tag == SP_HTML_BR)
    g_string_append_c (writer->text, '\n');
  if (block)
    flush (writer);
  if (!node->first || node->dropped || sp_html_node_is_hidden (node))
    return;

  if (node->roles & SP_ROLE_EMBED && node->tag == SP_HTML_BLOCKQUOTE)
    {
      write_embed (writer, node);
      return;
    }
  if (cell && writer->text->len > 0)
    g_string_append (writer->text, " | ");
  writer->item = node->tag == SP_HTML_LI || (writer->item && !block) || (writer->item && node->parent->first == node);
  writer->pre += node->tag == SP_HTML_PRE;
  for (const SpHtmlNode *child = node->first; child; child = child->next)
    write_node (writer, child);
  if (block)
    flush (writer);
  writer->pre -= node->tag == SP_HTML_PRE;
  if (node->tag == SP_HTML_LI)
    writer->item = FALSE;
}

void
sp_html_text_add (SpDraft *draft, const SpHtmlNode *node, gboolean page)
{
  Writer writer = { .draft = draft, .text = g_string_new (NULL), .page = page };

  write_node (&writer, node);
  flush (&writer);
  g_string_free (writer.text, TRUE);
}
