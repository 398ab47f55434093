/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-detect.h"

#include "sp-detect-table.h"

#include <string.h>

/* How much of a text is looked at, in bytes: more does not change the answer. */
#define SAMPLE 20000

/* What one letter for or against a language weighs against one frequent word. */
#define LETTER_WEIGHT 0.35

/* The least score, in words, below which nothing is said. */
#define MIN_SCORE 1.5

/* A set of languages: a bit for each profile. */
typedef struct
{
  guint64 bits[SP_MAX_LANGUAGE_PROFILES / 64];
} LangSet;

typedef struct
{
  GHashTable *words;   /* char * → LangSet * */
  GHashTable *letters; /* code point → LangSet * */
} Tables;

/* Adds PROFILE to the set at KEY. Returns whether the table has taken KEY, which it does the first time. */
static gboolean
add_to_set (GHashTable *table, gpointer key, guint profile)
{
  LangSet *set = g_hash_table_lookup (table, key);
  gboolean taken = set == NULL;

  if (taken)
    {
      set = g_new0 (LangSet, 1);
      g_hash_table_insert (table, key, set);
    }
  set->bits[profile / 64] |= G_GUINT64_CONSTANT (1) << (profile % 64);
  return taken;
}

static gboolean
in_set (const LangSet *set, guint profile)
{
  return (set->bits[profile / 64] >> (profile % 64)) & 1;
}

static gpointer
make_tables (gpointer data)
{
  Tables *tables = g_new (Tables, 1);

  tables->words = g_hash_table_new (g_str_hash, g_str_equal);
  tables->letters = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < sp_n_language_profiles; i++)
    {
      char **words = g_strsplit (sp_language_profiles[i].words, " ", -1);

      for (char **word = words; *word; word++)
        if (!add_to_set (tables->words, *word, i))
          g_free (*word);
      g_free (words);
      for (const char *p = sp_language_profiles[i].letters; *p; p = g_utf8_next_char (p))
        add_to_set (tables->letters, GUINT_TO_POINTER (g_utf8_get_char (p)), i);
    }
  return tables;
}

static const Tables *
get_tables (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_tables, NULL);
}

/* A range of code points whose script has one language, or is shared by several. */
typedef struct
{
  gunichar first, last;
  const char *lang; /* NULL when shared */
  SpSharedScript shared;
} ScriptRange;

static const ScriptRange ranges[] = {
  { 0x41, 0x24f, NULL, SP_SHARED_LATIN },     { 0x370, 0x3ff, "el", SP_SHARED_NONE },
  { 0x400, 0x52f, NULL, SP_SHARED_CYRILLIC }, { 0x531, 0x58f, "hy", SP_SHARED_NONE },
  { 0x5d0, 0x5f4, NULL, SP_SHARED_HEBREW },   { 0x620, 0x6ff, NULL, SP_SHARED_ARABIC },
  { 0x780, 0x7bf, "dv", SP_SHARED_NONE },     { 0x900, 0x97f, NULL, SP_SHARED_DEVANAGARI },
  { 0x980, 0x9ff, NULL, SP_SHARED_BENGALI },  { 0xa00, 0xa7f, "pa", SP_SHARED_NONE },
  { 0xa80, 0xaff, "gu", SP_SHARED_NONE },     { 0xb00, 0xb7f, "or", SP_SHARED_NONE },
  { 0xb80, 0xbff, "ta", SP_SHARED_NONE },     { 0xc00, 0xc7f, "te", SP_SHARED_NONE },
  { 0xc80, 0xcff, "kn", SP_SHARED_NONE },     { 0xd00, 0xd7f, "ml", SP_SHARED_NONE },
  { 0xd80, 0xdff, "si", SP_SHARED_NONE },     { 0xe00, 0xe7f, "th", SP_SHARED_NONE },
  { 0xe80, 0xeff, "lo", SP_SHARED_NONE },     { 0xf00, 0xfff, "bo", SP_SHARED_NONE },
  { 0x1000, 0x109f, "my", SP_SHARED_NONE },   { 0x10a0, 0x10ff, "ka", SP_SHARED_NONE },
  { 0x1100, 0x11ff, "ko", SP_SHARED_NONE },   { 0x1200, 0x139f, NULL, SP_SHARED_ETHIOPIC },
  { 0x1780, 0x17ff, "km", SP_SHARED_NONE },   { 0x1800, 0x18af, "mn", SP_SHARED_NONE },
  { 0x1e00, 0x1eff, NULL, SP_SHARED_LATIN },  { 0x1f00, 0x1fff, "el", SP_SHARED_NONE },
  { 0x3041, 0x30ff, "ja", SP_SHARED_NONE },   { 0x3400, 0x4dbf, "zh", SP_SHARED_NONE },
  { 0x4e00, 0x9fff, "zh", SP_SHARED_NONE },   { 0xac00, 0xd7af, "ko", SP_SHARED_NONE },
  { 0x20000, 0x3ffff, "zh", SP_SHARED_NONE },
};

