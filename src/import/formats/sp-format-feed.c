/* SPDX-License-Identifier: GPL-3.0-or-later */

/* RSS (0.9 to 2.0) and Atom: each entry that has a text is an article. */
#include "sp-format.h"

#include "sp-columns.h"
#include "sp-html-fragment.h"
#include "sp-loose-date.h"
#include "sp-mail.h"
#include "sp-name.h"
#include "sp-xml.h"

#include <string.h>

static int
sniff (const SpInput *input)
{
  const char *data = input->data;

  return sp_xml_root_is (data, input->size, "rss") || sp_xml_root_is (data, input->size, "feed")
                 || sp_xml_root_is (data, input->size, "RDF")
             ? SP_SNIFF_SURE
             : SP_SNIFF_NO;
}

/* The text of the child NAME, HTML in it or not, on one line. */
static char *
get_line (const xmlNode *entry, const char *name)
{
  char *line = sp_xml_line (sp_xml_child (entry, name));

  if (line && strpbrk (line, "<&"))
    {
      char *plain = sp_html_to_line (line, -1);

      g_free (line);
      line = plain;
    }
  return line;
}

/* Where the entry's page is. */
static char *
get_link (const xmlNode *entry)
{
  for (const xmlNode *n = sp_xml_child (entry, "link"); n; n = sp_xml_sibling (n, "link"))
    {
      g_autofree char *relation = sp_xml_attribute (n, "rel");
      char *address = sp_xml_attribute (n, "href");

      if (!address)
        address = sp_xml_line (n);
      if (address && (!relation || g_str_equal (relation, "alternate")))
        return address;
      g_free (address);
    }
  return NULL;
}

static char *
get_date (const xmlNode *entry, const char *const *names)
{
  for (; *names; names++)
    {
      g_autofree char *text = sp_xml_line (sp_xml_child (entry, *names));
      char *date = text && g_str_equal (*names, "pubDate") ? sp_mail_date_to_iso (text) : NULL;

      if (!date && text)
        date = sp_loose_date_parse (text, FALSE);
      if (date)
        return date;
    }
  return NULL;
}

/* Leaves of "ann@example.org (Ann Lee)", as RSS wants it, the name. */
static void
keep_name (char *text)
{
  char *open = strchr (text, '@') ? strstr (text, " (") : NULL;
  char *close = open ? strchr (open, ')') : NULL;

  if (!close || open > close)
    return;
  *close = '\0';
  memmove (text, open + 2, close - open - 1);
}

/* Adds the names that stand in the children NAME, which may have the name in a child of theirs. */
static void
add_authors (SpDraft *draft, const xmlNode *entry, const char *name)
{
  for (const xmlNode *n = sp_xml_child (entry, name); n; n = sp_xml_sibling (n, name))
    {
      const xmlNode *inner = sp_xml_child (n, "name");
      g_autofree char *text = sp_xml_line (inner ? inner : n);

      if (!text)
        continue;
      keep_name (text);
      sp_names_from_byline (text, draft->authors);
    }
}

/* A text with its markup escaped, or as XHTML. */
static void
add_content (SpDraft *draft, const xmlNode *content)
{
  if (!content || draft->paragraphs->len > 0)
    return;
  if (sp_xml_child (content, NULL))
    sp_xml_add_blocks (draft, content);
  else
    {
      g_autofree char *text = sp_xml_text (content);

      sp_draft_add_text (draft, text);
    }
}

static void
add_entry (const xmlNode *entry, const char *outlet, const char *lang, GPtrArray *drafts)
{
  static const char *const published[] = { "pubDate", "published", "issued", "date", "updated", NULL };
  static const char *const modified[] = { "updated", "modified", NULL };
  g_autoptr (SpDraft) draft = sp_draft_new ();

  draft->title = get_line (entry, "title");
  draft->url = get_link (entry);
  draft->outlet = g_strdup (outlet);
  draft->lang = g_strdup (lang);
  draft->date = get_date (entry, published);
  draft->modified = get_date (entry, modified);
  add_authors (draft, entry, "creator");
  add_authors (draft, entry, "author");
  add_content (draft, sp_xml_child (entry, "encoded"));
  add_content (draft, sp_xml_child (entry, "content"));
  if (draft->paragraphs->len == 0)
    {
      add_content (draft, sp_xml_child (entry, "description"));
      add_content (draft, sp_xml_child (entry, "summary"));
      draft->flags |= SP_ARTICLE_STUB;
    }
  if (draft->paragraphs->len > 0 && drafts->len <= SP_IMPORT_MAX_ARTICLES)
    g_ptr_array_add (drafts, g_steal_pointer (&draft));
}

static gboolean
read_feed (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (xmlDoc) doc = sp_xml_parse (input->data, input->size, error);
  const xmlNode *root, *channel;
  g_autofree char *outlet = NULL;
  g_autofree char *lang = NULL;

  if (!doc)
    return FALSE;
  root = xmlDocGetRootElement (doc);
  channel = sp_xml_child (root, "channel") ? sp_xml_child (root, "channel") : root;
  outlet = get_line (channel, "title");
  lang = get_line (channel, "language");
  if (!lang)
    lang = sp_xml_attribute (root, "lang");
  for (const xmlNode *n = root; n; n = sp_xml_next (n, root, sp_xml_is (n, "item") || sp_xml_is (n, "entry")))
    if (sp_xml_is (n, "item") || (n != root && sp_xml_is (n, "entry")))
      add_entry (n, outlet, lang, drafts);
  if (drafts->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no entry with a text in this feed; import the pages that it links to");
  return FALSE;
}

const SpFormat sp_format_feed = {
  .name = "feed",
  .media_type = "application/rss+xml",
  .sniff = sniff,
  .read = read_feed,
};
