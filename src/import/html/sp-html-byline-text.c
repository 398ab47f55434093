/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-byline.h"

#include "sp-date-words.h"
#include "sp-html-main.h"
#include "sp-loose-date.h"
#include "sp-name-chinese.h"
#include "sp-name-desk.h"
#include "sp-name-east.h"
#include "sp-name.h"
#include "sp-text.h"
#include "sp-title.h"

#include <string.h>

/* How far a Chinese word for a reporter may stand from the start of its line, in characters: an outlet's name, a
 * bracket. And what may come between it and a name in the next element, in bytes. */
#define MAX_OUTLET 14
#define MAX_AFTER_SIGN 4

/* The longest line that is nothing but an outlet's reporter, the name and the place, in characters. */
#define MAX_SIGNED 20

/* How many lines at the end of the text may be a signature, and how long it is, in characters. */
#define N_LAST_LINES 3
#define MAX_SIGNATURE 40

/* How many nodes after the headline a line may stand that begins with a word for "by", or that has a date and a name;
 * and how many close before it are looked at for such a line. */
#define MAX_AFTER_HEAD_BY 400
#define MAX_AFTER_HEAD 60
#define MAX_BEFORE_HEAD 900

/* The length of a line that begins with a word for "by", and the least of one that has a date, in characters. */
#define MIN_BY 4
#define MAX_BY 80
#define MIN_DATE_LINE 10

guint
sp_html_find_by_text (const SpHtmlFacts *facts, const char *site, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *node = facts->head ? facts->head : root;

  for (guint i = 0; node && i < MAX_AFTER_HEAD_BY; i++, node = sp_html_node_next (node, root, FALSE))
    {
      g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *line = NULL;

      if (node->tag == SP_HTML_TEXT || node->chars < MIN_BY || node->chars > MAX_BY
          || sp_html_is_beside_article (node, facts->head))
        continue;
      line = sp_html_node_get_lines (node, SP_HTML_MAX_BYLINE * 4);
      if (!sp_names_has_by (line) || g_str_has_prefix (line, "from ") || sp_names_from_byline (line, found) == 0)
        continue;
      if (names->len == 0 || sp_names_keep_persons (found, site))
        {
          g_ptr_array_set_size (names, 0);
          g_ptr_array_extend_and_steal (names, g_steal_pointer (&found));
        }
      if (sp_names_keep_persons (names, site))
        break;
    }
  return names->len;
}

/* The texts of the short links of a page, squeezed: those of its menus are names of sections. */
static GHashTable *
collect_links (const SpHtmlNode *root)
{
  GHashTable *links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const SpHtmlNode *n = root; n; n = sp_html_node_next (n, root, FALSE))
    if (n->tag == SP_HTML_A && n->chars > 0 && n->chars <= SP_HTML_MAX_LINKED_NAME)
      {
        g_autofree char *line = sp_html_node_get_line (n, SP_HTML_MAX_BYLINE * 4);

        g_hash_table_add (links, sp_title_squeeze (line));
      }
  return links;
}

/* The names beside dates, as they are gathered. */
typedef struct
{
  const SpHtmlFacts *facts;
  const char *site;
  GPtrArray *names;
  GHashTable *links; /* collect_links(), once it is asked for */
} DateLines;

static gboolean
is_section (DateLines *lines, const char *text)
{
  g_autofree char *squeezed = sp_title_squeeze (text);

  if (!lines->links)
    lines->links = collect_links (lines->facts->tree->root);
  return g_hash_table_contains (lines->links, squeezed);
}

/* Whether TEXT may be a word for what stands beside it: an East Asian name has no form of its own. */
static gboolean
is_label (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return g_str_has_suffix (text, ":") || sp_name_is_east_asian (text) || sp_date_find_change (text)
         || sp_date_find_published (text);
}

/* Adds the parts of TEXT that are persons' names; when it is WHOLE, a line's only text, it must have several parts. */
static void
add_set_off (DateLines *lines, const char *text, gboolean whole)
{
  g_auto (GStrv) parts = sp_title_split (text);

  for (guint i = 0; parts[i] && (parts[1] || !whole); i++)
    if (sp_name_is_full (g_strstrip (parts[i])) && !sp_name_is_desk (parts[i], lines->site) && !is_label (parts[i])
        && !is_section (lines, parts[i]))
      sp_names_from_byline (parts[i], lines->names);
}

