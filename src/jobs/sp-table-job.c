/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-table-job.h"

#include "sp-column-map.h"
#include "sp-reader-pool.h"

GPtrArray *
sp_table_job_preview (SpEngine *engine, const SpIntake *intake, GError **error)
{
  SpReaderHints hints = { .name = intake->name, .columns = SP_COLUMNS_PREVIEW };
  SpReaderPool *readers = sp_engine_get_readers (engine, error);
  g_autoptr (GBytes) bytes = readers ? sp_intake_load (intake, error) : NULL;
  g_autoptr (GPtrArray) articles = bytes ? sp_reader_pool_read_with_hints (readers, &hints, bytes, NULL, error) : NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (!articles)
    return NULL;
  rows = sp_table_preview_parse (((SpArticle *) g_ptr_array_index (articles, 0))->text);
  if (rows->len > 0)
    return g_steal_pointer (&rows);
  g_set_error_literal (error, SP_JOBS_ERROR, SP_JOBS_ERROR_UNSUPPORTED, "there are no columns to choose from");
  return NULL;
}
