/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-segment-text.h"

#include <glib.h>
#include <string.h>

static gboolean
is_written_without_spaces (gunichar c)
{
  if (c < 0x0e00)
    return FALSE;
  switch ((int) g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HANGUL: /* with spaces, but endings grow on the words */
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_TIBETAN:
    case G_UNICODE_SCRIPT_JAVANESE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Points, elongation and joiners: some writers set them, most do not. */
static gboolean
is_dropped (gunichar c)
{
  return (c >= 0x0591 && c <= 0x05c7 && g_unichar_ismark (c)) || (c >= 0x064b && c <= 0x065f) || c == 0x0670
         || c == 0x0640 || c == 0x200c || c == 0x200d;
}

/* Without the accents, which FTS5 drops from Latin letters only. */
static gunichar
get_greek_base (gunichar c)
{
  gunichar base = c;

  g_unichar_fully_decompose (c, FALSE, &base, 1);
  return base;
}

static gunichar
unify (gunichar c)
{
  if ((c >= 0x0370 && c < 0x0400) || (c >= 0x1f00 && c < 0x2000))
    return c == 0x03c2 ? 0x03c3 /* final sigma */ : get_greek_base (c);
  switch (c)
    {
    case 0x0622: /* alef with madda, hamza above, hamza below; alef wasla */
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;
    case 0x0629: /* teh marbuta */
      return 0x0647;
    case 0x0649: /* alef maksura, Farsi yeh */
    case 0x06cc:
      return 0x064a;
    case 0x06a9: /* keheh */
      return 0x0643;
    case 0x0451: /* yo */
      return 0x0435;
    case 0x0401:
      return 0x0415;
    default:
      return c;
    }
}

char *
sp_segment_text (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 16);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);
      gunichar c;

      if ((guchar) *p < 0x80)
        {
          g_string_append_c (out, *p);
          continue;
        }
      c = g_utf8_get_char (p);
      if (is_dropped (c))
        continue;
      if (!is_written_without_spaces (c))
        g_string_append_unichar (out, unify (c));
      else
        {
          if (!g_unichar_ismark (c))
            g_string_append_c (out, SP_SEGMENT_GAP);
          g_string_append_unichar (out, c);
          /* And one after the last, before what follows in another script. */
          if (*next && !g_unichar_ismark (g_utf8_get_char (next)))
            g_string_append_c (out, SP_SEGMENT_GAP);
        }
    }
  return g_string_free (out, FALSE);
}

SpRange
sp_segment_text_locate (const char *text, guint before, guint length)
{
  SpRange range = { 0, 0 };
  guint offset = 0;
  guint seen = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p), offset++)
    {
      if (is_dropped (g_utf8_get_char (p)))
        continue;
      if (seen == before)
        range.start = offset;
      if (seen == before + length)
        break;
      seen++;
    }
  if (seen < before)
    range.start = offset;
  range.end = MAX (offset, range.start);
  return range;
}

static void
segment_cb (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *valid = text ? g_utf8_make_valid (text, -1) : NULL;

  if (!valid)
    sqlite3_result_text (context, "", 0, SQLITE_STATIC);
  else
    sqlite3_result_text (context, sp_segment_text (valid), -1, g_free);
}

void
sp_segment_text_register (sqlite3 *db)
{
  /* Innocuous: the view that the search index stands on may call it although the schema is not trusted. */
  sqlite3_create_function_v2 (db, "sp_segment", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                              segment_cb, NULL, NULL, NULL);
}
