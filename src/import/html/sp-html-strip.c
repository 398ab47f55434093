/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "sp-html-strip.h"

#include <string.h>

/* A piece of fewer bytes holds no picture that is worth looking for. */
#define MIN_PICTURE 4096

/* The elements whose content is taken out. */
static const struct
{
  const char *open;
  const char *close;
} elements[] = {
  { "<script", "</script" },
  { "<style", "</style" },
  { "<svg", "</svg" },
};

static gboolean
is_at (const char *p, const char *end, const char *text)
{
  gsize size = strlen (text);

  return (gsize) (end - p) >= size && g_ascii_strncasecmp (p, text, size) == 0;
}

/* Where TEXT, which begins with "<", is next, or NULL. */
static const char *
find (const char *p, const char *end, const char *text)
{
  while ((p = memchr (p, '<', end - p)))
    {
      if (is_at (p, end, text))
        return p;
      p++;
    }
  return NULL;
}

/* Where the element's start tag that begins at P ends, after its ">", or NULL. */
static const char *
tag_end (const char *p, const char *end)
{
  const char *close = memchr (p, '>', end - p);

  return close ? close + 1 : NULL;
}

/* What is not closed in the rest of the page, so that it need not be sought again for each that opens. */
typedef struct
{
  gboolean comment;
  gboolean elements[G_N_ELEMENTS (elements)];
} Unclosed;

/*
 * What is to be taken out at P, a "<": *FROM and *TO are set when there is something. The tags themselves stay, so that
 * the tree has the element.
 */
static gboolean
find_cut (const char *p, const char *end, Unclosed *unclosed, const char **from, const char **to)
{
  if (is_at (p, end, "<!--"))
    {
      /* "<!-->" is a whole comment. */
      const char *close = unclosed->comment ? NULL : g_strstr_len (p + 2, end - p - 2, "-->");

      unclosed->comment = !close;
      *from = p;
      *to = close ? close + 3 : NULL;
      return close != NULL;
    }
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (!unclosed->elements[i] && is_at (p, end, elements[i].open) && !g_ascii_isalnum (p[strlen (elements[i].open)]))
      {
        const char *start = tag_end (p, end);
        const char *close = start ? find (start, end, elements[i].close) : NULL;

        unclosed->elements[i] = !close;
        if (!close || start[-2] == '/')
          return FALSE;
        /* Linked data stays whole: what looks like a comment in it is part of it. */
        *from = g_strstr_len (p, start - p, "ld+json") ? close : start;
        *to = close;
        return TRUE;
      }
  return FALSE;
}

/*
 * Copies SIZE bytes from P to OUT without the content of pictures that stand in the page itself: nothing is wanted of
 * them, and they are most of such a page. Returns how many bytes it wrote.
 */
static gsize
copy_without_pictures (char *out, const char *p, gsize size)
{
  static const char mark[] = ";base64,";
  const char *end = p + size;
  const char *found;
  gsize n = 0;

  while (size >= MIN_PICTURE && (found = memmem (p, end - p, mark, strlen (mark))))
    {
      found += strlen (mark);
      memcpy (out + n, p, found - p);
      n += found - p;
      p = found;
      while (p < end && (g_ascii_isalnum (*p) || *p == '+' || *p == '/' || *p == '='))
        p++;
    }
  memcpy (out + n, p, end - p);
  return n + (end - p);
}

char *
sp_html_strip (const char *html, gsize size, gsize *length)
{
  char *out = g_malloc (size + 1);
  const char *end = html + size;
  const char *from, *to;
  Unclosed unclosed = { 0 };
  gsize n = 0;

  for (const char *p = html; p < end;)
    {
      const char *next = memchr (p, '<', end - p);

      if (!next)
        next = end;
      n += copy_without_pictures (out + n, p, next - p);
      p = next;
      if (p == end)
        break;
      if (find_cut (p, end, &unclosed, &from, &to))
        {
          memcpy (out + n, p, from - p);
          n += from - p;
          p = to;
        }
      else
        out[n++] = *p++;
    }
  out[n] = '\0';
  *length = n;
  return out;
}
