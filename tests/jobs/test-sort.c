/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-article-table.h"
#include "sp-sort-job.h"
#include "sp-story-table.h"

static const char *const bridge[] = {
  "Mayor shuts the Calder bridge\n\nMayor Ann Lowe closed the Calder bridge on Monday after engineers found cracks in "
  "two of its piers.\n\nTraders of the lower town fear for their business, said Piet Haan, who speaks for them.",
  "Traders angry about closed bridge\n\nThe traders of the lower town want money from the city for the weeks in which "
  "the Calder bridge stays closed.\n\nPiet Haan accused Mayor Lowe of hiding what the engineers wrote on the piers.",
  NULL
};
static const char *const probe[] = {
  "Vesta probe reaches its asteroid\n\nThe Vesta probe went into orbit around the asteroid Pallas after a flight of "
  "six years.\n\nThe space agency in Darmstadt received the first pictures in the night, Dr. Lin Yue said.",
  "First pictures from Pallas\n\nThe asteroid Pallas is covered with ice and craters, as the pictures of the Vesta "
  "probe show.\n\nThe space agency will lower the orbit of the probe in June, said Lin Yue in Darmstadt.",
  NULL
};
static const char *const strike[] = {
  "Strike at the port of Lund\n\nDockers at the port of Lund stopped work on Tuesday over pay.\n\nThe union of the "
  "dockers wants eight per cent more; the port authority offers three.",
  NULL
};

typedef struct
{
  SpProject *project;
  SpId story;
  const char *const *texts;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->project = sp_project_new_temporary (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sp_project_unref (fixture->project);
}

static gboolean
add (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *fixture = data;

  if (!fixture->story)
    {
      g_autoptr (SpStory) story = sp_story_new ();

      g_free (story->name);
      story->name = g_strdup ("Week 19");
      if (!sp_story_table_insert (connection, story, error))
        return FALSE;
      fixture->story = story->id;
    }
  for (const char *const *text = fixture->texts; *text; text++)
    {
      g_autoptr (SpArticle) article = sp_article_new ();

      article->story = fixture->story;
      article->lang = g_strdup ("en");
      g_free (article->title);
      article->title = g_strndup (*text, strcspn (*text, "\n"));
      g_free (article->text);
      article->text = g_strdup (*text);
      if (!sp_article_table_insert (connection, article, error))
        return FALSE;
    }
  return TRUE;
}

static void
add_texts (Fixture *fixture, const char *const *texts)
{
  g_autoptr (GError) error = NULL;

  fixture->texts = texts;
  g_assert_true (sp_project_run (fixture->project, "Add", add, fixture, &error));
  g_assert_no_error (error);
}

static gboolean
describe (SpConnection *connection, gpointer data, GError **error)
{
  GString *text = data;
  g_autoptr (GPtrArray) stories = sp_story_table_list (connection, error);

  for (guint i = 0; i < stories->len; i++)
    {
      const SpStory *story = g_ptr_array_index (stories, i);

      g_string_append_printf (text, "%s%s: %d", i ? ", " : "", story->name,
                              (int) sp_article_table_count (connection, story->id, error));
    }
  return TRUE;
}

/* The stories with how many articles each has. */
static void
assert_stories (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (sp_project_read (fixture->project, describe, text, NULL));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_all_have_company (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GError) error = NULL;

  add_texts (fixture, bridge);
  add_texts (fixture, probe);
  stories = sp_sort_job_propose (fixture->project, fixture->story, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stories->len, ==, 2);
  g_assert_true (sp_project_run (fixture->project, "Sort into Stories", sp_sort_job_apply, stories, &error));
  assert_stories (fixture, "Mayor shuts the Calder bridge: 2, Vesta probe reaches its asteroid: 2");
  g_assert_true (sp_project_undo (fixture->project, &error));
  assert_stories (fixture, "Week 19: 4");
}

/* What is like nothing else stays, and so does what the person does not want to be a story. */
static void
test_person_decides (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GError) error = NULL;
  SpSortedStory *first;

  add_texts (fixture, bridge);
  add_texts (fixture, strike);
  add_texts (fixture, probe);
  stories = sp_sort_job_propose (fixture->project, fixture->story, NULL, &error);
  g_assert_cmpuint (stories->len, ==, 2);
  first = g_ptr_array_index (stories, 0);
  g_assert_cmpint (first->story, ==, 0);
  g_free (first->name);
  first->name = g_strdup ("The bridge");
  ((SpSortedStory *) g_ptr_array_index (stories, 1))->wanted = FALSE;
  g_assert_true (sp_project_run (fixture->project, "Sort into Stories", sp_sort_job_apply, stories, &error));
  assert_stories (fixture, "Week 19: 3, The bridge: 2");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  add_texts (fixture, bridge);
  g_cancellable_cancel (cancellable);
  g_assert_null (sp_sort_job_propose (fixture->project, fixture->story, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/jobs/sort/all-have-company", Fixture, NULL, set_up, test_all_have_company, tear_down);
  g_test_add ("/jobs/sort/person-decides", Fixture, NULL, set_up, test_person_decides, tear_down);
  g_test_add ("/jobs/sort/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  return g_test_run ();
}
