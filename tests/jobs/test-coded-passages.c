/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was coded in another program comes in with its article, as issues and positions that wait for a party. */
#include "sp-article-table.h"
#include "sp-coded-passages.h"
#include "sp-import-job.h"
#include "sp-issue-table.h"
#include "sp-position-table.h"
#include "sp-propose-job.h"
#include "sp-sort-job.h"
#include "sp-story-table.h"

#include "../import/sp-test-zip.h"

#define TEXT                                                                                                           \
  "Council argues over the bridge\n\nMayor Ann Lowe said the bridge would be closed because its piers were "           \
  "unsafe.\n\n"                                                                                                        \
  "“We will not pay for it,” said Piet Haan, who speaks for the traders.\n"

typedef struct
{
  SpProject *project;
  SpEngine *engine;
  SpId story;
  SpImportOptions options;
  SpImportOutcome last; /* its strings are not its own */
  char *message;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = sp_project_new_temporary (&error);
  g_assert_no_error (error);
  fixture->engine = sp_engine_new (1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sp_project_unref (fixture->project);
  sp_engine_unref (fixture->engine);
  g_free (fixture->message);
}

static void
outcome_cb (const SpImportOutcome *outcome, gpointer data)
{
  Fixture *fixture = data;

  fixture->last = *outcome;
  g_free (fixture->message);
  fixture->message = g_strdup (outcome->message);
}

static void
import (Fixture *fixture, GBytes *bytes)
{
  g_autoptr (GPtrArray) intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (intakes, sp_intake_new_bytes ("talk.qdpx", bytes));
  g_assert_true (sp_import_job_run (fixture->engine, fixture->project, &fixture->story, intakes, &fixture->options,
                                    outcome_cb, fixture, NULL, &error));
  g_assert_no_error (error);
}

static char *
code (const char *passage, const char *codes)
{
  const char *p = strstr (TEXT, passage);
  guint start = g_utf8_strlen (TEXT, p - TEXT);
  g_auto (GStrv) names = g_strsplit (codes, " ", -1);
  GString *xml = g_string_new (NULL);

  g_string_append_printf (xml, "<PlainTextSelection startPosition='%u' endPosition='%u'>", start,
                          start + (guint) g_utf8_strlen (passage, -1));
  for (char **name = names; *name; name++)
    g_string_append_printf (xml, "<Coding creatingUser='u'><CodeRef targetGUID='%s'/></Coding>", *name);
  g_string_append (xml, "</PlainTextSelection>");
  return g_string_free (xml, FALSE);
}

/* Imports a project of TEXT with the codings that MORE adds to two of its own. */
static void
import_project (Fixture *fixture, const char *more)
{
  g_autofree char *unsafe = code ("its piers were unsafe", "safety other");
  g_autofree char *pay = code ("We will not pay for it", "pay");
  g_autofree char *project = g_strconcat (
      "<Project><Users><User guid='u' name='Ann'/></Users><CodeBook><Codes><Code guid='bridge' name='Bridge'>"
      "<Code guid='safety' name='Safety'><Description>Is it safe?</Description></Code></Code>"
      "<Code guid='pay' name='Money::Who pays?'/><Code guid='other' "
      "name='Effects::Safety'/></Codes></CodeBook><Sources>"
      "<TextSource name='Talk' plainTextPath='internal://a.txt'>",
      unsafe, pay, more, "</TextSource></Sources></Project>", NULL);
  g_autoptr (GByteArray) zip = make_zip ((const char *const[]){ "project.qde", project, "sources/a.txt", TEXT, NULL });
  g_autoptr (GBytes) bytes = g_bytes_new (zip->data, zip->len);

  import (fixture, bytes);
}

/* What the project holds, read at once. */
typedef struct
{
  GPtrArray *issues;
  GPtrArray *positions;
} Content;

static void
content_clear (Content *self)
{
  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->positions);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Content, content_clear)

static void
load (Fixture *fixture, Content *content)
{
  SpConnection *connection = sp_project_begin_read (fixture->project, NULL);

  content->issues = sp_issue_table_list (connection, 0, NULL);
  content->positions = sp_position_table_list (connection, 0, NULL);
  sp_project_end_read (fixture->project, connection);
}

