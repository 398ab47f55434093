/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

/* Web archives (ISO 28500), compressed or not: each page that a server answered with becomes an article. */
#include "sp-format.h"

#include "sp-gunzip.h"
#include "sp-mime.h"

#include <string.h>

/* An archive that unpacks to more is a crawl, not what a person saved. */
#define MAX_UNPACKED ((gsize) 96 << 20)

/* Pages in bytes of text; frames, menus and advertisements are pages too, and have less. */
#define MIN_TEXT 300

typedef struct
{
  const char *data;
  gsize size;
} Span;

static gboolean
is_gzip (const char *data, gsize size)
{
  return size > 18 && memcmp (data, "\x1f\x8b", 2) == 0;
}

static gboolean
begins_record (const char *data, gsize size)
{
  return size > 10 && memcmp (data, "WARC/1.", 7) == 0;
}

static int
sniff (const SpInput *input)
{
  g_autoptr (GByteArray) head = NULL;

  if (begins_record (input->data, input->size))
    return SP_SNIFF_SURE;
  if (is_gzip (input->data, input->size))
    head = sp_gunzip (input->data, input->size, 64, NULL);
  return head && begins_record ((const char *) head->data, head->len) ? SP_SNIFF_SURE : SP_SNIFF_NO;
}

/* Splits SPAN at the empty line after its header fields. Returns the header. */
static Span
take_head (Span *span)
{
  const char *end = memmem (span->data, span->size, "\r\n\r\n", 4);
  Span head = { span->data, end ? (gsize) (end + 4 - span->data) : span->size };

  span->data += head.size;
  span->size -= head.size;
  return head;
}

/* The body of an answer that was sent in chunks. */
static GByteArray *
join_chunks (Span body)
{
  GByteArray *joined = g_byte_array_new ();

  while (body.size > 0)
    {
      const char *line = memchr (body.data, '\n', MIN (body.size, 100));
      guint64 size = line ? g_ascii_strtoull (body.data, NULL, 16) : 0;
      gsize used = line ? (gsize) (line + 1 - body.data) : body.size;

      body.data += used;
      body.size -= used;
      size = MIN (size, body.size);
      if (size == 0)
        break;
      g_byte_array_append (joined, (const guint8 *) body.data, size);
      used = MIN (size + 2, body.size);
      body.data += used;
      body.size -= used;
    }
  return joined;
}

/* The body as it was before it was sent, with a NUL after it. */
static GByteArray *
decode_body (const SpMimePart *head, Span body)
{
  const char *transfer = sp_mime_part_get (head, "transfer-encoding");
  GByteArray *bytes;

  if (transfer && strstr (transfer, "chunked"))
    bytes = join_chunks (body);
  else
    {
      bytes = g_byte_array_new ();
      g_byte_array_append (bytes, (const guint8 *) body.data, body.size);
    }
  if (is_gzip ((const char *) bytes->data, bytes->len))
    {
      GByteArray *plain = sp_gunzip ((const char *) bytes->data, bytes->len, SP_IMPORT_MAX_SIZE, NULL);

      if (plain)
        {
          g_byte_array_unref (bytes);
          bytes = plain;
        }
    }
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return g_byte_array_set_size (bytes, bytes->len - 1);
}

/* Adds the page of an HTTP answer, if there is one. A page that cannot be read is no reason to lose the others. */
static void
add_answer (Span answer, const char *url, GPtrArray *drafts)
{
  const Span status = answer;
  Span head_span = take_head (&answer);
  g_autoptr (SpMimePart) head = sp_mime_parse_head (head_span.data, head_span.size);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_draft_free);
  g_autoptr (GByteArray) body = NULL;
  SpInput input = { .url = url, .name = url };
  SpDraft *draft;

  if (!head || status.size < 12 || memcmp (status.data, "HTTP/", 5) != 0 || memcmp (status.data + 8, " 200", 4) != 0)
    return;
  input.media_type = sp_mime_part_get (head, "content-type");
  if (!sp_input_is_type (&input, "text/html") && !sp_input_is_type (&input, "application/xhtml+xml"))
    return;
  body = decode_body (head, answer);
  input.data = (const char *) body->data;
  input.size = body->len;
  if (!sp_format_html.read (&input, found, NULL) || found->len == 0)
    return;
  draft = g_ptr_array_index (found, 0);
  if (sp_draft_get_size (draft) < MIN_TEXT)
    return;
  if (!draft->url)
    draft->url = g_strdup (url);
  draft->media_type = g_strdup ("text/html");
  g_ptr_array_add (drafts, g_ptr_array_steal_index (found, 0));
}

/* Reads the record at the start of SPAN, which then begins after it. Returns FALSE when it is none, or cut. */
static gboolean
take_record (Span *span, GPtrArray *drafts)
{
  Span head_span;
  g_autoptr (SpMimePart) head = NULL;
  const char *length, *type, *url;
  guint64 size;

  if (!begins_record (span->data, span->size))
    return FALSE;
  head_span = take_head (span);
  head = sp_mime_parse_head (head_span.data, head_span.size);
  length = head ? sp_mime_part_get (head, "content-length") : NULL;
  type = head ? sp_mime_part_get (head, "warc-type") : NULL;
  url = head ? sp_mime_part_get (head, "warc-target-uri") : NULL;
  size = length ? g_ascii_strtoull (length, NULL, 10) : G_MAXUINT64;
  if (size > span->size)
    return FALSE;
  if (type && url && g_str_equal (type, "response"))
    add_answer ((Span){ span->data, size }, url, drafts);
  span->data += size;
  span->size -= size;
  while (span->size > 0 && (*span->data == '\r' || *span->data == '\n'))
    {
      span->data++;
      span->size--;
    }
  return TRUE;
}

static gboolean
read_warc (const SpInput *input, GPtrArray *drafts, GError **error)
{
  gboolean packed = is_gzip (input->data, input->size), cut = FALSE;
  g_autoptr (GByteArray) plain = packed ? sp_gunzip (input->data, input->size, MAX_UNPACKED, &cut) : NULL;
  Span span = { input->data, input->size };

  if (cut)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                   "The web archive unpacks to more than %" G_GSIZE_FORMAT " MiB; split it", MAX_UNPACKED >> 20);
      return FALSE;
    }
  if (packed)
    span = (Span){ plain ? (const char *) plain->data : "", plain ? plain->len : 0 };
  while (span.size > 0 && drafts->len <= SP_IMPORT_MAX_ARTICLES)
    if (!take_record (&span, drafts))
      {
        g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                     "The web archive is cut or damaged; get the file again");
        return FALSE;
      }
  if (drafts->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no page with an article in this web archive; save the page itself and import that");
  return FALSE;
}

const SpFormat sp_format_warc = {
  .name = "web archive",
  .media_type = "application/warc",
  .sniff = sniff,
  .read = read_warc,
};
