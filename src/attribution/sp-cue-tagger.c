/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cue-tagger.h"

#include <math.h>

#include "sp-quotations.h"

/* What the features of one sentence need to know of it. */
typedef struct
{
  const SpDocument *document;
  guint start, end;
  SpRun sentence;
  gboolean is_title;
  gboolean has_quotation;
  gboolean has_statement;
  SpFeatures *features;
} Context;

static const SpToken edge = { .category = SP_CAT_BLOCK, .tag = '^', .form = 3, .suffix = 3 };

static inline const SpToken *
at (const Context *self, gint i)
{
  if (i < (gint) self->sentence.start || i >= (gint) self->sentence.end)
    return &edge;
  return &self->document->tokens[i];
}

static inline guint32
lemma_of (const SpToken *token)
{
  return token->word != NULL ? token->word->lemma : token->form;
}

static void
add_words (const Context *self, gint i)
{
  SpFeatures *f = self->features;
  const SpToken *t = at (self, i), *p = at (self, i - 1), *n = at (self, i + 1);
  guint32 lemma = lemma_of (t);

  sp_features_add (f, 1, t->form);
  sp_features_add (f, 2, lemma);
  sp_features_add (f, 3, p->form);
  sp_features_add (f, 4, n->form);
  sp_features_add (f, 5, at (self, i - 2)->form);
  sp_features_add (f, 6, at (self, i + 2)->form);
  sp_features_add2 (f, 7, lemma, p->form);
  sp_features_add2 (f, 8, lemma, n->form);
  sp_features_add2 (f, 9, lemma, p->category);
  sp_features_add2 (f, 10, lemma, n->category);
  sp_features_add2 (f, 11, lemma, t->tag);
  sp_features_add (f, 12, t->suffix);
  sp_features_add (f, 13, t->shape);
  sp_features_add3 (f, 14, lemma, n->category, p->category);
}

static void
add_categories (const Context *self, gint i)
{
  SpFeatures *f = self->features;
  guint32 c0 = at (self, i)->category, p1 = at (self, i - 1)->category, p2 = at (self, i - 2)->category;
  guint32 n1 = at (self, i + 1)->category, n2 = at (self, i + 2)->category;
  guint32 tag = (guint8) at (self, i)->tag;

  sp_features_add (f, 20, c0);
  sp_features_add (f, 21, tag);
  sp_features_add2 (f, 22, p1, c0);
  sp_features_add2 (f, 23, c0, n1);
  sp_features_add3 (f, 24, p1, c0, n1);
  sp_features_add3 (f, 25, p2, p1, c0);
  sp_features_add3 (f, 26, c0, n1, n2);
  sp_features_add3 (f, 27, p2 * 64 + p1, c0, n1 * 64 + n2);
  sp_features_add2 (f, 28, p1, tag);
  sp_features_add2 (f, 29, tag, n1);
}

/* What the lists know of the word. */
static void
add_list_features (const Context *self, gint i)
{
  SpFeatures *f = self->features;
  const SpToken *t = at (self, i);
  const SpWord *w = t->word;
  guint32 n1 = at (self, i + 1)->category, p1 = at (self, i - 1)->category;
  guint32 known, act;

  if (w == NULL)
    return;
  act = (guint32) w->verb_class * 256 + (guint32) w->verb_also;
  known = t->cue * 16u + w->verb_cue * 4u + w->noun_cue;
  sp_features_add (f, 40, known);
  sp_features_add2 (f, 41, known, t->category);
  sp_features_add3 (f, 42, known, t->category, n1);
  sp_features_add3 (f, 43, known, t->category, p1);
  sp_features_add2 (f, 44, act, t->category);
  sp_features_add3 (f, 45, act, t->category, n1);
  sp_features_add2 (f, 46, (guint32) w->noun_class, t->category);
  sp_features_add3 (f, 47, (guint32) w->noun_class, t->category, n1);
  sp_features_add3 (f, 48, w->quotes, t->category, n1 * 64 + p1);
  sp_features_add2 (f, 49, w->verb_kind, t->category);
}

/* Quotations near by, and where in the text the sentence stands. */
static void
add_place (const Context *self, gint i)
{
  SpFeatures *f = self->features;
  const SpToken *t = at (self, i);
  guint32 quoted = t->quote < 0 ? 0 : self->document->quotations[t->quote].is_statement ? 2 : 1;
  guint32 known = t->cue * 4u + (t->word != NULL ? t->word->verb_cue : 0u);
  guint32 scene = quoted + self->has_quotation * 4u + self->has_statement * 8u + self->is_title * 16u;
  guint from_start = MIN ((guint) i - self->sentence.start, 5), from_end = MIN (self->sentence.end - 1 - (guint) i, 4);

  sp_features_add (f, 60, scene);
  sp_features_add2 (f, 61, scene, known);
  sp_features_add3 (f, 62, scene, known, t->category);
  sp_features_add2 (f, 63, scene, lemma_of (t));
  sp_features_add2 (f, 64, from_start, t->category);
  sp_features_add2 (f, 65, from_end, t->category);
  sp_features_add3 (f, 66, self->is_title, t->category, at (self, i + 1)->category);
}

