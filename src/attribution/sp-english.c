/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-english.h"

#include <math.h>
#include <string.h>

#include "sp-cue-tagger.h"
#include "sp-kinds.h"
#include "sp-quotations.h"
#include "sp-rules.h"
#include "sp-span-tagger.h"
#include "sp-terms.h"

/* Cues are tried from this chance on: what the second pass finds for them is weighed afterwards. */
#define CUE_BIAS 0.22f

SpEnglish *
sp_english_read (const guint8 *bytes, gsize size)
{
  g_autoptr (SpEnglish) self = g_new0 (SpEnglish, 1);
  const guint8 *end = bytes + size;
  gsize tail = sizeof self->confidence + sizeof self->threshold;

  self->cues = sp_model_read (&bytes, end);
  self->spans = self->cues != NULL ? sp_model_read (&bytes, end) : NULL;
  self->kinds = self->spans != NULL ? sp_model_read (&bytes, end) : NULL;
  if (self->kinds == NULL || sp_model_get_n_labels (self->kinds) != SP_N_KINDS || (gsize) (end - bytes) < tail)
    return NULL;
  memcpy (self->confidence, bytes, sizeof self->confidence);
  memcpy (&self->threshold, bytes + sizeof self->confidence, sizeof self->threshold);
  return g_steal_pointer (&self);
}

void
sp_english_free (SpEnglish *self)
{
  g_clear_pointer (&self->cues, sp_model_free);
  g_clear_pointer (&self->spans, sp_model_free);
  g_clear_pointer (&self->kinds, sp_model_free);
  g_free (self);
}

static float
log_odds (float chance)
{
  float p = CLAMP (chance, 0.005f, 0.995f);
  return logf (p / (1 - p));
}

void
sp_english_get_terms (const SpDocument *document, const SpFinding *finding, float *terms)
{
  guint words = 0, quoted = 0;

  for (guint p = 0; p < finding->n_content; p++)
    for (guint t = finding->content[p].start; t < finding->content[p].end; t++)
      if (document->tokens[t].mark == 0)
        {
          words++;
          quoted += document->tokens[t].quote >= 0;
        }
  terms[0] = 1;
  terms[1] = log_odds (finding->cue_chance);
  terms[2] = log_odds (finding->content_chance);
  terms[3] = finding->n_source > 0 ? log_odds (finding->source_chance) : 0;
  terms[4] = finding->n_source == 0;
  terms[5] = words > 0 && quoted * 10 >= words * 9;
  terms[6] = quoted > 0 && quoted * 10 < words * 9;
  terms[7] = finding->is_rule;
  terms[8] = words <= 3;
  terms[9] = words > 0 ? logf ((float) words) - 2 : 0;
}

static float
weigh (const SpEnglish *self, const SpDocument *document, const SpFinding *finding)
{
  float terms[SP_N_CONFIDENCE_TERMS], sum = 0;

  sp_english_get_terms (document, finding, terms);
  for (guint i = 0; i < SP_N_CONFIDENCE_TERMS; i++)
    sum += terms[i] * self->confidence[i];
  return 1 / (1 + expf (-sum));
}

/* What a quotation reports in its turn is the speaker's own statement ("I think ..."), and left to the quotation. */
static gboolean
is_in_statement (const SpDocument *document, guint token)
{
  gint q = document->tokens[token].quote;
  return q >= 0 && document->quotations[q].is_statement && document->quotations[q].start != token;
}

/* A source does not end, or begin, in the middle of a name. */
static void
complete_names (const SpDocument *document, SpFinding *finding)
{
  for (guint p = 0; p < finding->n_source; p++)
    {
      SpRun *piece = &finding->source[p];
      while (piece->end < document->n_tokens && document->tokens[piece->end - 1].category == SP_CAT_NAME
             && document->tokens[piece->end].category == SP_CAT_NAME && piece->end != finding->cue[0].start
             && document->tokens[piece->end].sentence == document->tokens[piece->start].sentence)
        piece->end++;
      while (piece->start > 0 && document->tokens[piece->start].category == SP_CAT_NAME
             && document->tokens[piece->start - 1].category == SP_CAT_NAME && piece->start != finding->cue[0].end
             && document->tokens[piece->start - 1].sentence == document->tokens[piece->start].sentence)
        piece->start--;
    }
}

static void
find_spans (
    const SpEnglish *self, const SpDocument *document, const float *chances, const guint8 *labels, GArray *findings)
{
  g_autofree SpWindow *window = g_new (SpWindow, 1);
  SpFeatures features;

  sp_features_init (&features);
  for (guint i = 0; i < document->n_tokens; i++)
    {
      SpFinding finding = { .stance = '-' };
      guint end = i + 1;

      if (labels[i] != SP_CUE_LABEL_BEGIN || is_in_statement (document, i))
        continue;
      while (end < document->n_tokens && labels[end] == SP_CUE_LABEL_INSIDE)
        end++;
      for (guint k = i; k < end; k++)
        finding.cue_chance = MAX (finding.cue_chance, chances[k]);
      sp_finding_add (finding.cue, &finding.n_cue, i, end);
      sp_span_window_fill (document, finding.cue[0], window);
      if (sp_span_tagger_run (self->spans, document, window, chances, &features, &finding))
        {
          complete_names (document, &finding);
          g_array_append_val (findings, finding);
        }
      i = end - 1;
    }
  sp_features_clear (&features);
}

/* What is too doubtful must not keep a quotation from whom it belongs to. */
static void
drop_doubtful (const SpEnglish *self, const SpDocument *document, GArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SpFinding *finding = &g_array_index (findings, SpFinding, i);
      if (weigh (self, document, finding) >= self->threshold)
        g_array_index (findings, SpFinding, n++) = *finding;
    }
  g_array_set_size (findings, n);
}

/* Weighs all that was found, and leaves out what is not worth keeping. */
static void
select_findings (const SpEnglish *self, const SpDocument *document, gboolean keep_all, GArray *findings)
{
  SpFeatures features;
  guint n = 0;

  sp_features_init (&features);
  for (guint i = 0; i < findings->len; i++)
    {
      SpFinding *finding = &g_array_index (findings, SpFinding, i);
      finding->confidence = weigh (self, document, finding);
      if (!keep_all && !finding->is_rule && finding->confidence < self->threshold)
        continue;
      sp_kinds_run (self->kinds, document, finding, &features);
      g_array_index (findings, SpFinding, n++) = *finding;
    }
  g_array_set_size (findings, n);
  sp_features_clear (&features);
}

GArray *
sp_english_find (const SpEnglish *self, const SpDocument *document, gboolean keep_all)
{
  g_autofree float *chances = g_new0 (float, document->n_tokens + 1);
  g_autofree guint8 *labels = g_new0 (guint8, document->n_tokens + 1);
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (SpFinding));

  sp_cue_tagger_run (self->cues, document, CUE_BIAS, chances, labels);
  find_spans (self, document, chances, labels, findings);
  if (!keep_all)
    drop_doubtful (self, document, findings);
  sp_rules_add_bare_quotations (document, findings);
  select_findings (self, document, keep_all, findings);
  return findings;
}
