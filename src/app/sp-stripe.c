/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-stripe"

#include "config.h"

#include "sp-stripe.h"

#define WIDTH 14
#define INSET 3
#define MIN_HEIGHT 3

struct _SpStripe
{
  GtkWidget parent_instance;
  SpSnapshot *snapshot; /* or NULL */
  SpId article;
  SpId selected;
  guint length;
};

enum
{
  JUMP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SpStripe, sp_stripe, GTK_TYPE_WIDGET)

static double
offset_to_y (SpStripe *self, guint offset)
{
  return (double) gtk_widget_get_height (GTK_WIDGET (self)) * offset / MAX (self->length, 1);
}

/* The start of the passage drawn nearest to Y, or the place in the text when none is near. */
static guint
y_to_offset (SpStripe *self, double y)
{
  const GPtrArray *passages = sp_snapshot_get_passages (self->snapshot, self->article);
  guint offset = (guint) (CLAMP (y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1), 0, 1) * self->length);
  double nearest = 6;

  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = g_ptr_array_index (passages, i);
      double top = offset_to_y (self, passage->evidence->range.start);
      double bottom = offset_to_y (self, passage->evidence->range.end);
      double distance = y < top ? top - y : y > bottom ? y - bottom : 0;

      if (distance < nearest)
        {
          nearest = distance;
          offset = passage->evidence->range.start;
        }
    }
  return offset;
}

static void
pressed_cb (SpStripe *self, int n_press, double x, double y)
{
  if (self->snapshot)
    g_signal_emit (self, signals[JUMP], 0, y_to_offset (self, y));
}

static void
sp_stripe_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
sp_stripe_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpStripe *self = SP_STRIPE (widget);
  const GPtrArray *passages;

  if (!self->snapshot)
    return;
  passages = sp_snapshot_get_passages (self->snapshot, self->article);
  for (guint i = 0; i < passages->len; i++)
    {
      const SpPassage *passage = g_ptr_array_index (passages, i);
      gboolean selected = passage->position->id == self->selected;
      double top = offset_to_y (self, passage->evidence->range.start);
      double bottom = offset_to_y (self, passage->evidence->range.end);
      int inset = selected ? 0 : INSET;
      GdkRGBA colour;

      gdk_rgba_parse (&colour, sp_snapshot_get_colour (self->snapshot, passage->position->party));
      colour.alpha = selected || passage->position->status == SP_STATUS_ACCEPTED ? 1.0f : 0.6f;
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT ((float) inset, (float) top, (float) (WIDTH - 2 * inset),
                                                      (float) MAX (bottom - top, MIN_HEIGHT)));
    }
}

static void
sp_stripe_finalize (GObject *object)
{
  SpStripe *self = SP_STRIPE (object);

  g_clear_pointer (&self->snapshot, sp_snapshot_unref);
  G_OBJECT_CLASS (sp_stripe_parent_class)->finalize (object);
}

static void
sp_stripe_class_init (SpStripeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sp_stripe_finalize;
  widget_class->measure = sp_stripe_measure;
  widget_class->snapshot = sp_stripe_snapshot;
  signals[JUMP] =
      g_signal_new ("jump", SP_TYPE_STRIPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /* What it shows is in the text and in the list of positions too, where a screen reader finds it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "stripe");
}

static void
sp_stripe_init (SpStripe *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

void
sp_stripe_show (SpStripe *self, SpSnapshot *snapshot, SpId article, guint length, SpId selected)
{
  g_return_if_fail (SP_IS_STRIPE (self));

  sp_snapshot_ref (snapshot);
  g_clear_pointer (&self->snapshot, sp_snapshot_unref);
  self->snapshot = snapshot;
  self->article = article;
  self->length = length;
  self->selected = selected;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
