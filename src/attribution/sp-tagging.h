/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-tokens.h"

G_BEGIN_DECLS

/*
 * Sets part of speech, category and cue weight of each token of an English text: the list's commonest tag (or a guess
 * from the ending), corrected by what stands beside it, after Brill's tagger (1992) with a handful of rules. Linear
 * time.
 */
void sp_tagging_run (SpDocument *document);

G_END_DECLS
