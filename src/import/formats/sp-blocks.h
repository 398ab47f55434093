/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/* Says where a word may be divided, which is for who sets the text. */
#define SP_SOFT_HYPHEN "\xc2\xad"

/*
 * Text that comes in runs and is to become paragraphs: what a format's reader writes to while it walks through a
 * document. Two line breaks after each other end a paragraph, one is a space.
 */
typedef struct
{
  SpDraft *draft;
  GString *line;
} SpBlocks;

void sp_blocks_init (SpBlocks *self, SpDraft *draft);
void sp_blocks_clear (SpBlocks *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpBlocks, sp_blocks_clear)

/* Adds TEXT, SIZE bytes (-1: up to NUL), to the paragraph under way. */
void sp_blocks_append (SpBlocks *self, const char *text, gssize size);

/* Ends the paragraph under way. */
void sp_blocks_end (SpBlocks *self);

/* Whether a line that ends with BEFORE and the next of its paragraph, which begins with AFTER, join with a space: not
 * in scripts that are written without. */
gboolean sp_lines_need_space (gunichar before, gunichar after);

/*
 * Decides a document's title: the draft's own; else DECLARED (its properties; may be NULL) unless that looks like a
 * file's or program's name; else its first paragraph when that is short enough for one. One of the first
 * paragraphs that says the same as the title is taken out of the body.
 */
void sp_draft_settle_title (SpDraft *draft, const char *declared);

/* Whether TITLE, from a document's properties, is what programs write there of their own accord. */
gboolean sp_title_is_junk (const char *title);

G_END_DECLS
