/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-entity.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* Windows-1252 from 128 to 159, 0 where it has none. */
static const guint16 windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

/* The size of the longest old name that may stand without a semicolon ("frac12" and the like). */
#define MAX_NAME 6

/* Whether P is a control character of two bytes, U+0080 to U+009F. */
static gboolean
is_control (const char *p)
{
  return (guint8) p[0] == 0xc2 && (guint8) p[1] >= 0x80 && (guint8) p[1] < 0xa0;
}

/* The character of the old name that begins after the ampersand at P; *SIZE is the name's. 0 when there is none. */
static gunichar
find_name (const char *p, gsize *size)
{
  char name[MAX_NAME + 1];
  gsize n = 0;

  while (n < MAX_NAME && g_ascii_isalnum (p[1 + n]))
    {
      name[n] = p[1 + n];
      n++;
    }
  for (; n >= 2; n--)
    {
      const htmlEntityDesc *entity;

      name[n] = '\0';
      entity = htmlEntityLookup ((const xmlChar *) name);
      /* The names of HTML 2, which are those of Latin-1 and of markup, are the ones that need no semicolon. */
      if (entity && entity->value < 0x100 && !g_ascii_isalnum (p[1 + n]) && p[1 + n] != '=')
        {
          *size = n;
          return entity->value;
        }
    }
  return 0;
}

static gboolean
needs_finish (const char *text)
{
  if (strchr (text, '&'))
    return TRUE;
  for (const char *p = strchr (text, '\xc2'); p; p = strchr (p + 1, '\xc2'))
    if (is_control (p))
      return TRUE;
  return FALSE;
}

void
sp_html_entities_finish (GString *text)
{
  g_autofree char *raw = NULL;
  const char *p;

  if (!needs_finish (text->str))
    return;
  raw = g_strdup (text->str);
  g_string_truncate (text, 0);
  p = raw;
  while (*p)
    {
      gsize size = 0;
      gunichar c = *p == '&' ? find_name (p, &size) : 0;

      if (is_control (p))
        {
          guint16 meant = windows_1252[(guint8) p[1] - 0x80];

          if (meant)
            g_string_append_unichar (text, meant);
          p += 2;
        }
      else if (c)
        {
          g_string_append_unichar (text, c);
          p += 1 + size + (p[1 + size] == ';');
        }
      else
        g_string_append_c (text, *p++);
    }
}

const char *
sp_html_entities_finish_attribute (SpArena *arena, const char *value)
{
  g_autoptr (GString) text = NULL;

  if (!needs_finish (value))
    return sp_arena_strndup (arena, value, strlen (value));
  text = g_string_new (value);
  sp_html_entities_finish (text);
  return sp_arena_strndup (arena, text->str, text->len);
}
