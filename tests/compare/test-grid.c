/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-grid.h"

#include <string.h>

#include "sp-article-table.h"
#include "sp-comparison-table.h"
#include "sp-issue-table.h"
#include "sp-project.h"
#include "sp-story-table.h"
#include "sp-twin-table.h"

#define N_ARTICLES 3
#define N_PARTIES 2
#define N_ISSUES 3

/* A story of three articles of two outlets, two parties and three issues; position P of issue I as bits of `positions`
 * below. Issue 2 has none: party 0 was silent there, and of party 1 nobody looked. */
typedef struct
{
  SpProject *project;
  SpStory *story;
  SpComparison *comparison;
} Fixture;

static SpArticle *
make_article (guint i)
{
  SpArticle *article = sp_article_new ();

  article->id = sp_id_new ();
  article->outlet = g_strdup (i == 0 ? "Courier" : "Dispatch");
  article->date = g_strdup_printf ("2020-05-0%u", i + 1);
  article->lang = g_strdup ("en");
  g_free (article->title);
  article->title = g_strdup_printf ("Article %u", i);
  g_free (article->text);
  article->text =
      g_strdup_printf ("Article %u\n\nThe north said the bridge is safe. The south denied it in report %u.", i, i);
  return article;
}

static void
add_position (Fixture *self, guint party, guint issue, guint articles, SpKind kind, SpStatus status, double confidence)
{
  SpPosition *position = sp_position_new ();

  position->id = sp_id_new ();
  position->party = ((SpParty *) self->comparison->parties->pdata[party])->id;
  position->issue = ((SpIssue *) self->comparison->issues->pdata[issue])->id;
  position->kind = kind;
  position->status = status;
  position->confidence = confidence;
  g_free (position->summary);
  position->summary = g_strdup_printf ("Party %u on issue %u at %.1f", party, issue, confidence);
  for (guint i = 0; i < N_ARTICLES; i++)
    if (articles & (1 << i))
      {
        const SpArticle *article = self->comparison->articles->pdata[i];
        SpRange range = { 26 + party, 44 + issue };
        SpEvidence *evidence = sp_evidence_new_from_text (article->text, range);

        evidence->article = article->id;
        g_ptr_array_add (position->evidence, evidence);
      }
  g_ptr_array_add (self->comparison->positions, position);
}

static void
fill_comparison (Fixture *self)
{
  self->comparison = sp_comparison_new ();
  for (guint i = 0; i < N_ARTICLES; i++)
    g_ptr_array_add (self->comparison->articles, make_article (i));
  for (guint i = 0; i < N_PARTIES; i++)
    {
      SpParty *party = sp_party_new ();

      party->id = sp_id_new ();
      g_free (party->name);
      party->name = g_strdup (i == 0 ? "South" : "North");
      g_ptr_array_add (self->comparison->parties, party);
    }
  for (guint i = 0; i < N_ISSUES; i++)
    {
      SpIssue *issue = sp_issue_new ();

      issue->id = sp_id_new ();
      g_free (issue->name);
      issue->name = g_strdup_printf ("Issue %u", i);
      g_ptr_array_add (self->comparison->issues, issue);
    }
  add_position (self, 0, 0, 1 | 2, SP_KIND_DENIAL, SP_STATUS_PROPOSED, 0.9);
  add_position (self, 0, 0, 2, SP_KIND_DEMAND, SP_STATUS_ACCEPTED, 0.3);
  add_position (self, 0, 1, 4, SP_KIND_DEMAND, SP_STATUS_REJECTED, 0.8);
  add_position (self, 1, 1, 1 | 2 | 4, SP_KIND_DENIAL, SP_STATUS_PROPOSED, 0.5);
  g_ptr_array_add (self->comparison->cells,
                   sp_cell_new (((SpIssue *) self->comparison->issues->pdata[2])->id,
                                ((SpParty *) self->comparison->parties->pdata[0])->id, SP_CELL_SILENT, "Not a word."));
}

