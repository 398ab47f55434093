/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells the person what went wrong, over PARENT. In a file of its own, since libadwaita 1.5 has a dialog for it. */
void sp_message_present (GtkWindow *parent, const char *heading, const char *body);

/* NAME without white space at its edges, never empty. */
typedef void (*SpNameAsked) (const char *name, gpointer data);

/* Asks for a name over PARENT, which NAME is at first; BUTTON says what happens then. ASKED is not called when the
 * person gives up. DATA is freed with FREE_DATA in any case. */
void sp_message_ask_name (GtkWindow *parent,
                          const char *heading,
                          const char *name,
                          const char *button,
                          SpNameAsked asked,
                          gpointer data,
                          GDestroyNotify free_data);

G_END_DECLS
