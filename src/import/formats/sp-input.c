/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include <string.h>

gboolean
sp_input_has_suffix (const SpInput *input, const char *suffix)
{
  gsize length = input->name ? strcspn (input->name, "?#") : 0;
  gsize wanted = strlen (suffix);

  /* A file's name may well have a "?" or "#" in it; only an address has a query. */
  if (input->name && !strstr (input->name, "://"))
    length = strlen (input->name);
  return length >= wanted && g_ascii_strncasecmp (input->name + length - wanted, suffix, wanted) == 0;
}

gboolean
sp_input_is_type (const SpInput *input, const char *type)
{
  gsize length = input->media_type ? strcspn (input->media_type, "; \t") : 0;

  return length == strlen (type) && g_ascii_strncasecmp (input->media_type, type, length) == 0;
}

gboolean
sp_input_starts_with (const SpInput *input, const char *prefix)
{
  const char *p = input->data;
  const char *end = p + input->size;

  if (input->size >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  while (p < end && g_ascii_isspace (*p))
    p++;
  return (gsize) (end - p) >= strlen (prefix) && g_ascii_strncasecmp (p, prefix, strlen (prefix)) == 0;
}
