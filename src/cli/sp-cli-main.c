/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-cli.h"

#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const SpCliCommand commands[] = {
  { "compare", "FILE... -o REPORT.pdf [--project P]", "The main job in one call: import, propose, accept, report",
    sp_cli_compare },
  { "extract", "FILE... [--out-dir DIR]", "Article text and metadata; stores nothing", sp_cli_extract },
  { "attribute", "FILE...", "Who says what; stores nothing", sp_cli_attribute },
  { "propose", "FILE...", "The proposed grid of one story; stores nothing", sp_cli_propose },
  { "new", "P", "An empty project", sp_cli_new },
  { "import", "P FILE|URL... [--story NAME]", "Import into a project", sp_cli_import },
  { "list", "P [stories|articles|parties|issues|positions]", "What is there", sp_cli_list },
  { "search", "P QUERY [--limit N]", "Full text over articles, positions and evidence", sp_cli_search },
  { "grid", "P [--story S] [--rows AXIS] [--columns AXIS]", "The comparison grid", sp_cli_grid },
  { "export", "P -o FILE [--story S]", "By extension: .pdf .html .csv .json", sp_cli_export },
  { "merge", "P OTHER", "Another person's project into this one", sp_cli_merge },
  { "check", "P", "Integrity of the file, and of every quote against its article", sp_cli_check },
  { "bench", "WHAT", "Repeatable timings over generated data", sp_cli_bench },
};

static void
print_help (void)
{
  g_print ("Usage: standpoint-cli COMMAND [OPTION...]\n\nCompare who says what across news articles. P is a project, "
           "*.standpoint.\n\n");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i].name, commands[i].arguments, commands[i].summary);
  g_print (
      "\nEvery command takes --json (an object a line), --jobs N and --files-from LIST; - is standard input.\n"
      "standpoint-cli COMMAND --help tells its own options.\n"
      "Exit status: 0 done, 1 something was refused, 2 wrong usage, 3 the project could not be opened or written.\n");
}

/*
 * A program that is started without one of the three standard streams would get their numbers for the files it opens,
 * and write its results into them. What is opened here cannot be written, so that it is noticed.
 */
static void
hold_standard_streams (void)
{
  int descriptor;

  do
    descriptor = open ("/dev/null", O_RDONLY);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO);
  if (descriptor > STDERR_FILENO)
    close (descriptor);
}

/* Results that did not arrive are not done, whatever the command itself says. Nothing need be said to who has read as
 * much as was wanted and closed the pipe (| head). */
static SpExit
check_output (SpExit status)
{
  struct pollfd output = { .fd = STDOUT_FILENO, .events = POLLOUT };

  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  if (poll (&output, 1, 0) != 1 || !(output.revents & POLLERR))
    sp_cli_fail_usage ("standard output: cannot be written; not all results are there");
  return status == SP_EXIT_DONE ? SP_EXIT_REFUSED : status;
}

static SpExit
run (const SpCliCommand *command, int argc, char **argv)
{
  SpCli cli = { .command = command->name, .arguments = command->arguments };
  g_autofree char *name = g_strdup_printf ("standpoint-cli %s", command->name);
  SpExit status;

  g_set_prgname (name);
  status = command->run (&cli, argc, argv);
  g_strfreev (cli.rest);
  g_free (cli.files_from);
  return check_output (status);
}

int
main (int argc, char **argv)
{
  hold_standard_streams ();
  setlocale (LC_ALL, "");
  /* A closed pipe and a file at its size limit are errors to report, not reasons to die. */
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN);
  g_set_prgname ("standpoint-cli");

  if (argc < 2 || g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_help ();
      return argc < 2 ? SP_EXIT_USAGE : check_output (SP_EXIT_DONE);
    }
  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("standpoint-cli %s\n", PACKAGE_VERSION);
      return check_output (SP_EXIT_DONE);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return run (&commands[i], argc - 1, argv + 1);
  return sp_cli_fail_usage ("“%s” is no command; see standpoint-cli --help", argv[1]);
}
