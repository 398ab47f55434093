/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-cli-story.h"
#include "sp-export-job.h"
#include "sp-report.h"

static void
print_exported (const SpCli *cli, const char *path, const SpExported *exported)
{
  g_autofree char *file = g_filename_display_name (path);
  JsonBuilder *json;

  if (!cli->json)
    {
      sp_cli_print ("%s: %" G_GSIZE_FORMAT " bytes", file, exported->bytes);
      if (exported->pages)
        sp_cli_print (", %u pages", exported->pages);
      sp_cli_print ("\n");
      return;
    }
  json = sp_cli_json_begin ();
  sp_cli_json_add_string (json, "file", file);
  sp_cli_json_add_int (json, "bytes", exported->bytes);
  if (exported->pages)
    sp_cli_json_add_int (json, "pages", exported->pages);
  sp_cli_json_end (json);
}

SpExit
sp_cli_export (SpCli *cli, int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *story_name = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "Write FILE, in the format of its extension", "FILE" },
    { "story", 0, 0, G_OPTION_ARG_STRING, &story_name, "The story, by name or id (else the whole project)", "S" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GError) error = NULL;
  SpReportFormat format;
  SpExported exported;
  SpId story = 0;

  if (!sp_cli_parse (cli, argc, argv, entries, 1, 1))
    return SP_EXIT_USAGE;
  if (!path)
    return sp_cli_fail_usage ("name the file to write with -o FILE");
  if (!sp_report_format_from_path (path, &format, &error))
    return sp_cli_fail_usage ("%s", error->message);
  project = sp_project_open (cli->rest[0], SP_PROJECT_READ_ONLY, &error);
  if (!project || !sp_cli_find_story (project, story_name, &story, &error))
    return sp_cli_fail_project (cli, cli->rest[0], error);
  if (!sp_export_job_run (project, story, path, &exported, NULL, &error))
    {
      sp_cli_refuse (cli, path, error->message);
      return SP_EXIT_REFUSED;
    }
  print_exported (cli, path, &exported);
  return SP_EXIT_DONE;
}
