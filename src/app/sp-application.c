/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-application"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-about.h"
#include "sp-app-resources.h"
#include "sp-application.h"
#include "sp-preferences.h"
#include "sp-window.h"

struct _SpApplication
{
  AdwApplication parent_instance;
  SpEngine *engine; /* or NULL */
};

G_DEFINE_FINAL_TYPE (SpApplication, sp_application, ADW_TYPE_APPLICATION)

static SpWindow *
sp_application_find_window (SpApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (SP_IS_WINDOW (l->data) && g_strcmp0 (sp_window_get_path (l->data), path) == 0)
      return l->data;
  return NULL;
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkApplication *application = user_data;
  GList *windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *l = windows; l; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sp_about_present (gtk_application_get_active_window (user_data));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sp_preferences_present (gtk_application_get_active_window (user_data));
}

static void
new_window_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (GTK_WINDOW (sp_window_new (user_data)));
}

static void
sp_application_set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.new-window", { "<Control><Shift>n" } },
    { "win.new-project", { "<Control>n" } },
    { "win.open-project", { "<Control>o" } },
    { "win.import", { "<Control>i" } },
    { "win.import-link", { "<Control>l" } },
    { "win.export", { "<Control>e" } },
    { "win.save-as", { "<Control><Shift>s" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.search", { "<Control>f" } },
    { "win.toggle-library", { "F9" } },
    { "win.toggle-side-panel", { "<Shift>F9" } },
    { "win.show-view::read", { "<Alt>1" } },
    { "win.show-view::compare", { "<Alt>2" } },
    { "win.show-shortcuts", { "<Control>question" } },
    { "window.close", { "<Control>w" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (application, keys[i].action, keys[i].accels);
}

static void
sp_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "about", .activate = about_cb },
    { .name = "preferences", .activate = preferences_cb },
    { .name = "new-window", .activate = new_window_cb },
  };

  G_APPLICATION_CLASS (sp_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  sp_application_set_accels (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name (APP_ID);
}

static void
sp_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (!window)
    window = GTK_WINDOW (sp_window_new (SP_APPLICATION (application)));
  gtk_window_present (window);
}

/* A file goes to the window that has it, else to one that has none, else to a new one. */
static void
sp_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  SpApplication *self = SP_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);
      SpWindow *window = sp_application_find_window (self, path);

      if (!window)
        {
          window = sp_application_find_window (self, NULL);
          if (!window)
            window = sp_window_new (self);
          sp_window_open (window, files[i]);
        }
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
sp_application_finalize (GObject *object)
{
  SpApplication *self = SP_APPLICATION (object);

  g_clear_pointer (&self->engine, sp_engine_unref);
  G_OBJECT_CLASS (sp_application_parent_class)->finalize (object);
}

static void
sp_application_class_init (SpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sp_application_finalize;
  application_class->startup = sp_application_startup;
  application_class->activate = sp_application_activate;
  application_class->open = sp_application_open;
}

static void
sp_application_init (SpApplication *self)
{
}

SpApplication *
sp_application_new (void)
{
  /* The resource lies in a static library: only a call gets it linked. */
  g_resources_register (sp_app_get_resource ());
  g_set_application_name ("Standpoint");
  return g_object_new (SP_TYPE_APPLICATION, "application-id", APP_ID, "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/standpoint/Standpoint", NULL);
}

SpApplication *
sp_application_get (void)
{
  return SP_APPLICATION (g_application_get_default ());
}

SpEngine *
sp_application_get_engine (SpApplication *self)
{
  g_return_val_if_fail (SP_IS_APPLICATION (self), NULL);

  if (!self->engine)
    self->engine = sp_engine_new (0);
  return self->engine;
}
