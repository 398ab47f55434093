/* SPDX-License-Identifier: GPL-3.0-or-later */

/* GObject is what libsoup's and GIO's connectables are made of: two small classes that hand out a fixed list. */
#include "sp-address.h"

#define SP_TYPE_PINNED_ENUMERATOR (sp_pinned_enumerator_get_type ())
G_DECLARE_FINAL_TYPE (SpPinnedEnumerator, sp_pinned_enumerator, SP, PINNED_ENUMERATOR, GSocketAddressEnumerator)

struct _SpPinnedEnumerator
{
  GSocketAddressEnumerator parent_instance;
  GPtrArray *addresses; /* GSocketAddress */
  guint next;
};

G_DEFINE_FINAL_TYPE (SpPinnedEnumerator, sp_pinned_enumerator, G_TYPE_SOCKET_ADDRESS_ENUMERATOR)

#define SP_TYPE_PINNED_ADDRESS (sp_pinned_address_get_type ())
G_DECLARE_FINAL_TYPE (SpPinnedAddress, sp_pinned_address, SP, PINNED_ADDRESS, GNetworkAddress)

struct _SpPinnedAddress
{
  GNetworkAddress parent_instance;
  GPtrArray *addresses; /* GSocketAddress */
};

static void connectable_init (GSocketConnectableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SpPinnedAddress,
                               sp_pinned_address,
                               G_TYPE_NETWORK_ADDRESS,
                               G_IMPLEMENT_INTERFACE (G_TYPE_SOCKET_CONNECTABLE, connectable_init))

static GSocketAddress *
enumerator_next (GSocketAddressEnumerator *enumerator, GCancellable *cancellable, GError **error)
{
  SpPinnedEnumerator *self = SP_PINNED_ENUMERATOR (enumerator);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || self->next >= self->addresses->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->addresses, self->next++));
}

static void
sp_pinned_enumerator_finalize (GObject *object)
{
  g_ptr_array_unref (SP_PINNED_ENUMERATOR (object)->addresses);
  G_OBJECT_CLASS (sp_pinned_enumerator_parent_class)->finalize (object);
}

static void
sp_pinned_enumerator_class_init (SpPinnedEnumeratorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_pinned_enumerator_finalize;
  G_SOCKET_ADDRESS_ENUMERATOR_CLASS (klass)->next = enumerator_next;
}

static void
sp_pinned_enumerator_init (SpPinnedEnumerator *self)
{
}

static GSocketAddressEnumerator *
address_enumerate (GSocketConnectable *connectable)
{
  SpPinnedEnumerator *enumerator = g_object_new (SP_TYPE_PINNED_ENUMERATOR, NULL);

  enumerator->addresses = g_ptr_array_ref (SP_PINNED_ADDRESS (connectable)->addresses);
  return G_SOCKET_ADDRESS_ENUMERATOR (enumerator);
}

static void
connectable_init (GSocketConnectableIface *iface)
{
  iface->enumerate = address_enumerate;
  iface->proxy_enumerate = address_enumerate;
}

static void
sp_pinned_address_finalize (GObject *object)
{
  g_ptr_array_unref (SP_PINNED_ADDRESS (object)->addresses);
  G_OBJECT_CLASS (sp_pinned_address_parent_class)->finalize (object);
}

static void
sp_pinned_address_class_init (SpPinnedAddressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sp_pinned_address_finalize;
}

static void
sp_pinned_address_init (SpPinnedAddress *self)
{
  self->addresses = g_ptr_array_new_with_free_func (g_object_unref);
}

GSocketConnectable *
sp_pinned_address_new (const char *host, guint16 port, GList *addresses)
{
  SpPinnedAddress *self = g_object_new (SP_TYPE_PINNED_ADDRESS, "hostname", host, "port", (guint) port, NULL);

  for (; addresses; addresses = addresses->next)
    g_ptr_array_add (self->addresses, g_inet_socket_address_new (addresses->data, port));
  return G_SOCKET_CONNECTABLE (self);
}
