/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-story-words.h"

#include <math.h>

#include "sp-segment.h"
#include "sp-stem.h"

static void
text_free (SpStoryText *self)
{
  sp_text_index_free (self->index);
  g_array_unref (self->words);
  g_array_unref (self->sentences);
  g_array_unref (self->paragraphs);
  g_free (self);
}

static int
number_stem (SpStoryWords *self, char *stem)
{
  static const double one = 1;
  static const guint none = 0;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, stem));

  if (number > 0)
    {
      g_free (stem);
      return (int) number - 1;
    }
  g_ptr_array_add (self->stems, stem);
  g_array_append_val (self->n_sentences, none);
  g_array_append_val (self->weights, one);
  g_hash_table_insert (self->numbers, stem, GUINT_TO_POINTER (self->stems->len));
  return (int) self->stems->len - 1;
}

/* Single letters and bare short numbers are set aside with the stop words. */
static gboolean
says_something (SpStemmer *stemmer, const char *word, gsize size)
{
  return g_utf8_strlen (word, size) > 1 && !sp_stemmer_is_stop_word (stemmer, word, size);
}

static void
read_words (SpStoryWords *self, SpStoryText *text)
{
  const SpArticle *article = text->article;
  g_autoptr (SpStemmer) stemmer = sp_stemmer_new (article->lang);
  g_autoptr (SpRanges) words = sp_segment_words (article->text, article->lang);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint sentence = 0;

  for (guint i = 0; i < words->len; i++)
    {
      SpStoryWord word = { .range = sp_ranges_index (words, i), .stem = -1 };
      const char *bytes = article->text + sp_text_index_to_byte (text->index, word.range.start);
      gsize size = article->text + sp_text_index_to_byte (text->index, word.range.end) - bytes;

      while (sentence + 1 < text->sentences->len && sp_ranges_index (text->sentences, sentence).end <= word.range.start)
        {
          sentence++;
          g_hash_table_remove_all (seen);
        }
      word.sentence = sentence;
      if (says_something (stemmer, bytes, size))
        {
          word.stem = number_stem (self, sp_stemmer_stem (stemmer, bytes, size));
          if (g_hash_table_add (seen, GINT_TO_POINTER (word.stem)))
            g_array_index (self->n_sentences, guint, word.stem)++;
        }
      g_array_append_val (text->words, word);
    }
  self->n_all_sentences += text->sentences->len;
}

SpStoryWords *
sp_story_words_new (GPtrArray *articles)
{
  SpStoryWords *self = g_new0 (SpStoryWords, 1);

  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) text_free);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->stems = g_ptr_array_new_with_free_func (g_free);
  self->n_sentences = g_array_new (FALSE, FALSE, sizeof (guint));
  self->weights = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; i < articles->len; i++)
    {
      SpStoryText *text = g_new0 (SpStoryText, 1);

      text->article = g_ptr_array_index (articles, i);
      text->index = sp_text_index_new (text->article->text);
      text->words = g_array_new (FALSE, FALSE, sizeof (SpStoryWord));
      text->sentences = sp_segment_sentences (text->article->text, text->article->lang);
      text->paragraphs = sp_segment_paragraphs (text->article->text);
      read_words (self, text);
      g_ptr_array_add (self->texts, text);
    }
  return self;
}

void
sp_story_words_free (SpStoryWords *self)
{
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->stems);
  g_array_unref (self->n_sentences);
  g_array_unref (self->weights);
  g_free (self);
}

static void
turn_down (SpStoryWords *self, SpStemmer *stemmer, const char *name, double weight)
{
  g_autoptr (SpRanges) words = sp_segment_words (name, NULL);
  g_autoptr (SpTextIndex) index = sp_text_index_new (name);

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *word = sp_text_index_slice (index, sp_ranges_index (words, i));
      g_autofree char *stem = sp_stemmer_stem (stemmer, word, -1);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, stem));

      if (number > 0)
        g_array_index (self->weights, double, number - 1) = weight;
    }
}

