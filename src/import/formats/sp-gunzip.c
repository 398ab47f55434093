/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-gunzip.h"

#include <archive.h>
#include <archive_entry.h>

static gboolean
read_all (struct archive *reader, GByteArray *out, gsize max, gboolean *cut)
{
  guint8 buffer[65536];
  la_ssize_t n = 0;

  while (out->len < max && (n = archive_read_data (reader, buffer, sizeof buffer)) > 0)
    g_byte_array_append (out, buffer, MIN ((gsize) n, max - out->len));
  if (cut)
    *cut = n > 0;
  return n >= 0;
}

GByteArray *
sp_gunzip (const char *data, gsize size, gsize max, gboolean *cut)
{
  struct archive *reader = archive_read_new ();
  g_autoptr (GByteArray) out = g_byte_array_new ();
  struct archive_entry *entry;
  gboolean good;

  archive_read_support_filter_gzip (reader);
  archive_read_support_format_raw (reader);
  good = archive_read_open_memory (reader, data, size) == ARCHIVE_OK
         && archive_read_next_header (reader, &entry) == ARCHIVE_OK && archive_filter_count (reader) > 1
         && read_all (reader, out, max, cut);
  archive_read_free (reader);
  if (!good)
    return NULL;
  g_byte_array_append (out, (const guint8 *) "", 1);
  return g_byte_array_set_size (g_steal_pointer (&out), out->len - 1);
}
