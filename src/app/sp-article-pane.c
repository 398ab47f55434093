/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-article-pane"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-article-menu.h"
#include "sp-article-pane.h"
#include "sp-article-table.h"
#include "sp-labels.h"
#include "sp-passage-tags.h"
#include "sp-stripe.h"
#include "sp-text.h"

struct _SpArticlePane
{
  GtkWidget parent_instance;
  SpSession *session;
  GSignalGroup *signals;
  SpId article;
  char *content; /* the text; NULL until it is loaded */
  SpPassageTags *tags;
  GCancellable *cancellable;
  SpRange wanted; /* to be revealed once the text is there */
  gboolean wanted_selected;

  GtkLabel *outlet;
  GtkLabel *details;
  GtkLabel *doubts;
  GtkWidget *menu;
  GtkScrolledWindow *scroller;
  GtkTextView *text;
  SpStripe *stripe;
};

G_DEFINE_FINAL_TYPE (SpArticlePane, sp_article_pane, GTK_TYPE_WIDGET)

static GtkTextBuffer *
get_buffer (SpArticlePane *self)
{
  return gtk_text_view_get_buffer (self->text);
}

static void
sp_article_pane_update_passages (SpArticlePane *self)
{
  SpSnapshot *snapshot = sp_session_get_snapshot (self->session);
  SpId selected = sp_session_get_position (self->session);

  if (!self->content)
    return;
  sp_passage_tags_update (self->tags, snapshot, self->article, selected);
  sp_stripe_show (self->stripe, snapshot, self->article, (guint) gtk_text_buffer_get_char_count (get_buffer (self)),
                  selected);
}

static void
sp_article_pane_update_head (SpArticlePane *self)
{
  SpArticle *article = sp_snapshot_get_article (sp_session_get_snapshot (self->session), self->article);
  g_autofree char *outlet = NULL;
  g_autofree char *day = NULL;
  g_autofree char *authors = NULL;
  g_autofree char *details = NULL;
  g_autofree char *doubts = NULL;
  g_autofree char *name = NULL;

  if (!article)
    return;
  outlet = sp_label_article_outlet (article);
  day = sp_label_day (article->date);
  gtk_label_set_label (self->outlet, outlet);
  authors = g_strjoinv (", ", article->authors);
  details = g_strdup_printf ("%s%s%s", *day ? day : _ ("No date"), *authors ? " · " : "", authors);
  doubts = sp_label_article_doubts (article);
  /* to set a tooltip has the window laid out at once */
  if (g_strcmp0 (gtk_label_get_label (self->details), details) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->details), details);
  gtk_label_set_label (self->details, details);
  gtk_label_set_label (self->doubts, doubts ? doubts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->doubts), doubts != NULL);
  name = g_strdup_printf ("%s: %s", outlet, sp_label_article_title (article));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
snapshot_cb (SpArticlePane *self)
{
  sp_article_pane_update_head (self);
  sp_article_pane_update_passages (self);
}

/* Scrolls to the selected position when it has a passage here. */
static void
position_cb (SpArticlePane *self)
{
  const GPtrArray *passages = sp_snapshot_get_passages (sp_session_get_snapshot (self->session), self->article);
  SpId selected = sp_session_get_position (self->session);

  sp_article_pane_update_passages (self);
  for (guint i = 0; i < passages->len && selected; i++)
    {
      const SpPassage *passage = g_ptr_array_index (passages, i);

      if (passage->position->id == selected)
        {
          sp_article_pane_reveal (self, passage->evidence->range, FALSE);
          return;
        }
    }
}

/* The shortest passage at OFFSET, so that one within another can be reached. */
static const SpPassage *
find_passage (SpArticlePane *self, guint offset)
{
  const GPtrArray *passages = sp_snapshot_get_passages (sp_session_get_snapshot (self->session), self->article);
  const SpPassage *found = NULL;

  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = g_ptr_array_index (passages, i);
      SpRange range = passage->evidence->range;

      if (range.start <= offset && offset < range.end
          && (!found || sp_range_length (range) < sp_range_length (found->evidence->range)))
        found = passage;
    }
  return found;
}

