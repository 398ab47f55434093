/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-mime.h"

#include <string.h>

/* Multiparts in multiparts; browsers use two. */
#define MAX_DEPTH 6

/* Parts that are looked at; a page may have hundreds of pictures. */
#define MAX_PARTS 20000

typedef struct
{
  const char *data;
  gsize size;
} Span;

void
sp_mime_part_free (SpMimePart *part)
{
  g_hash_table_unref (part->fields);
  g_string_free (part->body, TRUE);
  g_free (part);
}

const char *
sp_mime_part_get (const SpMimePart *part, const char *name)
{
  return g_hash_table_lookup (part->fields, name);
}

/* The line at the start of SPAN without its end; SPAN then begins after it. */
static Span
take_line (Span *span)
{
  const char *end = memchr (span->data, '\n', span->size);
  Span line = { span->data, end ? (gsize) (end - span->data) : span->size };
  gsize used = end ? line.size + 1 : line.size;

  span->data += used;
  span->size -= used;
  if (line.size > 0 && line.data[line.size - 1] == '\r')
    line.size--;
  return line;
}

static void
store_field (SpMimePart *part, GString *field)
{
  const char *colon = memchr (field->str, ':', field->len);

  if (colon)
    {
      char *name = g_ascii_strdown (field->str, colon - field->str);

      if (g_hash_table_contains (part->fields, name))
        g_free (name);
      else
        g_hash_table_insert (part->fields, name, g_strstrip (g_utf8_make_valid (colon + 1, -1)));
    }
  g_string_truncate (field, 0);
}

/* Reads header fields up to the empty line; SPAN then begins after it. */
static SpMimePart *
take_head (Span *span)
{
  SpMimePart *part = g_new0 (SpMimePart, 1);
  g_autoptr (GString) field = g_string_new (NULL);

  part->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  part->body = g_string_new (NULL);
  while (span->size > 0)
    {
      Span line = take_line (span);

      if (line.size == 0 && (field->len > 0 || g_hash_table_size (part->fields) > 0))
        break;
      if (line.size > 0 && line.data[0] != ' ' && line.data[0] != '\t')
        store_field (part, field);
      g_string_append_len (field, line.data, line.size);
    }
  store_field (part, field);
  return part;
}

SpMimePart *
sp_mime_parse_head (const char *data, gsize size)
{
  Span span = { data, size };
  SpMimePart *part = take_head (&span);

  if (g_hash_table_size (part->fields) == 0)
    g_clear_pointer (&part, sp_mime_part_free);
  return part;
}

/* The parameter NAME of a header value, without quotation marks, or NULL. The caller frees it. */
static char *
get_parameter (const char *value, const char *name)
{
  g_auto (GStrv) pieces = g_strsplit (value, ";", -1);
  gsize size = strlen (name);

  for (guint i = 1; pieces[0] && pieces[i]; i++)
    {
      char *piece = g_strstrip (pieces[i]);

      if (g_ascii_strncasecmp (piece, name, size) == 0 && piece[size] == '=')
        return g_strstrip (g_strdelimit (g_strdup (piece + size + 1), "\"", ' '));
    }
  return NULL;
}

static void
decode_quoted (Span body, GString *out)
{
  for (gsize i = 0; i < body.size; i++)
    if (body.data[i] != '=')
      g_string_append_c (out, body.data[i]);
    else if (i + 2 < body.size && g_ascii_isxdigit (body.data[i + 1]) && g_ascii_isxdigit (body.data[i + 2]))
      {
        g_string_append_c (out, g_ascii_xdigit_value (body.data[i + 1]) * 16 + g_ascii_xdigit_value (body.data[i + 2]));
        i += 2;
      }
    else
      i += body.size - i > 2 && body.data[i + 1] == '\r' ? 2 : 1;
}

static void
decode_body (SpMimePart *part, Span body)
{
  const char *encoding = sp_mime_part_get (part, "content-transfer-encoding");

  if (encoding && g_ascii_strcasecmp (encoding, "quoted-printable") == 0)
    decode_quoted (body, part->body);
  else if (encoding && g_ascii_strcasecmp (encoding, "base64") == 0)
    {
      g_autofree char *text = g_strndup (body.data, body.size);
      gsize size;
      g_autofree guchar *bytes = g_base64_decode (text, &size);

      g_string_append_len (part->body, (char *) bytes, size);
    }
  else
    g_string_append_len (part->body, body.data, body.size);
}

/* The next part between boundaries. Returns FALSE after the last. */
static gboolean
take_part (Span *span, const char *boundary, Span *part)
{
  g_autofree char *mark = g_strconcat ("--", boundary, NULL);
  gsize size = strlen (mark);
  const char *start = NULL;

  while (span->size > 0)
    {
      const char *before = span->data;
      Span line = take_line (span);

      if (line.size < size || memcmp (line.data, mark, size) != 0)
        continue;
      if (start)
        {
          /* The boundary opens the next part too. */
          span->size += span->data - before;
          span->data = before;
          *part = (Span){ start, before - start };
          return TRUE;
        }
      if (line.size >= size + 2 && memcmp (line.data + size, "--", 2) == 0)
        return FALSE;
      start = span->data;
    }
  if (start)
    *part = (Span){ start, span->data - start };
  return start != NULL;
}

static SpMimePart *
find_page (Span span, const char *start, int depth)
{
  g_autoptr (SpMimePart) part = take_head (&span);
  const char *type = sp_mime_part_get (part, "content-type");
  const char *id = sp_mime_part_get (part, "content-id");
  g_autofree char *boundary = type ? get_parameter (type, "boundary") : NULL;
  g_autofree char *named = type && !start ? get_parameter (type, "start") : g_strdup (start);

  if (type
      && (g_ascii_strncasecmp (type, "text/html", 9) == 0 || g_ascii_strncasecmp (type, "application/xhtml", 17) == 0))
    {
      if (start && *start && (!id || !g_str_equal (id, start)))
        return NULL;
      decode_body (part, span);
      return g_steal_pointer (&part);
    }
  if (boundary && *boundary && depth < MAX_DEPTH)
    {
      Span child;

      for (guint i = 0; i < MAX_PARTS && take_part (&span, boundary, &child); i++)
        {
          SpMimePart *page = find_page (child, named, depth + 1);

          if (page)
            return page;
        }
    }
  return NULL;
}

SpMimePart *
sp_mime_find_page (const char *data, gsize size)
{
  const Span span = { data, size };
  SpMimePart *page = find_page (span, NULL, 0);

  /* A page whose "start" names no part: the first page is it. */
  return page ? page : find_page (span, "", 0);
}
