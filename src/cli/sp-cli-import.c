/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-column-map.h"
#include "sp-import-job.h"

#include <stdio.h>

typedef struct
{
  SpCli *cli;
  GPtrArray *intakes;
  gboolean ack;
  guint n_committed;
} Import;

static void
print_outcome (const Import *import, const SpImportOutcome *outcome)
{
  const SpIntake *intake = g_ptr_array_index (import->intakes, outcome->intake);
  g_autofree char *file = g_filename_display_name (intake->name);

  if (import->cli->json)
    {
      JsonBuilder *json = sp_cli_json_begin ();

      sp_cli_json_add_string (json, "file", file);
      sp_cli_json_add_string (json, "status", sp_import_status_get_name (outcome->status));
      sp_cli_json_add_id (json, "article", outcome->article);
      sp_cli_json_add_string (json, "message", outcome->message);
      sp_cli_json_end (json);
    }
  else if (outcome->status != SP_IMPORT_REFUSED)
    sp_cli_print ("%s: %s\n", file, outcome->message);
}

static void
outcome_cb (const SpImportOutcome *outcome, gpointer data)
{
  Import *import = data;
  const SpIntake *intake = g_ptr_array_index (import->intakes, outcome->intake);

  print_outcome (import, outcome);
  if (outcome->status == SP_IMPORT_REFUSED)
    sp_cli_refuse (import->cli, intake->name, outcome->message);
  if (import->ack && outcome->committed)
    {
      g_print ("ack %u\n", ++import->n_committed);
      fflush (stdout);
    }
  sp_cli_progress (import->cli, outcome->intake + 1);
}

SpExit
sp_cli_import (SpCli *cli, int argc, char **argv)
{
  g_autofree char *story_name = NULL;
  g_autofree char *near = NULL;
  g_autofree char *columns = NULL;
  g_autoptr (SpColumnMap) map = NULL;
  Import import = { .cli = cli };
  SpImportOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "story", 0, 0, G_OPTION_ARG_STRING, &story_name, "Import into the story NAME, made when it is not there",
      "NAME" },
    { "near", 0, 0, G_OPTION_ARG_STRING, &near, "What to do with near copies: keep or skip", "keep|skip" },
    { "ack", 0, 0, G_OPTION_ARG_NONE, &import.ack, "Also print the running count after each commit", NULL },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &columns, "What the columns of tables hold: title=Headline,text=Body",
      "LIST" },
    { "allow-local", 0, 0, G_OPTION_ARG_NONE, &options.extract.allow_local, "Let links reach local addresses", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GPtrArray) intakes = NULL;
  g_autoptr (SpProject) project = NULL;
  g_autoptr (SpEngine) engine = NULL;
  g_autoptr (GError) error = NULL;
  SpId story = 0;

  if (!sp_cli_parse (cli, argc, argv, entries, 2, 0) || !(files = sp_cli_get_files (cli, 1)))
    return SP_EXIT_USAGE;
  if (near && !g_str_equal (near, "keep") && !g_str_equal (near, "skip"))
    return sp_cli_fail_usage ("--near takes keep or skip");
  if (columns && !(map = sp_column_map_parse (columns, &error)))
    return sp_cli_fail_usage ("%s", error->message);
  options.extract.columns = columns;
  options.near = near && g_str_equal (near, "skip") ? SP_NEAR_SKIP : SP_NEAR_KEEP;
  options.each_alone = import.ack;
  options.story_name = story_name;

  project = sp_project_open (cli->rest[0], SP_PROJECT_CREATE, &error);
  if (!project)
    return sp_cli_fail_project (cli, cli->rest[0], error);
  intakes = sp_intakes_expand ((const char *const *) files);
  engine = sp_engine_new (cli->jobs);
  cli->n_items = intakes->len;
  import.intakes = intakes;
  if (!sp_import_job_run (engine, project, &story, intakes, &options, outcome_cb, &import, NULL, &error))
    return sp_cli_fail_project (cli, cli->rest[0], error);
  return sp_cli_finish (cli);
}
