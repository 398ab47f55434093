/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <string.h>

#include "sp-text.h"

/* A text in some script, a query, and what of the text it must find (NULL: nothing). */
static const struct
{
  const char *text;
  const char *query;
  const char *found;
} cases[] = {
  { "The ceasefire held overnight.", "CEASEFIRE", "ceasefire" },
  { "The ceasefire held overnight.", "\"held overnight\"", "held overnight" },
  { "The ceasefire held overnight.", "overnight held", "held" },
  { "The ceasefire held overnight.", "ceasef*", "ceasefire" },
  { "The ceasefire held overnight.", "ceasefire -overnight", NULL },
  { "The ceasefire held overnight.", "ceasefire -morning", "ceasefire" },
  { "The ceasefire held overnight.", "\"overnight held\"", NULL },
  { "Señor Núñez über Zürich.", "nunez", "Núñez" },
  { "Señor Núñez über Zürich.", "ZURICH", "Zürich" },
  { "俄罗斯指责美国没有停火。", "停火", "停火" },
  { "俄罗斯指责美国没有停火。", "美国", "美国" },
  { "俄罗斯指责美国没有停火。", "火停", NULL },
  { "NATO和俄罗斯宣布停火2016年", "俄罗斯", "俄罗斯" },
  { "NATO和俄罗斯宣布停火2016年", "nato", "NATO" },
  { "停戦はロシアとアメリカの合意だ。", "ロシア", "ロシア" },
  { "รัสเซียกล่าวหาสหรัฐว่าไม่หยุดยิง", "หยุดยิง", "หยุดยิง" },
  { "รัสเซียกล่าวหาสหรัฐว่าไม่หยุดยิง", "สหรัฐ", "สหรัฐ" },
  { "러시아는 휴전을 비난했다.", "휴전", "휴전" },
  { "اتهمت روسيا الولايات المتحدة بخرق الهُدْنَةِ أمس.", "الهدنة", "الهُدْنَةِ" },
  { "اتهمت روسيا الولايات المتحدة أمس.", "امس", "أمس" },
  { "רוסיה האשימה את ארצות הברית.", "ארצות", "ארצות" },
  { "Россия обвинила США; перемирие всё ещё действует.", "ПЕРЕМИРИЕ", "перемирие" },
  { "Россия обвинила США; перемирие всё ещё действует.", "все", "всё" },
  { "रूस ने हिन्दी में संघर्षविराम कहा।", "हिन्दी", "हिन्दी" },
  { "Η Ρωσία κατηγόρησε τις ΗΠΑ.", "ρωσια", "Ρωσία" },
  { "He said \"never\" NEAR the AND gate (OR not): a*b.", "NEAR AND OR", "NEAR" },
  { "He said \"never\" NEAR the AND gate (OR not): a*b.", "\"", NULL },
  { "He said \"never\" NEAR the AND gate (OR not): a*b.", "'; DROP TABLE article; --", NULL },
  { "He said \"never\" NEAR the AND gate (OR not): a*b.", "- * ( ) : ^ \"\" -x", NULL },
};

static gboolean
insert_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_insert (connection, data, error);
}

static gboolean
update_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_update (connection, data, error);
}

static gboolean
delete_cb (SpConnection *connection, gpointer data, GError **error)
{
  return sp_article_table_delete (connection, ((SpArticle *) data)->id, error);
}

static GPtrArray *
find (SpProject *project, const char *query, SpSearchScope scope, SpId story, gboolean prefix)
{
  g_autoptr (GError) error = NULL;
  SpConnection *connection = sp_project_begin_read (project, &error);
  GPtrArray *hits = sp_search_table_find (connection, query, scope, story, prefix, 20, &error);

  g_assert_no_error (error);
  sp_project_end_read (project, connection);
  return hits;
}

static void
test_scripts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
      g_autoptr (SpArticle) article = store_test_article (0, NULL, "T", cases[i].text);
      g_autoptr (SpTextIndex) index = sp_text_index_new (article->text);
      g_autoptr (GPtrArray) hits = NULL;
      g_autofree char *found = NULL;

      store_test_run (project, "Import", insert_cb, article);
      hits = find (project, cases[i].query, SP_SEARCH_ALL, 0, FALSE);
      if (!cases[i].found)
        {
          g_assert_cmpint (hits->len, ==, 0);
          continue;
        }
      g_test_message ("%s in %s", cases[i].query, cases[i].text);
      g_assert_cmpint (hits->len, ==, 1);
      found = sp_text_index_slice (index, ((SpSearchHit *) hits->pdata[0])->range);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* A snippet begins and ends with whole words, says where the text goes on, and knows where in it the match stands. */
