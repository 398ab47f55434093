/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-export-job.h"

#include "sp-comparison-table.h"
#include "sp-file.h"
#include "sp-report.h"

static gboolean
is_cancelled (gpointer data)
{
  return g_cancellable_is_cancelled (data);
}

gboolean
sp_export_comparison (
    const SpComparison *comparison, const char *path, SpExported *exported, GCancellable *cancellable, GError **error)
{
  SpReportFormat format;
  g_autoptr (GBytes) bytes = NULL;
  guint pages = 0;

  if (!sp_report_format_from_path (path, &format, error))
    return FALSE;
  bytes = sp_report_render (comparison, format, NULL, &pages, is_cancelled, cancellable, error);
  if (!bytes || !sp_file_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return FALSE;
  if (exported)
    *exported = (SpExported){ g_bytes_get_size (bytes), pages };
  return TRUE;
}

gboolean
sp_export_job_run (
    SpProject *project, SpId story, const char *path, SpExported *exported, GCancellable *cancellable, GError **error)
{
  g_autoptr (SpComparison) comparison = NULL;
  SpReportFormat format;

  /* A wrong name is told before anything is read. */
  if (!sp_report_format_from_path (path, &format, error))
    return FALSE;
  /* Nothing leaves the program whose quotes do not stand in their articles. */
  if (!sp_project_wait_checked (project, error))
    return FALSE;
  comparison = sp_project_load_comparison (project, story, error);
  return comparison && sp_export_comparison (comparison, path, exported, cancellable, error);
}
