/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-review-panel"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-item-kinds.h"
#include "sp-position-details.h"
#include "sp-position-row.h"
#include "sp-review-panel.h"
#include "sp-row-list.h"

struct _SpReviewPanel
{
  GtkWidget parent_instance;
  SpSession *session;
  GSignalGroup *signals;
  SpItemList *wanted; /* SpPosition: those that the filter lets through */
  GtkSingleSelection *selection;
  gboolean selecting; /* the selection is being set by us */

  GtkDropDown *filter;
  GtkWidget *progress_box;
  GtkLabel *progress_label;
  GtkProgressBar *progress;
  GtkStack *stack;
  SpRowList *list;
  GtkLabel *empty_label;
  GtkRevealer *revealer;
  SpPositionDetails *card;
};

G_DEFINE_FINAL_TYPE (SpReviewPanel, sp_review_panel, GTK_TYPE_WIDGET)

/* The entries of the drop-down, in its order. */
typedef enum
{
  SHOW_ALL,
  SHOW_PROPOSED,
  SHOW_ACCEPTED,
  SHOW_REJECTED,
} Show;

static gboolean
is_wanted (SpReviewPanel *self, const SpPosition *position)
{
  switch ((Show) gtk_drop_down_get_selected (self->filter))
    {
    case SHOW_PROPOSED:
      return position->status == SP_STATUS_PROPOSED;
    case SHOW_ACCEPTED:
      return position->status == SP_STATUS_ACCEPTED;
    case SHOW_REJECTED:
      return position->status == SP_STATUS_REJECTED;
    case SHOW_ALL:
    default:
      return position->status != SP_STATUS_REJECTED;
    }
}

/* From the snapshot at once: a GtkFilterListModel makes an object of each of thousands of positions to ask about it. */
static void
update_wanted (SpReviewPanel *self)
{
  const GPtrArray *positions = sp_session_get_snapshot (self->session)->positions;
  g_autoptr (GPtrArray) wanted = g_ptr_array_sized_new (positions->len);

  for (guint i = 0; i < positions->len; i++)
    if (is_wanted (self, g_ptr_array_index (positions, i)))
      g_ptr_array_add (wanted, g_ptr_array_index (positions, i));
  sp_item_list_set_values (self->wanted, wanted);
}

/* Shows the session's position as the selected one. */
static void
position_cb (SpReviewPanel *self)
{
  SpId position = sp_session_get_position (self->session);
  int found = position ? sp_item_list_find (self->wanted, position) : -1;
  guint row = found >= 0 ? (guint) found : GTK_INVALID_LIST_POSITION;

  self->selecting = TRUE;
  gtk_single_selection_set_selected (self->selection, row);
  self->selecting = FALSE;
  if (row != GTK_INVALID_LIST_POSITION)
    sp_row_list_scroll_to (self->list, row);
  sp_position_details_show (self->card, self->session, position);
  gtk_revealer_set_reveal_child (self->revealer, position != 0);
}

static void
selected_cb (SpReviewPanel *self)
{
  SpItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item && !self->selecting && self->session)
    sp_session_set_position (self->session, sp_item_get_id (item));
}

static void
update_empty (SpReviewPanel *self)
{
  static const char *const texts[] = {
    [SHOW_ALL] = N_ ("No positions yet. Select a passage and press M to mark who says it."),
    [SHOW_PROPOSED] = N_ ("Everything is decided."),
    [SHOW_ACCEPTED] = N_ ("Nothing is accepted yet."),
    [SHOW_REJECTED] = N_ ("Nothing is rejected."),
  };
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->wanted)) == 0;

  gtk_label_set_label (self->empty_label, _ (texts[MIN (gtk_drop_down_get_selected (self->filter), SHOW_REJECTED)]));
  gtk_stack_set_visible_child_name (self->stack, empty && sp_session_is_loaded (self->session) ? "empty" : "list");
}

