/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-span-tagger.h"

#include <math.h>

#include "sp-quotations.h"

/* A source is guessed only where it is at least so likely. */
#define MIN_SOURCE 0.04f

/* From this chance on a cue is taken to have content. */
#define SURE_CUE 0.7f

/* Where a unit lies as seen from the cue: what stands between, and which noun phrase it belongs to. */
typedef struct
{
  guint8 commas, verbs, cues, semicolons, phrase,
      place;       /* phrase: how many away; place: 0 none, 1 first, 2 inside, 3 last */
  guint8 opener;   /* category of the last word that opened a clause */
  guint8 distance; /* bucket */
} Between;

typedef struct
{
  const SpDocument *document;
  const SpWindow *window;
  const float *chances;
  SpFeatures *features;
  Between between[SP_WINDOW_MAX];
  guint32 cue_lemma, cue_tag, cue_class, before_cue, after_cue, scene;
} Context;

static const SpUnit edge = { .category = 63, .form = 5 };

static inline const SpUnit *
unit_at (const Context *self, gint i)
{
  return i < 0 || i >= (gint) self->window->n_units ? &edge : &self->window->units[i];
}

static inline const SpToken *
token_of (const Context *self, const SpUnit *unit)
{
  return &self->document->tokens[unit->start];
}

static guint8
bucket (guint distance)
{
  static const guint8 limits[] = { 1, 2, 3, 4, 5, 7, 10, 15, 25, 40 };

  for (guint8 i = 0; i < G_N_ELEMENTS (limits); i++)
    if (distance <= limits[i])
      return i;
  return G_N_ELEMENTS (limits);
}

static gboolean
is_in_phrase (guint8 category)
{
  return category == SP_CAT_DETERMINER || category == SP_CAT_POSSESSIVE || category == SP_CAT_GENITIVE
         || category == SP_CAT_NAME || category == SP_CAT_NOUN || category == SP_CAT_NUMBER
         || category == SP_CAT_ADJECTIVE || category == SP_CAT_PRONOUN || category == SP_CAT_OBJECT;
}

static gboolean
is_verb (guint8 category)
{
  return category == SP_CAT_FINITE || category == SP_CAT_MODAL || category == SP_CAT_BE || category == SP_CAT_HAVE
         || category == SP_CAT_DO;
}

static gboolean
opens_clause (guint8 category)
{
  return category == SP_CAT_BUT || category == SP_CAT_WHO || category == SP_CAT_AND || category == SP_CAT_THAT
         || category == SP_CAT_WH || category == SP_CAT_COLON || category == SP_CAT_SEMICOLON
         || category == SP_CAT_DASH;
}

/* Walks away from the cue (STEP 1 or -1) and counts what lies between. */
static void
count_between (Context *self, gint from, gint step)
{
  Between now = { 0 };
  guint distance = 0;
  gboolean in_phrase = FALSE;

  for (gint i = from; i >= 0 && i < (gint) self->window->n_units; i += step)
    {
      const SpUnit *unit = &self->window->units[i];
      gboolean phrase = is_in_phrase (unit->category);

      now.distance = bucket (++distance);
      if (phrase && !in_phrase)
        now.phrase = MIN (now.phrase + 1, 5);
      now.place = 0;
      if (phrase)
        {
          gboolean first = !is_in_phrase (unit_at (self, i - 1)->category);
          gboolean last = !is_in_phrase (unit_at (self, i + 1)->category);
          now.place = (guint8) (1 + (first ? 1 : 0) + (last ? 2 : 0));
        }
      in_phrase = phrase;
      self->between[i] = now;
      now.commas = (guint8) MIN (now.commas + (unit->category == SP_CAT_COMMA), 3);
      now.verbs = (guint8) MIN (now.verbs + is_verb (unit->category), 3);
      now.semicolons =
          (guint8) MIN (now.semicolons + (unit->category == SP_CAT_SEMICOLON || unit->category == SP_CAT_DASH), 2);
      if (!unit->is_block && self->chances[unit->start] > 0.4f)
        now.cues = (guint8) MIN (now.cues + 1, 2);
      if (opens_clause (unit->category))
        now.opener = unit->category;
    }
}

