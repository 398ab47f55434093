/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-fetch.h"

#include <string.h>

/*
 * A server on loopback that answers each path with bytes of its own choosing: libsoup's would be too polite. "%d" in an
 * answer is the server's port.
 */
typedef struct
{
  const char *path;
  const char *answer;
  int code; /* the SpImportError that must come of it, or -1 */
} Answer;

#define OK "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n"
#define TO(address) "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " address "\r\n\r\n"

/* "<p>Text.\r\n" */
#define DEFLATED "\x78\xda\xb3\x29\xb0\x0b\x49\xad\x28\xd1\xe3\xe5\x02\x00\x11\xc2\x02\xd5"

static const Answer answers[] = {
  { "/good", OK "Content-Length: 10\r\n\r\n<p>Text.\r\n", -1 },
  { "/no-length", OK "\r\n<p>Text.\r\n", -1 },
  { "/chunked", OK "Transfer-Encoding: chunked\r\n\r\n4\r\n<p>T\r\n6\r\next.\r\n\r\n0\r\n\r\n", -1 },
  { "/cookie", OK "Set-Cookie: id=1\r\nContent-Length: 10\r\n\r\n<p>Text.\r\n", -1 },
  { "/redirect", TO ("/good"), -1 },
  { "/redirect-host", TO ("http://localhost:%d/good"), -1 },
  { "/loop", TO ("/loop"), SP_IMPORT_ERROR_NETWORK },
  { "/to-file", TO ("file:///etc/passwd"), SP_IMPORT_ERROR_ADDRESS },
  { "/to-link-local", TO ("http://169.254.169.254/latest/"), SP_IMPORT_ERROR_ADDRESS },
  { "/to-nowhere", TO (""), SP_IMPORT_ERROR_ADDRESS },
  { "/no-location", "HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n", SP_IMPORT_ERROR_ADDRESS },
  { "/cut", OK "Content-Length: 5000\r\n\r\n<p>Text.", SP_IMPORT_ERROR_NETWORK },
  { "/cut-chunk", OK "Transfer-Encoding: chunked\r\n\r\nff\r\n<p>Text.", SP_IMPORT_ERROR_NETWORK },
  { "/huge", OK "Content-Length: 10000000000000\r\n\r\nx", SP_IMPORT_ERROR_TOO_LARGE },
  { "/two-lengths", OK "Content-Length: 10\r\nContent-Length: 3\r\n\r\n<p>Text.\r\n", SP_IMPORT_ERROR_NETWORK },
  { "/empty", OK "Content-Length: 0\r\n\r\n", SP_IMPORT_ERROR_EMPTY },
  { "/nothing", "", SP_IMPORT_ERROR_NETWORK },
  { "/garbage", "\1\2\3\4 not HTTP at all\r\n\r\n", SP_IMPORT_ERROR_NETWORK },
  { "/bad-gzip", OK "Content-Encoding: gzip\r\nContent-Length: 12\r\n\r\n\x1f\x8b\x08garbage..",
    SP_IMPORT_ERROR_NETWORK },
  { "/cut-deflate", OK "Content-Encoding: deflate\r\nContent-Length: 5000\r\n\r\n" DEFLATED, SP_IMPORT_ERROR_NETWORK },
  { "/201", "HTTP/1.1 201 Created\r\nContent-Length: 10\r\n\r\n<p>Text.\r\n", SP_IMPORT_ERROR_NETWORK },
  { "/511", "HTTP/1.1 511 Log In\r\nContent-Length: 10\r\n\r\n<p>Text.\r\n", SP_IMPORT_ERROR_NETWORK },
  { "/204", "HTTP/1.1 204 No Content\r\n\r\n", SP_IMPORT_ERROR_NETWORK },
  { "/404", "HTTP/1.1 404 Not Found\r\nContent-Length: 10\r\n\r\n<p>Text.\r\n", SP_IMPORT_ERROR_NETWORK },
  { "/401", "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 1\r\n\r\nx",
    SP_IMPORT_ERROR_NETWORK },
  { "/429", "HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 1\r\n\r\nx", SP_IMPORT_ERROR_NETWORK },
  { "/500", "HTTP/1.1 500 Oh\r\nContent-Length: 10\r\n\r\n<p>Text.\r\n", SP_IMPORT_ERROR_NETWORK },
  { "/image", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx", SP_IMPORT_ERROR_UNSUPPORTED },
};

typedef struct
{
  GSocketService *service;
  guint16 port;
  char *last; /* the request that came last, under the mutex */
  GMutex mutex;
} Server;

static gboolean
run_cb (GThreadedSocketService *service, GSocketConnection *connection, GObject *source, gpointer data)
{
  Server *server = data;
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  char request[8192] = "";
  gsize size = 0;
  gssize n;

  while (size < sizeof request - 1 && !strstr (request, "\r\n\r\n")
         && (n = g_input_stream_read (in, request + size, sizeof request - 1 - size, NULL, NULL)) > 0)
    size += n;
  g_mutex_lock (&server->mutex);
  g_free (server->last);
  server->last = g_strdup (request);
  g_mutex_unlock (&server->mutex);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      gsize length = strlen (answers[i].path);

      if (strncmp (request + 4, answers[i].path, length) == 0 && request[4 + length] == ' ')
        {
          g_autofree char *port = g_strdup_printf ("%u", server->port);
          g_auto (GStrv) pieces = g_strsplit (answers[i].answer, "%d", -1);
          g_autofree char *answer = g_strjoinv (port, pieces);

          g_output_stream_write_all (out, answer, strlen (answer), NULL, NULL, NULL);
        }
    }
  if (g_str_has_prefix (request, "GET /endless "))
    {
      g_output_stream_write_all (out, OK "\r\n", strlen (OK "\r\n"), NULL, NULL, NULL);
      while (g_output_stream_write_all (out, request, sizeof request, NULL, NULL, NULL))
        ;
    }
  if (g_str_has_prefix (request, "GET /hang "))
    g_input_stream_read (in, request, 1, NULL, NULL);
  return TRUE;
}

