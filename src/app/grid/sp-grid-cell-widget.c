/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-cell-widget.h"

/* In pixels, around the content, and the bar of a party's colour. */
#define PAD_X 12
#define PAD_Y 9
#define BAR 4

/* How many lines a paragraph takes at most. */
#define CELL_LINES 4
#define HEADER_LINES 4

struct _SpGridCellWidget
{
  GtkWidget parent_instance;

  SpGridPart part;
  const SpGridPaint *paint;
  int row, column;
  SpGridContent *content;
  GdkRGBA bar;

  SpGridLayout *layout; /* made when asked for */
  int layout_width;
};

G_DEFINE_FINAL_TYPE (SpGridCellWidget, sp_grid_cell_widget, GTK_TYPE_WIDGET)

static void
make_layout (SpGridCellWidget *self, int width)
{
  const int inner = MAX (width - 2 * PAD_X, 1);

  if (!self->content || (self->layout && self->layout_width == inner))
    return;
  g_clear_pointer (&self->layout, sp_grid_layout_free);
  self->layout = sp_grid_layout_new (gtk_widget_get_pango_context (GTK_WIDGET (self)), self->content, inner,
                                     self->part == SP_GRID_PART_CELL ? CELL_LINES : HEADER_LINES,
                                     sp_grid_paint_get_quiet (self->paint));
  self->layout_width = inner;
}

/* Its content stands at the top, that of a column's header at the bottom, on the bar. */
static float
get_top (SpGridCellWidget *self, int height)
{
  if (self->part == SP_GRID_PART_COLUMN || self->part == SP_GRID_PART_CORNER)
    return height - PAD_Y - sp_grid_layout_get_height (self->layout);
  return PAD_Y;
}

static void
snapshot_bar (SpGridCellWidget *self, GtkSnapshot *snapshot, int width, int height)
{
  graphene_rect_t bar = GRAPHENE_RECT_INIT (0, height - BAR, width, BAR);

  if (self->part == SP_GRID_PART_ROW)
    {
      gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

      bar = GRAPHENE_RECT_INIT (rtl ? width - BAR : 0, 0, BAR, height);
    }
  gtk_snapshot_append_color (snapshot, &self->bar, &bar);
}

static void
sp_grid_cell_widget_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpGridCellWidget *self = SP_GRID_CELL_WIDGET (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  GdkRGBA colour;

  if (!self->content)
    return;
  make_layout (self, width);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  if (self->content->colour)
    snapshot_bar (self, snapshot, width, height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PAD_X, get_top (self, height)));
  sp_grid_layout_snapshot (self->layout, snapshot, self->paint, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
sp_grid_cell_widget_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
sp_grid_cell_widget_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sp_grid_cell_widget_parent_class)->system_setting_changed (widget, setting);
  sp_grid_cell_widget_forget_layout (SP_GRID_CELL_WIDGET (widget));
}

static void
sp_grid_cell_widget_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (sp_grid_cell_widget_parent_class)->direction_changed (widget, before);
  sp_grid_cell_widget_forget_layout (SP_GRID_CELL_WIDGET (widget));
}

static void
sp_grid_cell_widget_finalize (GObject *object)
{
  SpGridCellWidget *self = SP_GRID_CELL_WIDGET (object);

  g_clear_pointer (&self->content, sp_grid_content_free);
  g_clear_pointer (&self->layout, sp_grid_layout_free);
  G_OBJECT_CLASS (sp_grid_cell_widget_parent_class)->finalize (object);
}

static void
sp_grid_cell_widget_class_init (SpGridCellWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = sp_grid_cell_widget_finalize;
  widget_class->snapshot = sp_grid_cell_widget_snapshot;
  widget_class->measure = sp_grid_cell_widget_measure;
  widget_class->system_setting_changed = sp_grid_cell_widget_system_setting_changed;
  widget_class->direction_changed = sp_grid_cell_widget_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "gridcell");
}

static void
sp_grid_cell_widget_init (SpGridCellWidget *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
sp_grid_cell_widget_new (SpGridPart part, const SpGridPaint *paint)
{
  static const GtkAccessibleRole roles[SP_GRID_N_PARTS] = {
    [SP_GRID_PART_CELL] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [SP_GRID_PART_ROW] = GTK_ACCESSIBLE_ROLE_ROW_HEADER,
    /* GTK 4.8 hands a column header on without any role */
    [SP_GRID_PART_COLUMN] = GTK_ACCESSIBLE_ROLE_GRID_CELL,
    [SP_GRID_PART_CORNER] = GTK_ACCESSIBLE_ROLE_PRESENTATION,
  };
  static const char *const classes[SP_GRID_N_PARTS] = { "cell", "row-header", "column-header", "corner" };
  SpGridCellWidget *self = g_object_new (SP_TYPE_GRID_CELL_WIDGET, "accessible-role", roles[part], "focusable",
                                         part != SP_GRID_PART_CORNER, NULL);

  self->part = part;
  self->paint = paint;
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[part]);
  return GTK_WIDGET (self);
}

static void
update_place (SpGridCellWidget *self, int row, int column)
{
  if (self->row == row && self->column == column)
    return;
  self->row = row;
  self->column = column;
  /* What assistive tools count from 1, with the headers as the first row and column. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 2,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 2, -1);
}

void
sp_grid_cell_widget_bind (SpGridCellWidget *self, int row, int column, SpGridContent *content)
{
  update_place (self, row, column);
  if (self->content && sp_grid_content_equal (self->content, content))
    {
      sp_grid_content_free (content);
      return;
    }
  g_clear_pointer (&self->content, sp_grid_content_free);
  self->content = content;
  if (content->colour && !gdk_rgba_parse (&self->bar, content->colour))
    self->bar = (GdkRGBA){ 0.5f, 0.5f, 0.5f, 1 };
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, content->name, -1);
  sp_grid_cell_widget_forget_layout (self);
}

SpGridPart
sp_grid_cell_widget_get_part (SpGridCellWidget *self)
{
  return self->part;
}

int
sp_grid_cell_widget_get_row (SpGridCellWidget *self)
{
  return self->row;
}

int
sp_grid_cell_widget_get_column (SpGridCellWidget *self)
{
  return self->column;
}

int
sp_grid_cell_widget_get_height (SpGridCellWidget *self, int width)
{
  GtkBorder border;

  /* the lines between cells take of the room that the content is drawn in */
  gtk_style_context_get_border (gtk_widget_get_style_context (GTK_WIDGET (self)), &border);
  make_layout (self, width - border.left - border.right);
  return (self->layout ? sp_grid_layout_get_height (self->layout) : 0) + 2 * PAD_Y + border.top + border.bottom;
}

void
sp_grid_cell_widget_forget_layout (SpGridCellWidget *self)
{
  g_clear_pointer (&self->layout, sp_grid_layout_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sp_grid_cell_widget_set_selected (SpGridCellWidget *self, gboolean selected)
{
  if (((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_SELECTED) != 0) == selected)
    return;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
