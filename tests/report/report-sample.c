/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes the report on a sample, to be looked at: report-sample NAME FILE. The names stand in sp-report-sample.c.
 */
#include "sp-file.h"
#include "sp-report-sample.h"
#include "sp-report.h"

int
main (int argc, char **argv)
{
  g_autoptr (SpComparison) comparison = argc == 3 ? sp_report_sample_by_name (argv[1]) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  SpReportFormat format;
  guint n_pages;

  if (comparison == NULL)
    {
      g_printerr ("Usage: report-sample small|empty|medium|large|huge|scripts|long|hostile FILE\n");
      return 2;
    }
  if (!sp_report_format_from_path (argv[2], &format, &error)
      || (bytes = sp_report_render (comparison, format, NULL, &n_pages, NULL, NULL, &error)) == NULL
      || !sp_file_write (argv[2], g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error))
    {
      g_printerr ("report-sample: %s\n", error->message);
      return 1;
    }
  g_print ("%s: %u pages, %" G_GSIZE_FORMAT " bytes, %.2f s\n", argv[2], n_pages, g_bytes_get_size (bytes),
           g_timer_elapsed (timer, NULL));
  return 0;
}
