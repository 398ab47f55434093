/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-column-map.h"
#include "sp-draft.h"

G_BEGIN_DECLS

/* What a column called NAME most likely holds. */
SpColumn sp_column_guess (const char *name);

/* Puts VALUE, which may be HTML, where it belongs in DRAFT, unless something is there already. */
void sp_draft_set_column (SpDraft *draft, SpColumn column, const char *value);

/* Makes of DRAFT what sp_table_preview_parse() takes apart: adds a row of CELLS, cut to what can be shown. */
void sp_draft_add_preview (SpDraft *draft, const char *const *cells);

/* Adds VALUE as paragraphs, as HTML when it looks like that. */
void sp_draft_add_text (SpDraft *draft, const char *value);

G_END_DECLS