void
sp_story_words_turn_down (SpStoryWords *self, GPtrArray *parties, const char *lang, double weight)
{
  g_autoptr (SpStemmer) stemmer = sp_stemmer_new (lang);

  for (guint i = 0; i < parties->len; i++)
    {
      const SpParty *party = g_ptr_array_index (parties, i);

      turn_down (self, stemmer, party->name, weight);
      for (char **alias = party->aliases; *alias; alias++)
        turn_down (self, stemmer, *alias, weight);
    }
}

double
sp_story_words_get_rarity (const SpStoryWords *self, int stem)
{
  return log ((self->n_all_sentences + 1.0) / (g_array_index (self->n_sentences, guint, stem) + 0.5));
}

guint
sp_story_text_find_word (const SpStoryText *self, guint offset)
{
  guint low = 0, high = self->words->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->words, SpStoryWord, middle).range.end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
sp_story_find_piece (const SpRanges *pieces, guint offset)
{
  guint low = 0, high = pieces->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sp_ranges_index (pieces, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low < pieces->len ? low : pieces->len - MIN (1, pieces->len);
}

SpRange
sp_story_find_around (const SpRanges *pieces, SpRange range, guint reach)
{
  SpRange first, last;

  if (pieces->len == 0)
    return range;
  first = sp_ranges_index (pieces, sp_story_find_piece (pieces, range.start));
  last = sp_ranges_index (pieces, sp_story_find_piece (pieces, range.end - MIN (1, range.end)));
  first.start = MAX (first.start, range.start - MIN (range.start, reach));
  last.end = MIN (last.end, range.end + reach);
  return (SpRange){ MIN (first.start, range.start), MAX (last.end, range.end) };
}

static int
compare_stems (gconstpointer a, gconstpointer b)
{
  int x = ((const SpStoryTerm *) a)->stem, y = ((const SpStoryTerm *) b)->stem;

  return x < y ? -1 : x > y;
}

/* Adds up the terms of one stem, which stand together. */
static void
count_terms (GArray *terms)
{
  guint kept = 0;

  g_array_sort (terms, compare_stems);
  for (guint i = 0; i < terms->len; i++)
    {
      SpStoryTerm term = g_array_index (terms, SpStoryTerm, i);

      if (kept > 0 && g_array_index (terms, SpStoryTerm, kept - 1).stem == term.stem)
        g_array_index (terms, SpStoryTerm, kept - 1).weight += term.weight;
      else
        g_array_index (terms, SpStoryTerm, kept++) = term;
    }
  g_array_set_size (terms, kept);
}

GArray *
sp_story_words_weigh (const SpStoryWords *self, guint article, SpRange range)
{
  const SpStoryText *text = sp_story_words_get_text (self, article);
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (SpStoryTerm));
  double square = 0;

  for (guint i = sp_story_text_find_word (text, range.start); i < text->words->len; i++)
    {
      const SpStoryWord *word = &g_array_index (text->words, SpStoryWord, i);

      if (word->range.start >= range.end)
        break;
      if (word->stem >= 0)
        g_array_append_val (terms, ((SpStoryTerm){ word->stem, 1 }));
    }
  count_terms (terms);
  for (guint i = 0; i < terms->len; i++)
    {
      SpStoryTerm *term = &g_array_index (terms, SpStoryTerm, i);

      term->weight = (1 + log (term->weight)) * sp_story_words_get_rarity (self, term->stem)
                     * g_array_index (self->weights, double, term->stem);
      square += term->weight * term->weight;
    }
  for (guint i = 0; i < terms->len && square > 0; i++)
    g_array_index (terms, SpStoryTerm, i).weight /= sqrt (square);
  return terms;
}

double
sp_story_terms_compare (const GArray *a, const GArray *b)
{
  double sum = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      const SpStoryTerm *x = &g_array_index (a, SpStoryTerm, i), *y = &g_array_index (b, SpStoryTerm, j);

      if (x->stem == y->stem)
        sum += x->weight * y->weight;
      i += x->stem <= y->stem;
      j += y->stem <= x->stem;
    }
  return sum;
}
