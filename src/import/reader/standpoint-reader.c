/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The worker that parses foreign bytes: takes requests on the socket that is its standard input and output, answers
 * each with articles or an error, and ends when the other side closes. Started by sp-reader-pool.h only.
 */
#include "sp-format.h"
#include "sp-reader-limits.h"
#include "sp-reader-message.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

/* Seconds of processor time a request may take. The pool's wall clock is a little longer. */
#define MAX_SECONDS 7

#define MAX_REQUEST (SP_IMPORT_MAX_SIZE + ((gsize) 1 << 20))

typedef struct
{
  SpInput input;
  char *name;
  char *url;
  char *media_type;
  char *columns;
} Request;

static void
request_clear (Request *request)
{
  g_free (request->name);
  g_free (request->url);
  g_free (request->media_type);
  g_free (request->columns);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static char *
dup_hint (const SpField *field)
{
  return g_utf8_make_valid (field->data, field->size);
}

/* The bytes stay where they are in MESSAGE, whose last field they must be: a NUL is put after them, for what reads
 * strings. */
static gboolean
request_parse (Request *request, GByteArray *message)
{
  SpMessageReader reader;
  gboolean broken;
  SpField field;

  g_byte_array_append (message, (const guint8 *) "", 1);
  reader = (SpMessageReader){ (const char *) message->data, message->len - 1, 0 };
  while (!request->input.data && sp_message_next (&reader, &field, &broken))
    if (field.tag == SP_TAG_NAME && !request->name)
      request->input.name = request->name = dup_hint (&field);
    else if (field.tag == SP_TAG_ADDRESS && !request->url)
      request->input.url = request->url = dup_hint (&field);
    else if (field.tag == SP_TAG_TYPE && !request->media_type)
      request->input.media_type = request->media_type = dup_hint (&field);
    else if (field.tag == SP_TAG_COLUMNS && !request->columns)
      request->input.columns = request->columns = dup_hint (&field);
    else if (field.tag == SP_TAG_BYTES)
      {
        request->input.data = field.data;
        request->input.size = field.size;
      }
  return request->input.data && reader.position == reader.size;
}

/* Reads one request. Returns FALSE when it was none: then the two ends do not understand each other. */
static gboolean
answer (GByteArray *message, GByteArray *reply)
{
  g_auto (Request) request = { 0 };
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;

  if (!request_parse (&request, message))
    return FALSE;
  drafts = sp_format_read (&request.input, &error);
  if (drafts)
    sp_message_add_drafts (reply, drafts);
  else
    sp_message_add_error (reply, error);
  return TRUE;
}

int
main (int argc, char **argv)
{
  gboolean going = TRUE;

  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  sp_reader_limits_apply ();

  while (going)
    {
      g_autoptr (GByteArray) message = sp_message_receive (STDIN_FILENO, MAX_REQUEST, 0, NULL, NULL, NULL);
      g_autoptr (GByteArray) reply = g_byte_array_new ();

      if (message)
        sp_reader_limits_renew_time (MAX_SECONDS);
      going = message && answer (message, reply) && sp_message_send (STDOUT_FILENO, reply, 0, NULL, NULL);
    }
  return 0;
}
