/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem, which is linear on every text; strstr is not */
#include "sp-anchor.h"

#include <string.h>

#include "sp-align.h"
#include "sp-anchor-seed.h"
#include "sp-text.h"

/* More exact places than this are not told apart. */
#define MAX_PLACES 4096
/* How many places are compared closely in an approximate search. */
#define MAX_CANDIDATES 16
/* An exact quote this long that stands in the text once is the one meant, even when all around it has changed. */
#define LONG_QUOTE 64
/* Context from which on a place is believed to be the old one, and by how much the best must lead. */
#define CONTEXT_ENOUGH 0.5
#define CONTEXT_MARGIN 0.2
/* Context that is asked for when words, or numbers, are not the same. */
#define CONTEXT_REWORDED 0.6
#define CONTEXT_RENUMBERED 0.999
/* Code points of a context next to the quote that may have changed with it: quotation marks, a comma. */
#define CONTEXT_TOUCHING 6
/* How like each other any two stretches of one language are; only what goes beyond counts. */
#define CHANCE 0.4
/* By how much likeness and context together must lead the runner-up's. */
#define MARGIN 0.1
/* Likeness that is asked for with full context, and how much more without any. */
#define SCORE_MIN 0.7
#define SCORE_NO_CONTEXT 0.25
/* What a context is worth beside the quote itself when places are compared. */
#define CONTEXT_WEIGHT 0.3

struct _SpAnchorText
{
  char *text;
  SpTextIndex *index;
  gunichar *folded;
  guint length;
  GArray *words; /* SpAnchorWord */
  SpAnchorSeeds *seeds;
};

typedef struct
{
  SpRange range;
  gboolean exact; /* letter for letter */
  double score;   /* how like the quote, style aside */
  double context; /* how like its surroundings */
} Place;

/* What is looked for. */
typedef struct
{
  const char *text;
  gunichar *folded;
  guint length;
  guint n_visible; /* without white space */
  GArray *words;
  gunichar *prefix;
  guint n_prefix;
  gunichar *suffix;
  guint n_suffix;
  SpRange old;
} Quote;

SpAnchorText *
sp_anchor_text_new (const char *text)
{
  SpAnchorText *self = g_new0 (SpAnchorText, 1);

  self->text = g_strdup (text);
  self->index = sp_text_index_new (self->text);
  self->folded = sp_align_fold_text (text, &self->length);
  self->words = sp_anchor_words (self->folded, self->length);
  self->seeds = sp_anchor_seeds_new (self->words);
  return self;
}

void
sp_anchor_text_free (SpAnchorText *self)
{
  sp_anchor_seeds_free (self->seeds);
  g_array_unref (self->words);
  g_free (self->folded);
  sp_text_index_free (self->index);
  g_free (self->text);
  g_free (self);
}

gboolean
sp_anchor_text_has (const SpAnchorText *self, SpRange range, const char *quote)
{
  gsize start, end;

  if (range.end > self->length || sp_range_is_empty (range))
    return FALSE;
  start = sp_text_index_to_byte (self->index, range.start);
  end = sp_text_index_to_byte (self->index, range.end);
  return strlen (quote) == end - start && memcmp (self->text + start, quote, end - start) == 0;
}

static void
quote_init (Quote *self, const char *quote, const char *prefix, const char *suffix, SpRange old)
{
  guint n;

  self->text = quote;
  self->old = old;
  self->folded = sp_align_fold_text (quote, &self->length);
  self->n_visible = 0;
  for (guint i = 0; i < self->length; i++)
    self->n_visible += self->folded[i] != ' ';
  self->words = sp_anchor_words (self->folded, self->length);
  self->prefix = sp_align_fold_text (prefix ? prefix : "", &n);
  self->n_prefix = MIN (n, SP_EVIDENCE_CONTEXT);
  memmove (self->prefix, self->prefix + n - self->n_prefix, self->n_prefix * sizeof (gunichar));
  self->suffix = sp_align_fold_text (suffix ? suffix : "", &n);
  self->n_suffix = MIN (n, SP_EVIDENCE_CONTEXT);
}

static void
quote_clear (Quote *self)
{
  g_free (self->folded);
  g_array_unref (self->words);
  g_free (self->prefix);
  g_free (self->suffix);
}

static gboolean
has_context (const Quote *quote)
{
  return quote->n_prefix + quote->n_suffix > 0;
}

