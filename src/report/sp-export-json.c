/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-export.h"

#include "sp-report-json.h"

static void
add_article (SpReportJson *json, const SpArticle *article)
{
  sp_report_json_begin (json, NULL, '{');
  sp_report_json_id (json, "id", article->id);
  sp_report_json_string (json, "outlet", article->outlet);
  sp_report_json_string (json, "title", article->title);
  sp_report_json_strings (json, "authors", article->authors);
  sp_report_json_string (json, "date", article->date);
  sp_report_json_string (json, "modified", article->modified);
  sp_report_json_string (json, "lang", article->lang);
  sp_report_json_string (json, "url", article->url);
  sp_report_json_string (json, "file", article->file);
  sp_report_json_string (json, "media_type", article->media_type);
  sp_report_json_string (json, "retrieved", article->retrieved);
  sp_report_json_string (json, "sha256", article->sha256);
  sp_report_json_boolean (json, "doubtful", (article->flags & SP_ARTICLE_DOUBTFUL) != 0);
  sp_report_json_boolean (json, "stub", (article->flags & SP_ARTICLE_STUB) != 0);
  sp_report_json_boolean (json, "live_blog", (article->flags & SP_ARTICLE_LIVE_BLOG) != 0);
  sp_report_json_id (json, "twin", article->twin);
  sp_report_json_number (json, "twin_share", article->twin_share);
  sp_report_json_string (json, "text", article->text);
  sp_report_json_end (json, '{');
}

static void
add_party (SpReportJson *json, const SpParty *party)
{
  sp_report_json_begin (json, NULL, '{');
  sp_report_json_id (json, "id", party->id);
  sp_report_json_id (json, "parent", party->parent);
  sp_report_json_string (json, "name", party->name);
  sp_report_json_strings (json, "aliases", party->aliases);
  sp_report_json_string (json, "colour", party->colour);
  sp_report_json_end (json, '{');
}

static void
add_issue (SpReportJson *json, const SpIssue *issue)
{
  sp_report_json_begin (json, NULL, '{');
  sp_report_json_id (json, "id", issue->id);
  sp_report_json_id (json, "parent", issue->parent);
  sp_report_json_string (json, "name", issue->name);
  sp_report_json_strings (json, "keywords", issue->keywords);
  sp_report_json_end (json, '{');
}

static void
add_range (SpReportJson *json, const char *name, SpRange range)
{
  if (sp_range_is_empty (range))
    {
      sp_report_json_string (json, name, NULL);
      return;
    }
  sp_report_json_begin (json, name, '[');
  sp_report_json_number (json, NULL, range.start);
  sp_report_json_number (json, NULL, range.end);
  sp_report_json_end (json, '[');
}

static void
add_evidence (SpReportJson *json, const SpEvidence *evidence)
{
  sp_report_json_begin (json, NULL, '{');
  sp_report_json_id (json, "id", evidence->id);
  sp_report_json_id (json, "article", evidence->article);
  sp_report_json_number (json, "start", evidence->range.start);
  sp_report_json_number (json, "end", evidence->range.end);
  sp_report_json_string (json, "quote", evidence->quote);
  sp_report_json_string (json, "prefix", evidence->prefix);
  sp_report_json_string (json, "suffix", evidence->suffix);
  sp_report_json_string (json, "form", sp_form_get_name (evidence->form));
  add_range (json, "cue", evidence->cue);
  add_range (json, "source", evidence->source);
  sp_report_json_string (json, "anchor", sp_anchor_get_name (evidence->anchor));
  sp_report_json_end (json, '{');
}

static void
add_position (SpReportJson *json, const SpPosition *position)
{
  sp_report_json_begin (json, NULL, '{');
  sp_report_json_id (json, "id", position->id);
  sp_report_json_id (json, "party", position->party);
  sp_report_json_id (json, "issue", position->issue);
  sp_report_json_string (json, "kind", sp_kind_get_name (position->kind));
  sp_report_json_string (json, "stance", sp_stance_get_name (position->stance));
  sp_report_json_id (json, "target", position->target);
  sp_report_json_string (json, "status", sp_status_get_name (position->status));
  sp_report_json_string (json, "summary", position->summary);
  sp_report_json_string (json, "note", position->note);
  sp_report_json_string (json, "coder", position->coder);
  sp_report_json_number (json, "confidence", position->confidence);
  sp_report_json_begin (json, "evidence", '[');
  for (guint i = 0; i < position->evidence->len; i++)
    add_evidence (json, g_ptr_array_index (position->evidence, i));
  sp_report_json_end (json, '[');
  sp_report_json_end (json, '{');
}

