/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Times the project file over generated data: bench-store [ARTICLES [POSITIONS]] (10,000 and 100,000). One JSON object
 * a line: what, n, seconds, per_second, and for queries the 95th percentile in milliseconds.
 */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "sp-article-table.h"
#include "sp-check.h"
#include "sp-grid-table.h"
#include "sp-issue-table.h"
#include "sp-party-table.h"
#include "sp-position-table.h"
#include "sp-project.h"
#include "sp-search-table.h"
#include "sp-story-table.h"
#include "sp-text.h"

#define N_ISSUES 200
#define N_PARTIES 50
#define N_WORDS 8000
#define WORDS_IN_ARTICLE 300
#define ARTICLES_IN_COMMAND 1000
#define POSITIONS_IN_COMMAND 20000
#define WINDOW 20

typedef struct
{
  GRand *random;
  SpStory *story;
  guint first; /* what the running command begins with */
  guint n;
  GArray *articles; /* SpId */
  GPtrArray *texts;
  SpId issues[N_ISSUES];
  SpId parties[N_PARTIES];
} Bench;

static void
report (const char *what, guint n, gint64 microseconds)
{
  double seconds = MAX (microseconds, 1) / 1e6;

  printf ("{\"what\":\"%s\",\"n\":%u,\"seconds\":%.4f,\"per_second\":%.0f}\n", what, n, seconds, n / seconds);
  fflush (stdout);
}

static void
check (gboolean ok, GError *error)
{
  if (ok)
    return;
  fprintf (stderr, "bench-store: %s\n", error ? error->message : "failed");
  exit (1);
}

/* Words as frequent as in a language: the n-th about 1/n as often as the first (Zipf). */
static void
append_word (GString *text, GRand *random)
{
  double u = g_rand_double (random);
  guint rank = (guint) (N_WORDS * u * u * u);

  for (guint n = rank + 20; n > 0; n /= 20)
    {
      g_string_append_c (text, "bcdfghjklmnprstvwxyz"[n % 20]);
      g_string_append_c (text, "aeiou"[n % 5]);
    }
  g_string_append_c (text, ' ');
}

static gboolean
fill_actors_cb (SpConnection *connection, gpointer data, GError **error)
{
  Bench *bench = data;

  check (sp_story_table_insert (connection, bench->story, error), *error);
  for (guint i = 0; i < N_ISSUES; i++)
    {
      g_autoptr (SpIssue) issue = sp_issue_new ();

      issue->story = bench->story->id;
      g_free (issue->name);
      issue->name = g_strdup_printf ("Issue %u", i);
      check (sp_issue_table_insert (connection, issue, error), *error);
      bench->issues[i] = issue->id;
    }
  for (guint i = 0; i < N_PARTIES; i++)
    {
      g_autoptr (SpParty) party = sp_party_new ();

      g_free (party->name);
      party->name = g_strdup_printf ("Party %u", i);
      check (sp_party_table_insert (connection, party, error), *error);
      bench->parties[i] = party->id;
    }
  return TRUE;
}

static gboolean
fill_articles_cb (SpConnection *connection, gpointer data, GError **error)
{
  Bench *bench = data;

  for (guint i = 0; i < ARTICLES_IN_COMMAND && bench->articles->len < bench->n; i++)
    {
      g_autoptr (SpArticle) article = sp_article_new ();
      g_autoptr (GString) text = g_string_new ("Title\n\n");

      for (guint w = 0; w < WORDS_IN_ARTICLE; w++)
        append_word (text, bench->random);
      article->story = bench->story->id;
      article->outlet = g_strdup_printf ("Outlet %u", bench->articles->len % 40);
      article->date = g_strdup_printf ("2016-09-%02u", 1 + bench->articles->len % 30);
      g_free (article->text);
      article->text = g_strdup (text->str);
      check (sp_article_table_insert (connection, article, error), *error);
      g_array_append_val (bench->articles, article->id);
      g_ptr_array_add (bench->texts, g_strdup (text->str));
    }
  return TRUE;
}

