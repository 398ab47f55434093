/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-article-table.h"
#include "sp-errand.h"
#include "sp-extract-again-job.h"
#include "sp-file-chooser.h"
#include "sp-file.h"
#include "sp-labels.h"
#include "sp-message.h"
#include "sp-original-task.h"

#define PENDING_KEY "sp-original-pending"

typedef struct
{
  SpEngine *engine; /* for extracting again */
  SpProject *project;
  SpId article;
  char *path;   /* where to; NULL for a temporary file */
  char *suffix; /* of the temporary file */
  GBytes *bytes;
  SpExtractedAgain outcome;
  SpJob *job;
} Original;

static void
original_free (gpointer data)
{
  Original *original = data;

  g_clear_pointer (&original->engine, sp_engine_unref);
  g_clear_pointer (&original->project, sp_project_unref);
  g_free (original->path);
  g_free (original->suffix);
  g_clear_pointer (&original->bytes, g_bytes_unref);
  g_clear_object (&original->job);
  g_free (original);
}

static Original *
original_new (SpSession *session, SpId article)
{
  Original *original = g_new0 (Original, 1);

  original->project = sp_project_ref (sp_session_get_project (session));
  original->article = article;
  return original;
}

/* The ending for a kind of file. What came in under another name, such as a program's, must not be started as one. */
static const char *
get_suffix (const char *media_type)
{
  static const struct
  {
    const char *media_type;
    const char *suffix;
  } kinds[] = {
    { "text/html", ".html" },
    { "application/xhtml+xml", ".html" },
    { "multipart/related", ".mhtml" },
    { "application/pdf", ".pdf" },
    { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx" },
    { "application/vnd.oasis.opendocument.text", ".odt" },
    { "application/epub+zip", ".epub" },
    { "application/rtf", ".rtf" },
    { "message/rfc822", ".eml" },
    { "application/json", ".json" },
    { "text/csv", ".csv" },
    { "application/xml", ".xml" },
    { "application/rss+xml", ".xml" },
    { "application/nitf+xml", ".xml" },
    { "text/markdown", ".md" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (media_type && strncmp (kinds[i].media_type, media_type, strcspn (media_type, ";")) == 0)
      return kinds[i].suffix;
  return ".txt";
}

static gboolean
load (SpConnection *connection, gpointer data, GError **error)
{
  Original *original = data;

  original->bytes = sp_article_table_get_original (connection, original->article, error);
  return original->bytes != NULL;
}

/* A name in a folder that only this person can look into; it goes with the end of the login. */
static char *
make_private_path (const char *suffix, GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "standpoint-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("original", suffix, NULL);

  if (!g_mkdtemp (folder))
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), _ ("No temporary folder can be made: %s"),
                   g_strerror (errno));
      return NULL;
    }
  return g_build_filename (folder, name, NULL);
}

/* A page may be looked at, but must not run its scripts or fetch anything: nobody is to learn that it was opened. */
static GBytes *
disarm (GBytes *page)
{
  static const char policy[] =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
      " font-src data:; style-src 'unsafe-inline'\">\n";
  static const char mark[] = "\xef\xbb\xbf";
  gsize size;
  const char *data = g_bytes_get_data (page, &size);
  gboolean wide = size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
  gsize wide_size = 0;
  g_autofree char *narrow =
      wide ? g_convert_with_fallback (data, (gssize) size, "UTF-8", "UTF-16", "\xef\xbf\xbd", NULL, &wide_size, NULL)
           : NULL;
  gboolean marked = size >= 3 && memcmp (data, mark, 3) == 0;
  GByteArray *safe = g_byte_array_new ();

  if (narrow || marked)
    g_byte_array_append (safe, (const guint8 *) mark, 3);
  g_byte_array_append (safe, (const guint8 *) policy, strlen (policy));
  if (narrow)
    g_byte_array_append (safe, (const guint8 *) narrow, wide_size);
  else
    g_byte_array_append (safe, (const guint8 *) data + (marked ? 3 : 0), size - (marked ? 3 : 0));
  return g_byte_array_free_to_bytes (safe);
}

