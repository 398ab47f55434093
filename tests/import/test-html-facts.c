/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Title, authors, outlet and dates, from each place that pages have them in. */
#include "sp-test-page.h"

static char *
get_authors (const SpDraft *draft)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < draft->authors->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (draft->authors, i));
  return g_string_free (names, FALSE);
}

static void
check (const char *head, const char *body, const char *title, const char *authors, const char *site, const char *date)
{
  g_autofree char *html =
      g_strconcat ("<html lang=en><head>", head, "</head><body>", body, BODY, "</body></html>", NULL);
  g_autoptr (SpDraft) draft = read_page (html);
  g_autofree char *names = get_authors (draft);

  g_assert_cmpstr (draft->title, ==, title);
  g_assert_cmpstr (names, ==, authors);
  g_assert_cmpstr (draft->outlet, ==, site);
  g_assert_cmpstr (draft->date, ==, date);
}

static void
test_linked_data (void)
{
  check ("<script "
         "type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":"
         "\"The Example\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry line to close &amp; "
         "more\",\"author\":[{\"@id\":\"#a\"},"
         "{\"@type\":\"Person\",\"name\":\"Bob Ray\"}],\"publisher\":{\"name\":\"The Example\"},\"datePublished\":"
         "\"2024-05-03T10:00:00+02:00\",\"dateModified\":\"2024-05-04\"},{\"@id\":\"#a\",\"@type\":\"Person\",\"name\":"
         "\"Ann "
         "Lee\"}]}</script>",
         "", "Ferry line to close & more", "Ann Lee; Bob Ray", "The Example", "2024-05-03T10:00:00+02:00");
}

static void
test_broken_linked_data (void)
{
  check ("<script type='application/ld+json'>{\"@type\":\"NewsArticle\", // a comment\n\"headline\":\"Ferry line to "
         "close\","
         "\"datePublished\":\"2024-05-03\",}</script><script type='application/ld+json'>{{{</script>",
         "", "Ferry line to close", "", "news.example", "2024-05-03");
}

/* Shapes that linked data comes in: a role between article and person, names in two parts, comments and entities around
 * it. */
static void
test_odd_linked_data (void)
{
  const char *start = "<script type='application/ld+json'>", *end = "</script>",
             *heading = "<h1>Ferry line to close</h1>";
  const char *const pages[] = {
    "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Role\",\"author\":{\"name\":\"Ann Lee\"}}}",
    "{\"@type\":\"NewsArticle\",\"author\":{\"givenName\":\"Ann\",\"familyName\":\"Lee\"}}",
    "<!--\n[{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"By Ann Lee\"}}]\n-->",
    "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Ann Lee\"}}\n//]]>",
    "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Ann Lee&quot;}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *head = g_strconcat (start, pages[i], end, NULL);

      check (head, heading, "Ferry line to close", "Ann Lee", "news.example", NULL);
    }
}

/* Names of meta elements that only their ending tells, several names in one element, and cards' labels. */
static void
test_odd_meta (void)
{
  const char *heading = "<h1>Ferry line to close</h1>";

  check ("<meta name='articleAuthor' content='Ann Lee'><meta name='x.articlePublishDate' content='2024-05-03'>",
         heading, "Ferry line to close", "Ann Lee", "news.example", "2024-05-03");
  check ("<meta property='x:other dc:creator' content='Ann Lee'>", heading, "Ferry line to close", "Ann Lee",
         "news.example", NULL);
  check ("<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Lee'><meta "
         "name='twitter:label2' content='Reading time'><meta name='twitter:data2' content='Three minutes'>",
         heading, "Ferry line to close", "Ann Lee", "news.example", NULL);
  check ("<meta name='author' content='Ann Lee'><meta name='dc.creator' content='Web Team'><meta name='web_author' "
         "content='Site Builders'>",
         heading, "Ferry line to close", "Ann Lee", "news.example", NULL);
}

static void
test_meta (void)
{
  check ("<title>Ferry line to close - The Example</title><meta property='og:title' content='Ferry line to close | The "
         "Example'>"
         "<meta property='og:site_name' content='The Example'><meta name='author' content='Ann Lee, Bob Ray'><meta "
         "property='article:published_time' content='2024-05-03T08:00:00Z'>",
         "", "Ferry line to close", "Ann Lee; Bob Ray", "The Example", "2024-05-03T08:00:00Z");
}

static void
test_visible (void)
{
  check ("<title>Ferry line to close in spring - The Example</title>",
         "<h1>Ferry line to close in spring</h1><div class='byline'>By <a rel=author href=/ann>Ann Lee</a></div><time "
         "datetime='2024-05-03'>3 May</time>",
         "Ferry line to close in spring", "Ann Lee", "The Example", "2024-05-03");
}

