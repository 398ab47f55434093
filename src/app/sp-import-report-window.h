/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-import-report.h"
#include "sp-window.h"

G_BEGIN_DECLS

/* All that an import came to, a row a file: a click goes to the article, a near copy's button says how it counts, and
 * what was refused can be copied and tried again. */
#define SP_TYPE_IMPORT_REPORT_WINDOW (sp_import_report_window_get_type ())
G_DECLARE_FINAL_TYPE (SpImportReportWindow, sp_import_report_window, SP, IMPORT_REPORT_WINDOW, AdwWindow)

/* A window beside PARENT, which must show the project that was imported into. */
SpImportReportWindow *sp_import_report_window_new (SpWindow *parent, SpImportReport *report);

G_END_DECLS
