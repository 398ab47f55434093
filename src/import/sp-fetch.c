/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-fetch.h"

#include "sp-address.h"
#include "sp-fetch-watch.h"

#include <libsoup/soup.h>
#include <string.h>

#define USER_AGENT "Standpoint/" PACKAGE_VERSION " (+article reader; fetches single pages that a person asks for)"
#define ACCEPT                                                                                                         \
  "text/html,application/xhtml+xml,application/pdf;q=0.9,application/xml;q=0.8,text/plain;q=0.8,application/"          \
  "json;q=0.8,*/*;q=0.5"

#define CHUNK 65536

void
sp_fetched_free (SpFetched *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->url);
  g_free (self->media_type);
  g_free (self);
}

SpReaderHints
sp_fetched_get_hints (const SpFetched *self)
{
  return (SpReaderHints){ .name = self->url, .url = self->url, .media_type = self->media_type };
}

/* A session for one request to URI, which can only connect to ADDRESSES. */
static SoupSession *
new_session (GUri *uri, GList *addresses)
{
  int port = g_uri_get_port (uri);
  g_autoptr (GSocketConnectable) target = NULL;
  SoupSession *session;

  if (port <= 0)
    port = g_str_equal (g_uri_get_scheme (uri), "https") ? 443 : 80;
  target = sp_pinned_address_new (g_uri_get_host (uri), port, addresses);
  session = g_object_new (SOUP_TYPE_SESSION, "remote-connectable", target, "timeout", SP_FETCH_MAX_IDLE_SECONDS,
                          "user-agent", USER_AGENT, "max-conns", 1, NULL);
  g_object_set (session, "proxy-resolver", NULL, NULL);
  soup_session_remove_feature_by_type (session, SOUP_TYPE_AUTH_MANAGER);
  soup_session_remove_feature_by_type (session, SOUP_TYPE_COOKIE_JAR);
  return session;
}

static gboolean
is_redirect (guint status)
{
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/* What a status that is no success means to a person. */
static void
set_status_error (SoupMessage *message, GError **error)
{
  guint status = soup_message_get_status (message);
  const char *wait = soup_message_headers_get_one (soup_message_get_response_headers (message), "Retry-After");
  const char *what = "the server answered with an error; open the address in a browser and save the page";

  if (status == 401 || status == 402 || status == 403 || status == 407 || status == 451)
    what = "the server does not let strangers read it; open it in a browser and save the page";
  else if (status == 404 || status == 410)
    what = "there is no page at this address; check it";
  else if (status < 400)
    what = "the server sent no page; open the address in a browser and save the page";
  else if (status == 429 || status == 503)
    what = "the server asks to come back later";
  else if (status == 511)
    what = "this network wants you to log in first; open a page in a browser, then try again";
  else if (status >= 500)
    what = "the server has a fault; try again later";
  if (wait && (status == 429 || status == 503) && strlen (wait) < 10 && strspn (wait, "0123456789") == strlen (wait))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NETWORK, "HTTP %u: %s, in %s seconds", status, what, wait);
  else
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NETWORK, "HTTP %u: %s", status, what);
}

/* What is wrong with a server's certificate. */
static const char *
explain_certificate (GTlsCertificateFlags flags)
{
  if (flags & G_TLS_CERTIFICATE_EXPIRED)
    return "its certificate has expired";
  if (flags & G_TLS_CERTIFICATE_NOT_ACTIVATED)
    return "its certificate is not valid yet; check this machine's clock";
  if (flags & G_TLS_CERTIFICATE_BAD_IDENTITY)
    return "its certificate is of another server";
  if (flags & G_TLS_CERTIFICATE_REVOKED)
    return "its certificate was revoked";
  if (flags & G_TLS_CERTIFICATE_UNKNOWN_CA)
    return "nobody known vouches for its certificate";
  return "no secure connection could be made";
}

/* Whether the desktop or the environment sends others to URI by way of a proxy. A proxy looks up names by itself, so
 * that what was checked would not be what is connected to: none is used. */
static gboolean
has_proxy (GUri *uri)
{
  static const char *const variables[] = { "https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY" };
  g_autofree char *address = g_uri_to_string (uri);
  g_auto (GStrv) proxies = g_proxy_resolver_lookup (g_proxy_resolver_get_default (), address, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    if (g_getenv (variables[i]) && *g_getenv (variables[i]))
      return TRUE;
  return proxies && proxies[0] && !g_str_equal (proxies[0], "direct://");
}

/* Whether FAILURE is that of a machine that nobody can get through to from here. */
static gboolean
is_out_of_reach (const GError *failure)
{
  return failure->domain == G_RESOLVER_ERROR || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)
         || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE)
         || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE)
         || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

