/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-terms.h"

G_BEGIN_DECLS

/* The report's own words. They are English; texts of articles and of persons stay as they are. */

/* "Accusation", "agrees" (NULL when unstated), "direct quote", "not looked at". Never freed. */
const char *sp_report_kind_label (SpKind kind);
const char *sp_report_stance_label (SpStance stance);
const char *sp_report_form_label (SpForm form);
const char *sp_report_cell_label (SpCellState state);
/* What stands in an empty cell of the grid: the label, or a dash where nobody has looked. Never freed. */
const char *sp_report_cell_mark (SpCellState state);
/* The line beside the grid that says what the dash means. */
#define SP_REPORT_OPEN_NOTE SP_REPORT_OPEN_MARK " nobody has looked yet for a position here"
#define SP_REPORT_OPEN_MARK "–"
/* "Answers", and seen from the other end, "Answered by". */
const char *sp_report_relation_label (SpRelationKind kind, gboolean backwards);

/* "1 article", "3 articles". The caller frees it. */
char *sp_report_count (guint n, const char *one, const char *many);

/* "17 September 2016" of a date as in sp-date.h; NULL for NULL, and what is no date as it is. The caller frees it. */
char *sp_report_date_label (const char *date);

/*
 * Foreign TEXT (may be NULL) that is safe to show as it is: valid UTF-8, no control characters but LF and none that
 * turn the order of letters, no more than one
 * LF together, no white space at its edges. The caller frees it.
 */
char *sp_report_clean (const char *text);

/*
 * The same for a name inside a line of ours: no LF, and one that has letters written from right to left is isolated, so
 * that it leaves the order of the rest alone (Unicode Standard Annex 9: FSI … PDI). The caller frees it.
 */
char *sp_report_inline (const char *text);

/*
 * The quote TEXT, cleaned; a direct one in the quotation marks of LANGUAGE (BCP 47 or NULL) unless it begins with one.
 * The caller frees it.
 */
char *sp_report_quote (const char *text, SpForm form, const char *language);

/* Whether TEXT's first strong letter is written from right to left. */
gboolean sp_report_is_rtl (const char *text);

/* ADDRESS when it leads to the web (http or https) and holds nothing but what an address may, or NULL. */
const char *sp_report_web_address (const char *address);

G_END_DECLS
