/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-band-layer"

#include "config.h"

#include "sp-article-pane.h"
#include "sp-band-layer.h"

struct _SpBandLayer
{
  GtkWidget parent_instance;
  GtkBox *panes; /* not a reference: both are children of the same view */
  SpSession *session;
  GSignalGroup *signals;
};

G_DEFINE_FINAL_TYPE (SpBandLayer, sp_band_layer, GTK_TYPE_WIDGET)

/* A passage as it lies on screen: the column of its text, and the lines that it takes of it. */
typedef struct
{
  graphene_rect_t column;
  double top;
  double bottom;
} Place;

/* FALSE for a passage that is scrolled out of sight. */
static gboolean
find_place (SpBandLayer *self, SpArticlePane *pane, SpRange range, Place *place)
{
  GtkAdjustment *adjustment = sp_article_pane_get_adjustment (pane);
  GdkRectangle rectangle;
  double seen_top;

  if (!sp_article_pane_locate (pane, range, GTK_WIDGET (self), &rectangle)
      || !sp_article_pane_get_column (pane, GTK_WIDGET (self), &place->column))
    return FALSE;
  seen_top = place->column.origin.y;
  place->top = MAX (rectangle.y, seen_top);
  place->bottom = MIN (rectangle.y + rectangle.height, seen_top + gtk_adjustment_get_page_size (adjustment));
  return place->bottom > place->top;
}

static void
draw_band (cairo_t *cr, const Place *first, const Place *second)
{
  /* Where lines run to the left, so do the panes. */
  gboolean mirrored = first->column.origin.x > second->column.origin.x;
  const Place *from = mirrored ? second : first;
  const Place *to = mirrored ? first : second;
  double left = from->column.origin.x + from->column.size.width;
  double right = to->column.origin.x;
  double middle = (left + right) / 2;

  cairo_move_to (cr, left, from->top);
  cairo_curve_to (cr, middle, from->top, middle, to->top, right, to->top);
  cairo_line_to (cr, right, to->bottom);
  cairo_curve_to (cr, middle, to->bottom, middle, from->bottom, left, from->bottom);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* The bands between two neighbours, for each pair of passages of POSITION. */
static void
draw_between (SpBandLayer *self, cairo_t *cr, const SpPosition *position, SpArticlePane *left, SpArticlePane *right)
{
  for (guint i = 0; i < position->evidence->len; i++)
    for (guint j = 0; j < position->evidence->len; j++)
      {
        const SpEvidence *first = g_ptr_array_index (position->evidence, i);
        const SpEvidence *second = g_ptr_array_index (position->evidence, j);
        Place from;
        Place to;

        if (first->article == sp_article_pane_get_article (left)
            && second->article == sp_article_pane_get_article (right) && find_place (self, left, first->range, &from)
            && find_place (self, right, second->range, &to))
          draw_band (cr, &from, &to);
      }
}

static void
sp_band_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpBandLayer *self = SP_BAND_LAYER (widget);
  SpSnapshot *story = self->session ? sp_session_get_snapshot (self->session) : NULL;
  SpPosition *position = story ? sp_snapshot_get_position (story, sp_session_get_position (self->session)) : NULL;
  GtkWidget *pane = self->panes ? gtk_widget_get_first_child (GTK_WIDGET (self->panes)) : NULL;
  GdkRGBA colour;
  cairo_t *cr;

  if (!position || !pane || !gtk_widget_get_next_sibling (pane))
    return;
  gdk_rgba_parse (&colour, sp_snapshot_get_colour (story, position->party));
  colour.alpha = 0.3f;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                 (float) gtk_widget_get_height (widget)));
  gdk_cairo_set_source_rgba (cr, &colour);
  for (GtkWidget *next = gtk_widget_get_next_sibling (pane); next;
       pane = next, next = gtk_widget_get_next_sibling (next))
    draw_between (self, cr, position, SP_ARTICLE_PANE (pane), SP_ARTICLE_PANE (next));
  cairo_destroy (cr);
}

static void
sp_band_layer_dispose (GObject *object)
{
  SpBandLayer *self = SP_BAND_LAYER (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  self->panes = NULL;
  G_OBJECT_CLASS (sp_band_layer_parent_class)->dispose (object);
}

static void
sp_band_layer_class_init (SpBandLayerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_band_layer_dispose;
  widget_class->snapshot = sp_band_layer_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sp_band_layer_init (SpBandLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  self->signals = g_signal_group_new (SP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "notify::snapshot", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_group_connect_swapped (self->signals, "notify::position", G_CALLBACK (gtk_widget_queue_draw), self);
}

void
sp_band_layer_set_panes (SpBandLayer *self, GtkBox *panes)
{
  g_return_if_fail (SP_IS_BAND_LAYER (self));
  self->panes = panes;
}

void
sp_band_layer_set_session (SpBandLayer *self, SpSession *session)
{
  g_return_if_fail (SP_IS_BAND_LAYER (self));

  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
