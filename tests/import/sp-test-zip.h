/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

/* A ZIP of MEMBERS, pairs of name and text up to NULL; a member "mimetype" is not compressed. The caller owns it. */
static inline GByteArray *
make_zip (const char *const *members)
{
  struct archive *archive = archive_write_new ();
  GByteArray *zip = g_byte_array_new ();
  gsize used = 0;

  g_byte_array_set_size (zip, 64 << 20);
  archive_write_set_format_zip (archive);
  archive_write_open_memory (archive, zip->data, zip->len, &used);
  for (; *members; members += 2)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, members[0]);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      archive_entry_set_size (entry, strlen (members[1]));
      if (g_str_equal (members[0], "mimetype"))
        archive_write_zip_set_compression_store (archive);
      else
        archive_write_zip_set_compression_deflate (archive);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      archive_write_data (archive, members[1], strlen (members[1]));
      archive_entry_free (entry);
    }
  archive_write_close (archive);
  archive_write_free (archive);
  g_byte_array_set_size (zip, used);
  return zip;
}
