/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-cell-pane.h"

#include <glib/gi18n.h>

#include "sp-cell-labels.h"
#include "sp-evidence-card.h"
#include "sp-grid-commands.h"
#include "sp-position-editor.h"
#include "sp-swatch.h"

/* How many positions are shown at first, and how many more when asked: a cell of a whole archive may have thousands. */
#define CARDS_AT_ONCE 40

struct _SpCellPane
{
  GtkWidget parent_instance;

  SpSession *session;
  SpId row_id, column_id;
  SpId issue, party;    /* of a cell that can be written on, or 0 */
  GPtrArray *positions; /* SpPosition */
  gboolean with_party, with_issue;
  guint n_shown;
  char *summary; /* as stored */
  gboolean filling;

  GtkWidget *scrolled;
  SpSwatch *swatch;
  GtkLabel *column_name;
  GtkLabel *row_name;
  GtkLabel *carriers;
  GtkWidget *state_box;
  GtkDropDown *state;
  GtkWidget *summary_box;
  GtkTextView *summary_view;
  GtkBox *cards;
  GtkWidget *more;
  GtkWidget *editor;
};

enum
{
  OPEN_EVIDENCE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpCellPane, sp_cell_pane, GTK_TYPE_WIDGET)

static char *
get_written (SpCellPane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->summary_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
is_written_on (SpCellPane *self)
{
  g_autofree char *written = get_written (self);

  return self->issue && g_strcmp0 (written, self->summary ? self->summary : "") != 0;
}

static void
written_cb (SpCellPane *self)
{
  if (!self->filling)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "cell.save-summary", is_written_on (self));
}

static void
save_summary_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpCellPane *self = SP_CELL_PANE (widget);
  g_autofree char *written = get_written (self);

  if (is_written_on (self))
    sp_grid_commands_set_summary (self->session, self->issue, self->party, written);
}

/* Nothing that was written is lost by looking elsewhere. */
static void
summary_left_cb (SpCellPane *self)
{
  save_summary_action (GTK_WIDGET (self), NULL, NULL);
}

static void
state_cb (SpCellPane *self)
{
  if (!self->filling && self->issue)
    sp_grid_commands_set_state (self->session, self->issue, self->party,
                                (SpCellState) gtk_drop_down_get_selected (self->state));
}

static void
open_cb (SpCellPane *self, gint64 article, guint start, guint end)
{
  g_signal_emit (self, signals[OPEN_EVIDENCE], 0, article, start, end);
}

static void
change_cb (SpCellPane *self, gint64 position, GtkWidget *card)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 1, 1);
  GdkRectangle place;

  if (!gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds))
    return;
  place = (GdkRectangle){ (int) bounds.origin.x,
                          (int) CLAMP (bounds.origin.y, 0, gtk_widget_get_height (GTK_WIDGET (self)) - 40),
                          (int) bounds.size.width, 40 };
  if (!self->editor)
    {
      self->editor = GTK_WIDGET (sp_position_editor_new ());
      gtk_popover_set_position (GTK_POPOVER (self->editor), GTK_POS_LEFT);
      gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
    }
  sp_position_editor_change (SP_POSITION_EDITOR (self->editor), self->session, position, 0, &place);
}

static GtkWidget *
add_card (SpCellPane *self)
{
  GtkWidget *card = sp_evidence_card_new ();

  g_signal_connect_object (card, "open-evidence", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "change", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, card);
  return card;
}

/* Makes the cards those of the positions, from the first on; cards that are there are used again, so that one that
 * changed keeps the keyboard's focus. */
static void
fill_cards (SpCellPane *self)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  guint n = MIN (self->positions->len, self->n_shown);

  for (guint i = 0; i < n; i++)
    {
      if (!card)
        card = add_card (self);
      sp_evidence_card_set_position (SP_EVIDENCE_CARD (card), self->session, g_ptr_array_index (self->positions, i),
                                     self->with_party, self->with_issue);
      card = gtk_widget_get_next_sibling (card);
    }
  while (card)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      gtk_box_remove (self->cards, card);
      card = next;
    }
  gtk_widget_set_visible (self->more, n < self->positions->len);
}

static void
more_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpCellPane *self = SP_CELL_PANE (widget);

  self->n_shown += CARDS_AT_ONCE;
  fill_cards (self);
}

static void
sp_cell_pane_dispose (GObject *object)
{
  SpCellPane *self = SP_CELL_PANE (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_cell_pane_parent_class)->dispose (object);
}

static void
sp_cell_pane_finalize (GObject *object)
{
  SpCellPane *self = SP_CELL_PANE (object);

  g_ptr_array_unref (self->positions);
  g_free (self->summary);
  G_OBJECT_CLASS (sp_cell_pane_parent_class)->finalize (object);
}

static void
sp_cell_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpCellPane *self = SP_CELL_PANE (widget);

  gtk_widget_size_allocate (self->scrolled, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->editor)
    gtk_popover_present (GTK_POPOVER (self->editor));
}

