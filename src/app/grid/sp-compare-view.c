/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-compare-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-cell-pane.h"
#include "sp-compare-menu.h"
#include "sp-grid-bar.h"
#include "sp-grid-commands.h"
#include "sp-grid-view.h"
#include "sp-line-pane.h"
#include "sp-project-source.h"
#include "sp-split.h"

struct _SpCompareView
{
  GtkWidget parent_instance;

  SpSession *session;
  SpGridModel *model;
  gboolean outdated; /* the project has changed while nobody looked */
  gboolean offered;  /* the side pane has been shown once, so it is known of */

  GtkWidget *box;
  SpGridBar *bar;
  SpSplit *split;
  GtkStack *stack;
  SpGridView *grid;
  GtkStack *pane;
  SpCellPane *cell_pane;
  SpLinePane *line_pane;
  GtkWidget *menu;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  OPEN_EVIDENCE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpCompareView, sp_compare_view, GTK_TYPE_WIDGET)

/* Shows in the side pane what is selected. */
static void
update_pane (SpCompareView *self)
{
  int row, column;

  sp_grid_view_get_selected (self->grid, &row, &column);
  if (!self->session || row == SP_GRID_NOWHERE || column == SP_GRID_NOWHERE)
    {
      gtk_stack_set_visible_child_name (self->pane, "none");
      return;
    }
  if (row >= 0 && column >= 0)
    {
      sp_cell_pane_show (self->cell_pane, self->session, self->model, (guint) row, (guint) column);
      gtk_stack_set_visible_child_name (self->pane, "cell");
    }
  else if (row >= 0)
    {
      sp_line_pane_show (self->line_pane, self->session, sp_grid_model_get_row (self->model, (guint) row),
                         sp_grid_model_get_row_axis (self->model));
      gtk_stack_set_visible_child_name (self->pane, "line");
    }
  else
    {
      sp_line_pane_show (self->line_pane, self->session, sp_grid_model_get_column (self->model, (guint) column),
                         sp_grid_model_get_column_axis (self->model));
      gtk_stack_set_visible_child_name (self->pane, "line");
    }
}

static void
update_page (SpCompareView *self)
{
  const char *page = "grid";

  if (sp_grid_model_is_empty (self->model))
    page = sp_grid_options_is_filtered (sp_grid_bar_get_options (self->bar)) ? "nothing-found" : "empty";
  else if (sp_grid_model_get_n_rows (self->model) == 0)
    page = "loading";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
cells_changed_cb (SpCompareView *self)
{
  update_page (self);
  update_pane (self);
}

static void
failed_cb (SpCompareView *self, const char *message)
{
  g_signal_emit_by_name (self->session, "failed", message);
}

static void
show_source (SpCompareView *self)
{
  SpGridSource *source;

  if (!self->session)
    {
      sp_grid_model_set_source (self->model, NULL);
      return;
    }
  source = sp_project_source_new (sp_session_get_project (self->session), sp_session_get_story (self->session),
                                  sp_grid_bar_get_options (self->bar));
  sp_grid_model_set_source (self->model, source);
  sp_grid_source_unref (source);
  self->outdated = FALSE;
}

/* What is not looked at is not read either. */
static void
refresh (SpCompareView *self)
{
  self->outdated = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->outdated = FALSE;
  sp_grid_model_refresh (self->model);
}

static void
story_cb (SpCompareView *self)
{
  show_source (self);
}

static void
options_cb (SpCompareView *self)
{
  const SpGridOptions *options = sp_grid_bar_get_options (self->bar);
  static const char *const corners[] = { N_ ("Issue"), N_ ("Party"), N_ ("Article"), N_ ("Outlet") };

  sp_grid_view_set_corner (self->grid, _ (corners[options->rows]));
  show_source (self);
}

static void
snapshot_cb (SpCompareView *self)
{
  SpSnapshot *snapshot = self->session ? sp_session_get_snapshot (self->session) : NULL;

  sp_grid_view_set_snapshot (self->grid, snapshot);
  sp_grid_bar_set_snapshot (self->bar, snapshot);
  update_pane (self);
}

static void
open_cb (SpCompareView *self, gint64 article, guint start, guint end)
{
  g_signal_emit (self, signals[OPEN_EVIDENCE], 0, article, start, end);
}

/* The pane comes with the first cell that is chosen; after that, it is there or not as the person has it. */
static void
selected_cb (SpCompareView *self, int row, int column)
{
  update_pane (self);
  if (self->offered || row == SP_GRID_NOWHERE || sp_split_is_collapsed (self->split))
    return;
  self->offered = TRUE;
  sp_split_set_show_sidebar (self->split, TRUE);
}

/* Enter on a cell goes on to its evidence; on a header, to its name. */
static void
activated_cb (SpCompareView *self, int row, int column)
{
  update_pane (self);
  sp_split_set_show_sidebar (self->split, TRUE);
  if (row >= 0 && column >= 0)
    gtk_widget_child_focus (GTK_WIDGET (self->cell_pane), GTK_DIR_TAB_FORWARD);
  else
    sp_line_pane_edit_name (self->line_pane);
}

static void
menu_cb (SpCompareView *self, int row, int column, double x, double y)
{
  gboolean arranged = sp_grid_bar_get_options (self->bar)->order == SP_GRID_ORDER_STORED;
  g_autoptr (GMenuModel) menu = NULL;

  if (!self->session)
    return;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->grid), GTK_WIDGET (self), x, y, &x, &y);
  menu = sp_compare_menu_new (self->model, row, column, arranged,
                              sp_project_is_read_only (sp_session_get_project (self->session)));
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
moved_cb (SpCompareView *self, GtkOrientation orientation, guint from, guint before)
{
  gboolean rows = orientation == GTK_ORIENTATION_VERTICAL;

  if (self->session && sp_grid_bar_get_options (self->bar)->order == SP_GRID_ORDER_STORED)
    sp_compare_menu_move (self->session, self->model, rows, from, before);
}