/* Adds the names in a short line that has a date and, set off from it by a sign or as an element, names: "3 May 2024 |
 * Ann Lee". Returns whether there are some. */
static gboolean
read_date_line (DateLines *lines, const SpHtmlNode *line)
{
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;

  if (line->tag == SP_HTML_TEXT || line->chars < MIN_DATE_LINE || line->chars > SP_HTML_MAX_BYLINE
      || sp_html_is_beside_article (line, lines->facts->head))
    return FALSE;
  text = sp_html_node_get_line (line, SP_HTML_MAX_BYLINE * 4);
  date = sp_loose_date_find (text, FALSE);
  for (const SpHtmlNode *n = line; n && date; n = sp_html_node_next (n, line, FALSE))
    if (n->tag == SP_HTML_TEXT && n->chars > 3)
      add_set_off (lines, n->text, n->chars == line->chars);
  return lines->names->len > 0;
}

guint
sp_html_find_by_date (const SpHtmlFacts *facts, const SpHtmlNode *main, const char *site, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root;
  const SpHtmlNode *around = facts->head ? sp_html_node_get_surrounding (facts->head) : NULL;
  const SpHtmlNode *until = sp_html_find_text_start (facts, main);
  const SpHtmlNode *node = facts->head;
  DateLines lines = { .facts = facts, .site = site, .names = names };
  gboolean found = FALSE;

  for (guint i = 0; node && node != until && i < MAX_AFTER_HEAD && !found;
       i++, node = sp_html_node_next (node, root, FALSE))
    found = read_date_line (&lines, node);
  node = around;
  for (guint i = 0; node && node != facts->head && i < MAX_BEFORE_HEAD && !found;
       i++, node = sp_html_node_next (node, around, FALSE))
    found = read_date_line (&lines, node);
  g_clear_pointer (&lines.links, g_hash_table_unref);
  return names->len;
}

/* Where the first of the words for a reporter or an author ends in TEXT; NULL when there is none. It stands near the
 * start, after a bracket or an outlet's name. *SURE tells whether only a name can follow. */
static const char *
find_sign (const char *text, gboolean *sure)
{
  static const char *const signs[] = { "记者", "記者", "作者", "撰文", "文：", "文字：" };
  const char *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *found = strstr (text, signs[i]);
      const char *end = found + strlen (signs[i]);

      if (!found || g_utf8_strlen (text, found - text) > MAX_OUTLET || (best && end >= best))
        continue;
      best = end;
      *sure = *end == ':' || g_str_has_prefix (end, "：") || g_str_has_suffix (signs[i], "：")
              || (found > text && g_utf8_get_char (g_utf8_prev_char (found)) == 0xff08)
              || (found > text && g_utf8_strlen (text, -1) <= MAX_SIGNED);
    }
  return best;
}

guint
sp_html_find_by_sign (const SpHtmlFacts *facts, GPtrArray *names)
{
  const SpHtmlNode *root = facts->tree->root;

  for (const SpHtmlNode *n = facts->head ? facts->head : root; n; n = sp_html_node_next (n, root, FALSE))
    {
      const char *text = n->tag == SP_HTML_TEXT ? n->text + strspn (n->text, " \t\r\n") : "";
      gboolean sure = FALSE;
      const char *after = find_sign (text, &sure);
      g_autofree char *next = NULL;

      if (!after || n->link_chars > 0 || sp_html_is_beside_article (n, facts->head))
        continue;
      if (sp_names_from_chinese (after, sure, names) > 0)
        return names->len;
      /* The name may be in the next element. */
      if (strlen (after) <= MAX_AFTER_SIGN && n->parent && n->parent->next)
        next = sp_html_node_get_line (n->parent->next, SP_HTML_MAX_BYLINE * 4);
      if (next && sp_names_from_chinese (next, sure, names) > 0)
        return names->len;
    }
  return 0;
}

guint
sp_html_find_signature (const SpHtmlNode *main, const char *site, GPtrArray *names)
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
      line = sp_html_node_get_line (lines[i - 1], SP_HTML_MAX_BYLINE * 4);
      if (sp_name_is_full (line) && !sp_text_ends_sentence (line, strlen (line)) && !sp_name_is_desk (line, site)
          && !is_label (line))
        sp_names_from_byline (line, names);
    }
  return names->len;
}
