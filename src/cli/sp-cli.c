/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-text.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#define MAX_LINE 400

static gboolean
fail_arguments (const SpCli *cli, const char *problem)
{
  sp_cli_fail_usage ("%s; use standpoint-cli %s %s", problem, cli->command, cli->arguments);
  return FALSE;
}

gboolean
sp_cli_parse (SpCli *cli, int argc, char **argv, const GOptionEntry *entries, guint minimum, guint maximum)
{
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, "Print JSON, an object a line", NULL },
    { "jobs", 'j', 0, G_OPTION_ARG_INT, &cli->jobs, "Work on N items at once (default: one a processor)", "N" },
    { "files-from", 0, 0, G_OPTION_ARG_FILENAME, &cli->files_from, "Read more file names from LIST, one a line",
      "LIST" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &cli->rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (cli->arguments);
  g_autoptr (GError) error = NULL;
  guint count;

  g_option_context_add_main_entries (context, common, NULL);
  if (entries)
    g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      sp_cli_fail_usage ("%s", error->message);
      return FALSE;
    }
  if (!cli->rest)
    cli->rest = g_new0 (char *, 1);
  count = g_strv_length (cli->rest);
  if (cli->jobs < 0)
    return fail_arguments (cli, "--jobs takes a number from 0");
  if (count < minimum && !(cli->files_from && count + 1 >= minimum))
    return fail_arguments (cli, "something is missing");
  if (maximum && count > maximum)
    return fail_arguments (cli, "too many arguments");
  return TRUE;
}

char **
sp_cli_get_files (SpCli *cli, guint first)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();

  for (guint i = first; cli->rest[i]; i++)
    g_strv_builder_add (files, cli->rest[i]);
  if (cli->files_from)
    {
      g_autofree char *list = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_file_get_contents (cli->files_from, &list, NULL, &error))
        {
          sp_cli_fail_usage ("%s", error->message);
          return NULL;
        }
      lines = g_strsplit (list, "\n", -1);
      for (char **line = lines; *line; line++)
        {
          if (g_str_has_suffix (*line, "\r"))
            (*line)[strlen (*line) - 1] = '\0';
          if (**line)
            g_strv_builder_add (files, *line);
        }
    }
  return g_strv_builder_end (files);
}

/* One line on standard error, at most MAX_LINE characters, safe for a terminal. */
static void
print_error_line (const char *line)
{
  g_autofree char *safe = sp_text_escape (line);

  if (g_utf8_strlen (safe, -1) > MAX_LINE)
    {
      g_autofree char *cut = g_utf8_substring (safe, 0, MAX_LINE - 1);

      g_printerr ("%s…\n", cut);
    }
  else
    g_printerr ("%s\n", safe);
}

/* FILE for a message: escaped, and cut in the middle so that what is wrong always fits behind it. */
static char *
show_file (const char *file)
{
  g_autofree char *valid = g_filename_display_name (file);
  g_autofree char *safe = sp_text_escape (valid);
  glong length = g_utf8_strlen (safe, -1);
  g_autofree char *start = NULL, *end = NULL;

  if (length <= 160)
    return g_steal_pointer (&safe);
  start = g_utf8_substring (safe, 0, 60);
  end = g_utf8_substring (safe, length - 98, length);
  return g_strconcat (start, "…", end, NULL);
}

void
sp_cli_refuse (SpCli *cli, const char *file, const char *message)
{
  g_autofree char *shown = show_file (file);
  g_autofree char *line = g_strdup_printf ("standpoint-cli: %s: %s", shown, message);

  cli->refused = TRUE;
  print_error_line (line);
}

SpExit
sp_cli_fail_project (SpCli *cli, const char *path, const GError *error)
{
  g_autofree char *named = g_filename_display_name (path);
  g_autofree char *prefix = g_strconcat (named, ": ", NULL);
  const char *message = error->message;

  sp_cli_refuse (cli, path, g_str_has_prefix (message, prefix) ? message + strlen (prefix) : message);
  return error->domain == G_OPTION_ERROR ? SP_EXIT_USAGE : SP_EXIT_PROJECT;
}

SpExit
sp_cli_fail_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = g_strdup_printf ("standpoint-cli: %s", message);
  print_error_line (line);
  return SP_EXIT_USAGE;
}

SpExit
sp_cli_finish (SpCli *cli)
{
  return cli->refused ? SP_EXIT_REFUSED : SP_EXIT_DONE;
}

void
sp_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) pieces = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  pieces = g_strsplit (text, "\n", -1);
  for (char **piece = pieces; *piece; piece++)
    {
      g_auto (GStrv) columns = g_strsplit (*piece, "\t", -1);

      for (char **column = columns; *column; column++)
        {
          g_autofree char *safe = sp_text_escape (*column);

          g_print ("%s%s", safe, column[1] ? "\t" : "");
        }
      if (piece[1])
        g_print ("\n");
    }
}

void
sp_cli_progress (SpCli *cli, guint done)
{
  gint64 now = g_get_monotonic_time ();
  double seconds, rate;
  int filled;

  if (!isatty (STDERR_FILENO) || cli->n_items < 2)
    return;
  if (!cli->started)
    cli->started = now;
  if (done < cli->n_items && now - cli->shown < G_TIME_SPAN_SECOND / 10)
    return;
  cli->shown = now;
  seconds = (now - cli->started) / (double) G_TIME_SPAN_SECOND;
  rate = seconds > 0 ? done / seconds : 0;
  filled = 30 * (guint64) done / cli->n_items;
  g_printerr ("\r[%.*s%.*s] %u/%u  %.0f/s  %.0f s left \033[K", filled, "##############################", 30 - filled,
              "                              ", done, cli->n_items, rate, rate > 0 ? (cli->n_items - done) / rate : 0);
  if (done >= cli->n_items)
    g_printerr ("\r\033[K");
}
