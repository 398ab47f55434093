/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-address.h"
#include "sp-import.h"

static gboolean
is_allowed (const char *text, gboolean allow_local)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string (text);

  g_assert_nonnull (address);
  return sp_address_is_allowed (address, allow_local);
}

static void
test_public (void)
{
  static const char *const addresses[] = {
    "8.8.8.8",         "1.1.1.1",         "93.184.216.34",        "172.15.255.255",   "172.32.0.1",
    "192.167.1.1",     "100.63.0.1",      "100.128.0.1",          "198.17.0.1",       "198.20.0.1",
    "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::200e", "64:ff9b::808:808", "::ffff:8.8.8.8",
    "2002:808:808::1"
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    g_assert_true (is_allowed (addresses[i], FALSE));
}

static void
test_local (void)
{
  static const char *const addresses[] = {
    "127.0.0.1", "127.255.0.1", "10.0.0.1", "172.16.0.1",       "172.31.255.255", "192.168.1.1",
    "::1",       "fd00::1",     "fc00::1",  "::ffff:127.0.0.1", "::ffff:10.0.0.1"
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_assert_false (is_allowed (addresses[i], FALSE));
      g_assert_true (is_allowed (addresses[i], TRUE));
    }
}

static void
test_never (void)
{
  static const char *const addresses[] = { "0.0.0.0",
                                           "0.1.2.3",
                                           "169.254.169.254",
                                           "100.64.0.1",
                                           "192.0.0.1",
                                           "192.0.2.1",
                                           "198.18.0.1",
                                           "198.19.255.255",
                                           "198.51.100.1",
                                           "203.0.113.1",
                                           "224.0.0.1",
                                           "239.255.255.255",
                                           "240.0.0.1",
                                           "255.255.255.255",
                                           "::",
                                           "fe80::1",
                                           "fec0::1",
                                           "ff02::1",
                                           "2001:db8::1",
                                           "2001::1",
                                           "100::1",
                                           "::ffff:169.254.169.254",
                                           "::7f00:1",
                                           "64:ff9b::7f00:1",
                                           "64:ff9b::a9fe:a9fe",
                                           "64:ff9b:1::1",
                                           "2002:7f00:1::1",
                                           "2002:a00:1::1" };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    g_assert_false (is_allowed (addresses[i], TRUE));
}

static void
test_parse (void)
{
  static const char *const bad[] = { "",
                                     "//example.org",
                                     "file:///etc/passwd",
                                     "ftp://example.org/",
                                     "javascript:alert(1)",
                                     "data:text/html,x",
                                     "http://",
                                     "http://exa mple/",
                                     "http://a@b@c/",
                                     "http://user:pw@example.org/",
                                     "http://user@example.org/",
                                     "gopher://x/",
                                     "about:blank",
                                     "http://x/\r\nHost: y",
                                     "http://\u202e"
                                     "example.org/",
                                     "http://[::1",
                                     "http://example.org\\@evil/",
                                     "http://x/\xff",
                                     "http://x/\u200b" };
  static const char *const good[] = { "http://example.org", "HTTPS://Example.org:8443/a?b=c#d",
                                      "http://[2606:4700::1111]/", "http://example.org/%20" };
  g_autoptr (GUri) base = sp_address_parse ("https://example.org/a/b", NULL, NULL);
  g_autoptr (GUri) relative = sp_address_parse ("../c?d", base, NULL);
  g_autofree char *text = g_uri_to_string (relative);
  g_autofree char *longer = g_strnfill (70000, 'a');
  g_autofree char *far = g_strconcat ("http://", longer, "/", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sp_address_parse (bad[i], NULL, &error));
      g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS);
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GUri) uri = sp_address_parse (good[i], NULL, NULL);

      g_assert_nonnull (uri);
    }
  g_assert_cmpstr (text, ==, "https://example.org/c?d");
  g_assert_null (sp_address_parse (far, NULL, NULL));
  g_assert_null (sp_address_parse ("file:///etc/passwd", base, NULL));
}

static void
test_resolve (void)
{
  static const char *const hosts[] = { "127.0.0.1", "localhost", "::1" };

  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sp_address_resolve (hosts[i], FALSE, NULL, &error));
      g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS);
    }
}

/* The connectable leads to what it was given, whatever its name would resolve to. */
static void
test_pinned (void)
{
  g_autoptr (GInetAddress) address = g_inet_address_new_from_string ("192.0.2.7");
  GList list = { address, NULL, NULL };
  g_autoptr (GSocketConnectable) target = sp_pinned_address_new ("localhost", 8080, &list);
  g_autoptr (GSocketAddressEnumerator) enumerator = g_socket_connectable_enumerate (target);
  g_autoptr (GSocketAddress) first = g_socket_address_enumerator_next (enumerator, NULL, NULL);
  g_autofree char *found = g_inet_address_to_string (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (first)));

  g_assert_cmpstr (found, ==, "192.0.2.7");
  g_assert_cmpuint (g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (first)), ==, 8080);
  g_assert_null (g_socket_address_enumerator_next (enumerator, NULL, NULL));
  g_assert_cmpstr (g_network_address_get_hostname (G_NETWORK_ADDRESS (target)), ==, "localhost");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/address/public", test_public);
  g_test_add_func ("/import/address/local", test_local);
  g_test_add_func ("/import/address/never", test_never);
  g_test_add_func ("/import/address/parse", test_parse);
  g_test_add_func ("/import/address/resolve", test_resolve);
  g_test_add_func ("/import/address/pinned", test_pinned);
  return g_test_run ();
}
