/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SP_TYPE_SPLIT (sp_split_get_type ())
G_DECLARE_FINAL_TYPE (SpSplit, sp_split, SP, SPLIT, GtkWidget)

/*
 * A side pane beside its content, which lies over it when the window is narrow. In a file of its own, since libadwaita
 * 1.4 has another widget for it. Properties: "sidebar" and "content" (GtkWidget), "at-end" (whether the side pane is
 * at the end of the line), "show-sidebar", "collapsed" (read only).
 */
gboolean sp_split_get_show_sidebar (SpSplit *self);
void sp_split_set_show_sidebar (SpSplit *self, gboolean show);

/* Hides the side pane if it lies over the content. */
void sp_split_uncover (SpSplit *self);

/* Whether the window is so narrow that the side pane lies over the content. */
gboolean sp_split_is_collapsed (SpSplit *self);

G_END_DECLS
