/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-welcome-page"

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-welcome-page.h"

#define MEDIA_TYPE "application/vnd.standpoint.project"
#define MAX_RECENT 5

struct _SpWelcomePage
{
  GtkWidget parent_instance;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
};

G_DEFINE_FINAL_TYPE (SpWelcomePage, sp_welcome_page, GTK_TYPE_WIDGET)

static int
compare_age (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *first = (GtkRecentInfo *) a;
  GtkRecentInfo *second = (GtkRecentInfo *) b;

  return -g_date_time_compare (gtk_recent_info_get_modified (first), gtk_recent_info_get_modified (second));
}

static GtkWidget *
make_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = g_strdup (gtk_recent_info_get_display_name (info));
  g_autofree char *folder = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) parent = g_file_get_parent (file);

  if (g_str_has_suffix (name, ".standpoint"))
    name[strlen (name) - strlen (".standpoint")] = '\0';
  folder = parent ? g_file_get_parse_name (parent) : g_strdup ("");
  shown = g_str_has_prefix (folder, g_get_home_dir ()) ? g_strconcat ("~", folder + strlen (g_get_home_dir ()), NULL)
                                                       : g_strdup (folder);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-path");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  return row;
}

static void
recent_cb (SpWelcomePage *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))))
    gtk_list_box_remove (self->recent_list, child);
  infos = g_list_sort (infos, compare_age);
  for (GList *l = infos; l && n < MAX_RECENT; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MEDIA_TYPE) == 0 && gtk_recent_info_exists (l->data))
      {
        gtk_list_box_append (self->recent_list, make_row (l->data));
        n++;
      }
  gtk_widget_set_visible (self->recent_group, n > 0);
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/* Reads the list of recent files only when the page is seen: a start with a project does without. */
static void
sp_welcome_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sp_welcome_page_parent_class)->map (widget);
  recent_cb (SP_WELCOME_PAGE (widget));
}

static void
sp_welcome_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sp_welcome_page_parent_class)->dispose (object);
}

static void
sp_welcome_page_class_init (SpWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sp_welcome_page_dispose;
  widget_class->map = sp_welcome_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/standpoint/Standpoint/ui/sp-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SpWelcomePage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, SpWelcomePage, recent_list);
}

static void
sp_welcome_page_init (SpWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
remember_cb (gpointer user_data)
{
  GtkRecentData data = {
    .mime_type = (char *) MEDIA_TYPE,
    .app_name = (char *) "Standpoint",
    .app_exec = (char *) "standpoint %f",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), user_data, &data);
  return G_SOURCE_REMOVE;
}

/* When there is time: the list of recent files is read for it, and a start should not wait for that. */
void
sp_welcome_page_remember (const char *path)
{
  char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri)
    g_idle_add_full (G_PRIORITY_LOW, remember_cb, uri, g_free);
}