static const SpIssue *
find_issue (const Content *content, const char *name)
{
  for (guint i = 0; i < content->issues->len; i++)
    if (g_str_equal (((SpIssue *) g_ptr_array_index (content->issues, i))->name, name))
      return g_ptr_array_index (content->issues, i);
  return NULL;
}

/* The one position on the issue called NAME. */
static const SpPosition *
find_position (const Content *content, const char *name)
{
  const SpIssue *issue = find_issue (content, name);
  const SpPosition *found = NULL;

  g_assert_nonnull (issue);
  for (guint i = 0; i < content->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (content->positions, i);

      if (position->issue != issue->id || position->party)
        continue;
      g_assert_null (found);
      found = position;
    }
  g_assert_nonnull (found);
  return found;
}

static void
assert_told (guint n_stored, guint n_lost, const char *beginning)
{
  g_autofree char *told = sp_coded_passages_describe (n_stored, n_lost);

  g_assert_true (told && g_str_has_prefix (told, beginning));
}

static void
test_told (void)
{
  g_assert_null (sp_coded_passages_describe (0, 0));
  assert_told (1, 0, "1 coded passage came in");
  assert_told (12, 1, "12 coded passages came in, 1 was left out, since");
  assert_told (0, 1, "1 coded passage was left out, since");
  assert_told (0, 2, "2 coded passages were left out, since");
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_auto (Content) content = { 0 };
  g_auto (Content) undone = { 0 };
  const SpPosition *safety, *pay;

  import_project (fixture, "<Coding><CodeRef targetGUID='pay'/></Coding>");
  g_assert_cmpint (fixture->last.status, ==, SP_IMPORT_IMPORTED);
  g_assert_cmpuint (fixture->last.n_passages, ==, 3);
  g_assert_cmpuint (fixture->last.n_passages_lost, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->message, "imported; 3 coded passages came in, 1 was left out"));

  load (fixture, &content);
  g_assert_cmpuint (content.positions->len, ==, 3);
  /* Two codes of one name are told apart. */
  g_assert_cmpuint (content.issues->len, ==, 6);
  g_assert_cmpint (find_issue (&content, "Safety (Effects)")->parent, ==, find_issue (&content, "Effects")->id);
  g_assert_cmpint (find_issue (&content, "Safety")->parent, ==, find_issue (&content, "Bridge")->id);
  g_assert_cmpint (find_issue (&content, "Who pays?")->parent, ==, find_issue (&content, "Money")->id);
  safety = g_ptr_array_index (content.positions, 0);
  g_assert_cmpint (safety->party, ==, 0);
  g_assert_cmpint (safety->kind, ==, SP_KIND_ASSESSMENT);
  g_assert_cmpint (safety->stance, ==, SP_STANCE_UNSTATED);
  g_assert_cmpint (safety->status, ==, SP_STATUS_PROPOSED);
  g_assert_cmpstr (safety->summary, ==, "its piers were unsafe");
  g_assert_cmpstr (safety->note, ==, "Is it safe?");
  g_assert_cmpstr (safety->coder, ==, "Ann");
  g_assert_cmpint (((SpEvidence *) g_ptr_array_index (safety->evidence, 0))->form, ==, SP_FORM_OUTLET);
  pay = find_position (&content, "Who pays?");
  g_assert_cmpint (((SpEvidence *) g_ptr_array_index (pay->evidence, 0))->form, ==, SP_FORM_DIRECT);

  /* One step with the article. */
  g_assert_true (sp_project_undo (fixture->project, NULL));
  load (fixture, &undone);
  g_assert_cmpuint (undone.positions->len + undone.issues->len, ==, 0);
}

