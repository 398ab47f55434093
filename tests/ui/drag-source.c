/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

/*
 * A window of another process, from which files, links or text are dragged: drag-source files PATH..., link URI,
 * text STRING, or, under any media types, offer TYPE STRING TYPE STRING...; a string @PATH is that file's bytes. Says
 * "dragging" and "ended" on standard output.
 */

static GdkContentProvider *
offer_files (char **names)
{
  GSList *files = NULL;
  GdkFileList *list;
  GdkContentProvider *provider;

  for (char **name = names; *name; name++)
    files = g_slist_append (files, g_file_new_for_commandline_arg (*name));
  list = gdk_file_list_new_from_list (files);
  provider = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  g_slist_free_full (files, g_object_unref);
  return provider;
}

/* What a browser offers for a link: its address twice. */
static GdkContentProvider *
offer_link (const char *uri)
{
  g_autofree char *line = g_strconcat (uri, "\r\n", NULL);
  g_autoptr (GBytes) list = g_bytes_new (line, strlen (line));
  g_autoptr (GBytes) text = g_bytes_new (uri, strlen (uri));
  GdkContentProvider *both[] = {
    gdk_content_provider_new_for_bytes ("text/uri-list", list),
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", text),
  };

  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}

static GBytes *
get_bytes (const char *string)
{
  char *contents;
  gsize size;

  if (*string != '@')
    return g_bytes_new (string, strlen (string));
  if (!g_file_get_contents (string + 1, &contents, &size, NULL))
    g_error ("%s cannot be read", string + 1);
  return g_bytes_new_take (contents, size);
}

static GdkContentProvider *
offer_types (char **pairs)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (; pairs[0] && pairs[1]; pairs += 2)
    {
      g_autoptr (GBytes) bytes = get_bytes (pairs[1]);

      g_ptr_array_add (all, gdk_content_provider_new_for_bytes (pairs[0], bytes));
    }
  return gdk_content_provider_new_union ((GdkContentProvider **) all->pdata, all->len);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer user_data)
{
  char **arguments = user_data;

  if (g_str_equal (arguments[0], "files"))
    return offer_files (arguments + 1);
  if (g_str_equal (arguments[0], "link"))
    return offer_link (arguments[1]);
  if (g_str_equal (arguments[0], "offer"))
    return offer_types (arguments + 1);
  return gdk_content_provider_new_typed (G_TYPE_STRING, arguments[1]);
}

static void
say_cb (const char *word)
{
  g_print ("%s\n", word);
}

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkDragSource *source = gtk_drag_source_new ();

  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), user_data);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (say_cb), (gpointer) "dragging");
  g_signal_connect_swapped (source, "drag-end", G_CALLBACK (say_cb), (gpointer) "ended");
  gtk_window_set_title (GTK_WINDOW (window), "drag source");
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 120);
  gtk_window_set_child (GTK_WINDOW (window), gtk_label_new ("drag"));
  gtk_widget_add_controller (gtk_window_get_child (GTK_WINDOW (window)), GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_hexpand (gtk_window_get_child (GTK_WINDOW (window)), TRUE);
  gtk_widget_set_vexpand (gtk_window_get_child (GTK_WINDOW (window)), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;

  if (argc < 3)
    return 2;
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), argv + 1);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
