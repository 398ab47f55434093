/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-claims.h"

G_BEGIN_DECLS

/* Where exactly what is said begins and ends. */

/* RANGE without what does not belong to what is said: white space, quotation marks, commas, a leading "that", and for
 * FORM other than direct the full stop. */
SpRange sp_claim_range_trim (const SpStoryText *text, SpRange range, SpForm form);

/*
 * The range of claim number I of CLAIMS, which are in the order of the text, carried on to where its clause ends: what
 * an English sentence reports after its verb goes on to its end, but for a clause that turns to something else ("while
 * …",
 * ", adding …"); and it begins right after the verb when only its subject is missing ("accused Russia | of delay").
 * Claims that are quoted, come before their verb or are in another language stay as they are.
 */
SpRange sp_claim_range_complete (const SpStoryText *text, const GArray *claims, guint i);

G_END_DECLS
