/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-position.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Exit statuses of every command (the command line's contract). */
typedef enum
{
  SP_EXIT_DONE = 0,
  SP_EXIT_REFUSED = 1, /* something was refused, the rest was done */
  SP_EXIT_USAGE = 2,
  SP_EXIT_PROJECT = 3, /* the project could not be opened or written, and is unchanged */
} SpExit;

/* What every command knows: its options as parsed and what has happened so far. */
typedef struct
{
  const char *command;   /* its name */
  const char *arguments; /* what it takes, as shown behind the name */
  gboolean json;
  int jobs;         /* --jobs; 0: one a processor */
  char *files_from; /* --files-from */
  char **rest;      /* what remains of the arguments, NULL-terminated, never NULL */
  gboolean refused; /* whether sp_cli_refuse() was called */
  guint n_items;    /* for the progress bar */
  gint64 started;
  gint64 shown;
} SpCli;

/* One command: its file has the function, sp-cli-main.c the table. */
typedef struct
{
  const char *name;
  const char *arguments; /* as shown behind the name */
  const char *summary;
  SpExit (*run) (SpCli *cli, int argc, char **argv);
} SpCliCommand;

SpExit sp_cli_attribute (SpCli *cli, int argc, char **argv);
SpExit sp_cli_bench (SpCli *cli, int argc, char **argv);
SpExit sp_cli_check (SpCli *cli, int argc, char **argv);
SpExit sp_cli_compare (SpCli *cli, int argc, char **argv);
SpExit sp_cli_export (SpCli *cli, int argc, char **argv);
SpExit sp_cli_extract (SpCli *cli, int argc, char **argv);
SpExit sp_cli_grid (SpCli *cli, int argc, char **argv);
SpExit sp_cli_import (SpCli *cli, int argc, char **argv);
SpExit sp_cli_list (SpCli *cli, int argc, char **argv);
SpExit sp_cli_merge (SpCli *cli, int argc, char **argv);
SpExit sp_cli_new (SpCli *cli, int argc, char **argv);
SpExit sp_cli_propose (SpCli *cli, int argc, char **argv);
SpExit sp_cli_search (SpCli *cli, int argc, char **argv);

/*
 * Parses argv[1...] with the options that all commands share and ENTRIES (or NULL); what is left goes to cli->rest, of
 * which there must be MINIMUM to MAXIMUM (0: no limit; names in --files-from count). Returns FALSE after one line on
 * standard error.
 */
gboolean sp_cli_parse (SpCli *cli, int argc, char **argv, const GOptionEntry *entries, guint minimum, guint maximum);

/* cli->rest from FIRST on and the lines of --files-from, or NULL after a line on standard error. The caller frees it.
 */
char **sp_cli_get_files (SpCli *cli, guint first);

/* Refuses one thing: "standpoint-cli: FILE: MESSAGE", one line of at most 400 characters, escaped. */
void sp_cli_refuse (SpCli *cli, const char *file, const char *message);

/* Says that the project PATH could not be opened or written, and returns SP_EXIT_PROJECT; SP_EXIT_USAGE for a
 * G_OPTION_ERROR: the project is fine, but has not what an option asks for. ERROR may name PATH itself. */
SpExit sp_cli_fail_project (SpCli *cli, const char *path, const GError *error);

/* Says that the command was used wrongly, and returns SP_EXIT_USAGE. */
SpExit sp_cli_fail_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* SP_EXIT_REFUSED when something was refused, else SP_EXIT_DONE. */
SpExit sp_cli_finish (SpCli *cli);

/* Prints to standard output, escaping what a terminal must not get; FORMAT's own line breaks and tabs stay. */
void sp_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* Shows a bar on standard error when that is a terminal: DONE of cli->n_items, rate and time left. Call with DONE =
 * n_items to end. */
void sp_cli_progress (SpCli *cli, guint done);

/* JSON, an object a line: begin, add members with json-glib, end. */
JsonBuilder *sp_cli_json_begin (void);
void sp_cli_json_end (JsonBuilder *builder);
/* The same as text without a line end, for files. The caller frees it; BUILDER is freed. */
char *sp_cli_json_to_text (JsonBuilder *builder, gboolean pretty);
void sp_cli_json_add_string (JsonBuilder *builder, const char *name, const char *value);
void sp_cli_json_add_strings (JsonBuilder *builder, const char *name, const char *const *values);
void sp_cli_json_add_int (JsonBuilder *builder, const char *name, gint64 value);
void sp_cli_json_add_double (JsonBuilder *builder, const char *name, double value);
void sp_cli_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value);
/* Ids are strings in JSON, since 63-bit numbers do not survive other readers; 0 is null. */
void sp_cli_json_add_id (JsonBuilder *builder, const char *name, gint64 id);

/* The members of a position with its evidence, into the object that is open. */
void sp_cli_json_add_position (JsonBuilder *builder, const SpPosition *position);

G_END_DECLS
