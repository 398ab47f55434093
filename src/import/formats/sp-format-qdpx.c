/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Projects of QDA programs (REFI-QDA 1.0): their text sources become articles, with the passages that are coded. */
#include "sp-format.h"

#include "sp-archive.h"
#include "sp-charset.h"
#include "sp-plain.h"
#include "sp-qdpx-codings.h"
#include "sp-xml.h"

#include <string.h>

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

/*
 * The member that the attribute PATH of SOURCE names, or NULL. Programs write "internal://NAME", "relative://NAME",
 * whole paths or the bare name; whatever it is, only the project's own sources are looked at.
 */
static const char *
find_source (const SpArchive *archive, const xmlNode *source, const char *path)
{
  g_autofree char *value = sp_xml_attribute (source, path);
  g_autofree char *member = NULL;
  const char *name;

  if (!value)
    return NULL;
  g_strdelimit (value, "\\", '/');
  name = strrchr (value, '/');
  name = name ? name + 1 : value;
  if (!*name)
    return NULL;
  member = g_strconcat ("sources/", name, NULL);
  return find_member (archive, member);
}

/* A project while it is read. */
typedef struct
{
  SpArchive *archive;
  SpQdpxCodes *codes;
  SpQdpxTally tally;
  gsize budget; /* see sp-qdpx-codings.h */
  GPtrArray *drafts;
} Reading;

/* The plain text of SOURCE: in the project itself, or in a member. NULL without an error when it has none; *HAS_MARK is
 * whether a byte order mark stood before it. */
static char *
load_plain (Reading *reading, const xmlNode *source, gboolean *has_mark, GError **error)
{
  const xmlNode *content = sp_xml_child (source, "PlainTextContent");
  const char *member = find_source (reading->archive, source, "plainTextPath");
  const char *data;
  gsize size;
  char *text;

  *has_mark = FALSE;
  if (content || !member)
    return content ? sp_xml_text (content) : NULL;
  data = sp_archive_need (reading->archive, member, &size, error);
  if (!data)
    return NULL;
  *has_mark = g_str_has_prefix (data, "\xef\xbb\xbf") || g_str_has_prefix (data, "\xff\xfe")
              || g_str_has_prefix (data, "\xfe\xff");
  text = sp_charset_decode (data, size, NULL, NULL);
  sp_archive_drop (reading->archive, member);
  return text;
}

/* A document that stands for the text of SOURCE: its rich form, or a PDF. */
static gboolean
add_document (Reading *reading, const char *member, const char *name, GError **error)
{
  static const SpFormat *const formats[] = { &sp_format_docx, &sp_format_odt,  &sp_format_rtf,
                                             &sp_format_pdf,  &sp_format_html, &sp_format_text };
  SpInput input = { .name = member };
  const SpFormat *format;
  guint before = reading->drafts->len;

  input.data = sp_archive_need (reading->archive, member, &input.size, error);
  if (!input.data)
    return FALSE;
  format = sp_format_find (&input);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format == formats[i] && !format->read (&input, reading->drafts, NULL))
      g_ptr_array_set_size (reading->drafts, before);
  for (guint i = before; i < reading->drafts->len; i++)
    {
      SpDraft *draft = g_ptr_array_index (reading->drafts, i);

      if (!draft->title)
        draft->title = g_strdup (name);
      draft->media_type = g_strdup (format->media_type);
    }
  sp_archive_drop (reading->archive, member);
  return TRUE;
}

/* The plain text of ELEMENT, which is of type TextSourceType, becomes an article called NAME; *ADDED is whether it has
 * any. */
static gboolean
add_text (Reading *reading, const xmlNode *element, const char *name, gboolean *added, GError **error)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autoptr (GError) local_error = NULL;
  gboolean has_mark;
  g_autofree char *text = load_plain (reading, element, &has_mark, &local_error);

  *added = FALSE;
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (text)
    sp_plain_add_paragraphs (draft, text);
  if (draft->paragraphs->len == 0)
    return TRUE;
  sp_draft_settle_title (draft, name);
  draft->media_type = g_strdup ("text/plain");
  sp_qdpx_codings_add (draft, element, reading->codes, text, has_mark, &reading->tally, &reading->budget);
  g_ptr_array_add (reading->drafts, g_steal_pointer (&draft));
  *added = TRUE;
  return TRUE;
}

