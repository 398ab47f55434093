/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include "sp-text.h"

typedef void (*Test) (SpConnection *connection, Sample *sample);

typedef struct
{
  Test test;
  Sample *sample;
} Call;

static gboolean
call_cb (SpConnection *connection, gpointer data, GError **error)
{
  Call *call = data;

  call->test (connection, call->sample);
  return TRUE;
}

/* Runs the test in a command on a filled project, and again what it changed by undo, where nothing may be left. */
static void
run_test (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpProject) project = sp_project_new_temporary (&error);
  g_auto (Sample) sample = { 0 };
  Call call = { (Test) data, &sample };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_no_error (error);
  store_test_fill (project, &sample);
  before = store_test_dump (project);
  store_test_run (project, "Change", call_cb, &call);
  after = store_test_dump (project);
  if (g_str_equal (before, after))
    return;
  g_assert_true (sp_project_undo (project, &error));
  undone = store_test_dump (project);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (sp_project_redo (project, &error));
  redone = store_test_dump (project);
  g_assert_cmpstr (redone, ==, after);
}

#define OK(call)                                                                                                       \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autoptr (GError) error = NULL;                                                                                   \
    gboolean ok = (call);                                                                                              \
    g_assert_no_error (error);                                                                                         \
    g_assert_true (ok);                                                                                                \
  }                                                                                                                    \
  G_STMT_END

#define FAILS(call, code)                                                                                              \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autoptr (GError) error = NULL;                                                                                   \
    gboolean ok = (call) != 0;                                                                                         \
    g_assert_error (error, SP_STORE_ERROR, code);                                                                      \
    g_assert_false (ok);                                                                                               \
  }                                                                                                                    \
  G_STMT_END

static void
test_story (SpConnection *connection, Sample *sample)
{
  g_autoptr (SpStory) found = sp_story_table_find (connection, "CEASEFIRE", NULL);
  g_autoptr (SpStory) missing = sp_story_table_find (connection, "other", NULL);
  g_autoptr (SpStory) changed = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_assert_cmpint (found->id, ==, sample->story->id);
  g_assert_null (missing);
  found->note = g_strdup ("A note.");
  OK (sp_story_table_update (connection, found, &error));
  changed = sp_story_table_get (connection, found->id, NULL);
  g_assert_cmpstr (changed->note, ==, "A note.");
  all = sp_story_table_list (connection, NULL);
  g_assert_cmpint (all->len, ==, 1);
  OK (sp_story_table_order_parties (connection, found->id, &sample->parties[1]->id, 1, &error));
  OK (sp_story_table_remove_party (connection, found->id, sample->parties[0]->id, &error));
  g_assert_cmpint (sp_position_table_count (connection, found->id, 0, NULL), ==, 2);
  FAILS (sp_story_table_update (connection, (&(SpStory){ 77, (char *) "x", NULL }), &error), SP_STORE_ERROR_NOT_FOUND);
}

static void
test_delete_story (SpConnection *connection, Sample *sample)
{
  OK (sp_story_table_delete (connection, sample->story->id, &error));
  g_assert_cmpint (sp_article_table_count (connection, 0, NULL), ==, 0);
  g_assert_cmpint (sp_position_table_count (connection, 0, 0, NULL), ==, 0);
  FAILS (sp_story_table_get (connection, sample->story->id, &error) != NULL, SP_STORE_ERROR_NOT_FOUND);
}

static void
test_outlet (SpConnection *connection, Sample *sample)
{
  g_autoptr (SpOutlet) found = sp_outlet_table_find (connection, "Courier", NULL);
  g_autoptr (SpOutlet) again = NULL;
  g_autoptr (GPtrArray) all = sp_outlet_table_list (connection, NULL);
  g_autoptr (SpArticle) orphan = NULL;

  g_assert_cmpint (found->id, ==, sample->articles[0]->outlet_id);
  g_assert_cmpint (all->len, ==, 2);
  found->url = g_strdup ("https://example.org/");
  OK (sp_outlet_table_update (connection, found, &error));
  again = sp_outlet_table_get (connection, found->id, NULL);
  g_assert_cmpstr (again->url, ==, "https://example.org/");
  OK (sp_outlet_table_delete (connection, found->id, &error));
  orphan = sp_article_table_get (connection, sample->articles[0]->id, NULL);
  g_assert_cmpint (orphan->outlet_id, ==, 0);
  g_assert_null (orphan->outlet);
}

