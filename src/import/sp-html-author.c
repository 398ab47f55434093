/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-facts.h"

#include "sp-date-words.h"
#include "sp-html-words.h"
#include "sp-loose-date.h"
#include "sp-name-desk.h"
#include "sp-name-east.h"
#include "sp-name.h"
#include "sp-text.h"

#include <string.h>

/* A byline is short; what is longer tells about the author. */
#define MAX_BYLINE 120

/* Two bylines that stand this close, in characters of the element that holds both, name two authors of one article. */
#define MAX_SHARED 300

/* The longest text that tells about an author, in characters. */
#define MAX_CARD 700

/* The longest list of names within a Chinese line, in characters. */
#define MAX_INLINE 12

/* The longest name that a link to its author has, in characters. */
#define MAX_LINKED_NAME 60

/* How many nodes after the headline its byline may stand; what comes later is another article's. */
#define MAX_DISTANCE 900

/* How many lines at the end of the text may be a signature, and how long it is, in characters. */
#define N_LAST_LINES 3
#define MAX_SIGNATURE 40

/* How many a line may that begins with a word for "by". */
#define MAX_BEFORE_BY 400

/* How many a line may that has a date and a name. */
#define MAX_AFTER_HEAD 60

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

  if (!href || node->chars < 3 || node->chars > MAX_LINKED_NAME)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *found = strstr (href, parts[i]);

      if (found && found[strlen (parts[i])])
        return TRUE;
    }
  return FALSE;
}

/* How sure NODE is that it holds the author: 2 for markup that says so, 1 for a name that does, 0 for neither. */
static int
byline_rank (const SpHtmlNode *node)
{
  if (node->tag == SP_HTML_TEXT || !node->attributes)
    return 0;
  if (has_word (sp_html_node_get (node, SP_ATTR_REL), "author")
      || has_word (sp_html_node_get (node, SP_ATTR_ITEMPROP), "author"))
    return 2;
  return (node->roles & SP_ROLE_BYLINE) && !(node->roles & (SP_ROLE_CAPTION | SP_ROLE_COMMENTS | SP_ROLE_RELATED)) ? 1
                                                                                                                   : 0;
}

/* Whether NODE holds OTHER, which may be NULL. */
static gboolean
holds (const SpHtmlNode *node, const SpHtmlNode *other)
{
  while (other && other->depth > node->depth)
    other = other->parent;
  return other == node;
}

/* How sure NODE is, when a link to a page about an author counts as much as markup that says so. */
static int
link_or_byline_rank (const SpHtmlNode *node)
{
  return is_author_link (node) ? 2 : byline_rank (node);
}

/* Whether NODE stands in what is not about this article: comments, teasers, captions. What holds the headline HEAD is
 * named for something in it. */
