/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-linked.h"

#include "sp-html-fragment.h"
#include "sp-json.h"
#include "sp-text.h"

#include <stdlib.h>
#include <string.h>

/* Objects looked at in all scripts of a page; real ones have a few hundred. */
#define MAX_OBJECTS 20000

#define MAX_LINE 1000

/* No article has more authors; names are compared with each other. */
#define MAX_AUTHORS 100

/* Types of article, better ones first: a page's WebPage is taken when there is nothing else. */
static const char *const article_types[] = {
  "LiveBlogPosting",
  "ReportageNewsArticle",
  "AnalysisNewsArticle",
  "OpinionNewsArticle",
  "BackgroundNewsArticle",
  "ReviewNewsArticle",
  "NewsArticle",
  "BlogPosting",
  "Article",
  "AdvertiserContentArticle",
  "SatiricalArticle",
  "Report",
  "ScholarlyArticle",
  "TechArticle",
  "SocialMediaPosting",
  "DiscussionForumPosting",
  "Review",
  "Recipe",
  "HowTo",
  "Book",
  "Podcast",
  "PodcastEpisode",
  "VideoObject",
  "CreativeWork",
  "WebPage",
  "ItemPage",
};

/* The last of them are no articles: they tell dates and names, but their text is the whole page or of another kind. */
#define N_OTHER_TYPES 5

/* Members that hold other articles than the page's. */
static const char *const foreign_members[] = { "hasPart",     "mentions",       "isPartOf",  "itemListElement",
                                               "relatedLink", "citation",       "comment",   "associatedMedia",
                                               "image",       "liveBlogUpdate", "isBasedOn", "review",
                                               "video",       "subjectOf" };

typedef struct
{
  SpLinkedData *data;
  GHashTable *by_id;     /* "@id" → SpJson object that says more than the id */
  const SpJson *article; /* the best so far */
  guint article_rank;    /* its place in article_types */
  guint n_objects;
} Search;

static gboolean
is_type (const SpJson *object, const char *type)
{
  const SpJson *value = sp_json_get (object, "@type");

  if (!value)
    return FALSE;
  if (value->type == SP_JSON_STRING)
    {
      const char *slash = strrchr (value->text, '/');

      return g_str_equal (slash ? slash + 1 : value->text, type);
    }
  for (const SpJson *item = value->child; item; item = item->next)
    if (item->type == SP_JSON_STRING && g_str_equal (item->text, type))
      return TRUE;
  return FALSE;
}

static guint
rank_of (const SpJson *object)
{
  guint rank = 0;

  while (rank < G_N_ELEMENTS (article_types) && !is_type (object, article_types[rank]))
    rank++;
  return rank;
}

/* TEXT on one line without markup. */
static char *
to_line (const char *text)
{
  char *line;

  if (!text || !*text)
    return NULL;
  line = strpbrk (text, "<&\n\t") ? sp_html_to_line (text, -1) : g_strstrip (g_strdup (text));
  if (*line == '\0' || strlen (line) > MAX_LINE)
    g_clear_pointer (&line, g_free);
  return line;
}

/* The object itself, or the one that its "@id" refers to. */
static const SpJson *
follow (const Search *search, const SpJson *object)
{
  const char *id = sp_json_get_string (object, "@id");
  const SpJson *target = id ? g_hash_table_lookup (search->by_id, id) : NULL;

  return target && !sp_json_get (object, "name") ? target : object;
}

/* The name of a person or organisation, given as a string, an object or the first of an array. */
static char *
get_name (const Search *search, const SpJson *value)
{
  while (value && value->type == SP_JSON_ARRAY)
    value = value->child;
  if (!value)
    return NULL;
  if (value->type == SP_JSON_STRING)
    return to_line (value->text);
  value = sp_json_get (follow (search, value), "name");
  while (value && value->type == SP_JSON_ARRAY)
    value = value->child;
  return value && value->type == SP_JSON_STRING ? to_line (value->text) : NULL;
}

/* A person's name in two parts. */
static char *
get_two_names (const SpJson *person)
{
  const char *given = sp_json_get_string (person, "givenName"), *family = sp_json_get_string (person, "familyName");
  g_autofree char *both = given && family ? g_strconcat (given, " ", family, NULL) : NULL;

  return to_line (both);
}

static void
add_names (const Search *search, const SpJson *value, GPtrArray *names)
{
  if (value && value->type == SP_JSON_ARRAY)
    {
      for (const SpJson *item = value->child; item && names->len < MAX_AUTHORS; item = item->next)
        if (item->type != SP_JSON_ARRAY)
          add_names (search, item, names);
    }
  else if (value)
    {
      const SpJson *name = value->type == SP_JSON_OBJECT ? sp_json_get (follow (search, value), "name") : NULL;
      char *line;

      if (name && name->type == SP_JSON_ARRAY)
        {
          add_names (search, name, names);
          return;
        }
      /* A Role stands between the article and the person. */
      if (!name && sp_json_get (value, "author"))
        {
          add_names (search, sp_json_get (value, "author"), names);
          return;
        }
      line = get_name (search, value);
      if (!line && value->type == SP_JSON_OBJECT)
        line = get_two_names (follow (search, value));
      if (line)
        g_ptr_array_add (names, line);
    }
}

static char *
get_line (const SpJson *object, const char *key)
{
  const SpJson *value = sp_json_get (object, key);

  while (value && value->type == SP_JSON_ARRAY)
    value = value->child;
  return value && value->text ? to_line (value->text) : NULL;
}

