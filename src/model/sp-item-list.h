/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sp-id.h"

G_BEGIN_DECLS

/* A row of a list on screen: the shell around a value of the core room. */
#define SP_TYPE_ITEM (sp_item_get_type ())
G_DECLARE_FINAL_TYPE (SpItem, sp_item, SP, ITEM, GObject)

SpId sp_item_get_id (SpItem *self);

/* The value (SpArticle and so on; the list says which); the item's own. */
gpointer sp_item_get_value (SpItem *self);

/* What a list has to know of its values. The functions of a type of the core room fit. */
typedef struct
{
  SpId (*get_id) (gconstpointer value);
  gboolean (*equal) (gconstpointer a, gconstpointer b); /* whether both look the same in a row */
  gpointer (*ref) (gpointer value);
  void (*unref) (gpointer value);
} SpItemKind;

/* A list model of values, which makes their rows when they are asked for. */
#define SP_TYPE_ITEM_LIST (sp_item_list_get_type ())
G_DECLARE_FINAL_TYPE (SpItemList, sp_item_list, SP, ITEM_LIST, GObject)

/* KIND must outlive the list. */
SpItemList *sp_item_list_new (const SpItemKind *kind);

/*
 * Puts VALUES (of the list's kind; referenced, not copied) in the place of what was there, and says only of those
 * stretches that changed that they did: rows of equal values stay.
 */
void sp_item_list_set_values (SpItemList *self, const GPtrArray *values);

/* Where the value with ID is, or -1. */
int sp_item_list_find (SpItemList *self, SpId id);

/* The value at POSITION; the list's own. */
gpointer sp_item_list_get_value (SpItemList *self, guint position);

G_END_DECLS