/* 0 to 1; the better side counts most, since a paragraph may have been put in on the other. 0 without any context. */
static double
measure_context (const SpAnchorText *self, const Quote *quote, SpRange range)
{
  guint n_before = MIN (range.start, quote->n_prefix + 8);
  guint n_after = MIN (self->length - range.end, quote->n_suffix + 8);
  double before, after;

  if (!has_context (quote))
    return 0;
  before = n_before == 0 ? 0
                         : sp_align_edge (quote->prefix + quote->n_prefix - 1, quote->n_prefix,
                                          self->folded + range.start - 1, n_before, -1);
  after = n_after == 0 ? 0 : sp_align_edge (quote->suffix, quote->n_suffix, self->folded + range.end, n_after, 1);
  before = MAX (0, (before - CHANCE) / (1 - CHANCE));
  after = MAX (0, (after - CHANCE) / (1 - CHANCE));
  if (quote->n_prefix == 0)
    return after;
  if (quote->n_suffix == 0)
    return before;
  return 0.7 * MAX (before, after) + 0.3 * MIN (before, after);
}

/* All exact places, with their context, up to MAX_PLACES + 1. */
static GArray *
find_exact (const SpAnchorText *self, const Quote *quote)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  const char *p = self->text;
  const char *end = p + strlen (p);
  gsize size = strlen (quote->text);

  while (places->len <= MAX_PLACES && (p = memmem (p, end - p, quote->text, size)))
    {
      Place place = { .exact = TRUE, .score = 1 };

      place.range.start = sp_text_index_to_offset (self->index, p - self->text);
      place.range.end = place.range.start + quote->length;
      place.context = measure_context (self, quote, place.range);
      g_array_append_val (places, place);
      p++;
    }
  return places;
}

static gboolean
is_word_start (const SpAnchorText *self, guint offset)
{
  return offset < self->length && g_unichar_isalnum (self->folded[offset])
         && (offset == 0 || !g_unichar_isalnum (self->folded[offset - 1]));
}

/* Edges that an approximate search left within a word go to its nearer border. */
static SpRange
snap (const SpAnchorText *self, const Quote *quote, SpRange range)
{
  guint left = range.start, right = range.start;

  if (g_unichar_isalnum (quote->folded[0]))
    {
      while (left > 0 && !is_word_start (self, left))
        left--;
      while (right < range.end && !is_word_start (self, right))
        right++;
      range.start = range.start - left <= right - range.start || right == range.end ? left : right;
    }
  if (g_unichar_isalnum (quote->folded[quote->length - 1]))
    {
      left = right = range.end;
      while (right < self->length && g_unichar_isalnum (self->folded[right]))
        right++;
      while (left > range.start && right > range.end && g_unichar_isalnum (self->folded[left - 1]))
        left--;
      range.end = right - range.end <= range.end - left || left == range.start ? right : left;
    }
  return range;
}

/* Words put in or changed at an edge are cheaper to leave out than to align; the context shows where the passage really
 * begins and ends, if it still stands close by. */
static SpRange
stretch (const SpAnchorText *self, const Quote *quote, SpRange range, guint slack)
{
  guint n = SP_EVIDENCE_CONTEXT / 4;

  for (guint i = 0; quote->n_prefix >= n && i <= slack && range.start >= n + i; i++)
    if (memcmp (self->folded + range.start - i - n, quote->prefix + quote->n_prefix - n, n * sizeof (gunichar)) == 0)
      {
        range.start -= i;
        break;
      }
  for (guint i = 0; quote->n_suffix >= n && i <= slack && range.end + i + n <= self->length; i++)
    if (memcmp (self->folded + range.end + i, quote->suffix, n * sizeof (gunichar)) == 0)
      {
        range.end += i;
        break;
      }
  return range;
}

static Place
compare_closely (const SpAnchorText *self, const Quote *quote, gint word)
{
  guint slack = quote->length / 4 + 32;
  guint n_words = self->words->len;
  guint at = n_words == 0 ? 0 : g_array_index (self->words, SpAnchorWord, CLAMP (word, 0, (gint) n_words - 1)).start;
  guint from = at > slack ? at - slack : 0;
  guint to = MIN (self->length, at + quote->length + slack);
  Place place = { .score = 0 };
  guint distance;

  distance = sp_align_find (quote->folded, quote->length, self->folded + from, to - from, &place.range);
  place.range.start += from;
  place.range.end += from;
  if (sp_range_is_empty (place.range))
    return place;
  place.range = stretch (self, quote, snap (self, quote, place.range), slack);
  place.exact = sp_anchor_text_has (self, place.range, quote->text);
  place.score = 1 - (double) distance / MAX (quote->length, sp_range_length (place.range));
  place.context = measure_context (self, quote, place.range);
  return place;
}

static double
rank (const Place *place)
{
  return place->score + CONTEXT_WEIGHT * place->context;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  double x = rank (a), y = rank (b);

  return x != y ? (x > y ? -1 : 1) : (int) ((const Place *) a)->range.start - (int) ((const Place *) b)->range.start;
}