static void
set_up (Server *server, gconstpointer data)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;

  g_mutex_init (&server->mutex);
  server->service = g_threaded_socket_service_new (10);
  g_signal_connect (server->service, "run", G_CALLBACK (run_cb), server);
  g_socket_listener_add_address (G_SOCKET_LISTENER (server->service), address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_TCP, NULL, &bound, &error);
  g_assert_no_error (error);
  server->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
}

static void
tear_down (Server *server, gconstpointer data)
{
  g_socket_service_stop (server->service);
  g_object_unref (server->service);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_mutex_clear (&server->mutex);
  g_free (server->last);
}

/* Fetching blocks, and the server takes connections in the main loop: so each fetch has a thread of its own. */
typedef struct
{
  char *url;
  gboolean allow_local;
  GCancellable *cancellable;
  SpFetched *fetched;
  GError *error;
  int done; /* atomic */
} Fetch;

static gpointer
fetch_thread (gpointer data)
{
  Fetch *fetch = data;

  fetch->fetched = sp_fetch (fetch->url, fetch->allow_local, fetch->cancellable, &fetch->error);
  g_atomic_int_set (&fetch->done, 1);
  g_main_context_wakeup (NULL);
  return NULL;
}

static void
fetch_clear (Fetch *fetch)
{
  g_clear_pointer (&fetch->fetched, sp_fetched_free);
  g_clear_error (&fetch->error);
  g_free (fetch->url);
}

static void
run_fetch (Fetch *fetch, Server *server, const char *path, gboolean allow_local)
{
  GThread *thread;

  fetch->url = g_strdup_printf ("http://127.0.0.1:%u%s", server->port, path);
  fetch->allow_local = allow_local;
  thread = g_thread_new ("fetch", fetch_thread, fetch);
  while (!g_atomic_int_get (&fetch->done))
    g_main_context_iteration (NULL, TRUE);
  g_thread_join (thread);
}

