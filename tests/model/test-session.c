/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-errand.h"
#include "sp-model-fixture.h"
#include "sp-session.h"

static void
iterate_until (gboolean (*done) (gpointer data), gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!done (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (done (data));
}

static gboolean
is_loaded (gpointer data)
{
  return sp_session_is_loaded (data);
}

static gboolean
has_redo (gpointer data)
{
  return sp_session_get_redo_name (data) != NULL && sp_session_get_snapshot (data)->articles->len == 2;
}

static gboolean
has_three (gpointer data)
{
  return g_list_model_get_n_items (sp_session_get_articles (data)) == 3;
}

static void
close_session (SpSession *session)
{
  sp_session_close (session, NULL, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (session);
  sp_errands_wait ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static SpSession *
open_session (SpModelFixture *fixture)
{
  g_autoptr (SpProject) project = fixture_open (fixture);
  SpSession *session = sp_session_new (project);

  iterate_until (is_loaded, session);
  return session;
}

static gboolean
add_article (SpConnection *connection, gpointer data, GError **error)
{
  return fixture_add_article (connection, ((SpModelFixture *) data)->story, "Three\n\nMore.", error) != 0;
}

static void
count_cb (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  *n += removed + added;
}

static void
changed_cb (SpSession *session, const GArray *changes, guint *n)
{
  for (guint i = 0; i < changes->len; i++)
    if (g_array_index (changes, SpChange, i).table == SP_TABLE_ARTICLE)
      (*n)++;
}

static void
test_changes (void)
{
  SpModelFixture fixture = { 0 };
  SpSession *session = open_session (&fixture);
  guint n_rows = 0;
  guint n_changes = 0;

  g_signal_connect (sp_session_get_articles (session), "items-changed", G_CALLBACK (count_cb), &n_rows);
  g_signal_connect (session, "changed", G_CALLBACK (changed_cb), &n_changes);
  sp_session_run (session, "Import Article", add_article, &fixture, NULL, NULL, NULL);
  iterate_until (has_three, session);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (sp_session_get_undo_name (session), ==, "Import Article");

  sp_session_undo (session);
  iterate_until (has_redo, session);
  g_assert_cmpuint (n_rows, ==, 2);
  g_assert_cmpstr (sp_session_get_redo_name (session), ==, "Import Article");
  close_session (session);
}

static void
test_shown (void)
{
  SpModelFixture fixture = { 0 };
  SpSession *session = open_session (&fixture);
  const SpId many[] = { 1, 2, 3, 4, 5 };

  g_assert_cmpuint (sp_session_get_shown (session)->len, ==, 2);
  sp_session_hide_article (session, fixture.articles[0]);
  g_assert_false (sp_session_is_shown (session, fixture.articles[0]));
  g_assert_true (sp_session_is_shown (session, fixture.articles[1]));
  sp_session_set_shown (session, many, G_N_ELEMENTS (many));
  g_assert_cmpuint (sp_session_get_shown (session)->len, ==, SP_SESSION_MAX_SHOWN);
  sp_session_show_article (session, 9);
  g_assert_true (sp_session_is_shown (session, 9));
  g_assert_false (sp_session_is_shown (session, 4));
  close_session (session);
}

static gboolean
fail (SpConnection *connection, gpointer data, GError **error)
{
  g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID, "does not fit");
  return FALSE;
}

static void
failed_cb (SpSession *session, const char *message, char **told)
{
  g_free (*told);
  *told = g_strdup (message);
}

static gboolean
is_told (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_failure (void)
{
  SpModelFixture fixture = { 0 };
  SpSession *session = open_session (&fixture);
  g_autofree char *told = NULL;

  g_signal_connect (session, "failed", G_CALLBACK (failed_cb), &told);
  sp_session_run (session, "Fail", fail, NULL, NULL, NULL, NULL);
  iterate_until (is_told, &told);
  g_assert_cmpstr (told, ==, "does not fit");
  close_session (session);
}

static void
reveal_cb (SpSession *session, gint64 article, guint start, guint end, SpRange *range)
{
  g_assert_true (sp_session_is_shown (session, article));
  *range = (SpRange){ start, end };
}

static void
test_reveal (void)
{
  SpModelFixture fixture = { 0 };
  SpSession *session = open_session (&fixture);
  SpRange range = { 0, 0 };

  g_signal_connect (session, "reveal", G_CALLBACK (reveal_cb), &range);
  sp_session_hide_article (session, fixture.articles[0]);
  sp_session_reveal (session, fixture.articles[0], (SpRange){ 9, 13 });
  g_assert_cmpuint (range.start, ==, 9);
  g_assert_cmpuint (range.end, ==, 13);
  sp_session_set_position (session, fixture.positions[1]);
  g_assert_cmpint (sp_session_get_position (session), ==, fixture.positions[1]);
  close_session (session);
}

typedef struct
{
  SpId story;
  SpId article;
} Elsewhere;

static gboolean
add_elsewhere (SpConnection *connection, gpointer data, GError **error)
{
  Elsewhere *elsewhere = data;
  g_autoptr (SpStory) story = sp_story_new ();

  if (!sp_story_table_insert (connection, story, error))
    return FALSE;
  elsewhere->story = story->id;
  elsewhere->article = fixture_add_article (connection, story->id, "Three\n\nThe pilots agreed.", error);
  return elsewhere->article != 0;
}

static gboolean
is_somewhere (gpointer data)
{
  return ((SpRange *) data)->end != 0;
}

/* A hit of a search, or a row of an import's report, may lie in another story than that which is shown. */
static void
test_reveal_elsewhere (void)
{
  SpModelFixture fixture = { 0 };
  SpSession *session = open_session (&fixture);
  SpRange range = { 0, 0 };
  Elsewhere elsewhere = { 0 };

  g_assert_true (sp_project_run (sp_session_get_project (session), "Add", add_elsewhere, &elsewhere, NULL));
  g_signal_connect (session, "reveal", G_CALLBACK (reveal_cb), &range);
  sp_session_reveal (session, elsewhere.article, (SpRange){ 7, 10 });
  iterate_until (is_somewhere, &range);
  g_assert_cmpuint (range.start, ==, 7);
  g_assert_cmpint (sp_session_get_story (session), ==, elsewhere.story);
  g_assert_cmpuint (sp_session_get_shown (session)->len, ==, 1);
  close_session (session);
}

static void
was_loaded_cb (SpSession *session, GParamSpec *property, gboolean *loaded)
{
  *loaded = sp_session_is_loaded (session);
}

/* Who shows "nothing there yet" asks when the snapshot comes, and in an empty project no other change follows. */
static void
test_empty_project (void)
{
  g_autoptr (GError) error = NULL;
  SpProject *project = sp_project_new_temporary (&error);
  SpSession *session = sp_session_new (project);
  gboolean loaded = FALSE;

  g_assert_no_error (error);
  g_signal_connect (session, "notify::snapshot", G_CALLBACK (was_loaded_cb), &loaded);
  iterate_until (is_loaded, session);
  g_assert_true (loaded);
  sp_project_unref (project);
  close_session (session);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/session/changes", test_changes);
  g_test_add_func ("/model/session/shown", test_shown);
  g_test_add_func ("/model/session/failure", test_failure);
  g_test_add_func ("/model/session/empty-project", test_empty_project);
  g_test_add_func ("/model/session/reveal", test_reveal);
  g_test_add_func ("/model/session/reveal-elsewhere", test_reveal_elsewhere);
  return g_test_run ();
}
