/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-attribution.h"
#include "sp-story-words.h"

G_BEGIN_DECLS

/*
 * What a party says at one place of a story: a piece of an attribution's content that is worth a place on the grid. A
 * plain value; its strings belong to the attribution.
 */
typedef struct
{
  guint article; /* index in the story */
  SpRange range; /* what is said, without quotation marks, "that" and the like at its edges */
  SpRange cue;
  SpRange source;
  SpForm form;
  SpKind kind;
  SpStance stance;
  const char *party;
  const char *target; /* or NULL */
  double confidence;
  guint utterance; /* number of what was said at once: pieces of one attribution, the same quote in two articles */
  guint issue;     /* number of its issue, from 0 */
} SpClaim;

/*
 * Picks the claims of ATTRIBUTIONS (for each article a GPtrArray of SpAttribution, with parties resolved). Left out is
 * what has no party, says next to nothing, or is the same passage again. Returns an array of SpClaim in the order of
 * articles and text, each an utterance of its own attribution; the caller owns it.
 */
GArray *sp_claims_collect (const SpStoryWords *words, GPtrArray *attributions);

/*
 * Joins utterances that are the same quotation in different articles, whole or cropped, and gives each the party that
 * is most certain: one article may say "the minister" where the other has the name.
 */
void sp_claims_join_shared (const SpStoryWords *words, GArray *claims);

G_END_DECLS
