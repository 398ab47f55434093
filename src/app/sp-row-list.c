/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-row-list"

#include "config.h"

#include "sp-row-list-private.h"

/* So many widgets at most are made for one frame, of all lists: each takes a millisecond or two. */
#define MOST_MADE 3

enum
{
  PROP_0,
  PROP_ACTIVATABLE,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (SpRowList,
                               sp_row_list,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

guint
sp_row_list_get_n_rows (SpRowList *self)
{
  return sp_fenwick_get_n (self->heights);
}

static SpListRow *
find_row (SpRowList *self, guint position)
{
  for (guint i = 0; i < self->used->len; i++)
    if (sp_list_row_get_position (g_ptr_array_index (self->used, i)) == position)
      return g_ptr_array_index (self->used, i);
  return NULL;
}

static void
pressed_cb (SpRowList *self, SpListRow *row)
{
  if (!sp_list_row_has_focus (row))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
clicked_cb (SpRowList *self, SpListRow *row)
{
  guint position = sp_list_row_get_position (row);

  gtk_selection_model_select_item (self->model, position, TRUE);
  g_signal_emit (self, signals[ACTIVATE], 0, position);
}

/* How many rows were made since the last frame. */
static guint *
count_made (SpRowList *self)
{
  static gint64 frame;
  static guint n_made;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gint64 now = clock ? gdk_frame_clock_get_frame_counter (clock) : 0;

  if (frame != now)
    n_made = 0;
  frame = now;
  return &n_made;
}

static SpListRow *
make_row (SpRowList *self)
{
  SpListRow *row = sp_list_row_new (self->make (self->data), self->activatable);

  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (row), GTK_WIDGET (self));
  (*count_made (self))++;
  return row;
}

/* Has ROW show what the model has at POSITION now. */
static void
bind_row (SpRowList *self, SpListRow *row, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  sp_list_row_set_position (row, position);
  sp_list_row_set_selected (row, gtk_selection_model_is_selected (self->model, position));
  self->show (sp_list_row_get_content (row), item, position, self->data);
}

SpListRow *
sp_row_list_get_row (SpRowList *self, guint position)
{
  SpListRow *row = find_row (self, position);

  if (row)
    return row;
  if (self->idle->len > 0)
    {
      row = g_ptr_array_steal_index_fast (self->idle, self->idle->len - 1);
      gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
    }
  else
    row = make_row (self);
  g_ptr_array_add (self->used, row);
  bind_row (self, row, position);
  return row;
}

/* Puts the rows from TOP to before END to use alone; but the one that has the keyboard stays while it is in the list,
 * or the keyboard would be lost. */
static void
release_rows (SpRowList *self, guint top, guint end)
{
  for (guint i = self->used->len; i > 0; i--)
    {
      SpListRow *row = g_ptr_array_index (self->used, i - 1);
      guint position = sp_list_row_get_position (row);

      if ((position >= top && position < end)
          || (position < sp_row_list_get_n_rows (self) && sp_list_row_has_focus (row)))
        continue;
      self->show (sp_list_row_get_content (row), NULL, 0, self->data);
      sp_list_row_set_position (row, GTK_INVALID_LIST_POSITION);
      gtk_widget_set_visible (GTK_WIDGET (row), FALSE); /* assistive tools are not to find it */
      g_ptr_array_add (self->idle, g_ptr_array_steal_index_fast (self->used, i - 1));
    }
}

/* The height that the row has, which the others are thought to have too until they are seen. */
static int
measure_row (SpRowList *self, guint position, int width)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (sp_row_list_get_row (self, position)), GTK_ORIENTATION_VERTICAL, width, NULL, &height,
                      NULL, NULL);
  if (!self->measured)
    sp_fenwick_splice (self->heights, 0, sp_row_list_get_n_rows (self), sp_row_list_get_n_rows (self), height);
  self->measured = TRUE;
  sp_fenwick_set_size (self->heights, position, height);
  return height;
}

