/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-blocks.h"
#include "sp-grid-model.h"

/* A source whose lines the test sets; cells say in their summary where they are. */
typedef struct
{
  SpGridSource source;
  const char *rows; /* a letter a row, which is its id too */
  guint n_columns;
  SpGridAxis row_axis;
  gboolean broken;
  int n_loads;
  int n_fetches;
} Fake;

static SpGridAxes *
fake_load (SpGridSource *source, GError **error)
{
  Fake *fake = (Fake *) source;
  SpGridAxes *axes;

  g_atomic_int_inc (&fake->n_loads);
  if (fake->broken)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The file is gone");
      return NULL;
    }
  axes = sp_grid_axes_new (fake->row_axis, SP_GRID_OUTLET);
  for (const char *row = fake->rows; *row; row++)
    sp_grid_axes_add (axes->rows, *row, "row", 1);
  for (guint column = 0; column < fake->n_columns; column++)
    sp_grid_axes_add (axes->columns, 1000 + column, "column", 1);
  return axes;
}

static GPtrArray *
fake_fetch (SpGridSource *source, guint row, guint n_rows, guint column, guint n_columns, GError **error)
{
  Fake *fake = (Fake *) source;
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_cell_content_free);

  g_atomic_int_inc (&fake->n_fetches);
  for (guint r = row; r < MIN (row + n_rows, strlen (fake->rows)); r++)
    for (guint c = column; c < MIN (column + n_columns, fake->n_columns); c++)
      {
        SpCellContent *cell = g_new0 (SpCellContent, 1);

        cell->summary = g_strdup_printf ("%c%u", fake->rows[r], c);
        cell->positions = g_ptr_array_new ();
        g_ptr_array_add (cells, cell);
      }
  return cells;
}

static void
fake_free (SpGridSource *source)
{
  g_free (source);
}

/* What the model said. */
typedef struct
{
  Fake *fake;
  SpGridModel *model;
  GString *said;
} Fixture;

static void
reset_cb (Fixture *self)
{
  g_string_append (self->said, "reset ");
}

static void
rows_cb (Fixture *self, guint position, guint n_removed, guint n_added)
{
  g_string_append_printf (self->said, "rows %u-%u+%u ", position, n_removed, n_added);
}

static void
columns_cb (Fixture *self, guint position, guint n_removed, guint n_added)
{
  g_string_append_printf (self->said, "columns %u-%u+%u ", position, n_removed, n_added);
}

