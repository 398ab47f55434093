/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-mail-header.h"

#include "sp-charset.h"

#include <string.h>

/* An encoded word: "=?CHARSET?B?TEXT?=". */
typedef struct
{
  const char *charset, *text, *end;
  gsize charset_size, text_size;
  char encoding;
} Word;

/* Bytes that wait to be converted, all of one charset. */
typedef struct
{
  GString *out;
  GByteArray *bytes;
  char *charset;
} Decoder;

static gboolean
find_word (const char *p, Word *word)
{
  const char *encoding, *end;

  if (!g_str_has_prefix (p, "=?"))
    return FALSE;
  word->charset = p + 2;
  word->charset_size = strcspn (word->charset, "?* \t");
  encoding = word->charset + strcspn (word->charset, "? \t");
  if (*encoding != '?' || !strchr ("bBqQ", encoding[1]) || encoding[1] == '\0' || encoding[2] != '?')
    return FALSE;
  word->encoding = g_ascii_tolower (encoding[1]);
  word->text = encoding + 3;
  end = strstr (word->text, "?=");
  if (!end)
    return FALSE;
  word->text_size = end - word->text;
  word->end = end + 2;
  return TRUE;
}

static void
flush (Decoder *self)
{
  g_autofree char *text = NULL;

  if (self->bytes->len > 0)
    {
      text =
          self->charset ? sp_charset_convert ((char *) self->bytes->data, self->bytes->len, self->charset, NULL) : NULL;
      if (!text)
        text = sp_charset_decode ((char *) self->bytes->data, self->bytes->len, NULL, NULL);
      g_string_append (self->out, text);
    }
  g_byte_array_set_size (self->bytes, 0);
  g_clear_pointer (&self->charset, g_free);
}

static void
add_bytes (Decoder *self, const char *bytes, gsize size, const char *charset)
{
  if (self->bytes->len > 0 && g_strcmp0 (self->charset, charset) != 0)
    flush (self);
  if (!self->charset)
    self->charset = g_strdup (charset);
  g_byte_array_append (self->bytes, (const guint8 *) bytes, size);
}

static void
add_word (Decoder *self, const Word *word)
{
  g_autofree char *charset = g_ascii_strdown (word->charset, word->charset_size);
  g_autofree char *text = g_strndup (word->text, word->text_size);
  gsize size = 0;

  if (word->encoding == 'b')
    g_base64_decode_inplace (text, &size);
  else
    for (const char *p = text; *p; p++)
      if (*p == '=' && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          text[size++] = (char) (g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2]));
          p += 2;
        }
      else
        text[size++] = *p == '_' ? ' ' : *p;
  add_bytes (self, text, size, charset);
}

char *
sp_mail_header_decode (const char *raw)
{
  Decoder self = { g_string_new (NULL), g_byte_array_new (), NULL };
  const char *p = raw + strspn (raw, " \t\r\n");

  while (*p)
    {
      gsize space = strspn (p, " \t\r\n");
      Word word;

      if (find_word (p + space, &word))
        {
          /* White space between encoded words is not meant. */
          if (space > 0 && !self.charset)
            add_bytes (&self, " ", 1, NULL);
          add_word (&self, &word);
          p = word.end;
          continue;
        }
      add_bytes (&self, space > 0 ? " " : p, 1, NULL);
      p += space > 0 ? space : 1;
    }
  flush (&self);
  g_byte_array_unref (self.bytes);
  return g_strchomp (g_string_free (self.out, FALSE));
}

char *
sp_mail_header_find_name (const char *raw)
{
  const char *start = raw + strspn (raw, " \t\r\n");
  gboolean quoted = FALSE;
  const char *p = start;
  g_autofree char *name = NULL;
  g_autofree char *decoded = NULL;

  for (; *p && (quoted || (*p != '<' && *p != ',')); p++)
    quoted ^= *p == '"';
  if (*p != '<')
    return NULL;
  name = g_strndup (start, p - start);
  decoded = sp_mail_header_decode (g_strstrip (g_strdelimit (name, "\"\\", ' ')));
  return *g_strstrip (decoded) ? g_steal_pointer (&decoded) : NULL;
}
