/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-check.h"

static void
print_check (const SpCli *cli, const SpCheck *check)
{
  JsonBuilder *json;

  if (!cli->json)
    {
      sp_cli_print ("%s %s: %s\n", check->ok ? "ok  " : "FAIL", check->name, check->detail);
      return;
    }
  json = sp_cli_json_begin ();
  sp_cli_json_add_string (json, "check", check->name);
  sp_cli_json_add_boolean (json, "ok", check->ok);
  sp_cli_json_add_string (json, "detail", check->detail);
  sp_cli_json_end (json);
}

SpExit
sp_cli_check (SpCli *cli, int argc, char **argv)
{
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GPtrArray) checks = NULL;
  g_autoptr (GError) error = NULL;

  if (!sp_cli_parse (cli, argc, argv, NULL, 1, 1))
    return SP_EXIT_USAGE;
  project = sp_project_open (cli->rest[0], SP_PROJECT_READ_ONLY, &error);
  if (project)
    checks = sp_project_check (project, &error);
  if (!checks)
    return sp_cli_fail_project (cli, cli->rest[0], error);

  for (guint i = 0; i < checks->len; i++)
    {
      const SpCheck *check = g_ptr_array_index (checks, i);

      print_check (cli, check);
      if (!check->ok)
        sp_cli_refuse (cli, cli->rest[0], check->detail);
    }
  return sp_cli_finish (cli);
}
