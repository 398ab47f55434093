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
  guint tell_source;
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
tell_cb (gpointer user_data)
{
  SpSplit *self = user_data;
  gboolean shown = adw_flap_get_reveal_flap (self->flap);

  self->tell_source = 0;
  if (self->shown != shown)
    {
      self->shown = shown;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
    }
  return G_SOURCE_REMOVE;
}

/* Told later: folding shows and hides the side pane while sizes are given out, when nothing else may change its size.
 */
static void
reveal_cb (SpSplit *self)
{
  if (!self->tell_source)
    self->tell_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

static void
folded_cb (SpSplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLLAPSED]);
}

static void
sp_split_dispose (GObject *object)
{
  SpSplit *self = SP_SPLIT (object);

  g_clear_handle_id (&self->tell_source, g_source_remove);
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

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "split");
}

static void
sp_split_init (SpSplit *self)
{
  self->flap = ADW_FLAP (adw_flap_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->flap), GTK_WIDGET (self));
  adw_flap_set_separator (self->flap, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_swipe_to_open (self->flap, FALSE);
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
sp_split_set_collapsed (SpSplit *self, gboolean collapsed)
{
  g_return_if_fail (SP_IS_SPLIT (self));
  adw_flap_set_fold_policy (self->flap, collapsed ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
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