static void
test_article (SpConnection *connection, Sample *sample)
{
  SpId id = sample->articles[0]->id;
  g_autoptr (SpArticle) article = sp_article_table_get (connection, id, NULL);
  g_autoptr (SpArticle) changed = NULL;
  g_autoptr (SpArticle) empty = sp_article_new ();
  g_autoptr (GPtrArray) brief = sp_article_table_list (connection, sample->story->id, SP_ARTICLE_LIST_BRIEF, NULL);
  g_autoptr (GPtrArray) whole = sp_article_table_list (connection, 0, SP_ARTICLE_LIST_ORIGINAL, NULL);
  g_autoptr (GArray) ids = NULL;

  g_assert_cmpstr (article->text, ==, sample->articles[0]->text);
  g_assert_cmpstr (article->outlet, ==, "The Courier");
  g_assert_cmpint (((SpArticle *) brief->pdata[1])->twin, ==, id);
  g_assert_cmpstr (((SpArticle *) brief->pdata[0])->text, ==, "");
  g_assert_true (g_bytes_equal (((SpArticle *) whole->pdata[1])->original, sample->articles[1]->original));
  g_assert_cmpint (sp_article_table_find_text (connection,
                                               "TRUCE terms, stay secret! moscow said the terms must "
                                               "be made public. Washington refused",
                                               NULL),
                   ==, id);
  g_assert_cmpint (sp_article_table_find_text (connection, "Another text", NULL), ==, 0);

  g_strfreev (article->authors);
  article->authors = g_strsplit ("Ann Öhm|Bo Li", "|", -1);
  article->outlet_id = 0;
  g_free (article->outlet);
  article->outlet = g_strdup ("A third");
  article->flags = SP_ARTICLE_STUB;
  OK (sp_article_table_update (connection, article, &error));
  changed = sp_article_table_get (connection, id, NULL);
  g_assert_cmpstr (changed->authors[1], ==, "Bo Li");
  g_assert_cmpstr (changed->outlet, ==, "A third");
  g_assert_cmpint (changed->flags, ==, SP_ARTICLE_STUB);
  OK (sp_article_table_order (connection, sample->story->id, &sample->articles[1]->id, 1, &error));
  ids = sp_article_table_list_ids (connection, sample->story->id, NULL);
  g_assert_cmpint (g_array_index (ids, SpId, 0), ==, sample->articles[1]->id);
  FAILS (sp_article_table_insert (connection, empty, &error), SP_STORE_ERROR_INVALID);
}

static void
test_delete_article (SpConnection *connection, Sample *sample)
{
  OK (sp_article_table_delete (connection, sample->articles[0]->id, &error));
  g_assert_cmpint (sp_position_table_count (connection, 0, 0, NULL), ==, 1);
  FAILS (sp_article_table_delete (connection, sample->articles[0]->id, &error), SP_STORE_ERROR_NOT_FOUND);
}

static void
test_party (SpConnection *connection, Sample *sample)
{
  g_autoptr (SpParty) found = sp_party_table_find (connection, "WASHINGTON", NULL);
  g_autoptr (SpParty) ministry = store_test_party ("Foreign Ministry", "the MFA");
  g_autoptr (SpParty) changed = NULL;
  g_autoptr (GPtrArray) in_story = NULL;

  g_assert_cmpint (found->id, ==, sample->parties[1]->id);
  ministry->parent = sample->parties[0]->id;
  OK (sp_party_table_insert (connection, ministry, &error));
  OK (sp_story_table_add_party (connection, sample->story->id, ministry->id, &error));
  in_story = sp_party_table_list (connection, sample->story->id, NULL);
  g_assert_cmpint (in_story->len, ==, 3);
  g_assert_cmpint (((SpParty *) in_story->pdata[2])->id, ==, ministry->id);

  sample->parties[0]->parent = ministry->id;
  FAILS (sp_party_table_update (connection, sample->parties[0], &error), SP_STORE_ERROR_INVALID);
  ministry->colour = g_strdup ("#102030");
  g_strfreev (ministry->aliases);
  ministry->aliases = g_strsplit ("a|b|c", "|", -1);
  OK (sp_party_table_update (connection, ministry, &error));
  changed = sp_party_table_get (connection, ministry->id, NULL);
  g_assert_cmpstr (changed->aliases[2], ==, "c");
  g_assert_cmpstr (changed->colour, ==, "#102030");
  OK (sp_party_table_delete (connection, sample->parties[0]->id, &error));
  g_assert_cmpint (sp_position_table_count (connection, 0, 0, NULL), ==, 2);
}