/* What is the same for all units: the cue and its surroundings. */
static void
describe_cue (Context *self)
{
  const SpWindow *window = self->window;
  const SpToken *head = NULL;
  gboolean left = FALSE, right = FALSE;

  for (guint i = window->cue.start; i < window->cue.end; i++)
    {
      const SpToken *token = &self->document->tokens[i];
      if (head == NULL || token->cue > head->cue
          || (token->cue == head->cue && is_verb (head->category) && head->cue == 0))
        head = token;
    }
  self->cue_lemma = head->word != NULL ? head->word->lemma : head->form;
  self->cue_tag = head->category;
  self->cue_class = head->cue * 64u + (head->word != NULL ? head->word->verb_kind * 4u + head->word->verb_cue : 0u);
  self->before_cue = unit_at (self, (gint) window->cue_start - 1)->category;
  self->after_cue = unit_at (self, (gint) window->cue_end)->category;
  for (guint i = 0; i < window->n_units; i++)
    if (window->units[i].is_block)
      {
        left |= i < window->cue_start;
        right |= i >= window->cue_end;
      }
  self->scene = left + 2u * right + 4u * (window->cue_quote >= 0);
}

static void
add_words (const Context *self, gint i, guint32 side)
{
  SpFeatures *f = self->features;
  const SpUnit *u = unit_at (self, i);
  const SpToken *t = token_of (self, u);
  guint32 near = MIN (self->between[i].distance, 4);

  sp_features_add2 (f, 1, side, u->form);
  sp_features_add2 (f, 2, side * 8 + near, u->form);
  sp_features_add2 (f, 3, side, unit_at (self, i - 1)->form);
  sp_features_add2 (f, 4, side, unit_at (self, i + 1)->form);
  sp_features_add3 (f, 5, side, self->cue_lemma, u->form);
  sp_features_add2 (f, 6, side, t->suffix);
  sp_features_add3 (f, 7, side, t->shape, unit_at (self, i - 1)->category);
  sp_features_add2 (f, 8, side, (guint8) t->tag);
  if (t->word != NULL)
    {
      sp_features_add3 (f, 9, side, (guint32) t->word->noun_class, u->category);
      sp_features_add3 (f, 10, side * 8 + near, (guint32) t->word->noun_class, u->category);
    }
}

static void
add_categories (const Context *self, gint i, guint32 side)
{
  SpFeatures *f = self->features;
  guint32 c0 = unit_at (self, i)->category, p1 = unit_at (self, i - 1)->category, p2 = unit_at (self, i - 2)->category;
  guint32 n1 = unit_at (self, i + 1)->category, n2 = unit_at (self, i + 2)->category;
  guint32 near = self->between[i].distance;

  sp_features_add2 (f, 20, side, near);
  sp_features_add2 (f, 21, side, c0);
  sp_features_add3 (f, 22, side, p1, c0);
  sp_features_add3 (f, 23, side, c0, n1);
  sp_features_add3 (f, 24, side, p1 * 64 + c0, n1);
  sp_features_add3 (f, 25, side, p2, p1);
  sp_features_add3 (f, 26, side, n1, n2);
  sp_features_add3 (f, 27, side, p2 * 64 + p1, c0);
  sp_features_add3 (f, 28, side, c0 * 64 + n1, n2);
  sp_features_add3 (f, 29, side, near, c0);
  sp_features_add3 (f, 30, side, MIN (near, 5), p1 * 64 + c0);
  sp_features_add3 (f, 31, side * 8 + MIN (near, 5), c0, n1);
}

