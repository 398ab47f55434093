/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-content.h"

static const SpGridHeading row = { .id = 1, .name = (char *) "Humanitarian access", .n_positions = 3 };
static const SpGridHeading column = { .id = 2, .name = (char *) "Russia", .n_positions = 1 };

static SpCellContent *
make_cell (guint n)
{
  SpCellContent *cell = g_new0 (SpCellContent, 1);

  cell->positions = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_position_unref);
  for (guint i = 0; i < n; i++)
    {
      SpPosition *position = sp_position_new ();
      SpEvidence *evidence = sp_evidence_new ();

      position->kind = SP_KIND_ACCUSATION;
      position->status = i == 0 ? SP_STATUS_ACCEPTED : SP_STATUS_PROPOSED;
      g_free (position->summary);
      position->summary = g_strdup_printf ("Says %u.\nAgain.", i);
      evidence->article = 7;
      g_ptr_array_add (position->evidence, evidence);
      g_ptr_array_add (cell->positions, position);
    }
  return cell;
}

static SpGridContent *
make_content (const SpCellContent *cell, SpGridAxis columns, gboolean filtered)
{
  SpGridContext context = sp_grid_context_for (SP_GRID_ISSUE, columns, filtered, NULL);

  return sp_grid_content_new (cell, &row, &column, &context);
}

static void
assert_spans (const SpGridContent *content)
{
  guint last = 0;

  for (guint i = 0; i < content->spans->len; i++)
    {
      const SpGridSpan *span = &g_array_index (content->spans, SpGridSpan, i);

      g_assert_cmpuint (span->start, >=, last);
      g_assert_cmpuint (span->end, >, span->start);
      g_assert_cmpuint (span->end, <=, strlen (content->text));
      last = span->end;
    }
}

static void
test_positions (void)
{
  SpCellContent *cell = make_cell (2);
  g_autoptr (SpGridContent) content = make_content (cell, SP_GRID_PARTY, FALSE);

  assert_spans (content);
  g_assert_false (content->quiet);
  /* what is accepted has room for a mark, what is not says so in words; line breaks of a summary are none here */
  g_assert_cmpstr (content->text, ==,
                   "\u00a0\ufffc\u00a0Accusation\u00a0\u20021\u00a0outlet\nSays 0. Again.\n\n"
                   "\u00a0Accusation\u00a0\u2002Proposed\u00a0·\u00a01\u00a0outlet\nSays 1. Again.");
  g_assert_true (g_str_has_prefix (content->name, "Russia, Humanitarian access: 2 positions\nAccusation, Accepted, "));
  sp_cell_content_free (cell);
}

static void
test_many (void)
{
  SpCellContent *cell = make_cell (9);
  g_autoptr (SpGridContent) content = make_content (cell, SP_GRID_PARTY, FALSE);

  assert_spans (content);
  g_assert_true (g_str_has_suffix (content->text, "and 5 more"));
  g_assert_true (g_str_has_suffix (content->name, "and 5 more"));
  sp_cell_content_free (cell);
}

static void
test_silence (void)
{
  SpCellContent *cell = make_cell (0);
  g_autoptr (SpGridContent) open = make_content (cell, SP_GRID_PARTY, FALSE);
  g_autoptr (SpGridContent) unreported = make_content (cell, SP_GRID_OUTLET, FALSE);
  g_autoptr (SpGridContent) filtered = make_content (cell, SP_GRID_PARTY, TRUE);
  g_autoptr (SpGridContent) awaited = make_content (NULL, SP_GRID_PARTY, FALSE);
  g_autoptr (SpGridContent) written = NULL;

  g_assert_cmpstr (open->text, ==, "Not looked at");
  g_assert_cmpstr (open->name, ==, "Russia, Humanitarian access: Not looked at");
  g_assert_true (open->quiet);
  g_assert_cmpstr (unreported->text, ==, "Not reported");
  g_assert_cmpstr (filtered->text, ==, "–");
  g_assert_cmpstr (awaited->text, ==, "…");

  cell->state = SP_CELL_DECLINED;
  cell->summary = g_strdup ("Asked twice.");
  written = make_content (cell, SP_GRID_PARTY, FALSE);
  g_assert_cmpstr (written->text, ==, "Asked twice.\nNo answer");
  assert_spans (written);
  sp_cell_content_free (cell);
}

static void
test_header (void)
{
  SpGridHeading unnamed = { .name = (char *) "" };
  g_autoptr (SpGridContent) party = sp_grid_content_new_header (&column, SP_GRID_PARTY, NULL);
  g_autoptr (SpGridContent) untitled = sp_grid_content_new_header (&unnamed, SP_GRID_ARTICLE, NULL);

  g_assert_cmpstr (party->text, ==, "Russia\n1 position");
  g_assert_cmpstr (party->name, ==, "Russia, 1 position");
  g_assert_cmpstr (untitled->text, ==, "Untitled\n0 positions");
}

static void
test_equal (void)
{
  SpCellContent *one = make_cell (1), *two = make_cell (2);
  g_autoptr (SpGridContent) a = make_content (one, SP_GRID_PARTY, FALSE);
  g_autoptr (SpGridContent) b = make_content (one, SP_GRID_PARTY, FALSE);
  g_autoptr (SpGridContent) c = make_content (two, SP_GRID_PARTY, FALSE);

  g_assert_true (sp_grid_content_equal (a, b));
  g_assert_false (sp_grid_content_equal (a, c));
  sp_cell_content_free (one);
  sp_cell_content_free (two);
}

static void
test_outlets (void)
{
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_evidence_unref);
  static const SpId articles[] = { 4, 5, 4 };

  g_assert_cmpuint (sp_grid_count_outlets (evidence, NULL), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      SpEvidence *one = sp_evidence_new ();

      one->article = articles[i];
      g_ptr_array_add (evidence, one);
    }
  g_assert_cmpuint (sp_grid_count_outlets (evidence, NULL), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid-content/positions", test_positions);
  g_test_add_func ("/grid-content/many", test_many);
  g_test_add_func ("/grid-content/silence", test_silence);
  g_test_add_func ("/grid-content/header", test_header);
  g_test_add_func ("/grid-content/equal", test_equal);
  g_test_add_func ("/grid-content/outlets", test_outlets);
  return g_test_run ();
}