static gboolean
write_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Original *original = data;

  if (!sp_project_read (original->project, load, original, error))
    return FALSE;
  if (!original->path)
    {
      if (g_str_equal (original->suffix, ".html"))
        {
          g_autoptr (GBytes) page = g_steal_pointer (&original->bytes);

          original->bytes = disarm (page);
        }
      original->path = make_private_path (original->suffix, error);
    }
  return original->path
         && sp_file_write (original->path, g_bytes_get_data (original->bytes, NULL), g_bytes_get_size (original->bytes),
                           error);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Original *original = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  if (sp_errand_finish (result, &error))
    uri = g_filename_to_uri (original->path, NULL, &error);
  if (uri)
    gtk_show_uri (GTK_WINDOW (source), uri, GDK_CURRENT_TIME);
  else
    sp_message_present (GTK_WINDOW (source), _ ("Cannot Show Original"), error->message);
}

void
sp_original_task_show (SpWindow *window, SpId article)
{
  SpSession *session = sp_window_get_session (window);
  const SpArticle *value = sp_snapshot_get_article (sp_session_get_snapshot (session), article);
  Original *original = original_new (session, article);

  original->suffix = g_strdup (get_suffix (value ? value->media_type : NULL));
  sp_errand_run (window, write_thread, original, original_free, NULL, shown_cb, NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Original *original = sp_errand_get_data (result);
  g_autofree char *name = g_filename_display_basename (original->path);
  g_autofree char *message = g_strdup_printf (_ ("“%s” written"), name);
  g_autoptr (GError) error = NULL;

  if (sp_errand_finish (result, &error))
    sp_window_tell (SP_WINDOW (source), message, NULL, NULL);
  else
    sp_message_present (GTK_WINDOW (source), _ ("Cannot Save Original"), error->message);
}

static void
chosen_cb (GListModel *files, gpointer data)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  Original *original = g_object_steal_data (data, PENDING_KEY);

  if (!original)
    return;
  original->path = file ? g_file_get_path (file) : NULL;
  if (original->path)
    sp_errand_run (data, write_thread, original, original_free, NULL, saved_cb, NULL);
  else
    original_free (original);
}

/* The name under which it came in, or one that the article's title gives. */
static char *
choose_name (const SpArticle *article)
{
  const char *suffix = get_suffix (article->media_type);
  g_autofree char *base = article->file ? g_path_get_basename (article->file) : NULL;
  g_autofree char *title = NULL;

  if (base && strchr (base, '.') && !strstr (article->file, "://"))
    return g_filename_display_name (base);
  title = g_strdelimit (g_strdup (*article->title ? article->title : _ ("Original")), "/\\\n", ' ');
  return g_strconcat (title, suffix, NULL);
}

void
sp_original_task_save (SpWindow *window, SpId article)
{
  SpSession *session = sp_window_get_session (window);
  const SpArticle *value = sp_snapshot_get_article (sp_session_get_snapshot (session), article);
  g_autofree char *name = value ? choose_name (value) : NULL;

  if (!value)
    return;
  g_object_set_data_full (G_OBJECT (window), PENDING_KEY, original_new (session, article), original_free);
  sp_choose_files (GTK_WINDOW (window), SP_CHOOSE_ORIGINAL, name, chosen_cb, G_OBJECT (window));
}

static gboolean
extract_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  Original *original = data;

  sp_errand_stand_back ();
  return sp_extract_again_job_run (original->engine, original->project, original->article, &original->outcome,
                                   cancellable, error);
}

/* What became of the article and its evidence, in one line. */
static char *
describe (const SpExtractedAgain *outcome)
{

  if (!outcome->text_changed)
    return g_strdup (outcome->details_changed ? _ ("The same text; details filled in") : _ ("The same text as before"));
  return sp_label_reanchored (&outcome->evidence);
}