/* The likeliest places, best first, none overlapping a better one. */
static GArray *
find_approximate (const SpAnchorText *self, const Quote *quote)
{
  g_autoptr (GArray) seeds = sp_anchor_seeds_find (self->seeds, quote->words, MAX_CANDIDATES);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < seeds->len; i++)
    {
      Place place = compare_closely (self, quote, g_array_index (seeds, gint, i));

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    for (guint j = places->len - 1; j > i; j--)
      if (sp_range_overlap (g_array_index (places, Place, i).range, g_array_index (places, Place, j).range) > 0)
        g_array_remove_index (places, j);
  return places;
}

static gboolean
same_words (const GArray *a, const GArray *b)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = g_array_index (a, SpAnchorWord, i).hash == g_array_index (b, SpAnchorWord, i).hash;
  return same;
}

/* The words of WORDS in FOLDED that hold a digit. */
static GArray *
pick_numbers (const gunichar *folded, const GArray *words)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (SpAnchorWord));

  for (guint i = 0; i < words->len; i++)
    {
      SpAnchorWord word = g_array_index (words, SpAnchorWord, i);
      gboolean number = FALSE;

      for (guint at = word.start; at < word.end; at++)
        number |= g_unichar_isdigit (folded[at]);
      if (number)
        g_array_append_val (numbers, word);
    }
  return numbers;
}

/*
 * Whether PLACE is like enough to the quote. The less of the surroundings is left, the more like it must be: a near
 * twin
 * ("45 killed", "46 killed") is more like it than the passage itself after a correction.
 */
static gboolean
is_good (const SpAnchorText *self, const Quote *quote, const Place *place)
{
  const gunichar *folded = self->folded + place->range.start;
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) numbers = NULL;
  g_autoptr (GArray) wanted = NULL;

  if (place->score < SCORE_MIN + SCORE_NO_CONTEXT * (1 - place->context))
    return FALSE;
  words = sp_anchor_words (folded, sp_range_length (place->range));
  if (same_words (words, quote->words))
    return TRUE;
  numbers = pick_numbers (folded, words);
  wanted = pick_numbers (quote->folded, quote->words);
  return place->context >= (same_words (numbers, wanted) ? CONTEXT_REWORDED : CONTEXT_RENUMBERED);
}

static SpAnchorMatch
lost (const Quote *quote, SpAnchor outcome)
{
  return (SpAnchorMatch){ outcome, quote->old, 0 };
}

static SpAnchorMatch
found_at (const Quote *quote, const Place *place)
{
  gboolean stays = place->exact && sp_range_equal (place->range, quote->old);
  double score = place->exact ? 1 : MIN (place->score, 0.99);

  return (SpAnchorMatch){ stays ? SP_ANCHOR_ANCHORED : SP_ANCHOR_MOVED, place->range, score };
}

/* Decides by the approximate places; ORPHANED when none is good, AMBIGUOUS when the runner-up is too near. */
static SpAnchorMatch
decide_approximate (const SpAnchorText *self, const Quote *quote)
{
  g_autoptr (GArray) places = NULL;
  const Place *best;

  if (quote->n_visible < SP_ANCHOR_SHORT || quote->length > SP_ALIGN_MAX)
    return lost (quote, SP_ANCHOR_ORPHANED);
  places = find_approximate (self, quote);
  if (places->len == 0)
    return lost (quote, SP_ANCHOR_ORPHANED);
  best = &g_array_index (places, Place, 0);
  if (!is_good (self, quote, best))
    return lost (quote, SP_ANCHOR_ORPHANED);
  if (places->len > 1 && rank (best) - rank (&g_array_index (places, Place, 1)) < MARGIN)
    return lost (quote, SP_ANCHOR_AMBIGUOUS);
  return found_at (quote, best);
}

/* Whether the context still stands in the text, but for what touched the quote: then what stood there has gone. */
static gboolean
context_stays (const SpAnchorText *self, const Quote *quote)
{
  for (guint side = 0; side < 2; side++)
    {
      const gunichar *wanted = side ? quote->suffix + CONTEXT_TOUCHING : quote->prefix;
      guint n = side ? quote->n_suffix : quote->n_prefix;

      if (n < SP_EVIDENCE_CONTEXT / 2)
        continue;
      n -= CONTEXT_TOUCHING;
      for (guint i = 0; i + n <= self->length; i++)
        if (self->folded[i] == wanted[0] && memcmp (self->folded + i, wanted, n * sizeof (gunichar)) == 0)
          return TRUE;
    }
  return FALSE;
}

