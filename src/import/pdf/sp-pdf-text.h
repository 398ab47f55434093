/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Joins LINES (SpPdfLine, in reading order; dropped ones are left out) into paragraphs of DRAFT: by the distance
 * between lines, indents, short last lines, the size of letters and how sentences end. Words divided at the end of a
 * line are put together again, with their hyphen when the document has the word so elsewhere.
 */
void sp_pdf_text_add (SpDraft *draft, const GPtrArray *lines);

/* The headline on the first page: its lines in the largest letters, when these are larger than those of the text; they
 * are dropped then. NULL when there are none. The caller frees it. */
char *sp_pdf_text_find_title (GPtrArray *lines);

G_END_DECLS
