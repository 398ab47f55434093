/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"
#include "sp-terms.h"

G_BEGIN_DECLS

/*
 * Who says what, with which word, at one place of a text (Pareti 2015: source, cue, content). A plain value with one
 * owner.
 */
typedef struct
{
  SpRanges *source;  /* who speaks, as the text has it; no piece when nobody is named. Never NULL */
  SpRanges *cue;     /* the word that says so ("accused"); no piece for a bare quotation. Never NULL */
  SpRanges *content; /* what is said, at least one piece. Never NULL */
  SpForm form;       /* direct, indirect or mixed, by how much of the content stands in quotation marks */
  SpKind kind;
  SpStance stance;   /* towards what the content says: disagree for a denial or opposition, unstated when open */
  char *party;       /* name of the party that speaks, or NULL when nobody is named */
  char *target;      /* name of the party that it is directed at ("accused Russia of"), or NULL */
  double confidence; /* 0 to 1: the chance that source and content are right */
} SpAttribution;

/* A new one with no pieces, unstated and with confidence 0. */
SpAttribution *sp_attribution_new (void);
void sp_attribution_free (SpAttribution *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpAttribution, sp_attribution_free)

G_END_DECLS
