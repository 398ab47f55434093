/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-mail-body.h"

#include "sp-charset.h"
#include "sp-html-charset.h"
#include "sp-html-fragment.h"
#include "sp-html.h"
#include "sp-mail-text.h"
#include "sp-plain.h"

#include <string.h>

/* Multiparts in multiparts; a mail program nests four deep. */
#define MAX_DEPTH 40
#define MAX_PARTS 2000
#define MAX_DOCUMENTS 50

/* From so many paragraphs on a mail's HTML is a newsletter, which has menus and small print around its articles. */
#define NEWSLETTER 20

void
sp_mail_body_init (SpMailBody *self, SpDraft *draft)
{
  self->draft = draft;
  self->messages = g_ptr_array_new ();
  self->documents = g_ptr_array_new ();
}

void
sp_mail_body_clear (SpMailBody *self)
{
  g_clear_pointer (&self->messages, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
}

GByteArray *
sp_mail_body_decode (GMimePart *part)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GByteArray *bytes = g_byte_array_new ();
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array (bytes);

  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  if (content)
    g_mime_data_wrapper_write_to_stream (content, stream);
  g_object_unref (stream);
  /* A NUL after them, and an address even when there are none. */
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  return g_byte_array_set_size (bytes, bytes->len - 1);
}

static const char *
get_parameter (GMimeObject *part, const char *name)
{
  return g_mime_object_get_content_type_parameter (part, name);
}

/* Joins the lines of a text that was sent flowed (RFC 3676): those that end with a space go on. */
static char *
unflow (const char *text, gboolean delete_space)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_sized_new (strlen (text));

  for (guint i = 0; lines[i]; i++)
    {
      gsize size = strlen (lines[i]);
      gboolean flowed;

      if (size > 0 && lines[i][size - 1] == '\r')
        lines[i][--size] = '\0';
      flowed = size > 0 && lines[i][size - 1] == ' ' && strcmp (lines[i], "-- ") != 0;
      g_string_append_len (out, lines[i], flowed && delete_space ? size - 1 : size);
      if (!flowed)
        g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
add_plain (SpDraft *draft, GMimePart *part)
{
  g_autoptr (GByteArray) bytes = sp_mail_body_decode (part);
  const char *format = get_parameter (GMIME_OBJECT (part), "format");
  const char *delsp = get_parameter (GMIME_OBJECT (part), "delsp");
  g_autofree char *text =
      sp_charset_decode ((const char *) bytes->data, bytes->len, get_parameter (GMIME_OBJECT (part), "charset"), NULL);

  sp_mail_text_clean (text);
  if (format && g_ascii_strcasecmp (format, "flowed") == 0)
    {
      char *joined = unflow (text, delsp && g_ascii_strcasecmp (delsp, "yes") == 0);

      g_free (text);
      text = joined;
    }
  sp_plain_add_paragraphs (draft, text);
}

static void
move_paragraphs (SpDraft *to, SpDraft *from)
{
  for (guint i = 0; i < from->paragraphs->len; i++)
    sp_draft_add_paragraph (to, g_ptr_array_index (from->paragraphs, i), -1);
}

static void
add_html (SpDraft *draft, GMimePart *part)
{
  g_autoptr (GByteArray) bytes = sp_mail_body_decode (part);
  g_autofree char *type = g_strdup_printf ("text/html; charset=%s", get_parameter (GMIME_OBJECT (part), "charset"));
  g_autofree char *label = sp_html_find_charset ((const char *) bytes->data, bytes->len,
                                                 get_parameter (GMIME_OBJECT (part), "charset") ? type : NULL);
  gsize size;
  g_autofree char *html = sp_charset_decode ((const char *) bytes->data, bytes->len, label, &size);
  g_autoptr (SpDraft) whole = sp_draft_new ();
  g_autoptr (SpDraft) main = sp_draft_new ();

  sp_html_add_fragment (whole, html, size, NULL);
  if (whole->paragraphs->len >= NEWSLETTER && sp_html_read_page (html, size, NULL, main, NULL)
      && sp_draft_get_size (main) * 10 >= sp_draft_get_size (whole) * 6)
    {
      sp_mail_text_drop_small_print (main);
      move_paragraphs (draft, main);
    }
  else
    {
      sp_mail_text_drop_small_print (whole);
      move_paragraphs (draft, whole);
    }
}

/* Adds a part of text; of another kind nothing. */
static void
add_text (SpDraft *draft, GMimePart *part)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));

  if (g_mime_content_type_is_type (type, "text", "html") || g_mime_content_type_is_type (type, "text", "xhtml"))
    add_html (draft, part);
  else if (g_mime_content_type_is_type (type, "text", "plain") || g_mime_content_type_is_type (type, "text", "markdown")
           || g_mime_content_type_is_type (type, "text", "enriched"))
    add_plain (draft, part);
}

