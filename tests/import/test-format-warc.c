/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-gunzip.h"
#include "sp-test-format.h"

#include <gio/gio.h>

#define PARAGRAPH "<p>Nobody at the old quay knows when the boat will be let out again after all that repair.</p>"
#define PAGE                                                                                                           \
  "<!doctype html><html><head><title>Harbour vote</title></head><body><article><h1>Harbour vote</h1>" PARAGRAPH        \
      PARAGRAPH PARAGRAPH PARAGRAPH "</article></body></html>"
#define OK "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"

static void
add_record (GString *warc, const char *type, const char *url, const char *content)
{
  g_string_append_printf (
      warc, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s\r\n\r\n",
      type, url, strlen (content), content);
}

static GString *
make_warc (void)
{
  GString *warc = g_string_new (NULL);
  g_autofree char *chunked =
      g_strdup_printf (OK "Transfer-Encoding: chunked\r\n\r\n%zx\r\n%s\r\n0\r\n\r\n", strlen (PAGE), PAGE);

  add_record (warc, "warcinfo", "urn:x", "software: test\r\n");
  add_record (warc, "request", "https://example.org/a", "GET /a HTTP/1.1\r\n\r\n");
  add_record (warc, "response", "https://example.org/a", OK "\r\n" PAGE);
  add_record (warc, "response", "https://example.org/b", chunked);
  add_record (warc, "response", "https://example.org/c",
              "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" PAGE);
  add_record (warc, "response", "https://example.org/d", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
  add_record (warc, "response", "https://example.org/e", OK "\r\n<p>An advertisement.</p>");
  return warc;
}

static GBytes *
pack (const char *data, gsize size)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_output_stream_write_all (stream, data, size, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
check_pages (GPtrArray *drafts)
{
  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "Harbour vote");
  g_assert_cmpstr (get_draft (drafts, 0)->url, ==, "https://example.org/a");
  g_assert_cmpstr (get_draft (drafts, 1)->url, ==, "https://example.org/b");
  g_assert_cmpuint (get_draft (drafts, 1)->paragraphs->len, ==, 4);
}

static void
test_pages (void)
{
  GString *warc = make_warc ();
  g_autoptr (GBytes) packed = pack (warc->str, warc->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plain = read_bytes ("a", warc->str, warc->len, &error);
  g_autoptr (GPtrArray) unpacked = read_bytes ("a", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed), &error);

  g_assert_no_error (error);
  check_pages (plain);
  check_pages (unpacked);
  g_string_free (warc, TRUE);
}

static void
test_bad (void)
{
  GString *warc = make_warc ();
  g_autofree char *blanks = g_strnfill (100 << 20, ' ');
  g_autoptr (GBytes) bomb = NULL;

  assert_refused ("a.warc", warc->str, 500, SP_IMPORT_ERROR_DAMAGED);
  g_string_truncate (warc, 0);
  add_record (warc, "warcinfo", "urn:x", "x");
  assert_refused ("a.warc", warc->str, warc->len, SP_IMPORT_ERROR_NOT_ARTICLE);
  memcpy (blanks, warc->str, warc->len);
  bomb = pack (blanks, 100 << 20);
  assert_refused ("a.warc.gz", g_bytes_get_data (bomb, NULL), g_bytes_get_size (bomb), SP_IMPORT_ERROR_TOO_LARGE);
  g_string_free (warc, TRUE);
}

static void
test_gunzip (void)
{
  g_autoptr (GBytes) packed = pack ("some text", 9);
  gsize size;
  const char *data = g_bytes_get_data (packed, &size);
  gboolean cut;
  g_autoptr (GByteArray) whole = sp_gunzip (data, size, 100, &cut);
  g_autoptr (GByteArray) part = NULL;

  g_assert_cmpstr ((const char *) whole->data, ==, "some text");
  g_assert_false (cut);
  part = sp_gunzip (data, size, 4, NULL);
  g_assert_cmpmem (part->data, part->len, "some", 4);
  g_assert_null (sp_gunzip ("plain text, no gzip", 19, 100, NULL));
  g_assert_null (sp_gunzip ("", 0, 100, NULL));
}

/* A single packed file is read as what is in it; a packed row of files is an archive. */
static void
test_packed_file (void)
{
  const char *text = "A title\n\nOne paragraph.\n";
  g_autofree char *tar = g_strnfill (512, 'x');
  g_autoptr (GBytes) packed = pack (text, strlen (text));
  g_autoptr (GBytes) files = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts =
      read_bytes ("a.txt.gz", g_bytes_get_data (packed, NULL), g_bytes_get_size (packed), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "A title");
  g_assert_cmpstr (get_draft (drafts, 0)->media_type, ==, "text/plain");
  memcpy (tar + 257, "ustar", 5);
  files = pack (tar, 512);
  assert_refused ("a.tar.gz", g_bytes_get_data (files, NULL), g_bytes_get_size (files), SP_IMPORT_ERROR_UNSUPPORTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/format-warc/pages", test_pages);
  g_test_add_func ("/import/format-warc/bad", test_bad);
  g_test_add_func ("/import/format-warc/gunzip", test_gunzip);
  g_test_add_func ("/import/format-warc/packed-file", test_packed_file);
  return g_test_run ();
}
