/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-grid-view-private.h"

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SELECTED,
  ACTIVATED,
  MENU,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
sp_grid_view_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  SpGridView *self = SP_GRID_VIEW (scrollable);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  *border = (GtkBorder){ .top = (gint16) self->geometry.header_height };
  if (rtl)
    border->right = (gint16) self->geometry.header_width;
  else
    border->left = (gint16) self->geometry.header_width;
  return TRUE;
}

static void
sp_grid_view_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = sp_grid_view_get_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SpGridView,
                               sp_grid_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, sp_grid_view_scrollable_init))

static int
get_fixed_width (guint column, gpointer data)
{
  SpGridView *self = data;

  if (g_hash_table_size (self->widths) == 0)
    return 0;
  return GPOINTER_TO_INT (g_hash_table_lookup (self->widths, &sp_grid_model_get_column (self->model, column)->id));
}

/* Gives the columns their widths anew, for the window's or for what a person set. */
static void
share_width (SpGridView *self)
{
  SpGridGeometry *geometry = &self->geometry;

  geometry->header_width = self->header_width ? MIN (self->header_width, geometry->width * 2 / 3)
                                              : CLAMP (geometry->width * 22 / 100, 120, SP_GRID_HEADER_WIDTH);
  if (self->model && sp_fenwick_get_n (geometry->columns) > 0)
    sp_grid_geometry_share_width (geometry, SP_GRID_COLUMN_WIDTH, SP_GRID_COLUMN_MOST, get_fixed_width, self);
}

static void
update_anew (SpGridView *self)
{
  self->serial++;
  sp_grid_view_update (self);
}

static void
model_cells_changed_cb (SpGridView *self)
{
  update_anew (self);
  if (self->following && self->row != SP_GRID_NOWHERE)
    sp_grid_view_reveal (self, self->row, self->column);
}

static void
model_reset_cb (SpGridView *self)
{
  guint n_rows = sp_grid_model_get_n_rows (self->model);
  guint n_columns = sp_grid_model_get_n_columns (self->model);

  sp_fenwick_splice (self->geometry.rows, 0, sp_fenwick_get_n (self->geometry.rows), n_rows, SP_GRID_ROW_HEIGHT);
  sp_fenwick_splice (self->geometry.columns, 0, sp_fenwick_get_n (self->geometry.columns), n_columns, 0);
  self->geometry.top_row = 0;
  self->geometry.top_offset = self->geometry.left = self->geometry.header_height = 0;
  g_hash_table_remove_all (self->widths);
  share_width (self);
  sp_grid_view_select (self, SP_GRID_NOWHERE, SP_GRID_NOWHERE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, FALSE, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT, (int) n_rows + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, (int) n_columns + 1, -1);
  update_anew (self);
}

static void
model_rows_spliced_cb (SpGridView *self, guint position, guint n_removed, guint n_added)
{
  sp_grid_geometry_splice_rows (&self->geometry, position, n_removed, n_added, SP_GRID_ROW_HEIGHT);
  sp_grid_view_restore_selection (self);
  update_anew (self);
  sp_grid_view_focus_selected (self, FALSE);
}

static void
model_columns_spliced_cb (SpGridView *self, guint position, guint n_removed, guint n_added)
{
  sp_fenwick_splice (self->geometry.columns, position, n_removed, n_added, 0);
  share_width (self);
  sp_grid_view_restore_selection (self);
  update_anew (self);
  sp_grid_view_focus_selected (self, FALSE);
}

static void
adjustment_changed_cb (SpGridView *self)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double left;

  if (self->configuring || !across || !down)
    return;
  self->following = FALSE;
  left = gtk_adjustment_get_value (across);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    left = gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across) - left;
  sp_grid_geometry_set_left (&self->geometry, (gint64) left);
  sp_grid_geometry_set_top (&self->geometry, (gint64) gtk_adjustment_get_value (down));
  sp_grid_view_update (self);
}

static void
set_adjustment (SpGridView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (adjustment && *own == adjustment)
    return;
  if (*own)
    g_signal_handlers_disconnect_by_func (*own, adjustment_changed_cb, self);
  g_clear_object (own);
  *own = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (*own, "value-changed", G_CALLBACK (adjustment_changed_cb), self, G_CONNECT_SWAPPED);
  sp_grid_view_update (self);
  g_object_notify (G_OBJECT (self), orientation == GTK_ORIENTATION_HORIZONTAL ? "hadjustment" : "vadjustment");
}

static void
set_policy (SpGridView *self, GtkOrientation orientation, GtkScrollablePolicy policy)
{
  if (self->policies[orientation] == policy)
    return;
  self->policies[orientation] = policy;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), orientation == GTK_ORIENTATION_HORIZONTAL ? "hscroll-policy" : "vscroll-policy");
}