static void read_part (SpMailBody *self, GMimeObject *part, int depth);

/* Of several versions of the same text, that with most in it; the last, which is the richest, unless it has much less.
 */
static void
read_alternatives (SpMailBody *self, GMimeMultipart *multipart, int depth)
{
  g_autoptr (SpDraft) best = NULL;
  SpDraft *draft = self->draft;
  int n = MIN (g_mime_multipart_get_count (multipart), MAX_PARTS);

  for (int i = n - 1; i >= 0; i--)
    {
      g_autoptr (SpDraft) version = sp_draft_new ();

      self->draft = version;
      read_part (self, g_mime_multipart_get_part (multipart, i), depth + 1);
      if (!best || sp_draft_get_size (version) * 4 > sp_draft_get_size (best) * 10)
        {
          g_clear_pointer (&best, sp_draft_free);
          best = g_steal_pointer (&version);
        }
    }
  self->draft = draft;
  if (best)
    move_paragraphs (draft, best);
}

static void
read_multipart (SpMailBody *self, GMimeMultipart *multipart, int depth)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (multipart));
  int n = MIN (g_mime_multipart_get_count (multipart), MAX_PARTS);

  if (g_mime_content_type_is_type (type, "multipart", "alternative"))
    read_alternatives (self, multipart, depth);
  else if (g_mime_content_type_is_type (type, "multipart", "related") && n > 0)
    read_part (self, g_mime_multipart_get_part (multipart, 0), depth + 1);
  else
    for (int i = 0; i < n; i++)
      read_part (self, g_mime_multipart_get_part (multipart, i), depth + 1);
}

static void
read_part (SpMailBody *self, GMimeObject *part, int depth)
{
  GMimeContentDisposition *disposition;

  if (!part || depth > MAX_DEPTH)
    return;
  if (GMIME_IS_MULTIPART (part))
    read_multipart (self, GMIME_MULTIPART (part), depth);
  else if (GMIME_IS_MESSAGE_PART (part))
    {
      GMimeMessage *message = g_mime_message_part_get_message (GMIME_MESSAGE_PART (part));

      if (message && self->messages->len < MAX_DOCUMENTS)
        g_ptr_array_add (self->messages, message);
    }
  else if (GMIME_IS_PART (part))
    {
      disposition = g_mime_object_get_content_disposition (part);
      if (disposition && g_mime_content_disposition_is_attachment (disposition))
        {
          if (self->documents->len < MAX_DOCUMENTS)
            g_ptr_array_add (self->documents, part);
        }
      else if (g_mime_content_type_is_type (g_mime_object_get_content_type (part), "text", "*"))
        add_text (self->draft, GMIME_PART (part));
      else if (self->documents->len < MAX_DOCUMENTS)
        g_ptr_array_add (self->documents, part);
    }
}

void
sp_mail_body_read (SpMailBody *self, GMimeObject *part)
{
  read_part (self, part, 0);
}
