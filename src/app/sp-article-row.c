/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-article-row"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-article-menu.h"
#include "sp-article-row.h"
#include "sp-labels.h"

struct _SpArticleRow
{
  GtkWidget parent_instance;
  GSignalGroup *signals;
  SpSession *session; /* not a reference: the list unbinds its rows before the session goes */
  SpId article;

  GtkCheckButton *shown;
  GtkLabel *title;
  GtkLabel *details;
  GtkLabel *badge;
};

G_DEFINE_FINAL_TYPE (SpArticleRow, sp_article_row, GTK_TYPE_WIDGET)

static void
shown_cb (SpArticleRow *self)
{
  gtk_check_button_set_active (self->shown, sp_session_is_shown (self->session, self->article));
}

static void
toggled_cb (SpArticleRow *self)
{
  gboolean show = gtk_check_button_get_active (self->shown);

  if (!self->session || show == sp_session_is_shown (self->session, self->article))
    return;
  if (show)
    sp_session_show_article (self->session, self->article);
  else
    sp_session_hide_article (self->session, self->article);
}

static void
snapshot_cb (SpArticleRow *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  SpArticle *article = sp_snapshot_get_article (snapshot, self->article);
  guint n_open = sp_snapshot_count_article (snapshot, self->article, 1 << SP_STATUS_PROPOSED);
  g_autofree char *details = NULL;
  g_autofree char *count = g_strdup_printf ("%u", n_open);

  if (!article)
    return;
  details = sp_label_article_details (article);
  gtk_label_set_label (self->title, sp_label_article_title (article));
  gtk_label_set_label (self->details, details);
  gtk_label_set_label (self->badge, count);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), n_open > 0);
}

/* When it is asked for: to set one has the whole window laid out at once, for the pointer may be there. */
static gboolean
tooltip_cb (SpArticleRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  guint n = sp_snapshot_count_article (sp_session_get_snapshot (self->session), self->article, 1 << SP_STATUS_PROPOSED);
  g_autofree char *tip = g_strdup_printf (ngettext ("%u proposal to decide", "%u proposals to decide", n), n);

  gtk_tooltip_set_text (tooltip, tip);
  return TRUE;
}

static void
clicked_cb (SpArticleRow *self, int n_presses, double x, double y, GtkGestureClick *gesture)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  sp_article_menu_popup (GTK_WIDGET (self), self->session, self->article, x, y);
}

static void
pressed_long_cb (SpArticleRow *self, double x, double y)
{
  sp_article_menu_popup (GTK_WIDGET (self), self->session, self->article, x, y);
}

static void
add_menu_gestures (SpArticleRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_long_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
sp_article_row_dispose (GObject *object)
{
  SpArticleRow *self = SP_ARTICLE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->signals);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sp_article_row_parent_class)->dispose (object);
}

static void
sp_article_row_class_init (SpArticleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_article_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SpArticleRow, shown);
  gtk_widget_class_bind_template_child (widget_class, SpArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, SpArticleRow, details);
  gtk_widget_class_bind_template_child (widget_class, SpArticleRow, badge);
}

static void
sp_article_row_init (SpArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->shown, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->badge, "query-tooltip", G_CALLBACK (tooltip_cb), self, G_CONNECT_SWAPPED);
  add_menu_gestures (self);
  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (snapshot_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::shown", G_CALLBACK (shown_cb), self);
}

void
sp_article_row_show (SpArticleRow *self, SpSession *session, SpId article)
{
  g_return_if_fail (SP_IS_ARTICLE_ROW (self));

  self->session = session;
  self->article = article;
  g_signal_group_set_target (self->signals, session);
  if (session)
    {
      snapshot_cb (self);
      shown_cb (self);
    }
}

void
sp_article_row_popup_menu (SpArticleRow *self)
{
  g_return_if_fail (SP_IS_ARTICLE_ROW (self));

  if (self->session)
    sp_article_menu_popup (GTK_WIDGET (self), self->session, self->article,
                           gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)));
}