static gboolean
is_elsewhere (const SpHtmlNode *node, const SpHtmlNode *head)
{
  for (const SpHtmlNode *n = node; n && !holds (n, head); n = n->parent)
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
    if (byline_rank (n) > 0 && n->chars > 3)
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
    if (n->tag == SP_HTML_A && n->chars > 3)
      {
        g_autofree char *line = sp_html_node_get_line (n, MAX_BYLINE);

        if (!sp_name_is_full (line))
          return NULL;
        g_string_append_printf (joined, "%s;", line);
      }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* What NODE has for a byline: the name that is marked in it, the text of its link when there is one only, those of its
 * links when all are names, else all of it. */
static char *
get_byline (const SpHtmlNode *node)
{
  const SpHtmlNode *link = NULL, *name = find_marked_name (node);
  char *joined;
  guint n_links = 0;

  if (name)
    return sp_html_node_get_line (name, MAX_BYLINE);
  for (const SpHtmlNode *n = node; n; n = sp_html_node_next (n, node, FALSE))
    if (n->tag == SP_HTML_A && n->chars > 3)
      {
        link = n;
        n_links++;
      }
  joined = n_links > 1 ? join_links (node) : NULL;
  if (joined)
    return joined;
  /* Below the name stands what the author is. */
  return sp_html_node_get_lines (n_links == 1 && link->chars < 40 ? link : node, MAX_BYLINE);
}

/* Whether A and B stand together in a small element. */
static gboolean
is_together (const SpHtmlNode *a, const SpHtmlNode *b)
{
  const SpHtmlNode *up = a;

  for (int i = 0; i < 4 && up->parent && up->parent->chars <= MAX_SHARED; i++)
    up = up->parent;
  for (const SpHtmlNode *n = b; n; n = n->parent)
    if (n == up)
      return TRUE;
  return FALSE;
}

/* Bylines of at least RANK, soon after the headline (or anywhere when BEFORE): the first, and those that stand with it.
 */
static guint
find_bylines (const SpHtmlFacts *facts, int rank, gboolean before, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *node = before || !facts->head ? root : facts->head;
  const SpHtmlNode *first = NULL;
  guint n_seen = 0;

  for (; node && (!facts->head || n_seen < MAX_DISTANCE); node = sp_html_node_next (node, root, FALSE))
    {
      g_autofree char *line = NULL;

      n_seen += !before;
      if (link_or_byline_rank (node) < rank || node->chars < 2 || node->chars > MAX_BYLINE)
        continue;
      if ((first && !is_together (first, node)) || is_elsewhere (node, facts->head) || holds_byline (node))
        continue;
      line = get_byline (node);
      /* Beside the first author, or where only a link's address speaks for it, only what looks like a name is one. */
      if ((first || byline_rank (node) == 0) && !sp_name_is_full (line))
        continue;
      if (sp_names_from_byline (line, names) > 0 && !first)
        first = node;
    }
  return names->len;
}

/* Takes out the desks and accounts among NAMES when there is a person; returns whether there is one. */
static gboolean
keep_persons (GPtrArray *names, const char *site)
{
  guint n_desks = 0;

  for (guint i = 0; i < names->len; i++)
    n_desks += sp_name_is_desk (g_ptr_array_index (names, i), site);
  for (guint i = names->len; i > 0 && n_desks < names->len; i--)
    if (sp_name_is_desk (g_ptr_array_index (names, i - 1), site))
      {
        g_ptr_array_remove_index (names, i - 1);
        n_desks--;
      }
  return names->len > 0 && n_desks == 0;
}

/* Short pieces of text after the headline that begin with a word for "by": the first with a person's name, or else the
 * first. */
static guint
find_by_text (const SpHtmlFacts *facts, const char *site, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *node = facts->head ? facts->head : root;

  for (guint i = 0; node && i < MAX_BEFORE_BY; i++, node = sp_html_node_next (node, root, FALSE))
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *line = NULL;

      if (node->tag == SP_HTML_TEXT || node->chars < 4 || node->chars > 80 || is_elsewhere (node, facts->head))
        continue;
      line = sp_html_node_get_lines (node, MAX_BYLINE);
      if (!sp_names_has_by (line) || g_str_has_prefix (line, "from ") || sp_names_from_byline (line, found) == 0)
        continue;
      if (names->len == 0 || keep_persons (found, site))
        {
          g_ptr_array_set_size (names, 0);
          g_ptr_array_extend_and_steal (names, g_steal_pointer (&found));
        }
      if (keep_persons (names, site))
        break;
    }
  return names->len;
}

/* Whether a menu has a link with TEXT: then it is a section's name. */
static gboolean
is_section (const SpHtmlNode *root, const char *text)
{
  for (const SpHtmlNode *n = root; n; n = sp_html_node_next (n, root, FALSE))
    if (n->tag == SP_HTML_A && n->chars > 0 && n->chars <= MAX_LINKED_NAME)
      {
        g_autofree char *line = sp_html_node_get_line (n, MAX_BYLINE);

        if (sp_title_equal (line, text))
          return TRUE;
      }
  return FALSE;
}

/* Whether TEXT may be a word for what stands beside it: an East Asian name has no form of its own. */
static gboolean
is_label (const char *text)
{
  return g_str_has_suffix (text, ":") || strpbrk (text, "0123456789") || sp_name_is_east_asian (text)
         || sp_date_find_change (text) || sp_date_find_published (text);
}