static void
extracted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  Original *original = sp_errand_get_data (result);
  g_autoptr (GError) error = NULL;
  gboolean done = sp_errand_finish (result, &error);
  g_autofree char *message = describe (&original->outcome);

  sp_job_finish (original->job);
  if (!done && !g_cancellable_is_cancelled (sp_job_get_cancellable (original->job)))
    sp_message_present (GTK_WINDOW (window), _ ("Cannot Extract Again"), error->message);
  else if (done)
    sp_window_tell (window, message, original->outcome.text_changed ? _ ("_Undo") : NULL,
                    original->outcome.text_changed ? "win.undo" : NULL);
}

void
sp_original_task_extract_again (SpWindow *window, SpId article)
{
  Original *original = original_new (sp_window_get_session (window), article);

  original->engine = sp_engine_ref (sp_application_get_engine (sp_application_get ()));
  original->job = sp_job_new (_ ("Extracting again"));
  sp_window_add_job (window, original->job);
  sp_errand_run (window, extract_thread, original, original_free, sp_job_get_cancellable (original->job), extracted_cb,
                 NULL);
}

typedef struct
{
  SpEngine *engine;
  SpProject *project;
  SpId story;
  SpAllExtractedAgain outcome;
  SpJob *job;
} All;

static void
all_free (gpointer data)
{
  All *all = data;

  sp_engine_unref (all->engine);
  sp_project_unref (all->project);
  g_object_unref (all->job);
  g_free (all);
}

static void
step_cb (gpointer job)
{
  sp_job_step (job);
}

static gboolean
all_thread (gpointer data, GCancellable *cancellable, GError **error)
{
  All *all = data;

  return sp_extract_again_job_run_all (all->engine, all->project, all->story, &all->outcome, step_cb, all->job,
                                       cancellable, error);
}

static void
all_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  SpWindow *window = SP_WINDOW (source);
  All *all = sp_errand_get_data (result);
  const SpAllExtractedAgain *outcome = &all->outcome;
  g_autoptr (GError) error = NULL;
  gboolean done = sp_errand_finish (result, &error);
  g_autoptr (GString) message = g_string_new (NULL);

  sp_job_finish (all->job);
  if (!done && !g_cancellable_is_cancelled (sp_job_get_cancellable (all->job)))
    {
      sp_message_present (GTK_WINDOW (window), _ ("Cannot Extract Again"), error->message);
      return;
    }
  g_string_append_printf (message, _ ("%u of %u texts have changed"), outcome->n_changed, outcome->n_articles);
  if (outcome->n_failed > 0)
    g_string_append_printf (message, _ (", %u could not be read"), outcome->n_failed);
  if (outcome->evidence.moved + outcome->evidence.ambiguous + outcome->evidence.orphaned > 0)
    g_string_append_printf (message, _ (". Evidence: %u anchored, %u moved, %u ambiguous, %u orphaned"),
                            outcome->evidence.anchored, outcome->evidence.moved, outcome->evidence.ambiguous,
                            outcome->evidence.orphaned);
  sp_window_tell (window, message->str, outcome->n_changed > 0 ? _ ("_Undo") : NULL,
                  outcome->n_changed > 0 ? "win.undo" : NULL);
}

void
sp_original_task_extract_all_again (SpWindow *window)
{
  SpSession *session = sp_window_get_session (window);
  All *all;

  if (!session)
    return;
  all = g_new0 (All, 1);
  all->engine = sp_engine_ref (sp_application_get_engine (sp_application_get ()));
  all->project = sp_project_ref (sp_session_get_project (session));
  all->story = sp_session_get_story (session);
  all->job = sp_job_new (_ ("Extracting again"));
  sp_job_set_n_steps (all->job, sp_session_get_snapshot (session)->articles->len);
  sp_window_add_job (window, all->job);
  sp_errand_run (window, all_thread, all, all_free, sp_job_get_cancellable (all->job), all_cb, NULL);
}