/* A row that comes in sight above is held by its foot, since what is below it has been there before. */
static int
measure_top (SpRowList *self)
{
  int before = sp_fenwick_get_size (self->heights, self->top);
  int height = measure_row (self, self->top, self->width);

  if (self->upwards)
    self->top_offset += height - before;
  self->top_offset = CLAMP (self->top_offset, 0, MAX (height - 1, 0));
  return height;
}

static gboolean tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data);

/* Rows are made before sizes are given out, where there is a choice: each that is made meanwhile has all given out
 * anew, and that is done a few times a frame at most. */
static void
go_on_with_next_frame (SpRowList *self)
{
  if (!self->tick)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* Whether a row has its widget, or can have one in this frame. */
static gboolean
is_affordable (SpRowList *self, guint position)
{
  if (self->idle->len > 0 || *count_made (self) < MOST_MADE || find_row (self, position))
    return TRUE;
  go_on_with_next_frame (self);
  return FALSE;
}

/* Has rows from the top on, until the window is full; where the list ends before that, it is moved down. */
static guint
fill (SpRowList *self)
{
  guint n = sp_row_list_get_n_rows (self);
  guint end = self->top + 1;
  int room = self->height - (measure_top (self) - self->top_offset);

  for (; end < n && room > 0 && is_affordable (self, end); end++)
    room -= measure_row (self, end, self->width);
  if (end < n)
    return end;
  if (room > 0)
    {
      int part = MIN (room, self->top_offset);

      self->top_offset -= part;
      room -= part;
    }
  while (room > 0 && self->top > 0)
    {
      room -= measure_row (self, --self->top, self->width);
      self->top_offset = MAX (-room, 0);
    }
  return end;
}

static void
configure_adjustments (SpRowList *self)
{
  double total = (double) sp_fenwick_get_total (self->heights);
  double top = (double) sp_fenwick_get_start (self->heights, self->top) + self->top_offset;

  self->configuring = TRUE;
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], 0, 0, self->width, 0, 0, self->width);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL])
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL], top, 0, MAX (total, self->height),
                              self->height * 0.1, self->height * 0.9, self->height);
  self->configuring = FALSE;
}

/* Has a widget for each row in sight, and for no other. */
static void
update_rows (SpRowList *self)
{
  guint n = sp_row_list_get_n_rows (self);
  guint end = 0;

  if (self->width <= 0)
    return;
  self->top = MIN (self->top, n > 0 ? n - 1 : 0);
  if (n > 0)
    end = fill (self);
  self->upwards = FALSE;
  release_rows (self, self->top, end);
  configure_adjustments (self);
}

static void
update (SpRowList *self)
{
  update_rows (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SpRowList *self = SP_ROW_LIST (widget);

  self->tick = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* The first row alone tells how wide and high all are. */
static void
sp_row_list_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  SpRowList *self = SP_ROW_LIST (widget);
  guint n = sp_row_list_get_n_rows (self);

  if (n == 0)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    gtk_widget_measure (GTK_WIDGET (sp_row_list_get_row (self, MIN (self->top, n - 1))), orientation, -1, minimum,
                        natural, NULL, NULL);
  else
    {
      if (!self->measured)
        measure_row (self, 0, for_size > 0 ? for_size : self->width > 0 ? self->width : -1);
      *natural = (int) MIN (sp_fenwick_get_total (self->heights), G_MAXINT / 2);
    }
}

/* Whether a row has another height than was thought. */
static gboolean
has_resized_row (SpRowList *self)
{
  for (guint i = 0; i < self->used->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->used, i);
      guint position = sp_list_row_get_position (SP_LIST_ROW (row));
      int height;

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, self->width, NULL, &height, NULL, NULL);
      if (position < sp_row_list_get_n_rows (self) && sp_fenwick_get_size (self->heights, position) != height)
        return TRUE;
    }
  return FALSE;
}

/* Rows are chosen anew only when those around the list are given their sizes too: what is made or filled meanwhile asks
 * for another, and nothing that does may be left over when all is drawn. */
