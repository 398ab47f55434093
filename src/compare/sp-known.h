/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"
#include "sp-comparison.h"

G_BEGIN_DECLS

/*
 * What a project already knows of a story, when its articles are gone through again: what a person has decided stays
 * and is not proposed again; what was only proposed makes room, but an issue keeps its identity when the passages that
 * were in it come up again.
 */
typedef struct _SpKnown SpKnown;

/* COMPARISON (may be NULL) must outlive the result; ARTICLES are those that are gone through. */
SpKnown *sp_known_new (const SpComparison *comparison, GPtrArray *articles);
void sp_known_free (SpKnown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpKnown, sp_known_free)

/* Whether a person has accepted or rejected a position with a passage of ARTICLE that is more or less RANGE. */
gboolean sp_known_is_decided (const SpKnown *self, SpId article, SpRange range);

/* The issue of a known position with such a passage, decided or not; 0 for none. */
SpId sp_known_find_issue (const SpKnown *self, SpId article, SpRange range);

/* Whether POSITION stays as it is: decided, or about other articles only. */
gboolean sp_known_stays (const SpKnown *self, const SpPosition *position);

/* Puts into INTO what stays of the comparison: story, articles, parties, positions, cells, relations, and the issues
 * that are used by them or by none. */
void sp_known_carry_over (const SpKnown *self, SpComparison *into);

G_END_DECLS
