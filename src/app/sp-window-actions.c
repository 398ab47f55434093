/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-window"

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sp-errand.h"
#include "sp-export-task.h"
#include "sp-file-chooser.h"
#include "sp-import-report-window.h"
#include "sp-import-task.h"
#include "sp-message.h"
#include "sp-propose-task.h"
#include "sp-shortcuts.h"
#include "sp-window-private.h"

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_session_undo (SP_WINDOW (widget)->session);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_session_redo (SP_WINDOW (widget)->session);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_search_panel_start (SP_WINDOW (widget)->search);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_window_paste (SP_WINDOW (widget));
}

static void
import_chosen_cb (GListModel *files, gpointer data)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n = g_list_model_get_n_items (files);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);
      g_autofree char *uri = g_file_get_uri (file);

      g_strv_builder_add (names, path ? path : uri);
    }
  list = g_strv_builder_end (names);
  sp_import_task_run (data, (const char *const *) list, NULL, NULL);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_choose_files (GTK_WINDOW (widget), SP_CHOOSE_ARTICLES, NULL, import_chosen_cb, G_OBJECT (widget));
}

static void
link_cb (const char *typed, gpointer window)
{
  g_auto (GStrv) words = g_strsplit_set (typed, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) links = NULL;

  for (guint i = 0; words[i]; i++)
    if (*words[i])
      {
        g_autofree char *link =
            strstr (words[i], "://") ? g_strdup (words[i]) : g_strconcat ("https://", words[i], NULL);

        g_strv_builder_add (builder, link);
      }
  links = g_strv_builder_end (builder);
  sp_import_task_run (window, (const char *const *) links, NULL, NULL);
}

static void
import_link_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_message_ask_name (GTK_WINDOW (widget), _ ("Import Link"), "", _ ("_Import"), link_cb, g_object_ref (widget),
                       g_object_unref);
}

static void
propose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_propose_task_run (SP_WINDOW (widget), 0);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_export_task_run (SP_WINDOW (widget));
}

static void
show_export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_export_task_show (SP_WINDOW (widget));
}

static void
show_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpImportReport *report = sp_import_task_get_report (SP_WINDOW (widget));

  if (report && SP_WINDOW (widget)->session)
    gtk_window_present (GTK_WINDOW (sp_import_report_window_new (SP_WINDOW (widget), report)));
}

static void
open_chosen_cb (GListModel *files, gpointer data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  if (file)
    sp_window_open (data, file);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_choose_files (GTK_WINDOW (widget), SP_CHOOSE_PROJECT, NULL, open_chosen_cb, G_OBJECT (widget));
}

static void
open_path_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  sp_window_open (SP_WINDOW (widget), file);
}

static void
open_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_import_task_open_sample (SP_WINDOW (widget));
}

/* Where a project is to be written: the chosen place, with the ending of projects. */
static char *
get_project_path (GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!path || g_str_has_suffix (path, ".standpoint"))
    return g_steal_pointer (&path);
  return g_strconcat (path, ".standpoint", NULL);
}

/* A name that is taken is refused rather than replaced: a project may hold months of work. */
static gboolean
refuse_taken (SpWindow *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *body = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  body = g_strdup_printf (_ ("“%s” is there already. Choose another name."), name);
  sp_message_present (GTK_WINDOW (self), _ ("The Name Is Taken"), body);
  return TRUE;
}

static void
new_chosen_cb (GListModel *files, gpointer data)
{
  g_autofree char *path = get_project_path (files);

  if (path && !refuse_taken (data, path))
    sp_window_open_or_create (data, path, TRUE, NULL);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *file = g_strdup_printf ("%s.standpoint", _ ("New Project"));

  sp_choose_files (GTK_WINDOW (widget), SP_CHOOSE_NEW_PROJECT, file, new_chosen_cb, G_OBJECT (widget));
}

/* A copy on its way to disk. */
typedef struct
{
  SpProject *project;
  char *path;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  sp_project_unref (copy->project);
  g_free (copy->path);
  g_free (copy);
}

static gboolean
copy_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Copy *copy = data;

  return sp_project_copy_to (copy->project, copy->path, error);
}

static void
copy_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *self = SP_WINDOW (source);
  Copy *copy = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;

  if (sp_errand_finish (result, &error))
    sp_window_open_or_create (self, copy->path, FALSE, NULL);
  else
    sp_message_present (GTK_WINDOW (self), _ ("Cannot Save Project"), error->message);
}

static void
save_chosen_cb (GListModel *files, gpointer data)
{
  SpWindow *self = data;
  g_autofree char *path = get_project_path (files);
  Copy *copy;

  if (!path || !self->session || refuse_taken (self, path))
    return;
  copy = g_new0 (Copy, 1);
  copy->project = sp_project_ref (sp_session_get_project (self->session));
  copy->path = g_steal_pointer (&path);
  sp_errand_run (self, copy_thread, copy, copy_free, NULL, copy_cb, NULL);
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);
  g_autofree char *file = g_strdup_printf ("%s.standpoint", sp_session_get_title (self->session));

  sp_choose_files (GTK_WINDOW (self), SP_CHOOSE_NEW_PROJECT, file, save_chosen_cb, G_OBJECT (self));
}

/* A project on its way to another name, which its file gets while it is closed. */
typedef struct
{
  SpWindow *window;
  char *path;
  char *new_path;
} Rename;

