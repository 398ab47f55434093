/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-stem.h"

#include <libstemmer.h>
#include <string.h>

#include "sp-data-stop-words.h"

struct _SpStemmer
{
  char lang[4];                /* the primary subtag, or empty */
  struct sb_stemmer *snowball; /* or NULL */
  GHashTable *stop_words;      /* folded words, or NULL */
};

static const struct
{
  const char *lang;
  const char *algorithm;
} algorithms[] = {
  { "en", "english" }, { "ru", "russian" }, { "ar", "arabic" },
  { "de", "german" },  { "fr", "french" },  { "es", "spanish" },
};

/* Snowball has no rules for Ukrainian: the endings of nouns, adjectives and verbs, longest first. */
static const char *const ukrainian_endings[] = {
  "юватися", "уватися", "ування", "ювання", "увати", "ювати", "ського", "ському", "ською", "ськими", "ських", "ськими",
  "ністю",   "ення",    "ання",   "ували",  "ювали", "ться",  "ості",   "істю",   "ами",   "ями",    "ими",   "іми",
  "ого",     "ому",     "ому",    "ові",    "еві",   "єві",   "ією",    "ати",    "ити",   "іти",    "али",   "или",
  "ала",     "ила",     "ало",    "ило",    "ють",   "уть",   "ать",    "ять",    "ить",   "ою",     "ею",    "єю",
  "ої",      "ій",      "ий",     "их",     "іх",    "им",    "ім",     "ам",     "ям",    "ах",     "ях",    "ів",
  "їв",      "ем",      "єм",     "ом",     "ую",    "юю",    "ає",     "яє",     "ти",    "ав",     "ив",    "а",
  "я",       "о",       "е",      "є",      "у",     "ю",     "и",      "і",      "ї",     "ь",      "й",
};

static GHashTable *
load_stop_words (const char *lang)
{
  g_autofree char *heading = g_strdup_printf ("\n[%s]\n", lang);
  const char *p = strstr (sp_data_stop_words, heading);
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;
  const char *end;
  GHashTable *set;

  if (!p)
    return NULL;
  p += strlen (heading);
  end = strchr (p, '[');
  list = end ? g_strndup (p, end - p) : g_strdup (p);
  words = g_strsplit_set (list, " \n", -1);
  set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (char **word = words; *word; word++)
    if (**word)
      g_hash_table_add (set, g_utf8_casefold (*word, -1));
  return set;
}

SpStemmer *
sp_stemmer_new (const char *lang)
{
  SpStemmer *self = g_new0 (SpStemmer, 1);
  gsize length = lang ? strcspn (lang, "-_") : 0;

  if (length == 0 || length >= sizeof self->lang)
    return self;
  for (gsize i = 0; i < length; i++)
    self->lang[i] = g_ascii_tolower (lang[i]);
  for (guint i = 0; i < G_N_ELEMENTS (algorithms); i++)
    if (g_str_equal (algorithms[i].lang, self->lang))
      self->snowball = sb_stemmer_new (algorithms[i].algorithm, "UTF_8");
  self->stop_words = load_stop_words (self->lang);
  return self;
}

void
sp_stemmer_free (SpStemmer *self)
{
  sb_stemmer_delete (self->snowball);
  g_clear_pointer (&self->stop_words, g_hash_table_unref);
  g_free (self);
}

/* Case folded, with straight apostrophes. ASCII, the common case, takes no detour through Unicode's tables. */
static char *
fold (const char *word, gsize length)
{
  g_autofree char *folded = NULL;
  GString *straight;
  gsize n_ascii = 0;

  while (n_ascii < length && (guchar) word[n_ascii] < 0x80)
    n_ascii++;
  if (n_ascii == length)
    return g_ascii_strdown (word, length);
  folded = g_utf8_casefold (word, length);
  straight = g_string_new (folded);
  g_string_replace (straight, "’", "'", 0);
  return g_string_free (straight, FALSE);
}

static void
cut_ukrainian_ending (char *word)
{
  gsize length = strlen (word);
  gsize longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ukrainian_endings); i++)
    {
      gsize ending = strlen (ukrainian_endings[i]);

      if (ending > longest && g_str_has_suffix (word, ukrainian_endings[i])
          && g_utf8_strlen (word, length - ending) >= 3)
        longest = ending;
    }
  word[length - longest] = '\0';
}

char *
sp_stemmer_stem (SpStemmer *self, const char *word, gssize length)
{
  g_autofree char *folded = fold (word, length < 0 ? strlen (word) : (gsize) length);

  if (g_str_has_suffix (folded, "'s"))
    folded[strlen (folded) - 2] = '\0';
  if (self->snowball)
    {
      const sb_symbol *stem = sb_stemmer_stem (self->snowball, (const sb_symbol *) folded, strlen (folded));

      if (stem)
        return g_strndup ((const char *) stem, sb_stemmer_length (self->snowball));
    }
  else if (g_str_equal (self->lang, "uk"))
    cut_ukrainian_ending (folded);
  return g_steal_pointer (&folded);
}

gboolean
sp_stemmer_is_stop_word (SpStemmer *self, const char *word, gssize length)
{
  g_autofree char *folded = NULL;

  if (!self->stop_words)
    return FALSE;
  folded = fold (word, length < 0 ? strlen (word) : (gsize) length);
  if (g_str_has_suffix (folded, "'s"))
    folded[strlen (folded) - 2] = '\0';
  return g_hash_table_contains (self->stop_words, folded);
}

gboolean
sp_stemmer_knows_language (const SpStemmer *self)
{
  return self->snowball || g_str_equal (self->lang, "uk");
}
