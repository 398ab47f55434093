/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-key-phrases.h"

#include <math.h>
#include <string.h>

#include "sp-hash.h"
#include "sp-words.h"

/* Longest phrase in words, and how much each further word is worth. */
#define MAX_WORDS 4
#define LENGTH_BONUS 0.6
/* What a word in the claim's sentence, but not in the claim, counts. */
#define BESIDE 0.4
/* Share of an issue's claims that one phrase must cover to be its whole name. */
#define ENOUGH_COVER 0.6
#define MAX_KEYWORDS 6
/* How far a claim's sentence is read on either side. */
#define SENTENCE_REACH 400

/* How often a stem stands in the claims of the issue and of the others. */
typedef struct
{
  double inside;
  double outside;
} Count;

typedef struct
{
  int stems[MAX_WORDS];
  guint n_stems;
  char *text;    /* as the articles have it */
  guint n_found; /* how often */
  double score;
} Phrase;

typedef struct
{
  const SpStoryWords *words;
  const GArray *claims;
  guint issue;
  gboolean is_english;
  Count *counts; /* by stem */
  double n_inside;
  double n_outside;
  GHashTable *phrases; /* key → Phrase */
} Naming;

static void
phrase_free (Phrase *self)
{
  g_free (self->text);
  g_free (self);
}

/* Counts each stem of a claim once. */
static void
count_claim (Naming *self, const SpClaim *claim)
{
  const SpStoryText *text = sp_story_words_get_text (self->words, claim->article);
  SpRange sentence = sp_story_find_around (text->sentences, claim->range, SENTENCE_REACH);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean inside = claim->issue == self->issue;

  for (guint pass = 0; pass < 2; pass++)
    {
      SpRange range = pass == 0 ? claim->range : sentence;
      double amount = pass == 0 ? 1 : BESIDE;

      for (guint i = sp_story_text_find_word (text, range.start); i < text->words->len; i++)
        {
          const SpStoryWord *word = &g_array_index (text->words, SpStoryWord, i);

          if (word->range.start >= range.end)
            break;
          if (word->stem < 0 || !g_hash_table_add (seen, GINT_TO_POINTER (word->stem)))
            continue;
          if (inside)
            self->counts[word->stem].inside += amount;
          else
            self->counts[word->stem].outside += amount;
        }
    }
  *(inside ? &self->n_inside : &self->n_outside) += 1;
}

static double
weigh_stem (const Naming *self, int stem)
{
  const Count *count = &self->counts[stem];
  double inside = (count->inside + 0.5) / (self->n_inside + 1);
  double outside = (count->outside + 0.5) / (self->n_outside + 1);

  return count->inside * MAX (0, log (inside / outside)) * g_array_index (self->words->weights, double, stem);
}

static char *
get_word (const SpStoryText *text, const SpStoryWord *word)
{
  return sp_text_index_slice (text->index, word->range);
}

typedef enum
{
  PLACE_MIDDLE,
  PLACE_LAST,
} Place;

static const SpWord *
look_up (const SpStoryText *text, const SpStoryWord *word)
{
  g_autofree char *bytes = get_word (text, word);
  g_autofree char *lower = g_utf8_strdown (bytes, -1);

  return sp_words_look_up (sp_hash_string (lower));
}

/* Whether an English word may stand in a noun phrase, and end one; of other languages, and of names, we know no better.
 */
static gboolean
fits (const SpStoryText *text, const SpStoryWord *word, Place place)
{
  g_autofree char *bytes = get_word (text, word);
  const SpWord *known;

  if (g_ascii_isdigit (*bytes))
    return FALSE;
  if (!text->article->lang || !g_str_has_prefix (text->article->lang, "en"))
    return TRUE;
  known = look_up (text, word);
  if (!known)
    return place == PLACE_MIDDLE || g_unichar_isupper (g_utf8_get_char (bytes));
  if (strchr ("ns", known->tags[0]))
    return TRUE;
  return place == PLACE_MIDDLE && strchr ("je", known->tags[0]);
}

