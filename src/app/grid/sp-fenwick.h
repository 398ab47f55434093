/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The sizes of many things in a row, and where each begins: a tree of partial sums (Fenwick 1994, "A new data structure
 * for cumulative frequency tables"). Changing one size, and finding what stands at a place, take logarithmic time.
 * Sizes are pixels, never negative.
 */
typedef struct _SpFenwick SpFenwick;

/* N things of SIZE each. The caller owns it. */
SpFenwick *sp_fenwick_new (guint n, int size);
void sp_fenwick_free (SpFenwick *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpFenwick, sp_fenwick_free)

guint sp_fenwick_get_n (const SpFenwick *self);
int sp_fenwick_get_size (const SpFenwick *self, guint i);

/* Returns whether that is a change. */
gboolean sp_fenwick_set_size (SpFenwick *self, guint i, int size);

/* Takes N_REMOVED things out at I and puts N_ADDED of SIZE in; linear time. */
void sp_fenwick_splice (SpFenwick *self, guint i, guint n_removed, guint n_added, int size);

/* Where thing I begins: the sum of the sizes before it. I may be N: then the sum of all. */
gint64 sp_fenwick_get_start (const SpFenwick *self, guint i);
gint64 sp_fenwick_get_total (const SpFenwick *self);

/*
 * The thing that holds place POSITION; the first for one before 0, the last for one past the end. Things of size 0 hold
 * nothing. Must not be asked of an empty row.
 */
guint sp_fenwick_find (const SpFenwick *self, gint64 position);

G_END_DECLS
