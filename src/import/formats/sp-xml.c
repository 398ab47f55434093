/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-xml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Parsing takes time with the square of this. */
#define MAX_ATTRIBUTES 1000

/* How much is looked at for the first element. */
#define HEAD 4096

/* Nothing is loaded, whatever a document asks for. */
static xmlParserInput *
load_nothing (const char *url, const char *id, xmlParserCtxt *context)
{
  return NULL;
}

static void
prepare (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      xmlInitParser ();
      xmlSetExternalEntityLoader (load_nothing);
      g_once_init_leave (&done, 1);
    }
}

/* The end of the tag that begins at P, and how many attributes it has. */
static const char *
skip_tag (const char *p, const char *end, guint *n_attributes)
{
  char quote = '\0';

  *n_attributes = 0;
  for (; p < end; p++)
    if (quote)
      quote = *p == quote ? '\0' : quote;
    else if (*p == '"' || *p == '\'')
      quote = *p;
    else if (*p == '=')
      ++*n_attributes;
    else if (*p == '>')
      break;
  return p;
}

/* Finds elements with more attributes than any document has, before the parser must. */
static gboolean
has_sane_tags (const char *data, gsize size)
{
  const char *end = data + size;

  for (const char *p = data; (p = memchr (p, '<', end - p)); p++)
    {
      const char *close = NULL;
      guint n = 0;

      if (g_str_has_prefix (p, "<!--"))
        close = g_strstr_len (p, end - p, "-->");
      else if (g_str_has_prefix (p, "<![CDATA["))
        close = g_strstr_len (p, end - p, "]]>");
      else if (end - p > 1 && (g_ascii_isalpha (p[1]) || (guint8) p[1] >= 0x80 || p[1] == '_'))
        close = skip_tag (p, end, &n);
      if (n > MAX_ATTRIBUTES)
        return FALSE;
      if (close)
        p = MIN (close, end - 1);
    }
  return TRUE;
}

/* Why CONTEXT has no document. */
static void
set_error (const xmlParserCtxt *context, GError **error)
{
  int code = context->lastError.code;

  if (code == XML_ERR_ENTITY_LOOP)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                 "The XML has entities that grow without end; save the article's text and import that");
  else if (context->nameNr >= (int) xmlParserMaxDepth)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                 "The XML is nested more than %u levels deep; save the article's text and import that",
                 xmlParserMaxDepth);
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                 "The XML is cut or not well formed (line %d); get the file again", context->lastError.line);
}

xmlDoc *
sp_xml_parse (const char *data, gsize size, GError **error)
{
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT;
  xmlParserCtxt *context;
  xmlDoc *doc;

  prepare ();
  if (!has_sane_tags (data, size))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                   "An element has more than %d attributes; save the article's text and import that", MAX_ATTRIBUTES);
      return NULL;
    }
  context = xmlNewParserCtxt ();
  if (!context)
    g_error ("out of memory");
  doc = xmlCtxtReadMemory (context, data, size, NULL, NULL, options);
  if (doc && !xmlDocGetRootElement (doc))
    g_clear_pointer (&doc, xmlFreeDoc);
  if (!doc)
    set_error (context, error);
  xmlFreeParserCtxt (context);
  return doc;
}

gboolean
sp_xml_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

xmlNode *
sp_xml_sibling (const xmlNode *node, const char *name)
{
  for (xmlNode *n = node->next; n; n = n->next)
    if (n->type == XML_ELEMENT_NODE && (!name || sp_xml_is (n, name)))
      return n;
  return NULL;
}

xmlNode *
sp_xml_child (const xmlNode *parent, const char *name)
{
  xmlNode *first = parent ? parent->children : NULL;

  if (!first || (first->type == XML_ELEMENT_NODE && (!name || sp_xml_is (first, name))))
    return first;
  return sp_xml_sibling (first, name);
}

xmlNode *
sp_xml_next (const xmlNode *node, const xmlNode *root, gboolean skip)
{
  /* What is below a reference belongs to the entity, not to the document. */
  if (!skip && node->children && node->type != XML_ENTITY_REF_NODE)
    return node->children;
  while (node != root && !node->next)
    node = node->parent;
  return node == root ? NULL : node->next;
}

xmlNode *
sp_xml_find (const xmlNode *root, const char *name)
{
  for (const xmlNode *n = root; n; n = sp_xml_next (n, root, FALSE))
    if (n != root && sp_xml_is (n, name))
      return (xmlNode *) n;
  return NULL;
}

void
sp_xml_append_own_text (const xmlNode *node, GString *out)
{
  if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) && node->content)
    g_string_append (out, (const char *) node->content);
  else if (node->type == XML_ENTITY_REF_NODE)
    {
      const htmlEntityDesc *named = htmlEntityLookup (node->name);

      if (named)
        g_string_append_unichar (out, named->value);
    }
}

