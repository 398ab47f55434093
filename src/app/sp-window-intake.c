/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-window"

#include "config.h"

#include <glib/gi18n.h>

#include "sp-import-task.h"
#include "sp-offer.h"
#include "sp-window-private.h"

/* Imports NAMES and PASTED, which is taken; a project among the files is opened instead. Returns whether an import has
 * begun, which then ends DROP (may be NULL). */
static gboolean
take (SpWindow *self, const char *const *names, GPtrArray *pasted, GdkDrop *drop)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_has_suffix (names[i], ".standpoint"))
      {
        g_autoptr (GFile) file = g_file_new_for_commandline_arg (names[i]);

        g_ptr_array_unref (pasted);
        sp_window_open (self, file);
        return FALSE;
      }
  sp_import_task_run (self, names, pasted, drop);
  return TRUE;
}

static void
dropped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SpWindow) self = user_data;
  GdkDrop *drop = GDK_DROP (source);
  g_autoptr (GPtrArray) pasted = NULL;
  g_auto (GStrv) names = NULL;
  gboolean any = sp_offer_read_finish (result, &names, &pasted);

  if (!any)
    sp_window_tell (self, _ ("There is nothing in this that can be imported."), NULL, NULL);
  if (!any || !take (self, (const char *const *) names, g_steal_pointer (&pasted), drop))
    gdk_drop_finish (drop, any ? GDK_ACTION_COPY : 0);
}

static gboolean
drop_cb (SpWindow *self, GdkDrop *drop, double x, double y)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "drop");
  sp_offer_read (G_OBJECT (drop), dropped_cb, g_object_ref (self));
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
  GtkDropTargetAsync *target = gtk_drop_target_async_new (sp_offer_get_formats (), GDK_ACTION_COPY);

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
  g_autoptr (GPtrArray) pasted = NULL;
  g_auto (GStrv) names = NULL;

  if (sp_offer_read_finish (result, &names, &pasted))
    take (self, (const char *const *) names, g_steal_pointer (&pasted), NULL);
  else
    sp_window_tell (self, _ ("There is no file, link or text to paste."), NULL, NULL);
}

void
sp_window_paste (SpWindow *self)
{
  sp_offer_read (G_OBJECT (gtk_widget_get_clipboard (GTK_WIDGET (self))), pasted_cb, g_object_ref (self));
}
