/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-blocks.h"
#include "sp-head.h"
#include "sp-pdf-lines.h"
#include "sp-pdf-text.h"

#include <string.h>

/* More pages than any article's, or a book's. */
#define MAX_PAGES 3000

/* Within how many bytes the mark that begins a PDF must come; programs put things before it. */
#define HEAD 1024

/* Newer versions of poppler define the cleanup for its own name. */
typedef PopplerDocument Document;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)

static int
sniff (const SpInput *input)
{
  gsize size = MIN (input->size, HEAD);

  for (gsize i = 0; i + 5 <= size; i++)
    if (input->data[i] == '%' && memcmp (input->data + i, "%PDF-", 5) == 0)
      return i < 16 ? SP_SNIFF_SURE : SP_SNIFF_MAYBE + 20;
  return sp_input_has_suffix (input, ".pdf") || sp_input_is_type (input, "application/pdf") ? SP_SNIFF_ANY + 5
                                                                                            : SP_SNIFF_NO;
}

static PopplerDocument *
open_document (const SpInput *input, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (input->data, input->size);
  g_autoptr (GError) failure = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &failure);

  if (document)
    return document;
  if (g_error_matches (failure, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED,
                 "The PDF is protected by a password; save it without and import that");
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED, "The PDF is damaged or cut; get the file again");
  return NULL;
}

/* All lines of the document. */
static GPtrArray *
read_pages (PopplerDocument *document, GError **error)
{
  g_autoptr (GPtrArray) lines = sp_pdf_lines_new ();
  int n_pages = poppler_document_get_n_pages (document);
  gsize size = 0;
  guint counted = 0;

  if (n_pages > MAX_PAGES)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE, "The PDF has more than %d pages; split it",
                   MAX_PAGES);
      return NULL;
    }
  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);

      if (page)
        sp_pdf_lines_add (lines, page, i);
      g_clear_object (&page);
      for (; counted < lines->len; counted++)
        size += strlen (((SpPdfLine *) g_ptr_array_index (lines, counted))->text);
      if (size > SP_IMPORT_MAX_TEXT)
        {
          g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE, "The text of the PDF is too long; split it");
          return NULL;
        }
    }
  sp_pdf_lines_drop_margins (lines, n_pages);
  sp_pdf_lines_set_direction (lines);
  sp_pdf_lines_order (lines);
  return g_steal_pointer (&lines);
}

/* Whether the text is letters at all: fonts without a table of what their shapes mean give private codes. */
static gboolean
has_letters (const GPtrArray *lines)
{
  gsize letters = 0, odd = 0;

  for (guint i = 0; i < lines->len; i++)
    for (const char *p = ((SpPdfLine *) g_ptr_array_index (lines, i))->text; *p; p = g_utf8_next_char (p))
      {
        gunichar c = g_utf8_get_char (p);

        letters += g_unichar_isalpha (c);
        odd += g_unichar_type (c) == G_UNICODE_PRIVATE_USE || g_unichar_iscntrl (c) || c == 0xfffd;
      }
  return letters > odd;
}

static void
add_properties (PopplerDocument *document, SpDraft *draft)
{
  g_autofree char *author = poppler_document_get_author (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);
  g_autoptr (GDateTime) modified = poppler_document_get_modification_date_time (document);

  if (author && g_utf8_validate (author, -1, NULL))
    sp_draft_add_declared_author (draft, author);
  if (created)
    draft->date = g_date_time_format (created, "%Y-%m-%dT%H:%M:%S%:z");
  if (modified)
    draft->modified = g_date_time_format (modified, "%Y-%m-%dT%H:%M:%S%:z");
}

/* A large single word over the text is a heading or a section of a paper. */
static gboolean
is_single_word (const char *title)
{
  gunichar first = g_utf8_get_char (title);

  return !strchr (title, ' ') && sp_lines_need_space (first, first);
}

static gboolean
read_pdf (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (Document) document = open_document (input, error);
  g_autoptr (GPtrArray) lines = document ? read_pages (document, error) : NULL;
  g_autofree char *declared = NULL;
  SpDraft *draft;

  if (!lines)
    return FALSE;
  if (!has_letters (lines))
    {
      g_set_error (
          error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
          "There is no text in this PDF; if it is a scan, run it through text recognition (OCR) and import that");
      return FALSE;
    }
  draft = sp_draft_new ();
  g_ptr_array_add (drafts, draft);
  draft->title = sp_pdf_text_find_title (lines);
  sp_pdf_text_add (draft, lines);
  declared = poppler_document_get_title (document);
  add_properties (document, draft);
  if (draft->title && declared && strlen (declared) > 20 && is_single_word (draft->title)
      && !sp_title_is_junk (declared))
    {
      g_ptr_array_insert (draft->paragraphs, 0, draft->title);
      draft->title = NULL;
    }
  sp_draft_settle_title (draft, declared);
  sp_draft_read_head (draft);
  return TRUE;
}

const SpFormat sp_format_pdf = {
  .name = "PDF",
  .media_type = "application/pdf",
  .sniff = sniff,
  .read = read_pdf,
};