static void
test_merge_parties (SpConnection *connection, Sample *sample)
{
  g_autoptr (SpParty) merged = NULL;
  g_autoptr (SpCell) cell = NULL;

  OK (sp_party_table_merge (connection, sample->parties[0]->id, sample->parties[1]->id, &error));
  merged = sp_party_table_get (connection, sample->parties[1]->id, NULL);
  g_assert_true (sp_party_is_called (merged, "Moscow"));
  g_assert_true (sp_party_is_called (merged, "Russia"));
  g_assert_cmpint (sp_correction_table_find (connection, "The Ministry", NULL), ==, merged->id);
  cell = sp_cell_table_get (connection, sample->issues[1]->id, merged->id, NULL);
  g_assert_cmpint (cell->state, ==, SP_CELL_SILENT);
  g_assert_cmpint (sp_position_table_count (connection, 0, 0, NULL), ==, 3);
}

static void
test_issue (SpConnection *connection, Sample *sample)
{
  g_autoptr (SpIssue) found = sp_issue_table_find (connection, sample->story->id, "WHO blocks the aid?", NULL);
  g_autoptr (SpIssue) shared = store_test_issue (0, "Shared by all");
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (SpIssue) changed = NULL;

  g_assert_cmpint (found->id, ==, sample->issues[1]->id);
  g_assert_cmpstr (found->keywords[1], ==, "truce");
  OK (sp_issue_table_insert (connection, shared, &error));
  OK (sp_issue_table_order (connection, sample->story->id, &found->id, 1, &error));
  all = sp_issue_table_list (connection, sample->story->id, NULL);
  g_assert_cmpint (all->len, ==, 3);
  g_assert_cmpint (((SpIssue *) all->pdata[0])->id, ==, found->id);
  found->parent = sample->issues[0]->id;
  OK (sp_issue_table_update (connection, found, &error));
  changed = sp_issue_table_get (connection, sample->issues[0]->id, NULL);
  changed->parent = found->id;
  FAILS (sp_issue_table_update (connection, changed, &error), SP_STORE_ERROR_INVALID);
  OK (sp_issue_table_merge (connection, sample->issues[1]->id, sample->issues[0]->id, &error));
  g_assert_cmpint (sp_position_table_count (connection, 0, 0, NULL), ==, 3);
  OK (sp_issue_table_delete (connection, sample->issues[0]->id, &error));
  g_assert_cmpint (sp_position_table_count (connection, 0, 0, NULL), ==, 0);
}

static void
test_position (SpConnection *connection, Sample *sample)
{
  g_autoptr (SpPosition) position = sp_position_table_get (connection, sample->positions[0]->id, NULL);
  g_autoptr (SpPosition) changed = NULL;
  g_autoptr (GPtrArray) in_article = sp_position_table_list_article (connection, sample->articles[0]->id, NULL);
  g_autoptr (GArray) accepted = NULL;
  SpEvidence *evidence = g_ptr_array_index (position->evidence, 0);

  g_assert_cmpstr (evidence->quote, ==, "the terms must be made public");
  g_assert_cmpstr (evidence->suffix, ==, ". Washington refused.");
  g_assert_cmpint (in_article->len, ==, 2);
  OK (sp_position_table_set_status (connection, &position->id, 1, SP_STATUS_ACCEPTED, "ann", &error));
  accepted = sp_position_table_list_ids (connection, sample->story->id, 1 << SP_STATUS_ACCEPTED, NULL);
  g_assert_cmpint (accepted->len, ==, 1);
  g_assert_cmpint (sp_position_table_count (connection, 0, 1 << SP_STATUS_PROPOSED, NULL), ==, 2);

  position->kind = SP_KIND_DEMAND;
  position->target = sample->parties[1]->id;
  position->note = g_strdup ("see page 2");
  OK (sp_position_table_update (connection, position, &error));
  changed = sp_position_table_get (connection, position->id, NULL);
  g_assert_cmpint (changed->kind, ==, SP_KIND_DEMAND);
  g_assert_cmpint (changed->target, ==, sample->parties[1]->id);
  g_assert_cmpfloat (changed->confidence, ==, 0.5);
  OK (sp_position_table_merge (connection, sample->positions[1]->id, position->id, &error));
  OK (sp_position_table_delete (connection, sample->positions[2]->id, &error));
  position->party = 99;
  FAILS (sp_position_table_update (connection, position, &error), SP_STORE_ERROR_INVALID);
}