static gboolean
fill_positions_cb (SpConnection *connection, gpointer data, GError **error)
{
  Bench *bench = data;
  guint end = MIN (bench->first + POSITIONS_IN_COMMAND, bench->n);

  for (; bench->first < end; bench->first++)
    {
      g_autoptr (SpPosition) position = sp_position_new ();
      guint article = (guint) ((guint64) bench->first * bench->articles->len / bench->n);
      guint start = 7 + g_rand_int_range (bench->random, 0, 500);
      SpEvidence *evidence =
          sp_evidence_new_from_text (g_ptr_array_index (bench->texts, article), (SpRange){ start, start + 60 });

      evidence->article = g_array_index (bench->articles, SpId, article);
      position->story = bench->story->id;
      position->issue = bench->issues[g_rand_int_range (bench->random, 0, N_ISSUES)];
      position->party = bench->parties[g_rand_int_range (bench->random, 0, N_PARTIES)];
      position->kind = g_rand_int_range (bench->random, 0, SP_N_KINDS);
      g_free (position->summary);
      position->summary = g_strdup (evidence->quote);
      g_ptr_array_add (position->evidence, evidence);
      check (sp_position_table_insert (connection, position, error), *error);
    }
  return TRUE;
}

static void
fill (SpProject *project, Bench *bench, guint n_articles, guint n_positions)
{
  GError *error = NULL;
  gint64 start = g_get_monotonic_time ();

  check (sp_project_run (project, "Actors", fill_actors_cb, bench, &error), error);
  bench->n = n_articles;
  while (bench->articles->len < n_articles)
    check (sp_project_run (project, "Articles", fill_articles_cb, bench, &error), error);
  report ("store articles", n_articles, g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  bench->n = n_positions;
  while (bench->first < n_positions)
    check (sp_project_run (project, "Positions", fill_positions_cb, bench, &error), error);
  report ("store positions", n_positions, g_get_monotonic_time () - start);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a > *(const gint64 *) b ? 1 : -1;
}

static void
report_times (const char *what, GArray *times)
{
  gint64 total = 0;

  g_array_sort (times, compare_times);
  for (guint i = 0; i < times->len; i++)
    total += g_array_index (times, gint64, i);
  printf ("{\"what\":\"%s\",\"n\":%u,\"seconds\":%.4f,\"per_second\":%.0f,\"median_ms\":%.2f,\"p95_ms\":%.2f}\n", what,
          times->len, total / 1e6, times->len / (MAX (total, 1) / 1e6),
          g_array_index (times, gint64, times->len / 2) / 1e3,
          g_array_index (times, gint64, times->len * 95 / 100) / 1e3);
  fflush (stdout);
}

static void
time_grid (SpConnection *connection, Bench *bench, const char *what, const SpGridFilter *filter)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 50; i++)
    {
      GError *error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) cells = sp_grid_table_list_cells (
          connection, SP_GRID_ISSUE, bench->issues + g_rand_int_range (bench->random, 0, N_ISSUES - WINDOW), WINDOW,
          SP_GRID_PARTY, bench->parties + g_rand_int_range (bench->random, 0, N_PARTIES - WINDOW), WINDOW, filter,
          &error);
      gint64 time = g_get_monotonic_time () - start;

      check (cells != NULL, error);
      g_array_append_val (times, time);
    }
  report_times (what, times);
}

static void
time_headings (SpConnection *connection, Bench *bench)
{
  SpGridFilter filter = { .story = bench->story->id };
  GError *error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) headings = sp_grid_table_list_headings (connection, SP_GRID_ISSUE, &filter, &error);

  check (headings != NULL, error);
  report ("headings of issues", headings->len, g_get_monotonic_time () - start);
}

