/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-rules.h"

#include "sp-foreign-cues.h"
#include "sp-quotations.h"
#include "sp-terms.h"

/* A source is no longer than this many tokens, and quotations are sought no further than this from their cue. */
#define MAX_SOURCE 12

/* Between two pieces of one quotation stand no more tokens than this. */
#define MAX_BETWEEN 30

static gboolean
is_mark (const SpDocument *document, guint i, gunichar mark)
{
  return document->tokens[i].mark == mark;
}

static gboolean
is_boundary (const SpDocument *document, guint i)
{
  gunichar c = document->tokens[i].mark;
  return c != 0 && c != '-' && c != '.' && c != '&' && c != '%' && c != '/';
}

/* The words right before token I, back to a mark, the paragraph's start or a quotation. */
static SpRun
source_before (const SpDocument *document, guint i, guint start)
{
  guint from = i;

  while (from > start && i - from < MAX_SOURCE && !is_boundary (document, from - 1)
         && !is_mark (document, from - 1, '.') && document->tokens[from - 1].quote == document->tokens[i].quote)
    from--;
  return (SpRun){ from, i };
}

static SpRun
source_after (const SpDocument *document, guint i, guint end)
{
  guint to = i;

  while (to < end && to - i < MAX_SOURCE && !is_boundary (document, to) && !is_mark (document, to, '.')
         && document->tokens[to].quote == (i > 0 ? document->tokens[i - 1].quote : -1))
    to++;
  return (SpRun){ i, to };
}

static gboolean
is_name (const SpToken *token)
{
  return token->mark == 0 && (token->shape == SP_SHAPE_CAPITAL || token->shape == SP_SHAPE_UPPER);
}

/* The quotations of the cue's paragraph that belong to it: those right before and right after, and what follows them.
 */
static void
take_quotations (const SpDocument *document, SpFinding *finding, SpRun sentence)
{
  SpRun paragraph = document->paragraphs[document->tokens[sentence.start].paragraph];
  guint first = finding->cue[0].start, last = finding->cue[0].end;
  guint before = first, after = last;

  while (before > paragraph.start && first - before < MAX_SOURCE && document->tokens[before - 1].quote < 0)
    before--;
  while (after < paragraph.end && after - last < MAX_SOURCE && document->tokens[after].quote < 0)
    after++;
  if (before > paragraph.start && document->tokens[before - 1].quote >= 0)
    {
      const SpQuotation *q = &document->quotations[document->tokens[before - 1].quote];
      if (q->n_words > 0 && q->end == before)
        sp_finding_add (finding->content, &finding->n_content, q->start, q->end);
    }
  if (after < paragraph.end && document->tokens[after].quote >= 0)
    {
      const SpQuotation *q = &document->quotations[document->tokens[after].quote];
      if (q->n_words > 0 && (finding->n_content > 0 ? q->is_statement : TRUE))
        sp_finding_add (finding->content, &finding->n_content, q->start, q->end);
    }
}

static guint
end_of_clause (const SpDocument *document, SpRun sentence)
{
  guint end = sentence.end;

  while (end > sentence.start && is_boundary (document, end - 1) && document->tokens[end - 1].quote < 0)
    end--;
  while (end > sentence.start && is_mark (document, end - 1, '.'))
    end--;
  return end;
}

/* The source: right before the cue, or right after it when a quotation or nothing stands before. */
static void
take_source (const SpDocument *document, const char *lang, SpFinding *finding, SpRun sentence)
{
  SpRun cue = finding->cue[0];
  SpRun before = source_before (document, cue.start, sentence.start);
  SpRun after = source_after (document, cue.end, sentence.end);
  gboolean inverted =
      before.end - before.start <= 1 && (before.start == before.end || !is_name (&document->tokens[before.start]));

  gboolean fronted = sp_foreign_cues_look_up (document, lang, sentence.start, sentence.end).frame == SP_FRAME_FRONT;

  if (fronted && after.end > after.start)
    sp_finding_add (finding->source, &finding->n_source, after.start, after.end);
  else if (inverted && after.end > after.start && finding->n_content > 0 && finding->content[0].start < cue.start)
    sp_finding_add (finding->source, &finding->n_source, after.start, after.end);
  else if (before.end > before.start)
    sp_finding_add (finding->source, &finding->n_source, before.start, before.end);
  else
    sp_finding_add (finding->source, &finding->n_source, after.start, after.end);
}

/* Where a reported clause begins after the cue: the word for "that", or a colon; the sentence's end for none. */
static guint
find_clause (const SpDocument *document, const char *lang, SpRun cue, SpRun sentence)
{
  for (guint i = cue.end; i < sentence.end && i < cue.end + 12; i++)
    {
      if (sp_foreign_cues_look_up (document, lang, i, sentence.end).frame == SP_FRAME_THAT)
        return i;
      if (is_mark (document, i, ':') && i + 1 < sentence.end)
        return i + 1;
    }
  for (guint i = cue.end; i < sentence.end && i < cue.end + 7; i++) /* "sagte, die Gespräche seien gescheitert" */
    if (is_mark (document, i, ',') && g_ascii_strncasecmp (lang, "de", 2) == 0)
      return i + 1;
  return sentence.end;
}

