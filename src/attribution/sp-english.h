/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-finding.h"
#include "sp-model.h"

G_BEGIN_DECLS

/* What the confidence of a finding is made of. */
#define SP_N_CONFIDENCE_TERMS 10

/* The trained attributor of English: the models of both passes and how far to trust them. Immutable. */
typedef struct
{
  SpModel *cues;
  SpModel *spans;
  SpModel *kinds;
  float confidence[SP_N_CONFIDENCE_TERMS]; /* weights of a logistic regression */
  float threshold;                         /* findings with less confidence are left out */
} SpEnglish;

/* Reads what the trainer wrote: SIZE bytes. NULL unless they are whole. */
SpEnglish *sp_english_read (const guint8 *bytes, gsize size);
void sp_english_free (SpEnglish *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpEnglish, sp_english_free)

/*
 * Finds the attributions of an English text. With KEEP_ALL also those below the threshold, as the trainer needs them to
 * set it. Returns SpFinding, in no order; the caller owns it.
 */
GArray *sp_english_find (const SpEnglish *self, const SpDocument *document, gboolean keep_all);

/* Fills TERMS for the regression from what both passes said of FINDING. */
void sp_english_get_terms (const SpDocument *document, const SpFinding *finding, float *terms);

G_END_DECLS