static void
test_evidence (SpConnection *connection, Sample *sample)
{
  g_autoptr (GPtrArray) list = sp_evidence_table_list (connection, sample->positions[0]->id, NULL);
  g_autoptr (SpEvidence) evidence = sp_evidence_ref (list->pdata[0]);
  g_autoptr (SpEvidence) more = sp_evidence_new_from_text (sample->articles[1]->text, (SpRange){ 0, 12 });
  g_autoptr (SpEvidence) again = NULL;

  more->position = sample->positions[0]->id;
  more->article = sample->articles[1]->id;
  more->cue = (SpRange){ 4, 8 };
  more->form = SP_FORM_OUTLET;
  OK (sp_evidence_table_insert (connection, more, &error));
  again = sp_evidence_table_get (connection, more->id, NULL);
  g_assert_cmpstr (again->quote, ==, "Aid convoys ");
  g_assert_cmpint (again->cue.end, ==, 8);
  g_assert_cmpint (again->form, ==, SP_FORM_OUTLET);
  again->range.end = 11;
  FAILS (sp_evidence_table_update (connection, again, &error), SP_STORE_ERROR_INVALID);
  again->quote[11] = '\0';
  OK (sp_evidence_table_update (connection, again, &error));
  evidence->range = (SpRange){ 0, 4000000000u };
  FAILS (sp_evidence_table_update (connection, evidence, &error), SP_STORE_ERROR_INVALID);
  evidence->article = 12;
  FAILS (sp_evidence_table_insert (connection, evidence, &error), SP_STORE_ERROR_NOT_FOUND);
  OK (sp_evidence_table_delete (connection, evidence->id, &error));
}

static void
test_cell (SpConnection *connection, Sample *sample)
{
  SpCell cell = { sample->issues[1]->id, sample->parties[0]->id, SP_CELL_DECLINED, (char *) "Would not say." };
  g_autoptr (SpCell) stored = NULL;
  g_autoptr (SpCell) gone = NULL;
  g_autoptr (GPtrArray) list = NULL;

  OK (sp_cell_table_set (connection, &cell, &error));
  stored = sp_cell_table_get (connection, cell.issue, cell.party, NULL);
  g_assert_cmpint (stored->state, ==, SP_CELL_DECLINED);
  list = sp_cell_table_list (connection, sample->story->id, NULL);
  g_assert_cmpint (list->len, ==, 1);
  cell.state = SP_CELL_NOT_APPLICABLE;
  OK (sp_cell_table_set (connection, &cell, &error));
  cell.state = SP_CELL_OPEN;
  cell.summary = NULL;
  OK (sp_cell_table_set (connection, &cell, &error));
  gone = sp_cell_table_get (connection, cell.issue, cell.party, NULL);
  g_assert_null (gone);
  cell.party = 4;
  cell.state = SP_CELL_SILENT;
  FAILS (sp_cell_table_set (connection, &cell, &error), SP_STORE_ERROR_INVALID);
}

static void
test_relation (SpConnection *connection, Sample *sample)
{
  SpRelation relation = { 0, sample->relation.from, sample->relation.to, SP_RELATION_CONTRADICTS };
  g_autoptr (GArray) list = NULL;

  OK (sp_relation_table_insert (connection, &relation, &error));
  g_assert_cmpint (relation.id, ==, sample->relation.id);
  relation = (SpRelation){ 0, sample->positions[2]->id, sample->relation.to, SP_RELATION_ANSWERS };
  OK (sp_relation_table_insert (connection, &relation, &error));
  list = sp_relation_table_list_position (connection, sample->relation.to, NULL);
  g_assert_cmpint (list->len, ==, 2);
  OK (sp_relation_table_delete (connection, relation.id, &error));
  relation.to = relation.from;
  FAILS (sp_relation_table_insert (connection, &relation, &error), SP_STORE_ERROR_INVALID);
}

