/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-attributor.h"
#include "sp-batch.h"
#include "sp-cli-collect.h"
#include "sp-detect.h"
#include "sp-text.h"

#include <string.h>

/* JSON nested deeper than this is no text with an id; json-glib would run out of stack far beyond. */
#define MAX_DEPTH 64

/* What is attributed: an article of its own, or a line of a .jsonl file, which is parsed on a worker thread. */
typedef struct
{
  char *id;
  SpArticle *article;
  const char *line;
  gsize length;
} Item;

/* Who says what in one item; or an error. */
typedef struct
{
  char *id;
  char *text;
  GPtrArray *attributions;
  GError *error;
} Outcome;

typedef struct
{
  SpCli *cli;
  const SpAttributor *attributor;
  GArray *items;
} Attribute;

static void
item_clear (Item *item)
{
  g_free (item->id);
  g_clear_pointer (&item->article, sp_article_unref);
}

static void
outcome_free (Outcome *outcome)
{
  g_free (outcome->id);
  g_free (outcome->text);
  g_clear_pointer (&outcome->attributions, g_ptr_array_unref);
  g_clear_error (&outcome->error);
  g_free (outcome);
}

static gboolean
is_too_deep (const char *line, gsize length)
{
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    if (line[i] == '[' || line[i] == '{')
      {
        if (++depth > MAX_DEPTH)
          return TRUE;
      }
    else if ((line[i] == ']' || line[i] == '}') && depth > 0)
      depth--;
  return FALSE;
}

static const char *
get_string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static void
read_line (const Item *item, Outcome *outcome)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;
  const char *text = NULL;

  if (!is_too_deep (item->line, item->length) && json_parser_load_from_data (parser, item->line, item->length, NULL)
      && (root = json_parser_get_root (parser)) && JSON_NODE_HOLDS_OBJECT (root))
    {
      text = get_string_member (json_node_get_object (root), "text");
      outcome->id = g_strdup (get_string_member (json_node_get_object (root), "id"));
    }
  if (!outcome->id)
    outcome->id = g_strdup (item->id);
  if (text)
    outcome->text = g_strdup (text);
  else
    g_set_error (&outcome->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "no JSON object with “id” and “text”; mend that line");
}

static gpointer
attribute_work (guint number, gpointer data, GCancellable *cancellable)
{
  Attribute *attribute = data;
  const Item *item = &g_array_index (attribute->items, Item, number);
  Outcome *outcome = g_new0 (Outcome, 1);
  g_autofree char *lang = NULL;

  if (item->article)
    {
      outcome->id = g_strdup (item->id);
      outcome->text = g_strdup (item->article->text);
      lang = g_strdup (item->article->lang);
    }
  else
    read_line (item, outcome);
  if (!outcome->text)
    return outcome;
  if (!lang)
    lang = sp_language_detect (outcome->text);
  outcome->attributions = sp_attributor_attribute (attribute->attributor, outcome->text, lang);
  return outcome;
}

static void
add_ranges (JsonBuilder *json, const char *name, const SpRanges *ranges)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < ranges->len; i++)
    {
      json_builder_begin_array (json);
      json_builder_add_int_value (json, sp_ranges_index (ranges, i).start);
      json_builder_add_int_value (json, sp_ranges_index (ranges, i).end);
      json_builder_end_array (json);
    }
  json_builder_end_array (json);
}

static void
print_json (const Outcome *outcome)
{
  JsonBuilder *json = sp_cli_json_begin ();

  sp_cli_json_add_string (json, "id", outcome->id);
  json_builder_set_member_name (json, "attributions");
  json_builder_begin_array (json);
  for (guint i = 0; i < outcome->attributions->len; i++)
    {
      const SpAttribution *attribution = g_ptr_array_index (outcome->attributions, i);

      json_builder_begin_object (json);
      add_ranges (json, "source", attribution->source);
      add_ranges (json, "cue", attribution->cue);
      add_ranges (json, "content", attribution->content);
      sp_cli_json_add_string (json, "form", sp_form_get_name (attribution->form));
      sp_cli_json_add_string (json, "kind", sp_kind_get_name (attribution->kind));
      sp_cli_json_add_string (json, "party", attribution->party);
      sp_cli_json_add_double (json, "confidence", attribution->confidence);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  sp_cli_json_end (json);
}

static char *
join_slices (const SpTextIndex *index, const SpRanges *ranges)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      g_autofree char *slice = sp_text_index_slice (index, sp_ranges_index (ranges, i));

      g_string_append_printf (text, "%s%s", i ? " … " : "", slice);
    }
  return g_string_free (text, FALSE);
}