/* The address of a link says that it leads to an author; what stands around is none. */
static void
test_author_links (void)
{
  check ("",
         "<h1>Ferry line to close in spring</h1><div class='who'><a href='/autor/ana-lopez-1'>Ana López</a><p "
         "class='author-role'>Corresponsal en Atenas</p><a href='/autor/ana-lopez-1'>Ver todo</a></div>",
         "Ferry line to close in spring", "Ana López", "news.example", NULL);
  check ("", "<div class='header hasCaption'><h1>Ferry line to close in spring</h1><p class=byline>Ann Lee</p></div>",
         "Ferry line to close in spring", "Ann Lee", "news.example", NULL);
}

/* A link to the outlet in the heading. */
static void
test_heading_with_more (void)
{
  check ("<meta property='og:title' content='Traffic: Ferry line to close'>",
         "<h1><span class=kicker>Traffic</span>: <span>Ferry line to close</span></h1>", "Ferry line to close", "",
         "news.example", NULL);
  check ("<title>Print view</title>", "<div class=titel>Ferry line to close</div>", "Ferry line to close", "",
         "news.example", NULL);
  check ("<meta property='og:title' content='Ferry line to close in spring'><meta property='og:site_name' content='The "
         "Example'>",
         "<h1><span>Ferry line to close in spring</span><a href=/>The Example Islands</a></h1>",
         "Ferry line to close in spring", "", "The Example", NULL);
}

/* The outlet's name in the middle of a title, with what follows; a word of it there is the headline's. */
static void
test_outlet_within (void)
{
  check ("<title>Ferry line to close - The Example - Local</title><meta property='og:site_name' content='The Example'>",
         "", "Ferry line to close", "", "The Example", NULL);
  check ("<meta property='og:title' content='Talks - Tjelde - what the council wants'><meta property='og:site_name' "
         "content='Tjelde Today'>",
         "", "Talks - Tjelde - what the council wants", "", "Tjelde Today", NULL);
}

/* The part of the page's title that its host writes without a space. */
static void
test_host (void)
{
  const char *html = "<title>Ferry line to close | Island Post | All that is new on the islands</title>" BODY;
  g_autoptr (SpDraft) draft = sp_draft_new ();

  g_assert_true (sp_html_read_page (html, strlen (html), "https://island-post.example/a", draft, NULL));
  g_assert_cmpstr (draft->outlet, ==, "Island Post");
}

