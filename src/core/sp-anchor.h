/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-evidence.h"

G_BEGIN_DECLS

/*
 * Finding a quote again in a text that has changed. The exact quote is looked for first, and its context chooses among
 * several places; only then comes an approximate search, with a minimum score and a margin to the runner-up, which a
 * short quote is never given. A wrong anchor is worse than a lost one: whatever is not certain is ambiguous or
 * orphaned.
 *
 * The approximate search is that of Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming" (1999), over the blocks in which the quote's words are dense. Linear in the text.
 */

/* Quotes of fewer code points than this, white space aside, are only found exactly. */
#define SP_ANCHOR_SHORT 24

/* A text made ready for many searches. Not changed once made, so several threads may use one. */
typedef struct _SpAnchorText SpAnchorText;

/* Makes TEXT (valid UTF-8) ready. Keeps no pointer to it. */
SpAnchorText *sp_anchor_text_new (const char *text);
void sp_anchor_text_free (SpAnchorText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAnchorText, sp_anchor_text_free)

/* What a search came to. A plain value. */
typedef struct
{
  SpAnchor outcome;
  SpRange range; /* where the quote stands now; the old range when ambiguous or orphaned */
  double score;  /* 0 to 1: how like the quote the passage is; 1 for an exact one */
} SpAnchorMatch;

/*
 * Whether QUOTE stands in the text at RANGE, letter for letter. This is the check that every project gets when it is
 * opened.
 */
gboolean sp_anchor_text_has (const SpAnchorText *self, SpRange range, const char *quote);

/*
 * Looks for QUOTE, that stood at OLD between PREFIX and SUFFIX (any length; may be NULL or empty). Never fails; an
 * empty quote is orphaned.
 */
SpAnchorMatch
sp_anchor_text_find (const SpAnchorText *self, const char *quote, const char *prefix, const char *suffix, SpRange old);

/*
 * A copy of EVIDENCE as it stands in the text: with its new range, quote and context when it is anchored or moved
 * (cue and source move along when the same letters stand at the same distance, and are emptied otherwise), with
 * everything but `anchor` as it was when it is ambiguous or orphaned. The caller owns it.
 */
SpEvidence *sp_anchor_text_reanchor (const SpAnchorText *self, const SpEvidence *evidence);

G_END_DECLS
