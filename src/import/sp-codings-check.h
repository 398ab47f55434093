/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Takes over from DRAFT what was marked in it: ARTICLE, whose text is in stored form, gets those codings whose passage
 * stands in it for certain, letter for letter; the others are counted as lost.
 */
void sp_codings_check (const SpDraft *draft, SpArticle *article);

/* TEXT on one line, normalised, runs of white space folded; NULL when it is empty, not UTF-8 or over MAX bytes. */
char *sp_draft_check_line (const char *text, gsize max);

/* The same of the first MAX bytes' worth of whole characters: a title that long is cut, not lost. */
char *sp_draft_cut_line (const char *text, gsize max);

G_END_DECLS