static void
test_snippets (void)
{
  static const struct
  {
    const char *body;
    const char *snippet; /* NULL: only the match counts */
  } texts[] = {
    { "The truce holds.", "T  The truce holds." },
    { "Nobody in the besieged city expected that the truce would hold through the first night of the holiday, and when "
      "it did the shops opened again.",
      "…in the besieged city expected that the truce would hold through the first night of the holiday, and when it "
      "did "
      "the shops…" },
    { "各方在经过长时间的谈判之后终于同意在叙利亚北部地区实行停火并允许人道主义车队进入被围困的城市各方在经过 truce",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
      g_autoptr (SpArticle) article = store_test_article (0, NULL, "T", texts[i].body);
      g_autoptr (GPtrArray) hits = NULL;
      g_autofree char *match = NULL;
      const SpSearchHit *hit;

      store_test_run (project, "Import", insert_cb, article);
      hits = find (project, "truce", SP_SEARCH_ALL, 0, FALSE);
      g_assert_cmpint (hits->len, ==, 1);
      hit = hits->pdata[0];
      match = g_utf8_substring (hit->snippet, hit->snippet_match.start, hit->snippet_match.end);
      g_assert_cmpstr (match, ==, "truce");
      if (texts[i].snippet)
        g_assert_cmpstr (hit->snippet, ==, texts[i].snippet);
    }
}

static void
test_scopes (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) positions = NULL;
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;
  g_autoptr (GPtrArray) beginning = NULL;
  SpSearchHit *hit;
  g_autofree char *in_snippet = NULL;

  store_test_fill (project, &sample);
  articles = find (project, "terms public", SP_SEARCH_ARTICLES, sample.story->id, FALSE);
  g_assert_cmpint (articles->len, ==, 1);
  hit = articles->pdata[0];
  g_assert_cmpint (hit->article, ==, sample.articles[0]->id);
  g_assert_cmpint (hit->range.start, ==, strlen ("Truce "));
  in_snippet = g_utf8_substring (hit->snippet, hit->snippet_match.start, hit->snippet_match.end);
  g_assert_cmpstr (in_snippet, ==, "terms");
  g_assert_null (strchr (hit->snippet, '\n'));

  positions = find (project, "public", SP_SEARCH_POSITIONS, 0, FALSE);
  g_assert_cmpint (positions->len, ==, 1);
  hit = positions->pdata[0];
  g_assert_cmpint (hit->id, ==, sample.positions[0]->id);
  g_assert_cmpint (hit->article, ==, sample.articles[0]->id);
  g_assert_cmpint (hit->range.start, ==, ((SpEvidence *) sample.positions[0]->evidence->pdata[0])->range.start);

  evidence = find (project, "public", SP_SEARCH_EVIDENCE, 0, FALSE);
  g_assert_cmpint (evidence->len, ==, 1);
  hit = evidence->pdata[0];
  g_assert_cmpint (hit->range.end, ==, ((SpEvidence *) sample.positions[0]->evidence->pdata[0])->range.end);

  elsewhere = find (project, "public", SP_SEARCH_ALL, 77, FALSE);
  g_assert_cmpint (elsewhere->len, ==, 0);
  beginning = find (project, "must be pub", SP_SEARCH_ALL, 0, TRUE);
  g_assert_cmpint (beginning->len, ==, 3);
}

static void
assert_counts (SpProject *project, guint first, guint second)
{
  g_autoptr (GPtrArray) one = find (project, "zeppelin", SP_SEARCH_ALL, 0, FALSE);
  g_autoptr (GPtrArray) two = find (project, "balloon", SP_SEARCH_ALL, 0, FALSE);
  g_autoptr (GPtrArray) checks = sp_project_check (project, NULL);

  g_assert_cmpint (one->len, ==, first);
  g_assert_cmpint (two->len, ==, second);
  g_assert_true (sp_checks_are_ok (checks));
}

/* The index follows what is done, undone and done again. */
static void
test_follows_history (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_autoptr (SpArticle) article = store_test_article (0, "Paper", "A zeppelin lands", "In the field.");

  store_test_run (project, "Import", insert_cb, article);
  assert_counts (project, 1, 0);
  g_free (article->title);
  article->title = g_strdup ("A balloon lands");
  store_test_run (project, "Rename", update_cb, article);
  assert_counts (project, 1, 1); /* the text keeps the title as published */
  store_test_run (project, "Delete", delete_cb, article);
  assert_counts (project, 0, 0);
  g_assert_true (sp_project_undo (project, NULL));
  assert_counts (project, 1, 1);
  g_assert_true (sp_project_undo (project, NULL));
  assert_counts (project, 1, 0);
  g_assert_true (sp_project_undo (project, NULL));
  assert_counts (project, 0, 0);
  for (int i = 0; i < 3; i++)
    g_assert_true (sp_project_redo (project, NULL));
  assert_counts (project, 0, 0);
  g_assert_true (sp_project_undo (project, NULL));
  assert_counts (project, 1, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/search/scripts", test_scripts);
  g_test_add_func ("/store/search/snippets", test_snippets);
  g_test_add_func ("/store/search/scopes", test_scopes);
  g_test_add_func ("/store/search/follows-history", test_follows_history);
  return g_test_run ();
}
