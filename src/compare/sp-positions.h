/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"
#include "sp-position.h"

G_BEGIN_DECLS

/*
 * Makes positions of the claims that have one party and one issue: those of one utterance, and those that say nearly
 * the same in the same way, become one position with several pieces of evidence. Returns a list of groups, each a
 * GArray of guint, indices of CLAIMS in their order; the caller owns it.
 */
GPtrArray *sp_positions_group (const SpStoryWords *words, const GArray *claims);

/*
 * The position that GROUP's claims show, with its evidence: kind, stance and summary from the most certain claim.
 * Story, party, issue and target are left 0. New ids throughout; the caller owns it.
 */
SpPosition *sp_positions_make (const SpStoryWords *words, const GArray *claims, const GArray *group);

/* The claim of GROUP that is most certain; the longer of two. */
const SpClaim *sp_positions_get_best (const GArray *claims, const GArray *group);

G_END_DECLS
