/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-comparison.h"
#include "sp-project.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What was written. */
typedef struct
{
  gsize bytes;
  guint pages; /* 0 for a format without any */
} SpExported;

/*
 * Writes the report on STORY (0: the whole project) to PATH, in the format of its extension, whole or not at all.
 * EXPORTED may be NULL. Errors: SP_REPORT_ERROR for a format that is not known, a store error, a G_FILE_ERROR,
 * G_IO_ERROR_CANCELLED.
 */
gboolean sp_export_job_run (
    SpProject *project, SpId story, const char *path, SpExported *exported, GCancellable *cancellable, GError **error);

/* The same for a comparison in memory. */
gboolean sp_export_comparison (
    const SpComparison *comparison, const char *path, SpExported *exported, GCancellable *cancellable, GError **error);

G_END_DECLS
