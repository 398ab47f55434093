/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Agglomerative clustering by the mean similarity between groups (Sokal and Michener 1958), with a slight preference
 * for joining small groups. SIMILARITY is a symmetric N × N matrix, row by row, and is used up. LABELS (room for N)
 * gets each item's group; items that have the same label from the start (0 … N - 1) stay together. Goes on until
 * MAX_GROUPS or fewer are left. Returns the number of groups; they are numbered from 0 by their first item. Time N² to
 * N³, memory that of the matrix.
 */
guint sp_grouping_cluster (float *similarity, guint n, guint max_groups, guint *labels);

G_END_DECLS
