/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-import-job.h"

G_BEGIN_DECLS

/* What became of each file of an import. Counted by reference; filled by one thread, read by another afterwards. */
typedef struct _SpImportReport SpImportReport;

SpImportReport *sp_import_report_new (void);
SpImportReport *sp_import_report_ref (SpImportReport *self);
void sp_import_report_unref (SpImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpImportReport, sp_import_report_unref)

/* Adds a copy of OUTCOME for what is called NAME (any bytes). */
void sp_import_report_add (SpImportReport *self, const char *name, const SpImportOutcome *outcome);

guint sp_import_report_count (const SpImportReport *self, SpImportStatus status);

/* Whether there is more to it than its summary says. */
gboolean sp_import_report_is_worth_reading (const SpImportReport *self);

/* One line: "3 articles imported, 1 refused". The caller frees it. */
char *sp_import_report_summarise (const SpImportReport *self);

/* Shows all of it in a window over PARENT. */
void sp_import_report_present (SpImportReport *self, GtkWindow *parent);

G_END_DECLS
