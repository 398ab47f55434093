/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-meta.h"

#include "sp-name.h"

#include <string.h>

#define MAX_LINE 1000

/* No article has more; names are compared with each other. */
#define MAX_AUTHORS 100

/* Meta elements that are looked at; a page has a few dozen. */
#define MAX_METAS 2000

typedef enum
{
  FIELD_NONE,
  FIELD_SOCIAL_TITLE,
  FIELD_PLAIN_TITLE,
  FIELD_SITE,
  FIELD_APPLICATION,
  FIELD_AUTHOR,
  FIELD_DATE,
  FIELD_MODIFIED,
  FIELD_URL,
  FIELD_LANG,
  FIELD_DESCRIPTION,
} Field;

/* Names of meta elements, in lower case, by trust: of two for one field the earlier row wins. */
static const struct
{
  const char *name;
  Field field;
} names[] = {
  { "og:title", FIELD_SOCIAL_TITLE },
  { "twitter:title", FIELD_SOCIAL_TITLE },
  { "parsely-title", FIELD_SOCIAL_TITLE },
  { "sailthru.title", FIELD_SOCIAL_TITLE },
  { "citation_title", FIELD_PLAIN_TITLE },
  { "dc.title", FIELD_PLAIN_TITLE },
  { "dcterms.title", FIELD_PLAIN_TITLE },
  { "dc:title", FIELD_PLAIN_TITLE },
  { "title", FIELD_PLAIN_TITLE },
  { "headline", FIELD_PLAIN_TITLE },
  { "og:site_name", FIELD_SITE },
  { "cre", FIELD_SITE },
  { "copyright-site", FIELD_SITE },
  { "application-name", FIELD_APPLICATION },
  { "apple-mobile-web-app-title", FIELD_APPLICATION },
  { "dc.publisher", FIELD_APPLICATION },
  { "dcterms.publisher", FIELD_APPLICATION },
  { "publisher", FIELD_APPLICATION },
  { "source", FIELD_APPLICATION },
  { "author", FIELD_AUTHOR },
  { "article:author", FIELD_AUTHOR },
  { "article:author_name", FIELD_AUTHOR },
  { "byl", FIELD_AUTHOR },
  { "parsely-author", FIELD_AUTHOR },
  { "sailthru.author", FIELD_AUTHOR },
  { "dc.creator", FIELD_AUTHOR },
  { "dcterms.creator", FIELD_AUTHOR },
  { "dc:creator", FIELD_AUTHOR },
  { "citation_author", FIELD_AUTHOR },
  { "article:published_time", FIELD_DATE },
  { "article:published", FIELD_DATE },
  { "og:article:published_time", FIELD_DATE },
  { "datepublished", FIELD_DATE },
  { "date_published", FIELD_DATE },
  { "parsely-pub-date", FIELD_DATE },
  { "sailthru.date", FIELD_DATE },
  { "publish_date", FIELD_DATE },
  { "publish-date", FIELD_DATE },
  { "publishdate", FIELD_DATE },
  { "pubdate", FIELD_DATE },
  { "ptime", FIELD_DATE },
  { "pdate", FIELD_DATE },
  { "dc.date.issued", FIELD_DATE },
  { "dcterms.issued", FIELD_DATE },
  { "dcterms.created", FIELD_DATE },
  { "dc.date.created", FIELD_DATE },
  { "dc.date.published", FIELD_DATE },
  { "dcterms.date", FIELD_DATE },
  { "dc.date", FIELD_DATE },
  { "dc:date", FIELD_DATE },
  { "article.published", FIELD_DATE },
  { "article_date_original", FIELD_DATE },
  { "cxenseparse:recs:publishtime", FIELD_DATE },
  { "cxenseparse:publishtime", FIELD_DATE },
  { "article:created_time", FIELD_DATE },
  { "bt:pubdate", FIELD_DATE },
  { "rnews:datepublished", FIELD_DATE },
  { "citation_publication_date", FIELD_DATE },
  { "citation_date", FIELD_DATE },
  { "originalpublicationdate", FIELD_DATE },
  { "og:pubdate", FIELD_DATE },
  { "vr:published_time", FIELD_DATE },
  { "date", FIELD_DATE },
  { "article:modified_time", FIELD_MODIFIED },
  { "og:updated_time", FIELD_MODIFIED },
  { "datemodified", FIELD_MODIFIED },
  { "dcterms.modified", FIELD_MODIFIED },
  { "last-modified", FIELD_MODIFIED },
  { "lastmod", FIELD_MODIFIED },
  { "og:url", FIELD_URL },
  { "twitter:url", FIELD_URL },
  { "parsely-link", FIELD_URL },
  { "og:locale", FIELD_LANG },
  { "content-language", FIELD_LANG },
  { "dc.language", FIELD_LANG },
  { "og:description", FIELD_DESCRIPTION },
  { "twitter:description", FIELD_DESCRIPTION },
  { "description", FIELD_DESCRIPTION },
};

