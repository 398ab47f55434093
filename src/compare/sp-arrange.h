/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-comparison.h"

G_BEGIN_DECLS

/*
 * Puts the issues and the parties of RESULT into the order in which they are shown: those of KNOWN (may be NULL) first,
 * in its order; then the others, those with most positions first, and among equals the one mentioned first.
 */
void sp_arrange (SpComparison *result, const SpComparison *known);

/*
 * Gives the parties of RESULT that KNOWN (may be NULL) has not got, and whose names are common nouns ("rebel
 * commanders"), a capital first letter. A name with a capital anywhere ("al-Nusra") stays as it is written.
 */
void sp_arrange_party_names (SpComparison *result, const SpComparison *known);

G_END_DECLS
