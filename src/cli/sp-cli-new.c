/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-project.h"

SpExit
sp_cli_new (SpCli *cli, int argc, char **argv)
{
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GError) error = NULL;

  if (!sp_cli_parse (cli, argc, argv, NULL, 1, 1))
    return SP_EXIT_USAGE;
  project = sp_project_create (cli->rest[0], &error);
  if (!project)
    return sp_cli_fail_project (cli, cli->rest[0], error);
  if (cli->json)
    {
      JsonBuilder *json = sp_cli_json_begin ();
      g_autofree char *shown = g_filename_display_name (cli->rest[0]);

      sp_cli_json_add_string (json, "project", shown);
      sp_cli_json_end (json);
    }
  else
    sp_cli_print ("%s: made\n", cli->rest[0]);
  return SP_EXIT_DONE;
}
