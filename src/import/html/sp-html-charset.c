/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-charset.h"

#include "sp-charset.h"

#include <string.h>

/* Browsers look at 1,024 bytes, but real pages declare it later too. */
#define HEAD 8192

/* The word after NAME, "=" and perhaps a quotation mark, from P on; NULL when it does not stand there. */
static char *
take_value (const char *p, const char *name)
{
  gsize size = strlen (name);

  p += size;
  p += strspn (p, " \t\r\n");
  if (*p != '=')
    return NULL;
  p++;
  p += strspn (p, " \t\r\n\"'");
  size = strcspn (p, " \t\r\n\"';>/");
  return size > 0 && size < 40 ? g_strndup (p, size) : NULL;
}

static char *
find_value (const char *text, const char *name)
{
  for (const char *p = strstr (text, name); p; p = strstr (p + 1, name))
    {
      char *value = take_value (p, name);

      if (value && sp_charset_lookup (value))
        return value;
      g_free (value);
    }
  return NULL;
}

char *
sp_html_find_charset (const char *data, gsize size, const char *media_type)
{
  g_autofree char *type = media_type ? g_ascii_strdown (media_type, -1) : NULL;
  g_autofree char *head = g_ascii_strdown (data, MIN (size, HEAD));
  char *label = type ? find_value (type, "charset") : NULL;

  if (!label && g_str_has_prefix (head, "<?xml"))
    label = find_value (head, "encoding");
  return label ? label : find_value (head, "charset");
}
