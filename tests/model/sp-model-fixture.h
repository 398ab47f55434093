/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article-table.h"
#include "sp-issue-table.h"
#include "sp-party-table.h"
#include "sp-position-table.h"
#include "sp-project.h"
#include "sp-story-table.h"

/* A small story in a project: two articles, two parties, one issue, two positions. */
typedef struct
{
  SpId story;
  SpId articles[2];
  SpId parties[2];
  SpId issue;
  SpId positions[2];
} SpModelFixture;

static SpId
fixture_add_article (SpConnection *connection, SpId story, const char *text, GError **error)
{
  g_autoptr (SpArticle) article = sp_article_new ();

  article->story = story;
  g_free (article->text);
  article->text = g_strdup (text);
  g_free (article->title);
  article->title = g_strdup ("Title");
  return sp_article_table_insert (connection, article, error) ? article->id : 0;
}

static SpId
fixture_add_party (SpConnection *connection, const char *name, GError **error)
{
  g_autoptr (SpParty) party = sp_party_new ();

  g_free (party->name);
  party->name = g_strdup (name);
  return sp_party_table_insert (connection, party, error) ? party->id : 0;
}

static SpId
fixture_add_position (
    SpConnection *connection, const SpModelFixture *fixture, guint which, SpRange range, GError **error)
{
  g_autoptr (SpPosition) position = sp_position_new ();
  g_autoptr (SpArticle) article = sp_article_table_get (connection, fixture->articles[which], error);
  SpEvidence *evidence;

  if (!article)
    return 0;
  evidence = sp_evidence_new_from_text (article->text, range);
  evidence->article = article->id;
  position->story = fixture->story;
  position->party = fixture->parties[which];
  position->issue = fixture->issue;
  g_ptr_array_add (position->evidence, evidence);
  return sp_position_table_insert (connection, position, error) ? position->id : 0;
}

static gboolean
fixture_fill (SpConnection *connection, gpointer data, GError **error)
{
  SpModelFixture *fixture = data;
  g_autoptr (SpStory) story = sp_story_new ();
  g_autoptr (SpIssue) issue = sp_issue_new ();

  g_free (story->name);
  story->name = g_strdup ("Ferries");
  if (!sp_story_table_insert (connection, story, error))
    return FALSE;
  fixture->story = story->id;
  fixture->articles[0] = fixture_add_article (connection, story->id, "One\n\nThe port denied it.", error);
  fixture->articles[1] = fixture_add_article (connection, story->id, "Two\n\nThe company complained.", error);
  fixture->parties[0] = fixture_add_party (connection, "Port", error);
  fixture->parties[1] = fixture_add_party (connection, "Company", error);
  issue->story = story->id;
  g_free (issue->name);
  issue->name = g_strdup ("Berths?");
  if (!sp_issue_table_insert (connection, issue, error))
    return FALSE;
  fixture->issue = issue->id;
  fixture->positions[0] = fixture_add_position (connection, fixture, 0, (SpRange){ 9, 13 }, error);
  fixture->positions[1] = fixture_add_position (connection, fixture, 1, (SpRange){ 9, 16 }, error);
  return fixture->positions[0] != 0 && fixture->positions[1] != 0;
}

static SpProject *
fixture_open (SpModelFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SpProject *project = sp_project_new_temporary (&error);

  g_assert_no_error (error);
  sp_project_run (project, "Fill", fixture_fill, fixture, &error);
  g_assert_no_error (error);
  return project;
}
