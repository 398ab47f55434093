/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-tree.h"

#include "sp-html-entity.h"
#include "sp-html-strip.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* A page with more elements than this is made to hurt; what follows is left out. */
#define MAX_NODES 400000

typedef enum
{
  KEEP,
  SKIP, /* the element and all in it */
} Treatment;

typedef struct
{
  const char *name;
  SpHtmlTag tag;
  Treatment treatment;
} TagRow;

static const TagRow tags[] = {
  { "a", SP_HTML_A, KEEP },
  { "address", SP_HTML_ADDRESS, KEEP },
  { "article", SP_HTML_ARTICLE, KEEP },
  { "aside", SP_HTML_ASIDE, KEEP },
  { "audio", SP_HTML_AUDIO, KEEP },
  { "blockquote", SP_HTML_BLOCKQUOTE, KEEP },
  { "body", SP_HTML_BODY, KEEP },
  { "br", SP_HTML_BR, KEEP },
  { "button", SP_HTML_BUTTON, KEEP },
  { "canvas", SP_HTML_OTHER, SKIP },
  { "caption", SP_HTML_CAPTION, KEEP },
  { "center", SP_HTML_CENTER, KEEP },
  { "dd", SP_HTML_DD, KEEP },
  { "details", SP_HTML_DETAILS, KEEP },
  { "dialog", SP_HTML_DIALOG, KEEP },
  { "div", SP_HTML_DIV, KEEP },
  { "dl", SP_HTML_DL, KEEP },
  { "dt", SP_HTML_DT, KEEP },
  { "embed", SP_HTML_OTHER, SKIP },
  { "fieldset", SP_HTML_FIELDSET, KEEP },
  { "figcaption", SP_HTML_FIGCAPTION, KEEP },
  { "figure", SP_HTML_FIGURE, KEEP },
  { "footer", SP_HTML_FOOTER, KEEP },
  { "form", SP_HTML_FORM, KEEP },
  { "frameset", SP_HTML_OTHER, SKIP },
  { "h1", SP_HTML_H1, KEEP },
  { "h2", SP_HTML_H2, KEEP },
  { "h3", SP_HTML_H3, KEEP },
  { "h4", SP_HTML_H4, KEEP },
  { "h5", SP_HTML_H5, KEEP },
  { "h6", SP_HTML_H6, KEEP },
  { "head", SP_HTML_HEAD, KEEP },
  { "header", SP_HTML_HEADER, KEEP },
  { "hr", SP_HTML_HR, KEEP },
  { "html", SP_HTML_HTML, KEEP },
  { "iframe", SP_HTML_OTHER, SKIP },
  { "img", SP_HTML_IMG, KEEP },
  { "label", SP_HTML_LABEL, KEEP },
  { "li", SP_HTML_LI, KEEP },
  { "link", SP_HTML_LINK, KEEP },
  { "main", SP_HTML_MAIN, KEEP },
  { "math", SP_HTML_OTHER, SKIP },
  { "meta", SP_HTML_META, KEEP },
  { "nav", SP_HTML_NAV, KEEP },
  { "noscript", SP_HTML_OTHER, SKIP },
  { "object", SP_HTML_OTHER, SKIP },
  { "ol", SP_HTML_OL, KEEP },
  { "option", SP_HTML_OPTION, KEEP },
  { "p", SP_HTML_P, KEEP },
  { "pre", SP_HTML_PRE, KEEP },
  { "rp", SP_HTML_RP, KEEP },
  { "rt", SP_HTML_RT, KEEP },
  { "ruby", SP_HTML_RUBY, KEEP },
  { "script", SP_HTML_OTHER, SKIP },
  { "section", SP_HTML_SECTION, KEEP },
  { "select", SP_HTML_SELECT, KEEP },
  { "style", SP_HTML_OTHER, SKIP },
  { "summary", SP_HTML_SUMMARY, KEEP },
  { "svg", SP_HTML_OTHER, SKIP },
  { "table", SP_HTML_TABLE, KEEP },
  { "tbody", SP_HTML_TBODY, KEEP },
  { "td", SP_HTML_TD, KEEP },
  { "template", SP_HTML_OTHER, SKIP },
  { "textarea", SP_HTML_TEXTAREA, KEEP },
  { "tfoot", SP_HTML_TFOOT, KEEP },
  { "th", SP_HTML_TH, KEEP },
  { "thead", SP_HTML_THEAD, KEEP },
  { "time", SP_HTML_TIME, KEEP },
  { "title", SP_HTML_TITLE, KEEP },
  { "tr", SP_HTML_TR, KEEP },
  { "ul", SP_HTML_UL, KEEP },
  { "video", SP_HTML_VIDEO, KEEP },
};

