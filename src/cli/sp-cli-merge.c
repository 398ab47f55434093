/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

SpExit
sp_cli_merge (SpCli *cli, int argc, char **argv)
{
  if (!sp_cli_parse (cli, argc, argv, NULL, 2, 2))
    return SP_EXIT_USAGE;
  sp_cli_refuse (cli, cli->rest[1], "projects cannot be merged by this version; neither was changed");
  return SP_EXIT_REFUSED;
}
