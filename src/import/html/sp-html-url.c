/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-facts.h"

#include <string.h>

static gboolean
is_web (const char *url)
{
  return url && (g_ascii_strncasecmp (url, "http://", 7) == 0 || g_ascii_strncasecmp (url, "https://", 8) == 0);
}

/* URL made absolute against BASE, or NULL when it is not for the web. */
static char *
resolve (const char *url, const char *base)
{
  g_autofree char *joined = NULL;

  if (!url || !*url)
    return NULL;
  if (is_web (url))
    return g_strdup (url);
  if (!is_web (base))
    return NULL;
  joined = g_uri_resolve_relative (base, url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  return is_web (joined) ? g_steal_pointer (&joined) : NULL;
}

/* Whether the address is a site's front page: no article's. */
static gboolean
is_front (const char *url)
{
  const char *host = strstr (url, "://");
  const char *path = host ? strchr (host + 3, '/') : NULL;

  return !path || path[1] == '\0';
}

char *
sp_html_choose_url (const SpHtmlMeta *meta, const SpLinkedData *linked, const char *page_url)
{
  char *url = resolve (meta->url, page_url ? page_url : linked->url);

  if (!url || (is_front (url) && linked->url))
    {
      char *other = resolve (linked->url, page_url);

      if (other)
        {
          g_free (url);
          url = other;
        }
    }
  return url ? url : (is_web (page_url) ? g_strdup (page_url) : NULL);
}
