/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-swatch"

#include "config.h"

#include "sp-swatch.h"

#define SIZE 12

struct _SpSwatch
{
  GtkWidget parent_instance;
  GdkRGBA colour;
};

G_DEFINE_FINAL_TYPE (SpSwatch, sp_swatch, GTK_TYPE_WIDGET)

static void
sp_swatch_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
sp_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SpSwatch *self = SP_SWATCH (widget);
  float x = (float) (gtk_widget_get_width (widget) - SIZE) / 2;
  float y = (float) (gtk_widget_get_height (widget) - SIZE) / 2;
  GskRoundedRect circle;

  gsk_rounded_rect_init_from_rect (&circle, &GRAPHENE_RECT_INIT (x, y, SIZE, SIZE), SIZE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &self->colour, &circle.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
sp_swatch_class_init (SpSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = sp_swatch_measure;
  widget_class->snapshot = sp_swatch_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sp_swatch_init (SpSwatch *self)
{
}

void
sp_swatch_set_colour (SpSwatch *self, const char *colour)
{
  GdkRGBA parsed;

  g_return_if_fail (SP_IS_SWATCH (self));

  if (!gdk_rgba_parse (&parsed, colour) || gdk_rgba_equal (&parsed, &self->colour))
    return;
  self->colour = parsed;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
