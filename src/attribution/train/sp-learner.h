/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-features.h"
#include "sp-lattice.h"

G_BEGIN_DECLS

/* What one model is learned from: sequences of features with their labels. */
typedef struct _SpLearner SpLearner;

/* How to learn. */
typedef struct
{
  guint n_epochs;
  float rate;      /* first step width */
  float decay;     /* weight of the L2 penalty, per sequence */
  guint min_count; /* features seen in fewer steps are left out */
  guint max_rows;  /* no more features than this are kept: those with the largest weights; 0 for no limit */
} SpLearning;

/* A new one for N_LABELS, whose TRANSITIONS (sp-lattice.h) tell what may follow what. */
SpLearner *sp_learner_new (guint n_labels, const float *transitions);
void sp_learner_free (SpLearner *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpLearner, sp_learner_free)

/*
 * Adds a sequence. LABELS has one label a step. FIXED is a score a label and step that is added before (0 or
 * SP_LATTICE_NEVER), or NULL. Copies all.
 */
void sp_learner_add (SpLearner *self, const SpFeatures *features, const guint8 *labels, const float *fixed);

/*
 * Learns a conditional random field by stochastic gradient descent with an L2 penalty (Bottou's scaled weights) and
 * appends it to OUT as sp_model_read() reads it. The same input gives the same result on one machine.
 */
void sp_learner_learn (SpLearner *self, const SpLearning *learning, GByteArray *out);

G_END_DECLS
