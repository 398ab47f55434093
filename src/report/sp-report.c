/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-report.h"

#include "sp-export.h"
#include "sp-pages.h"
#include "sp-pdf.h"
#include "sp-text.h"

#include <string.h>

G_DEFINE_QUARK (sp - report - error - quark, sp_report_error)

#define KNOWN "a report ends in .pdf, .html, .csv or .json"

static const struct
{
  const char *extension;
  SpReportFormat format;
} extensions[] = {
  { "pdf", SP_REPORT_PDF },   { "html", SP_REPORT_HTML }, { "htm", SP_REPORT_HTML },  { "csv", SP_REPORT_CSV },
  { "json", SP_REPORT_JSON }, { "xlsx", SP_REPORT_XLSX }, { "qdpx", SP_REPORT_QDPX },
};

static gboolean
is_supported (SpReportFormat format)
{
  return format != SP_REPORT_XLSX && format != SP_REPORT_QDPX;
}

gboolean
sp_report_format_from_path (const char *path, SpReportFormat *format, GError **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *shown = sp_text_escape (path);
  const char *dot = strrchr (base, '.');

  for (gsize i = 0; dot && i < G_N_ELEMENTS (extensions); i++)
    {
      if (g_ascii_strcasecmp (dot + 1, extensions[i].extension) != 0)
        continue;
      if (is_supported (extensions[i].format))
        {
          *format = extensions[i].format;
          return TRUE;
        }
      g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_UNSUPPORTED,
                   "%s: this version does not write .%s yet; " KNOWN, shown, extensions[i].extension);
      return FALSE;
    }
  g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_FORMAT,
               "%s: the name does not say which format to write; " KNOWN, shown);
  return FALSE;
}

static GBytes *
render_pdf (const SpComparison *comparison,
            const SpReportOptions *options,
            guint *n_pages,
            SpReportCancelled is_cancelled,
            gpointer data,
            GError **error)
{
  g_autoptr (SpPages) pages = sp_pages_new (comparison, options, is_cancelled, data, error);

  if (pages == NULL)
    return NULL;
  if (n_pages)
    *n_pages = sp_pages_get_n_pages (pages);
  return sp_pdf_write (pages, is_cancelled, data, error);
}

typedef GString *(*ExportFunc) (const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data);

static GBytes *
render_text (const SpComparison *comparison,
             ExportFunc export,
             const SpReportOptions *options,
             SpReportCancelled is_cancelled,
             gpointer data,
             GError **error)
{
  g_autoptr (SpReportModel) model = sp_report_model_new (comparison, options, error);
  GString *text;

  if (model == NULL)
    return NULL;
  text = export(model, is_cancelled, data);
  if (text == NULL)
    {
      g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_CANCELLED, "The report was cancelled");
      return NULL;
    }
  return g_string_free_to_bytes (text);
}

GBytes *
sp_report_render (const SpComparison *comparison,
                  SpReportFormat format,
                  const SpReportOptions *options,
                  guint *n_pages,
                  SpReportCancelled is_cancelled,
                  gpointer data,
                  GError **error)
{
  g_return_val_if_fail (comparison != NULL, NULL);

  if (n_pages)
    *n_pages = 0;
  switch (format)
    {
    case SP_REPORT_PDF:
      return render_pdf (comparison, options, n_pages, is_cancelled, data, error);
    case SP_REPORT_HTML:
      return render_text (comparison, sp_export_html, options, is_cancelled, data, error);
    case SP_REPORT_CSV:
      return render_text (comparison, sp_export_csv, options, is_cancelled, data, error);
    case SP_REPORT_JSON:
      return render_text (comparison, sp_export_json, options, is_cancelled, data, error);
    case SP_REPORT_XLSX:
    case SP_REPORT_QDPX:
    default:
      g_set_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_UNSUPPORTED, "This version does not write that format yet");
      return NULL;
    }
}