/* How names end that are none of the above, without signs: what systems call these fields is told by its end. */
static const struct
{
  const char *ending;
  Field field;
} endings[] = {
  { "author", FIELD_AUTHOR },        { "authors", FIELD_AUTHOR },      { "authorname", FIELD_AUTHOR },
  { "creator", FIELD_AUTHOR },       { "byline", FIELD_AUTHOR },       { "published", FIELD_DATE },
  { "publishedtime", FIELD_DATE },   { "publishedat", FIELD_DATE },    { "publisheddate", FIELD_DATE },
  { "publishdate", FIELD_DATE },     { "publishtime", FIELD_DATE },    { "publicationdate", FIELD_DATE },
  { "publicationtime", FIELD_DATE }, { "pubdate", FIELD_DATE },        { "pubtime", FIELD_DATE },
  { "datepublished", FIELD_DATE },   { "releasedate", FIELD_DATE },    { "daterelease", FIELD_DATE },
  { "datereleased", FIELD_DATE },    { "displaydate", FIELD_DATE },    { "articledate", FIELD_DATE },
  { "posttime", FIELD_DATE },        { "postdate", FIELD_DATE },       { "createat", FIELD_DATE },
  { "createdat", FIELD_DATE },       { "creationdate", FIELD_DATE },   { "datecreated", FIELD_DATE },
  { "created", FIELD_DATE },         { "articlecreated", FIELD_DATE }, { "createdate", FIELD_DATE },
  { "dateissued", FIELD_DATE },      { "apubtime", FIELD_DATE },       { "storydate", FIELD_DATE },
  { "newsdate", FIELD_DATE },
};

/* What was found, with the row that it came from, so that a more trusted one may replace it. */
typedef struct
{
  SpHtmlMeta *meta;
  guint ranks[FIELD_DESCRIPTION + 1];
  gboolean labelled; /* the last label of a Twitter card says that the author's name is next */
} Gathering;

static gpointer
make_table (gpointer data)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_hash_table_insert (table, (gpointer) names[i].name, GUINT_TO_POINTER (i + 1));
  return table;
}

/* The row for a meta element's name, plus 1; 0 when it is none of them. */
static guint
find_row (const char *name)
{
  static GOnce once = G_ONCE_INIT;
  g_autofree char *key = g_strstrip (g_ascii_strdown (name, -1));

  return GPOINTER_TO_UINT (g_hash_table_lookup (g_once (&once, make_table, NULL), key));
}

static char **
slot (SpHtmlMeta *meta, Field field)
{
  switch (field)
    {
    case FIELD_SOCIAL_TITLE:
      return &meta->social_title;
    case FIELD_PLAIN_TITLE:
      return &meta->plain_title;
    case FIELD_SITE:
      return &meta->site;
    case FIELD_APPLICATION:
      return &meta->application;
    case FIELD_DATE:
      return &meta->date;
    case FIELD_MODIFIED:
      return &meta->modified;
    case FIELD_URL:
      return &meta->url;
    case FIELD_LANG:
      return &meta->lang;
    case FIELD_DESCRIPTION:
      return &meta->description;
    case FIELD_NONE:
    case FIELD_AUTHOR:
    default:
      return NULL;
    }
}

static void
take (Gathering *gathering, guint row, Field field, const char *content)
{
  char **target =
      field == FIELD_DATE && row > G_N_ELEMENTS (names) ? &gathering->meta->other_date : slot (gathering->meta, field);
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (content), "\n\r\t", ' '));

  if (*line == '\0' || strlen (line) > MAX_LINE)
    return;
  if (field == FIELD_AUTHOR)
    {
      if (gathering->meta->authors->len >= MAX_AUTHORS)
        return;
      g_ptr_array_add (gathering->meta->authors, g_steal_pointer (&line));
      g_array_append_val (gathering->meta->author_ranks, row);
    }
  else if (target && (!*target || (row < gathering->ranks[field] && row <= G_N_ELEMENTS (names))))
    {
      g_free (*target);
      *target = g_steal_pointer (&line);
      gathering->ranks[field] = row;
    }
}

