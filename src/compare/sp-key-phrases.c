/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-key-phrases.h"

#include <math.h>
#include <string.h>

#include "sp-hash.h"
#include "sp-nominals.h"
#include "sp-roles.h"
#include "sp-words.h"

/* Longest phrase in words, and how much each further word is worth. */
#define MAX_WORDS 4
/* Longest part on either side of an "of". */
#define MAX_LINKED 3
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
/* The class of nouns for times (sp-words.h). */
#define TIME 'd'
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
  int stems[2 * MAX_LINKED];
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

/* Without a genitive ending, and no capital where only the sentence's beginning makes one. */
static char *
clean_text (const SpStoryText *text, const SpStoryWord *first, const SpStoryWord *last)
{
  static const char *const possessives[] = { "'s", "’s" };
  SpRange range = { first->range.start, last->range.end };
  g_autofree char *bytes = sp_text_index_slice (text->index, range);
  const SpWord *known = look_up (text, first);
  const char *second = g_utf8_next_char (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (possessives); i++)
    if (g_str_has_suffix (bytes, possessives[i]))
      bytes[strlen (bytes) - strlen (possessives[i])] = '\0';
  if (known && strchr ("nsjevdg", known->tags[0]) && g_unichar_islower (g_utf8_get_char (second))
      && sp_ranges_index (text->sentences, sp_story_find_piece (text->sentences, range.start)).start == range.start)
    {
      g_autofree char *lower = g_utf8_strdown (bytes, second - bytes);
      return g_strconcat (lower, second, NULL);
    }
  return g_steal_pointer (&bytes);
}

/* Whether all of the words are capitalised inside a sentence, or no words at all. */
static gboolean
is_name (const SpStoryText *text, const SpStoryWord *words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *bytes = get_word (text, &words[i]);
      if (!g_unichar_isupper (g_utf8_get_char (bytes)))
        return FALSE;
    }
  return TRUE;
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

/* Nouns that say how much of something is meant, or which side of it, but not what. */
static const char *const quantities[] = { "part",  "parts", "side",     "sides",  "end",      "degree",
                                          "sign",  "piece", "pieces",   "number", "millions", "thousands",
                                          "lot",   "lots",  "course",   "kind",   "sort",     "series",
                                          "group", "set",   "most",     "member", "half",     "variety",
                                          "form",  "rest",  "majority", "deal",   NULL };

/* Whether a single word says who, when or how much rather than what: "administration", "evening", "part". */
static gboolean
is_vague (const SpStoryText *text, const SpStoryWord *word)
{
  g_autofree char *bytes = get_word (text, word);
  g_autofree char *lower = g_utf8_strdown (bytes, -1);
  const SpWord *known = look_up (text, word);

  return (known && known->noun_class == TIME) || (sp_roles_look_up (sp_hash_string (lower)) & SP_ROLE_OFFICE) != 0
         || (g_strv_contains (quantities, lower) && strcmp (lower, "deal") != 0);
}

static void
add_phrase (Naming *self, const SpStoryText *text, guint first, guint n)
{
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, first);
  g_autofree char *bytes = clean_text (text, &words[0], &words[n - 1]);
  g_autoptr (GString) key = g_string_new (NULL);
  int stems[MAX_WORDS];

  for (guint i = 0; i < n; i++)
    {
      stems[i] = words[i].stem;
      g_string_append_printf (key, "%d ", words[i].stem);
    }
  note_phrase (self, key->str, bytes, stems, n)->is_name &=
      is_name (text, words, n) || (n == 1 && is_vague (text, &words[0]));
}

/* How many words from FIRST make a noun phrase, as many as there are; 0 for none. */
static guint
measure_noun (const SpStoryText *text, guint first, guint end)
{
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, first);
  guint longest = 0;

  for (guint n = 1; n <= MAX_LINKED && first + n <= text->words->len; n++)
    {
      if (words[n - 1].stem < 0 || words[n - 1].range.end > end
          || (n > 1 && !adjoin (text, &words[n - 2], &words[n - 1])))
        break;
      if (fits (text, &words[n - 1], PLACE_LAST) && !is_part (text, &words[0], &words[n - 1]))
        longest = n;
      else if (!fits (text, &words[n - 1], PLACE_MIDDLE))
        break;
    }
  return longest;
}

static gboolean
is_word (const SpStoryText *text, guint i, const char *const *words)
{
  g_autofree char *bytes = i < text->words->len ? get_word (text, &g_array_index (text->words, SpStoryWord, i)) : NULL;

  return bytes && g_strv_contains (words, bytes);
}

/* Whether the noun before an "of" says what is meant, not how much of it, or who. */
static gboolean
is_matter (const SpStoryText *text, const SpStoryWord *word)
{
  g_autofree char *bytes = get_word (text, word);
  const SpWord *known = look_up (text, word);

  return known && known->noun_class != 'p' && !g_strv_contains (quantities, bytes);
}

/* "[publish] the agreement", "[publication] of the agreement": an act, or N words of a noun, and of what. */
static void
add_linked (Naming *self, const SpStoryText *text, guint first, guint n, const char *act, guint end)
{
  static const char *const of[] = { "of", NULL }, *const the[] = { "the", "its", "their", NULL };
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, first);
  guint next = first + n + !act, m;
  gboolean definite = is_word (text, next, the);
  g_autofree char *head = act ? g_strdup (act) : clean_text (text, &words[0], &words[n - 1]);
  g_autofree char *object = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *key = NULL;
  int stems[2 * MAX_LINKED];
  Phrase *phrase;

  next += definite;
  if ((!act && (!is_word (text, first + n, of) || !is_matter (text, &words[n - 1]) || is_name (text, words, n)))
      || next >= text->words->len || (m = measure_noun (text, next, end)) == 0)
    return;
  for (guint i = 0; i < next - first; i++)
    if (!adjoin (text, &words[i], &words[i + 1]))
      return;
  for (guint i = 0; i < n + m; i++)
    stems[i] = words[i < n ? i : next - first + i - n].stem;
  object = clean_text (text, &words[next - first], &words[next - first + m - 1]);
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
  gboolean is_verb = self->is_english && i > 0 && is_word (text, i - 1, to) && look_up (text, words)
                     && may_be_verb (look_up (text, words));
  g_autofree char *first = get_word (text, words);
  const char *act = sp_nominals_look_up (first);

  if (self->is_english && act && words[0].stem >= 0 && (is_verb || !fits (text, words, PLACE_LAST)))
    add_linked (self, text, i, 1, act, end);
  for (guint n = 1; n <= MAX_WORDS && i + n <= text->words->len; n++)
    {
      if (words[n - 1].stem < 0 || words[n - 1].range.end > end
          || (n > 1 && (is_verb || !adjoin (text, &words[n - 2], &words[n - 1])))
          || (n == 2 && takes_object (text, words)))
        break;
      if (fits (text, &words[n - 1], PLACE_LAST) && !is_part (text, &words[0], &words[n - 1]))
        {
          add_phrase (self, text, i, n);
          if (self->is_english && n <= MAX_LINKED)
            add_linked (self, text, i, n, NULL, end);
        }
      else if (!fits (text, &words[n - 1], PLACE_MIDDLE))
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