static void
closed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Rename *rename_ = user_data;
  g_autoptr (SpWindow) window = rename_->window;
  g_autofree char *path = rename_->path;
  g_autofree char *new_path = rename_->new_path;
  gboolean renamed = g_rename (path, new_path) == 0;
  const char *reason = g_strerror (errno);

  if (!renamed)
    sp_message_present (GTK_WINDOW (window), _ ("Cannot Rename Project"), reason);
  sp_window_open_or_create (window, renamed ? new_path : path, FALSE, NULL);
}

static void
rename_cb (const char *name, gpointer data)
{
  SpWindow *self = data;
  const char *path = self->session ? sp_window_get_path (self) : NULL;
  g_autofree char *folder = path ? g_path_get_dirname (path) : NULL;
  g_autofree char *plain = g_strdelimit (g_strdup (name), "/", '-');
  g_autofree char *base =
      g_str_has_suffix (plain, ".standpoint") ? g_strdup (plain) : g_strconcat (plain, ".standpoint", NULL);
  g_autofree char *new_path = folder ? g_build_filename (folder, base, NULL) : NULL;
  Rename *rename_;

  if (!new_path || g_str_equal (new_path, path) || refuse_taken (self, new_path))
    return;
  rename_ = g_new0 (Rename, 1);
  rename_->window = g_object_ref (self);
  rename_->path = g_strdup (path);
  rename_->new_path = g_steal_pointer (&new_path);
  sp_session_close (self->session, closed_cb, rename_);
  sp_window_set_session (self, NULL);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpWindow *self = SP_WINDOW (widget);

  sp_message_ask_name (GTK_WINDOW (self), _ ("Rename Project"), sp_session_get_title (self->session), _ ("_Rename"),
                       rename_cb, g_object_ref (self), g_object_unref);
}

static void
show_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_window_show_view (SP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toggle_library_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpSplit *split = SP_WINDOW (widget)->split;

  sp_split_set_show_sidebar (split, !sp_split_get_show_sidebar (split));
}

static void
toggle_side_panel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SpSplit *split = sp_read_view_get_split (SP_WINDOW (widget)->read_view);

  sp_split_set_show_sidebar (split, !sp_split_get_show_sidebar (split));
}

static void
show_shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  sp_shortcuts_present (GTK_WINDOW (widget));
}

/* A key without a modifier, which no field took: an action of the reading view when that is what one sees. */
static gboolean
read_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  SpWindow *self = SP_WINDOW (widget);

  return gtk_widget_get_mapped (GTK_WIDGET (self->read_view))
         && gtk_widget_activate_action (GTK_WIDGET (self->read_view), g_variant_get_string (args, NULL), NULL);
}

static void
install_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_a, "read.accept" }, { GDK_KEY_r, "read.reject" },   { GDK_KEY_e, "read.change" },
    { GDK_KEY_n, "read.next" },   { GDK_KEY_p, "read.previous" }, { GDK_KEY_m, "read.mark" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (klass, keys[i].key, 0, read_key_cb, "s", keys[i].action);
  /* Not an accelerator of the application: a text field that has the focus takes its own paste first. */
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);
}

void
sp_window_class_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo_action },
    { "win.redo", NULL, redo_action },
    { "win.search", NULL, search_action },
    { "win.paste", NULL, paste_action },
    { "win.import", NULL, import_action },
    { "win.import-link", NULL, import_link_action },
    { "win.propose", NULL, propose_action },
    { "win.export", NULL, export_action },
    { "win.show-export", NULL, show_export_action },
    { "win.show-import-report", NULL, show_report_action },
    { "win.open-project", NULL, open_action },
    { "win.open-path", "s", open_path_action },
    { "win.open-sample", NULL, open_sample_action },
    { "win.new-project", NULL, new_action },
    { "win.save-as", NULL, save_as_action },
    { "win.rename", NULL, rename_action },
    { "win.show-view", "s", show_view_action },
    { "win.toggle-library", NULL, toggle_library_action },
    { "win.toggle-side-panel", NULL, toggle_side_panel_action },
    { "win.show-shortcuts", NULL, show_shortcuts_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].type, actions[i].activate);
  install_keys (klass);
}

void
sp_window_update_actions (SpWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean open = self->session != NULL;
  gboolean has_articles = open && sp_session_get_snapshot (self->session)->articles->len > 0;

  gtk_widget_action_set_enabled (widget, "win.undo", open && sp_session_get_undo_name (self->session));
  gtk_widget_action_set_enabled (widget, "win.redo", open && sp_session_get_redo_name (self->session));
  gtk_widget_action_set_enabled (widget, "win.search", has_articles);
  gtk_widget_action_set_enabled (widget, "win.export", has_articles);
  gtk_widget_action_set_enabled (widget, "win.propose", has_articles);
  gtk_widget_action_set_enabled (widget, "win.show-import-report", open && sp_import_task_get_report (self));
  gtk_widget_action_set_enabled (widget, "win.save-as", open);
  gtk_widget_action_set_enabled (widget, "win.rename",
                                 open && !sp_project_is_read_only (sp_session_get_project (self->session)));
  gtk_widget_action_set_enabled (widget, "win.show-view", open);
  gtk_widget_action_set_enabled (widget, "win.toggle-library", open);
  gtk_widget_action_set_enabled (widget, "win.toggle-side-panel", open);
}
