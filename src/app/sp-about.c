/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "sp-about.h"

void
sp_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent, "application-name", "Standpoint", "application-icon", APP_ID, "version",
                         PACKAGE_VERSION, "developer-name", _ ("The Standpoint developers"), "license-type",
                         GTK_LICENSE_GPL_3_0, "comments", _ ("Compare who says what across news articles."),
                         /* Translators: your names, one a line */
                         "translator-credits", _ ("translator-credits"), NULL);
}