static void
snapshot_cb (SpReviewPanel *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  guint n = snapshot->positions->len;
  guint n_decided = sp_snapshot_count (snapshot, 1 << SP_STATUS_ACCEPTED | 1 << SP_STATUS_REJECTED);
  /* Translators: how many of the proposals a person has decided on */
  g_autofree char *text = g_strdup_printf (_ ("%u of %u decided"), n_decided, n);

  gtk_label_set_label (self->progress_label, text);
  gtk_progress_bar_set_fraction (self->progress, n > 0 ? (double) n_decided / n : 0);
  gtk_widget_set_visible (self->progress_box, n > 0);
  update_wanted (self);
  update_empty (self);
  position_cb (self);
}

static void
filter_cb (SpReviewPanel *self)
{
  if (!self->session)
    return;
  update_wanted (self);
  update_empty (self);
  position_cb (self);
}

static GtkWidget *
make_row (gpointer self)
{
  return g_object_new (SP_TYPE_POSITION_ROW, NULL);
}

static void
show_row (GtkWidget *row, gpointer item, guint position, gpointer self)
{
  sp_position_row_show (SP_POSITION_ROW (row), item ? SP_REVIEW_PANEL (self)->session : NULL,
                        item ? sp_item_get_id (item) : 0);
}

static void
sp_review_panel_dispose (GObject *object)
{
  SpReviewPanel *self = SP_REVIEW_PANEL (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->wanted);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_review_panel_parent_class)->dispose (object);
}

static void
sp_review_panel_class_init (SpReviewPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_review_panel_dispose;
  g_type_ensure (SP_TYPE_POSITION_DETAILS);
  g_type_ensure (SP_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-review-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, filter);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, progress_box);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, progress_label);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, progress);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, list);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, revealer);
  gtk_widget_class_bind_template_child (widget_class, SpReviewPanel, card);
}

static void
sp_review_panel_init (SpReviewPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sp_row_list_set_rows (self->list, make_row, show_row, self);

  self->wanted = sp_item_list_new (&sp_item_kind_position);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->wanted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (snapshot_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::position", G_CALLBACK (position_cb), self);
}

void
sp_review_panel_set_session (SpReviewPanel *self, SpSession *session)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (SP_IS_REVIEW_PANEL (self));

  if (self->session == session)
    return;
  sp_row_list_set_model (self->list, NULL);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->signals, session);
  sp_item_list_set_values (self->wanted, none);
  if (session)
    {
      sp_row_list_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
      snapshot_cb (self);
    }
}

void
sp_review_panel_step (SpReviewPanel *self, int step)
{
  GListModel *rows = G_LIST_MODEL (self->wanted);
  int n = (int) g_list_model_get_n_items (rows);
  guint row;
  int next;

  g_return_if_fail (SP_IS_REVIEW_PANEL (self));

  if (!self->session || n == 0)
    return;
  row = gtk_single_selection_get_selected (self->selection);
  next = row == GTK_INVALID_LIST_POSITION ? (step > 0 ? 0 : n - 1) : CLAMP ((int) row + step, 0, n - 1);
  gtk_single_selection_set_selected (self->selection, (guint) next);
}

SpId
sp_review_panel_find_undecided (SpReviewPanel *self, SpId position)
{
  const GPtrArray *positions;
  guint start = 0;

  g_return_val_if_fail (SP_IS_REVIEW_PANEL (self), 0);

  positions = sp_session_get_snapshot (self->session)->positions;
  for (guint i = 0; i < positions->len; i++)
    if (((SpPosition *) g_ptr_array_index (positions, i))->id == position)
      start = i;
  for (guint i = 1; i < positions->len; i++)
    {
      const SpPosition *other = g_ptr_array_index (positions, (start + i) % positions->len);

      if (other->status == SP_STATUS_PROPOSED)
        return other->id;
    }
  return 0;
}

void
sp_review_panel_locate_actions (SpReviewPanel *self, GtkWidget *widget, GdkRectangle *place)
{
  graphene_rect_t bounds;

  g_return_if_fail (SP_IS_REVIEW_PANEL (self));

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->card), widget, &bounds))
    graphene_rect_init (&bounds, 0, 0, 1, 1);
  *place = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) MAX (bounds.size.width, 1), 1 };
}