/* Where no comma parts who is named from what is said ("Laut Polizei wurde niemand verletzt"): after the first nouns.
 */
static guint
end_of_first_name (const SpDocument *document, SpRun source)
{
  guint i = source.start;

  while (i < source.end && !is_name (&document->tokens[i]))
    i++;
  while (i < source.end && is_name (&document->tokens[i]))
    i++;
  return i < source.end ? i : MIN (source.start + 2, source.end);
}

static void
apply_source_frame (const SpDocument *document, SpFinding *finding, SpRun sentence)
{
  SpRun cue = finding->cue[0];
  SpRun source = source_after (document, cue.end, sentence.end);
  guint end = end_of_clause (document, sentence);

  if (source.start == source.end)
    source = source_before (document, cue.start, sentence.start);
  else if (cue.start <= sentence.start + 3 && source.end >= end)
    source.end = end_of_first_name (document, source);
  sp_finding_add (finding->source, &finding->n_source, source.start, source.end);
  if (cue.start > sentence.start + 3)
    sp_finding_add (finding->content, &finding->n_content, sentence.start,
                    is_boundary (document, cue.start - 1) ? cue.start - 1 : MIN (cue.start, source.start));
  else
    sp_finding_add (finding->content, &finding->n_content,
                    source.end < end && is_boundary (document, source.end) ? source.end + 1 : MAX (source.end, cue.end),
                    end);
}

static void
apply_clause_frame (const SpDocument *document, const char *lang, SpFinding *finding, SpRun sentence)
{
  SpRun cue = finding->cue[0];
  guint end = end_of_clause (document, sentence);
  guint clause = find_clause (document, lang, cue, sentence);
  gboolean had_quotation;

  take_quotations (document, finding, sentence);
  had_quotation = finding->n_content > 0;
  take_source (document, lang, finding, sentence);
  if (had_quotation)
    return;
  if (clause < end)
    {
      if (finding->source[0].end > clause)
        finding->source[0].end = clause;
      sp_finding_add (finding->content, &finding->n_content, clause, end);
    }
  else if (cue.start > sentence.start + 3 && is_mark (document, cue.start - 1, ','))
    {
      finding->n_source = 0;
      sp_finding_add (finding->content, &finding->n_content, sentence.start, cue.start - 1);
      sp_finding_add (finding->source, &finding->n_source, cue.end, source_after (document, cue.end, sentence.end).end);
    }
}

/* The quotation whose inside the sentence is, so that cues in it do not take it for their own content. */
static gboolean
is_inside_quotation (const SpDocument *document, guint i)
{
  return document->tokens[i].quote >= 0;
}

static void
find_in_sentence (const SpDocument *document, const char *lang, SpRun sentence, GArray *findings)
{
  for (guint i = sentence.start; i < sentence.end; i++)
    {
      SpForeignCue cue = sp_foreign_cues_look_up (document, lang, i, sentence.end);
      SpFinding finding = { .is_rule = TRUE, .kind = cue.kind, .stance = cue.stance, .cue_chance = 0.6f };
      guint end;

      if (cue.frame == SP_FRAME_NONE || cue.frame == SP_FRAME_THAT || cue.frame == SP_FRAME_FRONT
          || is_inside_quotation (document, i))
        continue;
      sp_finding_add (finding.cue, &finding.n_cue, i, i + cue.n_tokens);
      if (cue.frame == SP_FRAME_SOURCE)
        apply_source_frame (document, &finding, sentence);
      else
        apply_clause_frame (document, lang, &finding, sentence);
      end = end_of_clause (document, sentence);
      if (cue.frame == SP_FRAME_OBJECT && finding.n_content == 0)
        {
          sp_finding_add (finding.content, &finding.n_content, i + cue.n_tokens, end);
          finding.has_target = TRUE;
        }
      if (finding.n_content == 0 || (finding.n_source == 0 && cue.frame != SP_FRAME_SOURCE))
        continue;
      finding.content_chance = finding.source_chance = 0.5f;
      g_array_append_val (findings, finding);
      i += cue.n_tokens - 1;
      if (findings->len > 0 && cue.frame == SP_FRAME_CLAUSE)
        i = MAX (i, finding.cue[0].end - 1);
    }
}

GArray *
sp_rules_find (const SpDocument *document, const char *lang)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (SpFinding));

  if (sp_foreign_cues_has (lang))
    for (guint i = 0; i < document->n_sentences; i++)
      find_in_sentence (document, lang, document->sentences[i], findings);
  sp_rules_add_bare_quotations (document, findings);
  return findings;
}

