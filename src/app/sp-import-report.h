/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sp-import-job.h"

G_BEGIN_DECLS

/*
 * What became of one file, as a row shows it. Properties, read only but "message": "icon-name"; "title", the article's
 * or else the file's name; "message", the file's name and what became of it; "status-name" for screen readers; "near",
 * whether it was stored as a near copy.
 */
#define SP_TYPE_IMPORT_LINE (sp_import_line_get_type ())
G_DECLARE_FINAL_TYPE (SpImportLine, sp_import_line, SP, IMPORT_LINE, GObject)

SpImportStatus sp_import_line_get_status (SpImportLine *self);

/* The article stored, or the one that was there; 0 when refused. */
SpId sp_import_line_get_article (SpImportLine *self);

/* Says what has been decided on it since. */
void sp_import_line_set_message (SpImportLine *self, const char *message);

/* What became of each file of an import. Counted by reference; filled by one thread, read by another afterwards. */
typedef struct _SpImportReport SpImportReport;

SpImportReport *sp_import_report_new (void);
SpImportReport *sp_import_report_ref (SpImportReport *self);
void sp_import_report_unref (SpImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpImportReport, sp_import_report_unref)

/* Adds what became of INTAKE. */
void sp_import_report_add (SpImportReport *self, const SpIntake *intake, const SpImportOutcome *outcome);

guint sp_import_report_count (const SpImportReport *self, SpImportStatus status);

/* Whether there is more to it than its summary says. */
gboolean sp_import_report_is_worth_reading (const SpImportReport *self);

/* One line: "3 articles imported, 1 refused". The caller frees it. */
char *sp_import_report_summarise (const SpImportReport *self);

/* Its lines (SpImportLine), what asks for a decision first: refused, near copies, already there, imported; in the order
 * of the files each. The caller owns the list. */
GListModel *sp_import_report_list (const SpImportReport *self);

/* What was refused, a line each: "NAME: why". The caller frees it. */
char *sp_import_report_list_refused (const SpImportReport *self);

/*
 * What was refused, to be tried again: paths and addresses in NAMES (NULL-terminated), pasted text in PASTED
 * (SpIntake). With ONLY_TABLES, those of which a person has to say what their columns hold. Returns whether there are
 * any. The caller owns both.
 */
gboolean
sp_import_report_get_refused (const SpImportReport *self, gboolean only_tables, char ***names, GPtrArray **pasted);

G_END_DECLS
