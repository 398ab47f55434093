/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-model-fixture.h"
#include "sp-palette.h"
#include "sp-snapshot.h"

static SpSnapshot *
load (SpProject *project, SpId story, const SpSnapshot *before, guint tables)
{
  g_autoptr (GError) error = NULL;
  SpConnection *connection = sp_project_begin_read (project, &error);
  SpSnapshot *snapshot;

  g_assert_no_error (error);
  snapshot = sp_snapshot_load (connection, story, before, tables, &error);
  g_assert_no_error (error);
  sp_project_end_read (project, connection);
  return snapshot;
}

static void
test_story (void)
{
  SpModelFixture fixture = { 0 };
  g_autoptr (SpProject) project = fixture_open (&fixture);
  g_autoptr (SpSnapshot) snapshot = load (project, 0, NULL, 0);
  const GPtrArray *passages = sp_snapshot_get_passages (snapshot, fixture.articles[0]);

  g_assert_cmpint (snapshot->story, ==, fixture.story);
  g_assert_cmpuint (snapshot->stories->len, ==, 1);
  g_assert_cmpuint (snapshot->articles->len, ==, 2);
  g_assert_cmpuint (snapshot->parties->len, ==, 2);
  g_assert_cmpstr (sp_snapshot_get_party (snapshot, fixture.parties[1])->name, ==, "Company");
  g_assert_cmpstr (sp_snapshot_get_issue (snapshot, fixture.issue)->name, ==, "Berths?");
  g_assert_cmpstr (sp_snapshot_get_article (snapshot, fixture.articles[0])->text, ==, "");
  g_assert_null (sp_snapshot_get_article (snapshot, 12));
  g_assert_cmpuint (passages->len, ==, 1);
  g_assert_cmpint (((SpPassage *) g_ptr_array_index (passages, 0))->position->id, ==, fixture.positions[0]);
  g_assert_cmpuint (sp_snapshot_get_passages (snapshot, 12)->len, ==, 0);
}

static void
test_colours (void)
{
  SpModelFixture fixture = { 0 };
  g_autoptr (SpProject) project = fixture_open (&fixture);
  g_autoptr (SpSnapshot) snapshot = load (project, 0, NULL, 0);

  g_assert_cmpstr (sp_snapshot_get_colour (snapshot, fixture.parties[0]), ==, sp_palette_get_colour (0));
  g_assert_cmpstr (sp_snapshot_get_colour (snapshot, fixture.parties[1]), ==, sp_palette_get_colour (1));
  g_assert_cmpstr (sp_snapshot_get_colour (snapshot, 12), ==, "#77767b");
}

static gboolean
reject (SpConnection *connection, gpointer data, GError **error)
{
  return sp_position_table_set_status (connection, data, 1, SP_STATUS_REJECTED, "me", error);
}

/* Only what is said to have changed is read; the rest is that of the state before. */
static void
test_partly (void)
{
  SpModelFixture fixture = { 0 };
  g_autoptr (SpProject) project = fixture_open (&fixture);
  g_autoptr (SpSnapshot) before = load (project, fixture.story, NULL, 0);
  g_autoptr (SpSnapshot) after = NULL;
  g_autoptr (GError) error = NULL;

  sp_project_run (project, "Reject", reject, &fixture.positions[0], &error);
  g_assert_no_error (error);
  after = load (project, fixture.story, before, 1 << SP_TABLE_POSITION);
  g_assert_true (after->articles == before->articles);
  g_assert_true (after->stories == before->stories);
  g_assert_true (after->positions != before->positions);
  g_assert_cmpuint (sp_snapshot_count (before, 1 << SP_STATUS_PROPOSED), ==, 2);
  g_assert_cmpuint (sp_snapshot_count (after, 1 << SP_STATUS_PROPOSED), ==, 1);
  g_assert_cmpuint (sp_snapshot_count (after, 1 << SP_STATUS_REJECTED), ==, 1);
  g_assert_cmpuint (sp_snapshot_get_passages (after, fixture.articles[0])->len, ==, 0);
  g_assert_cmpuint (sp_snapshot_count_article (after, fixture.articles[1], 1 << SP_STATUS_PROPOSED), ==, 1);
}

static gboolean
add_article (SpConnection *connection, gpointer data, GError **error)
{
  return fixture_add_article (connection, *(SpId *) data, "Third\n\nThe ferry is late.", error) != 0;
}

/* A new article changes no position; one that is changed may have gone to another story with its own. */
static void
test_new_article (void)
{
  SpModelFixture fixture = { 0 };
  g_autoptr (SpProject) project = fixture_open (&fixture);
  g_autoptr (SpSnapshot) before = load (project, fixture.story, NULL, 0);
  g_autoptr (SpSnapshot) after = NULL;
  g_autoptr (SpSnapshot) later = NULL;
  g_autoptr (GError) error = NULL;
  SpChange change = { .table = SP_TABLE_ARTICLE, .kind = SP_CHANGE_INSERTED };

  sp_project_run (project, "Add", add_article, &fixture.story, &error);
  g_assert_no_error (error);
  after = load (project, fixture.story, before, sp_snapshot_get_stale (&change));
  g_assert_cmpuint (after->articles->len, ==, 3);
  g_assert_true (after->positions == before->positions);
  g_assert_true (sp_snapshot_get_passages (after, fixture.articles[0])
                 == sp_snapshot_get_passages (before, fixture.articles[0]));
  g_assert_nonnull (sp_snapshot_get_position (after, fixture.positions[0]));

  change.kind = SP_CHANGE_UPDATED;
  later = load (project, fixture.story, after, sp_snapshot_get_stale (&change));
  g_assert_true (later->positions != after->positions);
}

static void
test_empty (void)
{
  g_autoptr (SpSnapshot) empty = sp_snapshot_new_empty ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_new_temporary (&error);
  g_autoptr (SpSnapshot) loaded = NULL;

  g_assert_no_error (error);
  loaded = load (project, 0, NULL, 0);
  g_assert_cmpint (loaded->story, ==, 0);
  g_assert_cmpuint (loaded->articles->len, ==, 0);
  g_assert_cmpuint (sp_snapshot_count (empty, ~0u), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/snapshot/story", test_story);
  g_test_add_func ("/model/snapshot/colours", test_colours);
  g_test_add_func ("/model/snapshot/partly", test_partly);
  g_test_add_func ("/model/snapshot/new-article", test_new_article);
  g_test_add_func ("/model/snapshot/empty", test_empty);
  return g_test_run ();
}
