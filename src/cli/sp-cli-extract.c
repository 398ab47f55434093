/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-article.h"
#include "sp-column-map.h"
#include "sp-extract-job.h"
#include "sp-text.h"

#include <glib/gstdio.h>

typedef struct
{
  SpCli *cli;
  GPtrArray *intakes;
  const char *out_dir; /* or NULL */
} Extract;

/* The text without the title: what stands behind the first blank line. */
static const char *
get_body (const SpArticle *article)
{
  return g_utf8_offset_to_pointer (article->text, sp_text_body_start (article->text));
}

static JsonBuilder *
build_json (const char *file, const SpArticle *article)
{
  JsonBuilder *json = sp_cli_json_begin ();
  g_autofree char *shown = g_filename_display_name (file);

  sp_cli_json_add_string (json, "file", shown);
  sp_cli_json_add_string (json, "title", article->title);
  sp_cli_json_add_strings (json, "author", (const char *const *) article->authors);
  sp_cli_json_add_string (json, "site", article->outlet);
  sp_cli_json_add_string (json, "date", article->date);
  sp_cli_json_add_string (json, "lang", article->lang);
  sp_cli_json_add_string (json, "url", article->url);
  sp_cli_json_add_string (json, "text", get_body (article));
  return json;
}

static void
write_file (Extract *extract, const char *file, const SpArticle *article, guint number)
{
  g_autofree char *base = g_path_get_basename (file);
  char *dot = strrchr (base, '.');
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = sp_cli_json_to_text (build_json (file, article), FALSE);
  g_autoptr (GError) error = NULL;

  if (dot && dot != base)
    *dot = '\0';
  name = number ? g_strdup_printf ("%s-%u.json", base, number + 1) : g_strconcat (base, ".json", NULL);
  path = g_build_filename (extract->out_dir, name, NULL);
  if (!g_file_set_contents (path, text, -1, &error))
    sp_cli_refuse (extract->cli, path, error->message);
}

static void
print_article (const SpArticle *article)
{
  g_autofree char *authors = g_strjoinv (", ", article->authors);

  sp_cli_print ("%s\n", article->title);
  sp_cli_print ("%s%s%s%s%s\n\n", article->outlet ? article->outlet : "(no outlet)", *authors ? "  ·  " : "", authors,
                article->date ? "  ·  " : "", article->date ? article->date : "");
  sp_cli_print ("%s\n\n", get_body (article));
}

static gboolean
extraction_done (guint intake, SpExtraction *extraction, gpointer data, GError **error)
{
  g_autoptr (SpExtraction) owned = extraction;
  Extract *extract = data;
  const char *file = ((SpIntake *) g_ptr_array_index (extract->intakes, intake))->name;

  if (owned->error)
    sp_cli_refuse (extract->cli, file, owned->error->message);
  for (guint i = 0; owned->articles && i < owned->articles->len; i++)
    {
      const SpArticle *article = g_ptr_array_index (owned->articles, i);

      if (extract->out_dir)
        write_file (extract, file, article, i);
      else if (extract->cli->json)
        sp_cli_json_end (build_json (file, article));
      else
        print_article (article);
    }
  sp_cli_progress (extract->cli, intake + 1);
  return TRUE;
}

SpExit
sp_cli_extract (SpCli *cli, int argc, char **argv)
{
  g_autofree char *out_dir = NULL;
  g_autofree char *columns = NULL;
  g_autoptr (SpColumnMap) map = NULL;
  SpExtractOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "out-dir", 0, 0, G_OPTION_ARG_FILENAME, &out_dir, "Write one NAME.json a page into DIR", "DIR" },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &columns, "What the columns of tables hold: title=Headline,text=Body",
      "LIST" },
    { "allow-local", 0, 0, G_OPTION_ARG_NONE, &options.allow_local, "Let links reach local addresses", NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GPtrArray) intakes = NULL;
  g_autoptr (SpEngine) engine = NULL;
  g_autoptr (GError) error = NULL;
  Extract extract = { .cli = cli };

  if (!sp_cli_parse (cli, argc, argv, entries, 1, 0) || !(files = sp_cli_get_files (cli, 0)))
    return SP_EXIT_USAGE;
  if (columns && !(map = sp_column_map_parse (columns, &error)))
    return sp_cli_fail_usage ("%s", error->message);
  options.columns = columns;
  if (out_dir && g_mkdir_with_parents (out_dir, 0777) != 0)
    return sp_cli_fail_usage ("%s: this folder cannot be made", out_dir);

  intakes = sp_intakes_expand ((const char *const *) files);
  engine = sp_engine_new (cli->jobs);
  cli->n_items = intakes->len;
  extract.intakes = intakes;
  extract.out_dir = out_dir;
  if (!sp_extract_job_run (engine, intakes, &options, extraction_done, &extract, NULL, &error))
    {
      sp_cli_refuse (cli, "extract", error->message);
      return SP_EXIT_REFUSED;
    }
  return sp_cli_finish (cli);
}
