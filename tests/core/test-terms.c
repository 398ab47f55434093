/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-error.h"
#include "sp-terms.h"

static void
test_names_come_back (void)
{
  for (int i = 0; i < SP_N_KINDS; i++)
    {
      SpKind kind = SP_N_KINDS;

      g_assert_true (sp_kind_from_name (sp_kind_get_name (i), &kind, NULL));
      g_assert_cmpint (kind, ==, i);
    }
  for (int i = 0; i < SP_N_CELL_STATES; i++)
    {
      SpCellState state = SP_N_CELL_STATES;

      g_assert_true (sp_cell_state_from_name (sp_cell_state_get_name (i), &state, NULL));
      g_assert_cmpint (state, ==, i);
    }
}

static void
test_unknown_name (void)
{
  g_autoptr (GError) error = NULL;
  SpStance stance = SP_STANCE_MIXED;

  g_assert_false (sp_stance_from_name ("perhaps", &stance, &error));
  g_assert_error (error, SP_CORE_ERROR, SP_CORE_ERROR_INVALID);
  g_assert_cmpint (stance, ==, SP_STANCE_MIXED);
  g_clear_error (&error);
  g_assert_false (sp_form_from_name (NULL, &(SpForm){ 0 }, &error));
  g_assert_error (error, SP_CORE_ERROR, SP_CORE_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/terms/names-come-back", test_names_come_back);
  g_test_add_func ("/core/terms/unknown-name", test_unknown_name);
  return g_test_run ();
}
