/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-errand.h"
#include "sp-export-job.h"
#include "sp-export-task.h"
#include "sp-file-chooser.h"
#include "sp-message.h"

#define WRITTEN_KEY "sp-export-written"

typedef struct
{
  SpProject *project;
  SpId story;
  char *path;
  SpJob *job;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  sp_project_unref (export->project);
  g_free (export->path);
  g_object_unref (export->job);
  g_free (export);
}

static gboolean
export_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;

  sp_errand_stand_back ();
  return sp_export_job_run (export->project, export->story, export->path, NULL, cancellable, error);
}

static void
export_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  Export *export = sp_errand_get_data (result);
  g_autofree char *name = g_filename_display_basename (export->path);
  g_autofree char *message = g_strdup_printf (_ ("“%s” written"), name);
  g_autoptr (GError) error = NULL;

  sp_job_finish (export->job);
  if (sp_errand_finish (result, &error))
    {
      g_object_set_data_full (G_OBJECT (window), WRITTEN_KEY, g_file_new_for_path (export->path), g_object_unref);
      sp_window_tell (window, message, _ ("_Open"), "win.show-export");
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sp_message_present (GTK_WINDOW (window), _ ("Cannot Export"), error->message);
}

static void
chosen_cb (GListModel *files, gpointer data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  if (file)
    sp_export_task_write (data, file);
}

void
sp_export_task_run (SpWindow *window)
{
  SpSession *session = sp_window_get_session (window);
  const char *title = session ? sp_session_get_title (session) : NULL;
  g_autofree char *name = g_strdup_printf ("%s.pdf", title ? title : _ ("Report"));

  if (session)
    sp_choose_files (GTK_WINDOW (window), SP_CHOOSE_EXPORT, name, chosen_cb, G_OBJECT (window));
}

void
sp_export_task_write (SpWindow *window, GFile *file)
{
  SpSession *session = sp_window_get_session (window);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = path ? g_path_get_basename (path) : NULL;
  Export *export;

  if (!session || !path)
    return;
  export = g_new0 (Export, 1);
  export->project = sp_project_ref (sp_session_get_project (session));
  export->story = sp_session_get_story (session);
  export->path = strchr (name, '.') ? g_strdup (path) : g_strconcat (path, ".pdf", NULL);
  export->job = sp_job_new (_ ("Writing the report"));
  sp_window_add_job (window, export->job);
  sp_errand_run (window, export_thread, export, export_free, sp_job_get_cancellable (export->job), export_cb, NULL);
}

void
sp_export_task_show (SpWindow *window)
{
  GFile *file = g_object_get_data (G_OBJECT (window), WRITTEN_KEY);
  g_autofree char *uri = file ? g_file_get_uri (file) : NULL;

  if (uri)
    gtk_show_uri (GTK_WINDOW (window), uri, GDK_CURRENT_TIME);
}
