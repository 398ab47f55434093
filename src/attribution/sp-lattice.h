/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Labels of one sequence tagger: no more than this. */
#define SP_LATTICE_MAX_LABELS 12

/* What a score is for a label or a step that must not be. */
#define SP_LATTICE_NEVER (-1e4f)

/*
 * Linear-chain sequences (Lafferty, McCallum, Pereira 2001). UNARY has N_STEPS rows of N_LABELS scores; TRANSITIONS has
 * N_LABELS + 1 rows: from each label, and last from before the sequence, to each label.
 */

/* The best labelling (Viterbi). LABELS has room for N_STEPS. */
void sp_lattice_decode (const float *unary, guint n_steps, guint n_labels, const float *transitions, guint8 *labels);

/*
 * The chance of each label at each step, into MARGINALS (as UNARY); the expected number of each transition is added to
 * EXPECTED (as TRANSITIONS) unless NULL. Returns the logarithm of the sum over all labellings.
 */
double sp_lattice_marginals (
    const float *unary, guint n_steps, guint n_labels, const float *transitions, float *marginals, float *expected);

G_END_DECLS