static void
add_cell (SpReportJson *json, const SpCell *cell)
{
  sp_report_json_begin (json, NULL, '{');
  sp_report_json_id (json, "issue", cell->issue);
  sp_report_json_id (json, "party", cell->party);
  sp_report_json_string (json, "state", sp_cell_state_get_name (cell->state));
  sp_report_json_string (json, "summary", cell->summary);
  sp_report_json_end (json, '{');
}

static void
add_relations (SpReportJson *json, const GArray *relations)
{
  sp_report_json_begin (json, "relations", '[');
  for (guint i = 0; i < relations->len; i++)
    {
      const SpRelation *relation = &g_array_index (relations, SpRelation, i);

      sp_report_json_begin (json, NULL, '{');
      sp_report_json_id (json, "id", relation->id);
      sp_report_json_id (json, "from", relation->from);
      sp_report_json_id (json, "to", relation->to);
      sp_report_json_string (json, "kind", sp_relation_kind_get_name (relation->kind));
      sp_report_json_end (json, '{');
    }
  sp_report_json_end (json, '[');
}

static void
add_story (SpReportJson *json, const SpStory *story)
{
  if (story == NULL)
    {
      sp_report_json_string (json, "story", NULL);
      return;
    }
  sp_report_json_begin (json, "story", '{');
  sp_report_json_id (json, "id", story->id);
  sp_report_json_string (json, "name", story->name);
  sp_report_json_string (json, "note", story->note);
  sp_report_json_end (json, '{');
}

/* Adds THINGS as an array. Returns FALSE when it was cancelled. */
#define DEFINE_ADD(add_thing, things)                                                                                  \
  static gboolean add_##things (SpReportJson *json, const GPtrArray *things, SpReportCancelled is_cancelled,           \
                                gpointer data)                                                                         \
  {                                                                                                                    \
    sp_report_json_begin (json, #things, '[');                                                                         \
    for (guint i = 0; i < things->len; i++)                                                                            \
      {                                                                                                                \
        if (is_cancelled && i % 64 == 0 && is_cancelled (data))                                                        \
          return FALSE;                                                                                                \
        add_thing (json, g_ptr_array_index (things, i));                                                               \
      }                                                                                                                \
    sp_report_json_end (json, '[');                                                                                    \
    return TRUE;                                                                                                       \
  }

DEFINE_ADD (add_article, articles)
DEFINE_ADD (add_party, parties)
DEFINE_ADD (add_issue, issues)
DEFINE_ADD (add_position, positions)
DEFINE_ADD (add_cell, cells)

GString *
sp_export_json (const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data)
{
  const SpComparison *comparison = model->comparison;
  SpReportJson json = { .text = g_string_new (NULL), .first = TRUE };
  gboolean complete;

  sp_report_json_begin (&json, NULL, '{');
  sp_report_json_string (&json, "title", model->title);
  sp_report_json_string (&json, "created", model->created);
  sp_report_json_string (&json, "program", model->program);
  add_story (&json, comparison->story);
  complete = add_articles (&json, comparison->articles, is_cancelled, data)
             && add_parties (&json, comparison->parties, is_cancelled, data)
             && add_issues (&json, comparison->issues, is_cancelled, data)
             && add_positions (&json, comparison->positions, is_cancelled, data)
             && add_cells (&json, comparison->cells, is_cancelled, data);
  add_relations (&json, comparison->relations);
  sp_report_json_end (&json, '{');
  g_string_append_c (json.text, '\n');
  if (!complete)
    {
      g_string_free (json.text, TRUE);
      return NULL;
    }
  return json.text;
}
