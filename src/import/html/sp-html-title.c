/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-facts.h"

#include "sp-html-words.h"
#include "sp-title.h"

#include <string.h>

#define MAX_LINE 600

/* A heading is the headline when it shares so many of its words with what the page says of itself elsewhere. */
#define MIN_OVERLAP 0.5

/* The least length of a headline that nothing else speaks for, in characters. */
#define MIN_HEADLINE 14

/* The places apart from its headings in which a page says its title. */
#define N_REFERENCES 4

/* Headings that are compared with what the page says of itself; an article's page has a few. */
#define MAX_HEADINGS 1000

/* How many bytes a character that an element counts may have, with the space before it. */
#define MAX_BYTES 5

/* What the page says its title is, apart from its headings, most trusted first; OUT has room for N_REFERENCES. */
static guint
references (const SpHtmlFacts *facts, const char *site, char **out)
{
  guint n = 0;

  if (facts->linked->headline)
    out[n++] = sp_title_strip_site (facts->linked->headline, site, FALSE);
  if (facts->meta->social_title)
    out[n++] = sp_title_strip_site (facts->meta->social_title, site, FALSE);
  if (facts->meta->page_title && *facts->meta->page_title)
    out[n++] = sp_title_strip_site (facts->meta->page_title, site, TRUE);
  if (facts->meta->plain_title)
    out[n++] = sp_title_strip_site (facts->meta->plain_title, site, FALSE);
  return n;
}

static gboolean
is_headline_element (const SpHtmlNode *node)
{
  const char *item = sp_html_node_get (node, SP_ATTR_ITEMPROP);

  return node->tag == SP_HTML_H1 || (item && g_ascii_strcasecmp (item, "headline") == 0)
         || (node->tag == SP_HTML_H2 && (node->roles & SP_ROLE_TITLE));
}

/* How well LINE fits the references: the best overlap, a little less for each that comes later and for a line that is
 * much shorter than what it fits. */
static double
fit (const char *line, char **refs, guint n)
{
  double best = 0;

  for (guint i = 0; i < n; i++)
    {
      double length = (double) strlen (line) / MAX (strlen (refs[i]), 1);
      double score = sp_title_overlap (line, refs[i]) * (0.8 + 0.2 * MIN (length, 1));

      best = MAX (best, score - 0.01 * i);
    }
  return best;
}

/* The only element of a kind that may hold a headline: level-one headings, or what is named for one and is no link. */
static const SpHtmlNode *
find_only (const SpHtmlNode *root, gboolean named)
{
  const SpHtmlNode *only = NULL;

  for (const SpHtmlNode *n = root; n; n = sp_html_node_next (n, root, n->dropped))
    if (!n->dropped && n->chars > 0
        && (named ? n->roles & SP_ROLE_TITLE && !n->has_block && n->link_chars == 0 : n->tag == SP_HTML_H1))
      {
        if (only)
          return NULL;
        only = n;
      }
  return only;
}

/* The page's only heading, when it is long enough for a headline: some pages give other titles elsewhere. */
static char *
find_only_heading (SpHtmlFacts *facts, const char *site)
{
  const SpHtmlNode *root = facts->tree->root, *only = find_only (root, FALSE);
  char *line;

  if (!only)
    only = find_only (root, TRUE);
  if (!only || only->chars < MIN_HEADLINE || only->chars > MAX_LINE)
    return NULL;
  line = sp_html_node_get_line (only, MAX_LINE);
  if (site && sp_title_equal (line, site))
    g_clear_pointer (&line, g_free);
  else
    facts->head = only;
  return line;
}

/* The heading that fits what the page says of itself. */
static char *
find_heading (SpHtmlFacts *facts, const char *site, char **refs, guint n_refs)
{
  const SpHtmlNode *root = facts->tree->root;
  double best = MIN_OVERLAP;
  char *found = NULL;
  guint n_headings = 0;

  for (const SpHtmlNode *n = root; n && n_headings < MAX_HEADINGS; n = sp_html_node_next (n, root, FALSE))
    {
      g_autofree char *line = NULL;
      double score;

      if (!is_headline_element (n) || n->chars < 4 || n->chars > MAX_LINE)
        continue;
      n_headings++;
      line = sp_html_node_get_line (n, MAX_LINE);
      if (site && sp_title_equal (line, site))
        continue;
      score = n_refs > 0 ? fit (line, refs, n_refs) : 1;
      score -= (n->dropped ? 0.2 : 0) + (n->tag == SP_HTML_H1 ? 0 : 0.1);
      /* One word shared with a long title is no fit. */
      if (n_refs > 0 && g_utf8_strlen (line, -1) * 4 < g_utf8_strlen (refs[0], -1))
        score -= 0.4;
      if (score > best)
        {
          best = score;
          g_free (found);
          found = g_steal_pointer (&line);
          facts->head = n;
        }
    }
  return found;
}

