/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-view-private.h"

static int
last_row (SpGridView *self)
{
  return (int) sp_grid_model_get_n_rows (self->model) - 1;
}

static int
last_column (SpGridView *self)
{
  return (int) sp_grid_model_get_n_columns (self->model) - 1;
}

/* Whether arrows to the right go on in reading. */
static int
step_across (SpGridView *self, int right)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -right : right;
}

static void
go_to (SpGridView *self, int row, int column)
{
  row = CLAMP (row, SP_GRID_HEADERS, last_row (self));
  column = CLAMP (column, SP_GRID_HEADERS, last_column (self));
  if (row < 0 && column < 0)
    return; /* nothing to do in the corner */
  sp_grid_view_select (self, row, column);
  sp_grid_view_focus_selected (self, TRUE);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpGridView *self = SP_GRID_VIEW (widget);
  int down, right;

  if (!sp_grid_view_has_cells (self))
    return;
  g_variant_get (parameter, "(ii)", &down, &right);
  if (self->row == SP_GRID_NOWHERE)
    go_to (self, 0, 0);
  else
    go_to (self, self->row + down, self->column + step_across (self, right));
}

/* To the first (-1) or last (1) of the row, and with EVERYTHING of all. */
static void
end_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpGridView *self = SP_GRID_VIEW (widget);
  int way;
  gboolean everything;

  if (!sp_grid_view_has_cells (self))
    return;
  g_variant_get (parameter, "(ib)", &way, &everything);
  go_to (self, everything ? (way < 0 ? 0 : last_row (self)) : MAX (self->row, SP_GRID_HEADERS),
         way < 0 ? 0 : last_column (self));
}

/* By what is seen, so that one row stays in sight. */
static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpGridView *self = SP_GRID_VIEW (widget);
  SpFenwick *rows = self->geometry.rows;
  int way = g_variant_get_int32 (parameter);
  gint64 page = sp_grid_geometry_get_body_height (&self->geometry);
  gint64 from;
  int row;

  if (!sp_grid_view_has_cells (self))
    return;
  from = sp_fenwick_get_start (rows, (guint) MAX (self->row, 0));
  row = (int) sp_fenwick_find (rows, from + way * page);
  if (row == self->row)
    row += way;
  sp_grid_geometry_set_top (&self->geometry, sp_grid_geometry_get_top (&self->geometry) + way * page);
  go_to (self, MAX (row, 0), MAX (self->column, SP_GRID_HEADERS));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpGridView *self = SP_GRID_VIEW (widget);

  if (self->row != SP_GRID_NOWHERE)
    sp_grid_view_emit_activated (self);
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpGridView *self = SP_GRID_VIEW (widget);
  GdkRectangle area;

  if (self->row == SP_GRID_NOWHERE)
    return;
  area = sp_grid_view_get_area (self, self->row, self->column);
  sp_grid_view_emit_menu (self, self->row, self->column, area.x + area.width / 2, area.y + MIN (area.height, 40));
}

/* Moves the row or column whose header is selected by one place. */
static void
reorder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpGridView *self = SP_GRID_VIEW (widget);
  int down, right;
  gboolean is_row = self->column == SP_GRID_HEADERS;
  int line, to;

  if (!sp_grid_view_has_cells (self) || (self->row != SP_GRID_HEADERS && self->column != SP_GRID_HEADERS))
    return;
  g_variant_get (parameter, "(ii)", &down, &right);
  line = is_row ? self->row : self->column;
  to = line + (is_row ? down : step_across (self, right));
  if (to == line || to < 0 || to > (is_row ? last_row (self) : last_column (self)))
    return;
  sp_grid_view_emit_moved (self, is_row ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, (guint) line,
                           (guint) (to > line ? to + 1 : to));
}

static void
widen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpGridView *self = SP_GRID_VIEW (widget);
  int by = g_variant_get_int32 (parameter);

  if (!sp_grid_view_has_cells (self) || self->column == SP_GRID_NOWHERE)
    return;
  sp_grid_view_set_column_width (
      self, self->column, sp_grid_geometry_get_column_width (&self->geometry, self->column) + step_across (self, by));
}

/* For the key and its twin on the number pad. */
static void
add_keys (GtkWidgetClass *widget_class, guint key, guint pad, GdkModifierType mods, const char *action, GVariant *args)
{
  g_variant_ref_sink (args);
  gtk_widget_class_add_binding_action (widget_class, key, mods, action, "@*", args);
  gtk_widget_class_add_binding_action (widget_class, pad, mods, action, "@*", args);
  g_variant_unref (args);
}

static void
add_arrows (GtkWidgetClass *widget_class, GdkModifierType mods, const char *action)
{
  add_keys (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, mods, action, g_variant_new ("(ii)", -1, 0));
  add_keys (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, mods, action, g_variant_new ("(ii)", 1, 0));
  add_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, mods, action, g_variant_new ("(ii)", 0, -1));
  add_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, mods, action, g_variant_new ("(ii)", 0, 1));
}