static void
add_frame (const Context *self, gint i, guint32 side)
{
  SpFeatures *f = self->features;
  const Between *b = &self->between[i];
  guint32 c0 = unit_at (self, i)->category, p1 = unit_at (self, i - 1)->category;
  guint32 frame = self->before_cue * 64 + self->after_cue;

  sp_features_add2 (f, 40, side, frame);
  sp_features_add3 (f, 41, side, frame, c0);
  sp_features_add3 (f, 42, side, frame, b->commas * 4u + b->verbs);
  sp_features_add3 (f, 43, side, self->after_cue, MIN (b->distance, 5) * 64u + c0);
  sp_features_add3 (f, 44, side, self->before_cue, MIN (b->distance, 5) * 64u + c0);
  sp_features_add2 (f, 45, side, self->cue_lemma);
  sp_features_add3 (f, 46, side, self->cue_lemma, c0);
  sp_features_add3 (f, 47, side, self->cue_lemma, MIN (b->distance, 5));
  sp_features_add3 (f, 48, side, self->cue_tag, c0);
  sp_features_add3 (f, 49, side, self->cue_tag, MIN (b->distance, 4) * 64u + c0);
  sp_features_add3 (f, 50, side, self->cue_class, c0);
  sp_features_add3 (f, 51, side, self->cue_class, MIN (b->distance, 4));
  sp_features_add3 (f, 52, side, self->scene, c0);
  sp_features_add3 (f, 53, side, self->scene, frame);
  sp_features_add3 (f, 54, side, self->scene, p1 * 64 + c0);
  sp_features_add3 (f, 55, side, self->cue_tag * 64 + self->before_cue, c0);
}

static void
add_between (const Context *self, gint i, guint32 side)
{
  SpFeatures *f = self->features;
  const Between *b = &self->between[i];
  guint32 c0 = unit_at (self, i)->category, p1 = unit_at (self, i - 1)->category;
  guint32 counts = b->commas * 64u + b->verbs * 16u + b->cues * 4u + b->semicolons;

  sp_features_add2 (f, 60, side, counts);
  sp_features_add3 (f, 61, side, counts, c0);
  sp_features_add3 (f, 62, side, b->commas * 4u + b->verbs, p1 * 64 + c0);
  sp_features_add3 (f, 63, side, b->cues, c0);
  sp_features_add3 (f, 64, side, b->opener, c0);
  sp_features_add3 (f, 65, side, b->opener, b->commas * 4u + b->verbs);
  sp_features_add3 (f, 66, side, b->cues * 4u + b->verbs, p1);
  sp_features_add3 (f, 67, side, b->phrase * 8u + b->place, c0);
  sp_features_add3 (f, 68, side, b->phrase * 8u + b->place, self->before_cue * 64 + self->after_cue);
  sp_features_add3 (f, 69, side, b->phrase * 8u + b->place, self->cue_lemma);
  sp_features_add3 (f, 70, side, b->phrase * 8u + b->place, b->commas * 16u + b->verbs * 4u + b->cues);
  sp_features_add3 (f, 71, side, b->commas, unit_at (self, i + 1)->category * 64u + c0);
  sp_features_add3 (f, 72, side, self->cue_class, b->commas * 16u + b->verbs * 4u + b->cues);
}

static void
add_place (const Context *self, gint i, guint32 side)
{
  SpFeatures *f = self->features;
  const SpUnit *u = unit_at (self, i);
  const SpToken *t = token_of (self, u);
  const SpDocument *document = self->document;
  guint32 quoted = t->quote < 0                                  ? 0
                   : t->quote == self->window->cue_quote         ? 1
                   : document->quotations[t->quote].is_statement ? 3
                                                                 : 2;
  guint32 first = u->start == self->window->region.start, last = u->end >= self->window->region.end;
  guint32 cue_near = u->is_block ? 0 : (guint32) (self->chances[u->start] * 3.99f);
  guint32 next_quoted = i + 1 < (gint) self->window->n_units && token_of (self, unit_at (self, i + 1))->quote >= 0;

  sp_features_add3 (f, 80, side, quoted, u->category);
  sp_features_add3 (f, 81, side, quoted, unit_at (self, i - 1)->category);
  sp_features_add3 (f, 82, side, quoted * 2 + next_quoted, self->scene);
  sp_features_add3 (f, 83, side, first * 2 + last, u->category);
  sp_features_add3 (f, 84, side, first * 2 + last, self->before_cue * 64 + self->after_cue);
  sp_features_add3 (f, 85, side, cue_near, u->category);
  sp_features_add3 (f, 86, side, cue_near, unit_at (self, i + 1)->category);
  sp_features_add3 (f, 87, side, t->paragraph == 0, u->category);
  if (u->is_block)
    sp_features_add3 (f, 88, side, u->form, self->scene * 4096 + self->before_cue * 64 + self->after_cue);
}

