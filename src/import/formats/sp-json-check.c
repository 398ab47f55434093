/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-json-check.h"

#include <string.h>

#define MAX_DEPTH 64

/* Where in the text; every take_ function moves P on and returns FALSE when what stands there is not it. */
typedef struct
{
  const char *p;
  const char *end;
} Cursor;

static char
peek (const Cursor *cursor)
{
  return cursor->p < cursor->end ? *cursor->p : '\0';
}

static void
skip_space (Cursor *cursor)
{
  while (cursor->p < cursor->end && strchr (" \t\r\n", *cursor->p) && *cursor->p)
    cursor->p++;
}

static gboolean
take_escape (Cursor *cursor)
{
  cursor->p++;
  if (peek (cursor) != 'u')
    return peek (cursor) != '\0' && strchr ("\"\\/bfnrt", *cursor->p++);
  if (cursor->end - cursor->p < 5)
    return FALSE;
  for (int i = 1; i <= 4; i++)
    if (!g_ascii_isxdigit (cursor->p[i]))
      return FALSE;
  cursor->p += 5;
  return TRUE;
}

static gboolean
take_string (Cursor *cursor)
{
  if (peek (cursor) != '"')
    return FALSE;
  cursor->p++;
  while (cursor->p < cursor->end && *cursor->p != '"')
    {
      if ((guint8) *cursor->p < 0x20)
        return FALSE;
      if (*cursor->p != '\\')
        cursor->p++;
      else if (!take_escape (cursor))
        return FALSE;
    }
  return cursor->p++ < cursor->end;
}

static gboolean
take_digits (Cursor *cursor)
{
  const char *start = cursor->p;

  while (g_ascii_isdigit (peek (cursor)))
    cursor->p++;
  return cursor->p > start;
}

static gboolean
take_number (Cursor *cursor)
{
  if (peek (cursor) == '-')
    cursor->p++;
  if (peek (cursor) == '0')
    cursor->p++;
  else if (!take_digits (cursor))
    return FALSE;
  if (peek (cursor) == '.')
    {
      cursor->p++;
      if (!take_digits (cursor))
        return FALSE;
    }
  if (peek (cursor) == 'e' || peek (cursor) == 'E')
    {
      cursor->p++;
      if (peek (cursor) == '+' || peek (cursor) == '-')
        cursor->p++;
      return take_digits (cursor);
    }
  return TRUE;
}

/* A value that holds no other. */
static gboolean
take_scalar (Cursor *cursor)
{
  static const char *const words[] = { "true", "false", "null" };

  if (peek (cursor) == '"')
    return take_string (cursor);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize size = strlen (words[i]);

      if ((gsize) (cursor->end - cursor->p) >= size && memcmp (cursor->p, words[i], size) == 0)
        {
          cursor->p += size;
          return TRUE;
        }
    }
  return take_number (cursor);
}

/* A member's name and the colon after it. */
static gboolean
take_key (Cursor *cursor)
{
  skip_space (cursor);
  if (!take_string (cursor))
    return FALSE;
  skip_space (cursor);
  return peek (cursor) == ':' && cursor->p++;
}

/* After a value: commas and closing brackets up to where the next value begins. Sets *DEPTH to 0 after the last. */
static gboolean
take_separators (Cursor *cursor, const char *open, int *depth)
{
  while (*depth > 0)
    {
      char close = open[*depth - 1] == '{' ? '}' : ']';

      skip_space (cursor);
      if (peek (cursor) == ',')
        {
          cursor->p++;
          return close == ']' || take_key (cursor);
        }
      if (peek (cursor) != close)
        return FALSE;
      cursor->p++;
      --*depth;
    }
  return TRUE;
}

/* Opening brackets up to the next scalar; *EMPTY when the last of them closes at once. */
static gboolean
take_openings (Cursor *cursor, char *open, int *depth, gboolean *empty)
{
  *empty = FALSE;
  skip_space (cursor);
  while (peek (cursor) == '{' || peek (cursor) == '[')
    {
      char close = *cursor->p == '{' ? '}' : ']';

      if (*depth == MAX_DEPTH)
        return FALSE;
      open[(*depth)++] = *cursor->p++;
      skip_space (cursor);
      if (peek (cursor) == close)
        {
          cursor->p++;
          --*depth;
          *empty = TRUE;
          return TRUE;
        }
      if (close == '}' && !take_key (cursor))
        return FALSE;
      skip_space (cursor);
    }
  return TRUE;
}

gboolean
sp_json_is_strict (const char *text, gsize size)
{
  Cursor cursor = { text, text + size };
  char open[MAX_DEPTH];
  int depth = 0;
  gboolean empty;

  do
    if (!take_openings (&cursor, open, &depth, &empty) || (!empty && !take_scalar (&cursor))
        || !take_separators (&cursor, open, &depth))
      return FALSE;
  while (depth > 0);
  skip_space (&cursor);
  return cursor.p == cursor.end;
}
