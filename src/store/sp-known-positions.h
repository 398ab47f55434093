/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-position.h"

G_BEGIN_DECLS

/* The positions that a story has, for asking whether a proposal is one of them. */
typedef struct _SpKnownPositions SpKnownPositions;

/* Keeps pointers to POSITIONS (SpPosition with their evidence), which must outlive it. */
SpKnownPositions *sp_known_positions_new (const GPtrArray *positions);
void sp_known_positions_free (SpKnownPositions *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpKnownPositions, sp_known_positions_free)

/*
 * The position with ID (may be 0), or one that PROPOSAL repeats, or NULL. It repeats one that has party, issue and a
 * passage in common with it. A person may since have corrected party or issue: one that a person has decided about is
 * also repeated by a proposal for mostly the same passage that shares party, issue or summary. One without a party is
 * repeated by none.
 */
const SpPosition *sp_known_positions_find (const SpKnownPositions *self, SpId id, const SpPosition *proposal);

/* Whether POSITION has evidence that overlaps EVIDENCE. */
gboolean sp_known_positions_has_passage (const SpPosition *position, const SpEvidence *evidence);

G_END_DECLS