static gboolean
may_be_verb (const SpWord *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (word->tags); i++)
    if (word->tags[i] == 'v' || word->tags[i] == 'p')
      return TRUE;
  return FALSE;
}

/* Whether WORD is a verb rather than a noun because an adjective follows ("gain | political favour"). */
static gboolean
takes_object (const SpStoryText *text, const SpStoryWord *word)
{
  const SpWord *first = look_up (text, &word[0]), *second = look_up (text, &word[1]);
  g_autofree char *next = get_word (text, &word[1]);

  if (!first || !may_be_verb (first))
    return FALSE;
  return second ? second->tags[0] == 'j' : g_unichar_islower (g_utf8_get_char (next));
}

/* Whether nothing but a space or a hyphen stands between two words. */
static gboolean
adjoin (const SpStoryText *text, const SpStoryWord *a, const SpStoryWord *b)
{
  const char *between = text->article->text + sp_text_index_to_byte (text->index, a->range.end);

  return b->range.start == a->range.end + 1 && (*between == ' ' || *between == '-');
}

/* Whether a hyphen ties the words from FIRST to LAST to another. */
static gboolean
is_part (const SpStoryText *text, const SpStoryWord *first, const SpStoryWord *last)
{
  const char *begin = text->article->text + sp_text_index_to_byte (text->index, first->range.start);
  const char *end = text->article->text + sp_text_index_to_byte (text->index, last->range.end);

  return (begin > text->article->text && begin[-1] == '-') || *end == '-';
}

static void
add_phrase (Naming *self, const SpStoryText *text, guint first, guint n)
{
  static const char *const possessives[] = { "'s", "’s" };
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, first);
  g_autoptr (GString) key = g_string_new (NULL);
  Phrase *phrase;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (key, "%d ", words[i].stem);
  phrase = g_hash_table_lookup (self->phrases, key->str);
  if (!phrase)
    {
      phrase = g_new0 (Phrase, 1);
      phrase->n_stems = n;
      for (guint i = 0; i < n; i++)
        phrase->stems[i] = words[i].stem;
      phrase->text = sp_text_index_slice (text->index, (SpRange){ words[0].range.start, words[n - 1].range.end });
      for (guint i = 0; i < G_N_ELEMENTS (possessives); i++)
        if (g_str_has_suffix (phrase->text, possessives[i]))
          phrase->text[strlen (phrase->text) - strlen (possessives[i])] = '\0';
      g_hash_table_insert (self->phrases, g_strdup (key->str), phrase);
    }
  phrase->n_found++;
}

static void
collect_phrases (Naming *self, const SpClaim *claim)
{
  const SpStoryText *text = sp_story_words_get_text (self->words, claim->article);
  SpRange sentence = sp_story_find_around (text->sentences, claim->range, SENTENCE_REACH);

  for (guint i = sp_story_text_find_word (text, sentence.start); i < text->words->len; i++)
    {
      const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, i);

      if (words[0].range.start >= sentence.end)
        break;
      for (guint n = 1; n <= MAX_WORDS && i + n <= text->words->len; n++)
        {
          if (words[n - 1].stem < 0 || words[n - 1].range.end > sentence.end
              || (n > 1 && !adjoin (text, &words[n - 2], &words[n - 1])) || (n == 2 && takes_object (text, words)))
            break;
          if (fits (text, &words[n - 1], PLACE_LAST) && !is_part (text, &words[0], &words[n - 1]))
            add_phrase (self, text, i, n);
          else if (!fits (text, &words[n - 1], PLACE_MIDDLE))
            break;
        }
    }
}

static void
score_phrase (const Naming *self, Phrase *phrase)
{
  double sum = 0;

  for (guint i = 0; i < phrase->n_stems; i++)
    sum += weigh_stem (self, phrase->stems[i]);
  phrase->score = sum / phrase->n_stems * (1 + LENGTH_BONUS * (phrase->n_stems - 1)) * log (1.5 + phrase->n_found);
}

static int
compare_phrases (gconstpointer a, gconstpointer b)
{
  const Phrase *x = *(Phrase *const *) a, *y = *(Phrase *const *) b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  return strcmp (x->text, y->text);
}

