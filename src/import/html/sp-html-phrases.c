/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-phrases.h"

#include "sp-data-page-phrases.h"
#include "sp-html-measure.h"
#include "sp-word-table.h"

#include <string.h>

/* A line longer than this is text although it begins with something about subscribers, or says it somewhere, in
 * characters as the measure counts. */
#define MAX_PAYWALL 220
#define MAX_PAYWALL_WITHIN 110

/* The least that is named after an opening and a colon, in such characters. */
#define MIN_NAMED 8

/* A line longer than this, in bytes, is code when one in so many of its bytes is a brace, a semicolon or an equals
 * sign. */
#define MIN_CODE 40
#define CODE_SHARE 12

enum
{
  OPENINGS = 1 << 0,
  CHROME = 1 << 1,
  PAYWALL = 1 << 2,
};

static const SpWordTable *
get_table (void)
{
  static SpWordTable *table = NULL;

  if (g_once_init_enter (&table))
    {
      static const char *const sections[] = { "openings", "chrome", "paywall" };

      g_once_init_leave (&table, sp_word_table_new (sp_data_page_phrases, sections, G_N_ELEMENTS (sections)));
    }
  return table;
}

/* TEXT without the signs and numbers before its first letter; the sign of a copyright stays. */
static const char *
skip_signs (const char *text)
{
  while (*text && !g_unichar_isalpha (g_utf8_get_char (text)) && g_utf8_get_char (text) != 0xa9)
    text = g_utf8_next_char (text);
  return text;
}

gboolean
sp_phrase_opens_other (const char *text)
{
  return sp_word_table_match (get_table (), skip_signs (text), OPENINGS, NULL);
}

gboolean
sp_phrase_names_other (const char *text)
{
  const char *start = skip_signs (text), *rest;
  SpWordMatch match;

  if (!sp_word_table_match (get_table (), start, OPENINGS, &match))
    return FALSE;
  rest = start + match.length - (start[match.length - 1] == ':');
  rest += strspn (rest, " ");
  return (*rest == ':' || *rest == '|' || g_str_has_prefix (rest, "：")) && sp_html_count_chars (rest) > MIN_NAMED;
}

gboolean
sp_phrase_is_chrome (const char *text)
{
  return sp_word_table_match (get_table (), skip_signs (text), CHROME, NULL);
}

gboolean
sp_phrase_is_label (const char *text)
{
  SpWordMatch match;

  return sp_word_table_match (get_table (), skip_signs (text), CHROME, &match) && match.is_all;
}

gboolean
sp_phrase_is_paywall (const char *text)
{
  guint chars = sp_html_count_chars (text);

  return (chars <= MAX_PAYWALL_WITHIN && sp_word_table_find (get_table (), text, PAYWALL, NULL))
         || (chars <= MAX_PAYWALL && sp_word_table_match (get_table (), skip_signs (text), PAYWALL, NULL));
}

gboolean
sp_phrase_is_code (const char *text)
{
  guint signs = 0;
  gsize size = strlen (text);

  if (g_str_has_prefix (text, "<img ") || g_str_has_prefix (text, "<iframe ") || g_str_has_prefix (text, "<script")
      || (strstr (text, "\",\"") && strpbrk (text, "[{")) || strstr (text, "\":{") || strstr (text, "(function(")
      || strstr (text, "document.getElement"))
    return TRUE;
  for (const char *p = text; *p; p++)
    signs += strchr ("{};=", *p) != NULL;
  /* Semicolons alone stand in lists: "Tjelde 4; Holm 3; Sund 1". */
  return size > MIN_CODE && signs * CODE_SHARE > size && strpbrk (text, "{}=");
}
