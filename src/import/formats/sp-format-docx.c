/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-archive.h"
#include "sp-head.h"
#include "sp-xml.h"

#include <string.h>

#define MAIN_PART "word/document.xml"

static int
sniff (const SpInput *input)
{
  return sp_archive_looks_like (input->data, input->size, "[Content_Types].xml")
                 && sp_archive_looks_like (input->data, input->size, "word/")
             ? SP_SNIFF_SURE
             : SP_SNIFF_NO;
}

/* Where PART, or with NULL the package, says that its part of TYPE is (the last word of the relationship's type). */
static char *
find_part (SpArchive *archive, const char *part, const char *type)
{
  g_autofree char *folder = part ? g_path_get_dirname (part) : g_strdup (".");
  g_autofree char *base = part ? g_path_get_basename (part) : g_strdup ("");
  g_autofree char *name = part ? g_strconcat (folder, "/_rels/", base, ".rels", NULL) : g_strdup ("_rels/.rels");
  g_autoptr (xmlDoc) doc = NULL;
  const char *data;
  gsize size;

  data = sp_archive_has (archive, name) ? sp_archive_need (archive, name, &size, NULL) : NULL;
  doc = data ? sp_xml_parse (data, size, NULL) : NULL;
  if (!doc)
    return NULL;
  for (xmlNode *n = sp_xml_child (xmlDocGetRootElement (doc), "Relationship"); n;
       n = sp_xml_sibling (n, "Relationship"))
    {
      g_autofree char *kind = sp_xml_attribute (n, "Type");
      g_autofree char *target = sp_xml_attribute (n, "Target");

      if (kind && target && g_str_has_suffix (kind, type) && !sp_xml_attribute_is (n, "TargetMode", "External"))
        return sp_archive_resolve (part ? part : "x", target);
    }
  return NULL;
}

/* The ids of the styles of titles and of first headings, whatever the language of the program that wrote them. */
typedef struct
{
  char *title, *heading;
} Styles;

static void
find_styles (SpArchive *archive, const char *main_part, Styles *styles)
{
  g_autofree char *name = find_part (archive, main_part, "/styles");
  g_autoptr (xmlDoc) doc = NULL;
  const char *data;
  gsize size;

  data = name && sp_archive_has (archive, name) ? sp_archive_need (archive, name, &size, NULL) : NULL;
  doc = data ? sp_xml_parse (data, size, NULL) : NULL;
  for (xmlNode *n = doc ? sp_xml_child (xmlDocGetRootElement (doc), "style") : NULL; n; n = sp_xml_sibling (n, "style"))
    {
      const xmlNode *label = sp_xml_child (n, "name");
      g_autofree char *value = label ? sp_xml_attribute (label, "val") : NULL;

      if (value && !styles->title && g_ascii_strcasecmp (value, "title") == 0)
        styles->title = sp_xml_attribute (n, "styleId");
      if (value && !styles->heading && g_ascii_strcasecmp (value, "heading 1") == 0)
        styles->heading = sp_xml_attribute (n, "styleId");
    }
  if (!styles->title)
    styles->title = g_strdup ("Title");
  if (!styles->heading)
    styles->heading = g_strdup ("Heading1");
}

/* Whether the paragraph P is the document's title: by its style, or a heading of several words at the very start. */
static gboolean
is_title (const SpBlocks *blocks, const xmlNode *p, const Styles *styles)
{
  const xmlNode *style = sp_xml_child (sp_xml_child (p, "pPr"), "pStyle");

  if (!style || !styles || blocks->draft->title || !*g_strstrip (blocks->line->str))
    return FALSE;
  return sp_xml_attribute_is (style, "val", styles->title)
         || (sp_xml_attribute_is (style, "val", styles->heading) && blocks->draft->paragraphs->len < 3
             && strchr (blocks->line->str, ' '));
}

/* Whether the run R has the property that hides it. */
static gboolean
is_hidden_run (const xmlNode *r)
{
  const xmlNode *vanish = sp_xml_child (sp_xml_child (r, "rPr"), "vanish");

  return vanish && !sp_xml_attribute_is (vanish, "val", "0") && !sp_xml_attribute_is (vanish, "val", "false");
}

/* What is no text of the document: instructions of fields, what was deleted or moved away, second versions. */
static gboolean
is_skipped (const xmlNode *node)
{
  static const char *const names[] = { "instrText", "delText", "del",     "moveFrom",     "Fallback",
                                       "pPr",       "rPr",     "sectPr",  "sdtPr",        "tblPr",
                                       "rt",        "binData", "comment", "delInstrText", NULL };

  return node->type == XML_ELEMENT_NODE
         && (g_strv_contains (names, (const char *) node->name) || (sp_xml_is (node, "r") && is_hidden_run (node)));
}