/* The field that NAME's ending tells. Who made the site is no author, and accounts of social networks are no names. */
static Field
find_ending (const char *name)
{
  g_autofree char *key = g_ascii_strdown (name, -1);
  char *out = key;

  if (g_str_has_prefix (key, "twitter") || g_str_has_prefix (key, "fb:") || g_str_has_prefix (key, "web"))
    return FIELD_NONE;
  for (const char *p = key; *p; p++)
    if (g_ascii_isalpha (*p))
      *out++ = *p;
  *out = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (key, endings[i].ending))
      return endings[i].field;
  return FIELD_NONE;
}

/* Twitter cards have pairs of a label and what it labels: "Written by", "Ann Lee". */
static gboolean
take_label (Gathering *gathering, const char *name, const char *content)
{
  if (g_ascii_strncasecmp (name, "twitter:label", strlen ("twitter:label")) == 0)
    {
      g_autofree char *spaced = g_strconcat (content, " ", NULL);

      gathering->labelled = sp_names_has_by (spaced);
      return TRUE;
    }
  if (g_ascii_strncasecmp (name, "twitter:data", strlen ("twitter:data")) != 0)
    return FALSE;
  if (gathering->labelled)
    take (gathering, G_N_ELEMENTS (names) + 1, FIELD_AUTHOR, content);
  gathering->labelled = FALSE;
  return TRUE;
}

/* NAME may be several, with spaces between. Returns whether one is known. */
static gboolean
take_named (Gathering *gathering, const char *name, const char *content)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\n", -1);
  gboolean taken = FALSE;

  for (guint i = 0; words[i]; i++)
    {
      guint row = find_row (words[i]);

      if (row > 0)
        take (gathering, row, names[row - 1].field, content);
      taken = taken || row > 0;
    }
  return taken;
}

static void
take_meta (Gathering *gathering, const SpHtmlNode *node)
{
  static const SpHtmlAttr keys[] = { SP_ATTR_PROPERTY, SP_ATTR_NAME, SP_ATTR_ITEMPROP, SP_ATTR_HTTP_EQUIV };
  const char *content = sp_html_node_get (node, SP_ATTR_CONTENT);

  for (guint i = 0; content && i < G_N_ELEMENTS (keys); i++)
    {
      const char *name = sp_html_node_get (node, keys[i]);

      if (name && take_named (gathering, name, content))
        return;
    }
  for (guint i = 0; content && i < 2; i++)
    {
      const char *name = sp_html_node_get (node, keys[i]);

      if (name && !take_label (gathering, name, content))
        take (gathering, G_N_ELEMENTS (names) + 1, find_ending (name), content);
    }
}

SpHtmlMeta *
sp_html_meta_new (const SpHtmlTree *tree)
{
  SpHtmlMeta *self = g_new0 (SpHtmlMeta, 1);
  Gathering gathering = { .meta = self };
  g_autofree char *canonical = NULL;
  guint n = 0;

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->author_ranks = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const SpHtmlNode *node = tree->root; node && n < MAX_METAS; node = sp_html_node_next (node, tree->root, FALSE))
    {
      const char *rel = node->tag == SP_HTML_LINK ? sp_html_node_get (node, SP_ATTR_REL) : NULL;
      const char *href = rel ? sp_html_node_get (node, SP_ATTR_HREF) : NULL;

      if (node->tag == SP_HTML_META)
        {
          take_meta (&gathering, node);
          n++;
        }
      else if (href && !canonical && g_ascii_strcasecmp (rel, "canonical") == 0)
        canonical = g_strstrip (g_strdup (href));
      else if (node->tag == SP_HTML_TITLE && !self->page_title && sp_html_node_find_up (node, SP_HTML_BODY) == NULL)
        self->page_title = sp_html_node_get_line (node, MAX_LINE);
    }
  if (canonical && *canonical)
    {
      g_free (self->url);
      self->url = g_steal_pointer (&canonical);
    }
  return self;
}

void
sp_html_meta_free (SpHtmlMeta *self)
{
  g_free (self->social_title);
  g_free (self->plain_title);
  g_free (self->page_title);
  g_free (self->site);
  g_free (self->application);
  g_ptr_array_unref (self->authors);
  g_array_unref (self->author_ranks);
  g_free (self->date);
  g_free (self->other_date);
  g_free (self->modified);
  g_free (self->url);
  g_free (self->lang);
  g_free (self->description);
  g_free (self);
}
