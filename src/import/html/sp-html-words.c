/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-words.h"

#include <string.h>

/* Longer class attributes are cut: utility classes fill kilobytes and say nothing. */
#define MAX_NAME 400

/* The words and pairs of words for each role, between spaces. */
static const struct
{
  guint role;
  const char *words;
} roles[] = {
  { SP_ROLE_BODY,
    "articlebody article-body article-text articletext article-content articlecontent entry-content post-content "
    "postcontent "
    "post-body postbody story-body storybody story-content story-text storytext body-text body-content bodytext "
    "content-body news-body news-text newstext news-content single-content "
    "blog-content blog-post article-main article-container article-copy body-copy article-paragraphs rich-text "
    "richtext "
    "td-post post-text post-entry text-content field-body article-wrap entry-body zn-body caas-body articulo-cuerpo "
    "detail-content detail-text detail-body artikel-text artikel-inhalt article-detail news-detail" },
  { SP_ROLE_ARTICLE, "article post story entry hentry news artikel articulo articolo" },
  { SP_ROLE_CHROME,
    "nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs sidebar sidebars share sharing "
    "shares sharebar "
    "sharetools sharebuttons shariff sharedaddy addthis addtoany social socials socialmedia socialbar newsletter "
    "newsletters "
    "subscribe subscribebox subscription signup sign-up cookie cookies consent gdpr popup popups modal lightbox advert "
    "adverts "
    "advertisement advertisements advertising ads adsense adslot adbox adunit adwrapper googlead dfp sponsor sponsored "
    "sponsors pagination pager pagenav paging toolbar login signin register masthead topbar ticker skip-link skip-to "
    "footer "
    "site-footer page-footer site-header page-header page-top copyright disclaimer feedback rating ratings vote votes "
    "voting "
    "videoplayer video-player player-wrapper vjs jw-player jwplayer survey searchbox searchform search-form "
    "post-navigation nav-links follow-us followus app-download promo promos "
    "promobox promotion toc print-only noprint donate donation donations quiz player-controls "
    "widgetarea widget-area sidebar-widget tools actionbar action-bar buttons button-bar cta callout-cta banner "
    "banners" },
  { SP_ROLE_RELATED,
    "related relatedposts relatedarticles related-posts related-articles recirc recirculation recommended "
    "recommendation "
    "recommendations recommend taboola outbrain teaser teasers trending popular mostread mostpopular most-read "
    "most-popular "
    "read-more readmore read-next readnext read-also readalso up-next next-article next-post more-stories more-news "
    "more-from "
    "also-read you-may you-might might-like also-like see-also yarpp zergnet revcontent similar latest-news "
    "recent-posts "
    "recent-news top-stories topstories top-news story-list related-content inline-related further-reading "
    "mehr-zum onward onwards more-on morefrom morestories latest-posts prev-next nextprev" },
  { SP_ROLE_COMMENTS,
    "comments comment commentlist comment-list commentary-list disqus respond comment-respond livefyre fbcomments "
    "comments-area reply replies reader-comments talkback kommentare comentarios commentaires" },
  { SP_ROLE_CAPTION,
    "caption captions figcaption imagecaption image-caption photo-caption photocaption picture-caption img-caption "
    "media-caption wp-caption-text photo-credit photocredit image-credit img-credit credit credits media-credit "
    "bildtext "
    "bildunterschrift image-source copyright-holder cutline legende image-description image-info photo-info" },
  { SP_ROLE_META,
    "meta metadata postmeta post-meta entry-meta article-meta story-meta article-info post-info postinfo byline "
    "bylines "
    "dateline timestamp post-date entry-date publish-date published pubdate tags taglist tag-list tags-list post-tags "
    "entry-tags article-tags tag-links topics topic-list keywords categories category-list cat-links post-categories "
    "kicker topline overline dachzeile surtitre occhiello antetitulo "
    "rubric rubrik eyebrow reading-time read-time readtime views view-count post-views word-count article-date "
    "article-author authorship author-name authors posted-on posted-by posted-in entry-footer post-footer" },
  { SP_ROLE_BYLINE, "byline bylines author authors author-name authorname article-author post-author entry-author "
                    "story-author author-link "
                    "byline-name writer reporter journalist contributor contributors posted-by autor autore auteur "
                    "verfasser submitted-by firma firmas signature autores auteurs autoren autori autorin yazar "
                    "muhabir penulis redacteur autora autorka avtor journo "
                    "writers reporters skribent" },
  { SP_ROLE_DATE,
    "date dates dateline timestamp time datetime published pubdate post-date entry-date publish-date article-date "
    "news-date "
    "date-published publication-date posted-on datum fecha data-pub article-time publish-time time-stamp" },
  { SP_ROLE_BIO,
    "author-bio authorbio author-box authorbox author-info about-author about-the author-description author-card "
    "author-profile bio author-details writer-bio author-block authorblock author-about" },
  { SP_ROLE_TITLE, "headline title article-title post-title entry-title story-title page-title news-title "
                   "article-headline titulo titre titel titolo tytul baslik zagolovok hed" },
  { SP_ROLE_LEAD, "lead lede standfirst summary subtitle sub-title subheadline subheading subhead dek deck excerpt "
                  "intro ingress chapo sapo "
                  "article-summary article-lead description entradilla anrisstext vorspann chapeau" },
  { SP_ROLE_EMBED, "twitter-tweet instagram-media fb-post tiktok-embed tweet reddit-card bluesky-embed mastodon-embed "
                   "telegram-post" },
  { SP_ROLE_HIDDEN, "hidden hide visually-hidden visuallyhidden sr-only screen-reader screenreader offscreen "
                    "off-screen noscript d-none "
                    "is-hidden element-invisible" },
};

