/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-project.h"
#include "sp-search-table.h"

typedef struct
{
  const char *query;
  int limit;
  GPtrArray *hits;
} Search;

static gboolean
find (SpConnection *connection, gpointer data, GError **error)
{
  Search *search = data;

  search->hits = sp_search_table_find (connection, search->query, SP_SEARCH_ALL, 0, FALSE, search->limit, error);
  return search->hits != NULL;
}

static void
print_hit (const SpCli *cli, const SpSearchHit *hit)
{
  JsonBuilder *json;

  if (!cli->json)
    {
      sp_cli_print ("%" SP_ID_FORMAT "  %u–%u  %s\n", hit->article, hit->range.start, hit->range.end, hit->snippet);
      return;
    }
  json = sp_cli_json_begin ();
  sp_cli_json_add_id (json, "article", hit->article);
  sp_cli_json_add_int (json, "start", hit->range.start);
  sp_cli_json_add_int (json, "end", hit->range.end);
  sp_cli_json_add_string (json, "snippet", hit->snippet);
  sp_cli_json_add_double (json, "score", hit->score);
  sp_cli_json_end (json);
}

SpExit
sp_cli_search (SpCli *cli, int argc, char **argv)
{
  int limit = 50;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, "Print at most N hits (50 unless said)", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GError) error = NULL;
  Search search = { 0 };

  if (!sp_cli_parse (cli, argc, argv, entries, 2, 2))
    return SP_EXIT_USAGE;
  if (limit < 1)
    return sp_cli_fail_usage ("--limit takes a number from 1");
  if (!g_utf8_validate (cli->rest[1], -1, NULL))
    return sp_cli_fail_usage ("the query is not valid UTF-8");
  project = sp_project_open (cli->rest[0], SP_PROJECT_READ_ONLY, &error);
  search.query = cli->rest[1];
  search.limit = limit;
  if (!project || !sp_project_read (project, find, &search, &error))
    return sp_cli_fail_project (cli, cli->rest[0], error);

  for (guint i = 0; i < search.hits->len; i++)
    print_hit (cli, g_ptr_array_index (search.hits, i));
  if (search.hits->len == 0 && !cli->json)
    sp_cli_print ("nothing found\n");
  g_ptr_array_unref (search.hits);
  return SP_EXIT_DONE;
}