static gboolean
is_foreign (const SpJson *member)
{
  for (guint i = 0; member->key && i < G_N_ELEMENTS (foreign_members); i++)
    if (g_str_equal (member->key, foreign_members[i]))
      return TRUE;
  return FALSE;
}

/* Looks at one object, then at what is in it. The parser bounds the depth. */
static void
look (Search *search, const SpJson *value)
{
  guint rank;

  if (search->n_objects++ > MAX_OBJECTS)
    return;
  if (value->type == SP_JSON_OBJECT)
    {
      const char *id = sp_json_get_string (value, "@id");

      if (id && sp_json_get (value, "name"))
        g_hash_table_insert (search->by_id, (gpointer) id, (gpointer) value);
      rank = rank_of (value);
      if (rank < search->article_rank)
        {
          search->article = value;
          search->article_rank = rank;
        }
      if (!search->data->site && is_type (value, "WebSite"))
        search->data->site = get_line (value, "name");
    }
  for (const SpJson *child = value->child; child; child = child->next)
    if (child->child && !is_foreign (child))
      look (search, child);
}

static gboolean
is_false (const SpJson *value)
{
  return value
         && (value->type == SP_JSON_FALSE
             || (value->type == SP_JSON_STRING && g_ascii_strcasecmp (value->text, "false") == 0));
}

static char *
get_url (const SpJson *article)
{
  const SpJson *page = sp_json_get (article, "mainEntityOfPage");
  const char *url = sp_json_get_string (article, "url");

  if (!url && page && page->type == SP_JSON_STRING)
    url = page->text;
  if (!url && page)
    url = sp_json_get_string (page, "@id");
  return url ? g_strstrip (g_strdup (url)) : NULL;
}

static void
take_updates (SpLinkedData *data, const SpJson *article)
{
  const SpJson *updates = sp_json_get (article, "liveBlogUpdate");

  for (const SpJson *post = updates ? updates->child : NULL; post; post = post->next)
    for (guint i = 0; i < 2; i++)
      {
        const char *text = sp_json_get_string (post, i == 0 ? "headline" : "articleBody");

        if (text)
          g_ptr_array_add (data->updates, g_strdup (text));
      }
}

static void
take_article (const Search *search)
{
  SpLinkedData *data = search->data;
  const SpJson *article = search->article;
  const char *count = sp_json_get_string (article, "wordCount");

  data->found = search->article_rank < G_N_ELEMENTS (article_types) - N_OTHER_TYPES;
  data->live = is_type (article, "LiveBlogPosting");
  data->headline = get_line (article, "headline");
  if (!data->headline && data->found)
    data->headline = get_line (article, "name");
  add_names (search, sp_json_get (article, "author"), data->authors);
  if (data->authors->len == 0)
    add_names (search, sp_json_get (article, "creator"), data->authors);
  data->publisher = get_name (search, sp_json_get (article, "publisher"));
  if (!data->publisher)
    data->publisher = get_name (search, sp_json_get (article, "sourceOrganization"));
  data->date = get_line (article, "datePublished");
  if (!data->date)
    data->date = get_line (article, "dateCreated");
  data->modified = get_line (article, "dateModified");
  data->url = get_url (article);
  data->body = g_strdup (sp_json_get_string (article, "articleBody"));
  data->closed = is_false (sp_json_get (article, "isAccessibleForFree"));
  data->word_count = count ? MAX (atoi (count), 0) : 0;
  take_updates (data, article);
}

/* TEXT from its first object or list of objects on, since some pages put it in a comment, with its quotation marks
 * where a template wrote entities for them. */
static char *
clean_json (const char *text)
{
  const char *start = strchr (text, '{'), *list = start;
  g_autofree char *quoted = NULL;

  if (!start)
    return g_strdup ("");
  while (list > text && (g_ascii_isspace (list[-1]) || list[-1] == '['))
    list--;
  /* "CDATA[" is no list. */
  if (list > text && list[-1] == 'A')
    list = start;
  if (!g_str_has_prefix (start + 1 + strspn (start + 1, " \t\r\n"), "&quot;"))
    return g_strdup (list);
  quoted = sp_text_replace (list, "&quot;", "\"");
  return sp_text_replace (quoted, "&amp;", "&");
}

SpLinkedData *
sp_linked_data_new (const SpHtmlTree *tree)
{
  SpLinkedData *self = g_new0 (SpLinkedData, 1);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_json_document_free);
  Search search = { .data = self, .by_id = by_id, .article_rank = G_N_ELEMENTS (article_types) };

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->updates = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < tree->json->len; i++)
    {
      g_autofree char *text = clean_json (g_ptr_array_index (tree->json, i));
      SpJsonDocument *document = sp_json_parse (text, strlen (text));

      if (!document)
        continue;
      g_ptr_array_add (documents, document);
      look (&search, sp_json_get_root (document));
    }
  if (search.article)
    take_article (&search);
  return self;
}

void
sp_linked_data_free (SpLinkedData *self)
{
  g_free (self->headline);
  g_ptr_array_unref (self->authors);
  g_free (self->publisher);
  g_free (self->site);
  g_free (self->date);
  g_free (self->modified);
  g_free (self->url);
  g_free (self->body);
  g_ptr_array_unref (self->updates);
  g_free (self);
}