/* Adds the parts of TEXT that are persons' names; when it is WHOLE, a line's only text, it must have several parts. */
static void
add_set_off (const SpHtmlFacts *facts, const char *text, gboolean whole, const char *site, GPtrArray *names)
{
  g_auto (GStrv) parts = sp_title_split (text);

  for (guint i = 0; parts[i] && (parts[1] || !whole); i++)
    if (sp_name_is_full (g_strstrip (parts[i])) && !sp_name_is_desk (parts[i], site) && !is_label (parts[i])
        && !is_section (facts->tree->root, parts[i]))
      sp_names_from_byline (parts[i], names);
}

/* The names in a short line that has a date and, set off from it by a sign or as an element, names: "3 May 2024 | Ann
 * Lee". */
static guint
read_date_line (const SpHtmlFacts *facts, const SpHtmlNode *line, const char *site, GPtrArray *names)
{
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;

  if (line->tag == SP_HTML_TEXT || line->chars < 10 || line->chars > MAX_BYLINE || is_elsewhere (line, facts->head))
    return 0;
  text = sp_html_node_get_line (line, MAX_BYLINE * 4);
  date = sp_loose_date_find (text, FALSE);
  for (const SpHtmlNode *n = line; n && date; n = sp_html_node_next (n, line, FALSE))
    if (n->tag == SP_HTML_TEXT && n->chars > 3)
      add_set_off (facts, n->text, n->chars == line->chars, site, names);
  return names->len;
}

/* Such a line soon after the headline, or close before it. */
static guint
find_by_date (const SpHtmlFacts *facts, const char *site, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *around = facts->head ? sp_html_node_get_surrounding (facts->head) : NULL;
  const SpHtmlNode *node = facts->head;

  for (guint i = 0; node && i < MAX_AFTER_HEAD; i++, node = sp_html_node_next (node, root, FALSE))
    if (read_date_line (facts, node, site, names) > 0)
      return names->len;
  node = around;
  for (guint i = 0; node && node != facts->head && i < MAX_DISTANCE;
       i++, node = sp_html_node_next (node, around, FALSE))
    if (read_date_line (facts, node, site, names) > 0)
      return names->len;
  return 0;
}

/* A card that tells about the author, after the headline: its first heading, link or bold text that looks like a name.
 */
static guint
find_card (const SpHtmlFacts *facts, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root, *card = NULL;

  for (const SpHtmlNode *n = facts->head ? facts->head : root; n; n = sp_html_node_next (n, root, FALSE))
    {
      gboolean mark = (n->tag >= SP_HTML_H2 && n->tag <= SP_HTML_H6) || n->tag == SP_HTML_A || n->tag == SP_HTML_OTHER;
      g_autofree char *line = NULL;

      if ((n->roles & (SP_ROLE_BYLINE | SP_ROLE_BIO)) && n->chars > MAX_LINKED_NAME && n->chars < MAX_CARD
          && !is_elsewhere (n, facts->head))
        card = n;
      if (!card || !mark || n->chars > MAX_LINKED_NAME || !holds (card, n))
        continue;
      line = sp_html_node_get_line (n, MAX_BYLINE);
      if (sp_name_is_full (line))
        return sp_names_from_byline (line, names);
    }
  return 0;
}

/* The signs at which a name within a Chinese line ends. */
static gboolean
ends_name (const char *p)
{
  static const char *const ends[] = { " ",  "\n", "\t", "|",  "/",      "(",    "[",    ")",    "）", "】",
                                      "，", "。", "／", "（", "\u3000", "发自", "报道", "報導", "摄" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_prefix (p, ends[i]))
      return TRUE;
  return *p == '\0';
}

/* The name after the mark that ends at P, up to a sign that ends it; with ALL, several with spaces between, up to a
 * closing bracket. NULL when there is none of a name's length. */
static char *
take_inline (const char *p, gboolean all)
{
  const char *end;

  p += strspn (p, " :");
  for (end = p; *end && !(ends_name (end) && !(all && *end == ' ')); end = g_utf8_next_char (end))
    ;
  return end > p && g_utf8_strlen (p, end - p) <= MAX_INLINE ? g_strndup (p, end - p) : NULL;
}

