/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-english.h"
#include "sp-gold.h"
#include "sp-learner.h"

G_BEGIN_DECLS

/* A training article cut up, with its attributions in tokens. */
typedef struct
{
  SpGoldArticle *gold;
  SpDocument *document;
  GArray *findings; /* SpFinding, what is marked */
  float *chances;   /* one a token: how likely it is part of a cue, from a model that has not seen the article */
  guint8 *labels;   /* the cues that such a model finds */
} SpExample;

SpExample *sp_example_new (SpGoldArticle *gold);
void sp_example_free (SpExample *self);

/* Adds an article's sentences to what the first pass is learned from. */
void sp_example_add_cues (const SpExample *self, SpLearner *learner);

/* Adds the windows of its cues, and of those wrongly found (whose labels are all outside), to what the second is. */
void sp_example_add_spans (const SpExample *self, SpLearner *learner);

/* Adds the marked kinds to what those are learned from. */
void sp_example_add_kinds (const SpExample *self, SpLearner *learner);

G_END_DECLS
