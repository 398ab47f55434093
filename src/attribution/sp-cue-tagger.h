/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-features.h"
#include "sp-lattice.h"
#include "sp-model.h"
#include "sp-tokens.h"

G_BEGIN_DECLS

/* The first pass: which words of a sentence are cues. Labels of its model: */
typedef enum
{
  SP_CUE_LABEL_OUTSIDE,
  SP_CUE_LABEL_BEGIN,
  SP_CUE_LABEL_INSIDE,
} SpCueLabel;

#define SP_N_CUE_LABELS 3

/* Sentences are tagged in pieces of at most this many tokens, so that one of a megabyte costs no more than its length.
 */
#define SP_CUE_MAX_STEPS 400

/* The features of tokens START to END, all of one sentence, a step each. */
void sp_cue_tagger_add_features (const SpDocument *document, guint start, guint end, SpFeatures *features);

/*
 * Tags a whole text. CHANCES (one a token) becomes how likely the token is part of a cue; LABELS (one a token) the best
 * labelling where a cue's chance is at least BIAS to 1 (1 for even).
 */
void sp_cue_tagger_run (const SpModel *model, const SpDocument *document, float bias, float *chances, guint8 *labels);

G_END_DECLS
