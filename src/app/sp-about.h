/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The about window. In a file of its own, since libadwaita 1.5 has a dialog in its place. */
void sp_about_present (GtkWindow *parent);

G_END_DECLS
