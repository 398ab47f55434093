/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-example.h"

#include <string.h>

#include "sp-cue-tagger.h"
#include "sp-kinds.h"
#include "sp-span-tagger.h"

static void
add_pieces (const SpDocument *document, const SpRanges *ranges, SpRun *pieces, guint *n_pieces)
{
  for (guint i = 0; i < ranges->len; i++)
    {
      SpRange range = sp_ranges_index (ranges, i);
      guint start = sp_document_find_token (document, range.start), end = start;
      while (end < document->n_tokens && document->tokens[end].start < range.end)
        end++;
      sp_finding_add (pieces, n_pieces, start, end);
    }
}

SpExample *
sp_example_new (SpGoldArticle *gold)
{
  SpExample *self = g_new0 (SpExample, 1);

  self->gold = gold;
  self->document = sp_document_new (gold->text, "en");
  self->findings = g_array_new (FALSE, FALSE, sizeof (SpFinding));
  self->chances = g_new0 (float, self->document->n_tokens + 1);
  self->labels = g_new0 (guint8, self->document->n_tokens + 1);
  for (guint i = 0; i < gold->attributions->len; i++)
    {
      const SpGoldAttribution *attribution = g_ptr_array_index (gold->attributions, i);
      SpFinding finding = { .kind = (guint8) attribution->kind };
      add_pieces (self->document, attribution->source, finding.source, &finding.n_source);
      add_pieces (self->document, attribution->cue, finding.cue, &finding.n_cue);
      add_pieces (self->document, attribution->content, finding.content, &finding.n_content);
      g_array_append_val (self->findings, finding);
    }
  return self;
}

void
sp_example_free (SpExample *self)
{
  sp_document_free (self->document);
  g_array_unref (self->findings);
  g_free (self->chances);
  g_free (self->labels);
  sp_gold_article_free (self->gold);
  g_free (self);
}

void
sp_example_add_cues (const SpExample *self, SpLearner *learner)
{
  const SpDocument *document = self->document;
  g_autofree guint8 *labels = g_new0 (guint8, document->n_tokens + 1);
  SpFeatures features;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const SpFinding *finding = &g_array_index (self->findings, SpFinding, i);
      for (guint p = 0; p < finding->n_cue; p++)
        for (guint t = finding->cue[p].start; t < finding->cue[p].end; t++)
          labels[t] = t == finding->cue[p].start ? SP_CUE_LABEL_BEGIN : SP_CUE_LABEL_INSIDE;
    }
  sp_features_init (&features);
  for (guint s = 0; s < document->n_sentences; s++)
    {
      SpRun run = document->sentences[s];
      sp_features_reset (&features);
      run.end = MIN (run.end, run.start + SP_CUE_MAX_STEPS);
      sp_cue_tagger_add_features (document, run.start, run.end, &features);
      sp_learner_add (learner, &features, labels + run.start, NULL);
    }
  sp_features_clear (&features);
}

/* Which piece the unit belongs to: 1 and up, 0 for none; by most of its tokens. */
static guint
find_piece (const SpUnit *unit, const SpRun *pieces, guint n_pieces)
{
  for (guint p = 0; p < n_pieces; p++)
    {
      guint start = MAX (unit->start, pieces[p].start), end = MIN (unit->end, pieces[p].end);
      if (start < end && (end - start) * 2 > unit->end - unit->start)
        return p + 1;
    }
  return 0;
}

static void
label_role (const SpWindow *window, const SpRun *pieces, guint n_pieces, guint8 begin, guint8 *labels)
{
  guint before = 0;

  for (guint i = 0; i < window->n_units; i++)
    {
      guint piece = window->units[i].side == SP_SIDE_CUE ? 0 : find_piece (&window->units[i], pieces, n_pieces);
      guint next = 0;
      if (piece != 0 && i + 1 < window->n_units && window->units[i + 1].side != SP_SIDE_CUE)
        next = find_piece (&window->units[i + 1], pieces, n_pieces);
      if (piece != 0)
        labels[i] = (guint8) (begin + (before == piece ? (next == piece ? 1 : 2) : (next == piece ? 0 : 3)));
      before = piece;
    }
}

