/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-article.h"
#include "sp-extract-job.h"
#include "sp-import.h"

#include <string.h>

#define ANSWER                                                                                                         \
  "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n"                             \
  "<!doctype html><html><head><title>The bridge</title></head><body><article><h1>The bridge</h1><p>The council met "   \
  "on "                                                                                                                \
  "Tuesday and put off the vote on the bridge until the spring.</p></article></body></html>"

/* A server on loopback with one page, in a thread of its own. */
static gboolean
run_cb (GThreadedSocketService *service, GSocketConnection *connection, GObject *source, gpointer data)
{
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  char request[4096];

  g_input_stream_read (in, request, sizeof request, NULL, NULL);
  g_output_stream_write_all (out, ANSWER, strlen (ANSWER), NULL, NULL, NULL);
  return TRUE;
}

typedef struct
{
  GMainLoop *loop;
  guint16 port;
  gboolean allow_local;
  SpExtraction *extraction;
} Job;

static gboolean
done_cb (guint intake, SpExtraction *extraction, gpointer data, GError **error)
{
  Job *job = data;

  job->extraction = extraction;
  return TRUE;
}

static gpointer
job_thread (gpointer data)
{
  Job *job = data;
  g_autofree char *url = g_strdup_printf ("http://127.0.0.1:%u/a", job->port);
  const char *const names[] = { url, NULL };
  g_autoptr (GPtrArray) intakes = sp_intakes_expand (names);
  g_autoptr (SpEngine) engine = sp_engine_new (1);
  const SpExtractOptions options = { .allow_local = job->allow_local };
  g_autoptr (GError) error = NULL;

  sp_extract_job_run (engine, intakes, &options, done_cb, job, NULL, &error);
  g_assert_no_error (error);
  g_main_loop_quit (job->loop);
  return NULL;
}

/* Extracts the server's page as a link. */
static void
run_job (Job *job)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GSocketService) service = g_threaded_socket_service_new (2);
  GThread *thread;

  g_signal_connect (service, "run", G_CALLBACK (run_cb), NULL);
  g_assert_true (g_socket_listener_add_address (G_SOCKET_LISTENER (service), address, G_SOCKET_TYPE_STREAM,
                                                G_SOCKET_PROTOCOL_TCP, NULL, &bound, NULL));
  job->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
  job->loop = g_main_loop_new (NULL, FALSE);
  thread = g_thread_new ("job", job_thread, job);
  g_main_loop_run (job->loop);
  g_thread_join (thread);
  g_main_loop_unref (job->loop);
  g_socket_service_stop (service);
}

static void
test_allowed (void)
{
  Job job = { .allow_local = TRUE };
  g_autofree char *url = NULL;
  const SpArticle *article;

  run_job (&job);
  url = g_strdup_printf ("http://127.0.0.1:%u/a", job.port);
  g_assert_no_error (job.extraction->error);
  article = g_ptr_array_index (job.extraction->articles, 0);
  g_assert_cmpstr (article->title, ==, "The bridge");
  g_assert_cmpstr (article->url, ==, url);
  g_assert_cmpuint (g_bytes_get_size (article->original), >, 100);
  sp_extraction_free (job.extraction);
}

static void
test_refused (void)
{
  Job job = { .allow_local = FALSE };

  run_job (&job);
  g_assert_null (job.extraction->articles);
  g_assert_error (job.extraction->error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ADDRESS);
  sp_extraction_free (job.extraction);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/jobs/links/allowed", test_allowed);
  g_test_add_func ("/jobs/links/refused", test_refused);
  return g_test_run ();
}
