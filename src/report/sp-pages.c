/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pages-private.h"

SpPages *
sp_pages_new (const SpComparison *comparison,
              const SpReportOptions *options,
              SpReportCancelled is_cancelled,
              gpointer data,
              GError **error)
{
  g_autoptr (SpReportModel) model = sp_report_model_new (comparison, options, error);
  g_autoptr (SpPages) self = NULL;
  SpPaper paper = options ? options->paper : SP_PAPER_A4;
  SpFlow *flow;
  gboolean complete;

  if (model == NULL)
    return NULL;
  self = g_new0 (SpPages, 1);
  self->context = sp_page_style_create_context ();
  self->title = g_strdup (model->title);
  self->program = g_strdup (model->program);
  self->created = g_strdup (model->created);
  self->language = g_strdup (model->language);
  self->document = sp_report_document_new (model, paper);

  flow = sp_flow_new (self->context, paper);
  complete = sp_flow_run (flow, self->document->blocks, is_cancelled, data);
  self->sheets = sp_flow_finish (flow, &self->places);
  if (!complete)
    {
      g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_CANCELLED, "The report was cancelled");
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
sp_pages_free (SpPages *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->document, sp_report_document_free);
  g_clear_object (&self->context);
  g_free (self->title);
  g_free (self->program);
  g_free (self->created);
  g_free (self->language);
  g_free (self);
}

guint
sp_pages_get_n_pages (const SpPages *self)
{
  return self->sheets->len;
}

void
sp_pages_get_size (const SpPages *self, guint page, double *width, double *height)
{
  const SpSheet *sheet;

  g_return_if_fail (page < self->sheets->len);
  sheet = g_ptr_array_index (self->sheets, page);
  *width = sheet->width;
  *height = sheet->height;
}

void
sp_pages_draw (SpPages *self, guint page, cairo_t *cr)
{
  sp_pages_draw_page (self, page, cr, FALSE);
}
