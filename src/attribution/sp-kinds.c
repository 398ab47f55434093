/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-kinds.h"

#include "sp-hash.h"
#include "sp-terms.h"

/* What the list says of a cue: its weightiest word, or a phrase in it. */
typedef struct
{
  guint32 lemma;
  guint8 kind;
  char stance;
  gboolean has_target;
  gboolean is_negated;
  gboolean is_listed;
} Listed;

static void
take_word (Listed *self, const SpToken *token, guint *weight)
{
  const SpWord *word = token->word;
  guint verb = word->verb_cue * 4u + 2, noun = word->noun_cue * 4u + 1, other = word->other_cue * 4u;
  gboolean is_noun = token->tag == 'n' || token->tag == 's';

  if (word->verb_cue > 0 && !is_noun && verb > *weight)
    {
      *self = (Listed){ word->lemma, word->verb_kind, word->verb_stance, word->has_target, self->is_negated, TRUE };
      *weight = verb;
    }
  else if (word->noun_cue > 0 && noun > *weight)
    {
      *self = (Listed){ word->lemma, word->noun_kind, word->noun_stance, FALSE, self->is_negated, TRUE };
      *weight = noun;
    }
  else if (word->other_cue > 0 && other > *weight)
    {
      *self = (Listed){ word->lemma, word->other_kind, word->other_stance, FALSE, self->is_negated, TRUE };
      *weight = other;
    }
}

static Listed
read_cue (const SpDocument *document, const SpFinding *finding)
{
  Listed self = { .stance = '-' };
  guint weight = 0;

  for (guint p = 0; p < finding->n_cue; p++)
    for (guint t = finding->cue[p].start; t < finding->cue[p].end; t++)
      {
        const SpToken *token = &document->tokens[t];
        char stance;
        gboolean target;
        int kind = -1;
        self.is_negated |= token->category == SP_CAT_NOT;
        if (token->word == NULL)
          continue;
        if (t + 1 < document->n_tokens)
          kind = sp_words_look_up_phrase (token->word->lemma, document->tokens[t + 1].form, &stance, &target);
        if (kind >= 0)
          {
            self = (Listed){ token->word->lemma, (guint8) kind, stance, target, self.is_negated, TRUE };
            weight = 100;
          }
        else
          take_word (&self, token, &weight);
      }
  return self;
}

void
sp_kinds_add_features (const SpDocument *document, const SpFinding *finding, SpFeatures *features)
{
  Listed listed = read_cue (document, finding);
  guint n = 0;

  sp_features_add (features, 201, listed.kind + 100u * listed.is_listed);
  sp_features_add2 (features, 202, listed.kind, listed.is_negated);
  sp_features_add2 (features, 203, listed.lemma, listed.is_negated);
  for (guint p = 0; p < finding->n_cue; p++)
    for (guint t = finding->cue[p].start; t < finding->cue[p].end; t++)
      {
        const SpToken *token = &document->tokens[t];
        sp_features_add (features, 204, token->form);
        sp_features_add (features, 205, token->word != NULL ? token->word->lemma : token->form);
        sp_features_add2 (features, 206, token->form, t + 1 < document->n_tokens ? document->tokens[t + 1].form : 0);
      }
  for (guint p = 0; p < finding->n_content; p++)
    for (guint t = finding->content[p].start; t < finding->content[p].end && n < 40; t++, n++)
      {
        const SpToken *token = &document->tokens[t];
        guint32 lemma = token->word != NULL ? token->word->lemma : token->form;
        if (n == 0)
          sp_features_add2 (features, 207, token->form, listed.kind);
        if (token->mark != 0)
          continue;
        sp_features_add (features, 208, lemma);
        if (token->category == SP_CAT_MODAL || token->category == SP_CAT_NOT)
          sp_features_add2 (features, 209, lemma, listed.kind);
        if (n < 4)
          sp_features_add2 (features, 210, token->category, listed.kind);
      }
  sp_features_add2 (features, 211, document->tokens[finding->content[0].start].quote >= 0, listed.kind);
  sp_features_end_step (features);
}

void
sp_kinds_run (const SpModel *model, const SpDocument *document, SpFinding *finding, SpFeatures *features)
{
  Listed listed = read_cue (document, finding);
  float scores[SP_LATTICE_MAX_LABELS];
  guint best = 0;

  sp_features_reset (features);
  sp_kinds_add_features (document, finding, features);
  sp_model_score (model, features, scores);
  for (guint y = 1; y < SP_N_KINDS; y++)
    if (scores[y] > scores[best])
      best = y;
  finding->kind = (guint8) best;
  finding->stance = listed.stance;
  finding->has_target = listed.has_target;
  if (best == SP_KIND_DENIAL || best == SP_KIND_OPPOSITION)
    finding->stance = 'd';
  else if (best == SP_KIND_SUPPORT || best == SP_KIND_DEFENCE || best == SP_KIND_PROMISE)
    finding->stance = 'a';
  else if (listed.is_negated && listed.stance == 'd')
    finding->stance = 'a';
  else if (listed.is_negated && listed.stance == 'a')
    finding->stance = 'd';
}
