/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-read-view"

#include "config.h"

#include "sp-article-pane.h"
#include "sp-band-layer.h"
#include "sp-position-commands.h"
#include "sp-position-editor.h"
#include "sp-read-view.h"
#include "sp-review-panel.h"

struct _SpReadView
{
  GtkWidget parent_instance;
  SpSession *session;
  GSignalGroup *signals;
  GtkWidget *editor; /* SpPositionEditor, or NULL until it is needed */

  SpSplit *split;
  SpReviewPanel *review;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkBox *panes;
  SpBandLayer *bands;
  guint fit_tick;
};

/* What a pane takes at the least where there is room for more than one. */
#define PANE_WIDTH 260

G_DEFINE_FINAL_TYPE (SpReadView, sp_read_view, GTK_TYPE_WIDGET)

static SpArticlePane *
find_pane (SpReadView *self, SpId article)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->panes)); child;
       child = gtk_widget_get_next_sibling (child))
    if (sp_article_pane_get_article (SP_ARTICLE_PANE (child)) == article)
      return SP_ARTICLE_PANE (child);
  return NULL;
}

static void
remove_panes (SpReadView *self, gboolean all)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->panes)); child; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (all || !sp_session_is_shown (self->session, sp_article_pane_get_article (SP_ARTICLE_PANE (child))))
        gtk_box_remove (self->panes, child);
    }
}

static void
snapshot_cb (SpReadView *self)
{
  gboolean empty = self->session && sp_session_is_loaded (self->session)
                   && sp_session_get_snapshot (self->session)->articles->len == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "panes");
  gtk_widget_set_visible (GTK_WIDGET (self->review), !empty);
}

/* Makes a pane for ARTICLE after BEFORE, or at the start. */
static GtkWidget *
add_pane (SpReadView *self, SpId article, GtkWidget *before)
{
  GtkWidget *pane = GTK_WIDGET (sp_article_pane_new (self->session, article));

  gtk_box_insert_child_after (self->panes, pane, before);
  g_signal_connect_object (sp_article_pane_get_adjustment (SP_ARTICLE_PANE (pane)), "value-changed",
                           G_CALLBACK (gtk_widget_queue_draw), self->bands, G_CONNECT_SWAPPED);
  return pane;
}

/* Makes the first of the panes that are missing and puts them all in order. Panes that stay keep their place in the
 * text. Returns whether there are more to make. */
static gboolean
add_missing_pane (SpReadView *self)
{
  const GArray *shown = sp_session_get_shown (self->session);
  GtkWidget *before = NULL;
  gboolean made = FALSE;

  for (guint i = 0; i < shown->len; i++)
    {
      SpId article = g_array_index (shown, SpId, i);
      GtkWidget *pane = GTK_WIDGET (find_pane (self, article));

      if (!pane && made)
        return TRUE;
      if (!pane)
        {
          pane = add_pane (self, article, before);
          made = TRUE;
        }
      gtk_box_reorder_child_after (self->panes, pane, before);
      before = pane;
    }
  return FALSE;
}

/* As many whole panes as there is room for, the others to the side; never less than one. */
static void
fit_widths (SpReadView *self)
{
  int room = (int) gtk_adjustment_get_page_size (gtk_scrolled_window_get_hadjustment (self->scroller));
  int width = room / MAX (room / PANE_WIDTH, 1);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->panes)); child && room > 0;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_size_request (child, width, -1);
}

static gboolean
fit_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SpReadView *self = SP_READ_VIEW (widget);
  gboolean more = self->session && add_missing_pane (self);

  fit_widths (self);
  if (more)
    return G_SOURCE_CONTINUE;
  self->fit_tick = 0;
  return G_SOURCE_REMOVE;
}

/* With the next frame: the room is told while sizes are given out, when no widget may ask for another. */
static void
fit_panes (SpReadView *self)
{
  if (!self->fit_tick)
    self->fit_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fit_cb, NULL, NULL);
}

/* Panes are made one a frame: a text that is laid out takes much of a frame's time. */
static void
shown_cb (SpReadView *self)
{
  remove_panes (self, FALSE);
  fit_panes (self);
}

static void
reveal_cb (SpReadView *self, gint64 article, guint start, guint end)
{
  SpArticlePane *pane = find_pane (self, article);

  if (!pane && sp_session_is_shown (self->session, article))
    pane = SP_ARTICLE_PANE (add_pane (self, article, gtk_widget_get_last_child (GTK_WIDGET (self->panes))));
  if (!pane)
    return;
  sp_article_pane_reveal (pane, (SpRange){ start, end }, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (pane));
}

