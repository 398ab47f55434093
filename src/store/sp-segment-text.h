/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "sp-range.h"

G_BEGIN_DECLS

/*
 * Makes a text ready for FTS5's unicode61 tokenizer, which knows words only by the spaces between them: characters of
 * scripts that write without spaces are set apart by SP_SEGMENT_GAP, so that each is a token and a word of them is a
 * phrase; vowel points and elongation of Arabic and Hebrew are dropped and letters that writers use for one another
 * (alef with or without hamza, yo and ye) are made one.
 */
#define SP_SEGMENT_GAP '\x1f'

/* The caller frees the result. */
char *sp_segment_text (const char *text);

/*
 * Where a range of sp_segment_text()'s result stands in TEXT, given as the code points before it and in it that are not
 * SP_SEGMENT_GAP. What was dropped after its last letter belongs to it.
 */
SpRange sp_segment_text_locate (const char *text, guint before, guint length);

/* Makes it known to SQL as sp_segment(). */
void sp_segment_text_register (sqlite3 *db);

G_END_DECLS
