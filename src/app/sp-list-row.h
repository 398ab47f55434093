/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A row of an SpRowList, which owns it and says what is in it. Signals: "clicked" (a click or Enter), "pressed" (the
 * pointer's button went down).
 */
#define SP_TYPE_LIST_ROW (sp_list_row_get_type ())
G_DECLARE_FINAL_TYPE (SpListRow, sp_list_row, SP, LIST_ROW, GtkWidget)

SpListRow *sp_list_row_new (GtkWidget *content, gboolean activatable);
GtkWidget *sp_list_row_get_content (SpListRow *self);

/* The place in the list, or GTK_INVALID_LIST_POSITION while the row waits to be used. */
guint sp_list_row_get_position (SpListRow *self);
void sp_list_row_set_position (SpListRow *self, guint position);

void sp_list_row_set_selected (SpListRow *self, gboolean selected);

/* Whether the keyboard is in it. */
gboolean sp_list_row_has_focus (SpListRow *self);

G_END_DECLS
