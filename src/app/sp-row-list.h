/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A list of any length, a widget a row, for a GtkScrolledWindow. Only rows in sight have widgets, which pass from row
 * to row: a GtkListView keeps some 200 alive, and making or filling those takes longer than a frame may. To the style
 * sheet and to the keyboard it is a GtkListView: "listview" and "row"; arrows, Home, End, Page Up and Down, Enter, and
 * Tab, which goes through what is in the row and then out of the list.
 *
 * Properties: "activatable" (gboolean, TRUE): whether a row does something when it is clicked.
 * Signals: "activate" (guint position): a click, or Enter. A click and moving by keyboard also select, where the model
 * can.
 */
#define SP_TYPE_ROW_LIST (sp_row_list_get_type ())
G_DECLARE_FINAL_TYPE (SpRowList, sp_row_list, SP, ROW_LIST, GtkWidget)

/* Makes what stands in a row; DATA is as given to sp_row_list_set_rows(), here and below. */
typedef GtkWidget *(*SpRowMake) (gpointer data);

/* Has CONTENT show ITEM, which is the model's at POSITION; NULL: nothing any more. */
typedef void (*SpRowShow) (GtkWidget *content, gpointer item, guint position, gpointer data);

/* To be called once, before there is a model. DATA must live as long as the list has a model. */
void sp_row_list_set_rows (SpRowList *self, SpRowMake make, SpRowShow show, gpointer data);

/* MODEL may be NULL. */
void sp_row_list_set_model (SpRowList *self, GtkSelectionModel *model);

/* Scrolls, if need be, until the row is in sight. */
void sp_row_list_scroll_to (SpRowList *self, guint position);

G_END_DECLS