static void
sp_row_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpRowList *self = SP_ROW_LIST (widget);
  gboolean resized = self->width != width || self->height != height;
  gint64 top;

  if (self->width != width)
    self->measured = FALSE;
  self->width = width;
  self->height = height;
  if (resized || has_resized_row (self))
    update_rows (self);
  top = sp_fenwick_get_start (self->heights, self->top) + self->top_offset;
  for (guint i = 0; i < self->used->len; i++)
    {
      SpListRow *row = g_ptr_array_index (self->used, i);
      guint position = MIN (sp_list_row_get_position (row), sp_row_list_get_n_rows (self));
      GtkAllocation area = { .y = (int) (sp_fenwick_get_start (self->heights, position) - top), .width = width };

      gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, width, NULL, &area.height, NULL, NULL);
      gtk_widget_size_allocate (GTK_WIDGET (row), &area, -1);
    }
}

static void
adjustment_changed_cb (SpRowList *self)
{
  guint before = self->top;
  gint64 top;

  if (self->configuring || sp_row_list_get_n_rows (self) == 0)
    return;
  top = (gint64) gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  self->top = sp_fenwick_find (self->heights, top);
  self->top_offset = (int) (top - sp_fenwick_get_start (self->heights, self->top));
  self->upwards = self->top < before;
  update (self);
}

