/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-plain.h"

#include <string.h>

static int
sniff (const SpInput *input)
{
  if (sp_charset_looks_binary (input->data, input->size))
    return SP_SNIFF_NO;
  return sp_input_has_suffix (input, ".txt") || sp_input_is_type (input, "text/plain") ? SP_SNIFF_MAYBE : SP_SNIFF_ANY;
}

/* The charset parameter of a media type, or NULL. The caller frees it. */
static char *
get_charset (const char *media_type)
{
  const char *p = media_type ? strstr (media_type, "charset=") : NULL;

  return p ? g_strndup (p + 8, strcspn (p + 8, "; ")) : NULL;
}

/* Whether TEXT is what comes of bytes that are no text: replacement characters and odd signs among few letters. */
static gboolean
is_gibberish (const char *text)
{
  gsize odd = 0, n = 0;

  for (const char *p = text; *p && n < 20000; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      odd += c == 0xfffd || (c < 0x20 && !g_ascii_isspace ((char) c)) || (c >= 0x7f && c < 0xa0)
             || g_unichar_type (c) == G_UNICODE_UNASSIGNED || g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
    }
  return odd * 5 > n;
}

static gboolean
has_words (const char *text)
{
  while (*text && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

static gboolean
read_text (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autofree char *charset = get_charset (input->media_type);
  g_autofree char *text = sp_charset_decode (input->data, input->size, charset, NULL);
  SpDraft *draft;

  if (is_gibberish (text))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNKNOWN_TYPE,
                   "This is not text; save it as text, HTML or PDF and import that");
      return FALSE;
    }
  if (!has_words (text))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_EMPTY, "There is no text in it; nothing to import");
      return FALSE;
    }
  draft = sp_draft_new ();
  g_ptr_array_add (drafts, draft);
  sp_plain_read (draft, text);
  return TRUE;
}

const SpFormat sp_format_text = {
  .name = "plain text",
  .media_type = "text/plain",
  .sniff = sniff,
  .read = read_text,
};