void
sp_span_tagger_add_features (const SpDocument *document,
                             const SpWindow *window,
                             const float *chances,
                             SpFeatures *features)
{
  Context self = { .document = document, .window = window, .chances = chances, .features = features };

  describe_cue (&self);
  for (guint i = window->cue_start; i < window->cue_end; i++)
    self.between[i] = (Between){ 0 };
  count_between (&self, (gint) window->cue_end, 1);
  count_between (&self, (gint) window->cue_start - 1, -1);
  for (guint i = 0; i < window->n_units; i++)
    {
      guint32 side = window->units[i].side;
      if (side != SP_SIDE_CUE)
        {
          add_words (&self, (gint) i, side);
          add_categories (&self, (gint) i, side);
          add_frame (&self, (gint) i, side);
          add_between (&self, (gint) i, side);
          add_place (&self, (gint) i, side);
        }
      sp_features_end_step (features);
    }
}

void
sp_span_tagger_fix_cue (const SpWindow *window, float *unary)
{
  for (guint i = 0; i < window->n_units; i++)
    for (guint y = 0; y < SP_N_SPAN_LABELS; y++)
      if ((y == SP_SPAN_CUE) != (window->units[i].side == SP_SIDE_CUE))
        unary[i * SP_N_SPAN_LABELS + y] = SP_LATTICE_NEVER;
  for (guint8 y = SP_SPAN_SOURCE_BEGIN; window->n_units > 0 && y <= SP_SPAN_CONTENT_INSIDE; y++)
    if (y != SP_SPAN_SOURCE_END && y != SP_SPAN_SOURCE_ONLY) /* nothing stays open at the end */
      unary[(window->n_units - 1) * SP_N_SPAN_LABELS + y] = SP_LATTICE_NEVER;
}

void
sp_span_tagger_init_transitions (float *transitions)
{
  for (guint x = 0; x <= SP_N_SPAN_LABELS; x++)
    for (guint y = 0; y < SP_N_SPAN_LABELS; y++)
      {
        gboolean goes_on = y == SP_SPAN_SOURCE_INSIDE || y == SP_SPAN_SOURCE_END || y == SP_SPAN_CONTENT_INSIDE
                           || y == SP_SPAN_CONTENT_END;
        gboolean is_open = x == SP_SPAN_SOURCE_BEGIN || x == SP_SPAN_SOURCE_INSIDE || x == SP_SPAN_CONTENT_BEGIN
                           || x == SP_SPAN_CONTENT_INSIDE;
        gboolean same = (x >= SP_SPAN_CONTENT_BEGIN) == (y >= SP_SPAN_CONTENT_BEGIN);
        transitions[x * SP_N_SPAN_LABELS + y] = goes_on == is_open && (!goes_on || same) ? 0 : SP_LATTICE_NEVER;
      }
}

/* Turns a run of labels from BEGIN to END (or ONLY) into pieces of tokens; returns the least chance of their edges. */
static float
collect (
    const SpWindow *window, const guint8 *labels, const float *marginals, guint8 begin, SpRun *pieces, guint *n_pieces)
{
  float least = 1;
  guint start = 0;

  for (guint i = 0; i < window->n_units; i++)
    {
      guint8 y = labels[i];
      if (y < begin || y > begin + 3)
        continue;
      if (y == begin || y == begin + 3)
        start = window->units[i].start;
      if (y != begin + 1)
        {
          float inside = 0;
          for (guint8 k = begin; k <= begin + 3; k++)
            inside += marginals[i * SP_N_SPAN_LABELS + k];
          least = MIN (least, y == begin + 3 || y == begin + 2 || y == begin ? inside : 1);
        }
      if (y == begin + 2 || y == begin + 3)
        sp_finding_add (pieces, n_pieces, start, window->units[i].end);
    }
  return *n_pieces > 0 ? least : 0;
}

