/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-byline.h"

#include "sp-html-phrases.h"
#include "sp-html-words.h"
#include "sp-name.h"

#include <string.h>

/* Two bylines that stand this close, in characters of the element that holds both and in levels below it, name two
 * authors of one article. */
#define MAX_SHARED 300
#define MAX_SHARED_LEVELS 4

/* The longest link in a byline that is the author's name, in characters; and the least that a link or a name has. */
#define MAX_LINK_NAME 40
#define MIN_LINK 4

/* The longest text that tells about an author, in characters. */
#define MAX_CARD 700

/* How many nodes after the headline its byline may stand; what comes later is another article's. */
#define MAX_DISTANCE 900

static gboolean
has_word (const char *list, const char *word)
{
  gsize size = strlen (word);

  for (const char *p = list; p && *p; p += strcspn (p, " ") + (strchr (p, ' ') != NULL))
    if (g_ascii_strncasecmp (p, word, size) == 0 && (p[size] == ' ' || p[size] == '\0'))
      return TRUE;
  return FALSE;
}

/* Whether NODE is a link to a page about an author, as its address says. */
static gboolean
is_author_link (const SpHtmlNode *node)
{
  static const char *const parts[] = { "/author/",    "/authors/",     "/autor/",        "/autores/",     "/autori/",
                                       "/auteur/",    "/auteurs/",     "/autoren/",      "/staff/",       "/writer/",
                                       "/writers/",   "/journalist/",  "/journalists/",  "/journaliste/", "/reporter/",
                                       "/reporters/", "/contributor/", "/contributors/", "/byline/",      "/yazar/",
                                       "/yazarlar/",  "/firmas/",      "/avtor/",        "/redakteur/" };
  const char *href = node->tag == SP_HTML_A ? sp_html_node_get (node, SP_ATTR_HREF) : NULL;

  if (!href || node->chars < MIN_LINK - 1 || node->chars > SP_HTML_MAX_LINKED_NAME)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = strstr (href, parts[i]);

      if (found && found[strlen (parts[i])])
        return TRUE;
    }
  return FALSE;
}

/* How sure NODE is that it holds the author. */
static SpHtmlBylineRank
byline_rank (const SpHtmlNode *node)
{
  if (node->tag == SP_HTML_TEXT || !node->attributes)
    return SP_BYLINE_NONE;
  if (has_word (sp_html_node_get (node, SP_ATTR_REL), "author")
      || has_word (sp_html_node_get (node, SP_ATTR_ITEMPROP), "author"))
    return SP_BYLINE_MARKED;
  if (node->roles & SP_ROLE_BYLINE && !(node->roles & (SP_ROLE_CAPTION | SP_ROLE_COMMENTS | SP_ROLE_RELATED)))
    return SP_BYLINE_NAMED;
  return SP_BYLINE_NONE;
}

/* How sure NODE is, when a link to a page about an author counts as much as markup that says so. */
static SpHtmlBylineRank
link_or_byline_rank (const SpHtmlNode *node)
{
  return is_author_link (node) ? SP_BYLINE_MARKED : byline_rank (node);
}

gboolean
sp_html_is_beside_article (const SpHtmlNode *node, const SpHtmlNode *head)
{
  for (const SpHtmlNode *n = node; n && !sp_html_node_is_inside (head, n); n = n->parent)
    {
      if (n->roles & (SP_ROLE_COMMENTS | SP_ROLE_CAPTION) || n->tag == SP_HTML_FIGURE || n->tag == SP_HTML_FIGCAPTION)
        return TRUE;
      if (n->dropped && (n->roles & SP_ROLE_RELATED || n->tag == SP_HTML_NAV || n->tag == SP_HTML_FOOTER))
        return TRUE;
    }
  return FALSE;
}

/* Whether a descendant is a byline too: then that one is looked at. */
static gboolean
holds_byline (const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = sp_html_node_next (node, node, FALSE); n; n = sp_html_node_next (n, node, FALSE))
    if (byline_rank (n) > SP_BYLINE_NONE && n->chars >= MIN_LINK)
      return TRUE;
  return FALSE;
}

/* The name within NODE that its markup marks as one, or NULL. */
static const SpHtmlNode *
find_marked_name (const SpHtmlNode *node)
{
  for (const SpHtmlNode *n = sp_html_node_next (node, node, FALSE); n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag != SP_HTML_TEXT && n->chars > 1 && has_word (sp_html_node_get (n, SP_ATTR_ITEMPROP), "name"))
      return n;
  return NULL;
}

