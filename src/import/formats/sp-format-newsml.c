/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What news agencies send: NITF, NewsML-G2 and the older NewsML. */
#include "sp-format.h"

#include "sp-columns.h"
#include "sp-name.h"
#include "sp-nitf.h"

static gboolean
is_root (const SpInput *input, const char *name)
{
  return sp_xml_root_is (input->data, input->size, name);
}

static int
sniff_nitf (const SpInput *input)
{
  return is_root (input, "nitf") ? SP_SNIFF_SURE : SP_SNIFF_NO;
}

static int
sniff_newsml (const SpInput *input)
{
  return is_root (input, "newsItem") || is_root (input, "newsMessage") || is_root (input, "packageItem")
                 || is_root (input, "NewsML")
             ? SP_SNIFF_SURE
             : SP_SNIFF_NO;
}

/* The text of one of an item's contents. */
static void
add_content (SpDraft *draft, const xmlNode *content)
{
  const xmlNode *nitf = sp_xml_child (content, "nitf");

  if (nitf)
    sp_nitf_read (draft, nitf);
  else if (sp_xml_is (content, "inlineData"))
    {
      g_autofree char *text = sp_xml_text (content);

      sp_draft_add_text (draft, text);
    }
  else
    sp_xml_add_blocks (draft, content);
}

/* The name of a party: its child "name", else what a qualified code ends with. */
static char *
get_party (const xmlNode *node)
{
  g_autofree char *name = sp_xml_line (sp_xml_child (node, "name"));
  g_autofree char *code = name || !node ? NULL : sp_xml_attribute (node, "literal");

  return name ? g_steal_pointer (&name) : g_steal_pointer (&code);
}

static void
add_names (SpDraft *draft, const xmlNode *meta)
{
  g_autofree char *byline = sp_xml_line (sp_xml_child (meta, "by"));

  if (byline)
    sp_names_from_byline (byline, draft->authors);
  for (const xmlNode *n = sp_xml_child (meta, "creator"); n && draft->authors->len == 0;
       n = sp_xml_sibling (n, "creator"))
    {
      g_autofree char *name = get_party (n);

      if (name)
        sp_draft_add_author (draft, name);
    }
}

static void
add_date (SpDraft *draft, const xmlNode *item_meta, const xmlNode *content_meta)
{
  const xmlNode *places[] = { sp_xml_child (content_meta, "contentCreated"), sp_xml_child (item_meta, "firstCreated"),
                              sp_xml_child (item_meta, "versionCreated") };

  for (guint i = 0; i < G_N_ELEMENTS (places) && !draft->date; i++)
    {
      g_autofree char *text = sp_xml_line (places[i]);

      draft->date = sp_nitf_date (text);
    }
}

/* Adds the article of a NewsML-G2 item that has text. */
static void
add_item (const xmlNode *item, GPtrArray *drafts)
{
  const xmlNode *item_meta = sp_xml_child (item, "itemMeta"), *content_meta = sp_xml_child (item, "contentMeta");
  const xmlNode *language = sp_xml_child (content_meta, "language");
  const xmlNode *set = sp_xml_child (item, "contentSet");
  g_autoptr (SpDraft) draft = sp_draft_new ();

  draft->title = sp_xml_line (sp_xml_child (content_meta, "headline"));
  draft->outlet = get_party (sp_xml_child (item_meta, "provider"));
  draft->lang = language ? sp_xml_attribute (language, "tag") : sp_xml_attribute (item, "lang");
  add_names (draft, content_meta);
  add_date (draft, item_meta, content_meta);
  for (const xmlNode *n = sp_xml_child (set, NULL); n && draft->paragraphs->len == 0; n = sp_xml_sibling (n, NULL))
    if (sp_xml_is (n, "inlineXML") || sp_xml_is (n, "inlineData"))
      add_content (draft, n);
  if (draft->paragraphs->len == 0 && sp_xml_child (content_meta, "description"))
    sp_xml_add_blocks (draft, sp_xml_child (content_meta, "description"));
  if (draft->paragraphs->len > 0 && drafts->len <= SP_IMPORT_MAX_ARTICLES)
    g_ptr_array_add (drafts, g_steal_pointer (&draft));
}

/* Adds the article of an item of NewsML 1. */
static void
add_old_item (const xmlNode *item, GPtrArray *drafts)
{
  const xmlNode *lines = sp_xml_find (item, "NewsLines");
  const xmlNode *content = sp_xml_find (item, "DataContent");
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autofree char *byline = sp_xml_line (sp_xml_child (lines, "ByLine"));
  g_autofree char *date = sp_xml_line (sp_xml_find (item, "FirstCreated"));

  draft->title = sp_xml_line (sp_xml_child (lines, "HeadLine"));
  draft->date = sp_nitf_date (date);
  if (byline)
    sp_names_from_byline (byline, draft->authors);
  if (content)
    add_content (draft, content);
  if (draft->paragraphs->len > 0 && drafts->len <= SP_IMPORT_MAX_ARTICLES)
    g_ptr_array_add (drafts, g_steal_pointer (&draft));
}

static gboolean
finish (const GPtrArray *drafts, GError **error)
{
  if (drafts->len > 0)
    return TRUE;
  g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_NOT_ARTICLE,
               "There is no text in this news item; import the item with the text");
  return FALSE;
}

static gboolean
read_newsml (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (xmlDoc) doc = sp_xml_parse (input->data, input->size, error);
  const xmlNode *root;

  if (!doc)
    return FALSE;
  root = xmlDocGetRootElement (doc);
  if (sp_xml_is (root, "newsItem"))
    add_item (root, drafts);
  for (const xmlNode *n = root; n; n = sp_xml_next (n, root, n != root && sp_xml_is (n, "newsItem")))
    if (n != root && sp_xml_is (n, "newsItem"))
      add_item (n, drafts);
    else if (sp_xml_is (n, "NewsItem"))
      add_old_item (n, drafts);
  return finish (drafts, error);
}

static gboolean
read_nitf (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autoptr (xmlDoc) doc = sp_xml_parse (input->data, input->size, error);
  g_autoptr (SpDraft) draft = sp_draft_new ();

  if (!doc)
    return FALSE;
  sp_nitf_read (draft, xmlDocGetRootElement (doc));
  if (draft->paragraphs->len > 0)
    g_ptr_array_add (drafts, g_steal_pointer (&draft));
  return finish (drafts, error);
}

const SpFormat sp_format_nitf = {
  .name = "NITF news item",
  .media_type = "application/nitf+xml",
  .sniff = sniff_nitf,
  .read = read_nitf,
};

const SpFormat sp_format_newsml = {
  .name = "NewsML news item",
  .media_type = "application/vnd.iptc.g2.newsitem+xml",
  .sniff = sniff_newsml,
  .read = read_newsml,
};