static gboolean
count_cb (SpId article, gconstpointer bytes, gsize size, gpointer data)
{
  *(guint *) data += size;
  return TRUE;
}

/* The only near copy is ARTICLE, counted as TWIN. */
static void
check_counted (SpConnection *connection, SpId article, SpId twin)
{
  g_autoptr (GHashTable) counted = sp_twin_table_list_counted (connection, 0, NULL);
  const SpId *counted_as = g_hash_table_lookup (counted, &article);

  g_assert_cmpuint (g_hash_table_size (counted), ==, 1);
  g_assert_nonnull (counted_as);
  g_assert_cmpint (*counted_as, ==, twin);
}

static void
test_small_ones (SpConnection *connection, Sample *sample)
{
  SpTwin twin = { 0 };
  guint size = 0;
  g_autoptr (GHashTable) counted = NULL;
  g_autoptr (GArray) twins = sp_twin_table_list (connection, sample->story->id, NULL);
  g_autoptr (GBytes) signature = sp_signature_table_get (connection, sample->articles[0]->id, NULL);
  g_autoptr (GPtrArray) corrections = sp_correction_table_list (connection, NULL);

  g_assert_cmpint (twins->len, ==, 1);
  g_assert_true (sp_twin_table_get (connection, sample->articles[1]->id, &twin, NULL));
  g_assert_cmpint (twin.treatment, ==, SP_TWIN_APART);
  g_assert_cmpfloat (twin.share, ==, 0.25);
  twin.treatment = SP_TWIN_VERSION;
  OK (sp_twin_table_set (connection, &twin, &error));
  OK (sp_twin_table_treat (connection, twin.article, SP_TWIN_ONCE, &error));
  check_counted (connection, sample->articles[1]->id, sample->articles[0]->id);
  /* Round in a ring, one of the two is counted. */
  OK (sp_twin_table_set (connection, (&(SpTwin){ twin.twin, twin.article, 1.0, SP_TWIN_ONCE }), &error));
  counted = sp_twin_table_list_counted (connection, 0, NULL);
  g_assert_cmpuint (g_hash_table_size (counted), ==, 1);
  OK (sp_twin_table_delete (connection, twin.twin, &error));
  FAILS (sp_twin_table_treat (connection, twin.twin, SP_TWIN_ONCE, &error), SP_STORE_ERROR_NOT_FOUND);
  OK (sp_twin_table_delete (connection, twin.article, &error));
  g_assert_false (sp_twin_table_get (connection, sample->articles[1]->id, &twin, NULL));
  FAILS (sp_twin_table_set (connection, (&(SpTwin){ 5, 5, 1.0, SP_TWIN_ONCE }), &error), SP_STORE_ERROR_INVALID);

  g_assert_cmpint (g_bytes_get_size (signature), ==, 3);
  OK (sp_signature_table_foreach (connection, 0, count_cb, &size, &error));
  g_assert_cmpint (size, ==, 3);

  g_assert_cmpint (corrections->len, ==, 1);
  OK (sp_correction_table_set (connection, "THE Ministry", sample->parties[1]->id, &error));
  g_assert_cmpint (sp_correction_table_find (connection, "ministry", NULL), ==, sample->parties[1]->id);
  OK (sp_correction_table_delete (connection, "the ministry", &error));
  FAILS (sp_correction_table_delete (connection, "the ministry", &error), SP_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    Test test;
  } tests[] = {
    { "story", test_story },       { "delete-story", test_delete_story },
    { "outlet", test_outlet },     { "article", test_article },
    { "party", test_party },       { "delete-article", test_delete_article },
    { "issue", test_issue },       { "merge-parties", test_merge_parties },
    { "position", test_position }, { "evidence", test_evidence },
    { "cell", test_cell },         { "relation", test_relation },
    { "small", test_small_ones },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/store/tables/", tests[i].name, NULL);

      g_test_add_data_func (path, (gconstpointer) tests[i].test, run_test);
    }
  return g_test_run ();
}