/* Which quotations are content of a finding already, and of which: its number + 1, else 0. */
static guint *
find_owners (const SpDocument *document, GArray *findings)
{
  guint *owners = g_new0 (guint, document->n_quotations + 1);

  for (guint i = 0; i < findings->len; i++)
    {
      const SpFinding *finding = &g_array_index (findings, SpFinding, i);
      for (guint p = 0; p < finding->n_content; p++)
        for (guint t = finding->content[p].start; t < finding->content[p].end; t++)
          {
            gint q = document->tokens[t].quote;
            if (q < 0)
              continue;
            if (owners[q] == 0)
              owners[q] = i + 1;
            t = MAX (t, document->quotations[q].end - 1);
          }
    }
  return owners;
}

/* The nearest name in the sentence of a quotation, outside it: before, when that leads up to it, else after. */
static SpRun
find_name_beside (const SpDocument *document, const SpQuotation *quotation, SpRun paragraph)
{
  guint i = quotation->end, end;
  guint limit = MIN (paragraph.end, quotation->end + MAX_SOURCE);
  gboolean leads_up = quotation->start > paragraph.start
                      && (document->tokens[quotation->start - 1].category == SP_CAT_COLON
                          || document->tokens[quotation->start - 1].category == SP_CAT_COMMA);

  if (leads_up)
    {
      i = document->sentences[document->tokens[quotation->start - 1].sentence].start;
      limit = quotation->start;
    }
  else if (i < limit && document->tokens[i].sentence != document->tokens[quotation->end - 1].sentence
           && document->tokens[i].category != SP_CAT_DASH)
    return (SpRun){ 0, 0 };
  while (i < limit && !(document->tokens[i].category == SP_CAT_NAME && document->tokens[i].quote < 0)
         && document->tokens[i].category != SP_CAT_PRONOUN)
    i++;
  if (i >= limit)
    return (SpRun){ 0, 0 };
  for (end = i + 1; end < limit && document->tokens[end].category == SP_CAT_NAME; end++)
    ;
  return (SpRun){ i, end };
}

/* Whether a quotation goes on with what FINDING quotes: in the same paragraph, after it, or in the one that follows. */
static gboolean
goes_on_with (const SpDocument *document, const SpQuotation *quotation, const SpFinding *finding)
{
  const SpRun *last = &finding->content[finding->n_content - 1];
  guint edge = MAX (last->end, finding->n_cue > 0 ? finding->cue[0].end : 0);
  gint before = document->tokens[last->end - 1].quote;

  if (before < 0 || finding->n_content >= SP_FINDING_MAX_PIECES || quotation->start < edge)
    return FALSE;
  if (quotation->continues)
    return document->quotations[before].is_open;
  return document->tokens[quotation->start].paragraph == document->tokens[last->end - 1].paragraph
         && quotation->start - edge < MAX_BETWEEN;
}

static gboolean
is_title (const SpDocument *document, const SpQuotation *quotation)
{
  for (guint i = quotation->start; i < quotation->end; i++)
    if (document->tokens[i].shape == SP_SHAPE_LOWER && document->tokens[i].size > 4)
      return FALSE;
  return TRUE;
}

static SpFinding
make_bare (const SpDocument *document, const SpQuotation *quotation, SpRun name)
{
  SpFinding finding = { .is_rule = TRUE, .stance = '-', .cue_chance = 0.3f, .content_chance = 0.5f };

  sp_finding_add (finding.content, &finding.n_content, quotation->start, quotation->end);
  sp_finding_add (finding.source, &finding.n_source, name.start, name.end);
  finding.source_chance = finding.n_source > 0 ? 0.4f : 0.2f;
  return finding;
}

void
sp_rules_add_bare_quotations (const SpDocument *document, GArray *findings)
{
  g_autofree guint *owners = find_owners (document, findings);
  guint last = 0; /* the finding that quoted last, + 1 */

  for (guint i = 0; i < document->n_quotations; i++)
    {
      const SpQuotation *quotation = &document->quotations[i];
      SpRun paragraph = document->paragraphs[document->tokens[quotation->start].paragraph];
      SpFinding *before = last > 0 ? &g_array_index (findings, SpFinding, last - 1) : NULL;
      SpFinding bare;
      SpRun name;

      if (owners[i] != 0)
        {
          last = owners[i];
          continue;
        }
      if (!quotation->is_statement || quotation->is_single || is_title (document, quotation))
        continue;
      if (before != NULL && goes_on_with (document, quotation, before))
        {
          sp_finding_add (before->content, &before->n_content, quotation->start, quotation->end);
          continue;
        }
      if (quotation->n_words < 4)
        continue;
      name = find_name_beside (document, quotation, paragraph);
      if (name.end == 0 && before != NULL && before->n_source > 0)
        name = before->source[0];
      bare = make_bare (document, quotation, name);
      g_array_append_val (findings, bare);
      last = findings->len;
    }
}
