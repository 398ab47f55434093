/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name-east.h"

#include "sp-name-words.h"

#include <string.h>

gboolean
sp_name_is_east_asian (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c >= 0x3040 && c < 0xd7b0;
}

gboolean
sp_name_is_hangul (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c >= 0xac00 && c < 0xd7b0;
}

gboolean
sp_name_is_han (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != ' ' && (c < 0x3400 || c >= 0xa000))
        return FALSE;
    }
  return *text != '\0';
}

void
sp_name_cut_east_asian (char *name)
{
  char *space = name, *rest;
  glong before, after;

  while (*space && !g_unichar_isspace (g_utf8_get_char (space)))
    space = g_utf8_next_char (space);
  if (!*space)
    return;
  for (rest = space; g_unichar_isspace (g_utf8_get_char (rest)); rest = g_utf8_next_char (rest))
    ;
  before = g_utf8_strlen (name, space - name);
  after = g_utf8_strlen (rest, -1);
  if (before == 1)
    memmove (space, rest, strlen (rest) + 1);
  else if (before > 3 || after > 3 || after < 1 || sp_name_is_verb_or_outlet (rest))
    *space = '\0';
}

void
sp_name_cut_places (char *text)
{
  char *title = sp_name_is_hangul (text) ? strstr (text, " 기자") : NULL;
  char *comma = title ? g_strrstr_len (text, title - text, ", ") : NULL;
  char *space = comma ? g_strrstr_len (comma + 2, MAX (title - comma - 2, 0), " ") : NULL;

  if (space)
    memmove (text, space + 1, strlen (space + 1) + 1);
}