/* The nearest words of interest: a subject before, "that" or a clause after. */
static void
add_reach (const Context *self, gint i)
{
  SpFeatures *f = self->features;
  const SpToken *t = at (self, i);
  guint32 known = t->cue * 4u + (t->word != NULL ? t->word->verb_cue : 0u);
  guint32 subject = 0, that = 0, verb_after = 0, auxiliary = 0;

  for (gint k = i - 1; k >= (gint) self->sentence.start && k >= i - 5 && subject == 0; k--)
    {
      const SpToken *p = at (self, k);
      if (p->category == SP_CAT_PRONOUN || p->category == SP_CAT_NAME || p->category == SP_CAT_WHO)
        subject = p->category;
      else if (p->category == SP_CAT_NOUN)
        subject = 100u + (p->word != NULL ? (guint8) p->word->noun_class : 0u);
      else if (p->category == SP_CAT_BE || p->category == SP_CAT_HAVE || p->category == SP_CAT_TO
               || p->category == SP_CAT_MODAL)
        auxiliary = auxiliary != 0 ? auxiliary : p->category;
    }
  for (gint k = i + 1; k <= i + 8 && k < (gint) self->sentence.end; k++)
    {
      const SpToken *n = at (self, k);
      if (that == 0 && (n->category == SP_CAT_THAT || n->category == SP_CAT_TO || n->category == SP_CAT_QUOTE_OPEN))
        that = (guint32) n->category * 4 + (k <= i + 2 ? 1 : k <= i + 4 ? 2 : 3);
      if (verb_after == 0
          && (n->category == SP_CAT_FINITE || n->category == SP_CAT_MODAL || n->category == SP_CAT_BE
              || n->category == SP_CAT_HAVE))
        verb_after = k <= i + 3 ? 1 : 2;
    }
  sp_features_add2 (f, 80, subject, known);
  sp_features_add2 (f, 81, that, known);
  sp_features_add2 (f, 82, auxiliary, known);
  sp_features_add3 (f, 83, subject, that, t->category);
  sp_features_add2 (f, 84, verb_after, known);
  sp_features_add3 (f, 85, that, verb_after, lemma_of (t));
  sp_features_add3 (f, 86, subject, auxiliary, t->category);
  sp_features_add2 (f, 87, subject, lemma_of (t));
}

void
sp_cue_tagger_add_features (const SpDocument *document, guint start, guint end, SpFeatures *features)
{
  Context self = { .document = document, .start = start, .end = end, .features = features };

  self.sentence = (SpRun){ start, end };
  self.is_title = document->tokens[start].paragraph == 0;
  for (guint i = start; i < end; i++)
    if (document->tokens[i].quote >= 0)
      {
        self.has_quotation = TRUE;
        self.has_statement |= document->quotations[document->tokens[i].quote].is_statement;
      }
  for (guint i = start; i < end; i++)
    {
      add_words (&self, (gint) i);
      add_categories (&self, (gint) i);
      add_list_features (&self, (gint) i);
      add_place (&self, (gint) i);
      add_reach (&self, (gint) i);
      sp_features_end_step (features);
    }
}

void
sp_cue_tagger_run (const SpModel *model, const SpDocument *document, float bias, float *chances, guint8 *labels)
{
  SpFeatures features;
  g_autofree float *unary = g_new (float, SP_CUE_MAX_STEPS *SP_N_CUE_LABELS);
  g_autofree float *marginals = g_new (float, SP_CUE_MAX_STEPS *SP_N_CUE_LABELS);
  float lift = logf (bias);

  sp_features_init (&features);
  for (guint s = 0; s < document->n_sentences; s++)
    for (guint start = document->sentences[s].start; start < document->sentences[s].end; start += SP_CUE_MAX_STEPS)
      {
        guint end = MIN (start + SP_CUE_MAX_STEPS, document->sentences[s].end);
        sp_features_reset (&features);
        sp_cue_tagger_add_features (document, start, end, &features);
        sp_model_score (model, &features, unary);
        sp_lattice_marginals (unary, end - start, SP_N_CUE_LABELS, sp_model_get_transitions (model), marginals, NULL);
        for (guint i = 0; i < end - start; i++)
          {
            chances[start + i] = 1 - marginals[i * SP_N_CUE_LABELS + SP_CUE_LABEL_OUTSIDE];
            unary[i * SP_N_CUE_LABELS + SP_CUE_LABEL_OUTSIDE] += lift;
          }
        sp_lattice_decode (unary, end - start, SP_N_CUE_LABELS, sp_model_get_transitions (model), labels + start);
      }
  sp_features_clear (&features);
}