/* A label that the chain would not allow is made a piece of its own. */
static void
repair (const SpWindow *window, guint8 *labels)
{
  float transitions[(SP_N_SPAN_LABELS + 1) * SP_N_SPAN_LABELS];
  guint8 before = SP_N_SPAN_LABELS;

  sp_span_tagger_init_transitions (transitions);
  for (guint i = 0; i < window->n_units; i++)
    {
      guint8 next = i + 1 < window->n_units ? labels[i + 1] : SP_SPAN_OUTSIDE;
      gboolean opens = transitions[labels[i] * SP_N_SPAN_LABELS + next] < 0;
      gboolean closes = transitions[before * SP_N_SPAN_LABELS + labels[i]] < 0;
      if (closes || opens)
        labels[i] = labels[i] >= SP_SPAN_CONTENT_BEGIN  ? (guint8) (closes ? SP_SPAN_CONTENT_ONLY : labels[i])
                    : labels[i] >= SP_SPAN_SOURCE_BEGIN ? (guint8) (closes ? SP_SPAN_SOURCE_ONLY : labels[i])
                                                        : labels[i];
      if (opens && labels[i] >= SP_SPAN_SOURCE_BEGIN)
        labels[i] = (guint8) (labels[i] == SP_SPAN_SOURCE_BEGIN     ? SP_SPAN_SOURCE_ONLY
                              : labels[i] == SP_SPAN_SOURCE_INSIDE  ? SP_SPAN_SOURCE_END
                              : labels[i] == SP_SPAN_CONTENT_BEGIN  ? SP_SPAN_CONTENT_ONLY
                              : labels[i] == SP_SPAN_CONTENT_INSIDE ? SP_SPAN_CONTENT_END
                                                                    : labels[i]);
      before = labels[i];
    }
}

static void
add_window (
    const SpExample *self, SpLearner *learner, SpRun cue, const SpFinding *gold, SpWindow *window, SpFeatures *features)
{
  guint8 labels[SP_WINDOW_MAX] = { 0 };
  float fixed[SP_WINDOW_MAX * SP_N_SPAN_LABELS] = { 0 };

  sp_span_window_fill (self->document, cue, window);
  if (gold != NULL)
    {
      label_role (window, gold->source, gold->n_source, SP_SPAN_SOURCE_BEGIN, labels);
      label_role (window, gold->content, gold->n_content, SP_SPAN_CONTENT_BEGIN, labels);
    }
  for (guint i = 0; i < window->n_units; i++)
    if (window->units[i].side == SP_SIDE_CUE)
      labels[i] = SP_SPAN_CUE;
  repair (window, labels);
  sp_span_tagger_fix_cue (window, fixed);
  sp_features_reset (features);
  sp_span_tagger_add_features (self->document, window, self->chances, features);
  sp_learner_add (learner, features, labels, fixed);
}

/* The marked attribution with a cue that shares a token with CUE, or NULL. */
static const SpFinding *
find_gold (const SpExample *self, SpRun cue, gboolean *used)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const SpFinding *finding = &g_array_index (self->findings, SpFinding, i);
      for (guint p = 0; p < finding->n_cue; p++)
        if (MAX (cue.start, finding->cue[p].start) < MIN (cue.end, finding->cue[p].end))
          {
            used[i] = TRUE;
            return finding;
          }
    }
  return NULL;
}

void
sp_example_add_spans (const SpExample *self, SpLearner *learner)
{
  g_autofree SpWindow *window = g_new (SpWindow, 1);
  g_autofree gboolean *used = g_new0 (gboolean, self->findings->len + 1);
  SpFeatures features;

  sp_features_init (&features);
  for (guint i = 0; i < self->document->n_tokens; i++)
    {
      SpRun cue = { i, i + 1 };
      if (self->labels[i] != SP_CUE_LABEL_BEGIN)
        continue;
      while (cue.end < self->document->n_tokens && self->labels[cue.end] == SP_CUE_LABEL_INSIDE)
        cue.end++;
      add_window (self, learner, cue, find_gold (self, cue, used), window, &features);
      i = cue.end - 1;
    }
  for (guint i = 0; i < self->findings->len; i++)
    {
      const SpFinding *finding = &g_array_index (self->findings, SpFinding, i);
      if (!used[i] && finding->n_cue > 0)
        add_window (self, learner, finding->cue[0], finding, window, &features);
    }
  sp_features_clear (&features);
}

void
sp_example_add_kinds (const SpExample *self, SpLearner *learner)
{
  SpFeatures features;

  sp_features_init (&features);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const SpFinding *finding = &g_array_index (self->findings, SpFinding, i);
      const SpGoldAttribution *attribution = g_ptr_array_index (self->gold->attributions, i);
      if (!attribution->has_kind || finding->n_content == 0)
        continue;
      sp_features_reset (&features);
      sp_kinds_add_features (self->document, finding, &features);
      sp_learner_add (learner, &features, &finding->kind, NULL);
    }
  sp_features_clear (&features);
}
