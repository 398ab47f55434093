/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A single file that gzip has packed: read as what it holds. */
#include "sp-format.h"

#include "sp-gunzip.h"

#include <string.h>

/* A page or a table that unpacks to more is no longer read for its text. */
#define MAX_UNPACKED ((gsize) 64 << 20)

static gboolean
is_gzip (const char *data, gsize size)
{
  return size > 18 && memcmp (data, "\x1f\x8b\x08", 3) == 0;
}

/* Under what WARC says of its own archives. */
static int
sniff (const SpInput *input)
{
  return is_gzip (input->data, input->size) ? SP_SNIFF_SURE - 1 : SP_SNIFF_NO;
}

/* Whether DATA is what other programs pack: a row of files, or an archive again. */
static gboolean
is_archive (const char *data, gsize size)
{
  return is_gzip (data, size) || (size > 262 && memcmp (data + 257, "ustar", 5) == 0)
         || (size > 4 && memcmp (data, "PK\3\4", 4) == 0);
}

static gboolean
read_gzip (const SpInput *input, GPtrArray *drafts, GError **error)
{
  gboolean cut = FALSE;
  g_autoptr (GByteArray) plain = sp_gunzip (input->data, input->size, MAX_UNPACKED, &cut);
  const char *data = plain ? (const char *) plain->data : NULL;
  gsize length = input->name ? strlen (input->name) : 0;
  g_autofree char *name =
      g_strndup (input->name ? input->name : "", sp_input_has_suffix (input, ".gz") ? length - 3 : length);
  g_autoptr (GPtrArray) found = NULL;

  if (!plain)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED, "The packed file is damaged or cut; get it again");
  else if (cut)
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_TOO_LARGE,
                 "The file unpacks to too much; unpack and split it");
  else if (is_archive (data, plain->len))
    g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_UNSUPPORTED,
                 "This is an archive; unpack it and import the files in it");
  else
    {
      const SpInput inner = { .data = data, .size = plain->len, .name = name, .url = input->url };

      found = sp_format_read (&inner, error);
    }
  while (found && found->len > 0)
    g_ptr_array_add (drafts, g_ptr_array_steal_index (found, 0));
  return found != NULL;
}

const SpFormat sp_format_gzip = {
  .name = "packed file",
  .media_type = "application/gzip",
  .sniff = sniff,
  .read = read_gzip,
};