static void
released_cb (SpArticlePane *self, int n_press, double x, double y)
{
  const SpPassage *passage;
  GtkTextIter iter;
  int bx;
  int by;

  if (n_press != 1 || !self->content || gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;
  gtk_text_view_window_to_buffer_coords (self->text, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx, &by);
  if (!gtk_text_view_get_iter_at_location (self->text, &iter, bx, by))
    return;
  passage = find_passage (self, (guint) gtk_text_iter_get_offset (&iter));
  if (passage)
    sp_session_set_position (self->session, passage->position->id);
}

static void
jump_cb (SpArticlePane *self, guint offset)
{
  const SpPassage *passage = find_passage (self, offset);

  if (passage)
    sp_session_set_position (self->session, passage->position->id);
  sp_article_pane_reveal (self, (SpRange){ offset, offset }, FALSE);
}

/* The title stands out, and the blank line between paragraphs is a small gap. */
static void
style_text (GtkTextBuffer *buffer)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *title = gtk_text_tag_table_lookup (tags, "title");
  GtkTextTag *gap = gtk_text_tag_table_lookup (tags, "gap");
  GtkTextIter start;
  GtkTextIter end;

  if (!title)
    {
      title = gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.35, NULL);
      gap = gtk_text_buffer_create_tag (buffer, "gap", "scale", 0.6, NULL);
    }
  gtk_text_buffer_get_start_iter (buffer, &start);
  end = start;
  gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_apply_tag (buffer, title, &start, &end);
  while (gtk_text_iter_forward_line (&start))
    if (gtk_text_iter_ends_line (&start))
      {
        end = start;
        gtk_text_iter_forward_char (&end);
        gtk_text_buffer_apply_tag (buffer, gap, &start, &end);
      }
}

static void
sp_article_pane_take_text (SpArticlePane *self, const char *text)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;

  if (g_strcmp0 (self->content, text) == 0)
    return;
  g_free (self->content);
  self->content = g_strdup (text);
  gtk_text_buffer_set_text (buffer, text, -1);
  style_text (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  sp_passage_tags_reset (self->tags);
  snapshot_cb (self);
  if (self->wanted.end > 0)
    sp_article_pane_reveal (self, self->wanted, self->wanted_selected);
}

typedef struct
{
  SpId id;
  SpArticle *article;
} TextRequest;

static void
text_request_free (gpointer data)
{
  TextRequest *request = data;

  g_clear_pointer (&request->article, sp_article_unref);
  g_free (request);
}

static gboolean
text_read (SpConnection *connection, gpointer data, GError **error)
{
  TextRequest *request = data;

  request->article = sp_article_table_get (connection, request->id, error);
  return request->article != NULL;
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SpArticlePane) self = user_data;
  TextRequest *request = sp_session_read_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean ok = sp_session_read_finish (SP_SESSION (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable) || !self->session)
    return;
  if (ok)
    sp_article_pane_take_text (self, request->article->text);
  else
    gtk_text_buffer_set_text (get_buffer (self), error->message, -1);
}

static void
sp_article_pane_load (SpArticlePane *self)
{
  TextRequest *request = g_new0 (TextRequest, 1);

  request->id = self->article;
  sp_session_read (self->session, text_read, request, text_request_free, self->cancellable, text_cb,
                   g_object_ref (self));
}

/* A corrected text is shown at once, and so is the old one when that is taken back. */
static void
changed_cb (SpArticlePane *self, const GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const SpChange *change = &g_array_index (changes, SpChange, i);

      if (change->table == SP_TABLE_ARTICLE && change->kind == SP_CHANGE_UPDATED && change->id == self->article)
        {
          sp_article_pane_load (self);
          return;
        }
    }
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpArticlePane *self = SP_ARTICLE_PANE (widget);

  double x = 0;
  double y = 0;

  gtk_widget_translate_coordinates (self->menu, widget, 0, gtk_widget_get_height (self->menu), &x, &y);
  sp_article_menu_popup (widget, self->session, self->article, x, y);
}

/* The text cannot be written in, but takes the key: what is pasted is an article. */
static void
paste_cb (GtkWidget *self)
{
  gtk_widget_activate_action (self, "win.paste", NULL);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpArticlePane *self = SP_ARTICLE_PANE (widget);

  sp_session_hide_article (self->session, self->article);
}

static gboolean
sp_article_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SP_ARTICLE_PANE (widget)->text));
}

static void
sp_article_pane_dispose (GObject *object)
{
  SpArticlePane *self = SP_ARTICLE_PANE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->signals);
  g_clear_pointer (&self->tags, sp_passage_tags_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (sp_article_pane_parent_class)->dispose (object);
}

static void
sp_article_pane_finalize (GObject *object)
{
  SpArticlePane *self = SP_ARTICLE_PANE (object);

  g_object_unref (self->cancellable);
  g_free (self->content);
  G_OBJECT_CLASS (sp_article_pane_parent_class)->finalize (object);
}

