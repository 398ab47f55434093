/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-cli-collect.h"
#include "sp-comparison.h"
#include "sp-propose.h"

/* Ids in a proposal's JSON are short: articles have their files' names, the rest numbers in their order. */
static char *
make_short_id (const char *letter, GPtrArray *things, SpId id)
{
  for (guint i = 0; i < things->len; i++)
    if (*(const SpId *) g_ptr_array_index (things, i) == id)
      return g_strdup_printf ("%s%u", letter, i + 1);
  return NULL;
}

static void
add_short_id (JsonBuilder *json, const char *name, const char *letter, GPtrArray *things, SpId id)
{
  g_autofree char *text = make_short_id (letter, things, id);

  sp_cli_json_add_string (json, name, text);
}

static void
begin_array (JsonBuilder *json, const char *name)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
}

static void
add_articles (JsonBuilder *json, const SpComparison *comparison)
{
  begin_array (json, "articles");
  for (guint i = 0; i < comparison->articles->len; i++)
    {
      const SpArticle *article = g_ptr_array_index (comparison->articles, i);
      g_autofree char *id = sp_cli_make_article_id (article);

      json_builder_begin_object (json);
      sp_cli_json_add_string (json, "id", id);
      sp_cli_json_add_string (json, "title", article->title);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_parties (JsonBuilder *json, const SpComparison *comparison)
{
  begin_array (json, "parties");
  for (guint i = 0; i < comparison->parties->len; i++)
    {
      const SpParty *party = g_ptr_array_index (comparison->parties, i);

      json_builder_begin_object (json);
      add_short_id (json, "id", "p", comparison->parties, party->id);
      sp_cli_json_add_string (json, "name", party->name);
      sp_cli_json_add_strings (json, "aliases", (const char *const *) party->aliases);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_issues (JsonBuilder *json, const SpComparison *comparison)
{
  begin_array (json, "issues");
  for (guint i = 0; i < comparison->issues->len; i++)
    {
      const SpIssue *issue = g_ptr_array_index (comparison->issues, i);

      json_builder_begin_object (json);
      add_short_id (json, "id", "i", comparison->issues, issue->id);
      sp_cli_json_add_string (json, "name", issue->name);
      sp_cli_json_add_strings (json, "keywords", (const char *const *) issue->keywords);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_evidence (JsonBuilder *json, const SpComparison *comparison, const SpEvidence *evidence)
{
  g_autofree char *article = sp_cli_make_article_id (sp_comparison_get_article (comparison, evidence->article));

  json_builder_begin_object (json);
  sp_cli_json_add_string (json, "article", article);
  sp_cli_json_add_int (json, "start", evidence->range.start);
  sp_cli_json_add_int (json, "end", evidence->range.end);
  sp_cli_json_add_string (json, "quote", evidence->quote);
  sp_cli_json_add_string (json, "form", sp_form_get_name (evidence->form));
  json_builder_end_object (json);
}

static void
add_positions (JsonBuilder *json, const SpComparison *comparison)
{
  begin_array (json, "positions");
  for (guint i = 0; i < comparison->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (comparison->positions, i);

      json_builder_begin_object (json);
      add_short_id (json, "party", "p", comparison->parties, position->party);
      add_short_id (json, "issue", "i", comparison->issues, position->issue);
      sp_cli_json_add_string (json, "kind", sp_kind_get_name (position->kind));
      sp_cli_json_add_string (json, "stance", sp_stance_get_name (position->stance));
      add_short_id (json, "target", "p", comparison->parties, position->target);
      sp_cli_json_add_string (json, "summary", position->summary);
      sp_cli_json_add_double (json, "confidence", position->confidence);
      begin_array (json, "evidence");
      for (guint e = 0; e < position->evidence->len; e++)
        add_evidence (json, comparison, g_ptr_array_index (position->evidence, e));
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
print_json (const SpComparison *comparison)
{
  JsonBuilder *json = sp_cli_json_begin ();

  add_articles (json, comparison);
  add_parties (json, comparison);
  add_issues (json, comparison);
  add_positions (json, comparison);
  sp_cli_json_end (json);
}

static void
print_text (const SpComparison *comparison)
{
  for (guint i = 0; i < comparison->issues->len; i++)
    {
      const SpIssue *issue = g_ptr_array_index (comparison->issues, i);

      sp_cli_print ("%s\n", issue->name);
      for (guint p = 0; p < comparison->positions->len; p++)
        {
          const SpPosition *position = g_ptr_array_index (comparison->positions, p);
          const SpParty *party = sp_comparison_get_party (comparison, position->party);

          if (position->issue != issue->id || !party)
            continue;
          sp_cli_print ("  %s · %s: %s\n", party->name, sp_kind_get_name (position->kind), position->summary);
          for (guint e = 0; e < position->evidence->len; e++)
            {
              const SpEvidence *evidence = g_ptr_array_index (position->evidence, e);
              g_autofree char *article =
                  sp_cli_make_article_id (sp_comparison_get_article (comparison, evidence->article));

              sp_cli_print ("      %s: “%s”\n", article, evidence->quote);
            }
        }
    }
}

SpExit
sp_cli_propose (SpCli *cli, int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (SpEngine) engine = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (SpComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  if (!sp_cli_parse (cli, argc, argv, NULL, 1, 0) || !(files = sp_cli_get_files (cli, 0)))
    return SP_EXIT_USAGE;
  engine = sp_engine_new (cli->jobs);
  articles = sp_cli_collect_articles (cli, engine, (const char *const *) files);
  comparison = sp_propose (sp_engine_get_attributor (engine), articles, NULL, NULL, NULL, &error);
  if (!comparison)
    {
      sp_cli_refuse (cli, "propose", error->message);
      return SP_EXIT_REFUSED;
    }
  if (cli->json)
    print_json (comparison);
  else
    print_text (comparison);
  return sp_cli_finish (cli);
}