/* Turns a failure of GIO or libsoup into one of ours. */
static void
set_network_error (GUri *uri, SoupMessage *message, const GError *failure, GError **error)
{
  SpImportError code = SP_IMPORT_ERROR_NETWORK;
  const char *what = "the connection failed; check the network and try again";

  if (failure->domain == SP_IMPORT_ERROR)
    {
      g_propagate_error (error, g_error_copy (failure));
      return;
    }
  if (failure->domain == G_TLS_ERROR)
    {
      g_set_error (error, SP_IMPORT_ERROR, code, "The server cannot be trusted: %s",
                   explain_certificate (message ? soup_message_get_tls_peer_certificate_errors (message) : 0));
      return;
    }
  if (is_out_of_reach (failure) && has_proxy (uri))
    what = "this network has a proxy, which is not used for links; open the address in a browser and save the page";
  else if (failure->domain == G_RESOLVER_ERROR)
    what = "the server's name is not known; check the address and the network";
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    {
      code = SP_IMPORT_ERROR_TIMEOUT;
      what = "the server does not answer; try again later";
    }
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED))
    what = "the server refuses the connection; check the address or try again later";
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT)
           || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED))
    what = "the answer was cut; try again";
  else if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) || failure->domain == SOUP_SESSION_ERROR)
    what = "the server's answer is not what a web server sends; check the address";
  g_set_error (error, SP_IMPORT_ERROR, code, "The page cannot be fetched: %s", what);
}

/* Whether the headers are those of an answer that can be read. */
static gboolean
check_headers (SoupMessage *message, GError **error)
{
  static const char *const refused[] = {
    "image/", "audio/", "video/", "font/", "text/css", "text/javascript", "application/javascript"
  };
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *type = soup_message_headers_get_one (headers, "Content-Type");
  const char *length = soup_message_headers_get_list (headers, "Content-Length");

  if (length && (strspn (length, "0123456789") != strlen (length) || !*length))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NETWORK,
                   "The page cannot be fetched: the server gives a wrong length; open it in a browser and save it");
      return FALSE;
    }
  if (length && (strlen (length) > 12 || g_ascii_strtoull (length, NULL, 10) > SP_FETCH_MAX_SIZE))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                   "The page is larger than %" G_GSIZE_FORMAT " MiB; save its text and import that",
                   SP_FETCH_MAX_SIZE >> 20);
      return FALSE;
    }
  for (guint i = 0; type && i < G_N_ELEMENTS (refused); i++)
    if (g_ascii_strncasecmp (type, refused[i], strlen (refused[i])) == 0)
      {
        g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                     "There is no article at this address but %.*s; give the address of the page",
                     (int) MIN (strcspn (type, "; \t\r\n"), 40), type);
        return FALSE;
      }
  return TRUE;
}

/* Reads the body; it must end where its length says. */
static GBytes *
read_body (SoupMessage *message, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  const char *length = soup_message_headers_get_list (headers, "Content-Length");
  g_autoptr (GByteArray) body = g_byte_array_new ();
  g_autofree char *buffer = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, buffer, CHUNK, cancellable, error)) > 0)
    {
      g_byte_array_append (body, (guint8 *) buffer, n);
      if (body->len > SP_FETCH_MAX_SIZE)
        {
          g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                       "The page is larger than %" G_GSIZE_FORMAT " MiB; save its text and import that",
                       SP_FETCH_MAX_SIZE >> 20);
          return NULL;
        }
    }
  if (n < 0)
    return NULL;
  if (length && soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH
      && g_ascii_strtoull (length, NULL, 10)
             > soup_message_metrics_get_response_body_bytes_received (soup_message_get_metrics (message)))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NETWORK,
                   "The page cannot be fetched: the answer was cut; try again");
      return NULL;
    }
  /* libsoup hands on what it could not decompress. */
  if (body->len > 2 && memcmp (body->data, "\x1f\x8b", 2) == 0
      && soup_message_headers_get_one (headers, "Content-Encoding"))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NETWORK,
                   "The page cannot be fetched: its compression is damaged; try again");
      return NULL;
    }
  if (body->len == 0)
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_EMPTY, "The page is empty; nothing to import");
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&body));
}