static void
update_paint (SpGridView *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkIconTheme *icons = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->paint.dark = adw_style_manager_get_dark (style);
  self->paint.high_contrast = adw_style_manager_get_high_contrast (style);
  g_clear_object (&self->paint.check);
  self->paint.check = GDK_PAINTABLE (gtk_icon_theme_lookup_icon (icons, "object-select-symbolic", NULL, 16,
                                                                 gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                                                 GTK_TEXT_DIR_NONE, 0));
  sp_grid_view_forget_layouts (self);
}

static void
sp_grid_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 120;
  *natural = 400;
}

/* Takes the size of the window. What is selected stays in sight when a pane beside the grid takes room. */
static void
resize (SpGridView *self, int width, int height)
{
  SpGridGeometry *geometry = &self->geometry;
  gboolean other_width = geometry->width != width;
  gboolean seen = self->following && self->row != SP_GRID_NOWHERE;

  geometry->width = width;
  geometry->height = height;
  if (other_width)
    {
      geometry->header_height = 0;
      share_width (self);
    }
  if (seen)
    sp_grid_geometry_reveal (geometry, self->row, self->column);
  sp_grid_view_update (self);
}

static void
sp_grid_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpGridView *self = SP_GRID_VIEW (widget);

  if (self->geometry.width != width || self->geometry.height != height)
    resize (self, width, height);
  sp_grid_view_allocate_cells (self);
}

static void
sp_grid_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (sp_grid_view_parent_class)->snapshot (widget, snapshot);
  sp_grid_view_snapshot_drag (SP_GRID_VIEW (widget), snapshot);
}

static void
sp_grid_view_root (GtkWidget *widget)
{
  SpGridView *self = SP_GRID_VIEW (widget);
  AdwStyleManager *style;

  GTK_WIDGET_CLASS (sp_grid_view_parent_class)->root (widget);
  style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (update_paint), self, G_CONNECT_SWAPPED);
  update_paint (self);
}

static void
sp_grid_view_unroot (GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  g_signal_handlers_disconnect_by_func (style, update_paint, widget);
  GTK_WIDGET_CLASS (sp_grid_view_parent_class)->unroot (widget);
}

static void
sp_grid_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sp_grid_view_parent_class)->system_setting_changed (widget, setting);
  sp_grid_view_forget_layouts (SP_GRID_VIEW (widget));
}

static void
sp_grid_view_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (sp_grid_view_parent_class)->direction_changed (widget, before);
  sp_grid_view_update (SP_GRID_VIEW (widget));
}

static gboolean
sp_grid_view_grab_focus (GtkWidget *widget)
{
  SpGridView *self = SP_GRID_VIEW (widget);

  if (!sp_grid_view_has_cells (self))
    return FALSE;
  if (self->row == SP_GRID_NOWHERE)
    sp_grid_view_select (self, 0, 0);
  sp_grid_view_focus_selected (self, TRUE);
  return TRUE;
}

/* Assistive tools put the focus where they like: what has it is selected. */
static void
sp_grid_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  SpGridView *self = SP_GRID_VIEW (widget);

  GTK_WIDGET_CLASS (sp_grid_view_parent_class)->set_focus_child (widget, child);
  if (SP_IS_GRID_CELL_WIDGET (child))
    {
      int row = sp_grid_cell_widget_get_row (SP_GRID_CELL_WIDGET (child));
      int column = sp_grid_cell_widget_get_column (SP_GRID_CELL_WIDGET (child));

      if (row != self->row || column != self->column)
        sp_grid_view_select (self, row, column);
    }
}

/* One stop for the Tab key; within, the arrow keys go from cell to cell. */
static gboolean
sp_grid_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  return sp_grid_view_grab_focus (widget);
}

