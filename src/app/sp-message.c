/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-message.h"

void
sp_message_present (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

typedef struct
{
  GtkEditable *entry;
  SpNameAsked asked;
  gpointer data;
  GDestroyNotify free_data;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  question->free_data (question->data);
  g_free (question);
}

/* What was typed, without white space at its edges. */
static char *
get_name (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
response_cb (Question *question, const char *response)
{
  g_autofree char *name = get_name (question->entry);

  if (g_str_equal (response, "done") && *name)
    question->asked (name, question->data);
}

static void
typed_cb (AdwMessageDialog *dialog, GtkEditable *entry)
{
  g_autofree char *name = get_name (entry);

  adw_message_dialog_set_response_enabled (dialog, "done", *name != '\0');
}

void
sp_message_ask_name (GtkWindow *parent,
                     const char *heading,
                     const char *name,
                     const char *button,
                     SpNameAsked asked,
                     gpointer data,
                     GDestroyNotify free_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, NULL));
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);

  *question = (Question){ GTK_EDITABLE (entry), asked, data, free_data };
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_max_length (GTK_ENTRY (entry), 2000);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "done", button, NULL);
  adw_message_dialog_set_default_response (dialog, "done");
  adw_message_dialog_set_response_appearance (dialog, "done", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "done", *name != '\0');
  g_signal_connect_object (entry, "changed", G_CALLBACK (typed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
