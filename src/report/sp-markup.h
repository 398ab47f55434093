/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-report-model.h"

G_BEGIN_DECLS

/* Pieces of the report as HTML. */

/* Appends FORMAT, a literal, with everything that goes into it escaped. */
void sp_markup_add (GString *html, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Appends an element with foreign TEXT, cleaned, in LANGUAGE (or NULL); the browser finds its direction. */
void sp_markup_add_foreign (GString *html, const char *element, const char *text, const char *language);

/* The chapters that need more than a few lines. The second returns FALSE when IS_CANCELLED said so. */
void sp_markup_add_grid (GString *html, const SpReportModel *model);
gboolean
sp_markup_add_positions (GString *html, const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data);

/* "Accusation, directed at Russia · disagrees · proposed" as a paragraph. */
void sp_markup_add_kind (GString *html, const SpReportModel *model, const SpPosition *position);

G_END_DECLS
