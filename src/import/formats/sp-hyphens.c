/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-hyphens.h"

#include "sp-blocks.h"

#include <string.h>

GHashTable *
sp_hyphens_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
sp_hyphens_collect (GHashTable *words, const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (const char *p = folded; *p;)
    {
      const char *start = p;

      while (g_unichar_isalpha (g_utf8_get_char (p)) || (*p == '-' && p > start))
        p = g_utf8_next_char (p);
      if (p > start && p[-1] != '-')
        g_hash_table_add (words, g_strndup (start, p - start));
      if (*p)
        p = g_utf8_next_char (p);
    }
}

/* The letters at the end of TEXT, and in front of them hyphens and letters too. */
static const char *
last_word (const char *text, const char *end)
{
  while (end > text)
    {
      const char *before = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (before);

      if (!g_unichar_isalpha (c) && c != '-')
        break;
      end = before;
    }
  return end;
}

static gsize
first_word_size (const char *text)
{
  const char *p = text;

  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - text;
}

/* Whether the hyphen between A, SIZE_A bytes, and B belongs to the word: the document has it so, and not without. */
static gboolean
keeps_hyphen (GHashTable *words, const char *a, gsize size_a, const char *b, gsize size_b)
{
  static const char *const prefixes[] = {
    "self", "non", "ex", "well", "so", "anti", "pro", "пресс", "вице", "экс", NULL
  };
  g_autofree char *with = g_strdup_printf ("%.*s-%.*s", (int) size_a, a, (int) size_b, b);
  g_autofree char *without = g_strdup_printf ("%.*s%.*s", (int) size_a, a, (int) size_b, b);
  g_autofree char *folded_with = g_utf8_strdown (with, -1);
  g_autofree char *folded_without = g_utf8_strdown (without, -1);
  g_autofree char *first = g_utf8_strdown (a, size_a);

  if (g_hash_table_contains (words, folded_without))
    return FALSE;
  return g_hash_table_contains (words, folded_with) || memchr (a, '-', size_a) || g_strv_contains (prefixes, first);
}

/* Whether the first word of TEXT, SIZE bytes, joins what is left out after a hyphen: "Ein- und Ausfuhr". */
static gboolean
begins_conjunction (const char *text, gsize size)
{
  static const char *const words[] = {
    "und", "oder", "bzw", "and", "or", "to", "en", "of", "och", "og", "i", "y", NULL
  };
  g_autofree char *word = g_strndup (text, size);

  return g_strv_contains (words, word);
}

void
sp_hyphens_join (GHashTable *words, GString *paragraph, const char *text)
{
  const char *end = paragraph->str + paragraph->len;
  const char *last = paragraph->len > 0 ? g_utf8_prev_char (end) : end;
  gunichar hyphen = paragraph->len > 0 ? g_utf8_get_char (last) : 0;
  const char *word = last_word (paragraph->str, last);
  gsize size = first_word_size (text);

  if (hyphen == 0xad && size > 0)
    g_string_truncate (paragraph, last - paragraph->str);
  else if ((hyphen == '-' || hyphen == 0x2010) && last - word > 1 && size > 0 && !begins_conjunction (text, size))
    {
      /* Before a capital, the hyphen belongs to the word. */
      if (g_unichar_islower (g_utf8_get_char (text)) && !keeps_hyphen (words, word, last - word, text, size))
        g_string_truncate (paragraph, last - paragraph->str);
    }
  else if (paragraph->len > 0 && sp_lines_need_space (hyphen, g_utf8_get_char (text)))
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, text);
}