static SpPositionEditor *
get_editor (SpReadView *self)
{
  if (!self->editor)
    {
      self->editor = GTK_WIDGET (sp_position_editor_new ());
      gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
    }
  return SP_POSITION_EDITOR (self->editor);
}

static void
mark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpReadView *self = SP_READ_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->panes)); child;
       child = gtk_widget_get_next_sibling (child))
    {
      SpArticlePane *pane = SP_ARTICLE_PANE (child);
      SpRange range = sp_article_pane_get_selection (pane);
      GdkRectangle place;

      if (sp_range_is_empty (range) || !sp_article_pane_locate (pane, range, widget, &place))
        continue;
      sp_position_editor_mark (get_editor (self), self->session, sp_article_pane_get_article (pane), range, &place);
      return;
    }
  gtk_widget_error_bell (widget);
}

/* Asks about the selected position, and goes on to NEXT, unless that is 0. */
static void
change (SpReadView *self, SpId next)
{
  GdkRectangle place;

  sp_split_set_show_sidebar (self->split, TRUE);
  sp_review_panel_locate_actions (self->review, GTK_WIDGET (self), &place);
  sp_position_editor_change (get_editor (self), self->session, sp_session_get_position (self->session), next, &place);
}

static void
change_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpReadView *self = SP_READ_VIEW (widget);

  if (self->session && sp_session_get_position (self->session))
    change (self, 0);
}

/* Decides on the selected position and goes on to the next one that waits. One can be accepted when it is known whose
 * it is; else that is asked. */
static void
decide (SpReadView *self, SpStatus status)
{
  SpId position = self->session ? sp_session_get_position (self->session) : 0;
  const SpPosition *value;
  SpId next;

  if (!position)
    return;
  value = sp_snapshot_get_position (sp_session_get_snapshot (self->session), position);
  next = sp_review_panel_find_undecided (self->review, position);
  if (status == SP_STATUS_ACCEPTED && value && !value->party)
    {
      change (self, next);
      return;
    }
  sp_position_commands_set_status (self->session, position, status);
  if (next)
    sp_session_set_position (self->session, next);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide (SP_READ_VIEW (widget), SP_STATUS_ACCEPTED);
}

static void
reject_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  decide (SP_READ_VIEW (widget), SP_STATUS_REJECTED);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_review_panel_step (SP_READ_VIEW (widget)->review, 1);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_review_panel_step (SP_READ_VIEW (widget)->review, -1);
}

static void
sp_read_view_dispose (GObject *object)
{
  SpReadView *self = SP_READ_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_read_view_parent_class)->dispose (object);
}

static void
sp_read_view_class_init (SpReadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = sp_read_view_dispose;
  g_type_ensure (SP_TYPE_SPLIT);
  g_type_ensure (SP_TYPE_REVIEW_PANEL);
  g_type_ensure (SP_TYPE_BAND_LAYER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-read-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SpReadView, split);
  gtk_widget_class_bind_template_child (widget_class, SpReadView, review);
  gtk_widget_class_bind_template_child (widget_class, SpReadView, stack);
  gtk_widget_class_bind_template_child (widget_class, SpReadView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SpReadView, panes);
  gtk_widget_class_bind_template_child (widget_class, SpReadView, bands);
  gtk_widget_class_install_action (widget_class, "read.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "read.reject", NULL, reject_action);
  gtk_widget_class_install_action (widget_class, "read.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "read.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "read.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "read.mark", NULL, mark_action);
}

static void
sp_read_view_init (SpReadView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sp_band_layer_set_panes (self->bands, self->panes);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "notify::page-size",
                           G_CALLBACK (fit_panes), self, G_CONNECT_SWAPPED);
  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (snapshot_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::shown", G_CALLBACK (shown_cb), self);
  g_signal_group_connect_swapped (self->signals, "reveal", G_CALLBACK (reveal_cb), self);
}

/* A project that can only be read is not decided on. */
static void
update_actions (SpReadView *self)
{
  const char *const names[] = { "read.accept", "read.reject", "read.change", "read.mark" };
  gboolean writable = self->session && !sp_project_is_read_only (sp_session_get_project (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], writable);
}

void
sp_read_view_set_session (SpReadView *self, SpSession *session)
{
  g_return_if_fail (SP_IS_READ_VIEW (self));

  if (self->session == session)
    return;
  remove_panes (self, TRUE);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->signals, session);
  sp_review_panel_set_session (self->review, session);
  sp_band_layer_set_session (self->bands, session);
  update_actions (self);
  if (session)
    {
      snapshot_cb (self);
      shown_cb (self);
    }
}

SpSplit *
sp_read_view_get_split (SpReadView *self)
{
  g_return_val_if_fail (SP_IS_READ_VIEW (self), NULL);
  return self->split;
}
