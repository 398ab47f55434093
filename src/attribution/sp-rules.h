/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-finding.h"

G_BEGIN_DECLS

/*
 * Finds attributions by cue lists and rules (data/cues/other.tsv): Russian, Ukrainian, Arabic, German, French and
 * Spanish. For any other LANG, direct quotations only. Returns SpFinding; linear time; the caller owns the array.
 */
GArray *sp_rules_find (const SpDocument *document, const char *lang);

/*
 * Gives those quotations that no finding has as content a finding of their own, without cue, their source the last
 * speaker or a name beside them; appends to FINDINGS and leaves the order to the caller.
 */
void sp_rules_add_bare_quotations (const SpDocument *document, GArray *findings);

G_END_DECLS
