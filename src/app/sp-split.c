/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-split"

#include "config.h"

#include <adwaita.h>

#include "sp-split.h"

struct _SpSplit
{
  GtkWidget parent_instance;
  AdwFlap *flap;
  gboolean shown; /* as last told */
  guint tell_tick;
  gboolean narrow;    /* as last measured */
  gboolean was_shown; /* before it was folded */
  guint fold_tick;
};

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_AT_END,
  PROP_SHOW_SIDEBAR,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SpSplit, sp_split, GTK_TYPE_WIDGET)

static gboolean
tell_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SpSplit *self = SP_SPLIT (widget);
  gboolean shown = adw_flap_get_reveal_flap (self->flap);

  self->tell_tick = 0;
  if (self->shown != shown)
    {
      self->shown = shown;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
    }
  return G_SOURCE_REMOVE;
}

/* Told with the next frame: folding shows and hides the side pane while sizes are given out, when nothing else may
 * change its size.
 */
static void
reveal_cb (SpSplit *self)
{
  if (!self->tell_tick)
    self->tell_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tell_cb, NULL, NULL);
}

static void
folded_cb (SpSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static int
measure_minimum (GtkWidget *widget, GtkOrientation orientation)
{
  int minimum = 0;

  if (widget)
    gtk_widget_measure (widget, orientation, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
fold_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SpSplit *self = SP_SPLIT (widget);
  gboolean shown = adw_flap_get_reveal_flap (self->flap);

  self->fold_tick = 0;
  if (self->narrow)
    self->was_shown = shown;
  adw_flap_set_fold_policy (self->flap, self->narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  /* The flap by itself would come back also when it had been closed. */
  if (!self->narrow)
    adw_flap_set_reveal_flap (self->flap, shown || self->was_shown);
  return G_SOURCE_REMOVE;
}

/* As narrow as the content alone can be: the side pane then lies over it. */
static void
sp_split_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  SpSplit *self = SP_SPLIT (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = MAX (for_size, measure_minimum (GTK_WIDGET (self->flap), GTK_ORIENTATION_HORIZONTAL));
  gtk_widget_measure (GTK_WIDGET (self->flap), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = measure_minimum (adw_flap_get_content (self->flap), orientation);
}

/*
 * Folds with the next frame rather than while sizes are given out, as the flap by itself would: one within the other,
 * they would take more rounds than a frame has.
 */
static void
sp_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SpSplit *self = SP_SPLIT (widget);
  int needed = measure_minimum (adw_flap_get_content (self->flap), GTK_ORIENTATION_HORIZONTAL)
               + measure_minimum (adw_flap_get_flap (self->flap), GTK_ORIENTATION_HORIZONTAL);
  int least = measure_minimum (GTK_WIDGET (self->flap), GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_allocate (GTK_WIDGET (self->flap), MAX (width, least), height, baseline, NULL);
  if (self->narrow == (width < needed))
    return;
  self->narrow = width < needed;
  if (!self->fold_tick)
    self->fold_tick = gtk_widget_add_tick_callback (widget, fold_cb, NULL, NULL);
}

static void
sp_split_dispose (GObject *object)
{
  SpSplit *self = SP_SPLIT (object);

  if (self->flap)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->flap)));
  G_OBJECT_CLASS (sp_split_parent_class)->dispose (object);
}

static void
sp_split_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  SpSplit *self = SP_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, adw_flap_get_flap (self->flap));
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_flap_get_content (self->flap));
      break;
    case PROP_AT_END:
      g_value_set_boolean (value, adw_flap_get_flap_position (self->flap) == GTK_PACK_END);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, sp_split_get_show_sidebar (self));
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, sp_split_is_collapsed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_split_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  SpSplit *self = SP_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      adw_flap_set_flap (self->flap, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      adw_flap_set_content (self->flap, g_value_get_object (value));
      break;
    case PROP_AT_END:
      adw_flap_set_flap_position (self->flap, g_value_get_boolean (value) ? GTK_PACK_END : GTK_PACK_START);
      break;
    case PROP_SHOW_SIDEBAR:
      sp_split_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sp_split_class_init (SpSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = sp_split_dispose;
  object_class->get_property = sp_split_get_property;
  object_class->set_property = sp_split_set_property;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, write);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, write);
  properties[PROP_AT_END] = g_param_spec_boolean ("at-end", NULL, NULL, FALSE, write);
  properties[PROP_SHOW_SIDEBAR] =
      g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE, write | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_COLLAPSED] =
      g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  GTK_WIDGET_CLASS (klass)->measure = sp_split_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = sp_split_size_allocate;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "split");
}

static void
sp_split_init (SpSplit *self)
{
  g_autoptr (AdwSpringParams) at_once = adw_spring_params_new (1, 1, 1e8);

  self->flap = ADW_FLAP (adw_flap_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_swipe_to_open (self->flap, FALSE);
  adw_flap_set_fold_policy (self->flap, ADW_FLAP_FOLD_POLICY_NEVER);
  /* At once: text that is laid out anew in each frame of the sliding loses its place in GTK 4.8 now and then. */
  adw_flap_set_fold_duration (self->flap, 0);
  adw_flap_set_reveal_params (self->flap, at_once);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->flap, "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  self->shown = adw_flap_get_reveal_flap (self->flap);
}

gboolean
sp_split_get_show_sidebar (SpSplit *self)
{
  g_return_val_if_fail (SP_IS_SPLIT (self), FALSE);
  return adw_flap_get_reveal_flap (self->flap);
}

void
sp_split_set_show_sidebar (SpSplit *self, gboolean show)
{
  g_return_if_fail (SP_IS_SPLIT (self));
  adw_flap_set_reveal_flap (self->flap, show);
}

void
sp_split_uncover (SpSplit *self)
{
  g_return_if_fail (SP_IS_SPLIT (self));
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

gboolean
sp_split_is_collapsed (SpSplit *self)
{
  g_return_val_if_fail (SP_IS_SPLIT (self), FALSE);
  return adw_flap_get_folded (self->flap);
}
