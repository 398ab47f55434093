/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pdf.h"

#include "sp-pages-private.h"

#include <cairo-pdf.h>

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  GByteArray *bytes = closure;

  /* The array's length is a guint. */
  if (length > G_MAXUINT / 2 - bytes->len)
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const SpPages *pages)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, pages->program);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, pages->program);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, "Comparison of positions");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, pages->created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, pages->created);
}

static void
add_outline (cairo_surface_t *surface, const SpPages *pages)
{
  int chapter = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < pages->document->outline->len; i++)
    {
      const SpOutlineEntry *entry = &g_array_index (pages->document->outline, SpOutlineEntry, i);
      g_autofree char *link = g_strdup_printf ("dest='%s'", entry->name);
      int id = cairo_pdf_surface_add_outline (surface, entry->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : chapter,
                                              entry->title, link, 0);

      if (entry->level == 0)
        chapter = id;
    }
}

static gboolean
draw (cairo_surface_t *surface, SpPages *pages, SpReportCancelled is_cancelled, gpointer data, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean cancelled = FALSE;

  for (guint i = 0; i < pages->sheets->len && !cancelled; i++)
    {
      double width, height;

      sp_pages_get_size (pages, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      sp_pages_draw_page (pages, i, cr, TRUE);
      cairo_show_page (cr);
      cancelled = is_cancelled && is_cancelled (data);
    }
  cairo_destroy (cr);
  if (cancelled)
    g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_CANCELLED, "The report was cancelled");
  return !cancelled;
}

GBytes *
sp_pdf_write (SpPages *pages, SpReportCancelled is_cancelled, gpointer data, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 595.276, 841.89);
  gboolean complete;
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, pages);
  complete = draw (surface, pages, is_cancelled, data, error);
  if (complete)
    add_outline (surface, pages);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!complete)
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_DRAWING, "The pages could not be drawn: %s",
                   cairo_status_to_string (status));
      return NULL;
    }
  sp_pdf_add_language (bytes, pages->language);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
