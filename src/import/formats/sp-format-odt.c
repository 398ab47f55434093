/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-archive.h"
#include "sp-head.h"
#include "sp-xml.h"

#include <string.h>

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

typedef struct
{
  SpBlocks blocks;
  SpBlocks notes; /* footnotes, added after the text */
  SpDraft *aside;
} OdtText;

static int
sniff (const SpInput *input)
{
  if (sp_archive_has_type (input->data, input->size, MEDIA_TYPE))
    return SP_SNIFF_SURE;
  if (sp_archive_looks_like (input->data, input->size, "content.xml")
      && sp_archive_looks_like (input->data, input->size, "META-INF/manifest.xml")
      && !sp_archive_has_type (input->data, input->size, "application/vnd.oasis.opendocument."))
    return SP_SNIFF_LIKELY;
  return sp_xml_root_is (input->data, input->size, "document")
                 && g_strstr_len (input->data, MIN (input->size, 8192), "urn:oasis:names:tc:opendocument")
             ? SP_SNIFF_SURE
             : SP_SNIFF_NO;
}

static gboolean
is_skipped (const xmlNode *node)
{
  static const char *const names[] = { "tracked-changes",
                                       "annotation",
                                       "table-of-content",
                                       "sequence-decls",
                                       "forms",
                                       "note-citation",
                                       "title",
                                       "desc",
                                       "ruby-text",
                                       "binary-data",
                                       "bookmark-ref",
                                       "variable-decls",
                                       "user-field-decls",
                                       "shapes",
                                       "settings",
                                       NULL };

  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

/* TEXT with runs of white space folded, as the format has it. */
static void
append_folded (SpBlocks *blocks, const xmlNode *node)
{
  g_autoptr (GString) own = g_string_new (NULL);
  gboolean space = blocks->line->len > 0 && blocks->line->str[blocks->line->len - 1] == ' ';

  sp_xml_append_own_text (node, own);
  for (gsize i = 0; i < own->len; i++)
    {
      gboolean white = strchr (" \t\r\n", own->str[i]) != NULL;

      if (!white)
        g_string_append_c (blocks->line, own->str[i]);
      else if (!space)
        g_string_append_c (blocks->line, ' ');
      space = white;
    }
}

static gboolean
is_paragraph (const xmlNode *node)
{
  return sp_xml_is (node, "p") || sp_xml_is (node, "h");
}

static void
add_text (OdtText *text, SpBlocks *blocks, const xmlNode *node, gboolean inside)
{
  for (const xmlNode *n = node->children; n; n = n->next)
    {
      gboolean box = inside && (sp_xml_is (n, "text-box") || sp_xml_is (n, "table"));
      GString *outer = blocks->line;

      if (is_skipped (n))
        continue;
      if (inside)
        append_folded (blocks, n);
      if (n->type != XML_ELEMENT_NODE)
        continue;
      if (sp_xml_is (n, "note-body"))
        {
          add_text (text, &text->notes, n, FALSE);
          continue;
        }
      if (inside && (sp_xml_is (n, "s") || sp_xml_is (n, "tab")))
        sp_blocks_append (blocks, " ", 1);
      else if (inside && sp_xml_is (n, "line-break"))
        sp_blocks_append (blocks, "\n", 1);
      if (box)
        blocks->line = g_string_new (NULL);
      add_text (text, blocks, n, is_paragraph (n) || (inside && !box));
      if (is_paragraph (n))
        sp_blocks_end (blocks);
      if (box)
        {
          g_string_free (blocks->line, TRUE);
          blocks->line = outer;
        }
    }
}

static void
add_body (SpDraft *draft, const xmlNode *root)
{
  const xmlNode *body = sp_xml_child (sp_xml_child (root, "body"), "text");
  OdtText text = { .aside = sp_draft_new () };

  sp_blocks_init (&text.blocks, draft);
  sp_blocks_init (&text.notes, text.aside);
  if (body)
    add_text (&text, &text.blocks, body, FALSE);
  for (guint i = 0; i < text.aside->paragraphs->len; i++)
    sp_draft_add_paragraph (draft, g_ptr_array_index (text.aside->paragraphs, i), -1);
  sp_blocks_clear (&text.blocks);
  sp_blocks_clear (&text.notes);
  sp_draft_free (text.aside);
}

/* Fills in what the element "meta" says; returns the title. */
static char *
add_meta (SpDraft *draft, const xmlNode *root)
{
  const xmlNode *meta = sp_xml_is (root, "meta") ? root : sp_xml_child (root, "meta");
  g_autofree char *author = sp_xml_line (sp_xml_child (meta, "initial-creator"));

  if (!author)
    author = sp_xml_line (sp_xml_child (meta, "creator"));
  if (author)
    sp_draft_add_declared_author (draft, author);
  draft->date = sp_xml_line (sp_xml_child (meta, "creation-date"));
  draft->modified = sp_xml_line (sp_xml_child (meta, "date"));
  draft->lang = sp_xml_line (sp_xml_child (meta, "language"));
  return sp_xml_line (sp_xml_child (meta, "title"));
}

static xmlDoc *
load (SpArchive *archive, const char *name, GError **error)
{
  gsize size;
  const char *data = sp_archive_need (archive, name, &size, error);

  return data ? sp_xml_parse (data, size, error) : NULL;
}

/* Whether the manifest says that the text is encrypted. */
static gboolean
is_encrypted (SpArchive *archive)
{
  gsize size = 0;
  const char *manifest = sp_archive_need (archive, "META-INF/manifest.xml", &size, NULL);

  return manifest && g_strstr_len (manifest, size, "encryption-data") != NULL;
}

static gboolean
read_package (const SpInput *input, SpDraft *draft, GError **error)
{
  g_autoptr (SpArchive) archive = sp_archive_open (input->data, input->size, error);
  g_autoptr (xmlDoc) content = NULL;
  g_autoptr (xmlDoc) meta = NULL;
  g_autofree char *title = NULL;

  if (!archive)
    return FALSE;
  if (is_encrypted (archive))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED,
                   "The document is protected by a password; save it without and import that");
      return FALSE;
    }
  content = load (archive, "content.xml", error);
  if (!content)
    return FALSE;
  add_body (draft, xmlDocGetRootElement (content));
  meta = load (archive, "meta.xml", NULL);
  if (meta)
    title = add_meta (draft, xmlDocGetRootElement (meta));
  sp_draft_settle_title (draft, title);
  sp_draft_read_head (draft);
  return TRUE;
}

/* The same document as a single XML file. */
static gboolean
read_flat (const SpInput *input, SpDraft *draft, GError **error)
{
  g_autoptr (xmlDoc) doc = sp_xml_parse (input->data, input->size, error);
  g_autofree char *title = NULL;

  if (!doc)
    return FALSE;
  add_body (draft, xmlDocGetRootElement (doc));
  title = add_meta (draft, xmlDocGetRootElement (doc));
  sp_draft_settle_title (draft, title);
  sp_draft_read_head (draft);
  return TRUE;
}

static gboolean
read_odt (const SpInput *input, GPtrArray *drafts, GError **error)
{
  SpDraft *draft = sp_draft_new ();

  g_ptr_array_add (drafts, draft);
  return input->size > 2 && memcmp (input->data, "PK", 2) == 0 ? read_package (input, draft, error)
                                                               : read_flat (input, draft, error);
}

const SpFormat sp_format_odt = {
  .name = "OpenDocument text",
  .media_type = MEDIA_TYPE,
  .sniff = sniff,
  .read = read_odt,
};
