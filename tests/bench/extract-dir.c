/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * extract-dir [--jobs N] IN OUT: reads every *.html of folder IN through the pool of workers and writes OUT/NAME.json
 * with title, author, date, site, lang, url and text, the form that extraction scorers read. Says pages a second at the
 * end.
 */
#include "sp-reader-pool.h"
#include "sp-text.h"

#include <string.h>
#include <sys/resource.h>

static void
append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if ((guint8) *p < 0x20)
      g_string_append_printf (out, "\\u%04x", *p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

static void
append_field (GString *out, const char *name, const char *text)
{
  if (!text)
    return;
  g_string_append_printf (out, "\"%s\": ", name);
  append_string (out, text);
  g_string_append (out, ",\n");
}

static char *
to_json (const SpArticle *article)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (article->text);
  GString *out = g_string_new ("{");

  append_field (out, "title", article->title);
  append_field (out, "date", article->date);
  append_field (out, "modified", article->modified);
  append_field (out, "site", article->outlet);
  append_field (out, "lang", article->lang);
  append_field (out, "url", article->url);
  g_string_append_printf (out, "\"flags\": %d,\n\"author\": [", (int) article->flags);
  for (guint i = 0; article->authors[i]; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_string (out, article->authors[i]);
    }
  g_string_append (out, "],\n\"text\": ");
  append_string (out, article->text + sp_text_index_to_byte (index, sp_text_body_start (article->text)));
  g_string_append (out, "}\n");
  return g_string_free (out, FALSE);
}

static gboolean
extract (SpReaderPool *pool, const char *in, const char *out, const char *name)
{
  g_autofree char *path = g_build_filename (in, name, NULL);
  g_autofree char *base = g_strndup (name, strlen (name) - strlen (".html"));
  g_autofree char *file = g_strconcat (base, ".json", NULL);
  g_autofree char *target = g_build_filename (out, file, NULL);
  g_autofree char *data = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &error))
    return FALSE;
  bytes = g_bytes_new_take (g_steal_pointer (&data), size);
  articles = sp_reader_pool_read (pool, name, bytes, NULL, &error);
  if (!articles)
    {
      g_printerr ("%s: %s\n", name, error->message);
      return FALSE;
    }
  json = to_json (g_ptr_array_index (articles, 0));
  return g_file_set_contents_full (target, json, -1, G_FILE_SET_CONTENTS_NONE, 0666, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpReaderPool) pool = sp_reader_pool_new (1, &error);
  g_autoptr (GDir) dir = argc == 3 ? g_dir_open (argv[1], 0, &error) : NULL;
  gint64 start = g_get_monotonic_time ();
  const char *name;
  guint n = 0, n_done = 0;
  double seconds;
  struct rusage usage;

  if (!pool || !dir)
    {
      g_printerr ("extract-dir IN OUT: %s\n", error ? error->message : "two folders are needed");
      return 2;
    }
  g_mkdir_with_parents (argv[2], 0777);
  while ((name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".html"))
      {
        n++;
        n_done += extract (pool, argv[1], argv[2], name);
      }
  seconds = (g_get_monotonic_time () - start) / 1e6;
  g_clear_pointer (&pool, sp_reader_pool_free);
  getrusage (RUSAGE_CHILDREN, &usage);
  g_print ("%u of %u pages in %.2f s, %.0f a second, worker's peak %ld KiB\n", n_done, n, seconds, n / seconds,
           usage.ru_maxrss);
  return n_done == n ? 0 : 1;
}
