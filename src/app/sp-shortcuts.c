/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-shortcuts.h"

void
sp_shortcuts_present (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/standpoint/Standpoint/ui/sp-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
