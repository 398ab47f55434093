/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-name-completion.h"

static gboolean
match (GtkEntryCompletion *completion, const char *key, GtkTreeIter *iter, gpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *folded_key = g_utf8_casefold (key, -1);

  gtk_tree_model_get (gtk_entry_completion_get_model (completion), iter, 0, &name, -1);
  if (!name)
    return FALSE;
  folded = g_utf8_casefold (name, -1);
  return strstr (folded, folded_key) != NULL;
}

void
sp_name_completion_set (GtkEntry *entry, const GPtrArray *names)
{
  g_autoptr (GtkEntryCompletion) completion = gtk_entry_completion_new ();
  g_autoptr (GtkListStore) store = gtk_list_store_new (1, G_TYPE_STRING);

  gtk_entry_completion_set_text_column (completion, 0);
  gtk_entry_completion_set_match_func (completion, match, NULL, NULL);
  /* Not inline too: the list takes the selection away when it opens, and what is typed next then comes on top. */
  gtk_entry_completion_set_inline_selection (completion, TRUE);
  for (guint i = 0; i < names->len; i++)
    gtk_list_store_insert_with_values (store, NULL, -1, 0, g_ptr_array_index (names, i), -1);
  gtk_entry_completion_set_model (completion, GTK_TREE_MODEL (store));
  /* A new one each time: the one before would open its list for the text that the program has put in. */
  gtk_entry_set_completion (entry, completion);
}