char *
sp_xml_attribute (const xmlNode *node, const char *name)
{
  if (node->type != XML_ELEMENT_NODE)
    return NULL;
  for (const xmlAttr *a = node->properties; a; a = a->next)
    if (strcmp ((const char *) a->name, name) == 0)
      {
        GString *value = g_string_new (NULL);

        for (const xmlNode *n = a->children; n; n = n->next)
          sp_xml_append_own_text (n, value);
        return g_string_free (value, FALSE);
      }
  return NULL;
}

gboolean
sp_xml_attribute_is (const xmlNode *node, const char *name, const char *value)
{
  g_autofree char *found = sp_xml_attribute (node, name);

  return found && g_str_equal (found, value);
}

char *
sp_xml_text (const xmlNode *node)
{
  GString *text = g_string_new (NULL);

  for (const xmlNode *n = node; n; n = sp_xml_next (n, node, FALSE))
    sp_xml_append_own_text (n, text);
  return g_string_free (text, FALSE);
}

char *
sp_xml_line (const xmlNode *node)
{
  g_autofree char *text = node ? sp_xml_text (node) : NULL;
  g_auto (GStrv) words = text ? g_strsplit_set (text, " \t\r\n", -1) : NULL;
  GString *line = g_string_new (NULL);

  for (guint i = 0; words && words[i]; i++)
    if (*words[i])
      g_string_append_printf (line, "%s%s", line->len ? " " : "", words[i]);
  if (line->len > 0)
    return g_string_free (line, FALSE);
  g_string_free (line, TRUE);
  return NULL;
}

/* Elements of XHTML and NITF that begin a line of their own. */
static gboolean
is_block (const xmlNode *node)
{
  static const char *const names[] = { "p",       "h1",           "h2",      "h3",   "h4",      "h5",      "h6",
                                       "hl1",     "hl2",          "li",      "dt",   "dd",      "div",     "blockquote",
                                       "td",      "th",           "tr",      "br",   "table",   "block",   "bq",
                                       "pre",     "media",        "caption", "note", "body",    "section", "ul",
                                       "ol",      "figure",       "header",  "hr",   "article", "dl",      "fn",
                                       "tagline", "body.content", "html",    NULL };

  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_hidden (const xmlNode *node)
{
  return sp_xml_is (node, "script") || sp_xml_is (node, "style") || sp_xml_is (node, "head")
         || sp_xml_is (node, "media-metadata") || sp_xml_is (node, "media-object") || sp_xml_is (node, "media-caption");
}

static void
add_blocks (SpBlocks *blocks, const xmlNode *node)
{
  for (const xmlNode *n = node->children; n; n = n->next)
    {
      if (is_hidden (n))
        continue;
      if (is_block (n))
        sp_blocks_end (blocks);
      sp_xml_append_own_text (n, blocks->line);
      if (n->type == XML_ELEMENT_NODE)
        add_blocks (blocks, n);
      if (is_block (n))
        sp_blocks_end (blocks);
    }
}

void
sp_xml_add_blocks (SpDraft *draft, const xmlNode *node)
{
  g_auto (SpBlocks) blocks;

  sp_blocks_init (&blocks, draft);
  add_blocks (&blocks, node);
  sp_blocks_end (&blocks);
}

/* Past an XML declaration, comments, instructions and a document type, to the first element's name. */
static const char *
find_root (const char *p, const char *end)
{
  if (end - p >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  for (;;)
    {
      const char *close = NULL;

      while (p < end && g_ascii_isspace (*p))
        p++;
      if (end - p < 2 || *p != '<')
        return NULL;
      if (p[1] == '?')
        close = g_strstr_len (p, end - p, "?>");
      else if (g_str_has_prefix (p, "<!--"))
        close = g_strstr_len (p, end - p, "-->");
      else if (p[1] == '!')
        {
          const char *subset = memchr (p, '[', end - p);

          close = memchr (p, '>', end - p);
          if (close && subset && subset < close)
            close = g_strstr_len (subset, end - subset, "]>");
        }
      else
        return p + 1;
      if (!close)
        return NULL;
      p = strchr (close, '>') + 1;
    }
}

gboolean
sp_xml_root_is (const char *data, gsize size, const char *name)
{
  const char *end = data + MIN (size, HEAD);
  const char *root = find_root (data, end);
  gsize length = strlen (name);
  gsize n;

  if (!root)
    return FALSE;
  n = strcspn (root, " \t\r\n/>");
  return root + n <= end && n >= length && memcmp (root + n - length, name, length) == 0
         && (n == length || root[n - length - 1] == ':');
}
