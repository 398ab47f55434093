/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-stories.h"

#include <string.h>

static SpArticle *
make_article (const char *text, const char *date)
{
  SpArticle *article = sp_article_new ();
  gsize length = strcspn (text, "\n");

  g_free (article->text);
  article->text = g_strdup (text);
  g_free (article->title);
  article->title = g_strndup (text, length);
  article->date = g_strdup (date);
  article->lang = g_strdup ("en");
  return article;
}

/* The groups as text: "0 2|1 3 4". */
static char *
describe (GPtrArray *stories)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < stories->len; i++)
    {
      const SpProposedStory *story = g_ptr_array_index (stories, i);

      g_assert_cmpstr (story->name, !=, "");
      for (guint a = 0; a < story->articles->len; a++)
        g_string_append_printf (text, "%s%u", a ? " " : i ? "|" : "", g_array_index (story->articles, guint, a));
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *text;
  const char *date;
} news[] = {
  { "Mayor shuts the Calder bridge\n\nMayor Ann Lowe closed the Calder bridge on Monday after engineers found cracks "
    "in "
    "two of its piers.\n\nTraders of the lower town fear for their business, said Piet Haan, who speaks for them.",
    "2024-05-06" },
  { "Vesta probe reaches its asteroid\n\nThe Vesta probe went into orbit around the asteroid Pallas after a flight of "
    "six years.\n\nThe space agency in Darmstadt received the first pictures in the night, Dr. Lin Yue said.",
    "2024-05-06" },
  { "Traders angry about closed bridge\n\nThe traders of the lower town want money from the city for the weeks in "
    "which "
    "the Calder bridge stays closed.\n\nPiet Haan accused Mayor Lowe of hiding what the engineers wrote on the piers.",
    "2024-05-07" },
  { "First pictures from Pallas\n\nThe asteroid Pallas is covered with ice and craters, as the pictures of the Vesta "
    "probe show.\n\nThe space agency will lower the orbit of the probe in June, said Lin Yue in Darmstadt.",
    "2024-05-08" },
  { "Strike at the port of Lund\n\nDockers at the port of Lund stopped work on Tuesday over pay.\n\nThe union of the "
    "dockers wants eight per cent more; the port authority offers three.",
    "2024-05-07" },
};

static void
test_three_stories (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autoptr (GPtrArray) stories = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (news); i++)
    g_ptr_array_add (articles, make_article (news[i].text, news[i].date));
  stories = sp_stories_propose (articles, NULL, NULL);
  text = describe (stories);
  g_assert_cmpstr (text, ==, "0 2|1 3|4");
}

/* A year later it is another bridge story. */
static void
test_far_apart (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autoptr (GPtrArray) stories = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (articles, make_article (news[0].text, news[0].date));
  g_ptr_array_add (articles, make_article (news[2].text, "2025-05-07"));
  g_ptr_array_add (articles, make_article (news[2].text, NULL));
  stories = sp_stories_propose (articles, NULL, NULL);
  text = describe (stories);
  g_assert_cmpstr (text, ==, "0|1 2");
}

static gboolean
always (gpointer data)
{
  return TRUE;
}

static void
test_edges (void)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autoptr (GPtrArray) none = sp_stories_propose (articles, NULL, NULL);
  g_autoptr (GPtrArray) wordless = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_ptr_array_add (articles, make_article ("—", "not a day"));
  g_ptr_array_add (articles, make_article ("…", "2024-02-31"));
  wordless = sp_stories_propose (articles, NULL, NULL);
  text = describe (wordless);
  g_assert_cmpstr (text, ==, "0|1");
  g_assert_null (sp_stories_propose (articles, always, NULL));
}

/* Real articles on four stories, from several outlets, without their dates. */
static void
test_real_stories (void)
{
  const char *shared = g_getenv ("SP_SHARED");
  static const char *const names[] = { "fiscal-cliff/fox",     "fiscal-cliff/hpo",     "fiscal-cliff/nyt",
                                       "netanyahu-speech/fox", "netanyahu-speech/hpo", "netanyahu-speech/nyt",
                                       "nsa-prism/fox",        "nsa-prism/hpo",        "nsa-prism/nyt",
                                       "syria-ceasefire/rt" };
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_article_unref);
  g_autoptr (GPtrArray) stories = NULL;
  g_autofree char *groups = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/corpora/grid/%s.txt", shared ? shared : "", names[i]);
      g_autofree char *text = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL))
        {
          g_test_skip ("the real articles are not here");
          return;
        }
      g_ptr_array_add (articles, make_article (text, NULL));
    }
  stories = sp_stories_propose (articles, NULL, NULL);
  groups = describe (stories);
  g_assert_cmpstr (groups, ==, "0 1 2|3 4 5|6 7 8|9");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stories/three-stories", test_three_stories);
  g_test_add_func ("/stories/far-apart", test_far_apart);
  g_test_add_func ("/stories/edges", test_edges);
  g_test_add_func ("/stories/real-stories", test_real_stories);
  return g_test_run ();
}
