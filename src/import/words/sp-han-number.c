/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-han-number.h"

#include <string.h>

/* The value of the numeral C; -1 when it is none. Ten, twenty and thirty have theirs. */
static int
get_value (gunichar c)
{
  static const struct
  {
    gunichar sign;
    int value;
  } numerals[] = {
    { 0x3007, 0 }, { 0x25cb, 0 },  { 0x96f6, 0 },  { 0x5143, 1 },  { 0x4e00, 1 }, { 0x4e8c, 2 },
    { 0x4e09, 3 }, { 0x56db, 4 },  { 0x4e94, 5 },  { 0x516d, 6 },  { 0x4e03, 7 }, { 0x516b, 8 },
    { 0x4e5d, 9 }, { 0x5341, 10 }, { 0x5eff, 20 }, { 0x5345, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (numerals[i].sign == c)
      return numerals[i].value;
  return -1;
}

/* The number that the numerals from START to END are, by their places ("二〇二四") or by tens ("二十三"). */
static int
read_number (const char *start, const char *end)
{
  int number = 0;
  gboolean tens = FALSE;

  for (const char *p = start; p < end && number < 10000; p = g_utf8_next_char (p))
    {
      int value = get_value (g_utf8_get_char (p));

      if (value >= 10)
        number = value == 10 && number > 0 ? number * 10 : number + value;
      else
        number = tens ? number + value : number * 10 + value;
      tens = tens || value >= 10;
    }
  return number;
}

static gboolean
is_unit (const char *p)
{
  static const char *const units[] = { "年", "月", "日", "號", "号" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (p, units[i]))
      return TRUE;
  return FALSE;
}

char *
sp_han_number_replace (const char *text)
{
  GString *out;
  const char *p = text;
  gboolean any = FALSE;

  if (!strstr (text, "年"))
    return NULL;
  out = g_string_new (NULL);
  while (*p)
    {
      const char *end = p;

      while (*end && get_value (g_utf8_get_char (end)) >= 0)
        end = g_utf8_next_char (end);
      if (end > p && is_unit (end))
        {
          g_string_append_printf (out, "%d", read_number (p, end));
          any = TRUE;
        }
      else
        {
          end = end > p ? end : g_utf8_next_char (p);
          g_string_append_len (out, p, end - p);
        }
      p = end;
    }
  return g_string_free (out, !any);
}
