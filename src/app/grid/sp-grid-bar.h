/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-grid-options.h"
#include "sp-snapshot.h"

G_BEGIN_DECLS

/*
 * The bar over the grid: which way it is turned, its order, and the filter. Signal "changed": the options are others.
 */
#define SP_TYPE_GRID_BAR (sp_grid_bar_get_type ())
G_DECLARE_FINAL_TYPE (SpGridBar, sp_grid_bar, SP, GRID_BAR, GtkWidget)

/* The bar's own; valid until the next "changed". */
const SpGridOptions *sp_grid_bar_get_options (SpGridBar *self);

/* Knows the outlets that can be chosen: those of the story's articles. */
void sp_grid_bar_set_snapshot (SpGridBar *self, SpSnapshot *snapshot);

/* Lets everything through again. */
void sp_grid_bar_clear_filter (SpGridBar *self);

/* Moves the keyboard to the words that are filtered by. */
void sp_grid_bar_focus_search (SpGridBar *self);

/* The button at the end of the bar, for whoever has a side pane to show. The bar's own. */
GtkToggleButton *sp_grid_bar_get_pane_button (SpGridBar *self);

G_END_DECLS
