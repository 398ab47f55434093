/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Projects of QDA programs (REFI-QDA 1.0): their text sources become articles. */
#include "sp-format.h"

#include "sp-archive.h"
#include "sp-charset.h"
#include "sp-plain.h"
#include "sp-xml.h"

#include <string.h>

#define INTERNAL "internal://"

static int
sniff (const SpInput *input)
{
  return sp_archive_looks_like (input->data, input->size, "project.qde")
                 || sp_archive_looks_like (input->data, input->size, "Project.qde")
                 || sp_archive_looks_like (input->data, input->size, "PROJECT.QDE")
             ? SP_SNIFF_SURE
             : SP_SNIFF_NO;
}

/* The member whose name is NAME but for case, or NULL. */
static const char *
find_member (const SpArchive *archive, const char *name)
{
  const GPtrArray *names = sp_archive_get_names (archive);

  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (names, i), name) == 0)
      return g_ptr_array_index (names, i);
  return NULL;
}

/* The member that the attribute PATH of SOURCE names; NULL when there is none, or it lies outside the project. */
static const char *
find_source (const SpArchive *archive, const xmlNode *source, const char *path)
{
  g_autofree char *value = sp_xml_attribute (source, path);
  const char *name = value && g_str_has_prefix (value, INTERNAL) ? value + strlen (INTERNAL) : value;
  g_autofree char *member = NULL;

  if (!name || !*name || strchr (name, '/') || strchr (name, '\\') || strchr (name, ':'))
    return NULL;
  member = g_strconcat ("sources/", name, NULL);
  return find_member (archive, member);
}

/* The plain text of SOURCE: in the project itself, or in a member. */
static gboolean
add_plain (SpArchive *archive, const xmlNode *source, SpDraft *draft, GError **error)
{
  const xmlNode *content = sp_xml_child (source, "PlainTextContent");
  const char *member = find_source (archive, source, "plainTextPath");
  g_autofree char *text = NULL;

  if (content)
    text = sp_xml_text (content);
  else if (member)
    {
      gsize size;
      const char *data = sp_archive_need (archive, member, &size, error);

      if (!data)
        return FALSE;
      text = sp_charset_decode (data, size, NULL, NULL);
      sp_archive_drop (archive, member);
    }
  if (text)
    sp_plain_add_paragraphs (draft, text);
  return TRUE;
}

/* A document that stands for the text of SOURCE: its rich form, or a PDF. */
static gboolean
add_document (SpArchive *archive, const char *member, const char *name, GPtrArray *drafts, GError **error)
{
  static const SpFormat *const formats[] = { &sp_format_docx, &sp_format_odt,  &sp_format_rtf,
                                             &sp_format_pdf,  &sp_format_html, &sp_format_text };
  SpInput input = { .name = member };
  const SpFormat *format;
  guint before = drafts->len;

  input.data = sp_archive_need (archive, member, &input.size, error);
  if (!input.data)
    return FALSE;
  format = sp_format_find (&input);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format == formats[i] && !format->read (&input, drafts, NULL))
      g_ptr_array_set_size (drafts, before);
  for (guint i = before; i < drafts->len; i++)
    {
      SpDraft *draft = g_ptr_array_index (drafts, i);

      if (!draft->title)
        draft->title = g_strdup (name);
      draft->media_type = g_strdup (format->media_type);
    }
  sp_archive_drop (archive, member);
  return TRUE;
}

static gboolean
add_source (SpArchive *archive, const xmlNode *source, GPtrArray *drafts, GError **error)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autofree char *name = sp_xml_attribute (source, "name");
  const char *rich = find_source (archive, source, sp_xml_is (source, "PDFSource") ? "path" : "richTextPath");

  if (!add_plain (archive, source, draft, error))
    return FALSE;
  if (draft->paragraphs->len == 0 && rich)
    return add_document (archive, rich, name, drafts, error);
  if (draft->paragraphs->len == 0)
    return TRUE;
  sp_draft_settle_title (draft, name);
  draft->media_type = g_strdup ("text/plain");
  g_ptr_array_add (drafts, g_steal_pointer (&draft));
  return TRUE;
}

static gboolean
read_qdpx (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (SpArchive) archive = sp_archive_open (input->data, input->size, error);
  const char *member = archive ? find_member (archive, "project.qde") : NULL;
  gsize size = 0;
  const char *data = archive ? sp_archive_need (archive, member ? member : "project.qde", &size, error) : NULL;
  g_autoptr (xmlDoc) doc = data ? sp_xml_parse (data, size, error) : NULL;
  const xmlNode *sources;

  if (!doc)
    return FALSE;
  sources = sp_xml_find (xmlDocGetRootElement (doc), "Sources");
  for (xmlNode *n = sp_xml_child (sources, NULL); n && drafts->len < SP_IMPORT_MAX_ARTICLES;
       n = sp_xml_sibling (n, NULL))
    if ((sp_xml_is (n, "TextSource") || sp_xml_is (n, "PDFSource")) && !add_source (archive, n, drafts, error))
      return FALSE;
  if (drafts->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no text in this project; export it with its sources, and import that");
  return FALSE;
}

const SpFormat sp_format_qdpx = {
  .name = "QDA project",
  .media_type = "application/x-refi-qda",
  .sniff = sniff,
  .read = read_qdpx,
};
