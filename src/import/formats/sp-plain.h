/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Plain text to title and paragraphs. Line breaks separate paragraphs, unless the lines are evidently wrapped at a
 * width: then blank lines, indents and short last lines do, and words hyphenated at a line's end stay as they are.
 */

/* The first line of TEXT (valid UTF-8) becomes the title, the rest paragraphs. */
void sp_plain_read (SpDraft *draft, const char *text);

/* All of TEXT becomes paragraphs. */
void sp_plain_add_paragraphs (SpDraft *draft, const char *text);

G_END_DECLS