/* The text is there already: what is coded in it since comes in, and only once. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autofree char *more = code ("Piet Haan", "pay");
  g_auto (Content) content = { 0 };

  import_project (fixture, "");
  import_project (fixture, more);
  g_assert_cmpint (fixture->last.status, ==, SP_IMPORT_DUPLICATE);
  g_assert_cmpuint (fixture->last.n_passages, ==, 1);
  g_assert_true (fixture->last.committed);
  fixture->story = 0;
  fixture->options.story_name = "Another";
  import_project (fixture, more);
  g_assert_cmpuint (fixture->last.n_passages, ==, 0);
  g_assert_false (fixture->last.committed);
  load (fixture, &content);
  g_assert_cmpuint (content.positions->len, ==, 4);
}

static gboolean
add_issue (SpConnection *connection, gpointer data, GError **error)
{
  g_autoptr (SpStory) story = sp_story_new ();
  g_autoptr (SpIssue) issue = sp_issue_new ();

  g_free (story->name);
  story->name = g_strdup ("Named");
  if (!sp_story_table_insert (connection, story, error))
    return FALSE;
  issue->story = story->id;
  g_free (issue->name);
  issue->name = g_strdup ("who pays?");
  return sp_issue_table_insert (connection, issue, error);
}

/* An issue that the story has is the code's. */
static void
test_named_story (Fixture *fixture, gconstpointer data)
{
  g_auto (Content) content = { 0 };
  const SpPosition *pay;

  g_assert_true (sp_project_run (fixture->project, "Add Issue", add_issue, NULL, NULL));
  fixture->options.story_name = "Named";
  import_project (fixture, "");
  load (fixture, &content);
  pay = find_position (&content, "who pays?");
  g_assert_cmpint (pay->story, ==, fixture->story);
  g_assert_null (find_issue (&content, "Who pays?"));
}

/* What the program proposes stands beside what was coded, however often it proposes. */
static void
test_propose (Fixture *fixture, gconstpointer data)
{
  g_auto (Content) before = { 0 };
  g_auto (Content) after = { 0 };
  g_auto (Content) again = { 0 };

  import_project (fixture, "");
  load (fixture, &before);
  g_assert_true (sp_propose_job_run (fixture->engine, fixture->project, fixture->story, NULL, NULL, NULL, NULL));
  load (fixture, &after);
  g_assert_cmpuint (after.positions->len, >, before.positions->len);
  g_assert_true (sp_propose_job_run (fixture->engine, fixture->project, fixture->story, NULL, NULL, NULL, NULL));
  load (fixture, &again);
  g_assert_cmpuint (again.positions->len, ==, after.positions->len);
  for (guint i = 0; i < before.positions->len; i++)
    {
      const SpPosition *coded = g_ptr_array_index (before.positions, i);
      const SpPosition *kept = g_ptr_array_index (again.positions, i);

      g_assert_cmpint (kept->id, ==, coded->id);
      g_assert_cmpint (kept->party, ==, 0);
    }
}

/* Sorting into stories takes issues and positions along. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sorted_story_free);
  SpSortedStory *sorted = g_new0 (SpSortedStory, 1);
  SpArticle *article = sp_article_new ();
  g_auto (Content) content = { 0 };

  import_project (fixture, "");
  article->id = fixture->last.article;
  sorted->name = g_strdup ("Bridge");
  sorted->wanted = TRUE;
  sorted->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_ptr_array_add (sorted->articles, article);
  g_ptr_array_add (stories, sorted);
  g_assert_true (sp_project_run (fixture->project, "Sort into Stories", sp_sort_job_apply, stories, NULL));
  load (fixture, &content);
  g_assert_cmpuint (content.positions->len, ==, 3);
  g_assert_cmpuint (content.issues->len, ==, 6);
  g_assert_cmpint (find_position (&content, "Who pays?")->story, ==, sorted->story);
  g_assert_cmpint (find_issue (&content, "Money")->story, ==, sorted->story);
  g_assert_cmpint (find_issue (&content, "Who pays?")->parent, ==, find_issue (&content, "Money")->id);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/jobs/coded-passages/told", test_told);
  g_test_add ("/jobs/coded-passages/import", Fixture, NULL, set_up, test_import, tear_down);
  g_test_add ("/jobs/coded-passages/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/jobs/coded-passages/named-story", Fixture, NULL, set_up, test_named_story, tear_down);
  g_test_add ("/jobs/coded-passages/propose", Fixture, NULL, set_up, test_propose, tear_down);
  g_test_add ("/jobs/coded-passages/sort", Fixture, NULL, set_up, test_sort, tear_down);
  return g_test_run ();
}
