/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-id.h"
#include "sp-range.h"
#include "sp-terms.h"

G_BEGIN_DECLS

/* How many code points of context are kept on each side of a quote. */
#define SP_EVIDENCE_CONTEXT 32

/*
 * A passage of an article that shows a position. Counted by reference; not changed once shared. Its quote is what
 * stands in the article's text at its range: a project is checked for that whenever it is opened, exported or merged.
 */
typedef struct
{
  SpId id;
  SpId position;
  SpId article;
  SpRange range;
  char *quote;  /* never NULL */
  char *prefix; /* up to SP_EVIDENCE_CONTEXT code points before; never NULL */
  char *suffix; /* as many after; never NULL */
  SpForm form;
  SpRange cue;    /* the word that says so; empty when there is none */
  SpRange source; /* who speaks, as the text has it; empty when there is none */
  SpAnchor anchor;
} SpEvidence;

SpEvidence *sp_evidence_new (void);

/* New evidence for what stands at RANGE in TEXT, quote and context filled in; ids are 0 and the form is direct. */
SpEvidence *sp_evidence_new_from_text (const char *text, SpRange range);

SpEvidence *sp_evidence_ref (SpEvidence *self);
void sp_evidence_unref (SpEvidence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpEvidence, sp_evidence_unref)

G_END_DECLS