static gboolean
share_stem (const Phrase *a, const Phrase *b)
{
  for (guint i = 0; i < a->n_stems; i++)
    for (guint k = 0; k < b->n_stems; k++)
      if (a->stems[i] == b->stems[k])
        return TRUE;
  return FALSE;
}

/* The best phrase that has no word in common with OTHER (may be NULL), or NULL. */
static const Phrase *
find_best (GPtrArray *sorted, const Phrase *other)
{
  for (guint i = 0; i < sorted->len; i++)
    {
      const Phrase *phrase = g_ptr_array_index (sorted, i);

      if (!other || (!share_stem (phrase, other) && phrase->score > other->score / 3))
        return phrase;
    }
  return NULL;
}

static double
measure_cover (const Naming *self, const Phrase *phrase)
{
  double least = self->n_inside;

  for (guint i = 0; i < phrase->n_stems; i++)
    least = MIN (least, self->counts[phrase->stems[i]].inside);
  return least / self->n_inside;
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static char *
make_name (const Naming *self, GPtrArray *sorted)
{
  const Phrase *best = find_best (sorted, NULL);
  const Phrase *second;
  g_autofree char *name = NULL;
  g_autofree char *both = NULL;

  if (!best)
    return NULL;
  name = capitalise (best->text);
  second = measure_cover (self, best) < ENOUGH_COVER ? find_best (sorted, best) : NULL;
  if (!second)
    return g_steal_pointer (&name);
  both = g_strjoin (self->is_english ? " and " : " · ", name, second->text, NULL);
  return g_steal_pointer (&both);
}

static char **
pick_keywords (GPtrArray *sorted)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  for (guint i = 0; i < sorted->len && n < MAX_KEYWORDS; i++)
    {
      const Phrase *phrase = g_ptr_array_index (sorted, i);
      gboolean said = FALSE;

      for (guint k = 0; k < i && !said; k++)
        said = share_stem (phrase, g_ptr_array_index (sorted, k));
      if (said || phrase->score <= 0)
        continue;
      g_strv_builder_add (builder, phrase->text);
      n++;
    }
  return g_strv_builder_end (builder);
}

/* Where no phrase is found, the beginning of the first claim must do. */
static char *
cut_claim (const Naming *self)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      const SpClaim *claim = &g_array_index (self->claims, SpClaim, i);
      SpRange range = claim->range;
      g_autofree char *text = NULL;

      if (claim->issue != self->issue)
        continue;
      range.end = MIN (range.end, range.start + 60);
      text = sp_text_index_slice (sp_story_words_get_text (self->words, claim->article)->index, range);
      return capitalise (g_strstrip (text));
    }
  return g_strdup ("Other");
}

void
sp_key_phrases_init (SpKeyPhrases *self, const SpStoryWords *words, const GArray *claims, guint issue)
{
  g_autofree Count *counts = g_new0 (Count, words->stems->len + 1);
  g_autoptr (GHashTable) phrases =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) phrase_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  Naming naming = { .words = words, .claims = claims, .issue = issue, .counts = counts, .phrases = phrases };
  GHashTableIter iter;
  gpointer phrase;

  for (guint i = 0; i < claims->len; i++)
    {
      const SpClaim *claim = &g_array_index (claims, SpClaim, i);

      count_claim (&naming, claim);
      if (claim->issue == issue)
        {
          const char *lang = sp_story_words_get_text (words, claim->article)->article->lang;

          naming.is_english = lang && g_str_has_prefix (lang, "en");
          collect_phrases (&naming, claim);
        }
    }
  g_hash_table_iter_init (&iter, phrases);
  while (g_hash_table_iter_next (&iter, NULL, &phrase))
    {
      score_phrase (&naming, phrase);
      g_ptr_array_add (sorted, phrase);
    }
  g_ptr_array_sort (sorted, compare_phrases);
  self->name = make_name (&naming, sorted);
  if (!self->name)
    self->name = cut_claim (&naming);
  self->keywords = pick_keywords (sorted);
}

void
sp_key_phrases_clear (SpKeyPhrases *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->keywords, g_strfreev);
}
