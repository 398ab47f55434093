/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-preferences.h"

static GSettings *
get_settings (void)
{
  static GSettings *settings;
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (!settings && source)
    {
      schema = g_settings_schema_source_lookup (source, APP_ID, TRUE);
      /* One that an older version has left behind lacks the newest key, and asking for that would end the program. */
      if (schema && g_settings_schema_has_key (schema, "skip-near-copies"))
        settings = g_settings_new (APP_ID);
    }
  return settings;
}

void
sp_preferences_restore_window (GtkWindow *window)
{
  GSettings *settings = get_settings ();

  gtk_window_set_default_size (window, settings ? g_settings_get_int (settings, "window-width") : 1280,
                               settings ? g_settings_get_int (settings, "window-height") : 800);
  if (settings && g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (window);
}

void
sp_preferences_save_window (GtkWindow *window)
{
  GSettings *settings = get_settings ();
  int width;
  int height;

  if (!settings)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (width >= 360 && height >= 294)
    {
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
    }
}

char *
sp_preferences_get_coder (void)
{
  GSettings *settings = get_settings ();
  g_autofree char *coder = settings ? g_settings_get_string (settings, "coder") : NULL;
  const char *name = g_get_real_name ();

  if (coder && *coder)
    return g_steal_pointer (&coder);
  if (name && *name && !g_str_equal (name, "Unknown"))
    return g_strdup (name);
  return g_strdup (g_get_user_name ());
}

gboolean
sp_preferences_get_skip_near_copies (void)
{
  GSettings *settings = get_settings ();

  return settings && g_settings_get_boolean (settings, "skip-near-copies");
}

void
sp_preferences_add_actions (GtkWidget *widget)
{
  GSettings *settings = get_settings ();
  g_autoptr (GSimpleActionGroup) group = NULL;
  g_autoptr (GAction) skip = NULL;

  if (!settings)
    return;
  group = g_simple_action_group_new ();
  skip = g_settings_create_action (settings, "skip-near-copies");
  g_action_map_add_action (G_ACTION_MAP (group), skip);
  gtk_widget_insert_action_group (widget, "preferences", G_ACTION_GROUP (group));
}