/* One exact place. Where its surroundings are not the old ones, it may be a twin of a passage that has gone. */
static SpAnchorMatch
decide_single (const SpAnchorText *self, const Quote *quote, const Place *place)
{
  SpAnchorMatch other;

  if (sp_range_equal (place->range, quote->old) || !has_context (quote) || place->context >= CONTEXT_ENOUGH)
    return found_at (quote, place);
  other = decide_approximate (self, quote);
  if (other.outcome == SP_ANCHOR_MOVED && !sp_range_equal (other.range, place->range))
    return other;
  if (quote->n_visible >= LONG_QUOTE)
    return found_at (quote, place);
  if (context_stays (self, quote))
    return lost (quote, SP_ANCHOR_ORPHANED);
  return quote->n_visible >= SP_ANCHOR_SHORT ? found_at (quote, place) : lost (quote, SP_ANCHOR_AMBIGUOUS);
}

static SpAnchorMatch
decide_several (const Quote *quote, const GArray *places)
{
  const Place *best = NULL, *second = NULL, *old = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      if (sp_range_equal (place->range, quote->old))
        old = place;
      if (!best || place->context > best->context)
        {
          second = best;
          best = place;
        }
      else if (!second || place->context > second->context)
        second = place;
    }
  if (old && (!has_context (quote) || (old->context >= CONTEXT_ENOUGH && best->context - old->context < MARGIN)))
    return found_at (quote, old);
  if (places->len <= MAX_PLACES && best->context >= CONTEXT_ENOUGH && best->context - second->context >= CONTEXT_MARGIN)
    return found_at (quote, best);
  return lost (quote, SP_ANCHOR_AMBIGUOUS);
}

SpAnchorMatch
sp_anchor_text_find (const SpAnchorText *self, const char *quote, const char *prefix, const char *suffix, SpRange old)
{
  g_autoptr (GArray) places = NULL;
  SpAnchorMatch match;
  Quote wanted;

  if (!*quote)
    return (SpAnchorMatch){ SP_ANCHOR_ORPHANED, old, 0 };
  quote_init (&wanted, quote, prefix, suffix, old);
  places = find_exact (self, &wanted);
  if (places->len == 0)
    match = decide_approximate (self, &wanted);
  else if (places->len == 1)
    match = decide_single (self, &wanted, &g_array_index (places, Place, 0));
  else
    match = decide_several (&wanted, places);
  quote_clear (&wanted);
  return match;
}

/* Where RANGE, a part of EVIDENCE's quote or of its context, has moved to with it; empty unless the same letters stand
 * there. */
static SpRange
move_along (const SpAnchorText *self, const SpEvidence *evidence, SpRange range, SpRange to)
{
  g_autofree char *before = g_strconcat (evidence->prefix, evidence->quote, evidence->suffix, NULL);
  guint first = evidence->range.start - (guint) g_utf8_strlen (evidence->prefix, -1);
  guint last = first + (guint) g_utf8_strlen (before, -1);
  g_autofree char *letters = NULL;
  gint64 shift = (gint64) to.start - evidence->range.start;

  if (shift == 0)
    return range;
  if (sp_range_is_empty (range) || range.start < first || range.end > last || range.start + shift < 0)
    return (SpRange){ 0, 0 };
  letters = g_utf8_substring (before, range.start - first, range.end - first);
  range = (SpRange){ range.start + shift, range.end + shift };
  return sp_anchor_text_has (self, range, letters) ? range : (SpRange){ 0, 0 };
}

SpEvidence *
sp_anchor_text_reanchor (const SpAnchorText *self, const SpEvidence *evidence)
{
  SpAnchorMatch match =
      sp_anchor_text_find (self, evidence->quote, evidence->prefix, evidence->suffix, evidence->range);
  gboolean certain = match.outcome == SP_ANCHOR_ANCHORED || match.outcome == SP_ANCHOR_MOVED;
  SpEvidence *copy = sp_evidence_new ();

  g_free (copy->quote);
  g_free (copy->prefix);
  g_free (copy->suffix);
  copy->id = evidence->id;
  copy->position = evidence->position;
  copy->article = evidence->article;
  copy->form = evidence->form;
  copy->anchor = match.outcome;
  copy->range = match.range;
  copy->cue = certain ? move_along (self, evidence, evidence->cue, match.range) : evidence->cue;
  copy->source = certain ? move_along (self, evidence, evidence->source, match.range) : evidence->source;
  if (certain)
    {
      guint start = match.range.start > SP_EVIDENCE_CONTEXT ? match.range.start - SP_EVIDENCE_CONTEXT : 0;
      guint end = match.range.end;

      copy->quote = sp_text_index_slice (self->index, match.range);
      copy->prefix = sp_text_index_slice (self->index, (SpRange){ start, match.range.start });
      copy->suffix = sp_text_index_slice (self->index, (SpRange){ end, end + SP_EVIDENCE_CONTEXT });
    }
  else
    {
      copy->quote = g_strdup (evidence->quote);
      copy->prefix = g_strdup (evidence->prefix);
      copy->suffix = g_strdup (evidence->suffix);
    }
  return copy;
}
