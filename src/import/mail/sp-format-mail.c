/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-mail.h"
#include "sp-mime.h"

#include <string.h>

/* Where a mail's header fields must begin to show. */
#define HEAD ((gsize) 16384)

/* Lines that may begin a part of a mail. */
#define MAX_BOUNDARIES 10000

/* How many of the fields that mails have stand at the start of DATA. */
static guint
count_fields (const char *data, gsize size)
{
  static const char *const names[] = { "from",     "to",          "subject",      "date",   "message-id",
                                       "received", "cc",          "mime-version", "sender", "content-type",
                                       "reply-to", "return-path", "delivered-to", NULL };
  g_autoptr (SpMimePart) head = sp_mime_parse_head (data, MIN (size, HEAD));
  guint n = 0;

  for (guint i = 0; head && names[i]; i++)
    n += sp_mime_part_get (head, names[i]) != NULL;
  return n;
}

/* Whether the first line is a header field: a name of letters and hyphens, a colon. */
static gboolean
begins_with_field (const char *data, gsize size)
{
  gsize n = 0;

  while (n < size && n < 60 && (g_ascii_isalnum (data[n]) || data[n] == '-'))
    n++;
  return n > 0 && n < size && data[n] == ':';
}

/* The line after a mailbox's "From " line, or NULL when it is no mailbox. */
static const char *
skip_from_line (const SpInput *input)
{
  const char *end;

  if (input->size < 10 || memcmp (input->data, "From ", 5) != 0)
    return NULL;
  end = memchr (input->data, '\n', MIN (input->size, 1000));
  return end ? end + 1 : NULL;
}

/* INPUT without what programs put before a mail: a byte order mark, blank lines, Apple's line with the mail's size,
 * after which its own notes come. */
static SpInput
find_mail (const SpInput *input)
{
  SpInput mail = *input;
  const char *end = input->data + input->size;
  const char *p = input->data;
  gsize digits = 0;

  if (input->size >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  while (p < end && g_ascii_isspace (*p))
    p++;
  while (p + digits < end && digits < 12 && g_ascii_isdigit (p[digits]))
    digits++;
  if (digits > 0 && digits < 12 && (gsize) (end - p) > digits + 1 && strchr (" \r\n", p[digits]))
    {
      gsize size = g_ascii_strtoull (p, NULL, 10);
      const char *line = memchr (p, '\n', MIN (end - p, 40));

      if (line && size > 0 && size <= (gsize) (end - line - 1))
        {
          p = line + 1;
          end = p + size;
        }
    }
  mail.data = p;
  mail.size = end - p;
  return mail;
}

static int
sniff_eml (const SpInput *input)
{
  const SpInput mail = find_mail (input);
  gboolean named = sp_input_has_suffix (input, ".eml") || sp_input_has_suffix (input, ".emlx")
                   || sp_input_is_type (input, "message/rfc822");

  if (sp_charset_looks_binary (input->data, input->size))
    return SP_SNIFF_NO;
  if (begins_with_field (mail.data, mail.size))
    {
      guint n = count_fields (mail.data, mail.size);

      if (n >= 3 || (named && n >= 1))
        return SP_SNIFF_LIKELY + 5;
      if (n == 2)
        return SP_SNIFF_MAYBE + 5;
    }
  return named ? SP_SNIFF_MAYBE + 2 : SP_SNIFF_NO;
}

static int
sniff_mbox (const SpInput *input)
{
  const char *head = skip_from_line (input);
  gsize left = head ? input->size - (head - input->data) : 0;

  return head && begins_with_field (head, left) && count_fields (head, left) >= 2 ? SP_SNIFF_SURE - 5 : SP_SNIFF_NO;
}

/* Whether one mail has more lines that could begin a part than any has: each costs a thousand times its size. */
static gboolean
has_too_many_parts (const SpInput *input)
{
  const char *end = input->data + input->size;
  guint n = 0;

  for (const char *p = input->data; p && end - p > 2 && n <= MAX_BOUNDARIES;
       p = memchr (p, '\n', end - p), p += p != NULL)
    n += p[0] == '-' && p[1] == '-' && !g_ascii_isspace (p[2]) && p[2] != '-';
  return n > MAX_BOUNDARIES;
}

static gboolean
is_encrypted (const SpInput *input)
{
  gsize head = MIN (input->size, HEAD);

  return g_strstr_len (input->data, head, "multipart/encrypted") || g_strstr_len (input->data, head, "pkcs7-mime")
         || g_strstr_len (input->data, head, "\n-----BEGIN PGP MESSAGE-----");
}

static gboolean
read_mails (const SpInput *input, gboolean mbox, GPtrArray *drafts, GError **error)
{
  guint n;

  if (!mbox && has_too_many_parts (input))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                   "The mail has more than %d parts; save its text and import that", MAX_BOUNDARIES);
      return FALSE;
    }
  n = sp_mail_read_all (input->data, input->size, mbox, drafts);
  if (drafts->len > 0)
    return TRUE;
  if (n == 0)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                 "There is no message in it that can be read; save it again from the mail program");
  else if (is_encrypted (input))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED,
                 "The mail is encrypted; decrypt it in the mail program, save its text and import that");
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
                 "There is no text in this mail; save what it brings and import that");
  return FALSE;
}

static gboolean
read_eml (const SpInput *input, GPtrArray *drafts, GError **error)
{
  const SpInput mail = find_mail (input);

  return read_mails (&mail, FALSE, drafts, error);
}

static gboolean
read_mbox (const SpInput *input, GPtrArray *drafts, GError **error)
{
  return read_mails (input, TRUE, drafts, error);
}

const SpFormat sp_format_eml = {
  .name = "mail",
  .media_type = "message/rfc822",
  .sniff = sniff_eml,
  .read = read_eml,
};

const SpFormat sp_format_mbox = {
  .name = "mailbox",
  .media_type = "application/mbox",
  .sniff = sniff_mbox,
  .read = read_mbox,
};
