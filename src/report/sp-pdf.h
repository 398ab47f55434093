/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-pages.h"

G_BEGIN_DECLS

/*
 * Writes PAGES as a tagged PDF with outline, links and metadata. Returns the bytes, which the caller owns, or NULL with
 * SP_REPORT_ERROR_CANCELLED or _DRAWING.
 */
GBytes *sp_pdf_write (SpPages *pages, SpReportCancelled is_cancelled, gpointer data, GError **error);

/*
 * Appends to a finished PDF of cairo's what cairo cannot say (an incremental update, ISO 32000-1, 7.5.6): the language
 * of its text, and that a window shows its title. Leaves alone what it does not understand.
 */
void sp_pdf_add_language (GByteArray *pdf, const char *language);

G_END_DECLS
