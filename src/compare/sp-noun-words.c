/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-noun-words.h"

#include <string.h>

#include "sp-hash.h"
#include "sp-roles.h"
#include "sp-words.h"

/* The class of nouns for times (sp-words.h). */
#define TIME 'd'

char *
sp_noun_get_word (const SpStoryText *text, const SpStoryWord *word)
{
  return sp_text_index_slice (text->index, word->range);
}

static const SpWord *
look_up (const SpStoryText *text, const SpStoryWord *word)
{
  g_autofree char *bytes = sp_noun_get_word (text, word);
  g_autofree char *lower = g_utf8_strdown (bytes, -1);

  return sp_words_look_up (sp_hash_string (lower));
}

static gboolean
is_english (const SpStoryText *text)
{
  return text->article->lang && g_str_has_prefix (text->article->lang, "en");
}

gboolean
sp_noun_fits (const SpStoryText *text, const SpStoryWord *word, SpNounPlace place)
{
  g_autofree char *bytes = sp_noun_get_word (text, word);
  const SpWord *known;

  if (g_ascii_isdigit (*bytes))
    return FALSE;
  if (!is_english (text))
    return TRUE;
  known = look_up (text, word);
  if (!known)
    return place == SP_NOUN_MIDDLE || g_unichar_isupper (g_utf8_get_char (bytes));
  if (strchr ("ns", known->tags[0]))
    return TRUE;
  return place == SP_NOUN_MIDDLE && strchr ("je", known->tags[0]);
}

static gboolean
may_be_verb (const SpWord *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (word->tags); i++)
    if (word->tags[i] == 'v' || word->tags[i] == 'p')
      return TRUE;
  return FALSE;
}

gboolean
sp_noun_may_be_verb (const SpStoryText *text, const SpStoryWord *word)
{
  const SpWord *known = look_up (text, word);

  return known && may_be_verb (known);
}

gboolean
sp_noun_takes_object (const SpStoryText *text, const SpStoryWord *word)
{
  const SpWord *first = look_up (text, &word[0]), *second = look_up (text, &word[1]);
  g_autofree char *next = sp_noun_get_word (text, &word[1]);

  if (!first || !may_be_verb (first))
    return FALSE;
  return second ? second->tags[0] == 'j' : g_unichar_islower (g_utf8_get_char (next));
}

gboolean
sp_noun_adjoin (const SpStoryText *text, const SpStoryWord *a, const SpStoryWord *b)
{
  const char *between = text->article->text + sp_text_index_to_byte (text->index, a->range.end);

  return b->range.start == a->range.end + 1 && (*between == ' ' || *between == '-');
}

gboolean
sp_noun_is_part (const SpStoryText *text, const SpStoryWord *first, const SpStoryWord *last)
{
  const char *begin = text->article->text + sp_text_index_to_byte (text->index, first->range.start);
  const char *end = text->article->text + sp_text_index_to_byte (text->index, last->range.end);

  return (begin > text->article->text && begin[-1] == '-') || *end == '-';
}

char *
sp_noun_clean_text (const SpStoryText *text, const SpStoryWord *first, const SpStoryWord *last)
{
  static const char *const possessives[] = { "'s", "’s" };
  SpRange range = { first->range.start, last->range.end };
  g_autofree char *bytes = sp_text_index_slice (text->index, range);
  const SpWord *known = look_up (text, first);
  const char *second = g_utf8_next_char (bytes);

  for (guint i = 0; i < G_N_ELEMENTS (possessives); i++)
    if (g_str_has_suffix (bytes, possessives[i]))
      bytes[strlen (bytes) - strlen (possessives[i])] = '\0';
  if (is_english (text) && known && strchr ("nsjevdg", known->tags[0]) && g_unichar_islower (g_utf8_get_char (second))
      && sp_ranges_index (text->sentences, sp_story_find_piece (text->sentences, range.start)).start == range.start)
    {
      g_autofree char *lower = g_utf8_strdown (bytes, second - bytes);
      return g_strconcat (lower, second, NULL);
    }
  return g_steal_pointer (&bytes);
}

gboolean
sp_noun_is_name (const SpStoryText *text, const SpStoryWord *words, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *bytes = sp_noun_get_word (text, &words[i]);
      if (!g_unichar_isupper (g_utf8_get_char (bytes)))
        return FALSE;
    }
  return TRUE;
}

/* Nouns that say how much of something is meant, or which side of it, but not what. */
static const char *const quantities[] = { "part",  "parts", "side",     "sides",  "end",      "degree",
                                          "sign",  "piece", "pieces",   "number", "millions", "thousands",
                                          "lot",   "lots",  "course",   "kind",   "sort",     "series",
                                          "group", "set",   "most",     "member", "half",     "variety",
                                          "form",  "rest",  "majority", "deal",   NULL };

gboolean
sp_noun_is_vague (const SpStoryText *text, const SpStoryWord *word)
{
  g_autofree char *bytes = sp_noun_get_word (text, word);
  g_autofree char *lower = g_utf8_strdown (bytes, -1);
  const SpWord *known = look_up (text, word);

  return (known && known->noun_class == TIME) || (sp_roles_look_up (sp_hash_string (lower)) & SP_ROLE_OFFICE) != 0
         || (g_strv_contains (quantities, lower) && strcmp (lower, "deal") != 0);
}

guint
sp_noun_measure (const SpStoryText *text, guint first, guint end)
{
  const SpStoryWord *words = &g_array_index (text->words, SpStoryWord, first);
  guint longest = 0;

  for (guint n = 1; n <= SP_NOUN_MAX_WORDS && first + n <= text->words->len; n++)
    {
      if (words[n - 1].stem < 0 || words[n - 1].range.end > end
          || (n > 1 && !sp_noun_adjoin (text, &words[n - 2], &words[n - 1])))
        break;
      if (sp_noun_fits (text, &words[n - 1], SP_NOUN_LAST) && !sp_noun_is_part (text, &words[0], &words[n - 1]))
        longest = n;
      else if (!sp_noun_fits (text, &words[n - 1], SP_NOUN_MIDDLE))
        break;
    }
  return longest;
}

gboolean
sp_noun_is_word (const SpStoryText *text, guint i, const char *const *words)
{
  g_autofree char *bytes =
      i < text->words->len ? sp_noun_get_word (text, &g_array_index (text->words, SpStoryWord, i)) : NULL;

  return bytes && g_strv_contains (words, bytes);
}

gboolean
sp_noun_is_matter (const SpStoryText *text, const SpStoryWord *word)
{
  g_autofree char *bytes = sp_noun_get_word (text, word);
  const SpWord *known = look_up (text, word);

  return known && known->noun_class != 'p' && !g_strv_contains (quantities, bytes);
}