/* A request that says no more than it must. */
static SoupMessage *
new_message (GUri *uri)
{
  SoupMessage *message = soup_message_new_from_uri (SOUP_METHOD_GET, uri);

  soup_message_add_flags (message,
                          SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_NEW_CONNECTION | SOUP_MESSAGE_COLLECT_METRICS);
  soup_message_headers_replace (soup_message_get_request_headers (message), "Accept", ACCEPT);
  return message;
}

/* One request. Returns what it gave, or NULL and either an error or, in *NEXT, where to look instead. */
static SpFetched *
fetch_once (GUri *uri, gboolean allow_local, GCancellable *cancellable, GUri **next, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SoupSession) session = NULL;
  g_autoptr (SoupMessage) message = NULL;
  g_autoptr (GInputStream) stream = NULL;
  GList *addresses = sp_address_resolve (g_uri_get_host (uri), allow_local, cancellable, &failure);
  SpFetched *fetched = NULL;
  GBytes *bytes = NULL;

  if (addresses)
    {
      session = new_session (uri, addresses);
      g_resolver_free_addresses (addresses);
      message = new_message (uri);
      stream = soup_session_send (session, message, cancellable, &failure);
    }
  if (stream && is_redirect (soup_message_get_status (message)))
    {
      const char *target = soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");

      *next = sp_address_parse (target ? target : "", uri, error);
      return NULL;
    }
  if (stream && soup_message_get_status (message) != 200 && soup_message_get_status (message) != 203)
    set_status_error (message, &failure);
  else if (stream && check_headers (message, &failure))
    bytes = read_body (message, stream, cancellable, &failure);
  if (bytes)
    {
      fetched = g_new0 (SpFetched, 1);
      fetched->bytes = bytes;
      fetched->url = g_uri_to_string_partial (uri, G_URI_HIDE_FRAGMENT);
      fetched->media_type =
          g_strdup (soup_message_headers_get_one (soup_message_get_response_headers (message), "Content-Type"));
    }
  else
    set_network_error (uri, message, failure, error);
  if (session)
    soup_session_abort (session);
  return fetched;
}

static SpFetched *
fetch_following (const char *url, gboolean allow_local, GCancellable *cancellable, GError **error)
{
  g_autoptr (GUri) uri = sp_address_parse (url, NULL, error);

  for (guint i = 0; uri && i <= SP_FETCH_MAX_REDIRECTS; i++)
    {
      GUri *next = NULL;
      SpFetched *fetched = fetch_once (uri, allow_local, cancellable, &next, error);

      if (!next)
        return fetched;
      g_uri_unref (uri);
      uri = next;
    }
  if (uri)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NETWORK,
                 "The page cannot be fetched: it only leads on to other addresses; open it in a browser and save it");
  return NULL;
}

/* libsoup gives a length below zero to GObject, which complains of the program for what a server sent. */
static void
drop_length_warning (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if (!strstr (message, "'content-length'"))
    g_log_default_handler (domain, level, message, data);
}

SpFetched *
sp_fetch (const char *url, gboolean allow_local, GCancellable *cancellable, GError **error)
{
  /* What libsoup leaves to a main loop must not end up in the window's, which runs in another thread. */
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GError) failure = NULL;
  SpFetchWatch *watch = sp_fetch_watch_new (SP_FETCH_MAX_SECONDS, cancellable);
  SpFetched *fetched;
  static gsize done;

  if (g_once_init_enter (&done))
    {
      g_log_set_handler ("GLib-GObject", G_LOG_LEVEL_WARNING, drop_length_warning, NULL);
      g_once_init_leave (&done, 1);
    }
  g_main_context_push_thread_default (context);
  fetched = fetch_following (url, allow_local, sp_fetch_watch_get_cancellable (watch), &failure);
  while (g_main_context_iteration (context, FALSE))
    ;
  g_main_context_pop_thread_default (context);
  if (!fetched && g_cancellable_is_cancelled (cancellable))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_CANCELLED, "Cancelled");
  else if (!fetched && sp_fetch_watch_has_expired (watch))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TIMEOUT,
                 "The page takes longer than %d seconds to come; try again later", SP_FETCH_MAX_SECONDS);
  else if (!fetched)
    g_propagate_error (error, g_steal_pointer (&failure));
  sp_fetch_watch_free (watch);
  return fetched;
}