static gboolean
store (SpConnection *connection, gpointer data, GError **error)
{
  Fixture *self = data;

  if (!sp_story_table_insert (connection, self->story, error))
    return FALSE;
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      SpArticle *article = self->comparison->articles->pdata[i];

      article->story = self->story->id;
      if (!sp_article_table_insert (connection, article, error))
        return FALSE;
    }
  return sp_comparison_table_save (connection, self->story->id, self->comparison, NULL, error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->project = sp_project_new_temporary (&error);
  g_assert_no_error (error);
  self->story = sp_story_new ();
  g_free (self->story->name);
  self->story->name = g_strdup ("Bridge");
  fill_comparison (self);
  sp_project_run (self->project, "Fill", store, self, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sp_comparison_unref (self->comparison);
  sp_story_unref (self->story);
  sp_project_unref (self->project);
}

/* The grid as text, a row a line: "Issue 0: 2 of 2/3, 0 of 0/3" is positions of carriers/articles. */
static char *
describe (Fixture *self, SpGridAxis rows, SpGridAxis columns, SpGridOrder order, const SpGridFilter *filter)
{
  g_autoptr (GError) error = NULL;
  SpConnection *connection = sp_project_begin_read (self->project, &error);
  g_autoptr (SpGrid) grid = sp_grid_new (connection, rows, columns, order, filter, &error);
  g_autoptr (GPtrArray) cells = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  cells = sp_grid_fetch (grid, 0, G_MAXUINT, 0, G_MAXUINT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cells->len, ==, sp_grid_get_n_rows (grid) * sp_grid_get_n_columns (grid));
  for (guint i = 0; i < cells->len; i++)
    {
      const SpCellContent *cell = cells->pdata[i];
      guint n = sp_grid_get_n_columns (grid);

      if (i % n == 0)
        g_string_append_printf (text, "%s%s:", i ? "\n" : "", sp_grid_get_row (grid, i / n)->name);
      g_string_append_printf (text, " %u of %u/%u", cell->positions->len, cell->n_carriers, cell->n_articles);
    }
  sp_project_end_read (self->project, connection);
  return g_string_free (text, FALSE);
}

static void
assert_grid (Fixture *self,
             SpGridAxis rows,
             SpGridAxis columns,
             SpGridOrder order,
             const SpGridFilter *filter,
             const char *expected)
{
  g_autofree char *text = describe (self, rows, columns, order, filter);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_pivots (Fixture *self, gconstpointer data)
{
  assert_grid (self, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, NULL,
               "Issue 0: 2 of 2/3 0 of 0/3\nIssue 1: 0 of 0/3 1 of 3/3\nIssue 2: 0 of 0/3 0 of 0/3");
  assert_grid (self, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_NAME, NULL,
               "Issue 0: 0 of 0/3 2 of 2/3\nIssue 1: 1 of 3/3 0 of 0/3\nIssue 2: 0 of 0/3 0 of 0/3");
  assert_grid (self, SP_GRID_PARTY, SP_GRID_ARTICLE, SP_GRID_ORDER_AMOUNT, NULL,
               "South: 2 of 2/3 1 of 2/3 0 of 0/3\nNorth: 1 of 3/3 1 of 3/3 1 of 3/3");
  assert_grid (self, SP_GRID_ISSUE, SP_GRID_OUTLET, SP_GRID_ORDER_NAME, NULL,
               "Issue 0: 1 of 2/3 2 of 2/3\nIssue 1: 1 of 3/3 1 of 3/3\nIssue 2: 0 of 0/3 0 of 0/3");
}

static gboolean
delete_issue (SpConnection *connection, gpointer data, GError **error)
{
  const SpId *issue = data;

  return sp_issue_table_delete (connection, *issue, error);
}

static gboolean
link_twin (SpConnection *connection, gpointer data, GError **error)
{
  SpTwin *twin = data;

  return sp_twin_table_set (connection, twin, error);
}

/* A wire copy tells nothing new: it is counted as its twin, unless a person says otherwise. */
static void
test_near_copies (Fixture *self, gconstpointer data)
{
  SpTwin twin = { .article = ((SpArticle *) self->comparison->articles->pdata[2])->id,
                  .twin = ((SpArticle *) self->comparison->articles->pdata[0])->id,
                  .share = 0.9,
                  .treatment = SP_TWIN_ONCE };
  g_autoptr (GError) error = NULL;

  g_assert_true (sp_project_run (self->project, "Link", link_twin, &twin, &error));
  assert_grid (self, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, NULL,
               "Issue 0: 2 of 2/2 0 of 0/2\nIssue 1: 0 of 0/2 1 of 2/2\nIssue 2: 0 of 0/2 0 of 0/2");
  twin.treatment = SP_TWIN_APART;
  g_assert_true (sp_project_run (self->project, "Link", link_twin, &twin, &error));
  assert_grid (self, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, NULL,
               "Issue 0: 2 of 2/3 0 of 0/3\nIssue 1: 0 of 0/3 1 of 3/3\nIssue 2: 0 of 0/3 0 of 0/3");
}

static void
test_filters (Fixture *self, gconstpointer data)
{
  SpGridFilter kinds = { .story = self->story->id, .kinds = 1 << SP_KIND_DENIAL };
  SpGridFilter rejected = { .story = self->story->id, .statuses = 1 << SP_STATUS_REJECTED };
  SpGridFilter late = { .story = self->story->id, .from = "2020-05-03" };

  assert_grid (self, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, &kinds,
               "Issue 0: 1 of 2/3 0 of 0/3\nIssue 1: 0 of 0/3 1 of 3/3\nIssue 2: 0 of 0/3 0 of 0/3");
  assert_grid (self, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, &rejected,
               "Issue 0: 0 of 0/3 0 of 0/3\nIssue 1: 1 of 1/3 0 of 0/3\nIssue 2: 0 of 0/3 0 of 0/3");
  assert_grid (self, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, &late,
               "Issue 0: 0 of 0/3 0 of 0/3\nIssue 1: 0 of 0/3 1 of 3/3\nIssue 2: 0 of 0/3 0 of 0/3");
}

static void
test_cells (Fixture *self, gconstpointer data)
{
  SpConnection *connection = sp_project_begin_read (self->project, NULL);
  g_autoptr (SpGrid) grid = sp_grid_new (connection, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, NULL, NULL);
  g_autoptr (GPtrArray) silent = sp_grid_fetch (grid, 2, 5, 0, 1, NULL);
  g_autoptr (GPtrArray) full = sp_grid_fetch (grid, 0, 1, 0, 1, NULL);
  g_autoptr (GPtrArray) outside = sp_grid_fetch (grid, 7, 1, 0, 9, NULL);
  const SpCellContent *cell = silent->pdata[0];

  g_assert_cmpuint (silent->len, ==, 1);
  g_assert_cmpint (cell->state, ==, SP_CELL_SILENT);
  g_assert_cmpstr (cell->summary, ==, "Not a word.");
  cell = full->pdata[0];
  g_assert_cmpint (cell->state, ==, SP_CELL_OPEN);
  g_assert_cmpint (((SpPosition *) cell->positions->pdata[0])->status, ==, SP_STATUS_ACCEPTED);
  g_assert_cmpint (((SpPosition *) cell->positions->pdata[1])->status, ==, SP_STATUS_PROPOSED);
  g_assert_cmpuint (outside->len, ==, 0);
  sp_project_end_read (self->project, connection);
}

/* A grid outlives the read that made it, and goes on in the next one. */
static void
test_later_read (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SpConnection *first = sp_project_begin_read (self->project, NULL);
  g_autoptr (SpGrid) grid = sp_grid_new (first, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, NULL, NULL);
  g_autoptr (GPtrArray) cells = NULL;
  SpId gone = sp_grid_get_row (grid, 0)->id;
  SpConnection *second;

  sp_grid_set_connection (grid, NULL);
  sp_project_end_read (self->project, first);
  sp_project_run (self->project, "Delete", delete_issue, &gone, &error);
  g_assert_no_error (error);

  second = sp_project_begin_read (self->project, NULL);
  sp_grid_set_connection (grid, second);
  cells = sp_grid_fetch (grid, 0, G_MAXUINT, 0, G_MAXUINT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sp_grid_get_n_rows (grid), ==, N_ISSUES);
  g_assert_cmpstr (sp_grid_get_row (grid, 0)->name, ==, "Issue 0");
  g_assert_cmpuint (((SpCellContent *) cells->pdata[0])->positions->len, ==, 0);
  g_assert_cmpuint (((SpCellContent *) cells->pdata[3])->positions->len, ==, 1);
  sp_grid_set_connection (grid, NULL);
  sp_project_end_read (self->project, second);
}

static void
assert_without_empty_rows (SpConnection *connection, const SpGridFilter *filter, const char *names)
{
  g_autoptr (SpGrid) grid = sp_grid_new (connection, SP_GRID_ISSUE, SP_GRID_PARTY, SP_GRID_ORDER_STORED, filter, NULL);
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  sp_grid_drop_empty_rows (grid);
  for (guint i = 0; i < sp_grid_get_n_rows (grid); i++)
    g_string_append_printf (text, "%s%s", i ? ", " : "", sp_grid_get_row (grid, i)->name);
  g_assert_cmpstr (text->str, ==, names);
  g_assert_cmpuint (sp_grid_get_n_columns (grid), ==, N_PARTIES);
  cells = sp_grid_fetch (grid, 0, G_MAXUINT, 0, G_MAXUINT, NULL);
  g_assert_cmpuint (cells->len, ==, sp_grid_get_n_rows (grid) * N_PARTIES);
  for (guint i = 0; i < sp_grid_get_n_rows (grid); i++)
    g_assert_cmpuint (((SpCellContent *) cells->pdata[i * N_PARTIES])->positions->len
                          + ((SpCellContent *) cells->pdata[i * N_PARTIES + 1])->positions->len,
                      >, 0);
}

/* Who looks for something is shown where it was found; the cells move up with their rows. */
static void
test_empty_rows (Fixture *self, gconstpointer data)
{
  SpGridFilter demands = { .story = self->story->id, .kinds = 1 << SP_KIND_DEMAND };
  SpGridFilter late = { .story = self->story->id, .from = "2020-05-03" };
  SpGridFilter never = { .story = self->story->id, .from = "2021-01-01" };
  SpConnection *connection = sp_project_begin_read (self->project, NULL);

  assert_without_empty_rows (connection, NULL, "Issue 0, Issue 1");
  assert_without_empty_rows (connection, &demands, "Issue 0");
  assert_without_empty_rows (connection, &late, "Issue 1");
  assert_without_empty_rows (connection, &never, "");
  sp_project_end_read (self->project, connection);
}

static void
test_axes (Fixture *self, gconstpointer data)
{
  SpConnection *connection = sp_project_begin_read (self->project, NULL);
  SpGridAxis pairs[][2] = { { SP_GRID_PARTY, SP_GRID_PARTY }, { SP_GRID_PARTY, SP_GRID_ISSUE } };
  SpGridAxis axis;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SpGrid) grid = sp_grid_new (connection, pairs[i][0], pairs[i][1], SP_GRID_ORDER_STORED, NULL, &error);

      g_assert_null (grid);
      g_assert_error (error, SP_COMPARE_ERROR, SP_COMPARE_ERROR_AXES);
    }
  sp_project_end_read (self->project, connection);
  g_assert_true (sp_grid_axis_from_name ("outlet", &axis));
  g_assert_cmpint (axis, ==, SP_GRID_OUTLET);
  g_assert_cmpstr (sp_grid_axis_get_name (SP_GRID_ISSUE), ==, "issue");
  g_assert_false (sp_grid_axis_from_name ("Outlets", &axis));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/grid/pivots", Fixture, NULL, set_up, test_pivots, tear_down);
  g_test_add ("/grid/near-copies", Fixture, NULL, set_up, test_near_copies, tear_down);
  g_test_add ("/grid/filters", Fixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/grid/cells", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/grid/later-read", Fixture, NULL, set_up, test_later_read, tear_down);
  g_test_add ("/grid/empty-rows", Fixture, NULL, set_up, test_empty_rows, tear_down);
  g_test_add ("/grid/axes", Fixture, NULL, set_up, test_axes, tear_down);
  return g_test_run ();
}
