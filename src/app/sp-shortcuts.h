/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The window that lists the keys; made when it is asked for, so that it costs no start. */
void sp_shortcuts_present (GtkWindow *parent);

G_END_DECLS
