/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-facts.h"

#include "sp-title.h"

#include <string.h>

/* A name longer than this is a slogan. */
#define MAX_NAME 60

/* The longest last part of a page's title that is the outlet's name, in characters. */
#define MAX_LAST_PART 30

/* The least length of one that stands after a sign for copyright. */
#define MIN_NAME 3

/* The longest line that says whose the page is, in characters. */
#define MAX_COPYRIGHT 150

static gboolean
has_letter (const char *text)
{
  while (*text && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

/* NAME without what sites add to it: "Name | Slogan", "https://www.name.org". NULL when nothing is left. */
static char *
clean (const char *name)
{
  g_auto (GStrv) parts = NULL;
  char *shortest = NULL;

  if (!name || !*name)
    return NULL;
  if (strstr (name, "://"))
    return NULL;
  parts = sp_title_split (name);
  for (char **part = parts; *part; part++)
    {
      g_strstrip (*part);
      if (**part && (!shortest || (part == parts + 1 && strlen (*part) * 2 < strlen (shortest))))
        shortest = *part;
    }
  if (shortest && *shortest == '[' && g_str_has_suffix (shortest, "]"))
    {
      shortest[strlen (shortest) - 1] = '\0';
      shortest++;
    }
  if (!shortest || *shortest == '@' || !has_letter (shortest) || g_utf8_strlen (shortest, -1) > MAX_NAME)
    return NULL;
  return g_strdup (shortest);
}

/* The host of URL without "www.", or NULL. */
static char *
get_host (const char *url)
{
  const char *start = url ? strstr (url, "://") : NULL;
  char *host;

  if (!start)
    return NULL;
  start += 3;
  if (g_ascii_strncasecmp (start, "www.", 4) == 0)
    start += 4;
  host = g_ascii_strdown (start, strcspn (start, "/?#:"));
  if (*host == '\0')
    g_clear_pointer (&host, g_free);
  return host;
}

/* The letters of HOST's name, the part before the endings: "news.example.co.uk" gives "example", "island-post.example"
 * "islandpost". */
static char *
host_word (const char *host)
{
  g_auto (GStrv) labels = g_strsplit (host, ".", -1);
  guint n = g_strv_length (labels);
  guint at = n >= 2 ? n - 2 : 0;

  /* A short label before a country's is an ending too. */
  if (n >= 3 && strlen (labels[n - 1]) == 2 && strlen (labels[at]) <= 3)
    at--;
  return sp_title_squeeze (labels[at]);
}

/* The part of the page's title that is its host's name written out, or else its last part, or its first, when that is
 * short. */
static char *
from_page_title (const char *title, const char *host)
{
  g_auto (GStrv) parts = title ? sp_title_split (title) : NULL;
  guint n = parts ? g_strv_length (parts) : 0;
  g_autofree char *word = host ? host_word (host) : NULL;

  for (guint i = 0; i < n && word; i++)
    {
      g_autofree char *squeezed = sp_title_squeeze (parts[i]);

      if (*squeezed && (strstr (squeezed, word) || (strlen (squeezed) > 3 && strstr (word, squeezed)))
          && strlen (squeezed) < strlen (word) * 4)
        return g_strdup (g_strstrip (parts[i]));
    }
  if (n >= 2 && g_utf8_strlen (parts[n - 1], -1) * 2 < g_utf8_strlen (parts[0], -1)
      && g_utf8_strlen (parts[n - 1], -1) <= MAX_LAST_PART)
    return clean (parts[n - 1]);
  return n >= 2 && sp_title_has_label (title) ? clean (parts[0]) : NULL;
}

/* What the page's title has after the headline TITLE, or else before it: the part next to the edge. */
static char *
from_beside_headline (const char *page_title, const char *title)
{
  const char *found = page_title && title && *title ? strstr (page_title, title) : NULL;
  const char *end = found ? found + strlen (title) : NULL;
  g_autofree char *rest = found ? g_strdup (*end ? end : page_title) : NULL;
  g_auto (GStrv) parts = NULL;
  guint n;

  if (!found)
    return NULL;
  if (!*end)
    rest[found - page_title] = '\0';
  parts = sp_title_split (rest);
  n = g_strv_length (parts);
  if (n == 0)
    return NULL;
  g_strdelimit (parts[*end ? n - 1 : 0], ":|", ' ');
  return clean (g_strstrip (parts[*end ? n - 1 : 0]));
}

/* The name in a line such as "© 2024 The Example. All rights reserved.", or NULL. */
static char *
from_copyright_line (const char *line)
{
  static const char *const signs[] = { "©", "ⓒ", "(c)", "(C)", "&copy;" };
  const char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signs) && !name; i++)
    if ((name = strstr (line, signs[i])))
      name += strlen (signs[i]);
  if (name && g_ascii_strncasecmp (name + strspn (name, " "), "copyright", 9) == 0)
    name += strspn (name, " ") + 9;
  while (name && *name && !g_unichar_isalpha (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);
  return name && *name ? g_strndup (name, strcspn (name, ".,;:|(0123456789")) : NULL;
}

/* The name in the last line of the page that says whose it is. */
static char *
from_copyright (const SpHtmlNode *root)
{
  char *found = NULL;

  for (const SpHtmlNode *n = root; n; n = sp_html_node_next (n, root, FALSE))
    if (n->tag == SP_HTML_TEXT && n->chars < MAX_COPYRIGHT)
      {
        g_autofree char *name = from_copyright_line (n->text);
        g_autofree char *cleaned = name ? clean (name) : NULL;

        if (cleaned && g_utf8_strlen (cleaned, -1) >= MIN_NAME)
          {
            g_free (found);
            found = g_steal_pointer (&cleaned);
          }
      }
  return found;
}

char *
sp_html_find_site (const SpHtmlFacts *facts, const char *title)
{
  char *site = from_beside_headline (facts->meta->page_title, title);

  if (!site)
    site = from_copyright (facts->tree->root);
  return site ? site : get_host (facts->url);
}

char *
sp_html_choose_site (const SpHtmlFacts *facts)
{
  g_autofree char *host = get_host (facts->url);
  char *site = clean (facts->meta->site);

  if (!site)
    site = clean (facts->linked->publisher);
  if (!site)
    site = clean (facts->linked->site);
  if (!site)
    site = from_page_title (facts->meta->page_title, host);
  if (!site)
    site = clean (facts->meta->application);
  return site;
}
