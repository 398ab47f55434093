/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-article-table.h"
#include "sp-issue-table.h"
#include "sp-party-table.h"
#include "sp-position-table.h"
#include "sp-project.h"
#include "sp-story-table.h"

/* One kind of record: how to read all of them, and how to print one. */
typedef struct
{
  const char *name;
  GPtrArray *(*list) (SpConnection *connection, GError **error);
  void (*add_json) (JsonBuilder *json, gconstpointer record);
  void (*print) (gconstpointer record);
} RecordKind;

static GPtrArray *
list_stories (SpConnection *connection, GError **error)
{
  return sp_story_table_list (connection, error);
}

static void
add_story (JsonBuilder *json, gconstpointer record)
{
  const SpStory *story = record;

  sp_cli_json_add_id (json, "id", story->id);
  sp_cli_json_add_string (json, "name", story->name);
  sp_cli_json_add_string (json, "note", story->note);
}

static void
print_story (gconstpointer record)
{
  const SpStory *story = record;

  sp_cli_print ("%" SP_ID_FORMAT "  %s\n", story->id, story->name);
}

static GPtrArray *
list_articles (SpConnection *connection, GError **error)
{
  return sp_article_table_list (connection, 0, SP_ARTICLE_LIST_BRIEF, error);
}

static void
add_article (JsonBuilder *json, gconstpointer record)
{
  const SpArticle *article = record;

  sp_cli_json_add_id (json, "id", article->id);
  sp_cli_json_add_id (json, "story", article->story);
  sp_cli_json_add_string (json, "outlet", article->outlet);
  sp_cli_json_add_string (json, "title", article->title);
  sp_cli_json_add_strings (json, "author", (const char *const *) article->authors);
  sp_cli_json_add_string (json, "date", article->date);
  sp_cli_json_add_string (json, "modified", article->modified);
  sp_cli_json_add_string (json, "lang", article->lang);
  sp_cli_json_add_string (json, "url", article->url);
  sp_cli_json_add_string (json, "file", article->file);
  sp_cli_json_add_string (json, "media_type", article->media_type);
  sp_cli_json_add_string (json, "sha256", article->sha256);
  sp_cli_json_add_string (json, "retrieved", article->retrieved);
  sp_cli_json_add_id (json, "twin", article->twin);
  sp_cli_json_add_boolean (json, "doubtful", (article->flags & SP_ARTICLE_DOUBTFUL) != 0);
  sp_cli_json_add_boolean (json, "stub", (article->flags & SP_ARTICLE_STUB) != 0);
  sp_cli_json_add_boolean (json, "live_blog", (article->flags & SP_ARTICLE_LIVE_BLOG) != 0);
}

static void
print_article (gconstpointer record)
{
  const SpArticle *article = record;

  sp_cli_print ("%" SP_ID_FORMAT "  %-10.10s  %s · %s\n", article->id, article->date ? article->date : "no date",
                article->outlet ? article->outlet : "no outlet", article->title);
}

static GPtrArray *
list_parties (SpConnection *connection, GError **error)
{
  return sp_party_table_list (connection, 0, error);
}

static void
add_party (JsonBuilder *json, gconstpointer record)
{
  const SpParty *party = record;

  sp_cli_json_add_id (json, "id", party->id);
  sp_cli_json_add_id (json, "parent", party->parent);
  sp_cli_json_add_string (json, "name", party->name);
  sp_cli_json_add_strings (json, "aliases", (const char *const *) party->aliases);
  sp_cli_json_add_string (json, "colour", party->colour);
}

static void
print_party (gconstpointer record)
{
  const SpParty *party = record;
  g_autofree char *aliases = g_strjoinv (", ", party->aliases);

  sp_cli_print ("%" SP_ID_FORMAT "  %s%s%s\n", party->id, party->name, *aliases ? ": " : "", aliases);
}

static GPtrArray *
list_issues (SpConnection *connection, GError **error)
{
  return sp_issue_table_list (connection, 0, error);
}

static void
add_issue (JsonBuilder *json, gconstpointer record)
{
  const SpIssue *issue = record;

  sp_cli_json_add_id (json, "id", issue->id);
  sp_cli_json_add_id (json, "story", issue->story);
  sp_cli_json_add_id (json, "parent", issue->parent);
  sp_cli_json_add_string (json, "name", issue->name);
  sp_cli_json_add_strings (json, "keywords", (const char *const *) issue->keywords);
}

static void
print_issue (gconstpointer record)
{
  const SpIssue *issue = record;

  sp_cli_print ("%" SP_ID_FORMAT "  %s\n", issue->id, issue->name);
}

static GPtrArray *
list_positions (SpConnection *connection, GError **error)
{
  return sp_position_table_list (connection, 0, error);
}

static void
add_position (JsonBuilder *json, gconstpointer record)
{
  sp_cli_json_add_position (json, record);
}

static void
print_position (gconstpointer record)
{
  const SpPosition *position = record;

  sp_cli_print ("%" SP_ID_FORMAT "  %s, %s: %s\n", position->id, sp_kind_get_name (position->kind),
                sp_status_get_name (position->status), position->summary);
}

static const RecordKind kinds[] = {
  { "stories", list_stories, add_story, print_story },
  { "articles", list_articles, add_article, print_article },
  { "parties", list_parties, add_party, print_party },
  { "issues", list_issues, add_issue, print_issue },
  { "positions", list_positions, add_position, print_position },
};

typedef struct
{
  const RecordKind *kind;
  GPtrArray *records;
} List;

static gboolean
read_records (SpConnection *connection, gpointer data, GError **error)
{
  List *list = data;

  list->records = list->kind->list (connection, error);
  return list->records != NULL;
}

static gboolean
print_kind (const SpCli *cli, SpProject *project, const RecordKind *kind, GError **error)
{
  List list = { .kind = kind };
  g_autoptr (GPtrArray) records = NULL;

  if (!sp_project_read (project, read_records, &list, error))
    return FALSE;
  records = list.records;
  for (guint i = 0; i < records->len; i++)
    {
      JsonBuilder *json;

      if (!cli->json)
        {
          kind->print (g_ptr_array_index (records, i));
          continue;
        }
      json = sp_cli_json_begin ();
      kind->add_json (json, g_ptr_array_index (records, i));
      sp_cli_json_end (json);
    }
  return TRUE;
}

SpExit
sp_cli_list (SpCli *cli, int argc, char **argv)
{
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GError) error = NULL;
  const RecordKind *wanted = NULL;

  if (!sp_cli_parse (cli, argc, argv, NULL, 1, 2))
    return SP_EXIT_USAGE;
  for (gsize i = 0; cli->rest[1] && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (cli->rest[1], kinds[i].name))
      wanted = &kinds[i];
  if (cli->rest[1] && !wanted)
    return sp_cli_fail_usage ("list takes stories, articles, parties, issues or positions");

  project = sp_project_open (cli->rest[0], SP_PROJECT_READ_ONLY, &error);
  if (!project)
    return sp_cli_fail_project (cli, cli->rest[0], error);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!wanted || wanted == &kinds[i])
      {
        if (!wanted && !cli->json)
          sp_cli_print ("%s%s\n", i ? "\n" : "", kinds[i].name);
        if (!print_kind (cli, project, &kinds[i], &error))
          return sp_cli_fail_project (cli, cli->rest[0], error);
      }
  return SP_EXIT_DONE;
}
