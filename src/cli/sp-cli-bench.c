/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-attributor.h"
#include "sp-bench-text.h"
#include "sp-import-job.h"
#include "sp-propose.h"

#include <sys/resource.h>

/* One timing: how many things were done in how long. */
typedef struct
{
  const char *name;
  const char *summary;
  gboolean (*run) (SpCli *cli, GError **error);
} Bench;

static void
print_timing (const SpCli *cli, const char *what, guint n, gint64 microseconds)
{
  double seconds = microseconds / (double) G_TIME_SPAN_SECOND;
  double rate = seconds > 0 ? n / seconds : 0;
  struct rusage usage = { 0 };
  JsonBuilder *json;

  getrusage (RUSAGE_SELF, &usage);
  if (!cli->json)
    {
      sp_cli_print ("%-24s %8u in %8.3f s  %10.1f/s  peak %ld KiB\n", what, n, seconds, rate, usage.ru_maxrss);
      return;
    }
  json = sp_cli_json_begin ();
  sp_cli_json_add_string (json, "what", what);
  sp_cli_json_add_int (json, "n", n);
  sp_cli_json_add_double (json, "seconds", seconds);
  sp_cli_json_add_double (json, "per_second", rate);
  sp_cli_json_add_int (json, "peak_kib", usage.ru_maxrss);
  sp_cli_json_end (json);
}

static void
attribute_texts (const SpCli *cli, const SpAttributor *attributor, const char *what, guint n, guint n_words)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gint64 start;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (texts, sp_bench_text_new (i, n_words));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, g_ptr_array_index (texts, i), "en");

      g_assert (found->len > 0);
    }
  print_timing (cli, what, n, g_get_monotonic_time () - start);
}

/* Articles of 750 words on one thread; then one text of 1 KiB to 4 MiB, whose time must grow as its length. */
static gboolean
bench_attribute (SpCli *cli, GError **error)
{
  g_autoptr (SpAttributor) attributor = sp_attributor_new ();

  attribute_texts (cli, attributor, "attribute 750 words", 300, 750);
  for (guint kib = 1; kib <= 4096; kib *= 8)
    {
      g_autofree char *what = g_strdup_printf ("attribute %u KiB", kib);

      attribute_texts (cli, attributor, what, MAX (1, 64 / kib), kib * 170);
    }
  attribute_texts (cli, attributor, "attribute 4096 KiB", 1, 4096 * 170);
  return TRUE;
}

/* One story of ten articles, as in a project of ordinary size. */
static gboolean
bench_propose (SpCli *cli, GError **error)
{
  g_autoptr (SpAttributor) attributor = sp_attributor_new ();
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autoptr (SpComparison) comparison = NULL;
  gint64 start;

  for (guint i = 0; i < 10; i++)
    {
      SpArticle *article = sp_article_new ();

      g_free (article->text);
      article->text = sp_bench_text_new (i, 750);
      article->lang = g_strdup ("en");
      g_ptr_array_add (articles, article);
    }
  start = g_get_monotonic_time ();
  comparison = sp_propose (attributor, articles, NULL, NULL, NULL, error);
  if (!comparison)
    return FALSE;
  print_timing (cli, "propose 10 articles", articles->len, g_get_monotonic_time () - start);
  return TRUE;
}

static GPtrArray *
make_pages (guint n)
{
  GPtrArray *intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);

  for (guint i = 0; i < n; i++)
    {
      char *page = sp_bench_page_new (i, 600);
      g_autoptr (GBytes) bytes = g_bytes_new_take (page, strlen (page));
      g_autofree char *name = g_strdup_printf ("page-%u.html", i);

      g_ptr_array_add (intakes, sp_intake_new_bytes (name, bytes));
    }
  return intakes;
}

static gboolean
extraction_done (guint intake, SpExtraction *extraction, gpointer data, GError **error)
{
  g_autoptr (SpExtraction) owned = extraction;

  if (owned->error)
    {
      g_propagate_error (error, g_steal_pointer (&owned->error));
      return FALSE;
    }
  return TRUE;
}

/* Pages of 600 words through one reader. */
static gboolean
bench_extract (SpCli *cli, GError **error)
{
  g_autoptr (SpEngine) engine = sp_engine_new (MAX (cli->jobs, 1));
  g_autoptr (GPtrArray) intakes = make_pages (500);
  gint64 start = g_get_monotonic_time ();

  if (!sp_extract_job_run (engine, intakes, NULL, extraction_done, NULL, NULL, error))
    return FALSE;
  print_timing (cli, "extract pages", intakes->len, g_get_monotonic_time () - start);
  return TRUE;
}

typedef struct
{
  guint stored;
  guint known;
} Outcomes;

static void
outcome_cb (const SpImportOutcome *outcome, gpointer data)
{
  Outcomes *outcomes = data;

  outcomes->stored += outcome->committed;
  outcomes->known += outcome->status == SP_IMPORT_DUPLICATE;
}

/* The pages into the project, then the same ones again, which are told by their digest. */
static gboolean
import_twice (SpCli *cli, SpProject *project, GError **error)
{
  g_autoptr (SpEngine) engine = sp_engine_new (cli->jobs);
  g_autoptr (GPtrArray) intakes = make_pages (1000);
  Outcomes outcomes = { 0 };
  SpId story = 0;
  gint64 start = g_get_monotonic_time ();

  if (!sp_import_job_run (engine, project, &story, intakes, NULL, outcome_cb, &outcomes, NULL, error))
    return FALSE;
  print_timing (cli, "import pages", outcomes.stored, g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  outcomes.known = 0;
  if (!sp_import_job_run (engine, project, &story, intakes, NULL, outcome_cb, &outcomes, NULL, error))
    return FALSE;
  print_timing (cli, "import known pages", outcomes.known, g_get_monotonic_time () - start);
  return TRUE;
}

/* A thousand pages into a project on disk, search index included, on all cores. */
static gboolean
bench_import (SpCli *cli, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("standpoint-bench.XXXXXX", error);
  g_autofree char *path = folder ? g_build_filename (folder, "bench.standpoint", NULL) : NULL;
  g_autoptr (SpProject) project = folder ? sp_project_create (path, error) : NULL;
  gboolean good;

  if (!project)
    return FALSE;
  good = import_twice (cli, project, error);
  sp_project_close (project);
  unlink (path);
  rmdir (folder);
  return good;
}

static const Bench benches[] = {
  { "attribute", "who says what, one thread, and how time grows with length", bench_attribute },
  { "propose", "the grid of ten articles", bench_propose },
  { "extract", "web pages through one reader process (--jobs N for more)", bench_extract },
  { "import", "1,000 web pages into a project with search", bench_import },
};

SpExit
sp_cli_bench (SpCli *cli, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (!sp_cli_parse (cli, argc, argv, NULL, 1, 1))
    return SP_EXIT_USAGE;
  for (gsize i = 0; i < G_N_ELEMENTS (benches); i++)
    if (g_str_equal (cli->rest[0], benches[i].name))
      {
        if (!benches[i].run (cli, &error))
          sp_cli_refuse (cli, benches[i].name, error->message);
        return sp_cli_finish (cli);
      }
  return sp_cli_fail_usage ("bench takes attribute, propose, extract or import");
}
