/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-extract-job.h"

#include "sp-article.h"
#include "sp-batch.h"
#include "sp-fetch.h"
#include "sp-reader-pool.h"

typedef struct
{
  SpReaderPool *readers;
  GPtrArray *intakes;
  SpExtractOptions options;
  SpExtractionDone done;
  gpointer data;
  int cancelled; /* atomic: tells the readers */
} ExtractJob;

void
sp_extraction_free (SpExtraction *self)
{
  g_clear_pointer (&self->articles, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/* Fetches a page and reads it; an article that does not know its own address gets the one it was fetched from. */
static GPtrArray *
extract_link (const ExtractJob *job, const char *url, GCancellable *cancellable, GError **error)
{
  g_autoptr (SpFetched) fetched = sp_fetch (url, job->options.allow_local, cancellable, error);
  SpReaderHints hints;
  GPtrArray *articles;

  if (!fetched)
    return NULL;
  hints = sp_fetched_get_hints (fetched);
  hints.columns = job->options.columns;
  articles = sp_reader_pool_read_with_hints (job->readers, &hints, fetched->bytes, &job->cancelled, error);
  for (guint i = 0; articles && i < articles->len; i++)
    {
      SpArticle *article = g_ptr_array_index (articles, i);

      if (!article->url)
        article->url = g_strdup (fetched->url);
    }
  return articles;
}

/* The article that was taken from the same bytes before, or 0. */
static SpId
find_known (const ExtractJob *job, GBytes *bytes)
{
  g_autofree char *sha256 = NULL;
  const SpId *known;

  if (!job->options.known || g_hash_table_size (job->options.known) == 0)
    return 0;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  known = g_hash_table_lookup (job->options.known, sha256);
  return known ? *known : 0;
}

static GPtrArray *
extract (const ExtractJob *job, const SpIntake *intake, SpId *known, GCancellable *cancellable, GError **error)
{
  SpReaderHints hints = {
    .name = intake->name, .url = intake->url, .media_type = intake->media_type, .columns = job->options.columns
  };
  g_autoptr (GBytes) bytes = NULL;

  if (intake->error)
    {
      g_propagate_error (error, g_error_copy (intake->error));
      return NULL;
    }
  if (intake->type == SP_INTAKE_LINK)
    return extract_link (job, intake->name, cancellable, error);
  bytes = sp_intake_load (intake, error);
  if (bytes && (*known = find_known (job, bytes)) != 0)
    return NULL;
  return bytes ? sp_reader_pool_read_with_hints (job->readers, &hints, bytes, &job->cancelled, error) : NULL;
}

static gpointer
extract_work (guint item, gpointer data, GCancellable *cancellable)
{
  ExtractJob *job = data;
  SpExtraction *extraction = g_new0 (SpExtraction, 1);

  extraction->articles =
      extract (job, g_ptr_array_index (job->intakes, item), &extraction->known, cancellable, &extraction->error);
  return extraction;
}

static void
cancelled_cb (GCancellable *cancellable, gpointer data)
{
  ExtractJob *job = data;

  g_atomic_int_set (&job->cancelled, 1);
}

static gboolean
extract_done (guint item, gpointer result, gpointer data, GError **error)
{
  ExtractJob *job = data;

  return job->done (item, result, job->data, error);
}

gboolean
sp_extract_job_run (SpEngine *engine,
                    GPtrArray *intakes,
                    const SpExtractOptions *options,
                    SpExtractionDone done,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  ExtractJob job = { .intakes = intakes, .done = done, .data = data };
  gulong handler = 0;
  gboolean good;

  if (options)
    job.options = *options;
  job.readers = sp_engine_get_readers (engine, error);
  if (!job.readers)
    return FALSE;
  if (cancellable)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), &job, NULL);
  good = sp_batch_run (intakes->len, sp_engine_get_n_threads (engine), extract_work, extract_done,
                       (GDestroyNotify) sp_extraction_free, &job, cancellable, error);
  g_cancellable_disconnect (cancellable, handler);
  return good;
}