static guint
find_range (gunichar c)
{
  guint low = 0, high = G_N_ELEMENTS (ranges);

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (c > ranges[middle].last)
        low = middle + 1;
      else
        high = middle;
    }
  return low < G_N_ELEMENTS (ranges) && c >= ranges[low].first ? low : G_N_ELEMENTS (ranges);
}

/* Counts letters by range. An ideograph says as much as several letters, hence its weight. */
static void
count_ranges (const char *text, const char *end, guint *counts)
{
  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint i = find_range (c);

      if (i < G_N_ELEMENTS (ranges) && (g_unichar_isalpha (c) || g_unichar_ismark (c)))
        counts[i] += c >= 0x3000 ? 3 : 1;
    }
}

static guint
count_lang (const guint *counts, const char *lang)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (ranges[i].lang && g_str_equal (ranges[i].lang, lang))
      n += counts[i];
  return n;
}

/* The script with most letters: *LANG when it has one language, else the shared script. */
static SpSharedScript
find_script (const guint *counts, const char **lang)
{
  guint shared[SP_SHARED_NONE] = { 0 };
  guint best = 0, total = 0;
  SpSharedScript script = SP_SHARED_NONE;

  *lang = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      guint n = ranges[i].lang ? count_lang (counts, ranges[i].lang) : (shared[ranges[i].shared] += counts[i]);

      total += counts[i];
      if (n > best)
        {
          best = n;
          *lang = ranges[i].lang;
          script = ranges[i].lang ? SP_SHARED_NONE : ranges[i].shared;
        }
    }
  /* Japanese is written mostly in kana with ideographs between; a Chinese text may quote a few kana. */
  if (*lang && g_str_equal (*lang, "zh") && count_lang (counts, "ja") * 12 > best)
    *lang = "ja";
  if (*lang && g_str_equal (*lang, "zh") && count_lang (counts, "ko") * 4 > best)
    *lang = "ko";
  if (total < 3)
    *lang = NULL;
  return total < 3 ? SP_SHARED_NONE : script;
}

static void
score_word (const char *word, double *scores)
{
  const LangSet *set = g_hash_table_lookup (get_tables ()->words, word);
  guint n;

  if (!set)
    return;
  n = __builtin_popcountll (set->bits[0]) + __builtin_popcountll (set->bits[1]);
  for (guint i = 0; i < sp_n_language_profiles; i++)
    if (in_set (set, i))
      scores[i] += 0.5 + 0.5 / n;
}

static void
score_letter (gunichar letter, double *scores)
{
  const LangSet *set = g_hash_table_lookup (get_tables ()->letters, GUINT_TO_POINTER (letter));

  if (!set)
    return;
  for (guint i = 0; i < sp_n_language_profiles; i++)
    scores[i] += in_set (set, i) ? LETTER_WEIGHT : -LETTER_WEIGHT;
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2bb || c == 0x2bc;
}

static void
score_text (const char *text, const char *end, double *scores)
{
  GString *word = g_string_new (NULL);

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_word_char (c))
        {
          c = g_unichar_tolower (c);
          g_string_append_unichar (word, c);
          if (c >= 0x80)
            score_letter (c, scores);
        }
      else if (word->len > 0)
        {
          score_word (word->str, scores);
          g_string_truncate (word, 0);
        }
    }
  score_word (word->str, scores);
  g_string_free (word, TRUE);
}

/* Where the part of TEXT ends that is looked at. */
static const char *
find_end (const char *text)
{
  gsize size = strnlen (text, SAMPLE);
  const char *end = text + size;

  while (size == SAMPLE && end > text && ((guint8) *end & 0xc0) == 0x80)
    end--;
  return end;
}

char *
sp_language_detect (const char *text)
{
  guint counts[G_N_ELEMENTS (ranges)] = { 0 };
  double scores[SP_MAX_LANGUAGE_PROFILES] = { 0 };
  const char *end = find_end (text);
  const char *lang;
  double best = MIN_SCORE;
  SpSharedScript script;

  count_ranges (text, end, counts);
  script = find_script (counts, &lang);
  if (script == SP_SHARED_HEBREW)
    lang = "he";
  else if (script == SP_SHARED_BENGALI)
    lang = "bn";
  if (script == SP_SHARED_NONE)
    return g_strdup (lang);

  score_text (text, end, scores);
  for (guint i = 0; i < sp_n_language_profiles; i++)
    if (sp_language_profiles[i].script == script && scores[i] > best)
      {
        best = scores[i];
        lang = sp_language_profiles[i].lang;
      }
  return g_strdup (lang);
}

double
sp_language_fit (const char *text)
{
  double scores[SP_MAX_LANGUAGE_PROFILES] = { 0 };
  double best = -G_MAXDOUBLE;

  score_text (text, find_end (text), scores);
  for (guint i = 0; i < sp_n_language_profiles; i++)
    best = MAX (best, scores[i]);
  return best;
}