/* The element of type TextSourceType that SOURCE is or has, or NULL. */
static const xmlNode *
get_element (const xmlNode *source)
{
  if (sp_xml_is (source, "PDFSource"))
    return sp_xml_child (source, "Representation");
  return sp_xml_is (source, "TextSource") ? source : NULL;
}

/* Looks at how all sources below SOURCES are counted before any is read: one alone may have too few passages to tell.
 */
static gboolean
tally (Reading *reading, const xmlNode *sources, GError **error)
{
  g_autoptr (GError) local_error = NULL;

  for (xmlNode *n = sp_xml_child (sources, NULL); n && !local_error; n = sp_xml_sibling (n, NULL))
    {
      const xmlNode *element = get_element (n);
      gboolean has_mark;
      g_autofree char *text =
          sp_qdpx_codings_has (element) ? load_plain (reading, element, &has_mark, &local_error) : NULL;

      if (text)
        sp_qdpx_codings_tally (element, text, has_mark, &reading->tally);
    }
  if (!local_error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/*
 * A source has a plain text, or a document, or both. The passages that are coded in a PDF stand in the text that the
 * program took from it, its Representation: that is the article then; else the PDF is better read here.
 */
static gboolean
add_source (Reading *reading, const xmlNode *source, GError **error)
{
  gboolean pdf = sp_xml_is (source, "PDFSource");
  const xmlNode *element = get_element (source);
  g_autofree char *name = sp_xml_attribute (source, "name");
  const char *document = find_source (reading->archive, source, pdf ? "path" : "richTextPath");
  guint before = reading->drafts->len;
  gboolean added = FALSE;

  if ((!pdf || !document || sp_qdpx_codings_has (element)) && element
      && !add_text (reading, element, name, &added, error))
    return FALSE;
  if (!added && document && !add_document (reading, document, name, error))
    return FALSE;
  if (reading->drafts->len == before + 1)
    {
      SpDraft *draft = g_ptr_array_index (reading->drafts, before);

      if (!added && element)
        sp_qdpx_codings_add (draft, element, reading->codes, NULL, FALSE, &reading->tally, &reading->budget);
      draft->n_codings_lost += sp_qdpx_codings_count_others (source);
    }
  return TRUE;
}

static gboolean
read_sources (Reading *reading, const xmlNode *project, GError **error)
{
  const xmlNode *sources = sp_xml_find (project, "Sources");

  if (!tally (reading, sources, error))
    return FALSE;
  for (xmlNode *n = sp_xml_child (sources, NULL); n && reading->drafts->len < SP_IMPORT_MAX_ARTICLES;
       n = sp_xml_sibling (n, NULL))
    if ((sp_xml_is (n, "TextSource") || sp_xml_is (n, "PDFSource")) && !add_source (reading, n, error))
      return FALSE;
  if (reading->drafts->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no text in this project; export it with its sources, and import that");
  return FALSE;
}

static gboolean
read_qdpx (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (SpArchive) archive = sp_archive_open (input->data, input->size, error);
  const char *member = archive ? find_member (archive, "project.qde") : NULL;
  gsize size = 0;
  const char *data = archive ? sp_archive_need (archive, member ? member : "project.qde", &size, error) : NULL;
  g_autoptr (xmlDoc) doc = data ? sp_xml_parse (data, size, error) : NULL;
  const xmlNode *project = doc ? xmlDocGetRootElement (doc) : NULL;
  g_autoptr (SpQdpxCodes) codes = project ? sp_qdpx_codes_new (project) : NULL;
  Reading reading = { .archive = archive, .codes = codes, .budget = SP_IMPORT_MAX_TEXT, .drafts = drafts };

  return project && read_sources (&reading, project, error);
}

const SpFormat sp_format_qdpx = {
  .name = "QDA project",
  .media_type = "application/x-refi-qda",
  .sniff = sniff,
  .read = read_qdpx,
};
