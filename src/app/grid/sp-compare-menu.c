/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-compare-menu.h"

#include <glib/gi18n.h>

#include "sp-cell-labels.h"
#include "sp-grid-commands.h"

static void
add_cell_items (GMenu *menu, SpGridModel *model, guint row, guint column, gboolean read_only)
{
  const SpCellContent *cell = sp_grid_model_get_cell (model, row, column);
  GMenu *states;

  g_menu_append (menu, _ ("Show Evidence"), "compare.open");
  if (read_only || !cell || cell->positions->len > 0 || sp_grid_model_is_filtered (model)
      || sp_grid_model_get_row_axis (model) != SP_GRID_ISSUE || sp_grid_model_get_column_axis (model) != SP_GRID_PARTY)
    return;
  states = g_menu_new ();
  for (int state = 0; state < SP_N_CELL_STATES; state++)
    {
      g_autofree char *action = g_strdup_printf ("compare.state(%d)", state);

      g_menu_append (states, sp_label_cell_state (state), action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (states));
  g_object_unref (states);
}

static void
add_line_items (GMenu *menu, SpGridAxis axis, gboolean rows, guint line, guint n, gboolean arranged)
{
  GMenu *moves;

  if (axis == SP_GRID_ISSUE || axis == SP_GRID_PARTY)
    {
      g_menu_append (menu, _ ("Rename…"), "compare.open");
      g_menu_append (menu, _ ("Merge Into…"), "compare.merge");
    }
  if (!arranged || axis == SP_GRID_OUTLET)
    return;
  moves = g_menu_new ();
  if (line > 0)
    g_menu_append (moves, rows ? _ ("Move Up") : _ ("Move Back"), "compare.move(-1)");
  if (line + 1 < n)
    g_menu_append (moves, rows ? _ ("Move Down") : _ ("Move On"), "compare.move(1)");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_object_unref (moves);
}

GMenuModel *
sp_compare_menu_new (SpGridModel *model, int row, int column, gboolean arranged, gboolean read_only)
{
  GMenu *menu = g_menu_new ();

  if (row >= 0 && column >= 0)
    add_cell_items (menu, model, (guint) row, (guint) column, read_only);
  else if (row >= 0)
    add_line_items (menu, sp_grid_model_get_row_axis (model), TRUE, (guint) row, sp_grid_model_get_n_rows (model),
                    arranged && !read_only);
  else if (column >= 0)
    add_line_items (menu, sp_grid_model_get_column_axis (model), FALSE, (guint) column,
                    sp_grid_model_get_n_columns (model), arranged && !read_only);
  return G_MENU_MODEL (menu);
}

/* All things of AXIS in their order, as the session has them: SpId. */
static GArray *
list_all (SpSession *session, SpGridAxis axis)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (session);
  const GPtrArray *things = axis == SP_GRID_PARTY   ? snapshot->parties
                            : axis == SP_GRID_ISSUE ? snapshot->issues
                                                    : snapshot->articles;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (SpId));

  /* each begins with its id */
  for (guint i = 0; i < things->len; i++)
    g_array_append_vals (ids, g_ptr_array_index (things, i), 1);
  return ids;
}

static guint
find_id (const GArray *ids, SpId id)
{
  guint i = 0;

  while (i < ids->len && g_array_index (ids, SpId, i) != id)
    i++;
  return i;
}

void
sp_compare_menu_move (SpSession *session, SpGridModel *model, gboolean rows, guint from, guint before)
{
  static const SpGridOrdered ordered[] = {
    [SP_GRID_ISSUE] = SP_GRID_ORDER_OF_ISSUES,
    [SP_GRID_PARTY] = SP_GRID_ORDER_OF_PARTIES,
    [SP_GRID_ARTICLE] = SP_GRID_ORDER_OF_ARTICLES,
  };
  SpGridAxis axis = rows ? sp_grid_model_get_row_axis (model) : sp_grid_model_get_column_axis (model);
  guint n = rows ? sp_grid_model_get_n_rows (model) : sp_grid_model_get_n_columns (model);
  const SpGridHeading *(*get) (SpGridModel *, guint) = rows ? sp_grid_model_get_row : sp_grid_model_get_column;
  g_autoptr (GArray) ids = NULL;
  SpId id;
  guint at;

  if (axis == SP_GRID_OUTLET || from >= n)
    return;
  ids = list_all (session, axis);
  id = get (model, from)->id;
  at = find_id (ids, id);
  if (at == ids->len)
    return;
  g_array_remove_index (ids, at);
  at = before < n ? find_id (ids, get (model, before)->id) : find_id (ids, get (model, n - 1)->id) + 1;
  g_array_insert_val (ids, MIN (at, ids->len), id);
  sp_grid_commands_order (session, ordered[axis], ids);
}
