/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-list-row"

#include "config.h"

#include "sp-list-row.h"

struct _SpListRow
{
  GtkWidget parent_instance;
  guint position;
};

enum
{
  PRESSED,
  CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpListRow, sp_list_row, GTK_TYPE_WIDGET)

static void
pressed_cb (SpListRow *self)
{
  g_signal_emit (self, signals[PRESSED], 0);
}

static void
released_cb (SpListRow *self, int n_press, double x, double y, GtkGestureClick *click)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
      g_signal_emit (self, signals[CLICKED], 0);
    }
}

static void
activate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CLICKED], 0);
}

static void
sp_list_row_dispose (GObject *object)
{
  GtkWidget *content = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (content)
    gtk_widget_unparent (content);
  G_OBJECT_CLASS (sp_list_row_parent_class)->dispose (object);
}

static void
sp_list_row_class_init (SpListRowClass *klass)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_list_row_dispose;
  signals[PRESSED] = g_signal_new ("pressed", SP_TYPE_LIST_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLICKED] = g_signal_new ("clicked", SP_TYPE_LIST_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "row.activate", NULL, activate_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i], 0, "row.activate", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
sp_list_row_init (SpListRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->position = GTK_INVALID_LIST_POSITION;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

SpListRow *
sp_list_row_new (GtkWidget *content, gboolean activatable)
{
  SpListRow *self = g_object_new (SP_TYPE_LIST_ROW, NULL);

  if (activatable)
    gtk_widget_add_css_class (GTK_WIDGET (self), "activatable");
  gtk_widget_set_parent (content, GTK_WIDGET (self));
  return self;
}

GtkWidget *
sp_list_row_get_content (SpListRow *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self));
}

guint
sp_list_row_get_position (SpListRow *self)
{
  return self->position;
}

void
sp_list_row_set_position (SpListRow *self, guint position)
{
  self->position = position;
}

void
sp_list_row_set_selected (SpListRow *self, gboolean selected)
{
  if (((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_SELECTED) != 0) == selected)
    return;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

gboolean
sp_list_row_has_focus (SpListRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
