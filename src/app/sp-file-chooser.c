/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "sp-file-chooser.h"

typedef struct
{
  SpFilesChosen chosen;
  GWeakRef owner;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_weak_ref_clear (&question->owner);
  g_free (question);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&question->owner);

  if (response == GTK_RESPONSE_ACCEPT && owner)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      question->chosen (files, owner);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i]; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser, SpChoice choice)
{
  static const char *const project[] = { "standpoint", NULL };
  static const char *const pdf[] = { "pdf", NULL };
  static const char *const html[] = { "html", NULL };
  static const char *const csv[] = { "csv", NULL };
  static const char *const json[] = { "json", NULL };

  if (choice == SP_CHOOSE_PROJECT || choice == SP_CHOOSE_NEW_PROJECT)
    add_filter (chooser, _ ("Standpoint Projects"), project);
  if (choice == SP_CHOOSE_EXPORT)
    {
      add_filter (chooser, _ ("Report (PDF)"), pdf);
      add_filter (chooser, _ ("Report (Web Page)"), html);
      add_filter (chooser, _ ("Table (CSV)"), csv);
      add_filter (chooser, _ ("Data (JSON)"), json);
    }
}

void
sp_choose_files (GtkWindow *parent, SpChoice choice, const char *name, SpFilesChosen chosen, GObject *owner)
{
  static const char *const titles[] = { N_ ("Open Project"), N_ ("Import Articles"), N_ ("Save Project"),
                                        N_ ("Save Original"), N_ ("Export") };
  static const char *const buttons[] = { N_ ("_Open"), N_ ("_Import"), N_ ("_Save"), N_ ("_Save"), N_ ("_Export") };
  gboolean saves = choice >= SP_CHOOSE_NEW_PROJECT;
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ (titles[choice]), parent, saves ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
      _ (buttons[choice]), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  Question *question = g_new0 (Question, 1);

  question->chosen = chosen;
  g_weak_ref_init (&question->owner, owner);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (chooser, choice == SP_CHOOSE_ARTICLES);
  add_filters (chooser, choice);
  if (saves)
    {
      const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
      g_autoptr (GFile) documents = g_file_new_for_path (folder ? folder : g_get_home_dir ());

      gtk_file_chooser_set_current_folder (chooser, documents, NULL);
      gtk_file_chooser_set_current_name (chooser, name);
    }
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
