/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-span-window.h"

#include "sp-hash.h"
#include "sp-quotations.h"

/* How many units are kept on each side of the cue, and how many quotations beyond its sentence. */
#define REACH_LEFT 70
#define REACH_RIGHT 90
#define MAX_BESIDE 4

static gint
quote_at (const SpDocument *document, guint i)
{
  return i < document->n_tokens ? document->tokens[i].quote : -1;
}

/* The sentence of the cue, joined with those that a quotation runs over into; inside a quotation, only its inside. */
static SpRun
find_region (const SpDocument *document, SpRun cue, gint cue_quote)
{
  SpRun region = document->sentences[document->tokens[cue.start].sentence];

  if (cue_quote >= 0 && document->quotations[cue_quote].is_statement)
    {
      const SpQuotation *q = &document->quotations[cue_quote];
      return (SpRun){ MAX (region.start, q->start), MIN (region.end, q->end) };
    }
  for (guint n = 0; n < 3 && region.start > 0; n++)
    {
      gint q = quote_at (document, region.start);
      if (q < 0 || q == cue_quote || quote_at (document, region.start - 1) != q)
        break;
      region.start = document->sentences[document->tokens[document->quotations[q].start].sentence].start;
    }
  for (guint n = 0; n < 3 && region.end > 0 && region.end < document->n_tokens; n++)
    {
      gint q = quote_at (document, region.end - 1);
      if (q < 0 || q == cue_quote || quote_at (document, region.end) != q)
        break;
      region.end = document->sentences[document->tokens[document->quotations[q].end - 1].sentence].end;
    }
  return region;
}

static SpUnit
make_unit (const SpDocument *document, const SpWindow *window, guint i, guint end, SpSide side)
{
  const SpToken *token = &document->tokens[i];
  SpUnit unit = { .start = i, .end = i + 1, .category = token->category, .side = (guint8) side, .form = token->form };
  const SpQuotation *q = token->quote >= 0 ? &document->quotations[token->quote] : NULL;
  guint32 begins, ends;

  if (q == NULL || !q->is_statement || token->quote == window->cue_quote || i != q->start)
    return unit;
  unit.end = MIN (q->end, end);
  unit.is_block = TRUE;
  unit.category = SP_CAT_BLOCK;
  begins = document->tokens[MIN (q->start + 1, q->end - 1)].shape == SP_SHAPE_LOWER ? 1 : 2;
  ends = q->end >= 2 ? document->tokens[q->end - 2].mark : 0;
  unit.form = sp_hash_mix (begins + (q->is_single ? 4u : 0u) + (q->is_open ? 8u : 0u), ends);
  return unit;
}

static void
add (SpWindow *self, SpUnit unit)
{
  if (self->n_units < SP_WINDOW_MAX)
    self->units[self->n_units++] = unit;
}

/* Quotations right before the region: one that ends there, with the paragraphs before that it goes on from. */
static void
add_before (const SpDocument *document, SpWindow *window, SpRun paragraph)
{
  guint found[MAX_BESIDE];
  guint n = 0;
  gint q = -1;

  if (window->cue_quote >= 0)
    return;
  if (window->region.start > paragraph.start)
    q = quote_at (document, window->region.start - 1);
  else if (window->region.start > 0 && document->tokens[window->region.start].category == SP_CAT_DASH)
    q = quote_at (document, window->region.start - 1);
  for (; q >= 0 && n < MAX_BESIDE && document->quotations[q].is_statement; q--)
    {
      const SpQuotation *quotation = &document->quotations[q];
      found[n++] = (guint) q;
      if (!quotation->continues)
        break;
    }
  while (n-- > 0)
    add (window, make_unit (document, window, document->quotations[found[n]].start, G_MAXUINT, SP_SIDE_BEFORE));
}

/* Quotations after the region: those that begin a later sentence of the paragraph, and where the last one goes on. */
static void
add_after (const SpDocument *document, SpWindow *window, SpRun paragraph)
{
  guint i = window->region.end, n = 0;
  gint last = window->region.end > 0 ? quote_at (document, window->region.end - 1) : -1;

  if (window->cue_quote >= 0)
    return;
  if (i == paragraph.end && i > 0 && document->tokens[i - 1].category == SP_CAT_COLON && quote_at (document, i) >= 0)
    paragraph = document->paragraphs[document->tokens[i].paragraph];
  while (i < paragraph.end && n < MAX_BESIDE)
    {
      gint q = quote_at (document, i);
      if (q >= 0 && document->quotations[q].start == i && document->quotations[q].is_statement)
        {
          add (window, make_unit (document, window, i, G_MAXUINT, SP_SIDE_AFTER));
          last = q;
          n++;
          i = document->quotations[q].end;
          while (i < paragraph.end && document->tokens[i].mark == '.')
            i++;
          continue;
        }
      i = document->sentences[document->tokens[i].sentence].end;
      n++;
    }
  while (n < MAX_BESIDE && last >= 0 && (guint) last + 1 < document->n_quotations && document->quotations[last].is_open
         && document->quotations[last + 1].continues)
    {
      last++;
      n++;
      add (window, make_unit (document, window, document->quotations[last].start, G_MAXUINT, SP_SIDE_AFTER));
    }
}

/* The tokens of the region where the window begins, REACH_LEFT units before the cue. */
static guint
find_left (const SpDocument *document, const SpWindow *window)
{
  guint i = window->cue.start;

  for (guint n = 0; n < REACH_LEFT && i > window->region.start; n++)
    {
      gint q = quote_at (document, i - 1);
      if (q >= 0 && q != window->cue_quote && document->quotations[q].is_statement
          && document->quotations[q].start >= window->region.start)
        i = document->quotations[q].start;
      else
        i--;
    }
  return i;
}

void
sp_span_window_fill (const SpDocument *document, SpRun cue, SpWindow *window)
{
  SpRun paragraph = document->paragraphs[document->tokens[cue.start].paragraph];
  guint n_right = 0;

  window->n_units = 0;
  window->cue = cue;
  window->cue_quote = document->tokens[cue.start].quote;
  if (window->cue_quote >= 0 && document->quotations[window->cue_quote].start == cue.start)
    window->cue_quote = -1;
  window->region = find_region (document, cue, window->cue_quote);
  add_before (document, window, paragraph);
  for (guint i = find_left (document, window); i < cue.start; i = window->units[window->n_units - 1].end)
    add (window, make_unit (document, window, i, cue.start, SP_SIDE_LEFT));
  window->cue_start = window->n_units;
  for (guint i = cue.start; i < cue.end && i < cue.start + 12; i++)
    {
      SpUnit unit = make_unit (document, window, i, i + 1, SP_SIDE_CUE);
      add (window, unit);
    }
  window->cue_end = window->n_units;
  for (guint i = MIN (cue.end, cue.start + 12); i < window->region.end && n_right < REACH_RIGHT; n_right++)
    {
      SpUnit unit = make_unit (document, window, i, window->region.end, SP_SIDE_RIGHT);
      add (window, unit);
      i = unit.end;
    }
  if (n_right < REACH_RIGHT)
    add_after (document, window, paragraph);
}