/* "作者：" within a line, "（记者 ...）" or "本报记者..." at the start of a text, as Chinese pages have it. */
static guint
find_inline (const SpHtmlFacts *facts, GPtrArray *names)
{
  static const struct
  {
    const char *mark;
    gboolean listed; /* may be followed by several names */
  } marks[] = { { "作者：", FALSE },   { "作者:", FALSE },    { "作者 : ", FALSE },  { "（记者", TRUE },
                { "(记者", TRUE },     { "（記者", TRUE },    { "本报记者", TRUE },  { "商报记者", FALSE },
                { "日报记者", FALSE }, { "晚报记者", FALSE }, { "新华社记者", TRUE } };
  const SpHtmlNode *root = facts->tree->root;

  for (const SpHtmlNode *n = root; n; n = sp_html_node_next (n, root, FALSE))
    for (guint i = 0; n->tag == SP_HTML_TEXT && i < G_N_ELEMENTS (marks); i++)
      {
        const char *found = strstr (n->text, marks[i].mark);
        g_autofree char *name = found ? take_inline (found + strlen (marks[i].mark), marks[i].listed) : NULL;
        g_autofree char *line = NULL;

        if (!found)
          continue;
        if (!name && i < 3 && n->parent && n->parent->next)
          name = sp_html_node_get_line (n->parent->next, 40);
        line = name ? g_strconcat ("作者：", name, NULL) : NULL;
        if (line && sp_names_from_byline (line, names) > 0)
          return names->len;
      }
  return 0;
}

/* The authors that meta elements of one name, told by its RANK, give; accounts' names left out. */
static void
add_meta_of (const SpHtmlMeta *meta, guint rank, const char *site, GPtrArray *names)
{
  for (guint i = 0; i < meta->authors->len; i++)
    {
      const char *author = g_ptr_array_index (meta->authors, i);

      if (g_array_index (meta->author_ranks, guint, i) == rank && !sp_name_is_handle (author)
          && !(site && sp_title_equal (author, site)))
        sp_names_from_byline (author, names);
    }
}

static gboolean
has_all (const GPtrArray *names, const GPtrArray *wanted)
{
  for (guint i = 0; i < wanted->len; i++)
    if (!g_ptr_array_find_with_equal_func ((GPtrArray *) names, g_ptr_array_index (wanted, i), g_str_equal, NULL))
      return FALSE;
  return TRUE;
}

/* The authors of the most trusted meta elements that name any; others count if they name these and more. */
static GPtrArray *
get_meta (const SpHtmlMeta *meta, const char *site)
{
  GPtrArray *best = g_ptr_array_new_with_free_func (g_free);
  guint best_rank = G_MAXUINT;

  for (guint i = 0; i < meta->authors->len; i++)
    {
      guint rank = g_array_index (meta->author_ranks, guint, i);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      gboolean more;

      add_meta_of (meta, rank, site, names);
      more = names->len > best->len && has_all (names, best);
      if (names->len > 0 && (best->len == 0 || more || (rank < best_rank && !(has_all (best, names)))))
        {
          g_ptr_array_unref (best);
          best = g_steal_pointer (&names);
          best_rank = rank;
        }
    }
  return best;
}

/* Linked data names one author an entry; only what cannot be one name is cut up. */
static void
add_linked (const SpHtmlFacts *facts, GPtrArray *names)
{
  for (guint i = 0; i < facts->linked->authors->len; i++)
    sp_names_from_byline (g_ptr_array_index (facts->linked->authors, i), names);
}

/* Whether NAMES are an account's: one word in small letters that is no address. */
static gboolean
is_account (const GPtrArray *names)
{
  const char *name = names->len == 1 ? g_ptr_array_index (names, 0) : NULL;

  return name && sp_name_is_handle (name) && !strchr (name, '.');
}

/* Whether NAMES are nothing but the outlet's. */
static gboolean
is_site (const GPtrArray *names, const char *site)
{
  return names->len == 1 && site && sp_title_equal (g_ptr_array_index (names, 0), site);
}

/* Whether each of NAMES looks like a person's in full. */
static gboolean
are_full (const GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    if (!sp_name_is_full (g_ptr_array_index (names, i)))
      return FALSE;
  return names->len > 0;
}

