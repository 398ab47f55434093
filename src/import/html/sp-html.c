/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html.h"

#include "sp-html-breaks.h"
#include "sp-html-doubt.h"
#include "sp-html-facts.h"
#include "sp-html-main.h"
#include "sp-html-measure.h"
#include "sp-html-text.h"
#include "sp-html-tree.h"

/* Whether the address is of a country where English is written with the day first. */
static gboolean
is_day_first_country (const char *url)
{
  static const char *const endings[] = { ".uk", ".au", ".ie", ".nz", ".za", ".in", ".pk", ".ng", ".ke",
                                         ".gh", ".sg", ".my", ".hk", ".jm", ".lk", ".bd", ".mt", ".eu" };
  g_autoptr (GUri) uri = url ? g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL) : NULL;
  const char *host = uri ? g_uri_get_host (uri) : NULL;

  for (guint i = 0; host && i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (host, endings[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_american (const char *lang)
{
  return g_ascii_strcasecmp (lang, "en") == 0 || g_ascii_strcasecmp (lang, "en-US") == 0
         || g_ascii_strcasecmp (lang, "en_US") == 0;
}

/* Whether numbers in dates are in the order of the United States: month, day, year. */
static gboolean
has_us_order (const SpHtmlFacts *facts)
{
  const SpHtmlTree *tree = facts->tree;
  const char *lang = tree->html ? sp_html_node_get (tree->html, SP_ATTR_LANG) : NULL;
  const char *locale = facts->meta->lang;

  return lang && is_american (lang)
         && !(g_ascii_strcasecmp (lang, "en") == 0
              && (is_day_first_country (facts->url)
                  || (locale && g_ascii_strncasecmp (locale, "en", 2) == 0 && !is_american (locale))));
}

/* Fills in all but the text. */
static void
read_facts (SpHtmlFacts *facts, const SpHtmlNode *main, SpDraft *draft)
{
  gboolean us_order = has_us_order (facts);

  draft->date = sp_html_choose_date (facts, main, us_order);
  draft->modified = sp_html_choose_modified (facts, us_order);
  sp_html_choose_authors (facts, main, draft->outlet, draft);
  draft->lang = facts->tree->html ? g_strdup (sp_html_node_get (facts->tree->html, SP_ATTR_LANG)) : NULL;
}

gboolean
sp_html_read_page (const char *html, gsize size, const char *url, SpDraft *draft, GError **error)
{
  g_autoptr (SpHtmlTree) tree = sp_html_tree_parse (html, size);
  g_autoptr (SpHtmlMeta) meta = sp_html_meta_new (tree);
  g_autoptr (SpLinkedData) linked = sp_linked_data_new (tree);
  SpHtmlFacts facts = { .tree = tree, .meta = meta, .linked = linked };
  SpHtmlNode *main;

  sp_html_split_breaks (tree);
  sp_html_measure (tree);
  facts.url = draft->url = sp_html_choose_url (meta, linked, url);
  draft->outlet = sp_html_choose_site (&facts);
  draft->title = sp_html_choose_title (&facts, draft->outlet);
  if (!draft->outlet)
    draft->outlet = sp_html_find_site (&facts, draft->title);
  sp_html_measure_from (tree, facts.head);
  main = sp_html_find_main (tree, facts.head);
  read_facts (&facts, main, draft);
  sp_html_prune (main, facts.head, draft);
  sp_html_add_leads (&facts, main, draft->title, draft);
  sp_html_text_add (draft, main, TRUE);
  sp_html_check_text (linked, draft);
  if (draft->paragraphs->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no text in this page; open it in a browser and copy the text");
  return FALSE;
}
