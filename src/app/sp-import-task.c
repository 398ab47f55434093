/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "sp-columns-task.h"
#include "sp-errand.h"
#include "sp-import-task.h"
#include "sp-message.h"
#include "sp-preferences.h"
#include "sp-propose-task.h"
#include "sp-sort-task.h"

/* So many at most are put on disk each by itself; more are put there several times a second. */
#define FEW 50

#define REPORT_KEY "sp-import-report"
#define PENDING_KEY "sp-import-pending"

/* Who dragged waits so many milliseconds for all to be on disk; a longer wait would look as if the drop had failed. */
#define DROP_PATIENCE 2000

/* One import. The window is only touched on the main thread. */
typedef struct
{
  SpEngine *engine;
  SpProject *project;
  SpId story;
  char **names;
  GPtrArray *intakes; /* SpIntake */
  SpNear near;
  gboolean allow_local;
  char *columns; /* what those of tables hold, or NULL */
  SpImportReport *report;
  SpJob *job;
  GdkDrop *drop; /* or NULL */
  guint drop_timeout;
} Import;

static void
finish_drop (Import *import)
{
  g_clear_handle_id (&import->drop_timeout, g_source_remove);
  if (import->drop)
    gdk_drop_finish (import->drop, import->report ? GDK_ACTION_COPY : 0);
  g_clear_object (&import->drop);
}

static gboolean
drop_timeout_cb (gpointer data)
{
  Import *import = data;

  import->drop_timeout = 0;
  finish_drop (import);
  return G_SOURCE_REMOVE;
}

static void
import_free (gpointer data)
{
  Import *import = data;

  finish_drop (import);
  g_clear_pointer (&import->engine, sp_engine_unref);
  g_clear_pointer (&import->project, sp_project_unref);
  g_strfreev (import->names);
  g_free (import->columns);
  g_ptr_array_unref (import->intakes);
  g_clear_pointer (&import->report, sp_import_report_unref);
  g_clear_object (&import->job);
  g_free (import);
}

static void
outcome_cb (const SpImportOutcome *outcome, gpointer data)
{
  Import *import = data;
  const SpIntake *intake = g_ptr_array_index (import->intakes, outcome->intake);

  sp_import_report_add (import->report, intake, outcome);
  sp_job_step (import->job);
}

/* What was dropped is not lost to a crash: it is on disk as soon as it is read. */
static gboolean
import_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;
  SpImportOptions options = { .near = import->near,
                              .propose_interval = 1000,
                              .extract.allow_local = import->allow_local };
  GPtrArray *named;

  sp_errand_stand_back ();
  named = sp_intakes_expand ((const char *const *) import->names);
  for (guint i = 0; i < named->len; i++)
    g_ptr_array_add (import->intakes, g_ptr_array_index (named, i));
  g_ptr_array_set_free_func (named, NULL);
  g_ptr_array_unref (named);
  options.each_alone = import->intakes->len <= FEW;
  options.extract.columns = import->columns;
  sp_job_set_n_steps (import->job, import->intakes->len);
  return sp_import_job_run (import->engine, import->project, &import->story, import->intakes, &options, outcome_cb,
                            import, cancellable, error);
}

static void
import_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  Import *import = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean ok = sp_errand_finish (result, &error);
  g_autofree char *summary = sp_import_report_summarise (import->report);
  g_autofree char *message = NULL;
  guint n_stored;

  sp_job_finish (import->job);
  g_object_set_data_full (G_OBJECT (window), REPORT_KEY, sp_import_report_ref (import->report),
                          (GDestroyNotify) sp_import_report_unref);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.show-import-report", TRUE);
  if (!ok && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    message = g_strdup_printf (_ ("Stopped: %s; the rest was not read"), summary);
  else
    message = g_strdup (ok ? summary : error->message);
  if (sp_import_report_is_worth_reading (import->report))
    sp_window_tell (window, message, _ ("_Details"), "win.show-import-report");
  else
    sp_window_tell (window, message, NULL, NULL);
  n_stored = sp_import_report_count (import->report, SP_IMPORT_IMPORTED)
             + sp_import_report_count (import->report, SP_IMPORT_NEAR_DUPLICATE);
  if (n_stored > 0)
    sp_propose_task_run (window, import->story);
  if (n_stored > 1)
    sp_sort_task_suggest (window, import->story);
  if (ok && !import->columns)
    sp_columns_task_ask (window, import->report);
}

