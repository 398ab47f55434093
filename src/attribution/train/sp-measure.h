/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-finding.h"

G_BEGIN_DECLS

/* Counts of a comparison of what was found with what is marked. */
typedef struct
{
  guint n_gold, n_found, n_content, n_triple, n_kind;
} SpMeasure;

/*
 * Pairs FOUND with GOLD (SpFinding both), the best overlap of content first, and counts the pairs whose contents share
 * at least half of the longer one's words (content) and whose sources share a word that is not of a closed class, or
 * are both missing (triple), or kinds the same. RIGHT, unless NULL, has one boolean for each found: whether it is part
 * of a right triple.
 */
void sp_measure_add (SpMeasure *self, const SpDocument *document, GArray *gold, GArray *found, gboolean *right);

G_END_DECLS
