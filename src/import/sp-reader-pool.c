/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-reader-pool.h"

#include "sp-column-map.h"
#include "sp-date.h"
#include "sp-reader-message.h"
#include "sp-reader-process.h"

#include <string.h>

/* A worker is replaced after so many files, lest what a library leaks adds up. */
#define MAX_COUNT 2000

/* Nor is one kept after a file of more bytes, whose memory it would hold on to. */
#define MAX_KEPT ((gsize) 8 << 20)

#define DEFAULT_TIMEOUT 8000

struct _SpReaderPool
{
  char *executable;
  guint n_workers;
  guint timeout; /* milliseconds */

  GMutex mutex; /* guards what follows */
  GCond returned;
  GPtrArray *idle; /* SpReaderProcess */
  guint n_busy;
};

SpReaderPool *
sp_reader_pool_new (guint n_workers, GError **error)
{
  g_autofree char *executable = sp_reader_process_find_executable ();
  SpReaderPool *self;

  if (!executable || !g_file_test (executable, G_FILE_TEST_IS_EXECUTABLE))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_READER,
                   "The program standpoint-reader, which reads files, is missing; install Standpoint again");
      return NULL;
    }
  self = g_new0 (SpReaderPool, 1);
  self->executable = g_steal_pointer (&executable);
  self->n_workers = n_workers ? n_workers : g_get_num_processors ();
  self->timeout = DEFAULT_TIMEOUT;
  self->idle = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_reader_process_free);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->returned);
  return self;
}

void
sp_reader_pool_free (SpReaderPool *self)
{
  g_return_if_fail (self->n_busy == 0);

  g_ptr_array_unref (self->idle);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->returned);
  g_free (self->executable);
  g_free (self);
}

void
sp_reader_pool_set_timeout (SpReaderPool *self, guint milliseconds)
{
  self->timeout = milliseconds;
}

/* Takes an idle worker or the right to start one, waiting for either. NULL means: start one. */
static SpReaderProcess *
take_worker (SpReaderPool *self)
{
  SpReaderProcess *process = NULL;

  g_mutex_lock (&self->mutex);
  while (self->n_busy >= self->n_workers)
    g_cond_wait (&self->returned, &self->mutex);
  self->n_busy++;
  if (self->idle->len > 0)
    process = g_ptr_array_steal_index (self->idle, self->idle->len - 1);
  g_mutex_unlock (&self->mutex);
  return process;
}

/* Gives PROCESS back, which has read SIZE bytes, or with NULL only the right to have one. */
static void
return_worker (SpReaderPool *self, SpReaderProcess *process, gsize size)
{
  if (process && (sp_reader_process_get_count (process) >= MAX_COUNT || size > MAX_KEPT))
    g_clear_pointer (&process, sp_reader_process_free);

  g_mutex_lock (&self->mutex);
  if (process)
    g_ptr_array_add (self->idle, process);
  self->n_busy--;
  g_cond_signal (&self->returned);
  g_mutex_unlock (&self->mutex);
}

/* Asks one worker, and a second when the first had died of itself in the meantime. */
static GByteArray *
ask (SpReaderPool *self, const GByteArray *request, const int *cancelled, GError **error)
{
  SpReaderProcess *process = take_worker (self);
  gint64 deadline = g_get_monotonic_time () + (gint64) self->timeout * 1000;
  g_autoptr (GError) failure = NULL;
  GByteArray *reply = NULL;
  gboolean stale = TRUE;

  for (int attempt = 0; attempt < 2 && stale && !reply; attempt++)
    {
      g_clear_error (&failure);
      stale = FALSE;
      if (!process)
        process = sp_reader_process_new (self->executable, &failure);
      if (process)
        reply = sp_reader_process_ask (process, request, deadline, cancelled, &stale, &failure);
      if (!reply)
        g_clear_pointer (&process, sp_reader_process_free);
    }
  return_worker (self, process, request->len);
  if (!reply)
    g_propagate_error (error, g_steal_pointer (&failure));
  return reply;
}

/* What a person has said of the bytes belongs to their media type, so that they can be read again in the same way. */
static void
note_hints (SpArticle *article, const SpReaderHints *hints)
{
  char *type = article->media_type;

  if (g_strcmp0 (hints->media_type, SP_IMPORT_SELECTION) == 0)
    article->media_type = g_strdup (SP_IMPORT_SELECTION);
  else if (hints->columns && (g_strcmp0 (type, "text/csv") == 0 || g_strcmp0 (type, "application/json") == 0))
    article->media_type = g_strconcat (type, SP_COLUMNS_PARAMETER, hints->columns, NULL);
  if (article->media_type != type)
    g_free (type);
}

/* Checks what the worker made of BYTES and fills in where it came from. */
static GPtrArray *
finish (GPtrArray *drafts, const SpReaderHints *hints, GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autofree char *now = sp_date_now ();

  for (guint i = 0; i < drafts->len; i++)
    {
      SpArticle *article = sp_draft_check (g_ptr_array_index (drafts, i), error);

      if (!article)
        return NULL;
      g_ptr_array_add (articles, article);
      article->file = g_utf8_make_valid (hints->name ? hints->name : "", -1);
      article->retrieved = g_strdup (now);
      article->original = g_bytes_ref (bytes);
      note_hints (article, hints);
    }
  return g_steal_pointer (&articles);
}

GPtrArray *
sp_reader_pool_read_with_hints (
    SpReaderPool *self, const SpReaderHints *hints, GBytes *bytes, const int *cancelled, GError **error)
{
  g_autoptr (GByteArray) request = NULL;
  g_autoptr (GByteArray) reply = NULL;
  g_autoptr (GPtrArray) drafts = NULL;
  gsize size = g_bytes_get_size (bytes);

  if (size == 0)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_EMPTY, "The file is empty; nothing to import");
      return NULL;
    }
  if (size > SP_IMPORT_MAX_SIZE)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                   "The file is larger than %" G_GSIZE_FORMAT " MiB; split it or save only its text",
                   SP_IMPORT_MAX_SIZE >> 20);
      return NULL;
    }
  request = g_byte_array_sized_new (size + 512);
  sp_message_add_text (request, SP_TAG_NAME, hints->name);
  sp_message_add_text (request, SP_TAG_ADDRESS, hints->url);
  sp_message_add_text (request, SP_TAG_TYPE, hints->media_type);
  sp_message_add_text (request, SP_TAG_COLUMNS, hints->columns);
  sp_message_add (request, SP_TAG_BYTES, g_bytes_get_data (bytes, NULL), size);

  reply = ask (self, request, cancelled, error);
  if (!reply)
    return NULL;
  g_clear_pointer (&request, g_byte_array_unref);
  drafts = sp_message_read_drafts ((const char *) reply->data, reply->len, error);
  g_clear_pointer (&reply, g_byte_array_unref);
  return drafts ? finish (drafts, hints, bytes, error) : NULL;
}

GPtrArray *
sp_reader_pool_read (SpReaderPool *self, const char *name, GBytes *bytes, const int *cancelled, GError **error)
{
  const SpReaderHints hints = { .name = name };

  return sp_reader_pool_read_with_hints (self, &hints, bytes, cancelled, error);
}
