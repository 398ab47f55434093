/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-address.h"

#include "sp-import.h"

#include <string.h>

#define MAX_LENGTH 4000

/* The first bytes of a network, and how many bits of them count. */
typedef struct
{
  guint8 bytes[8];
  guint bits;
} Network;

/* Never. */
static const Network forbidden4[] = {
  { { 0 }, 8 },          { { 100, 64 }, 10 },      { { 169, 254 }, 16 },
  { { 192, 0, 0 }, 24 }, { { 192, 0, 2 }, 24 },    { { 192, 88, 99 }, 24 },
  { { 198, 18 }, 15 },   { { 198, 51, 100 }, 24 }, { { 203, 0, 113 }, 24 },
  { { 224 }, 3 },
};

/* Only when local ones are allowed. */
static const Network local4[] = {
  { { 10 }, 8 },
  { { 127 }, 8 },
  { { 172, 16 }, 12 },
  { { 192, 168 }, 16 },
};

static gboolean
is_in (const guint8 *address, const Network *networks, guint n_networks)
{
  for (guint i = 0; i < n_networks; i++)
    {
      guint bit = 0;

      while (bit < networks[i].bits && ((address[bit / 8] ^ networks[i].bytes[bit / 8]) & (0x80 >> bit % 8)) == 0)
        bit++;
      if (bit == networks[i].bits)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_allowed4 (const guint8 *address, gboolean allow_local)
{
  if (is_in (address, forbidden4, G_N_ELEMENTS (forbidden4)))
    return FALSE;
  return allow_local || !is_in (address, local4, G_N_ELEMENTS (local4));
}

static gboolean
is_allowed6 (const guint8 *a, gboolean allow_local)
{
  static const Network global = { { 0x20 }, 3 };
  static const Network unique_local = { { 0xfc }, 7 };
  static const Network nat64 = { { 0, 0x64, 0xff, 0x9b }, 64 };
  static const Network six_to_four = { { 0x20, 0x02 }, 16 };
  /* Protocol assignments with Teredo in them, documentation. */
  static const Network special[] = { { { 0x20, 0x01 }, 23 },
                                     { { 0x20, 0x01, 0x0d, 0xb8 }, 32 },
                                     { { 0x3f, 0xff }, 20 } };
  static const guint8 zeros[16] = { 0 };

  if (memcmp (a, zeros, 10) == 0 && a[10] == 0xff && a[11] == 0xff)
    return is_allowed4 (a + 12, allow_local);
  if (memcmp (a, zeros, 15) == 0 && a[15] == 1)
    return allow_local;
  if (is_in (a, &nat64, 1) && memcmp (a + 8, zeros, 4) == 0)
    return is_allowed4 (a + 12, FALSE);
  if (is_in (a, &six_to_four, 1))
    return is_allowed4 (a + 2, FALSE);
  if (is_in (a, &unique_local, 1))
    return allow_local;
  return is_in (a, &global, 1) && !is_in (a, special, G_N_ELEMENTS (special));
}

gboolean
sp_address_is_allowed (GInetAddress *address, gboolean allow_local)
{
  const guint8 *bytes = g_inet_address_to_bytes (address);

  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4 ? is_allowed4 (bytes, allow_local)
                                                                     : is_allowed6 (bytes, allow_local);
}

/* Whether TEXT has a character that has no place in an address: it would show one thing and mean another. */
static gboolean
has_odd_characters (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == '\\')
        return TRUE;
    }
  return FALSE;
}

GUri *
sp_address_parse (const char *text, GUri *base, GError **error)
{
  const GUriFlags flags = G_URI_FLAGS_ENCODED_PATH | G_URI_FLAGS_ENCODED_QUERY | G_URI_FLAGS_ENCODED_FRAGMENT
                          | G_URI_FLAGS_SCHEME_NORMALIZE | G_URI_FLAGS_HAS_PASSWORD;
  GUri *uri = NULL;

  if (*text && strlen (text) <= MAX_LENGTH && g_utf8_validate (text, -1, NULL) && !has_odd_characters (text))
    uri = base ? g_uri_parse_relative (base, text, flags, NULL) : g_uri_parse (text, flags, NULL);
  if (!uri)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS,
                 "This is not an address of a page; check it for typing errors");
  else if (!g_str_equal (g_uri_get_scheme (uri), "http") && !g_str_equal (g_uri_get_scheme (uri), "https"))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS,
                 "Only http and https addresses can be fetched, not %.20s", g_uri_get_scheme (uri));
  else if (!g_uri_get_host (uri) || !*g_uri_get_host (uri) || strlen (g_uri_get_host (uri)) > 253)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS, "The address names no host; check it");
  else if (g_uri_get_userinfo (uri))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS,
                 "The address has a user name in it; take it out, or save the page and import the file");
  else
    return uri;
  g_clear_pointer (&uri, g_uri_unref);
  return NULL;
}

GList *
sp_address_resolve (const char *host, gboolean allow_local, GCancellable *cancellable, GError **error)
{
  GResolver *resolver = g_resolver_get_default ();
  GList *addresses = g_resolver_lookup_by_name (resolver, host, cancellable, error);

  g_object_unref (resolver);
  for (GList *l = addresses; l; l = l->next)
    if (!sp_address_is_allowed (l->data, allow_local))
      {
        g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS,
                     "The address leads into this machine or a private network; save the page and import the file");
        g_resolver_free_addresses (addresses);
        return NULL;
      }
  return addresses;
}