/* Begins, now that the window has a project. Takes IMPORT. */
static void
import_start (SpWindow *window, Import *import)
{
  SpSession *session = sp_window_get_session (window);

  import->engine = sp_engine_ref (sp_application_get_engine (sp_application_get ()));
  import->project = sp_project_ref (sp_session_get_project (session));
  import->story = sp_session_get_story (session);
  import->near = sp_preferences_get_skip_near_copies () ? SP_NEAR_SKIP : SP_NEAR_KEEP;
  import->allow_local = sp_preferences_get_allow_local_links ();
  import->report = sp_import_report_new ();
  import->job = sp_job_new (_ ("Importing articles"));
  sp_window_add_job (window, import->job);
  if (import->drop)
    import->drop_timeout = g_timeout_add (DROP_PATIENCE, drop_timeout_cb, import);
  sp_errand_run (window, import_thread, import, import_free, sp_job_get_cancellable (import->job), import_cb, NULL);
}

static void
opened_cb (SpWindow *window)
{
  Import *import = g_object_steal_data (G_OBJECT (window), PENDING_KEY);

  if (import)
    import_start (window, import);
}

/* "Untitled.standpoint" among the person's documents, with a number when that is taken. */
static char *
choose_path (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  const char *folder = documents ? documents : g_get_home_dir ();

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup_printf ("%s.standpoint", _ ("Untitled"))
                                     : g_strdup_printf ("%s %u.standpoint", _ ("Untitled"), i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static Import *
import_new (const char *const *names, GPtrArray *pasted, GdkDrop *drop)
{
  Import *import = g_new0 (Import, 1);
  static const char *const none[] = { NULL };

  g_set_object (&import->drop, drop);
  import->names = g_strdupv ((char **) (names ? names : none));
  import->intakes = pasted ? pasted : g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  return import;
}

void
sp_import_task_run (SpWindow *window, const char *const *names, GPtrArray *pasted, GdkDrop *drop)
{
  Import *import = import_new (names, pasted, drop);
  g_autofree char *path = NULL;

  if (sp_window_get_session (window))
    {
      import_start (window, import);
      return;
    }
  path = choose_path ();
  g_object_set_data_full (G_OBJECT (window), PENDING_KEY, import, import_free);
  sp_window_open_or_create (window, path, TRUE, opened_cb);
}

void
sp_import_task_run_tables (SpWindow *window, const char *const *names, GPtrArray *pasted, const char *columns)
{
  Import *import = import_new (names, pasted, NULL);

  import->columns = g_strdup (columns);
  import_start (window, import);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The web pages in FOLDER, by name; NULL-terminated, or NULL when there are none. */
static char **
list_pages (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".html"))
      g_ptr_array_add (pages, g_build_filename (folder, name, NULL));
  if (pages->len == 0)
    return NULL;
  g_ptr_array_sort (pages, compare_names);
  g_ptr_array_add (pages, NULL);
  return (char **) g_ptr_array_steal (pages, NULL);
}

/* The sample's articles, where they are installed; NULL when they are not. From the build tree the environment says
 * where they are.
 */
static char **
find_sample (void)
{
  const char *const *folders = g_get_system_data_dirs ();
  const char *named = g_getenv ("STANDPOINT_SAMPLE");

  if (named)
    return list_pages (named);

  for (guint i = 0; folders[i]; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "standpoint", "sample", NULL);
      char **pages = list_pages (path);

      if (pages)
        return pages;
    }
  return list_pages (PKGDATADIR "/sample");
}

void
sp_import_task_open_sample (SpWindow *window)
{
  g_auto (GStrv) sample = find_sample ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "standpoint", NULL);
  g_autofree char *name = g_strdup_printf ("%s.standpoint", _ ("Sample Story"));
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (!sample)
    {
      sp_message_present (GTK_WINDOW (window), _ ("The Sample Is Missing"),
                          _ ("The program’s own files are incomplete. Install it again."));
      return;
    }
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_object_set_data_full (G_OBJECT (window), PENDING_KEY, import_new ((const char *const *) sample, NULL, NULL),
                            import_free);
  sp_window_open_or_create (window, path, TRUE, opened_cb);
}

SpImportReport *
sp_import_task_get_report (SpWindow *window)
{
  return g_object_get_data (G_OBJECT (window), REPORT_KEY);
}