static void
failed_cb (Fixture *self, const char *message)
{
  g_string_append_printf (self->said, "failed: %s ", message);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->fake = g_new0 (Fake, 1);
  self->fake->source = (SpGridSource){ .load = fake_load, .fetch = fake_fetch, .free = fake_free };
  g_atomic_ref_count_init (&self->fake->source.refs);
  self->fake->rows = "abcde";
  self->fake->n_columns = 3;
  self->said = g_string_new (NULL);
  self->model = sp_grid_model_new ();
  g_signal_connect_swapped (self->model, "reset", G_CALLBACK (reset_cb), self);
  g_signal_connect_swapped (self->model, "rows-spliced", G_CALLBACK (rows_cb), self);
  g_signal_connect_swapped (self->model, "columns-spliced", G_CALLBACK (columns_cb), self);
  g_signal_connect_swapped (self->model, "failed", G_CALLBACK (failed_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  sp_grid_source_unref (&self->fake->source);
  g_assert_finalize_object (self->model);
  g_string_free (self->said, TRUE);
}

/* Lets threads come back until the model has nothing more to send for. */
static void
settle (Fixture *self)
{
  gint64 end = g_get_monotonic_time () + 50000;

  while (sp_grid_model_is_loading (self->model) || g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static void
assert_said (Fixture *self, const char *expected)
{
  g_assert_cmpstr (self->said->str, ==, expected);
  g_string_truncate (self->said, 0);
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_assert_true (sp_grid_model_is_empty (self->model));
  g_assert_cmpuint (sp_grid_model_get_n_rows (self->model), ==, 0);
  g_assert_null (sp_grid_model_get_cell (self->model, 0, 0));
  g_assert_cmpint (sp_grid_model_find_row (self->model, 5), ==, -1);
  sp_grid_model_refresh (self->model);
  assert_said (self, "");
}

static void
test_load (Fixture *self, gconstpointer data)
{
  sp_grid_model_look_at (self->model, 0, 5, 0, 3);
  sp_grid_model_set_source (self->model, &self->fake->source);
  g_assert_false (sp_grid_model_is_empty (self->model));
  settle (self);
  assert_said (self, "reset ");
  g_assert_cmpuint (sp_grid_model_get_n_rows (self->model), ==, 5);
  g_assert_cmpint (sp_grid_model_find_row (self->model, 'c'), ==, 2);
  g_assert_cmpint (sp_grid_model_find_column (self->model, 1001), ==, 1);
  g_assert_cmpstr (sp_grid_model_get_cell (self->model, 3, 2)->summary, ==, "d2");
  g_assert_null (sp_grid_model_get_cell (self->model, 5, 0));

  sp_grid_model_set_source (self->model, NULL);
  assert_said (self, "reset ");
  g_assert_true (sp_grid_model_is_empty (self->model));
}

static void
test_splice (Fixture *self, gconstpointer data)
{
  sp_grid_model_set_source (self->model, &self->fake->source);
  settle (self);
  assert_said (self, "reset ");

  sp_grid_model_refresh (self->model);
  settle (self);
  assert_said (self, "");

  self->fake->rows = "abxyde";
  self->fake->n_columns = 2;
  sp_grid_model_refresh (self->model);
  settle (self);
  assert_said (self, "rows 2-1+2 columns 2-1+0 ");
  g_assert_cmpstr (sp_grid_model_get_cell (self->model, 2, 1)->summary, ==, "x1");

  self->fake->row_axis = SP_GRID_PARTY;
  sp_grid_model_refresh (self->model);
  settle (self);
  assert_said (self, "reset ");
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  sp_grid_model_set_source (self->model, &self->fake->source);
  settle (self);
  assert_said (self, "reset ");
  self->fake->broken = TRUE;
  sp_grid_model_refresh (self->model);
  settle (self);
  assert_said (self, "failed: The file is gone ");
  g_assert_cmpuint (sp_grid_model_get_n_rows (self->model), ==, 5);
  g_assert_cmpstr (sp_grid_model_get_cell (self->model, 0, 0)->summary, ==, "a0");
}

/* Many changes at once are one reading, or two when one was under way. */
static void
test_coalesce (Fixture *self, gconstpointer data)
{
  sp_grid_model_set_source (self->model, &self->fake->source);
  for (guint i = 0; i < 50; i++)
    sp_grid_model_refresh (self->model);
  settle (self);
  g_assert_cmpint (self->fake->n_loads, <=, 2);
}

static void
test_blocks (void)
{
  g_autoptr (SpGridBlocks) blocks = sp_grid_blocks_new ();
  SpGridWindow window = { 100, 20, 0, 4 };
  g_autoptr (GArray) missing = NULL;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  sp_grid_blocks_reset (blocks, 1000, 20);
  missing = sp_grid_blocks_list_missing (blocks, &window, 10);
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_cmpuint (g_array_index (missing, SpGridBlockKey, 0).row, ==, 6);
  for (guint i = 0; i < missing->len; i++)
    sp_grid_blocks_put (blocks, g_array_index (missing, SpGridBlockKey, i), cells);

  /* those that are seen are there: those around come next */
  g_array_unref (g_steal_pointer (&missing));
  missing = sp_grid_blocks_list_missing (blocks, &window, 10);
  g_assert_cmpuint (missing->len, ==, 6);
  g_array_unref (g_steal_pointer (&missing));
  missing = sp_grid_blocks_list_missing (blocks, &window, 4);
  g_assert_cmpuint (missing->len, ==, 4);

  /* and what is far is forgotten */
  window.row = 900;
  sp_grid_blocks_forget_far (blocks, &window);
  window.row = 100;
  g_array_unref (g_steal_pointer (&missing));
  missing = sp_grid_blocks_list_missing (blocks, &window, 10);
  g_assert_cmpuint (missing->len, ==, 2);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/grid-model/nothing", test_nothing);
  ADD ("/grid-model/load", test_load);
  ADD ("/grid-model/splice", test_splice);
  ADD ("/grid-model/failure", test_failure);
  ADD ("/grid-model/coalesce", test_coalesce);
  g_test_add_func ("/grid-model/blocks", test_blocks);
  return g_test_run ();
}
