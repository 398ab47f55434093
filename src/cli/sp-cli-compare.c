/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-comparison-table.h"
#include "sp-export-job.h"
#include "sp-import-job.h"
#include "sp-propose-job.h"
#include "sp-report.h"

typedef struct
{
  SpCli *cli;
  GPtrArray *intakes;
} Compare;

static void
outcome_cb (const SpImportOutcome *outcome, gpointer data)
{
  Compare *compare = data;

  if (outcome->status == SP_IMPORT_REFUSED)
    sp_cli_refuse (compare->cli, ((SpIntake *) g_ptr_array_index (compare->intakes, outcome->intake))->name,
                   outcome->message);
  sp_cli_progress (compare->cli, outcome->intake + 1);
}

static void
print_count (guint n, const char *one, const char *many, const char *end)
{
  sp_cli_print ("%u %s%s", n, n == 1 ? one : many, end);
}

static void
print_result (const SpCli *cli, const char *report, const SpComparison *comparison)
{
  g_autofree char *file = g_filename_display_name (report);
  JsonBuilder *json;

  if (!cli->json)
    {
      sp_cli_print ("%s: ", file);
      print_count (comparison->articles->len, "article", "articles", ", ");
      print_count (comparison->parties->len, "party", "parties", ", ");
      print_count (comparison->issues->len, "issue", "issues", ", ");
      print_count (comparison->positions->len, "position", "positions", ", ");
      print_count (sp_comparison_count_evidence (comparison), "piece of evidence", "pieces of evidence", "\n");
      return;
    }
  json = sp_cli_json_begin ();
  sp_cli_json_add_string (json, "report", file);
  sp_cli_json_add_int (json, "articles", comparison->articles->len);
  sp_cli_json_add_int (json, "parties", comparison->parties->len);
  sp_cli_json_add_int (json, "issues", comparison->issues->len);
  sp_cli_json_add_int (json, "positions", comparison->positions->len);
  sp_cli_json_add_int (json, "evidence", sp_comparison_count_evidence (comparison));
  sp_cli_json_end (json);
}

/* Imports into STORY of PROJECT, proposes and accepts, and returns the whole; NULL with ERROR when the project failed.
 */
static SpComparison *
import_and_propose (SpCli *cli, SpProject *project, GPtrArray *intakes, const char *story_name, GError **error)
{
  g_autoptr (SpEngine) engine = sp_engine_new (cli->jobs);
  SpImportOptions options = { .story_name = story_name };
  Compare compare = { cli, intakes };
  SpId story = 0;

  cli->n_items = intakes->len;
  if (!sp_import_job_run (engine, project, &story, intakes, &options, outcome_cb, &compare, NULL, error))
    return NULL;
  if (!story)
    return sp_comparison_new ();
  /* The report says who accepted a position: here, nobody has looked at it. */
  if (!sp_propose_job_run (engine, project, story, "", NULL, NULL, error))
    return NULL;
  return sp_project_load_comparison (project, story, error);
}

SpExit
sp_cli_compare (SpCli *cli, int argc, char **argv)
{
  g_autofree char *report = NULL;
  g_autofree char *path = NULL;
  g_autofree char *story_name = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &report, "Write the report to FILE, in the format of its extension",
      "FILE" },
    { "project", 0, 0, G_OPTION_ARG_FILENAME, &path, "Keep the project as P", "P" },
    { "story", 0, 0, G_OPTION_ARG_STRING, &story_name, "Call the story NAME", "NAME" },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GPtrArray) intakes = NULL;
  g_autoptr (SpProject) project = NULL;
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;
  SpReportFormat format;

  if (!sp_cli_parse (cli, argc, argv, entries, 1, 0) || !(files = sp_cli_get_files (cli, 0)))
    return SP_EXIT_USAGE;
  if (!report)
    return sp_cli_fail_usage ("name the report to write with -o REPORT.pdf");
  if (!sp_report_format_from_path (report, &format, &error))
    return sp_cli_fail_usage ("%s", error->message);

  project = path ? sp_project_open (path, SP_PROJECT_CREATE, &error) : sp_project_new_temporary (&error);
  intakes = sp_intakes_expand ((const char *const *) files);
  if (project)
    comparison = import_and_propose (cli, project, intakes, story_name, &error);
  if (!comparison)
    return sp_cli_fail_project (cli, path ? path : "compare", error);
  if (comparison->articles->len == 0)
    return sp_cli_finish (cli); /* all were refused: there is nothing to report on */
  if (!sp_export_comparison (comparison, report, NULL, NULL, &error))
    {
      sp_cli_refuse (cli, report, error->message);
      return SP_EXIT_REFUSED;
    }
  print_result (cli, report, comparison);
  return sp_cli_finish (cli);
}