static const struct
{
  const char *name;
  SpHtmlAttr attr;
} attrs[] = {
  { "aria-hidden", SP_ATTR_ARIA_HIDDEN },
  { "class", SP_ATTR_CLASS },
  { "content", SP_ATTR_CONTENT },
  { "datetime", SP_ATTR_DATETIME },
  { "hidden", SP_ATTR_HIDDEN },
  { "href", SP_ATTR_HREF },
  { "http-equiv", SP_ATTR_HTTP_EQUIV },
  { "id", SP_ATTR_ID },
  { "itemprop", SP_ATTR_ITEMPROP },
  { "lang", SP_ATTR_LANG },
  { "name", SP_ATTR_NAME },
  { "property", SP_ATTR_PROPERTY },
  { "rel", SP_ATTR_REL },
  { "role", SP_ATTR_ROLE },
  { "style", SP_ATTR_STYLE },
  { "title", SP_ATTR_TITLE },
  { "xml:lang", SP_ATTR_LANG },
};

/* Both tables by name; made once. */
typedef struct
{
  GHashTable *tags;  /* name → TagRow */
  GHashTable *attrs; /* name → SpHtmlAttr + 1 */
} Names;

static gpointer
make_names (gpointer data)
{
  Names *names = g_new (Names, 1);

  names->tags = g_hash_table_new (g_str_hash, g_str_equal);
  names->attrs = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    g_hash_table_insert (names->tags, (gpointer) tags[i].name, (gpointer) &tags[i]);
  for (guint i = 0; i < G_N_ELEMENTS (attrs); i++)
    g_hash_table_insert (names->attrs, (gpointer) attrs[i].name, GUINT_TO_POINTER (attrs[i].attr + 1));
  return names;
}

static const Names *
get_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_names, NULL);
}

/* The state of the parse: libxml2 reports, this builds. */
typedef struct
{
  SpHtmlTree *tree;
  const Names *names;
  SpHtmlNode *current;
  guint too_deep;   /* elements open below the deepest level */
  guint skipping;   /* elements open in one that is left out, itself included */
  gboolean in_json; /* in a JSON-LD script */
  GString *text;    /* gathered since the last element */
  guint n_nodes;
  gboolean in_brackets; /* the page gives brackets for readings over ideographs */
} Builder;

static SpHtmlNode *
append_node (Builder *builder, SpHtmlTag tag)
{
  SpHtmlNode *node = sp_arena_alloc (&builder->tree->arena, sizeof (SpHtmlNode));
  SpHtmlNode *parent = builder->current;

  builder->n_nodes++;
  node->tag = tag;
  node->parent = parent;
  node->depth = parent->depth + 1;
  node->previous = parent->last;
  if (parent->last)
    parent->last->next = node;
  else
    parent->first = node;
  parent->last = node;
  return node;
}

static void
flush_text (Builder *builder)
{
  if (builder->text->len == 0)
    return;
  if (builder->n_nodes < MAX_NODES)
    {
      sp_html_entities_finish (builder->text);
      append_node (builder, SP_HTML_TEXT)->text =
          sp_arena_strndup (&builder->tree->arena, builder->text->str, builder->text->len);
    }
  g_string_truncate (builder->text, 0);
}

static void
set_attributes (Builder *builder, SpHtmlNode *node, const xmlChar **attributes)
{
  for (; attributes && attributes[0]; attributes += 2)
    {
      gpointer found = g_hash_table_lookup (builder->names->attrs, attributes[0]);
      const char *value = attributes[1] ? (const char *) attributes[1] : "";
      SpHtmlAttribute *attribute;

      if (!found)
        continue;
      attribute = sp_arena_alloc (&builder->tree->arena, sizeof (SpHtmlAttribute));
      attribute->name = (SpHtmlAttr) (GPOINTER_TO_UINT (found) - 1);
      attribute->value = sp_html_entities_finish_attribute (&builder->tree->arena, value);
      attribute->next = node->attributes;
      node->attributes = attribute;
    }
}

