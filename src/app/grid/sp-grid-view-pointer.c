/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-view-private.h"

/* How near to a column's edge the pointer takes hold of it, and how far it goes before a line moves; pixels. */
#define NEAR 5
#define FAR 8

/* The place from the side on which reading begins. */
static double
mirror (SpGridView *self, double x)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? self->geometry.width - x : x;
}

/* The column whose end edge is at X, Y in the headers; SP_GRID_HEADERS for that of the row headers. */
static int
edge_at (SpGridView *self, double x, double y)
{
  const SpGridGeometry *geometry = &self->geometry;
  int column;

  if (y >= geometry->header_height || !sp_grid_view_has_cells (self))
    return SP_GRID_NOWHERE;
  x = mirror (self, x);
  column = sp_grid_geometry_find_column (geometry, MAX (x - NEAR, 0));
  if (column == SP_GRID_NOWHERE)
    return column;
  if (ABS (sp_grid_geometry_get_x (geometry, column) + sp_grid_geometry_get_column_width (geometry, column) - x) > NEAR)
    return SP_GRID_NOWHERE;
  return column;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, SpGridView *self)
{
  gboolean on_edge = self->drag == SP_GRID_DRAG_WIDTH || edge_at (self, x, y) != SP_GRID_NOWHERE;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_edge ? "col-resize" : NULL);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, SpGridView *self)
{
  int row = sp_grid_geometry_find_row (&self->geometry, y);
  int column = sp_grid_geometry_find_column (&self->geometry, mirror (self, x));

  if (edge_at (self, x, y) != SP_GRID_NOWHERE)
    {
      if (n_press == 2)
        sp_grid_view_set_column_width (self, edge_at (self, x, y), 0);
      return;
    }
  if (!sp_grid_view_has_cells (self) || row == SP_GRID_NOWHERE || column == SP_GRID_NOWHERE || (row < 0 && column < 0))
    return;
  sp_grid_view_select (self, row, column);
  sp_grid_view_focus_selected (self, TRUE);
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY)
    sp_grid_view_emit_menu (self, row, column, x, y);
  else if (n_press == 2)
    sp_grid_view_emit_activated (self);
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, SpGridView *self)
{
  int edge = edge_at (self, x, y);
  int row = sp_grid_geometry_find_row (&self->geometry, y);
  int column = sp_grid_geometry_find_column (&self->geometry, mirror (self, x));

  self->drag_before = SP_GRID_NOWHERE;
  if (edge != SP_GRID_NOWHERE)
    {
      self->drag = SP_GRID_DRAG_WIDTH;
      self->drag_line = edge;
      self->drag_width = sp_grid_geometry_get_column_width (&self->geometry, edge);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      return;
    }
  if ((row == SP_GRID_HEADERS) == (column == SP_GRID_HEADERS) || row == SP_GRID_NOWHERE || column == SP_GRID_NOWHERE)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->drag = SP_GRID_DRAG_LINE;
  self->drag_orientation = row == SP_GRID_HEADERS ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  self->drag_line = row == SP_GRID_HEADERS ? column : row;
}

/* Before which line the one being moved would go, with the pointer at PLACE. */
static int
line_before (const SpGridGeometry *geometry, GtkOrientation orientation, double place)
{
  gboolean down = orientation == GTK_ORIENTATION_VERTICAL;
  int line = down ? sp_grid_geometry_find_row (geometry, place) : sp_grid_geometry_find_column (geometry, place);
  int start, size;

  if (line == SP_GRID_NOWHERE)
    return (int) sp_fenwick_get_n (down ? geometry->rows : geometry->columns);
  line = MAX (line, 0);
  start = down ? sp_grid_geometry_get_y (geometry, line) : sp_grid_geometry_get_x (geometry, line);
  size = down ? sp_grid_geometry_get_row_height (geometry, line) : sp_grid_geometry_get_column_width (geometry, line);
  return place > start + size / 2 ? line + 1 : line;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, SpGridView *self)
{
  gboolean down = self->drag_orientation == GTK_ORIENTATION_VERTICAL;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double x, y;
  int before;

  if (self->drag == SP_GRID_DRAG_WIDTH)
    {
      int width = self->drag_width + (int) (rtl ? -offset_x : offset_x);

      sp_grid_view_set_column_width (self, self->drag_line, MAX (width, SP_GRID_NARROWEST));
      return;
    }
  if (self->drag != SP_GRID_DRAG_LINE
      || (self->drag_before == SP_GRID_NOWHERE && ABS (down ? offset_y : offset_x) < FAR))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  before = line_before (&self->geometry, self->drag_orientation, down ? y + offset_y : mirror (self, x + offset_x));
  if (before == self->drag_before)
    return;
  self->drag_before = before;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, SpGridView *self)
{
  int before = self->drag_before;

  if (self->drag == SP_GRID_DRAG_LINE && before != SP_GRID_NOWHERE && before != self->drag_line
      && before != self->drag_line + 1)
    sp_grid_view_emit_moved (self, self->drag_orientation, (guint) self->drag_line, (guint) before);
  self->drag = SP_GRID_DRAG_NONE;
  self->drag_before = SP_GRID_NOWHERE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_cancel_cb (GtkGesture *gesture, GdkEventSequence *sequence, SpGridView *self)
{
  self->drag = SP_GRID_DRAG_NONE;
  self->drag_before = SP_GRID_NOWHERE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sp_grid_view_init_pointer (SpGridView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (drag, click);
}

void
sp_grid_view_snapshot_drag (SpGridView *self, GtkSnapshot *snapshot)
{
  const SpGridGeometry *geometry = &self->geometry;
  gboolean down = self->drag_orientation == GTK_ORIENTATION_VERTICAL;
  int n = (int) sp_fenwick_get_n (down ? geometry->rows : geometry->columns);
  graphene_rect_t line;
  GdkRGBA colour;
  int place;

  if (self->drag != SP_GRID_DRAG_LINE || self->drag_before == SP_GRID_NOWHERE || self->drag_before > n)
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color", &colour))
    gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  place = down ? sp_grid_geometry_get_y (geometry, self->drag_before)
               : sp_grid_geometry_get_x (geometry, self->drag_before);
  if (down)
    line = GRAPHENE_RECT_INIT (0, place - 2, geometry->width, 4);
  else
    line = GRAPHENE_RECT_INIT (sp_grid_view_mirror (self, place - 2, 4), 0, 4, geometry->height);
  gtk_snapshot_append_color (snapshot, &colour, &line);
}