static void
add_leaf (SpBlocks *blocks, const xmlNode *node)
{
  if (sp_xml_is (node, "t"))
    {
      g_autofree char *text = sp_xml_text (node);

      sp_blocks_append (blocks, text, -1);
    }
  else if (sp_xml_is (node, "tab") || sp_xml_is (node, "ptab"))
    sp_blocks_append (blocks, " ", 1);
  else if (sp_xml_is (node, "br") || sp_xml_is (node, "cr"))
    sp_blocks_append (blocks, "\n", 1);
  else if (sp_xml_is (node, "noBreakHyphen"))
    sp_blocks_append (blocks, "\xe2\x80\x91", 3);
}

/* Adds what is below NODE; STYLES may be NULL. */
static void
add_text (SpBlocks *blocks, const xmlNode *node, const Styles *styles)
{
  for (const xmlNode *n = node->children; n; n = n->next)
    {
      gboolean paragraph = sp_xml_is (n, "p");
      gboolean box = sp_xml_is (n, "txbxContent");
      g_autoptr (GString) outer = NULL;

      if (n->type != XML_ELEMENT_NODE || is_skipped (n))
        continue;
      if (box)
        {
          /* A box in the middle of a paragraph: its paragraphs go before. */
          outer = blocks->line;
          blocks->line = g_string_new (NULL);
        }
      add_leaf (blocks, n);
      add_text (blocks, n, styles);
      if (paragraph && is_title (blocks, n, styles))
        blocks->draft->title = g_strdup (blocks->line->str);
      if (paragraph)
        sp_blocks_end (blocks);
      if (box)
        {
          sp_blocks_end (blocks);
          g_string_free (blocks->line, TRUE);
          blocks->line = g_steal_pointer (&outer);
        }
    }
}

/* Adds the text of PART. Returns FALSE when it cannot be read. */
static gboolean
add_part (SpArchive *archive, const char *part, const Styles *styles, SpDraft *draft, GError **error)
{
  g_auto (SpBlocks) blocks = { NULL, NULL };
  g_autoptr (xmlDoc) doc = NULL;
  const char *data;
  gsize size;

  sp_blocks_init (&blocks, draft);
  data = sp_archive_need (archive, part, &size, error);
  doc = data ? sp_xml_parse (data, size, error) : NULL;
  if (!doc)
    return FALSE;
  add_text (&blocks, xmlDocGetRootElement (doc), styles);
  sp_blocks_end (&blocks);
  sp_archive_drop (archive, part);
  return TRUE;
}

/* Footnotes and endnotes, after the text. A broken one is no reason to lose the text. */
static void
add_notes (SpArchive *archive, const char *main_part, SpDraft *draft)
{
  static const char *const kinds[] = { "/footnotes", "/endnotes" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *part = find_part (archive, main_part, kinds[i]);

      if (part)
        add_part (archive, part, NULL, draft, NULL);
    }
}

static char *
add_properties (SpArchive *archive, SpDraft *draft)
{
  g_autofree char *part = find_part (archive, NULL, "/core-properties");
  g_autoptr (xmlDoc) doc = NULL;
  g_autofree char *author = NULL;
  const xmlNode *root;
  const char *data;
  gsize size;

  data = part && sp_archive_has (archive, part) ? sp_archive_need (archive, part, &size, NULL) : NULL;
  doc = data ? sp_xml_parse (data, size, NULL) : NULL;
  if (!doc)
    return NULL;
  root = xmlDocGetRootElement (doc);
  author = sp_xml_line (sp_xml_child (root, "creator"));
  if (author)
    sp_draft_add_declared_author (draft, author);
  draft->date = sp_xml_line (sp_xml_child (root, "created"));
  draft->modified = sp_xml_line (sp_xml_child (root, "modified"));
  draft->lang = sp_xml_line (sp_xml_child (root, "language"));
  return sp_xml_line (sp_xml_child (root, "title"));
}

static gboolean
read_docx (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (SpArchive) archive = sp_archive_open (input->data, input->size, error);
  g_autofree char *main_part = NULL;
  Styles styles = { NULL, NULL };
  gboolean done;
  g_autofree char *title = NULL;
  SpDraft *draft = sp_draft_new ();

  g_ptr_array_add (drafts, draft);
  if (!archive)
    return FALSE;
  main_part = find_part (archive, NULL, "/officeDocument");
  if (!main_part)
    main_part = g_strdup (MAIN_PART);
  find_styles (archive, main_part, &styles);
  done = add_part (archive, main_part, &styles, draft, error);
  g_free (styles.title);
  g_free (styles.heading);
  if (!done)
    return FALSE;
  add_notes (archive, main_part, draft);
  title = add_properties (archive, draft);
  sp_draft_settle_title (draft, title);
  sp_draft_read_head (draft);
  return TRUE;
}

const SpFormat sp_format_docx = {
  .name = "Word document",
  .media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  .sniff = sniff,
  .read = read_docx,
};
