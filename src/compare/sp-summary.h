/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"

G_BEGIN_DECLS

/*
 * One sentence of what CLAIM says, with its party as the subject: "Russia has repeatedly complained that the US is
 * failing to keep its part of the bargain." Where the article's own words do not give one, the party and the quote:
 * "Russia: “We are more positive than negative.”" The caller frees it.
 */
char *sp_summary_write (const SpStoryWords *words, const SpClaim *claim);

G_END_DECLS
