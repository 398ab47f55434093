/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Tables of articles, whose columns (or members of a JSON object) everybody names differently: which of them is the
 * title, which the text.
 */
typedef enum
{
  SP_COLUMN_TITLE,
  SP_COLUMN_TEXT,
  SP_COLUMN_SUMMARY, /* stands in for the text where there is none */
  SP_COLUMN_AUTHOR,
  SP_COLUMN_OUTLET,
  SP_COLUMN_DATE,
  SP_COLUMN_LANG,
  SP_COLUMN_URL,
  SP_COLUMN_UNKNOWN,
} SpColumn;

/* What a column called NAME most likely holds. */
SpColumn sp_column_guess (const char *name);

/* Puts VALUE, which may be HTML, where it belongs in DRAFT, unless something is there already. */
void sp_draft_set_column (SpDraft *draft, SpColumn column, const char *value);

/* Adds VALUE as paragraphs, as HTML when it looks like that. */
void sp_draft_add_text (SpDraft *draft, const char *value);

G_END_DECLS
