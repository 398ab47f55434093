/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-mail.h"

#include "sp-blocks.h"
#include "sp-format.h"
#include "sp-mail-body.h"
#include "sp-mail-header.h"

#include <string.h>

/* Messages in messages; more is an attack. */
#define MAX_DEPTH 8

/* A mail's own text of fewer bytes is a covering note when the mail brings an article. */
#define MIN_TEXT 200

/* Subjects begin with what happened to the mail. */
static const char *
skip_prefixes (const char *subject)
{
  static const char *const prefixes[] = { "fwd:", "fw:", "wg:", "tr:", "rv:", "i:", "vs:", "enc:", NULL };
  gboolean found;

  do
    {
      found = FALSE;
      while (g_ascii_isspace (*subject))
        subject++;
      for (guint i = 0; prefixes[i] && !found; i++)
        if (g_ascii_strncasecmp (subject, prefixes[i], strlen (prefixes[i])) == 0)
          {
            subject += strlen (prefixes[i]);
            found = TRUE;
          }
    }
  while (found);
  return subject;
}

char *
sp_mail_date_to_iso (const char *date)
{
  g_autoptr (GDateTime) time = date ? g_mime_utils_header_decode_date (date) : NULL;

  return time ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z") : NULL;
}

static char *
get_header (GMimeMessage *message, const char *name)
{
  const char *value = g_mime_object_get_header (GMIME_OBJECT (message), name);

  return value ? g_utf8_make_valid (value, -1) : NULL;
}

/* The field NAME as it stands in the mail, or NULL. */
static const char *
get_raw (GMimeMessage *message, const char *name)
{
  GMimeHeader *header = g_mime_header_list_get_header (g_mime_object_get_header_list (GMIME_OBJECT (message)), name);

  return header ? g_mime_header_get_raw_value (header) : NULL;
}

/* The name of the first sender, else the address. */
static char *
get_sender (GMimeMessage *message)
{
  InternetAddressList *list = g_mime_message_get_from (message);
  InternetAddress *first =
      list && internet_address_list_length (list) > 0 ? internet_address_list_get_address (list, 0) : NULL;
  const char *name = first ? internet_address_get_name (first) : NULL;
  const char *raw = get_raw (message, "From");
  char *decoded = raw && strstr (raw, "=?") ? sp_mail_header_find_name (raw) : NULL;

  if (decoded)
    return decoded;
  if ((!name || !*name) && first && INTERNET_ADDRESS_IS_MAILBOX (first))
    name = internet_address_mailbox_get_addr (INTERNET_ADDRESS_MAILBOX (first));
  return name && *name ? g_utf8_make_valid (name, -1) : NULL;
}

static void
add_head (SpDraft *draft, GMimeMessage *message)
{
  const char *raw = get_raw (message, "Subject");
  g_autofree char *subject = raw ? sp_mail_header_decode (raw) : NULL;
  g_autofree char *sender = get_sender (message);
  g_autofree char *list = get_header (message, "List-Unsubscribe");
  g_autofree char *date = get_header (message, "Date");
  g_autofree char *archived = get_header (message, "Archived-At");

  if (subject && *skip_prefixes (subject) && !draft->title)
    draft->title = g_strdup (skip_prefixes (subject));
  /* Who sends to a list of subscribers is a publisher. */
  if (sender && list)
    draft->outlet = g_steal_pointer (&sender);
  else if (sender)
    sp_draft_add_author (draft, sender);
  draft->date = sp_mail_date_to_iso (date);
  draft->lang = get_header (message, "Content-Language");
  if (archived)
    draft->url = g_strstrip (g_strdelimit (g_strdup (archived), "<>", ' '));
}

/* Reads documents of which it is likely that they were sent to be read. */
static void
add_attachment (GMimePart *part, GPtrArray *drafts)
{
  static const SpFormat *const formats[] = { &sp_format_docx,  &sp_format_odt, &sp_format_epub, &sp_format_html,
                                             &sp_format_mhtml, &sp_format_pdf, &sp_format_rtf };
  g_autoptr (GByteArray) bytes = sp_mail_body_decode (part);
  const char *name = g_mime_part_get_filename (part);
  const SpInput input = { .data = (const char *) bytes->data, .size = bytes->len, .name = name };
  const SpFormat *format = sp_format_find (&input);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (format == formats[i])
      {
        g_autoptr (GPtrArray) found = sp_format_read (&input, NULL);

        while (found && found->len > 0)
          {
            g_autoptr (SpDraft) draft = g_ptr_array_steal_index (found, 0);

            if (draft->paragraphs->len > 0)
              g_ptr_array_add (drafts, g_steal_pointer (&draft));
          }
      }
}

static void
read_message (GMimeMessage *message, GPtrArray *drafts, int depth)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_auto (SpMailBody) body = { 0 };
  guint before = drafts->len;

  sp_mail_body_init (&body, draft);
  if (g_mime_message_get_mime_part (message))
    sp_mail_body_read (&body, g_mime_message_get_mime_part (message));
  add_head (draft, message);
  if (!draft->title)
    sp_draft_settle_title (draft, NULL);
  for (guint i = 0; i < body.messages->len && depth < MAX_DEPTH; i++)
    read_message (g_ptr_array_index (body.messages, i), drafts, depth + 1);
  for (guint i = 0; i < body.documents->len; i++)
    add_attachment (g_ptr_array_index (body.documents, i), drafts);
  if (draft->paragraphs->len > 0 && (drafts->len == before || sp_draft_get_size (draft) >= MIN_TEXT))
    g_ptr_array_insert (drafts, before, g_steal_pointer (&draft));
}

void
sp_mail_read (GMimeMessage *message, GPtrArray *drafts)
{
  read_message (message, drafts, 0);
}

guint
sp_mail_read_all (const char *data, gsize size, gboolean mbox, GPtrArray *drafts)
{
  static gsize done;
  GMimeStream *stream;
  GMimeParser *parser;
  guint n = 0;

  if (g_once_init_enter (&done))
    {
      g_mime_init ();
      g_once_init_leave (&done, 1);
    }
  stream = g_mime_stream_mem_new_with_buffer (data, size);
  parser = g_mime_parser_new_with_stream (stream);
  g_mime_parser_set_format (parser, mbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  do
    {
      GMimeMessage *message = g_mime_parser_construct_message (parser, NULL);

      if (!message)
        break;
      n++;
      sp_mail_read (message, drafts);
      g_object_unref (message);
    }
  while (mbox && !g_mime_parser_eos (parser) && drafts->len <= SP_IMPORT_MAX_ARTICLES);
  g_object_unref (parser);
  g_object_unref (stream);
  return n;
}
