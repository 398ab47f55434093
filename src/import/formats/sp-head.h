/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * What a document says of itself where it has no fields for it, or fields that programs fill: lines between headline
 * and text with the author ("By Ann Lee"), the date, or both, which go from the text into DRAFT and win over what is
 * there; and the date of a dateline that begins the text ("GENEVA, 3 May 2019 (AFP) – ...").
 */
void sp_draft_read_head (SpDraft *draft);

/*
 * Takes lines of fields, "Title: ..." and the like, from the start of LINES: at least two in a row, one of them a
 * title, an author or a date. Returns how many lines they and blank ones around them are.
 */
guint sp_draft_take_fields (SpDraft *draft, char **lines);

/* Adds NAME, from a document's properties, as an author, unless it is what programs write there. */
void sp_draft_add_declared_author (SpDraft *draft, const char *name);

G_END_DECLS