static void
sp_article_pane_class_init (SpArticlePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_article_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = sp_article_pane_finalize;
  widget_class->grab_focus = sp_article_pane_grab_focus;
  g_type_ensure (SP_TYPE_STRIPE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-article-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SpArticlePane, outlet);
  gtk_widget_class_bind_template_child (widget_class, SpArticlePane, details);
  gtk_widget_class_bind_template_child (widget_class, SpArticlePane, doubts);
  gtk_widget_class_bind_template_child (widget_class, SpArticlePane, menu);
  gtk_widget_class_bind_template_child (widget_class, SpArticlePane, scroller);
  gtk_widget_class_bind_template_child (widget_class, SpArticlePane, text);
  gtk_widget_class_bind_template_child (widget_class, SpArticlePane, stripe);
  gtk_widget_class_install_action (widget_class, "pane.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "pane.close", NULL, close_action);
}

static void
sp_article_pane_init (SpArticlePane *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->tags = sp_passage_tags_new (get_buffer (self));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->text), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (self->text, "paste-clipboard", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stripe, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);

  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (snapshot_cb), self);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->signals, "notify::position", G_CALLBACK (position_cb), self);
}

SpArticlePane *
sp_article_pane_new (SpSession *session, SpId article)
{
  SpArticlePane *self = g_object_new (SP_TYPE_ARTICLE_PANE, NULL);

  self->session = g_object_ref (session);
  self->article = article;
  g_signal_group_set_target (self->signals, session);
  sp_article_pane_update_head (self);
  sp_article_pane_load (self);
  return self;
}

SpId
sp_article_pane_get_article (SpArticlePane *self)
{
  g_return_val_if_fail (SP_IS_ARTICLE_PANE (self), 0);
  return self->article;
}

void
sp_article_pane_reveal (SpArticlePane *self, SpRange range, gboolean select)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start;
  GtkTextIter end;
  GtkTextMark *mark;

  g_return_if_fail (SP_IS_ARTICLE_PANE (self));

  if (!self->content)
    {
      self->wanted = range;
      self->wanted_selected = select;
      return;
    }
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) range.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  if (select)
    gtk_text_buffer_select_range (buffer, &start, &end);
  /* A mark, since the heights of lines are not known yet when the text is new. */
  mark = gtk_text_buffer_create_mark (buffer, NULL, &start, FALSE);
  gtk_text_view_scroll_to_mark (self->text, mark, 0.1, TRUE, 0, 0.3);
  gtk_text_buffer_delete_mark (buffer, mark);
}

SpRange
sp_article_pane_get_selection (SpArticlePane *self)
{
  SpRange range = { 0, 0 };
  GtkTextIter start;
  GtkTextIter end;
  g_autoptr (SpTextIndex) index = NULL;

  g_return_val_if_fail (SP_IS_ARTICLE_PANE (self), range);

  if (!self->content || !gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    return range;
  index = sp_text_index_new (self->content);
  range.start = (guint) gtk_text_iter_get_offset (&start);
  range.end = (guint) gtk_text_iter_get_offset (&end);
  return sp_text_index_trim (index, range);
}

gboolean
sp_article_pane_locate (SpArticlePane *self, SpRange range, GtkWidget *widget, GdkRectangle *rectangle)
{
  GtkTextIter iter;
  GdkRectangle last;
  double x;
  double y;

  g_return_val_if_fail (SP_IS_ARTICLE_PANE (self), FALSE);

  if (!self->content)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, (int) range.start);
  gtk_text_view_get_iter_location (self->text, &iter, rectangle);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), &iter, (int) range.end);
  gtk_text_view_get_iter_location (self->text, &iter, &last);
  rectangle->width = MAX (last.y == rectangle->y ? last.x - rectangle->x : 1, 1);
  rectangle->height = last.y + last.height - rectangle->y;
  gtk_text_view_buffer_to_window_coords (self->text, GTK_TEXT_WINDOW_WIDGET, rectangle->x, rectangle->y, &rectangle->x,
                                         &rectangle->y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->text), widget, rectangle->x, rectangle->y, &x, &y))
    return FALSE;
  rectangle->x = (int) x;
  rectangle->y = (int) y;
  return TRUE;
}

gboolean
sp_article_pane_get_column (SpArticlePane *self, GtkWidget *widget, graphene_rect_t *column)
{
  float left;
  float right;

  g_return_val_if_fail (SP_IS_ARTICLE_PANE (self), FALSE);

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->text), widget, column))
    return FALSE;
  left = (float) gtk_text_view_get_left_margin (self->text);
  right = (float) gtk_text_view_get_right_margin (self->text);
  column->origin.x += left;
  column->size.width -= left + right;
  return TRUE;
}

GtkAdjustment *
sp_article_pane_get_adjustment (SpArticlePane *self)
{
  g_return_val_if_fail (SP_IS_ARTICLE_PANE (self), NULL);
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}
