/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"

G_BEGIN_DECLS

/*
 * Groups CLAIMS by what they are about and sets each one's issue. Alike are claims with the same telling words in them
 * and around them, and those that stand close together in an article, as an accusation and its answer do; claims of one
 * utterance stay together. About 1.25 √n issues come of n claims. Returns their number; they are numbered in the order
 * in which they first come up.
 */
guint sp_issues_group (const SpStoryWords *words, GArray *claims);

G_END_DECLS
