/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-report-model.h"

G_BEGIN_DECLS

/*
 * The formats without pages. Each returns UTF-8, which the caller owns, or NULL when IS_CANCELLED (may be NULL) said
 * so.
 */

/* One file that needs no other: grid, positions and sources with links both ways. Everything foreign is escaped. */
GString *sp_export_html (const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data);

/*
 * A line for each piece of evidence (for a position without any, one line), RFC 4180, with a byte order mark, since
 * spreadsheets take UTF-8 for another charset without it. Columns: issue, party, kind, stance, target, status, summary,
 * quote, form, verbatim ("yes" or "no"), outlet, article, date, url, start, end (code points into the article's text).
 *
 * A cell that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line break) gets an apostrophe
 * before it. Whoever reads the file with a program and needs the very text takes that off, or takes JSON.
 */
GString *sp_export_csv (const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data);

/*
 * The whole comparison, rejected positions included, in the words of the project file; ids are strings, offsets code
 * points, what is not known null. Control, escape and bidirectional characters are \u escapes.
 */
GString *sp_export_json (const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data);

G_END_DECLS
