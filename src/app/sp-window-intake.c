/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-window"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-import-task.h"
#include "sp-window-private.h"

/* Imports FILES; a project among them is opened instead. A link comes as a file with an address that is not local. */
static gboolean
take_files (SpWindow *self, GSList *files, GdkDrop *drop)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (GSList *l = files; l; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);
      g_autofree char *uri = g_file_get_uri (l->data);

      if (path && g_str_has_suffix (path, ".standpoint"))
        {
          sp_window_open (self, l->data);
          return FALSE;
        }
      g_strv_builder_add (names, path ? path : uri);
    }
  list = g_strv_builder_end (names);
  if (!list[0])
    return FALSE;
  sp_import_task_run (self, (const char *const *) list, NULL, drop);
  return TRUE;
}

static gboolean
is_address (const char *text)
{
  return (g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://")) && !strpbrk (text, " \t\r\n");
}

/* Text is an article of its own, unless it is nothing but an address. */
static gboolean
take_text (SpWindow *self, const char *text, GdkDrop *drop)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));
  const char *names[] = { stripped, NULL };
  GPtrArray *intakes;
  g_autoptr (GBytes) bytes = NULL;

  if (!*stripped)
    return FALSE;
  if (is_address (stripped))
    {
      sp_import_task_run (self, names, NULL, drop);
      return TRUE;
    }
  bytes = g_bytes_new (text, strlen (text));
  intakes = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_intake_free);
  g_ptr_array_add (intakes, sp_intake_new_bytes (_ ("Pasted text"), bytes));
  sp_import_task_run (self, NULL, intakes, drop);
  return TRUE;
}

/* Returns whether an import has begun, which then ends DROP (may be NULL). */
static gboolean
take_value (SpWindow *self, const GValue *value, GdkDrop *drop)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return take_files (self, g_value_get_boxed (value), drop);
  return G_VALUE_HOLDS_STRING (value) && take_text (self, g_value_get_string (value), drop);
}

/* Files before text: a file manager offers both. */
static GType
choose_type (GdkContentFormats *offered)
{
  g_autoptr (GdkContentFormats) formats =
      gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (offered));

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ? GDK_TYPE_FILE_LIST : G_TYPE_STRING;
}

static void
dropped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SpWindow) self = user_data;
  GdkDrop *drop = GDK_DROP (source);
  const GValue *value = gdk_drop_read_value_finish (drop, result, NULL);

  if (!value || !take_value (self, value, drop))
    gdk_drop_finish (drop, value ? GDK_ACTION_COPY : 0);
}

static gboolean
drop_cb (SpWindow *self, GdkDrop *drop, double x, double y)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop");
  gdk_drop_read_value_async (drop, choose_type (gdk_drop_get_formats (drop)), G_PRIORITY_DEFAULT, NULL, dropped_cb,
                             g_object_ref (self));
  return TRUE;
}

static GdkDragAction
enter_cb (SpWindow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "drop");
  return GDK_ACTION_COPY;
}

static void
leave_cb (SpWindow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop");
}

/*
 * In the capture phase, since a text view would swallow every drop; asynchronous, since the drop is only over for who
 * dragged when the article is on disk.
 */
void
sp_window_add_drop_target (SpWindow *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  GtkDropTargetAsync *target;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    gdk_content_formats_builder_add_gtype (builder, types[i]);
  target = gtk_drop_target_async_new (
      gdk_content_formats_union_deserialize_mime_types (gdk_content_formats_builder_free_to_formats (builder)),
      GDK_ACTION_COPY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drag-enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drag-leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SpWindow) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  if (!value || !take_value (self, value, NULL))
    sp_window_tell (self, _ ("There is no file or text to paste."), NULL, NULL);
}

void
sp_window_paste (SpWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  gdk_clipboard_read_value_async (clipboard, choose_type (gdk_clipboard_get_formats (clipboard)), G_PRIORITY_DEFAULT,
                                  NULL, pasted_cb, g_object_ref (self));
}