static void
set_adjustment (SpRowList *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (adjustment && *own == adjustment)
    return;
  if (*own)
    g_signal_handlers_disconnect_by_func (*own, adjustment_changed_cb, self);
  g_clear_object (own);
  *own = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (*own, "value-changed", G_CALLBACK (adjustment_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
sp_row_list_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  SpRowList *self = SP_ROW_LIST (widget);

  GTK_WIDGET_CLASS (sp_row_list_parent_class)->set_focus_child (widget, child);
  if (!child || sp_list_row_get_position (SP_LIST_ROW (child)) == GTK_INVALID_LIST_POSITION)
    return;
  self->cursor = sp_list_row_get_position (SP_LIST_ROW (child));
  sp_row_list_scroll_to (self, self->cursor);
}

/* Where a row goes when N_REMOVED are taken out at START and N_ADDED put in. */
static guint
shift (guint position, guint start, guint n_removed, guint n_added)
{
  if (position < start || position == GTK_INVALID_LIST_POSITION)
    return position;
  if (position >= start + n_removed)
    return position - n_removed + n_added;
  return position < start + n_added ? position : GTK_INVALID_LIST_POSITION;
}

/* Rows that were replaced keep their widgets, filled anew. */
static void
items_changed_cb (SpRowList *self, guint start, guint n_removed, guint n_added)
{
  /* Who looks at the beginning wants to see what comes there. */
  gboolean at_top = self->top == 0 && self->top_offset == 0;
  guint top = at_top ? 0 : shift (self->top, start, n_removed, n_added);
  gboolean focus = FALSE;

  if (n_removed != n_added)
    sp_fenwick_splice (self->heights, start, n_removed, n_added,
                       sp_row_list_get_n_rows (self) > 0 ? sp_fenwick_get_size (self->heights, 0) : 0);
  self->measured &= sp_row_list_get_n_rows (self) > n_added;
  self->top = top == GTK_INVALID_LIST_POSITION ? start : top;
  for (guint i = 0; i < self->used->len; i++)
    {
      SpListRow *row = g_ptr_array_index (self->used, i);
      guint before = sp_list_row_get_position (row);
      guint position = shift (before, start, n_removed, n_added);

      sp_list_row_set_position (row, position);
      focus |= position == GTK_INVALID_LIST_POSITION && sp_list_row_has_focus (row);
      if (before >= start && before < start + n_removed && position != GTK_INVALID_LIST_POSITION)
        bind_row (self, row, position);
    }
  if (focus && sp_row_list_get_n_rows (self) > 0)
    sp_row_list_focus_row (self, MIN (self->cursor, sp_row_list_get_n_rows (self) - 1));
  else if (self->cursor != GTK_INVALID_LIST_POSITION)
    self->cursor = shift (self->cursor, start, n_removed, n_added);
  go_on_with_next_frame (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
selection_changed_cb (SpRowList *self)
{
  for (guint i = 0; i < self->used->len; i++)
    {
      SpListRow *row = g_ptr_array_index (self->used, i);
      guint position = sp_list_row_get_position (row);

      sp_list_row_set_selected (row, gtk_selection_model_is_selected (self->model, position));
    }
}

static void
sp_row_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SpRowList *self = SP_ROW_LIST (object);

  switch (prop_id)
    {
    case PROP_ACTIVATABLE:
      g_value_set_boolean (value, self->activatable);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* The list takes what room there is: a policy says nothing to it. */
static void
sp_row_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SpRowList *self = SP_ROW_LIST (object);

  switch (prop_id)
    {
    case PROP_ACTIVATABLE:
      self->activatable = g_value_get_boolean (value);
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_row_list_dispose (GObject *object)
{
  SpRowList *self = SP_ROW_LIST (object);
  GtkWidget *child;

  sp_row_list_set_model (self, NULL);
  g_ptr_array_set_size (self->idle, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);
  G_OBJECT_CLASS (sp_row_list_parent_class)->dispose (object);
}

static void
sp_row_list_finalize (GObject *object)
{
  SpRowList *self = SP_ROW_LIST (object);

  g_ptr_array_unref (self->used);
  g_ptr_array_unref (self->idle);
  sp_fenwick_free (self->heights);
  G_OBJECT_CLASS (sp_row_list_parent_class)->finalize (object);
}

static void
sp_row_list_class_init (SpRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sp_row_list_get_property;
  object_class->set_property = sp_row_list_set_property;
  object_class->dispose = sp_row_list_dispose;
  object_class->finalize = sp_row_list_finalize;
  widget_class->measure = sp_row_list_measure;
  widget_class->size_allocate = sp_row_list_size_allocate;

  g_object_class_install_property (
      object_class, PROP_ACTIVATABLE,
      g_param_spec_boolean ("activatable", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[ACTIVATE] =
      g_signal_new ("activate", SP_TYPE_ROW_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  sp_row_list_class_init_keys (widget_class);
  widget_class->set_focus_child = sp_row_list_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "listview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
sp_row_list_init (SpRowList *self)
{
  self->heights = sp_fenwick_new (0, 0);
  self->used = g_ptr_array_new ();
  self->idle = g_ptr_array_new ();
  self->cursor = GTK_INVALID_LIST_POSITION;
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
sp_row_list_set_rows (SpRowList *self, SpRowMake make, SpRowShow show, gpointer data)
{
  g_return_if_fail (SP_IS_ROW_LIST (self) && !self->model);

  self->make = make;
  self->show = show;
  self->data = data;
}

void
sp_row_list_set_model (SpRowList *self, GtkSelectionModel *model)
{
  g_return_if_fail (SP_IS_ROW_LIST (self) && (!model || self->make));

  if (self->model == model)
    return;
  sp_fenwick_splice (self->heights, 0, sp_row_list_get_n_rows (self), 0, 0);
  release_rows (self, 0, 0);
  if (self->model)
    {
      g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
      g_signal_handlers_disconnect_by_func (self->model, selection_changed_cb, self);
    }
  g_set_object (&self->model, model);
  self->top = 0;
  self->top_offset = 0;
  self->cursor = GTK_INVALID_LIST_POSITION;
  if (!model)
    return;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (model)));
}

void
sp_row_list_scroll_to (SpRowList *self, guint position)
{
  gint64 start;
  int height;

  g_return_if_fail (SP_IS_ROW_LIST (self));

  if (position >= sp_row_list_get_n_rows (self) || self->height <= 0)
    return;
  height = measure_row (self, position, self->width);
  start = sp_fenwick_get_start (self->heights, position)
          - (sp_fenwick_get_start (self->heights, self->top) + self->top_offset);
  if (start >= 0 && start + height <= self->height)
    return;
  self->top = position;
  self->top_offset = 0;
  /* one further down comes to the foot */
  for (int room = self->height - height; start > 0 && room > 0 && self->top > 0; self->top_offset = MAX (-room, 0))
    room -= measure_row (self, --self->top, self->width);
  update (self);
}
