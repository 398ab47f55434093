/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-row-list"

#include "config.h"

#include "sp-row-list-private.h"

gboolean
sp_row_list_focus_row (SpRowList *self, guint position)
{
  sp_row_list_scroll_to (self, position);
  return gtk_widget_grab_focus (GTK_WIDGET (sp_row_list_get_row (self, position)));
}

/* Where the keyboard goes from the row where it is, by as many pixels as the window is high. */
static guint
find_page (SpRowList *self, int direction)
{
  gint64 place = sp_fenwick_get_start (self->heights, self->cursor);

  return sp_fenwick_find (self->heights, place + direction * self->height);
}

/* STEP: -1, 1: a row; -2, 2: a page; -3, 3: to the end. What the keyboard goes to is selected, where rows can be. */
static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  SpRowList *self = SP_ROW_LIST (widget);
  int last = (int) sp_row_list_get_n_rows (self) - 1;
  int step = g_variant_get_int32 (args);
  guint position;

  if (last < 0)
    return FALSE;
  self->cursor = MIN (self->cursor, (guint) last);
  if (ABS (step) == 3)
    position = step < 0 ? 0 : (guint) last;
  else if (ABS (step) == 2)
    position = find_page (self, step / 2);
  else
    position = (guint) CLAMP ((int) self->cursor + step, 0, last);
  sp_row_list_focus_row (self, position);
  gtk_selection_model_select_item (self->model, position, TRUE);
  return TRUE;
}

static gboolean
sp_row_list_grab_focus (GtkWidget *widget)
{
  SpRowList *self = SP_ROW_LIST (widget);
  g_autoptr (GtkBitset) selected = self->model ? gtk_selection_model_get_selection (self->model) : NULL;
  guint position = self->cursor;

  if (sp_row_list_get_n_rows (self) == 0)
    return FALSE;
  if (selected && !gtk_bitset_is_empty (selected))
    position = gtk_bitset_get_minimum (selected);
  position = position == GTK_INVALID_LIST_POSITION ? self->top : MIN (position, sp_row_list_get_n_rows (self) - 1);
  return sp_row_list_focus_row (self, position);
}

/* One stop for the Tab key, and what is in the row. */
static gboolean
sp_row_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (widget);

  if (!row)
    return gtk_widget_grab_focus (widget);
  return (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
         && gtk_widget_child_focus (row, direction);
}

void
sp_row_list_class_init_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    int step;
  } moves[] = {
    { { GDK_KEY_Up, GDK_KEY_KP_Up }, -1 },           { { GDK_KEY_Down, GDK_KEY_KP_Down }, 1 },
    { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up }, -2 }, { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down }, 2 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, -3 },       { { GDK_KEY_End, GDK_KEY_KP_End }, 3 },
  };

  widget_class->grab_focus = sp_row_list_grab_focus;
  widget_class->focus = sp_row_list_focus;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    for (guint k = 0; k < 2; k++)
      gtk_widget_class_add_binding (widget_class, moves[i].keys[k], 0, move_cb, "i", moves[i].step);
}
