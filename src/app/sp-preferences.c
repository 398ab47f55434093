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
      if (schema && g_settings_schema_has_key (schema, "table-columns"))
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

gboolean
sp_preferences_get_allow_local_links (void)
{
  GSettings *settings = get_settings ();

  return settings && g_settings_get_boolean (settings, "allow-local-links");
}

char *
sp_preferences_get_columns (const char *header)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) known = settings ? g_settings_get_value (settings, "table-columns") : NULL;
  char *columns = NULL;

  if (known)
    g_variant_lookup (known, header, "s", &columns);
  return columns;
}

void
sp_preferences_set_columns (const char *header, const char *columns)
{
  GSettings *settings = get_settings ();
  g_autoptr (GVariant) known = settings ? g_settings_get_value (settings, "table-columns") : NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *key;
  const char *value;

  if (!settings)
    return;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&builder, "{ss}", header, columns);
  g_variant_iter_init (&iter, known);
  while (g_variant_iter_next (&iter, "{&s&s}", &key, &value))
    if (!g_str_equal (key, header))
      g_variant_builder_add (&builder, "{ss}", key, value);
  g_settings_set_value (settings, "table-columns", g_variant_builder_end (&builder));
}

void
sp_preferences_present (GtkWindow *parent)
{
  static const struct
  {
    const char *key; /* also the widget's name */
    const char *property;
  } rows[] = { { "skip-near-copies", "active" }, { "allow-local-links", "active" }, { "coder", "text" } };
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/standpoint/Standpoint/ui/sp-preferences.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "preferences"));
  GSettings *settings = get_settings ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GObject *widget = gtk_builder_get_object (builder, rows[i].key);

      if (settings)
        g_settings_bind (settings, rows[i].key, widget, rows[i].property, G_SETTINGS_BIND_DEFAULT);
      else
        gtk_widget_set_sensitive (GTK_WIDGET (widget), FALSE);
    }
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
