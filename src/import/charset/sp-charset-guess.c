/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-charset-guess.h"

#include "sp-detect.h"

#include <string.h>

/* How many bytes are judged. */
#define SAMPLE 6000

/* No Latin word has more letters beyond ASCII next to each other. */
#define MAX_RUN 3

/* What each letter weighs for PREFERRED: those of scripts of their own all look alike here. */
#define PREFERENCE 0.02
#define PREFERENCE_OTHER_SCRIPT 0.08

/* The commonest first: each has so much less credit than the one before. */
#define CREDIT 0.05

static const char *const candidates[] = {
  "CP1252",
  "CP1251",
  "CP1250",
  "CP1254",
  "CP1253",
  "CP1256",
  "CP1255",
  "CP1257",
  "ISO-8859-15",
  "ISO-8859-2",
  "ISO-8859-7",
  "ISO-8859-6",
  "ISO-8859-8",
  "ISO-8859-5",
  "KOI8-R",
  "KOI8-U",
  "IBM866",
  "IBM850",
  "IBM437",
  "IBM852",
  "MACINTOSH",
  "MAC-UK",
  "MAC-CENTRALEUROPE",
  "TIS-620",
  "CP1258",
  "VISCII",
  "TCVN",
  "ISO-8859-4",
  "ISO-8859-13",
  "ISO-8859-10",
  "ISO-8859-16",
  "ISO-8859-3",
  "ISO-8859-14",
  "IBM855",
  "IBM857",
  "IBM865",
  "IBM860",
  "IBM861",
  "IBM862",
  "CP737",
  "IBM869",
  "CP775",
  "IBM863",
  "GEORGIAN-PS",
  "ARMSCII-8",
  "PT154",
  "MAC-CYRILLIC",
};

/* What bytes 128 to 255 mean in ENCODING; 0 where it has nothing. */
static gboolean
load_table (const char *encoding, gunichar *table)
{
  GIConv conv = g_iconv_open ("UTF-8", encoding);

  if (conv == (GIConv) -1)
    return FALSE;
  for (guint i = 0; i < 128; i++)
    {
      char byte = (char) (128 + i), out[16] = { 0 };
      char *from = &byte, *to = out;
      gsize left = 1, room = sizeof out - 1;

      /* Some keep a letter until they have seen what follows. */
      table[i] =
          g_iconv (conv, &from, &left, &to, &room) == (gsize) -1 || g_iconv (conv, NULL, NULL, &to, &room) == (gsize) -1
              ? 0
              : g_utf8_get_char (out);
    }
  g_iconv_close (conv);
  return TRUE;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
is_same_script (gunichar a, gunichar b)
{
  GUnicodeScript x = g_unichar_get_script (a), y = g_unichar_get_script (b);

  return x == y || x == G_UNICODE_SCRIPT_INHERITED || y == G_UNICODE_SCRIPT_INHERITED || x == G_UNICODE_SCRIPT_COMMON
         || y == G_UNICODE_SCRIPT_COMMON;
}

/* How much sense the letter C makes between BEFORE and AFTER. */
static double
judge_letter (gunichar before, gunichar c, gunichar after)
{
  gboolean follows = is_letter (before), leads = is_letter (after);
  double score = 1;

  if (g_unichar_ismark (c))
    return follows ? 1 : -2;
  if (c == 0xaa || c == 0xba || c == 0x192)
    return leads ? -2 : 0;
  if ((follows && !is_same_script (before, c)) || (leads && !is_same_script (c, after)))
    score -= 3;
  if (follows && g_unichar_isupper (c) && g_unichar_islower (before))
    score -= 3;
  /* Few texts are all capitals. */
  if (follows && g_unichar_isupper (c) && g_unichar_isupper (before))
    score -= 0.4;
  if (follows && leads && g_unichar_islower (c) && g_unichar_isupper (before) && g_unichar_isupper (after))
    score -= 2;
  if (g_unichar_isdigit (before) || g_unichar_isdigit (after))
    score -= 1;
  return score;
}

/* The same for a sign. */
static double
judge_sign (gunichar before, gunichar c, gunichar after)
{
  static const gunichar common[] = { 0xa0,   0xa7,   0xa9,   0xab,   0xae,   0xb0,   0xb7,   0xbb,   0xbf,   0xa1,
                                     0x2013, 0x2014, 0x2018, 0x2019, 0x201a, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026,
                                     0x20ac, 0x2116, 0x2122, 0x2039, 0x203a, 0x61f,  0x60c,  0x61b,  0xa3 };
  gboolean inside = is_letter (before) && is_letter (after);

  if (c == 0x2019 || c == 0xad || c == 0xb7 || c == 0x2013 || c == 0x2014 || c == 0x200c)
    return inside || !is_letter (after) || c != 0x2019 ? 1 : 0;
  if (inside)
    return -2;
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    if (c == common[i])
      return 1;
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_OTHER_NUMBER:
      return g_unichar_isalnum (before) || g_unichar_isspace (before) ? 0.5 : -0.5;
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
      return -2;
    case G_UNICODE_CONTROL:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
      return -4;
    default:
      return c == 0xa4 || c == 0xb6 || c == 0xa6 ? -2 : -0.5;
    }
}

static gunichar
decode (const char *data, gsize size, gsize i, const gunichar *table)
{
  if (i >= size)
    return ' ';
  return (guint8) data[i] < 0x80 ? (gunichar) data[i] : table[(guint8) data[i] - 128];
}

/* How much sense TABLE makes of the bytes. */
static double
judge (const char *data, gsize size, const gunichar *table)
{
  g_autoptr (GString) text = g_string_sized_new (size * 2);
  gunichar before = ' ';
  double score = 0;
  guint run = 0;

  for (gsize i = 0; i < size; i++)
    {
      gunichar c = decode (data, size, i, table), after = decode (data, size, i + 1, table);

      if (c == 0)
        score -= 4;
      else if (c >= 0x80)
        score += is_letter (c) ? judge_letter (before, c, after) : judge_sign (before, c, after);
      run = c >= 0xc0 && c < 0x2000 && g_unichar_get_script (c) == G_UNICODE_SCRIPT_LATIN ? run + 1 : 0;
      if (run > MAX_RUN)
        score -= 2;
      g_string_append_unichar (text, c ? c : ' ');
      before = c;
    }
  return score + sp_language_fit (text->str);
}

const char *
sp_charset_guess (const char *data, gsize size, const char *preferred)
{
  gsize n = MIN (size, SAMPLE), n_high = 0;
  const char *best = candidates[0];
  double best_score = -G_MAXDOUBLE;

  for (gsize i = 0; i < n; i++)
    n_high += (guint8) data[i] >= 0x80;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gunichar table[128];
      double score;

      if (!load_table (candidates[i], table))
        continue;
      score = judge (data, n, table) - CREDIT * i;
      if (g_strcmp0 (candidates[i], preferred) == 0)
        score +=
            n_high
            * (g_unichar_get_script (table[0x6c]) == G_UNICODE_SCRIPT_LATIN ? PREFERENCE : PREFERENCE_OTHER_SCRIPT);
      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
    }
  return best;
}
