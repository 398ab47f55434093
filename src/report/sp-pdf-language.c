/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pdf.h"

#include <stdlib.h>
#include <string.h>

/* A plain tag: letters, digits and hyphens. */
static gboolean
is_language (const char *language)
{
  for (const char *p = language; *p; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;
  return *language != '\0' && strlen (language) < 36;
}

/* The number after KEY in TEXT. */
static gboolean
find_number (const char *text, const char *key, gsize *number)
{
  const char *found = strstr (text, key);
  char *end;

  if (found == NULL)
    return FALSE;
  found += strlen (key);
  *number = g_ascii_strtoull (found, &end, 10);
  return end != found;
}

/* Where the trailer's last table of objects says that object NUMBER begins. */
static gboolean
find_object (const GByteArray *pdf, gsize table, gsize number, gsize *offset)
{
  g_autofree char *head = NULL;
  gsize first, n, entry;
  char *p;

  if (table + 40 > pdf->len || memcmp (pdf->data + table, "xref\n", 5) != 0)
    return FALSE;
  head = g_strndup ((const char *) pdf->data + table + 5, 30);
  first = g_ascii_strtoull (head, &p, 10);
  n = g_ascii_strtoull (p, &p, 10);
  if (first != 0 || *p != '\n' || number >= n)
    return FALSE;
  entry = table + 5 + (gsize) (p + 1 - head) + number * 20;
  if (entry + 20 > pdf->len)
    return FALSE;
  *offset = g_ascii_strtoull ((const char *) pdf->data + entry, NULL, 10);
  return *offset < pdf->len;
}

/* The catalog's dictionary without its last bracket, or NULL. */
static char *
copy_catalog (const GByteArray *pdf, gsize offset)
{
  g_autofree char *text = g_strndup ((const char *) pdf->data + offset, MIN (pdf->len - offset, 4096));
  char *begin = strstr (text, "<<");
  char *end = strstr (text, ">>\nendobj");

  if (begin == NULL || end == NULL || strstr (begin, "/Type /Catalog") == NULL || strstr (begin, "/Lang")
      || strstr (begin, "/ViewerPreferences"))
    return NULL;
  return g_strndup (begin, end - begin);
}

void
sp_pdf_add_language (GByteArray *pdf, const char *language)
{
  g_autofree char *tail = NULL;
  g_autofree char *catalog = NULL;
  g_autofree char *update = NULL;
  const char *trailer;
  gsize size, root, info, table, offset, length;

  if (!is_language (language) || pdf->len < 64)
    return;
  length = MIN (pdf->len, 512);
  tail = g_strndup ((const char *) pdf->data + pdf->len - length, length);
  trailer = strstr (tail, "trailer\n");
  if (trailer == NULL || !find_number (trailer, "/Size ", &size) || !find_number (trailer, "/Root ", &root)
      || !find_number (trailer, "/Info ", &info) || !find_number (trailer, "startxref\n", &table)
      || !find_object (pdf, table, root, &offset) || (catalog = copy_catalog (pdf, offset)) == NULL)
    return;
  update =
      g_strdup_printf ("%" G_GSIZE_FORMAT " 0 obj\n%s   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
                       ">>\nendobj\n",
                       root, catalog, language);
  offset = pdf->len;
  g_byte_array_append (pdf, (const guint8 *) update, strlen (update));
  g_free (update);
  update = g_strdup_printf ("xref\n%" G_GSIZE_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n"
                            "trailer\n<< /Size %" G_GSIZE_FORMAT "\n   /Root %" G_GSIZE_FORMAT
                            " 0 R\n   /Info %" G_GSIZE_FORMAT " 0 R\n   /Prev %" G_GSIZE_FORMAT
                            "\n>>\nstartxref\n%u\n%%%%EOF\n",
                            root, offset, size, root, info, table, pdf->len);
  g_byte_array_append (pdf, (const guint8 *) update, strlen (update));
}