static void
sp_cell_pane_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gtk_widget_measure (SP_CELL_PANE (widget)->scrolled, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static void
sp_cell_pane_class_init (SpCellPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sp_cell_pane_dispose;
  object_class->finalize = sp_cell_pane_finalize;
  widget_class->measure = sp_cell_pane_measure;
  widget_class->size_allocate = sp_cell_pane_size_allocate;
  signals[OPEN_EVIDENCE] = g_signal_new ("open-evidence", SP_TYPE_CELL_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (SP_TYPE_SWATCH);
  gtk_widget_class_set_css_name (widget_class, "cellpane");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-cell-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, swatch);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, column_name);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, row_name);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, carriers);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, state_box);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, state);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, summary_box);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, summary_view);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, cards);
  gtk_widget_class_bind_template_child (widget_class, SpCellPane, more);
  gtk_widget_class_install_action (widget_class, "cell.save-summary", NULL, save_summary_action);
  gtk_widget_class_install_action (widget_class, "cell.more", NULL, more_action);
}

/* Ctrl+Enter saves; the text view itself would take it for a line break. */
static void
add_save_key (SpCellPane *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("cell.save-summary")));
  gtk_widget_add_controller (GTK_WIDGET (self->summary_view), keys);
}

static void
sp_cell_pane_init (SpCellPane *self)
{
  GtkStringList *states = gtk_string_list_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->positions = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_position_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint state = 0; state < SP_N_CELL_STATES; state++)
    gtk_string_list_append (states, sp_label_cell_state (state));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (states));
  g_object_unref (states);

  g_signal_connect_object (self->state, "notify::selected", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->summary_view), "changed", G_CALLBACK (written_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (summary_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->summary_view), focus);
  add_save_key (self);
}

/* What stands over the cards: which cell it is. */
static void
fill_head (SpCellPane *self, SpGridModel *model, const SpGridHeading *row, const SpGridHeading *column)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  SpId party = sp_grid_model_get_column_axis (model) == SP_GRID_PARTY ? column->id
               : sp_grid_model_get_row_axis (model) == SP_GRID_PARTY  ? row->id
                                                                      : 0;

  gtk_label_set_label (self->row_name, row->name);
  gtk_label_set_label (self->column_name, column->name);
  gtk_widget_set_visible (GTK_WIDGET (self->swatch), party != 0);
  if (party)
    sp_swatch_set_colour (self->swatch, sp_snapshot_get_colour (snapshot, party));
}

static void
fill_carriers (SpCellPane *self, const SpCellContent *cell)
{
  g_autofree char *carriers =
      g_strdup_printf (ngettext ("Carried by %u of %u article", "Carried by %u of %u articles", cell->n_articles),
                       cell->n_carriers, cell->n_articles);

  gtk_label_set_label (self->carriers, carriers);
  gtk_widget_set_visible (GTK_WIDGET (self->carriers), cell->positions->len > 0);
}

/* What a person can write, unless something is being written there that is not stored yet. */
static void
fill_written (SpCellPane *self, const SpCellContent *cell, gboolean same, gboolean filtered)
{
  gboolean keep = same && is_written_on (self);
  gboolean writable = !sp_project_is_read_only (sp_session_get_project (self->session));

  self->filling = TRUE;
  g_free (self->summary);
  self->summary = g_strdup (cell->summary);
  if (!keep)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->summary_view), cell->summary ? cell->summary : "", -1);
  gtk_drop_down_set_selected (self->state, cell->state);
  gtk_widget_set_visible (self->state_box, self->issue && cell->positions->len == 0 && !filtered);
  gtk_widget_set_visible (self->summary_box, self->issue != 0);
  gtk_widget_set_sensitive (self->state_box, writable);
  gtk_text_view_set_editable (self->summary_view, writable);
  self->filling = FALSE;
  written_cb (self);
}

void
sp_cell_pane_show (SpCellPane *self, SpSession *session, SpGridModel *model, guint row, guint column)
{
  const SpGridHeading *row_line = sp_grid_model_get_row (model, row);
  const SpGridHeading *column_line = sp_grid_model_get_column (model, column);
  const SpCellContent *cell = sp_grid_model_get_cell (model, row, column);
  SpGridAxis rows = sp_grid_model_get_row_axis (model);
  SpGridAxis columns = sp_grid_model_get_column_axis (model);
  gboolean writable_cell = rows == SP_GRID_ISSUE && columns == SP_GRID_PARTY;
  gboolean same = self->session == session && self->row_id == row_line->id && self->column_id == column_line->id;

  if (!same && self->session)
    save_summary_action (GTK_WIDGET (self), NULL, NULL);
  g_set_object (&self->session, session);
  fill_head (self, model, row_line, column_line);
  if (!cell)
    return; /* comes in soon */
  self->row_id = row_line->id;
  self->column_id = column_line->id;
  self->issue = writable_cell ? row_line->id : 0;
  self->party = writable_cell ? column_line->id : 0;
  self->with_party = rows != SP_GRID_PARTY && columns != SP_GRID_PARTY;
  self->with_issue = rows != SP_GRID_ISSUE;
  if (!same)
    {
      self->n_shown = CARDS_AT_ONCE;
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), 0);
    }
  g_ptr_array_set_size (self->positions, 0);
  for (guint i = 0; i < cell->positions->len; i++)
    g_ptr_array_add (self->positions, sp_position_ref (g_ptr_array_index (cell->positions, i)));
  fill_carriers (self, cell);
  fill_written (self, cell, same, sp_grid_model_is_filtered (model));
  fill_cards (self);
}
