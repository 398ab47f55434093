/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-key-phrases.h"

#include <math.h>
#include <string.h>

#include "sp-nominals.h"
#include "sp-noun-words.h"

/* Longest phrase in words, and how much each further word is worth. */
#define MAX_WORDS 4
/* What is left of the score of a phrase that stands in one place only, whose words hardly any claim has, of a mere
 * name. */
#define ONCE 0.5
#define UNSUPPORTED 0.4
#define MERE_NAME 0.3
/* How many claims, words beside them counting less, make a phrase one of the issue. */
#define SUPPORT 1.5
#define LENGTH_BONUS 0.6
/* What a word in the claim's sentence, but not in the claim, counts. */
#define BESIDE 0.4
/* Share of an issue's claims that one phrase must cover to be its whole name. */
#define ENOUGH_COVER 0.6
#define MAX_KEYWORDS 6
/* A name of one word gives way to a longer one with it that has this share of its score. */
#define LONGER 0.12
/* The same for one without it, where the word is that of some claims only. */
#define OTHER_MATTER 0.3
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
  int stems[2 * SP_NOUN_MAX_WORDS];
  guint n_stems;
  char *text;         /* as the articles have it */
  guint n_found;      /* in how many places */
  gboolean is_linked; /* "the terms of the deal" */
  gboolean is_name;   /* nothing but names */
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
  GHashTable *seen;    /* SpStoryWord that were read already */
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

/* Counts one more place of the phrase with KEY and TEXT, of the N words given by their stems. */
static Phrase *
note_phrase (Naming *self, const char *key, const char *text, const int *stems, guint n)
{
  Phrase *phrase = g_hash_table_lookup (self->phrases, key);

  if (!phrase)
    {
      phrase = g_new0 (Phrase, 1);
      phrase->n_stems = n;
      memcpy (phrase->stems, stems, n * sizeof *stems);
      phrase->text = g_strdup (text);
      phrase->is_name = TRUE;
      g_hash_table_insert (self->phrases, g_strdup (key), phrase);
    }
  else if (g_unichar_islower (g_utf8_get_char (text)))
    {
      g_free (phrase->text);
      phrase->text = g_strdup (text);
    }
  phrase->n_found++;
  return phrase;
}

static void
add_phrase (Naming *self, const SpStoryText *text, guint first, guint n)
{
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, first);
  g_autofree char *bytes = sp_noun_clean_text (text, &words[0], &words[n - 1]);
  g_autoptr (GString) key = g_string_new (NULL);
  int stems[MAX_WORDS];

  for (guint i = 0; i < n; i++)
    {
      stems[i] = words[i].stem;
      g_string_append_printf (key, "%d ", words[i].stem);
    }
  note_phrase (self, key->str, bytes, stems, n)->is_name &=
      sp_noun_is_name (text, words, n) || (n == 1 && sp_noun_is_vague (text, &words[0]));
}

/* "[publish] the agreement", "[publication] of the agreement": an act, or N words of a noun, and of what. */
static void
add_linked (Naming *self, const SpStoryText *text, guint first, guint n, const char *act, guint end)
{
  static const char *const of[] = { "of", NULL }, *const the[] = { "the", "its", "their", NULL };
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, first);
  guint next = first + n + !act, m;
  gboolean definite = sp_noun_is_word (text, next, the);
  g_autofree char *head = act ? g_strdup (act) : sp_noun_clean_text (text, &words[0], &words[n - 1]);
  g_autofree char *object = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *key = NULL;
  int stems[2 * SP_NOUN_MAX_WORDS];
  Phrase *phrase;

  next += definite;
  if ((!act
       && (!sp_noun_is_word (text, first + n, of) || !sp_noun_is_matter (text, &words[n - 1])
           || sp_noun_is_name (text, words, n)))
      || next >= text->words->len || (m = sp_noun_measure (text, next, end)) == 0)
    return;
  for (guint i = 0; i < next - first; i++)
    if (!sp_noun_adjoin (text, &words[i], &words[i + 1]))
      return;
  for (guint i = 0; i < n + m; i++)
    stems[i] = words[i < n ? i : next - first + i - n].stem;
  object = sp_noun_clean_text (text, &words[next - first], &words[next - first + m - 1]);
  whole = g_strconcat (head, definite ? " of the " : " of ", object, NULL);
  key = g_utf8_strdown (whole, -1);
  phrase = note_phrase (self, key, whole, stems, n + m);
  phrase->is_linked = TRUE;
  phrase->is_name = FALSE;
}