/* Words at the start of a class that is about the article, not the element: what follows may be any subject. */
static const char *const subject_prefixes[] = { "tag-",  "category-", "postid-", "has-",     "with-",
                                                "no-",   "js-",       "is-",     "not-",     "without-",
                                                "type-", "format-",   "term-",   "elementor" };

static gpointer
make_table (gpointer data)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      char **words = g_strsplit (roles[i].words, " ", -1);

      for (char **word = words; *word; word++)
        {
          guint known = GPOINTER_TO_UINT (g_hash_table_lookup (table, *word));

          g_hash_table_insert (table, g_strdup (*word), GUINT_TO_POINTER (known | roles[i].role));
        }
      g_strfreev (words);
    }
  return table;
}

static GHashTable *
get_table (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_table, NULL);
}

static gboolean
has_subject_prefix (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (subject_prefixes); i++)
    if (g_ascii_strncasecmp (name, subject_prefixes[i], strlen (subject_prefixes[i])) == 0)
      return TRUE;
  return FALSE;
}

/* The roles of one class name, SIZE bytes: of its words, and of its neighbouring words as pairs. */
static guint
name_roles (const char *name, gsize size)
{
  GHashTable *table = get_table ();
  char words[MAX_NAME * 2 + 2];
  char *word = words, *previous = NULL, *out = words;
  guint found = 0;

  if (size >= MAX_NAME / 2 || has_subject_prefix (name))
    return 0;
  for (gsize i = 0; i <= size; i++)
    {
      gboolean edge = i == size || !g_ascii_isalnum (name[i]);
      gboolean hump = !edge && i > 0 && g_ascii_isupper (name[i]) && g_ascii_islower (name[i - 1]);

      if ((edge || hump) && out > word)
        {
          /* A number after a word only counts elements. */
          while (out > word + 1 && g_ascii_isdigit (out[-1]) && g_ascii_isalpha (*word))
            out--;
          *out = '\0';
          found |= GPOINTER_TO_UINT (g_hash_table_lookup (table, word));
          if (previous)
            found |= GPOINTER_TO_UINT (g_hash_table_lookup (table, previous));
          previous = word;
          *out++ = '-';
          word = out;
        }
      if (!edge)
        *out++ = g_ascii_tolower (name[i]);
    }
  return found;
}

static guint
attribute_roles (const char *names)
{
  guint found = 0;
  const char *end = names + strnlen (names, MAX_NAME * 2);

  for (const char *p = names; p < end;)
    {
      gsize size = strcspn (p, " \t\r\n\f");

      if (size > 0)
        found |= name_roles (p, MIN (size, (gsize) (end - p)));
      p += size + (p[size] != '\0');
    }
  return found;
}

static guint
cached_roles (const char *names, GHashTable *cache)
{
  gpointer known;
  guint found;

  if (!names || !*names)
    return 0;
  if (g_hash_table_lookup_extended (cache, names, NULL, &known))
    return GPOINTER_TO_UINT (known);
  found = attribute_roles (names);
  g_hash_table_insert (cache, (gpointer) names, GUINT_TO_POINTER (found));
  return found;
}

/* What the role attribute of ARIA says. */
static guint
aria_role (const char *role)
{
  static const char *const chrome[] = { "navigation", "search", "banner",      "contentinfo", "complementary",
                                        "dialog",     "alert",  "alertdialog", "menu",        "menubar",
                                        "toolbar",    "form",   "tablist",     "tooltip" };

  for (guint i = 0; role && i < G_N_ELEMENTS (chrome); i++)
    if (g_ascii_strcasecmp (role, chrome[i]) == 0)
      return SP_ROLE_CHROME;
  return role && g_ascii_strcasecmp (role, "article") == 0 ? SP_ROLE_ARTICLE : 0;
}

guint
sp_html_node_get_roles (const SpHtmlNode *node, GHashTable *cache)
{
  guint found = 0;

  for (const SpHtmlAttribute *attribute = node->attributes; attribute; attribute = attribute->next)
    if (attribute->name == SP_ATTR_CLASS || attribute->name == SP_ATTR_ID)
      found |= cached_roles (attribute->value, cache);
    else if (attribute->name == SP_ATTR_ROLE)
      found |= aria_role (attribute->value);
    else if (attribute->name == SP_ATTR_ITEMPROP && g_ascii_strcasecmp (attribute->value, "articleBody") == 0)
      found |= SP_ROLE_BODY;
  return found;
}

GHashTable *
sp_html_roles_new_cache (void)
{
  return g_hash_table_new (g_str_hash, g_str_equal);
}