/* The texts of the links in NODE, when each looks like a name in full, with semicolons between; else NULL. */
static char *
join_links (const SpHtmlNode *node)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == SP_HTML_A && n->chars >= MIN_LINK)
      {
        g_autofree char *line = sp_html_node_get_line (n, SP_HTML_MAX_BYLINE * 4);

        if (!sp_name_is_full (line))
          return NULL;
        g_string_append_printf (joined, "%s;", line);
      }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* Whether LINE names others beside the one that LINK does, all of them in full: "<a>Ann Lee</a> and Bob Ray". */
static gboolean
names_more (const char *line, const SpHtmlNode *link)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = sp_html_node_get_line (link, SP_HTML_MAX_BYLINE);

  return sp_names_from_byline (line, names) > 1 && sp_name_is_full (line)
         && g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL);
}

/* What NODE has for a byline: the name that is marked in it, the text of its link when there is one only, those of its
 * links when all are names, else all of it. */
static char *
get_byline (const SpHtmlNode *node)
{
  const SpHtmlNode *link = NULL, *name = find_marked_name (node);
  g_autofree char *line = NULL;
  char *joined;
  guint n_links = 0;

  if (name)
    return sp_html_node_get_line (name, SP_HTML_MAX_BYLINE * 4);
  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == SP_HTML_A && n->chars >= MIN_LINK)
      {
        link = n;
        n_links++;
      }
  joined = n_links > 1 ? join_links (node) : NULL;
  if (joined)
    return joined;
  /* Below the name stands what the author is. */
  line = sp_html_node_get_lines (node, SP_HTML_MAX_BYLINE);
  return n_links == 1 && link->chars < MAX_LINK_NAME && !names_more (line, link)
             ? sp_html_node_get_line (link, SP_HTML_MAX_BYLINE)
             : g_steal_pointer (&line);
}

/* Whether A and B stand together in a small element. */
static gboolean
is_together (const SpHtmlNode *a, const SpHtmlNode *b)
{
  const SpHtmlNode *up = a;

  for (int i = 0; i < MAX_SHARED_LEVELS && up->parent && up->parent->chars <= MAX_SHARED; i++)
    up = up->parent;
  return sp_html_node_is_inside (b, up);
}

guint
sp_html_find_bylines (const SpHtmlFacts *facts, SpHtmlBylineRank rank, gboolean before, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *node = before || !facts->head ? root : facts->head;
  const SpHtmlNode *first = NULL;
  guint n_seen = 0;

  for (; node && (!facts->head || n_seen < MAX_DISTANCE); node = sp_html_node_next (node, root, FALSE))
    {
      g_autofree char *line = NULL;

      n_seen += !before;
      if (link_or_byline_rank (node) < rank || node->chars < 2 || node->chars > SP_HTML_MAX_BYLINE)
        continue;
      if ((first && !is_together (first, node)) || sp_html_is_beside_article (node, facts->head) || holds_byline (node))
        continue;
      line = get_byline (node);
      if (sp_phrase_is_label (line))
        continue;
      /* Beside the first author, or where only a link's address speaks for it, only what looks like a name is one. */
      if ((first || byline_rank (node) == SP_BYLINE_NONE) && !sp_name_is_full (line))
        continue;
      if (sp_names_from_byline (line, names) > 0 && !first)
        first = node;
    }
  return names->len;
}

guint
sp_html_find_card (const SpHtmlFacts *facts, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root, *card = NULL;

  for (const SpHtmlNode *n = facts->head ? facts->head : root; n; n = sp_html_node_next (n, root, FALSE))
    {
      gboolean mark = (n->tag >= SP_HTML_H2 && n->tag <= SP_HTML_H6) || n->tag == SP_HTML_A || n->tag == SP_HTML_OTHER;
      g_autofree char *line = NULL;

      if ((n->roles & (SP_ROLE_BYLINE | SP_ROLE_BIO)) && n->chars > SP_HTML_MAX_LINKED_NAME && n->chars < MAX_CARD
          && !sp_html_is_beside_article (n, facts->head))
        card = n;
      if (!card || !mark || n->chars > SP_HTML_MAX_LINKED_NAME || !sp_html_node_is_inside (n, card))
        continue;
      line = sp_html_node_get_line (n, SP_HTML_MAX_BYLINE * 4);
      if (sp_name_is_full (line))
        return sp_names_from_byline (line, names);
    }
  return 0;
}