static void
print_text (const Outcome *outcome)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (outcome->text);

  sp_cli_print ("%s\n", outcome->id);
  for (guint i = 0; i < outcome->attributions->len; i++)
    {
      const SpAttribution *attribution = g_ptr_array_index (outcome->attributions, i);
      g_autofree char *source = join_slices (index, attribution->source);
      g_autofree char *content = join_slices (index, attribution->content);

      sp_cli_print ("  %s (%s, %s, %.2f): %s\n",
                    attribution->party ? attribution->party
                    : *source          ? source
                                       : "nobody named",
                    sp_kind_get_name (attribution->kind), sp_form_get_name (attribution->form), attribution->confidence,
                    content);
    }
}

static gboolean
attribute_done (guint number, gpointer result, gpointer data, GError **error)
{
  Attribute *attribute = data;
  Outcome *outcome = result;

  if (outcome->error)
    sp_cli_refuse (attribute->cli, outcome->id, outcome->error->message);
  else if (attribute->cli->json)
    print_json (outcome);
  else
    print_text (outcome);
  outcome_free (outcome);
  sp_cli_progress (attribute->cli, number + 1);
  return TRUE;
}

static void
add_lines (GArray *items, const char *file, GMappedFile *mapped)
{
  const char *text = g_mapped_file_get_contents (mapped);
  const char *end = text + g_mapped_file_get_length (mapped);

  for (guint number = 1; text && text < end; number++)
    {
      const char *stop = memchr (text, '\n', end - text);
      gsize length = (stop ? stop : end) - text;

      if (length > 0)
        {
          Item item = { .id = g_strdup_printf ("%s:%u", file, number), .line = text, .length = length };

          g_array_append_val (items, item);
        }
      text += length + 1;
    }
}

/* The articles in the first N of FILES, read on all cores. */
static void
add_articles (Attribute *attribute, SpEngine *engine, char **files, guint n)
{
  g_autofree const char **run = g_memdup2 (files, (n + 1) * sizeof (char *));
  g_autoptr (GPtrArray) articles = NULL;

  if (n == 0)
    return;
  run[n] = NULL;
  articles = sp_cli_collect_articles (attribute->cli, engine, run);
  for (guint i = 0; i < articles->len; i++)
    {
      SpArticle *article = g_ptr_array_index (articles, i);
      Item item = { .id = sp_cli_make_article_id (article), .article = sp_article_ref (article) };

      g_array_append_val (attribute->items, item);
    }
}

/* The items of FILES in order; the files that hold lines stay mapped in MAPPED. */
static void
collect_items (Attribute *attribute, SpEngine *engine, char **files, GPtrArray *mapped)
{
  guint n = 0;

  for (; files[n]; n++)
    {
      g_autoptr (GError) error = NULL;
      GMappedFile *file;

      if (!g_str_has_suffix (files[n], ".jsonl"))
        continue;
      add_articles (attribute, engine, files, n);
      file = g_mapped_file_new (files[n], FALSE, &error);
      if (file)
        {
          g_ptr_array_add (mapped, file);
          add_lines (attribute->items, files[n], file);
        }
      else
        sp_cli_refuse (attribute->cli, files[n], error->message);
      files += n + 1;
      n = -1;
    }
  add_articles (attribute, engine, files, n);
}

SpExit
sp_cli_attribute (SpCli *cli, int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (SpEngine) engine = NULL;
  g_autoptr (GPtrArray) mapped = g_ptr_array_new_with_free_func ((GDestroyNotify) g_mapped_file_unref);
  g_autoptr (GArray) items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_autoptr (GError) error = NULL;
  Attribute attribute = { .cli = cli, .items = items };

  if (!sp_cli_parse (cli, argc, argv, NULL, 1, 0) || !(files = sp_cli_get_files (cli, 0)))
    return SP_EXIT_USAGE;
  engine = sp_engine_new (cli->jobs);
  g_array_set_clear_func (items, (GDestroyNotify) item_clear);
  collect_items (&attribute, engine, files, mapped);
  attribute.attributor = sp_engine_get_attributor (engine);
  cli->n_items = items->len;
  if (!sp_batch_run (items->len, sp_engine_get_n_threads (engine), attribute_work, attribute_done,
                     (GDestroyNotify) outcome_free, &attribute, NULL, &error))
    sp_cli_refuse (cli, "attribute", error->message);
  return sp_cli_finish (cli);
}