/* The chance that unit I is part of the source. */
static float
source_chance (const float *marginals, guint i)
{
  const float *row = marginals + i * SP_N_SPAN_LABELS;
  return row[SP_SPAN_SOURCE_BEGIN] + row[SP_SPAN_SOURCE_INSIDE] + row[SP_SPAN_SOURCE_END] + row[SP_SPAN_SOURCE_ONLY];
}

/* Somebody nearly always speaks: where the best labelling has no source, its likeliest place is taken. */
static void
take_likeliest_source (const SpWindow *window, const float *marginals, const guint8 *labels, SpFinding *finding)
{
  guint best = 0, start, end;

  for (guint i = 1; i < window->n_units; i++)
    if (source_chance (marginals, i) > source_chance (marginals, best))
      best = i;
  if (window->n_units == 0 || source_chance (marginals, best) < MIN_SOURCE || window->units[best].is_block)
    return;
  start = best;
  end = best + 1;
  while (start > 0 && source_chance (marginals, start - 1) > source_chance (marginals, best) / 3
         && labels[start - 1] < SP_SPAN_CONTENT_BEGIN)
    start--;
  while (end < window->n_units && source_chance (marginals, end) > source_chance (marginals, best) / 3
         && labels[end] < SP_SPAN_CONTENT_BEGIN)
    end++;
  sp_finding_add (finding->source, &finding->n_source, window->units[start].start, window->units[end - 1].end);
  finding->source_chance = source_chance (marginals, best);
}

/* A sure cue says something: the best labelling with content is taken where the best of all has none. */
static void
find_likeliest_content (
    const SpWindow *window, const float *transitions, float *unary, const float *marginals, SpFinding *finding)
{
  guint8 labels[SP_WINDOW_MAX];

  for (guint tries = 0; tries < 3 && finding->n_content == 0; tries++)
    {
      for (guint i = 0; i < window->n_units; i++)
        {
          unary[i * SP_N_SPAN_LABELS + SP_SPAN_CONTENT_BEGIN] += 1.5f;
          unary[i * SP_N_SPAN_LABELS + SP_SPAN_CONTENT_ONLY] += 1.5f;
        }
      sp_lattice_decode (unary, window->n_units, SP_N_SPAN_LABELS, transitions, labels);
      finding->n_source = 0;
      finding->content_chance =
          collect (window, labels, marginals, SP_SPAN_CONTENT_BEGIN, finding->content, &finding->n_content);
      finding->source_chance =
          collect (window, labels, marginals, SP_SPAN_SOURCE_BEGIN, finding->source, &finding->n_source);
    }
}

gboolean
sp_span_tagger_run (const SpModel *model,
                    const SpDocument *document,
                    const SpWindow *window,
                    const float *chances,
                    SpFeatures *features,
                    SpFinding *finding)
{
  float unary[SP_WINDOW_MAX * SP_N_SPAN_LABELS], marginals[SP_WINDOW_MAX * SP_N_SPAN_LABELS];
  guint8 labels[SP_WINDOW_MAX];
  const float *transitions = sp_model_get_transitions (model);

  sp_features_reset (features);
  sp_span_tagger_add_features (document, window, chances, features);
  sp_model_score (model, features, unary);
  sp_span_tagger_fix_cue (window, unary);
  sp_lattice_decode (unary, window->n_units, SP_N_SPAN_LABELS, transitions, labels);
  sp_lattice_marginals (unary, window->n_units, SP_N_SPAN_LABELS, transitions, marginals, NULL);
  finding->content_chance =
      collect (window, labels, marginals, SP_SPAN_CONTENT_BEGIN, finding->content, &finding->n_content);
  finding->source_chance =
      collect (window, labels, marginals, SP_SPAN_SOURCE_BEGIN, finding->source, &finding->n_source);
  if (finding->n_content == 0 && finding->cue_chance >= SURE_CUE)
    find_likeliest_content (window, transitions, unary, marginals, finding);
  if (finding->n_source == 0)
    take_likeliest_source (window, marginals, labels, finding);
  return finding->n_content > 0;
}