/* Bylines that hold more than a name. */
static void
test_bylines_with_more (void)
{
  check ("", "<h1>Ferry line to close</h1><div class=byline>By Ann Lee<br>Post Staff Writer</div>",
         "Ferry line to close", "Ann Lee", "news.example", NULL);
  check ("", "<h1>Ferry line to close</h1><div class=author>pressoffice</div>", "Ferry line to close", "",
         "news.example", NULL);
  const char *title = "Ferry line to close in spring";
  static const struct
  {
    const char *html;
    const char *authors;
  } cases[] = {
    { "<div itemprop=author><span itemprop=name>Ann Lee</span><span itemprop=jobTitle>Reporter</span></div>",
      "Ann Lee" },
    { "<ul class=article-authors><li><a href=/1>Ann Lee</a></li><li><a href=/2>Bob Ray</a></li></ul>",
      "Ann Lee; Bob Ray" },
    { "<p class=byline>By <a href=/1>Ann Lee</a><span><a href=/1>Ann Lee</a></span></p>", "Ann Lee" },
    { "<div class=author-info><h4>Ann Lee</h4><p>Ann Lee covers harbours and boats, and has lived on an island with "
      "two dogs and a cat in a small house by the sea for many years.</p></div>",
      "Ann Lee" },
    { "<p class=byline>By Ann Lee, The Example</p>", "Ann Lee" },
    { "<p class=byline>By The Associated Press</p>", "The Associated Press" },
    { "<p class=firma>Ana López</p>", "Ana López" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat ("<h1>", title, "</h1>", cases[i].html, NULL);

      check ("<meta property='og:site_name' content='The Example'>", body, title, cases[i].authors, "The Example",
             NULL);
    }
}

/* Dates in a title, before the headline, of the day in a page's head, and within a sentence. */
static void
test_date_places (void)
{
  const char *title = "Ferry line to close in spring", *heading = "<h1>Ferry line to close in spring</h1>";
  static const struct
  {
    const char *before;
    const char *after;
    const char *date;
  } cases[] = {
    { "", "<abbr class=published title='2024-05-03'>Friday</abbr>", "2024-05-03" },
    { "<span class=date>3 May 2024</span>", "", "2024-05-03" },
    { "<div><time>Thursday, May 9, 2024</time></div>", "<p>May 3, 2024</p>", "2024-05-03" },
    { "",
      "<span>Updated</span> <time datetime=2024-05-09>9 May</time> <span>Published</span> <time datetime=2024-05-03>3 "
      "May</time>",
      "2024-05-03" },
    { "", "<div class=date-comments><span>May 3, 2024</span><b>12</b></div>", "2024-05-03" },
    { "", "<p>The council said on May 9, 2023 that it would close the ferry line in the end.</p>", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = g_strconcat (cases[i].before, heading, cases[i].after, NULL);

      check ("", body, title, "", "news.example", cases[i].date);
    }
}

static void
check_inline (const char *text, const char *authors)
{
  g_autofree char *body = g_strconcat ("<h1>渡轮航线将于春季停运</h1><p>", text, "</p>", NULL);

  check ("", body, "渡轮航线将于春季停运", authors, "news.example", NULL);
}

static void
test_chinese_lines (void)
{
  check_inline ("据本社电（记者 赵明 钱亮）港务委员会周一投票决定关闭旧渡轮航线，主席在会后说。", "赵明; 钱亮");
  check_inline ("本报记者赵明发自港口", "赵明");
  check_inline ("来源：新闻网 作者：赵明", "赵明");
  check_inline ("一名记者近日从会议上了解到，委员会周一投票决定关闭旧渡轮航线。", "");
}

static void
test_texts_only (void)
{
  check ("<title>Ferry line to close</title>", "<h1>Ferry line to close</h1><p>By Ann Lee</p><p>May 3, 2024</p>",
         "Ferry line to close", "Ann Lee", "news.example", "2024-05-03");
}

static void
test_published_not_modified (void)
{
  check ("<title>Ferry line to close</title>",
         "<h1>Ferry line to close</h1><div class=dates><span class=date>Updated May 9, 2024</span> <span "
         "class=date>Published May "
         "3, 2024</span></div>",
         "Ferry line to close", "", "news.example", "2024-05-03");
}

static void
test_change_first (void)
{
  check ("", "<h1>Ferry line to close</h1><p>3 May 2024 - Updated: 4 May 2024</p>", "Ferry line to close", "",
         "news.example", "2024-05-03");
  check ("", "<h1>Ferry line to close in spring</h1><p>Updated May 4, 2024; published May 3, 2024</p>",
         "Ferry line to close in spring", "", "news.example", "2024-05-03");
  check ("",
         "<h1>Ferry line to close in spring</h1><time class=updated datetime=2024-05-04>4 May</time><time "
         "class=published datetime=2024-05-03>3 May</time>",
         "Ferry line to close in spring", "", "news.example", "2024-05-03");
}

/* Pages without headings: what a line repeats of the page's title is the headline, the rest is the site's name. */
static void
test_no_headings (void)
{
  const char *line =
      "<table><tr><td>3 May 2024 | Ann Lee</td></tr><tr><td>Ferry line to close in spring</td></tr></table>";

  check ("<title>Ferry line to close in spring</title>", line, "Ferry line to close in spring", "Ann Lee",
         "news.example", "2024-05-03");
  check ("<title>Island Post - Ferry line to close in spring</title>", line, "Ferry line to close in spring", "Ann Lee",
         "Island Post", "2024-05-03");
  check ("<title>Island Post :: Local :: Ferry line to close in spring</title>", line, "Ferry line to close in spring",
         "Ann Lee", "Island Post", "2024-05-03");
  check ("<title>Island Post: Ferry line to close in spring</title>", "<div>Ferry line to close in spring</div>",
         "Ferry line to close in spring", "", "Island Post", NULL);
}

/* Where the page names a person, a desk is no author. */
static void
test_desks (void)
{
  check (
      "<meta property='og:site_name' content='Island Post'><meta name=author content='Online Editor'>",
      "<h1>Ferry line to close</h1><div class=byline>Island Post Newsroom</div><p><em>By Ann Lee and Bob Ray</em></p>",
      "Ferry line to close", "Ann Lee; Bob Ray", "Island Post", NULL);
  check ("<meta property='og:site_name' content='Island Post'><meta name=author content='Harbour Agency'>",
         "<h1>Ferry line to close</h1>", "Ferry line to close", "Harbour Agency", "Island Post", NULL);
  check (
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry line to close\",\"author\":"
      "[{\"name\":\"Ann Lee\"},{\"name\":\"Redacción Puerto\"}]}</script>",
      "<h1>Ferry line to close</h1>", "Ferry line to close", "Ann Lee", "news.example", NULL);
}

static void
test_copyright (void)
{
  check ("",
         "<h1>Ferry line to close</h1><div>Copyright © 2004-2024 The Island Post, Tjelde. All rights reserved.</div>",
         "Ferry line to close", "", "The Island Post", NULL);
}

/* A section's name beside a date is no author's. */
static void
test_sections (void)
{
  check ("", "<ul><li><a href=/w>World News</a></ul><h1>Ferry line to close</h1><div>World News | 3 May 2024</div>",
         "Ferry line to close", "", "news.example", "2024-05-03");
}

/* The date closest to the headline is the article's. */
static void
test_nearest_date (void)
{
  check ("",
         "<ul><li class=date>1 May 2024<li class=date>2 May 2024</ul><div><div><span class=date>3 May 2024</span>"
         "<h1>Ferry line to close</h1></div></div>",
         "Ferry line to close", "", "news.example", "2024-05-03");
}

/* "3/5/2024" is read as the country of the address has it. */
static void
test_day_order (void)
{
  static const struct
  {
    const char *url;
    const char *lang;
    const char *date;
  } cases[] = {
    { "https://news.example/a", "en", "2024-03-05" },    { "https://news.example/a", "en-GB", "2024-05-03" },
    { "https://news.co.uk/a", "en", "2024-05-03" },      { "https://news.example.au/a", "en", "2024-05-03" },
    { "https://news.example/a", "pt-BR", "2024-05-03" }, { "https://news.example/a", "en-US", "2024-03-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strdup_printf (
          "<html lang=%s><body><h1>Ferry line to close in spring</h1><p>3/5/2024</p>" BODY "</body></html>",
          cases[i].lang);
      g_autoptr (SpDraft) draft = sp_draft_new ();

      g_assert_true (sp_html_read_page (html, strlen (html), cases[i].url, draft, NULL));
      g_assert_cmpstr (draft->date, ==, cases[i].date);
    }
}

static void
test_no_accounts (void)
{
  check (
      "<title>Ferry line to close</title><meta name=author content='https://social.example/annlee'><meta name=author "
      "content='annlee1987'>",
      "<h1>Ferry line to close</h1>", "Ferry line to close", "", "news.example", NULL);
}

static void
test_address (void)
{
  g_autoptr (SpDraft) draft =
      read_page ("<head><link rel=canonical href='/2024/05/03/ferry'><title>Ferry</title></head><body>" BODY "</body>");
  g_autoptr (SpDraft) bad =
      read_page ("<head><link rel=canonical href='javascript:alert(1)'></head><body>" BODY "</body>");

  g_assert_cmpstr (draft->url, ==, "https://news.example/2024/05/03/ferry");
  g_assert_cmpstr (draft->date, ==, "2024-05-03");
  g_assert_cmpstr (bad->url, ==, "https://news.example/world/story");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/facts/linked-data", test_linked_data);
  g_test_add_func ("/import/facts/broken-linked-data", test_broken_linked_data);
  g_test_add_func ("/import/facts/odd-linked-data", test_odd_linked_data);
  g_test_add_func ("/import/facts/meta", test_meta);
  g_test_add_func ("/import/facts/odd-meta", test_odd_meta);
  g_test_add_func ("/import/facts/visible", test_visible);
  g_test_add_func ("/import/facts/author-links", test_author_links);
  g_test_add_func ("/import/facts/heading-with-more", test_heading_with_more);
  g_test_add_func ("/import/facts/outlet-within", test_outlet_within);
  g_test_add_func ("/import/facts/host", test_host);
  g_test_add_func ("/import/facts/bylines-with-more", test_bylines_with_more);
  g_test_add_func ("/import/facts/date-places", test_date_places);
  g_test_add_func ("/import/facts/chinese-lines", test_chinese_lines);
  g_test_add_func ("/import/facts/texts-only", test_texts_only);
  g_test_add_func ("/import/facts/published-not-modified", test_published_not_modified);
  g_test_add_func ("/import/facts/change-first", test_change_first);
  g_test_add_func ("/import/facts/no-headings", test_no_headings);
  g_test_add_func ("/import/facts/desks", test_desks);
  g_test_add_func ("/import/facts/copyright", test_copyright);
  g_test_add_func ("/import/facts/sections", test_sections);
  g_test_add_func ("/import/facts/nearest-date", test_nearest_date);
  g_test_add_func ("/import/facts/day-order", test_day_order);
  g_test_add_func ("/import/facts/no-accounts", test_no_accounts);
  g_test_add_func ("/import/facts/address", test_address);
  return g_test_run ();
}