static void
state_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpCompareView *self = SP_COMPARE_VIEW (widget);
  int row, column;

  sp_grid_view_get_selected (self->grid, &row, &column);
  if (row >= 0 && column >= 0)
    sp_grid_commands_set_state (self->session, sp_grid_model_get_row (self->model, (guint) row)->id,
                                sp_grid_model_get_column (self->model, (guint) column)->id,
                                (SpCellState) g_variant_get_int32 (parameter));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpCompareView *self = SP_COMPARE_VIEW (widget);
  int row, column;

  sp_grid_view_get_selected (self->grid, &row, &column);
  if (row != SP_GRID_NOWHERE)
    activated_cb (self, row, column);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpCompareView *self = SP_COMPARE_VIEW (widget);

  update_pane (self);
  sp_split_set_show_sidebar (self->split, TRUE);
  sp_line_pane_choose_merge (self->line_pane);
}

/* Moves the selected header's line by one, in the direction of reading. */
static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpCompareView *self = SP_COMPARE_VIEW (widget);
  int by = g_variant_get_int32 (parameter);
  int row, column, line;

  sp_grid_view_get_selected (self->grid, &row, &column);
  line = row >= 0 ? row : column;
  if (line >= 0)
    moved_cb (self, row >= 0 ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, (guint) line,
              (guint) (by < 0 ? line - 1 : line + 2));
}

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_grid_bar_focus_search (SP_COMPARE_VIEW (widget)->bar);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_grid_bar_clear_filter (SP_COMPARE_VIEW (widget)->bar);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpCompareView *self = SP_COMPARE_VIEW (widget);

  sp_split_uncover (self->split);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
sp_compare_view_map (GtkWidget *widget)
{
  SpCompareView *self = SP_COMPARE_VIEW (widget);

  GTK_WIDGET_CLASS (sp_compare_view_parent_class)->map (widget);
  if (self->outdated)
    refresh (self);
}

static gboolean
sp_compare_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SP_COMPARE_VIEW (widget)->grid));
}

static void
sp_compare_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, sp_compare_view_get_session (SP_COMPARE_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_compare_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      sp_compare_view_set_session (SP_COMPARE_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_compare_view_dispose (GObject *object)
{
  SpCompareView *self = SP_COMPARE_VIEW (object);

  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (sp_compare_view_parent_class)->dispose (object);
}

static void
class_init_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SP_TYPE_CELL_PANE);
  g_type_ensure (SP_TYPE_GRID_BAR);
  g_type_ensure (SP_TYPE_GRID_VIEW);
  g_type_ensure (SP_TYPE_LINE_PANE);
  g_type_ensure (SP_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, box);
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, bar);
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, split);
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, grid);
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, pane);
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, cell_pane);
  gtk_widget_class_bind_template_child (widget_class, SpCompareView, line_pane);
}

static void
sp_compare_view_class_init (SpCompareViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sp_compare_view_get_property;
  object_class->set_property = sp_compare_view_set_property;
  object_class->dispose = sp_compare_view_dispose;
  widget_class->map = sp_compare_view_map;
  widget_class->grab_focus = sp_compare_view_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SP_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPEN_EVIDENCE] = g_signal_new ("open-evidence", SP_TYPE_COMPARE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_install_action (widget_class, "compare.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "compare.state", "i", state_action);
  gtk_widget_class_install_action (widget_class, "compare.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "compare.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "compare.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "compare.clear-filter", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "compare.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "compare.open", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "compare.back", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  class_init_template (widget_class);
}

static void
sp_compare_view_init (SpCompareView *self)
{
  self->model = sp_grid_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sp_grid_view_set_model (self->grid, self->model);
  g_signal_connect_object (self->model, "cells-changed", G_CALLBACK (cells_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "reset", G_CALLBACK (cells_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::loading", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (options_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cell_pane, "open-evidence", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_object_bind_property (self->split, "show-sidebar", sp_grid_bar_get_pane_button (self->bar), "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  sp_split_set_show_sidebar (self->split, FALSE);
  options_cb (self);
}

SpSession *
sp_compare_view_get_session (SpCompareView *self)
{
  return self->session;
}

void
sp_compare_view_set_session (SpCompareView *self, SpSession *session)
{
  if (self->session == session)
    return;
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::snapshot", G_CALLBACK (snapshot_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::story", G_CALLBACK (story_cb), self, G_CONNECT_SWAPPED);
    }
  sp_grid_model_set_source (self->model, NULL);
  snapshot_cb (self);
  show_source (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
