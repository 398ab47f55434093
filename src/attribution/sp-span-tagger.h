/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-features.h"
#include "sp-finding.h"
#include "sp-model.h"
#include "sp-span-window.h"

G_BEGIN_DECLS

/* The second pass: for one cue, which units of its window are its source and its content. Labels of its model: */
typedef enum
{
  SP_SPAN_OUTSIDE,
  SP_SPAN_CUE,
  SP_SPAN_SOURCE_BEGIN,
  SP_SPAN_SOURCE_INSIDE,
  SP_SPAN_SOURCE_END,
  SP_SPAN_SOURCE_ONLY,
  SP_SPAN_CONTENT_BEGIN,
  SP_SPAN_CONTENT_INSIDE,
  SP_SPAN_CONTENT_END,
  SP_SPAN_CONTENT_ONLY,
} SpSpanLabel;

#define SP_N_SPAN_LABELS 10

/*
 * The features of each unit of WINDOW, a step each. CHANCES, one a token of the whole text, tells how likely each token
 * is part of a cue.
 */
void sp_span_tagger_add_features (const SpDocument *document,
                                  const SpWindow *window,
                                  const float *chances,
                                  SpFeatures *features);

/* Forces the label of the cue's own units, and forbids it elsewhere, in UNARY. */
void sp_span_tagger_fix_cue (const SpWindow *window, float *unary);

/* Which label may follow which, as transitions of 0 and SP_LATTICE_NEVER (sp-lattice.h). */
void sp_span_tagger_init_transitions (float *transitions);

/*
 * Tags one window: fills FINDING's source, content and chances. FALSE when it has no content. FEATURES is scratch.
 */
gboolean sp_span_tagger_run (const SpModel *model,
                             const SpDocument *document,
                             const SpWindow *window,
                             const float *chances,
                             SpFeatures *features,
                             SpFinding *finding);

G_END_DECLS
