/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-html-charset.h"
#include "sp-html.h"

#include <string.h>

/* Where the first element of a page must be. */
#define HEAD 4096

/* Elements that files begin with, after comments, when they are web pages. */
static const char *const starts[] = { "<!doctype html", "<html",    "<head", "<body",  "<title", "<meta", "<script",
                                      "<div",           "<article", "<p>",   "<table", "<h1",    NULL };

/* After a byte order mark, white space, comments and an XML declaration. */
static const char *
skip_prolog (const char *p, const char *end)
{
  if (end - p >= 3 && memcmp (p, "\xef\xbb\xbf", 3) == 0)
    p += 3;
  for (;;)
    {
      const char *close;
      gboolean comment;

      while (p < end && g_ascii_isspace (*p))
        p++;
      comment = end - p >= 4 && memcmp (p, "<!--", 4) == 0;
      if (!comment && !(end - p >= 5 && memcmp (p, "<?xml", 5) == 0))
        return p;
      close = g_strstr_len (p, end - p, comment ? "-->" : "?>");
      if (!close)
        return p;
      p = close + (comment ? 3 : 2);
    }
}

/* Wide characters stand for themselves with zeros between; taking these out is enough to see how the page begins. */
static char *
narrow_head (const SpInput *input)
{
  GString *head = g_string_new (NULL);

  for (gsize i = 0; i < MIN (input->size, HEAD * 2); i++)
    if (input->data[i] && (guint8) input->data[i] < 0xfe)
      g_string_append_c (head, input->data[i]);
  return g_string_free (head, FALSE);
}

static int
sniff (const SpInput *input)
{
  g_autofree char *head = narrow_head (input);
  const char *end = head + strlen (head);
  const char *p = skip_prolog (head, end);

  for (guint i = 0; starts[i]; i++)
    if (g_ascii_strncasecmp (p, starts[i], strlen (starts[i])) == 0)
      return SP_SNIFF_LIKELY;
  if (*p == '<' && (strstr (p, "<html") || strstr (p, "<HTML")))
    return SP_SNIFF_LIKELY;
  if ((sp_input_has_suffix (input, ".html") || sp_input_has_suffix (input, ".htm")
       || sp_input_has_suffix (input, ".xhtml") || sp_input_is_type (input, "text/html")
       || sp_input_is_type (input, "application/xhtml+xml"))
      && !sp_charset_looks_binary (input->data, input->size))
    return SP_SNIFF_MAYBE;
  return SP_SNIFF_NO;
}

/* The address after MARK in the page's head, up to white space or the end of the comment; NULL when there is none. */
static char *
find_saved_address (const SpInput *input, const char *mark)
{
  const char *found = g_strstr_len (input->data, MIN (input->size, HEAD), mark);
  const char *start = found ? g_strstr_len (found, MIN (200, input->data + input->size - found), "http") : NULL;
  gsize size = start ? strcspn (start, " \t\r\n<>\"") : 0;

  return start && (g_str_has_prefix (start, "http://") || g_str_has_prefix (start, "https://"))
             ? g_strndup (start, size)
             : NULL;
}

/* Browsers and their extensions note in a comment where they saved a page from. */
static char *
find_saved_from (const SpInput *input)
{
  char *url = find_saved_address (input, "<!-- saved from url=");

  return url ? url : find_saved_address (input, "Page saved with SingleFile");
}

static gboolean
read_html (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autofree char *label = sp_html_find_charset (input->data, input->size, input->media_type);
  gsize size;
  g_autofree char *html = sp_charset_decode (input->data, input->size, label, &size);
  g_autofree char *saved_from = input->url ? NULL : find_saved_from (input);
  SpDraft *draft = sp_draft_new ();

  g_ptr_array_add (drafts, draft);
  return sp_html_read_page (html, size, input->url ? input->url : saved_from, draft, error);
}

const SpFormat sp_format_html = {
  .name = "HTML page",
  .media_type = "text/html",
  .sniff = sniff,
  .read = read_html,
};
