/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-test.h"

#include <string.h>

static SpConnection *
begin (SpProject *project)
{
  g_autoptr (GError) error = NULL;
  SpConnection *connection = sp_project_begin_read (project, &error);

  g_assert_no_error (error);
  return connection;
}

/* Headings as "name=count name=count". */
static char *
describe_headings (SpConnection *connection, SpGridAxis axis, const SpGridFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) headings = sp_grid_table_list_headings (connection, axis, filter, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < headings->len; i++)
    {
      const SpGridHeading *heading = headings->pdata[i];

      g_string_append_printf (text, "%s%s=%d", i ? " | " : "", heading->name, (int) heading->n_positions);
    }
  return g_string_free (text, FALSE);
}

static GArray *
heading_ids (SpConnection *connection, SpGridAxis axis)
{
  g_autoptr (GPtrArray) headings = sp_grid_table_list_headings (connection, axis, NULL, NULL);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (SpId));

  for (guint i = 0; i < headings->len; i++)
    g_array_append_val (ids, ((SpGridHeading *) headings->pdata[i])->id);
  return ids;
}

/* The counts of all cells, row by row: "10|02". */
static char *
describe_cells (SpConnection *connection, SpGridAxis rows, SpGridAxis columns, const SpGridFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) row_ids = heading_ids (connection, rows);
  g_autoptr (GArray) column_ids = heading_ids (connection, columns);
  g_autoptr (GPtrArray) cells =
      sp_grid_table_list_cells (connection, rows, (const SpId *) (gpointer) row_ids->data, row_ids->len, columns,
                                (const SpId *) (gpointer) column_ids->data, column_ids->len, filter, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < cells->len; i++)
    g_string_append_printf (text, "%s%u", i && i % column_ids->len == 0 ? "|" : "",
                            ((SpGridCell *) cells->pdata[i])->positions->len);
  return g_string_free (text, FALSE);
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_headings (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  SpConnection *connection;
  SpGridFilter filter = { 0 };

  store_test_fill (project, &sample);
  filter.story = sample.story->id;
  connection = begin (project);
  assert_text (describe_headings (connection, SP_GRID_ISSUE, &filter),
               "Should the terms be public?=2 | Who blocks the aid?=1");
  assert_text (describe_headings (connection, SP_GRID_PARTY, &filter), "Russia=1 | the United States=2");
  assert_text (describe_headings (connection, SP_GRID_ARTICLE, &filter),
               "Truce terms stay secret=2 | Aid convoys wait=1");
  assert_text (describe_headings (connection, SP_GRID_OUTLET, NULL), "The Courier=2 | The Dispatch=1");
  filter.story = 5;
  assert_text (describe_headings (connection, SP_GRID_PARTY, &filter), "");
  sp_project_end_read (project, connection);
}

static void
test_cells (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  g_autoptr (GPtrArray) cells = NULL;
  g_autoptr (GError) error = NULL;
  SpConnection *connection;
  SpId issue;
  SpId party;

  store_test_fill (project, &sample);
  connection = begin (project);
  assert_text (describe_cells (connection, SP_GRID_ISSUE, SP_GRID_PARTY, NULL), "11|01");
  assert_text (describe_cells (connection, SP_GRID_PARTY, SP_GRID_ISSUE, NULL), "10|11");
  assert_text (describe_cells (connection, SP_GRID_ISSUE, SP_GRID_ARTICLE, NULL), "20|01");
  assert_text (describe_cells (connection, SP_GRID_ISSUE, SP_GRID_OUTLET, NULL), "20|01");
  assert_text (describe_cells (connection, SP_GRID_PARTY, SP_GRID_ARTICLE, NULL), "10|11");
  assert_text (describe_cells (connection, SP_GRID_PARTY, SP_GRID_OUTLET, NULL), "10|11");
  assert_text (describe_cells (connection, SP_GRID_ARTICLE, SP_GRID_PARTY, NULL), "11|01");
  assert_text (describe_cells (connection, SP_GRID_OUTLET, SP_GRID_PARTY, NULL), "11|01");
  assert_text (describe_cells (connection, SP_GRID_ARTICLE, SP_GRID_OUTLET, NULL), "20|01");

  issue = sample.issues[1]->id;
  party = sample.parties[0]->id;
  cells = sp_grid_table_list_cells (connection, SP_GRID_PARTY, &party, 1, SP_GRID_ISSUE, &issue, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((SpGridCell *) cells->pdata[0])->state, ==, SP_CELL_SILENT);
  g_assert_cmpstr (((SpGridCell *) cells->pdata[0])->summary, ==, "Says nothing.");
  g_assert_null (
      sp_grid_table_list_cells (connection, SP_GRID_PARTY, &party, 1, SP_GRID_PARTY, &party, 1, NULL, &error));
  g_assert_error (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID);
  sp_project_end_read (project, connection);
}

static gboolean
decide_cb (SpConnection *connection, gpointer data, GError **error)
{
  Sample *sample = data;
  SpPosition *position = sample->positions[0];

  position->kind = SP_KIND_DEMAND;
  position->stance = SP_STANCE_AGREE;
  position->status = SP_STATUS_ACCEPTED;
  g_free (sample->articles[1]->date);
  sample->articles[1]->date = g_strdup ("2016-09-20T10:00:00+03:00");
  return sp_position_table_update (connection, position, error)
         && sp_article_table_update (connection, sample->articles[1], error);
}

static void
test_filters (void)
{
  g_autoptr (SpProject) project = sp_project_new_temporary (NULL);
  g_auto (Sample) sample = { 0 };
  SpConnection *connection;

  store_test_fill (project, &sample);
  store_test_run (project, "Decide", decide_cb, &sample);
  connection = begin (project);

  const struct
  {
    SpGridFilter filter;
    const char *cells;
  } cases[] = {
    { { .story = sample.story->id }, "11|01" },
    { { .story = 5 }, "00|00" },
    { { .outlet = sample.articles[1]->outlet_id }, "00|01" },
    { { .article = sample.articles[0]->id }, "11|00" },
    { { .from = "2016-09-18" }, "00|01" },
    { { .to = "2016-09-19" }, "11|00" },
    { { .from = "2016-09-20", .to = "2016-09-20" }, "00|01" },
    { { .kinds = 1 << SP_KIND_DEMAND }, "10|00" },
    { { .kinds = 1 << SP_KIND_DEMAND | 1 << SP_KIND_ACCUSATION }, "11|01" },
    { { .stances = 1 << SP_STANCE_DISAGREE }, "01|01" },
    { { .statuses = 1 << SP_STATUS_ACCEPTED }, "10|00" },
    { { .statuses = 1 << SP_STATUS_PROPOSED, .from = "2016-09-20" }, "00|01" },
    { { .text = "refused" }, "01|00" },
    { { .text = "must be pub" }, "10|00" },
    { { .text = "absent" }, "00|00" },
    { { .text = "" }, "11|01" },
    { { .text = "-\"" }, "00|00" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (describe_cells (connection, SP_GRID_ISSUE, SP_GRID_PARTY, &cases[i].filter), cases[i].cells);
  assert_text (describe_headings (connection, SP_GRID_PARTY, &cases[12].filter), "Russia=0 | the United States=1");
  sp_project_end_read (project, connection);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/grid/headings", test_headings);
  g_test_add_func ("/store/grid/cells", test_cells);
  g_test_add_func ("/store/grid/filters", test_filters);
  return g_test_run ();
}
