/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-text-vectors.h"

#include <math.h>

#include "sp-article.h"
#include "sp-segment.h"
#include "sp-stem.h"
#include "sp-text.h"

/* How many words from its beginning say what an article is about. */
#define HEAD_WORDS 400

/* How many terms of an article are kept. */
#define MAX_TERMS 100

/* How much more a name and a word of the title count. */
#define NAME_WEIGHT 2.0f
#define TITLE_WEIGHT 2.0f

typedef struct
{
  GHashTable *numbers; /* stem → its number + 1 */
  GArray *n_articles;  /* number → in how many articles (guint) */
} Terms;

static guint
number_term (Terms *self, char *stem)
{
  static const guint none = 0;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, stem));

  if (number > 0)
    {
      g_free (stem);
      return number - 1;
    }
  g_array_append_val (self->n_articles, none);
  g_hash_table_insert (self->numbers, stem, GUINT_TO_POINTER (self->n_articles->len));
  return self->n_articles->len - 1;
}

/* Whether the word at START of TEXT is written with a capital though no sentence begins with it. */
static gboolean
is_name (const char *text, const char *start)
{
  const char *before;

  if (start == text || !g_unichar_isupper (g_utf8_get_char (start)))
    return FALSE;
  before = g_utf8_prev_char (start);
  if (*before != ' ' || before == text)
    return FALSE;
  before = g_utf8_prev_char (before);
  return *before == ',' || g_unichar_isalnum (g_utf8_get_char (before));
}

/* Adds what one word of an article counts. */
static void
count_word (Terms *terms, GHashTable *counts, char *stem, float weight)
{
  gpointer key = GUINT_TO_POINTER (number_term (terms, stem));
  float *count = g_hash_table_lookup (counts, key);

  if (!count)
    {
      count = g_new0 (float, 1);
      g_hash_table_insert (counts, key, count);
      g_array_index (terms->n_articles, guint, GPOINTER_TO_UINT (key))++;
    }
  *count += weight;
}

static GHashTable *
count_words (Terms *terms, const SpArticle *article)
{
  GHashTable *counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (SpStemmer) stemmer = sp_stemmer_new (article->lang);
  g_autoptr (SpTextIndex) index = sp_text_index_new (article->text);
  g_autoptr (SpRanges) words = sp_segment_words (article->text, article->lang);
  guint body = sp_text_body_start (article->text);

  for (guint i = 0; i < MIN (words->len, HEAD_WORDS); i++)
    {
      SpRange range = sp_ranges_index (words, i);
      const char *word = article->text + sp_text_index_to_byte (index, range.start);
      gsize size = article->text + sp_text_index_to_byte (index, range.end) - word;
      float weight = range.start < body ? TITLE_WEIGHT : is_name (article->text, word) ? NAME_WEIGHT : 1;

      if (range.end - range.start > 1 && !sp_stemmer_is_stop_word (stemmer, word, size))
        count_word (terms, counts, sp_stemmer_stem (stemmer, word, size), weight);
    }
  return counts;
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const SpVectorTerm *x = a, *y = b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  return x->term < y->term ? -1 : x->term > y->term;
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const SpVectorTerm *x = a, *y = b;

  return x->term < y->term ? -1 : x->term > y->term;
}

static void
normalise (GArray *vector)
{
  double sum = 0;

  for (guint i = 0; i < vector->len; i++)
    {
      float weight = g_array_index (vector, SpVectorTerm, i).weight;

      sum += weight * weight;
    }
  for (guint i = 0; i < vector->len; i++)
    g_array_index (vector, SpVectorTerm, i).weight /= (float) sqrt (sum);
}

static GArray *
weigh (const Terms *terms, GHashTable *counts, guint n_articles)
{
  GArray *vector = g_array_new (FALSE, FALSE, sizeof (SpVectorTerm));
  GHashTableIter iter;
  gpointer key, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &count))
    {
      guint n = g_array_index (terms->n_articles, guint, GPOINTER_TO_UINT (key));
      SpVectorTerm term = { GPOINTER_TO_UINT (key),
                            (float) (log (1 + *(float *) count) * log (1 + (double) n_articles / n)) };

      g_array_append_val (vector, term);
    }
  g_array_sort (vector, compare_weights);
  if (vector->len > MAX_TERMS)
    g_array_set_size (vector, MAX_TERMS);
  g_array_sort (vector, compare_terms);
  normalise (vector);
  return vector;
}

GPtrArray *
sp_text_vectors_new (GPtrArray *articles)
{
  GPtrArray *vectors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) n_articles = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  Terms terms = { numbers, n_articles };

  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (counts, count_words (&terms, g_ptr_array_index (articles, i)));
  for (guint i = 0; i < articles->len; i++)
    g_ptr_array_add (vectors, weigh (&terms, g_ptr_array_index (counts, i), articles->len));
  return vectors;
}

double
sp_text_vector_multiply (const GArray *a, const GArray *b)
{
  double product = 0;
  guint i = 0, j = 0;

  while (i < a->len && j < b->len)
    {
      const SpVectorTerm *x = &g_array_index (a, SpVectorTerm, i), *y = &g_array_index (b, SpVectorTerm, j);

      if (x->term == y->term)
        product += (double) x->weight * y->weight;
      i += x->term <= y->term;
      j += y->term <= x->term;
    }
  return product;
}

GArray *
sp_text_vector_add (const GArray *a, const GArray *b)
{
  GArray *sum = g_array_sized_new (FALSE, FALSE, sizeof (SpVectorTerm), a->len + b->len);
  guint i = 0, j = 0;

  while (i < a->len || j < b->len)
    {
      const SpVectorTerm *x = i < a->len ? &g_array_index (a, SpVectorTerm, i) : NULL;
      const SpVectorTerm *y = j < b->len ? &g_array_index (b, SpVectorTerm, j) : NULL;
      SpVectorTerm term = { x && (!y || x->term <= y->term) ? x->term : y->term, 0 };

      if (x && x->term == term.term)
        term.weight += g_array_index (a, SpVectorTerm, i++).weight;
      if (y && y->term == term.term)
        term.weight += g_array_index (b, SpVectorTerm, j++).weight;
      g_array_append_val (sum, term);
    }
  return sum;
}
