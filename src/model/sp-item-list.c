/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "sp-item-list"

#include "config.h"

#include "sp-item-list.h"

struct _SpItem
{
  GObject parent_instance;
  const SpItemKind *kind;
  gpointer value;
};

G_DEFINE_FINAL_TYPE (SpItem, sp_item, G_TYPE_OBJECT)

static void
sp_item_finalize (GObject *object)
{
  SpItem *self = SP_ITEM (object);

  self->kind->unref (self->value);
  G_OBJECT_CLASS (sp_item_parent_class)->finalize (object);
}

static void
sp_item_class_init (SpItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_item_finalize;
}

static void
sp_item_init (SpItem *self)
{
}

SpId
sp_item_get_id (SpItem *self)
{
  g_return_val_if_fail (SP_IS_ITEM (self), 0);
  return self->kind->get_id (self->value);
}

gpointer
sp_item_get_value (SpItem *self)
{
  g_return_val_if_fail (SP_IS_ITEM (self), NULL);
  return self->value;
}

struct _SpItemList
{
  GObject parent_instance;
  const SpItemKind *kind;
  GPtrArray *values;
};

static GType
sp_item_list_get_item_type (GListModel *model)
{
  return SP_TYPE_ITEM;
}

static guint
sp_item_list_get_n_items (GListModel *model)
{
  return SP_ITEM_LIST (model)->values->len;
}

static gpointer
sp_item_list_get_item (GListModel *model, guint position)
{
  SpItemList *self = SP_ITEM_LIST (model);
  SpItem *item;

  if (position >= self->values->len)
    return NULL;
  item = g_object_new (SP_TYPE_ITEM, NULL);
  item->kind = self->kind;
  item->value = self->kind->ref (g_ptr_array_index (self->values, position));
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sp_item_list_get_item_type;
  iface->get_n_items = sp_item_list_get_n_items;
  iface->get_item = sp_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SpItemList,
                               sp_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
is_same (SpItemList *self, gconstpointer a, gconstpointer b)
{
  return self->kind->get_id (a) == self->kind->get_id (b);
}

static gboolean
is_equal (SpItemList *self, gconstpointer a, gconstpointer b)
{
  return a == b || (is_same (self, a, b) && self->kind->equal (a, b));
}

/* Replaces N_OLD values from POSITION by those of VALUES from FROM to TO, and tells of it. */
static void
splice (SpItemList *self, guint position, guint n_old, const GPtrArray *values, guint from, guint to)
{
  if (n_old == 0 && from == to)
    return;
  g_ptr_array_remove_range (self->values, position, n_old);
  for (guint i = from; i < to; i++)
    g_ptr_array_insert (self->values, (int) (position + i - from), self->kind->ref (g_ptr_array_index (values, i)));
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_old, to - from);
}

static GHashTable *
index_places (SpItemList *self, const GPtrArray *values)
{
  GHashTable *places = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, NULL);

  for (guint i = 0; i < values->len; i++)
    {
      SpId id = self->kind->get_id (g_ptr_array_index (values, i));

      g_hash_table_insert (places, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i + 1));
    }
  return places;
}

/* The first place in VALUES from START on whose value looks like OURS; VALUES' length when there is none. PLACES is
 * made when it is first needed. */
static guint
find_equal (SpItemList *self, GHashTable **places, const GPtrArray *values, guint start, gconstpointer ours)
{
  SpId id = self->kind->get_id (ours);
  guint place;

  if (!*places)
    *places = index_places (self, values);
  place = GPOINTER_TO_UINT (g_hash_table_lookup (*places, &id)); /* 1 is the first */
  if (place == 0 || place - 1 < start || !is_equal (self, ours, g_ptr_array_index (values, place - 1)))
    return values->len;
  return place - 1;
}

static void
sp_item_list_finalize (GObject *object)
{
  SpItemList *self = SP_ITEM_LIST (object);

  g_ptr_array_unref (self->values);
  G_OBJECT_CLASS (sp_item_list_parent_class)->finalize (object);
}

static void
sp_item_list_class_init (SpItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_item_list_finalize;
}

static void
sp_item_list_init (SpItemList *self)
{
}

SpItemList *
sp_item_list_new (const SpItemKind *kind)
{
  SpItemList *self = g_object_new (SP_TYPE_ITEM_LIST, NULL);

  self->kind = kind;
  self->values = g_ptr_array_new_with_free_func (kind->unref);
  return self;
}

/*
 * Goes through both in step: what is equal stays; from the first difference on, everything up to the next value that is
 * still there, in its place, is one splice.
 */
void
sp_item_list_set_values (SpItemList *self, const GPtrArray *values)
{
  g_autoptr (GHashTable) places = NULL;
  guint position = 0;

  g_return_if_fail (SP_IS_ITEM_LIST (self));

  while (position < self->values->len || position < values->len)
    {
      guint n_old = 0;
      guint to = values->len;

      if (position < self->values->len && position < values->len
          && is_equal (self, g_ptr_array_index (self->values, position), g_ptr_array_index (values, position)))
        {
          position++;
          continue;
        }
      for (; position + n_old < self->values->len; n_old++)
        {
          to = find_equal (self, &places, values, position, g_ptr_array_index (self->values, position + n_old));
          if (to < values->len)
            break;
        }
      splice (self, position, n_old, values, position, to);
      position = to;
    }
}

int
sp_item_list_find (SpItemList *self, SpId id)
{
  g_return_val_if_fail (SP_IS_ITEM_LIST (self), -1);

  for (guint i = 0; i < self->values->len; i++)
    if (self->kind->get_id (g_ptr_array_index (self->values, i)) == id)
      return (int) i;
  return -1;
}

gpointer
sp_item_list_get_value (SpItemList *self, guint position)
{
  g_return_val_if_fail (SP_IS_ITEM_LIST (self), NULL);
  return position < self->values->len ? g_ptr_array_index (self->values, position) : NULL;
}
