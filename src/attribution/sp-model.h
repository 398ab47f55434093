/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-features.h"
#include "sp-lattice.h"

G_BEGIN_DECLS

/* Weights of one tagger: a row of small integers for each feature, and the transitions. Immutable. */
typedef struct _SpModel SpModel;

/*
 * Reads one model that sp_model_write() has written, from *BYTES, and moves *BYTES past it. Returns NULL unless all of
 * it is there. The bytes may go afterwards.
 */
SpModel *sp_model_read (const guint8 **bytes, const guint8 *end);
void sp_model_free (SpModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpModel, sp_model_free)

/*
 * Appends a model to OUT: N_ROWS features with their KEYS and N_LABELS WEIGHTS each, and TRANSITIONS as in
 * sp-lattice.h. Weights are rounded to 8 bits; rows that become nothing are left out.
 */
void sp_model_write (
    GByteArray *out, const guint32 *keys, const float *weights, guint n_rows, guint n_labels, const float *transitions);

guint sp_model_get_n_labels (const SpModel *self);
const float *sp_model_get_transitions (const SpModel *self);

/* Sums up the rows of each step's features into UNARY, which has room for a row of labels a step. */
void sp_model_score (const SpModel *self, const SpFeatures *features, float *unary);

G_END_DECLS
