/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-charset-western.h"

#define SAMPLE 65536

/* The commonest first: it wins a tie. */
static const char *const candidates[] = { "CP1252", "ISO-8859-15", "MACINTOSH", "IBM437" };

/* What bytes 128 to 255 mean in ENCODING; 0 where it has nothing. */
static gboolean
load_table (const char *encoding, gunichar *table)
{
  GIConv conv = g_iconv_open ("UTF-8", encoding);

  if (conv == (GIConv) -1)
    return FALSE;
  for (guint i = 0; i < 128; i++)
    {
      char byte = (char) (128 + i), out[8] = { 0 };
      char *from = &byte, *to = out;
      gsize left = 1, room = sizeof out - 1;

      table[i] = g_iconv (conv, &from, &left, &to, &room) == (gsize) -1 ? 0 : g_utf8_get_char (out);
    }
  g_iconv_close (conv);
  return TRUE;
}

/* How much sense C makes between BEFORE and AFTER. */
static int
judge (gunichar c, char before, char after)
{
  gboolean inside = g_ascii_islower (before) && g_ascii_islower (after);

  if (c == 0 || (c >= 0x80 && c < 0xa0) || c == 0xa4 || g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL)
    return c == 0xa9 || c == 0xae || c == 0xb0 || c == 0x2122 ? 0 : -2;
  if (inside)
    return g_unichar_islower (c) ? 2 : (c == 0x2019 ? 2 : -2);
  if (g_ascii_isdigit (after) && !g_ascii_isalpha (before))
    return g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL ? 1 : (g_unichar_isalpha (c) ? -1 : 0);
  if (g_ascii_islower (before) && g_unichar_isupper (c))
    return -1;
  return g_unichar_ispunct (c) || g_unichar_isalpha (c) || c == 0xa0 ? 1 : 0;
}

const char *
sp_charset_choose_western (const char *data, gsize size)
{
  gsize n = MIN (size, SAMPLE);
  const char *best = candidates[0];
  int best_score = G_MININT;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gunichar table[128];
      int score = 0;

      if (!load_table (candidates[i], table))
        continue;
      for (gsize k = 0; k < n; k++)
        if ((guint8) data[k] >= 0x80)
          score += judge (table[(guint8) data[k] - 128], k > 0 ? data[k - 1] : ' ', k + 1 < n ? data[k + 1] : ' ');
      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
    }
  return best;
}

const char *
sp_charset_choose_greek (const char *data, gsize size)
{
  /* A capital alpha with accent at the start of a word: 0xb6 in one, 0xa2 in the other. */
  for (gsize i = 0; i + 1 < MIN (size, SAMPLE); i++)
    if ((guint8) data[i] == 0xb6 && (guint8) data[i + 1] >= 0xe1)
      return "ISO-8859-7";
  return "CP1253";
}
