/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-attribution.h"

G_BEGIN_DECLS

/*
 * Finds who says what in a text. English by a tagger learned from data/training (two passes of linear-chain conditional
 * random fields: cues, then the source and content of each; Lafferty et al. 2001, Pareti 2015); Russian, Ukrainian,
 * Arabic, German, French and Spanish by cue lists and rules; direct quotations in any other language. Immutable once
 * made, so any number of threads may share one.
 */
typedef struct _SpAttributor SpAttributor;

/* The one with the program's own weights and lists. */
SpAttributor *sp_attributor_new (void);
SpAttributor *sp_attributor_ref (SpAttributor *self);
void sp_attributor_unref (SpAttributor *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAttributor, sp_attributor_unref)

/*
 * Finds the attributions in TEXT, an article in stored form (sp-text.h; other valid UTF-8 does too). LANG is the
 * text's language as a BCP 47 tag; NULL or an unknown one gives its direct quotations only. The result holds
 * SpAttribution in the order of the text (by first piece of content, source or cue), with party and target resolved
 * within this text alone; for a story resolve all of its articles together with sp_party_directory_resolve(). Never
 * fails; linear time in the length of TEXT. The caller owns the array, which owns its elements.
 */
GPtrArray *sp_attributor_attribute (const SpAttributor *self, const char *text, const char *lang);

/* Whether attributions in LANG come from the trained tagger (TRUE), or from rules, which deserve less trust (FALSE). */
gboolean sp_attributor_is_trained_for (const char *lang);

G_END_DECLS