static void
time_search (SpConnection *connection, Bench *bench, const char *what, guint letters)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);
      g_autoptr (GPtrArray) hits = NULL;
      GError *error = NULL;
      gint64 start;
      gint64 time;

      append_word (word, bench->random);
      if (letters && word->len > letters)
        g_string_truncate (word, letters);
      start = g_get_monotonic_time ();
      hits = sp_search_table_find (connection, word->str, SP_SEARCH_ALL, bench->story->id, letters > 0, 50, &error);
      time = g_get_monotonic_time () - start;
      check (hits != NULL, error);
      g_array_append_val (times, time);
    }
  report_times (what, times);
}

static gboolean
rename_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_story_table_update (connection, data, error);
}

static void
time_commands (SpProject *project, Bench *bench)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 100; i++)
    {
      GError *error = NULL;
      gint64 start = g_get_monotonic_time ();
      gint64 time;

      g_free (bench->story->name);
      bench->story->name = g_strdup_printf ("Story %u", i);
      check (sp_project_run (project, "Rename Story", rename_cb, bench->story, &error), error);
      time = g_get_monotonic_time () - start;
      g_array_append_val (times, time);
    }
  report_times ("small command", times);
}

static void
time_whole (const char *path, guint n)
{
  g_autoptr (SpProject) again = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  GError *error = NULL;
  gint64 start = g_get_monotonic_time ();

  again = sp_project_open (path, 0, &error);
  check (again != NULL, error);
  report ("open", 1, g_get_monotonic_time () - start);
  check (sp_project_wait_checked (again, &error), error);
  report ("check after opening", n, g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  check (sp_project_undo (again, &error), error);
  report ("undo of many positions", POSITIONS_IN_COMMAND, g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  check (sp_project_redo (again, &error), error);
  report ("redo of many positions", POSITIONS_IN_COMMAND, g_get_monotonic_time () - start);
  start = g_get_monotonic_time ();
  checks = sp_project_check (again, &error);
  check (checks && sp_checks_are_ok (checks), error);
  report ("full check", n, g_get_monotonic_time () - start);
}

static void
time_queries (SpProject *project, Bench *bench)
{
  GError *error = NULL;
  SpConnection *connection = sp_project_begin_read (project, &error);

  check (connection != NULL, error);
  time_grid (connection, bench, "grid window 20x20", NULL);
  time_grid (connection, bench, "grid window 20x20, of a story and a week",
             &(SpGridFilter){ .story = bench->story->id, .from = "2016-09-10", .to = "2016-09-16" });
  time_headings (connection, bench);
  time_search (connection, bench, "search a word", 0);
  time_search (connection, bench, "search a beginning of three letters", 3);
  sp_project_end_read (project, connection);
}

int
main (int argc, char **argv)
{
  guint n_articles = argc > 1 ? strtoul (argv[1], NULL, 10) : 10000;
  guint n_positions = argc > 2 ? strtoul (argv[2], NULL, 10) : 100000;
  g_autofree char *folder = g_dir_make_tmp ("bench-store-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "p.standpoint", NULL);
  GError *error = NULL;
  g_autoptr (SpProject) project = sp_project_create (path, &error);
  Bench bench = { .random = g_rand_new_with_seed (7) };

  check (project != NULL, error);
  bench.story = sp_story_new ();
  bench.articles = g_array_new (FALSE, FALSE, sizeof (SpId));
  bench.texts = g_ptr_array_new_with_free_func (g_free);
  fill (project, &bench, n_articles, n_positions);
  time_queries (project, &bench);
  sp_project_close (project);
  time_whole (path, n_positions);
  g_clear_pointer (&project, sp_project_unref);
  project = sp_project_open (path, 0, &error);
  check (sp_project_wait_checked (project, &error), error);
  time_commands (project, &bench);
  sp_project_close (project);

  g_unlink (path);
  g_rmdir (folder);
  sp_story_unref (bench.story);
  g_array_unref (bench.articles);
  g_ptr_array_unref (bench.texts);
  g_rand_free (bench.random);
  return 0;
}
