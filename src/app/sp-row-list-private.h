/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-fenwick.h"
#include "sp-list-row.h"
#include "sp-row-list.h"

G_BEGIN_DECLS

struct _SpRowList
{
  GtkWidget parent_instance;
  GtkSelectionModel *model;
  SpRowMake make;
  SpRowShow show;
  gpointer data;
  gboolean activatable;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  gboolean configuring;

  int width;
  int height;
  SpFenwick *heights; /* of the rows, in pixels; of those that were not seen at this width the first one's */
  gboolean measured;  /* whether the first one was */
  guint top;          /* the first row in sight, */
  int top_offset;     /* and how much of it is above the edge */
  gboolean upwards;   /* the last scrolling was */

  GPtrArray *used; /* SpListRow, in no order */
  GPtrArray *idle; /* SpListRow */
  guint tick;      /* goes on with the next frame, or 0 */
  guint cursor;    /* where the keyboard is or was last */
};

guint sp_row_list_get_n_rows (SpRowList *self);

/* The widget of the row at POSITION, which gets one if it has none. */
SpListRow *sp_row_list_get_row (SpRowList *self, guint position);

/* sp-row-list-keys.c: scrolls to the row and moves the keyboard there. */
gboolean sp_row_list_focus_row (SpRowList *self, guint position);
void sp_row_list_class_init_keys (GtkWidgetClass *widget_class);

G_END_DECLS
