/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-kinds.h"

#include "sp-hash.h"
#include "sp-terms.h"

/* How many words of a content are looked at. */
#define MAX_CONTENT 40

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

static guint32
get_lemma (const SpToken *token)
{
  return token->word != NULL ? token->word->lemma : token->form;
}

static void
add_cue (const SpDocument *document, const SpFinding *finding, const Listed *listed, SpFeatures *features)
{
  sp_features_add (features, 201, listed->kind + 100u * listed->is_listed);
  sp_features_add2 (features, 202, listed->kind, listed->is_negated);
  sp_features_add2 (features, 203, listed->lemma, listed->is_negated);
  for (guint p = 0; p < finding->n_cue; p++)
    for (guint t = finding->cue[p].start; t < finding->cue[p].end; t++)
      {
        const SpToken *token = &document->tokens[t];
        sp_features_add (features, 204, token->form);
        sp_features_add (features, 205, get_lemma (token));
        sp_features_add2 (features, 206, token->form, t + 1 < document->n_tokens ? document->tokens[t + 1].form : 0);
        if (token->word != NULL)
          sp_features_add2 (features, 212, token->word->verb_class, token->category);
      }
}

/* What the content says: its words, their pairs and classes, and how it begins. */
static void
add_content (const SpDocument *document, const SpFinding *finding, const Listed *listed, SpFeatures *features)
{
  guint32 before = 0;
  guint n = 0;

  for (guint p = 0; p < finding->n_content; p++)
    for (guint t = finding->content[p].start; t < finding->content[p].end && n < MAX_CONTENT; t++, n++)
      {
        const SpToken *token = &document->tokens[t];
        guint32 lemma = get_lemma (token);
        if (n == 0)
          sp_features_add2 (features, 207, token->form, listed->kind);
        if (token->mark != 0)
          continue;
        sp_features_add (features, 208, lemma);
        sp_features_add2 (features, 213, before, lemma);
        before = lemma;
        if (token->category == SP_CAT_MODAL || token->category == SP_CAT_NOT)
          sp_features_add2 (features, 209, lemma, listed->kind);
        if (n < 4)
          {
            sp_features_add2 (features, 210, token->category, listed->kind);
            sp_features_add2 (features, 214, lemma, n);
          }
      }
  sp_features_add2 (features, 215, MIN (n, MAX_CONTENT) / 5, listed->kind);
}

static void
add_source (const SpDocument *document, const SpFinding *finding, const Listed *listed, SpFeatures *features)
{
  const SpToken *head;

  if (finding->n_source == 0)
    {
      sp_features_add (features, 216, listed->kind);
      return;
    }
  for (guint t = finding->source[0].start; t < MIN (finding->source[0].end, finding->source[0].start + 8); t++)
    if (document->tokens[t].mark == 0 && document->tokens[t].category != SP_CAT_NAME)
      sp_features_add (features, 217, get_lemma (&document->tokens[t]));
  head = &document->tokens[finding->source[0].start];
  sp_features_add2 (features, 218, head->category, listed->kind);
}

void
sp_kinds_add_features (const SpDocument *document, const SpFinding *finding, SpFeatures *features)
{
  Listed listed = read_cue (document, finding);

  add_cue (document, finding, &listed, features);
  add_content (document, finding, &listed, features);
  add_source (document, finding, &listed, features);
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
