/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Which network addresses an article may be fetched from. A link is foreign text: it must not make the program talk to
 * the machine it runs on or to what stands in the same house.
 */

/*
 * Whether ADDRESS is on the public internet: no loopback, private, shared, link-local, multicast, documentation,
 * benchmark, reserved or unspecified one (IANA's special-purpose registries, RFC 6890), nor an IPv6 address that stands
 * for such an IPv4 one (mapped, compatible, 6to4, NAT64). With ALLOW_LOCAL, loopback and private ones too, for tests;
 * never link-local ones, behind which clouds keep their keys.
 */
gboolean sp_address_is_allowed (GInetAddress *address, gboolean allow_local);

/*
 * Parses an address of a page: http or https, with a host, without a user name, without white space, control or format
 * characters, not overly long. BASE, which may be NULL, is what a relative one is relative to. Returns NULL and sets
 * SP_IMPORT_ERROR_ADDRESS otherwise.
 */
GUri *sp_address_parse (const char *text, GUri *base, GError **error);

/*
 * Resolves HOST and checks what it resolves to: all addresses must be allowed. Returns a new list of GInetAddress, to
 * be freed with g_resolver_free_addresses(), or NULL and SP_IMPORT_ERROR_ADDRESS, or the resolver's error.
 */
GList *sp_address_resolve (const char *host, gboolean allow_local, GCancellable *cancellable, GError **error);

/*
 * A connectable for libsoup that leads to ADDRESSES (GInetAddress) at PORT and nowhere else, while certificates are
 * still checked against HOST: what was checked is what is connected to, whatever the name resolves to later.
 */
GSocketConnectable *sp_pinned_address_new (const char *host, guint16 port, GList *addresses);

G_END_DECLS
