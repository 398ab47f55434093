/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* Shows what can be done with ARTICLE of SESSION as a menu at X, Y of WIDGET, which must be in a window and
 * unparent its children when it goes. */
void sp_article_menu_popup (GtkWidget *widget, SpSession *session, SpId article, double x, double y);

G_END_DECLS
