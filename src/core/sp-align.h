/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"

G_BEGIN_DECLS

/* Likeness of strings of code points, for re-anchoring. */

/*
 * C as it is compared when style is not to matter: lower case, every quotation mark and apostrophe one, every dash one,
 * every white space one. One code point gives one code point, so offsets stay.
 */
gunichar sp_align_fold (gunichar c);

/* TEXT (valid UTF-8) as folded code points; LENGTH is set to their number. The caller frees it. */
gunichar *sp_align_fold_text (const char *text, guint *length);

/* Longest pattern that sp_align_find() takes. */
#define SP_ALIGN_MAX 8192

/*
 * Finds the stretch of TEXT that is nearest to PATTERN (N_PATTERN code points, 1 to SP_ALIGN_MAX) by edit distance, in
 * time N_TEXT × N_PATTERN / 64: Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming" (1999). FOUND is relative to TEXT. Returns the distance.
 */
guint sp_align_find (const gunichar *pattern, guint n_pattern, const gunichar *text, guint n_text, SpRange *found);

/*
 * How like the two strings are that begin at A and B and go on by STEP (1 or -1), 0 to 1, when all of A's N_A code
 * points are to be matched and B's may end earlier. Both at most 64 code points.
 */
double sp_align_edge (const gunichar *a, guint n_a, const gunichar *b, guint n_b, int step);

G_END_DECLS
