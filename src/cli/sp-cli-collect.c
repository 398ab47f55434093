/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli-collect.h"

#include "sp-extract-job.h"

#include <string.h>

typedef struct
{
  SpCli *cli;
  GPtrArray *intakes;
  GPtrArray *articles;
} Collect;

static gboolean
extraction_done (guint intake, SpExtraction *extraction, gpointer data, GError **error)
{
  g_autoptr (SpExtraction) owned = extraction;
  Collect *collect = data;

  if (owned->error)
    sp_cli_refuse (collect->cli, ((SpIntake *) g_ptr_array_index (collect->intakes, intake))->name,
                   owned->error->message);
  for (guint i = 0; owned->articles && i < owned->articles->len; i++)
    g_ptr_array_add (collect->articles, sp_article_ref (g_ptr_array_index (owned->articles, i)));
  sp_cli_progress (collect->cli, intake + 1);
  return TRUE;
}

GPtrArray *
sp_cli_collect_articles (SpCli *cli, SpEngine *engine, const char *const *files)
{
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (files);
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autoptr (GError) error = NULL;
  Collect collect = { cli, intakes, articles };

  cli->n_items = intakes->len;
  if (!sp_extract_job_run (engine, intakes, NULL, extraction_done, &collect, NULL, &error))
    sp_cli_refuse (cli, "standpoint-reader", error->message);
  return g_steal_pointer (&articles);
}

char *
sp_cli_make_article_id (const SpArticle *article)
{
  char *id = g_path_get_basename (article && article->file ? article->file : "-");
  char *dot = strrchr (id, '.');

  if (dot && dot != id)
    *dot = '\0';
  return id;
}