static gboolean
is_json_script (const xmlChar *name, const xmlChar **attributes)
{
  if (!g_str_equal ((const char *) name, "script"))
    return FALSE;
  for (; attributes && attributes[0]; attributes += 2)
    if (g_str_equal ((const char *) attributes[0], "type") && attributes[1])
      return g_ascii_strncasecmp ((const char *) attributes[1], "application/ld+json", 19) == 0;
  return FALSE;
}

static void
remember_part (SpHtmlTree *tree, SpHtmlNode *node)
{
  if (node->tag == SP_HTML_HTML && !tree->html)
    tree->html = node;
  else if (node->tag == SP_HTML_BODY && !tree->body)
    tree->body = node;
}

static void
start_element (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Builder *builder = data;
  const TagRow *row = g_hash_table_lookup (builder->names->tags, name);
  Treatment treatment = row ? row->treatment : KEEP;
  SpHtmlNode *node;

  if (builder->skipping > 0)
    {
      builder->skipping++;
      return;
    }
  flush_text (builder);
  if (row && (row->tag == SP_HTML_RUBY || row->tag == SP_HTML_RP))
    builder->in_brackets = row->tag == SP_HTML_RP;
  /* Without brackets a reading would run into the word. */
  if (treatment == SKIP || (row && row->tag == SP_HTML_RT && !builder->in_brackets))
    {
      builder->skipping = 1;
      builder->in_json = is_json_script (name, attributes);
      return;
    }
  if (builder->n_nodes >= MAX_NODES)
    {
      builder->too_deep++;
      return;
    }
  node = append_node (builder, row ? row->tag : SP_HTML_OTHER);
  set_attributes (builder, node, attributes);
  remember_part (builder->tree, node);
  if (node->depth < SP_HTML_MAX_DEPTH && builder->too_deep == 0)
    builder->current = node;
  else
    builder->too_deep++;
}

static void
end_element (void *data, const xmlChar *name)
{
  Builder *builder = data;

  if (builder->skipping > 0)
    {
      builder->skipping--;
      if (builder->skipping == 0 && builder->in_json)
        {
          g_ptr_array_add (builder->tree->json,
                           sp_arena_strndup (&builder->tree->arena, builder->text->str, builder->text->len));
          builder->in_json = FALSE;
          g_string_truncate (builder->text, 0);
        }
      return;
    }
  flush_text (builder);
  if (builder->too_deep > 0)
    builder->too_deep--;
  else if (builder->current->parent)
    builder->current = builder->current->parent;
}

static void
add_text (void *data, const xmlChar *text, int length)
{
  Builder *builder = data;

  if (builder->skipping == 0 || builder->in_json)
    g_string_append_len (builder->text, (const char *) text, length);
}

SpHtmlTree *
sp_html_tree_parse (const char *html, gsize size)
{
  SpHtmlTree *tree = g_new0 (SpHtmlTree, 1);
  Builder builder = { .tree = tree, .names = get_names (), .text = g_string_new (NULL) };
  htmlSAXHandler handler = { .startElement = start_element,
                             .endElement = end_element,
                             .characters = add_text,
                             .cdataBlock = add_text,
                             .ignorableWhitespace = add_text };
  htmlParserCtxtPtr context = htmlNewParserCtxt ();
  g_autofree char *stripped = sp_html_strip (html, size, &size);

  sp_arena_init (&tree->arena);
  tree->json = g_ptr_array_new ();
  tree->root = sp_arena_alloc (&tree->arena, sizeof (SpHtmlNode));
  tree->root->tag = SP_HTML_OTHER;
  builder.current = tree->root;
  if (context && size <= G_MAXINT)
    {
      *context->sax = handler;
      context->userData = &builder;
      htmlCtxtReadMemory (context, stripped, (int) size, NULL, "UTF-8",
                          HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                              | HTML_PARSE_IGNORE_ENC);
      flush_text (&builder);
    }
  if (context)
    htmlFreeParserCtxt (context);
  g_string_free (builder.text, TRUE);
  return tree;
}

void
sp_html_tree_free (SpHtmlTree *tree)
{
  g_ptr_array_unref (tree->json);
  sp_arena_clear (&tree->arena);
  g_free (tree);
}