/* Whether NODE is a line of its own that says what a reference does, letter for letter, or most of it. */
static gboolean
is_reference (const SpHtmlNode *node, char **refs, guint n_refs)
{
  g_autofree char *line = NULL;

  if (node->tag == SP_HTML_TEXT || node->tag == SP_HTML_A || node->dropped || node->has_block
      || node->chars < MIN_HEADLINE || node->chars > MAX_LINE)
    return FALSE;
  for (guint i = 0; i < n_refs; i++)
    if (node->chars <= strlen (refs[i]) && strlen (refs[i]) <= node->chars * MAX_BYTES)
      {
        if (!line)
          line = sp_html_node_get_line (node, MAX_LINE);
        if (sp_title_equal (line, refs[i]) || (strlen (line) * 2 > strlen (refs[i]) && strstr (refs[i], line)))
          return TRUE;
      }
  return FALSE;
}

/* The title of pages without headings: the first line that says the same as one of LINES, whatever element it is in. */
static char *
find_line (SpHtmlFacts *facts, char **lines, guint n_lines)
{
  const SpHtmlNode *root = facts->tree->body ? facts->tree->body : facts->tree->root;

  for (const SpHtmlNode *n = root; n; n = sp_html_node_next (n, root, n->dropped))
    if (is_reference (n, lines, n_lines))
      {
        facts->head = n;
        return sp_html_node_get_line (n, MAX_LINE);
      }
  return NULL;
}

/* The same for a part of the page's title: what else it has is the site's name, wherever that stands. */
static char *
find_part (SpHtmlFacts *facts)
{
  g_auto (GStrv) parts = facts->meta->page_title ? sp_title_split (facts->meta->page_title) : NULL;

  return parts ? find_line (facts, parts, g_strv_length (parts)) : NULL;
}

/* The first (or last) element of HEADING, when it stands at that end of its text; else NULL. */
static const SpHtmlNode *
get_edge (const SpHtmlNode *heading, gboolean last)
{
  const SpHtmlNode *edge = last ? heading->last : heading->first;

  while (edge && edge->chars == 0)
    edge = last ? edge->previous : edge->next;
  return edge && edge->tag != SP_HTML_TEXT ? edge : NULL;
}

/* The text of HEADING without its first or last element, when that alone is what the page says of itself, or what is
 * cut is named for a label: some have a link to the outlet or the subject in the heading. */
static char *
cut_label (const SpHtmlNode *heading, gboolean last, char **refs, guint n_refs)
{
  const SpHtmlNode *edge = get_edge (heading, last);
  g_autofree char *line = edge ? sp_html_node_get_line (heading, MAX_LINE) : NULL;
  g_autofree char *label = edge ? sp_html_node_get_line (edge, MAX_LINE) : NULL;
  g_autofree char *rest = NULL;

  if (!edge || *label == '\0' || !(last ? g_str_has_suffix (line, label) : g_str_has_prefix (line, label)))
    return NULL;
  rest = last ? g_strndup (line, strlen (line) - strlen (label))
              : g_strdup (line + strlen (label) + strspn (line + strlen (label), " :|-"));
  g_strstrip (rest);
  if (*rest && edge->roles & SP_ROLE_META)
    return g_steal_pointer (&rest);
  for (guint i = 0; *rest && i < n_refs; i++)
    if (sp_title_equal (rest, refs[i]))
      return g_steal_pointer (&rest);
  return NULL;
}

char *
sp_html_choose_title (SpHtmlFacts *facts, const char *site)
{
  char *refs[N_REFERENCES] = { NULL };
  guint n = references (facts, site, refs);
  char *title = find_heading (facts, site, refs, n);

  if (!title)
    title = find_line (facts, refs, n);
  if (!title)
    title = find_part (facts);
  if (!title)
    title = find_only_heading (facts, site);
  if (title && facts->head->tag != SP_HTML_H1 && facts->linked->headline
      && !sp_title_equal (title, facts->linked->headline))
    {
      g_free (title);
      title = NULL;
    }
  if (title)
    {
      g_autofree char *appended = cut_label (facts->head, TRUE, refs, n);
      g_autofree char *cut = appended ? g_strdup (appended) : cut_label (facts->head, FALSE, refs, n);
      char *stripped = sp_title_strip_site (cut ? cut : title, site, FALSE);

      g_free (title);
      title = stripped;
    }
  else if (n > 0)
    title = g_steal_pointer (&refs[0]);
  for (guint i = 0; i < n; i++)
    g_free (refs[i]);
  return title;
}