void
sp_grid_view_class_init_keys (GtkWidgetClass *widget_class)
{
  const GdkModifierType alt_shift = GDK_ALT_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_install_action (widget_class, "grid.move", "(ii)", move_action);
  gtk_widget_class_install_action (widget_class, "grid.end", "(ib)", end_action);
  gtk_widget_class_install_action (widget_class, "grid.page", "i", page_action);
  gtk_widget_class_install_action (widget_class, "grid.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "grid.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "grid.reorder", "(ii)", reorder_action);
  gtk_widget_class_install_action (widget_class, "grid.widen", "i", widen_action);

  add_arrows (widget_class, 0, "grid.move");
  add_arrows (widget_class, GDK_ALT_MASK, "grid.reorder");
  add_keys (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, 0, "grid.end", g_variant_new ("(ib)", -1, FALSE));
  add_keys (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 0, "grid.end", g_variant_new ("(ib)", 1, FALSE));
  add_keys (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, "grid.end",
            g_variant_new ("(ib)", -1, TRUE));
  add_keys (widget_class, GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, "grid.end", g_variant_new ("(ib)", 1, TRUE));
  add_keys (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, "grid.page", g_variant_new_int32 (-1));
  add_keys (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, "grid.page", g_variant_new_int32 (1));
  add_keys (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, alt_shift, "grid.widen", g_variant_new_int32 (-24));
  add_keys (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, alt_shift, "grid.widen", g_variant_new_int32 (24));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "grid.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "grid.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "grid.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "grid.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "grid.menu", NULL);
}

void
sp_grid_view_restore_selection (SpGridView *self)
{
  int row = self->row, column = self->column;

  if (row == SP_GRID_NOWHERE)
    return;
  if (row >= 0)
    row = sp_grid_model_find_row (self->model, self->row_id);
  if (column >= 0)
    column = sp_grid_model_find_column (self->model, self->column_id);
  /* not there any more */
  if ((self->row >= 0 && row < 0) || (self->column >= 0 && column < 0))
    row = column = SP_GRID_NOWHERE;
  if (row == self->row && column == self->column)
    return;
  self->row = row;
  self->column = column;
  sp_grid_view_emit_selected (self);
}

void
sp_grid_view_focus_selected (SpGridView *self, gboolean forced)
{
  SpGridCellWidget *widget = sp_grid_view_get_widget (self, self->row, self->column);

  if (widget && (forced || gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_grab_focus (GTK_WIDGET (widget));
}

void
sp_grid_view_get_selected (SpGridView *self, int *row, int *column)
{
  *row = self->row;
  *column = self->column;
}

static void
mark_selected (SpGridView *self, gboolean selected)
{
  SpGridCellWidget *widget = sp_grid_view_get_widget (self, self->row, self->column);

  if (widget)
    sp_grid_cell_widget_set_selected (widget, selected);
}

/* And again when binding it has shown it to be of another height than was thought. */
void
sp_grid_view_reveal (SpGridView *self, int row, int column)
{
  gint64 top;
  int left;

  for (guint again = 0; again < 2; again++)
    {
      top = sp_grid_geometry_get_top (&self->geometry);
      left = self->geometry.left;
      sp_grid_geometry_reveal (&self->geometry, row, column);
      if (again > 0 && top == sp_grid_geometry_get_top (&self->geometry) && left == self->geometry.left)
        break;
      sp_grid_view_update (self);
    }
}

void
sp_grid_view_select (SpGridView *self, int row, int column)
{
  gboolean same = self->row == row && self->column == column;

  if (!same)
    {
      mark_selected (self, FALSE);
      self->row = row;
      self->column = column;
      self->row_id = row >= 0 ? sp_grid_model_get_row (self->model, (guint) row)->id : 0;
      self->column_id = column >= 0 ? sp_grid_model_get_column (self->model, (guint) column)->id : 0;
    }
  if (row != SP_GRID_NOWHERE)
    {
      self->following = TRUE;
      sp_grid_view_reveal (self, row, column);
      mark_selected (self, TRUE);
    }
  if (!same)
    sp_grid_view_emit_selected (self);
}

GdkRectangle
sp_grid_view_get_area (SpGridView *self, int row, int column)
{
  const SpGridGeometry *geometry = &self->geometry;
  GdkRectangle seen = { 0, 0, geometry->width, geometry->height };
  GdkRectangle area = { .y = sp_grid_geometry_get_y (geometry, row),
                        .width = sp_grid_geometry_get_column_width (geometry, column),
                        .height = sp_grid_geometry_get_row_height (geometry, row) };

  area.x = sp_grid_view_mirror (self, sp_grid_geometry_get_x (geometry, column), area.width);
  if (!gdk_rectangle_intersect (&area, &seen, &area))
    return (GdkRectangle){ 0, 0, 1, 1 };
  return area;
}
