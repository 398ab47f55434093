/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-json.h"

#include "sp-arena.h"

#include <string.h>

#define MAX_DEPTH 64

struct _SpJsonDocument
{
  SpArena arena;
  SpJson *root;
};

typedef struct
{
  SpArena *arena;
  const char *p;
  const char *end;
  int depth;
} Parser;

static SpJson *parse_value (Parser *parser);

static gboolean
at (const Parser *parser, const char *text)
{
  gsize size = strlen (text);

  return (gsize) (parser->end - parser->p) >= size && memcmp (parser->p, text, size) == 0;
}

/* Skips to after the next TEXT, or to the end. */
static void
skip_past (Parser *parser, const char *text)
{
  while (parser->p < parser->end && !at (parser, text))
    parser->p++;
  parser->p = MIN (parser->p + strlen (text), parser->end);
}

static void
skip_space (Parser *parser)
{
  while (parser->p < parser->end)
    if (g_ascii_isspace (*parser->p) || *parser->p == ';')
      parser->p++;
    else if (at (parser, "\xef\xbb\xbf"))
      parser->p += 3;
    else if (at (parser, "\xc2\xa0"))
      parser->p += 2;
    else if (at (parser, "//"))
      skip_past (parser, "\n");
    else if (at (parser, "/*"))
      skip_past (parser, "*/");
    else if (at (parser, "<!--"))
      parser->p += 4;
    else
      return;
}

/* The four digits of a \u escape at P, or -1. */
static int
hex4 (const char *p, const char *end)
{
  int value = 0;

  if (end - p < 4)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* Appends what the escape at P (after the backslash) stands for. Returns what follows it. */
static const char *
take_escape (const char *p, const char *end, GString *out)
{
  static const char plain[] = "nrtbf";
  static const char meant[] = "\n\r\t ";
  const char *found = *p ? strchr (plain, *p) : NULL;
  int code, low;

  if (*p != 'u')
    {
      g_string_append_c (out, found ? meant[MIN (found - plain, 3)] : *p);
      return p + 1;
    }
  code = hex4 (p + 1, end);
  if (code < 0)
    return p + 1;
  p += 5;
  if (code >= 0xd800 && code < 0xdc00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u')
    {
      low = hex4 (p + 2, end);
      if (low >= 0xdc00 && low < 0xe000)
        {
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
          p += 6;
        }
    }
  if (code > 0 && !(code >= 0xd800 && code < 0xe000))
    g_string_append_unichar (out, code);
  return p;
}

/* The string that opens at the parser's place, or NULL. */
static const char *
parse_string (Parser *parser)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const char *p = parser->p + 1;

  while (p < parser->end && *p != '"')
    {
      const char *stop = p;

      while (stop < parser->end && *stop != '"' && *stop != '\\')
        stop++;
      g_string_append_len (out, p, stop - p);
      p = stop;
      if (p + 1 < parser->end && *p == '\\')
        p = take_escape (p + 1, parser->end, out);
      else if (p < parser->end && *p == '\\')
        p++;
    }
  if (p >= parser->end)
    return NULL;
  parser->p = p + 1;
  return sp_arena_strndup (parser->arena, out->str, out->len);
}

/* The members of an object, or the elements of an array, after its opening bracket. */
static gboolean
parse_children (Parser *parser, SpJson *parent, char close)
{
  SpJson **tail = &parent->child;

  for (;;)
    {
      const char *key = NULL;
      SpJson *value;

      skip_space (parser);
      while (parser->p < parser->end && *parser->p == ',')
        {
          parser->p++;
          skip_space (parser);
        }
      if (parser->p >= parser->end)
        return FALSE;
      if (*parser->p == close)
        {
          parser->p++;
          return TRUE;
        }
      if (close == '}')
        {
          key = *parser->p == '"' ? parse_string (parser) : NULL;
          skip_space (parser);
          if (!key || parser->p >= parser->end || *parser->p != ':')
            return FALSE;
          parser->p++;
        }
      value = parse_value (parser);
      if (!value)
        return FALSE;
      value->key = key;
      *tail = value;
      tail = &value->next;
    }
}

/* A number or a word. */
static gboolean
parse_atom (Parser *parser, SpJson *value)
{
  const char *start = parser->p;

  while (parser->p < parser->end && (g_ascii_isalnum (*parser->p) || strchr ("+-._", *parser->p)) && *parser->p)
    parser->p++;
  if (parser->p == start)
    return FALSE;
  if (g_ascii_isdigit (*start) || *start == '-' || *start == '.')
    {
      value->type = SP_JSON_NUMBER;
      value->text = sp_arena_strndup (parser->arena, start, parser->p - start);
    }
  else if (g_ascii_strncasecmp (start, "true", 4) == 0)
    value->type = SP_JSON_TRUE;
  else if (g_ascii_strncasecmp (start, "false", 5) == 0)
    value->type = SP_JSON_FALSE;
  return TRUE;
}

static SpJson *
parse_value (Parser *parser)
{
  SpJson *value = sp_arena_alloc (parser->arena, sizeof (SpJson));
  gboolean good = FALSE;

  skip_space (parser);
  if (parser->p >= parser->end || parser->depth >= MAX_DEPTH)
    return NULL;
  parser->depth++;
  if (*parser->p == '{' || *parser->p == '[')
    {
      char close = *parser->p == '{' ? '}' : ']';

      value->type = close == '}' ? SP_JSON_OBJECT : SP_JSON_ARRAY;
      parser->p++;
      good = parse_children (parser, value, close);
    }
  else if (*parser->p == '"')
    {
      value->type = SP_JSON_STRING;
      value->text = parse_string (parser);
      good = value->text != NULL;
    }
  else
    good = parse_atom (parser, value);
  parser->depth--;
  return good ? value : NULL;
}

SpJsonDocument *
sp_json_parse (const char *text, gsize size)
{
  SpJsonDocument *document = g_new0 (SpJsonDocument, 1);
  Parser parser = { &document->arena, text, text + size, 0 };

  sp_arena_init (&document->arena);
  document->root = g_utf8_validate (text, size, NULL) ? parse_value (&parser) : NULL;
  if (!document->root)
    g_clear_pointer (&document, sp_json_document_free);
  return document;
}

void
sp_json_document_free (SpJsonDocument *document)
{
  sp_arena_clear (&document->arena);
  g_free (document);
}

const SpJson *
sp_json_get_root (const SpJsonDocument *document)
{
  return document->root;
}

const SpJson *
sp_json_get (const SpJson *object, const char *key)
{
  if (!object || object->type != SP_JSON_OBJECT)
    return NULL;
  for (const SpJson *member = object->child; member; member = member->next)
    if (g_str_equal (member->key, key))
      return member;
  return NULL;
}

const char *
sp_json_get_string (const SpJson *object, const char *key)
{
  const SpJson *member = sp_json_get (object, key);

  return member && member->text && *member->text ? member->text : NULL;
}