/* The last lines of MAIN, when one is a person's name and nothing else: a signature. */
static guint
find_signature (const SpHtmlNode *main, const char *site, GPtrArray *names)
{
  const SpHtmlNode *lines[N_LAST_LINES] = { NULL };

  for (const SpHtmlNode *n = main; n; n = sp_html_node_next (n, main, n->dropped))
    if (!n->dropped && sp_html_tag_is_block (n->tag) && !n->has_block && n->chars > 0)
      {
        memmove (lines, lines + 1, sizeof lines - sizeof *lines);
        lines[N_LAST_LINES - 1] = n;
      }
  for (guint i = N_LAST_LINES; i > 0 && names->len == 0; i--)
    {
      g_autofree char *line = NULL;

      if (!lines[i - 1] || lines[i - 1]->tag != SP_HTML_P || lines[i - 1]->chars > MAX_SIGNATURE
          || lines[i - 1]->link_chars > 0)
        continue;
      line = sp_html_node_get_line (lines[i - 1], MAX_BYLINE);
      if (sp_name_is_full (line) && !sp_text_ends_sentence (line, strlen (line)) && !sp_name_is_desk (line, site)
          && !is_label (line))
        sp_names_from_byline (line, names);
    }
  return names->len;
}

/* What the page shows in one of the ways that there are, the surest first. */
static guint
find_visible (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, guint way, GPtrArray *names)
{
  switch (way)
    {
    case 0:
      return find_bylines (facts, 2, FALSE, names);
    case 1:
      return find_bylines (facts, 1, FALSE, names);
    case 2:
      return find_bylines (facts, 2, TRUE, names);
    case 3:
      return find_bylines (facts, 1, TRUE, names);
    case 4:
      return find_by_text (facts, site, names);
    case 5:
      return find_by_date (facts, site, names);
    case 6:
      return find_inline (facts, names);
    case 7:
      return find_card (facts, names);
    default:
      return find_signature (main, site, names);
    }
}

#define N_WAYS 9

/* The persons that the page shows, or the first desk when there are none. */
static GPtrArray *
find_shown (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site)
{
  g_autoptr (GPtrArray) desks = g_ptr_array_new_with_free_func (g_free);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

      if (find_visible (facts, main, site, way, names) == 0)
        continue;
      /* What is found later must look like a person the more. */
      if (keep_persons (names, site) && (desks->len == 0 || are_full (names)))
        return g_steal_pointer (&names);
      if (is_account (names))
        continue;
      if (desks->len == 0 || (is_site (desks, site) && !is_site (names, site)))
        {
          g_ptr_array_unref (desks);
          desks = g_steal_pointer (&names);
        }
    }
  return g_steal_pointer (&desks);
}

static GPtrArray *
choose (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site)
{
  g_autoptr (GPtrArray) linked = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) meta = NULL;

  add_linked (facts, linked);
  if (keep_persons (linked, site))
    {
      /* Linked data often names the first author only. */
      g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_free);

      find_bylines (facts, 2, FALSE, more);
      return more->len > linked->len && has_all (more, linked) ? g_steal_pointer (&more) : g_steal_pointer (&linked);
    }
  meta = get_meta (facts->meta, site);
  if (keep_persons (meta, site))
    return g_steal_pointer (&meta);
  /* A desk stands for an author that the page may name. */
  shown = find_shown (facts, main, site);
  if (linked->len + meta->len == 0 || (keep_persons (shown, site) && are_full (shown)))
    return g_steal_pointer (&shown);
  return linked->len > 0 && !(meta->len > 0 && is_site (linked, site)) ? g_steal_pointer (&linked)
                                                                       : g_steal_pointer (&meta);
}

void
sp_html_choose_authors (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, SpDraft *draft)
{
  g_autoptr (GPtrArray) names = choose (facts, main, site);

  /* "By Ann Lee, The Example" names her outlet as well. */
  for (guint i = 0; i < names->len; i++)
    if (names->len == 1 || !site || !sp_title_equal (g_ptr_array_index (names, i), site))
      sp_draft_add_author (draft, g_ptr_array_index (names, i));
}