static void
sp_grid_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SpGridView *self = SP_GRID_VIEW (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_grid_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SpGridView *self = SP_GRID_VIEW (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      sp_grid_view_set_model (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      set_policy (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_enum (value));
      break;
    case PROP_VSCROLL_POLICY:
      set_policy (self, GTK_ORIENTATION_VERTICAL, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_grid_view_dispose (GObject *object)
{
  SpGridView *self = SP_GRID_VIEW (object);

  g_clear_object (&self->model);
  if (self->pool.used)
    sp_grid_view_clear_pool (self);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);
  G_OBJECT_CLASS (sp_grid_view_parent_class)->dispose (object);
}

static void
sp_grid_view_finalize (GObject *object)
{
  SpGridView *self = SP_GRID_VIEW (object);

  g_clear_pointer (&self->snapshot, sp_snapshot_unref);
  g_clear_object (&self->paint.check);
  g_hash_table_unref (self->widths);
  sp_grid_geometry_clear (&self->geometry);
  g_free (self->corner);
  G_OBJECT_CLASS (sp_grid_view_parent_class)->finalize (object);
}

static void
class_init_signals (void)
{
  signals[SELECTED] = g_signal_new ("selected", SP_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    2, G_TYPE_INT, G_TYPE_INT);
  signals[ACTIVATED] = g_signal_new ("activated", SP_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[MENU] = g_signal_new ("menu", SP_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                G_TYPE_INT, G_TYPE_INT, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[MOVED] = g_signal_new ("moved", SP_TYPE_GRID_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                 GTK_TYPE_ORIENTATION, G_TYPE_UINT, G_TYPE_UINT);
}

static void
sp_grid_view_class_init (SpGridViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sp_grid_view_get_property;
  object_class->set_property = sp_grid_view_set_property;
  object_class->dispose = sp_grid_view_dispose;
  object_class->finalize = sp_grid_view_finalize;
  widget_class->measure = sp_grid_view_measure;
  widget_class->size_allocate = sp_grid_view_size_allocate;
  widget_class->snapshot = sp_grid_view_snapshot;
  widget_class->root = sp_grid_view_root;
  widget_class->unroot = sp_grid_view_unroot;
  widget_class->system_setting_changed = sp_grid_view_system_setting_changed;
  widget_class->direction_changed = sp_grid_view_direction_changed;
  widget_class->grab_focus = sp_grid_view_grab_focus;
  widget_class->focus = sp_grid_view_focus;
  widget_class->set_focus_child = sp_grid_view_set_focus_child;

  g_object_class_install_property (
      object_class, PROP_MODEL,
      g_param_spec_object ("model", NULL, NULL, SP_TYPE_GRID_MODEL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  class_init_signals ();
  sp_grid_view_class_init_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "standpointgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
sp_grid_view_init (SpGridView *self)
{
  self->row = self->column = SP_GRID_NOWHERE;
  self->drag_before = SP_GRID_NOWHERE;
  self->widths = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, NULL);
  sp_grid_geometry_init (&self->geometry);
  sp_grid_view_init_pool (self);
  sp_grid_view_init_pointer (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Comparison grid"), -1);
}

gboolean
sp_grid_view_has_cells (SpGridView *self)
{
  return self->model && sp_grid_model_get_n_rows (self->model) > 0 && sp_grid_model_get_n_columns (self->model) > 0;
}

void
sp_grid_view_set_column_width (SpGridView *self, int column, int width)
{
  if (column < 0)
    self->header_width = width > 0 ? MAX (width, SP_GRID_NARROWEST) : 0;
  else
    {
      SpId id = sp_grid_model_get_column (self->model, (guint) column)->id;

      if (width > 0)
        g_hash_table_insert (self->widths, g_memdup2 (&id, sizeof id),
                             GINT_TO_POINTER (MAX (width, SP_GRID_NARROWEST)));
      else
        g_hash_table_remove (self->widths, &id);
    }
  self->geometry.header_height = 0;
  share_width (self);
  sp_grid_view_update (self);
}

void
sp_grid_view_emit_selected (SpGridView *self)
{
  g_signal_emit (self, signals[SELECTED], 0, self->row, self->column);
}

void
sp_grid_view_emit_activated (SpGridView *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, self->row, self->column);
}

void
sp_grid_view_emit_menu (SpGridView *self, int row, int column, double x, double y)
{
  g_signal_emit (self, signals[MENU], 0, row, column, x, y);
}

void
sp_grid_view_emit_moved (SpGridView *self, GtkOrientation orientation, guint from, guint before)
{
  g_signal_emit (self, signals[MOVED], 0, orientation, from, before);
}

int
sp_grid_view_mirror (SpGridView *self, int x, int size)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return self->geometry.width - x - size;
  return x;
}

GtkWidget *
sp_grid_view_new (void)
{
  return g_object_new (SP_TYPE_GRID_VIEW, NULL);
}

SpGridModel *
sp_grid_view_get_model (SpGridView *self)
{
  return self->model;
}

void
sp_grid_view_set_model (SpGridView *self, SpGridModel *model)
{
  if (self->model == model)
    return;
  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model)
    {
      g_signal_connect_object (model, "reset", G_CALLBACK (model_reset_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "rows-spliced", G_CALLBACK (model_rows_spliced_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "columns-spliced", G_CALLBACK (model_columns_spliced_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (model, "cells-changed", G_CALLBACK (model_cells_changed_cb), self, G_CONNECT_SWAPPED);
      model_reset_cb (self);
    }
  g_object_notify (G_OBJECT (self), "model");
}

void
sp_grid_view_set_snapshot (SpGridView *self, SpSnapshot *snapshot)
{
  if (self->snapshot == snapshot)
    return;
  g_clear_pointer (&self->snapshot, sp_snapshot_unref);
  self->snapshot = snapshot ? sp_snapshot_ref (snapshot) : NULL;
  update_anew (self);
}

void
sp_grid_view_set_corner (SpGridView *self, const char *words)
{
  if (g_strcmp0 (self->corner, words) == 0)
    return;
  g_free (self->corner);
  self->corner = g_strdup (words);
  update_anew (self);
}