/* The phrases that begin with word I of a sentence which ends at END. */
static void
collect_from (Naming *self, const SpStoryText *text, guint i, guint end)
{
  static const char *const to[] = { "to", NULL };
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, i);
  gboolean is_verb =
      self->is_english && i > 0 && sp_noun_is_word (text, i - 1, to) && sp_noun_may_be_verb (text, words);
  g_autofree char *first = sp_noun_get_word (text, words);
  const char *act = sp_nominals_look_up (first);

  if (self->is_english && act && words[0].stem >= 0 && (is_verb || !sp_noun_fits (text, words, SP_NOUN_LAST)))
    add_linked (self, text, i, 1, act, end);
  for (guint n = 1; n <= MAX_WORDS && i + n <= text->words->len; n++)
    {
      if (words[n - 1].stem < 0 || words[n - 1].range.end > end
          || (n > 1 && (is_verb || !sp_noun_adjoin (text, &words[n - 2], &words[n - 1])))
          || (n == 2 && sp_noun_takes_object (text, words)))
        break;
      if (sp_noun_fits (text, &words[n - 1], SP_NOUN_LAST) && !sp_noun_is_part (text, &words[0], &words[n - 1]))
        {
          add_phrase (self, text, i, n);
          if (self->is_english && n <= SP_NOUN_MAX_WORDS)
            add_linked (self, text, i, n, NULL, end);
        }
      else if (!sp_noun_fits (text, &words[n - 1], SP_NOUN_MIDDLE))
        break;
    }
}

/* Reads the sentence of a claim, once however many claims are in it. */
static void
collect_phrases (Naming *self, const SpClaim *claim)
{
  const SpStoryText *text = sp_story_words_get_text (self->words, claim->article);
  SpRange sentence = sp_story_find_around (text->sentences, claim->range, SENTENCE_REACH);

  for (guint i = sp_story_text_find_word (text, sentence.start); i < text->words->len; i++)
    {
      const SpStoryWord *word = &g_array_index (text->words, SpStoryWord, i);

      if (word->range.start >= sentence.end)
        break;
      if (g_hash_table_add (self->seen, (gpointer) word))
        collect_from (self, text, i, sentence.end);
    }
}

static void
score_phrase (const Naming *self, Phrase *phrase)
{
  double sum = 0, least = self->n_inside;

  for (guint i = 0; i < phrase->n_stems; i++)
    {
      sum += weigh_stem (self, phrase->stems[i]);
      least = MIN (least, self->counts[phrase->stems[i]].inside);
    }
  phrase->score = sum / phrase->n_stems * (1 + LENGTH_BONUS * (phrase->n_stems - 1)) * log (1.5 + phrase->n_found);
  if (phrase->n_found == 1 && !phrase->is_linked)
    phrase->score *= ONCE;
  if (least < MIN (SUPPORT, self->n_inside))
    phrase->score *= UNSUPPORTED;
  if (phrase->is_name)
    phrase->score *= MERE_NAME;
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

/* The best phrase to stand beside OTHER: in several places, with no word in common, or NULL. */
static const Phrase *
find_second (GPtrArray *sorted, const Phrase *other)
{
  for (guint i = 0; i < sorted->len; i++)
    {
      const Phrase *phrase = g_ptr_array_index (sorted, i);

      if (phrase->n_found > 1 && !phrase->is_name && !share_stem (phrase, other))
        return phrase->score > other->score / 3 ? phrase : NULL;
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

/* The best phrase; or, where that is one word, a longer one that tells more of the same. */
static const Phrase *
find_first (const Naming *self, GPtrArray *sorted)
{
  const Phrase *best = sorted->len > 0 ? g_ptr_array_index (sorted, 0) : NULL;

  for (guint i = 1; i < sorted->len && best->n_stems == 1; i++)
    {
      const Phrase *phrase = g_ptr_array_index (sorted, i);

      if (phrase->score < best->score * LONGER)
        break;
      if (!phrase->is_name && share_stem (phrase, best) && (phrase->is_linked || phrase->n_found > 1))
        return phrase;
      if (phrase->is_linked && phrase->score > best->score * OTHER_MATTER && measure_cover (self, best) < ENOUGH_COVER)
        return phrase;
    }
  return best;
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
  const Phrase *best = find_first (self, sorted);
  const Phrase *second;
  g_autofree char *name = NULL;
  g_autofree char *both = NULL;

  if (!best)
    return NULL;
  name = capitalise (best->text);
  second = !best->is_linked && measure_cover (self, best) < ENOUGH_COVER ? find_second (sorted, best) : NULL;
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
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Naming naming = {
    .words = words, .claims = claims, .issue = issue, .counts = counts, .phrases = phrases, .seen = seen
  };
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