static void
test_answers (Server *server, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      Fetch fetch = { 0 };

      run_fetch (&fetch, server, answers[i].path, TRUE);
      g_test_message ("%s: %s", answers[i].path, fetch.error ? fetch.error->message : "fetched");
      if (answers[i].code >= 0)
        {
          g_assert_null (fetch.fetched);
          g_assert_error (fetch.error, SP_IMPORT_ERROR, answers[i].code);
        }
      else
        {
          g_assert_no_error (fetch.error);
          g_assert_cmpmem (g_bytes_get_data (fetch.fetched->bytes, NULL), g_bytes_get_size (fetch.fetched->bytes),
                           "<p>Text.\r\n", 10);
          g_assert_cmpstr (fetch.fetched->media_type, ==, "text/html; charset=utf-8");
        }
      fetch_clear (&fetch);
    }
}

/* What is sent says who asks, and nothing about the person; where a redirect ended is known. */
static void
test_request (Server *server, gconstpointer data)
{
  Fetch first = { 0 }, second = { 0 };
  g_autofree char *expected = g_strdup_printf ("http://127.0.0.1:%u/good", server->port);
  SpReaderHints hints;

  run_fetch (&first, server, "/cookie", TRUE);
  run_fetch (&second, server, "/redirect#part", TRUE);
  hints = sp_fetched_get_hints (second.fetched);
  g_assert_cmpstr (hints.url, ==, expected);
  g_assert_nonnull (strstr (server->last, "User-Agent: Standpoint/"));
  g_assert_null (strstr (server->last, "Cookie"));
  g_assert_null (strstr (server->last, "Authorization"));
  g_assert_null (strstr (server->last, "Referer"));
  g_assert_null (strstr (server->last, "part"));
  fetch_clear (&first);
  fetch_clear (&second);
}

static void
test_local_refused (Server *server, gconstpointer data)
{
  Fetch fetch = { 0 };

  run_fetch (&fetch, server, "/good", FALSE);
  g_assert_error (fetch.error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS);
  g_assert_null (server->last);
  fetch_clear (&fetch);
}

static void
test_endless (Server *server, gconstpointer data)
{
  Fetch fetch = { 0 };

  run_fetch (&fetch, server, "/endless", TRUE);
  g_assert_error (fetch.error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE);
  fetch_clear (&fetch);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (Server *server, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Fetch fetch = { .cancellable = cancellable };
  gint64 start = g_get_monotonic_time ();

  g_timeout_add (100, cancel_cb, cancellable);
  run_fetch (&fetch, server, "/hang", TRUE);
  g_assert_error (fetch.error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_TIME_SPAN_SECOND);
  fetch_clear (&fetch);
}

/* A machine that cannot be reached may well be behind a proxy: then it says so. */
static void
test_proxy (Server *server, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("https_proxy", "http://127.0.0.1:9", TRUE);
  g_assert_null (sp_fetch ("http://127.0.0.1:1/", TRUE, NULL, &error));
  g_unsetenv ("https_proxy");
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NETWORK);
  g_assert_nonnull (strstr (error->message, "proxy"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/fetch/answers", Server, NULL, set_up, test_answers, tear_down);
  g_test_add ("/import/fetch/request", Server, NULL, set_up, test_request, tear_down);
  g_test_add ("/import/fetch/local-refused", Server, NULL, set_up, test_local_refused, tear_down);
  g_test_add ("/import/fetch/endless", Server, NULL, set_up, test_endless, tear_down);
  g_test_add ("/import/fetch/cancel", Server, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/import/fetch/proxy", Server, NULL, set_up, test_proxy, tear_down);
  return g_test_run ();
}
