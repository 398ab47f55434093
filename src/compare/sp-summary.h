/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"

G_BEGIN_DECLS

/*
 * One sentence of what CLAIM says, with its party as the subject: "Norway has again complained that the ferry is
 * late." Where the article's own words do not give one, the party and the quote: "Norway: “We have waited long
 * enough.”" The caller frees it.
 */
char *sp_summary_write (const SpStoryWords *words, const SpClaim *claim);

/* PASSAGE on one line, up to the end of a sentence when it is long. The caller frees it. */
char *sp_summary_shorten (const char *passage);

G_END_DECLS
