/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What users of extractors complain about, a page for each. */
#include "sp-html-fragment.h"
#include "sp-test-page.h"

static void
test_menus (void)
{
  assert_text (
      "<html><body><nav><a href='/'>Home</a><a href='/w'>World</a></nav><header><div class='cookie-banner'>We use "
      "cookies "
      "to make this site better for everybody who visits it, and you can say no.</div></header><main><h1>Ferry line to "
      "close</h1>" BODY "</main><footer><p>All about us, and the terms of use that hold for every page of this "
      "site.</p></footer></body></html>",
      TEXT);
}

static void
test_divs (void)
{
  /* Paragraphs in any element, in spans, and split by breaks. */
  assert_text ("<body><div id=x><div>" P1 "</div><div>" P2 "</div><section>" P3 "</section><div>" P4
               "</div></div></body>",
               TEXT);
  assert_text ("<body><div>" P1 "<br><br>" P2 "<br>\n<br>" P3 "<br><br>" P4 "</div></body>", TEXT);
  assert_text ("<body><p>" P1 "<section>" P2 "</section><p>" P3 "<p>" P4 "</body>", TEXT);
}

/* Lines that only breaks set apart are judged as elements are. */
static void
test_breaks (void)
{
  assert_text ("<title>Ferry line to close</title><body><div><a href=/a>News</a></div><td>3 May 2024 | Ann Lee<br>"
               "<b>Ferry line to close</b><br><br>" P1 "<br><br>" P2 "<br><br><b>Read also:</b> <a href=/b>The "
               "bridge to the island is late by a year</a><br><br>" P3 "<br /> <br />" P4 "</td></body>",
               TEXT);
  assert_text ("<body><div>" P1 "<br><br>" P2 "<br>in two lines<br><br>" P3 "<br><br>" P4 "</div></body>",
               P1 "\n" P2 "\nin two lines\n" P3 "\n" P4);
}

/* The text goes on after what a line within it introduces. */
static void
test_interrupted (void)
{
  assert_text ("<body><article><p>" P1 "</p><p>" P2 "</p><p>" P1 "</p><p>" P2
               "</p><p>Read more: <a href=/b>The bridge is "
               "late</a></p><p>" P3 "</p><p>" P4 "</p></article></body>",
               P1 "\n" P2 "\n" P1 "\n" P2 "\n" P3 "\n" P4);
  assert_text ("<body><article><p>" P1 "</p><p>" P2 "</p><p>" P1 "</p><p>" P2 "</p><h3>Related stories</h3><ul><li>"
               "<a href=/b>The bridge is late</a><li><a href=/c>The boat is old</a></ul><p>" P3 "</p><p>" P4
               "</p></article></body>",
               P1 "\n" P2 "\n" P1 "\n" P2 "\n" P3 "\n" P4);
}

/* A line is judged by its characters, whatever bytes they take; a label is left out wherever it stands. */
static void
test_lines_of_any_script (void)
{
  assert_text ("<body><article><p>" P1 "</p><p>" P2 "</p><p>Читайте также: <a href=/b>Мост на остров опоздает ещё на "
               "целый год, сообщает министерство</a></p><p>" P3 "</p><p>" P4 "</p></article></body>",
               TEXT);
  assert_text ("<body><article><p>" P1 "</p><p>" P2 "</p><p>बाढ़ से जुड़ी यह भी एक बात है</p><p>यह भी पढ़ें: <a href=/b>"
               "द्वीप का पुल एक साल देर से बनेगा, मंत्रालय ने बताया</a></p><p>" P3 "</p><p>" P4 "</p></article></body>",
               P1 "\n" P2 "\nबाढ़ से जुड़ी यह भी एक बात है\n" P3 "\n" P4);
  assert_text ("<body><article><p>" P1 "</p><div><span>Annonce</span><p>" P2 "</p><p>" P3 "</p></div><p>" P4
               "</p></article></body>",
               TEXT);
}

static void
test_inline (void)
{
  assert_text (
      "<body><article><p>One <b>bold</b> and <a href='/x'>linked</a> word, <span>as is usual</span> in news that is "
      "written on the web.</p>" BODY "</article></body>",
      "One bold and linked word, as is usual in news that is written on the web.\n" TEXT);
}

static void
test_layout_table (void)
{
  assert_text (
      "<body><table><tr><td><a href=/a>News</a><br><a href=/b>Sport</a><br><a href=/c>Weather today</a></td><td>" BODY
      "</td></tr></table></body>",
      TEXT);
}

static void
test_data_table (void)
{
  assert_text ("<body><article>" BODY
               "<table><tr><th>Year</th><th>Riders</th></tr><tr><td>2014</td><td>9,000</td></tr></table>"
               "</article></body>",
               TEXT "\nYear | Riders\n2014 | 9,000");
}

static void
test_lists (void)
{
  assert_text ("<body><article>" BODY "<ul><li>A smaller boat</li><li>A bus over the bridge</li></ul></article></body>",
               TEXT "\n• A smaller boat\n• A bus over the bridge");
}

static void
test_comments (void)
{
  assert_text ("<body><article>" BODY
               "</article><div id='comments'><p>I have lived on the island all my life and this is the worst "
               "thing that I have heard of.</p><p>Nobody asked us, as usual, and we will remember that at the next "
               "election.</p></div></body>",
               TEXT);
}

static void
test_teasers (void)
{
  assert_text ("<body><article>" BODY "<h3>Related stories</h3><ul><li><a href=/1>Another story about a ferry and its "
               "captain</a></li><li><a href=/2>What the county thinks of bridges</a></li></ul></article></body>",
               TEXT);
  assert_text ("<body><article><p>" P1 "</p><p>Read more: <a href=/1>What the county thinks of bridges</a></p><p>" P2
               "</p><p>" P3 "</p><p>" P4 "</p></article></body>",
               TEXT);
}

static void
test_captions (void)
{
  assert_text ("<body><article><figure><img src=a.jpg><figcaption>The ferry in winter. Photo: A. "
               "Person</figcaption></figure>" BODY "</article></body>",
               TEXT);
}

static void
test_hidden (void)
{
  assert_text ("<body><article><p style='display: none'>This is for machines and must not be seen by anybody.</p>" BODY
               "<p hidden>Nor this, which is hidden in another way from those who read.</p><template><p>A template is "
               "no text of "
               "the page at all.</p></template><noscript><p>Please switch on scripts.</p></noscript></article></body>",
               TEXT);
}

static void
test_scripts (void)
{
  assert_text ("<body><script>var a = '<p>no text</p>'; if (1 < 2) document.write ('<!--');</script><style>p { color: "
               "red }</style>"
               "<!-- a comment <p>that has text</p> --><article>" BODY "</article></body>",
               TEXT);
}

static void
test_entities (void)
{
  assert_text ("<body><article><p>It&#146;s &#147;so&#148;, and so on&nbsp[1] for as long as it takes to be a "
               "paragraph.</p>" BODY "</article></body>",
               "It’s “so”, and so on [1] for as long as it takes to be a paragraph.\n" TEXT);
}

static void
test_scripts_of_the_world (void)
{
  assert_text (
      "<body><div><a "
      "href=/>首页</a></"
      "div><div><p>特耶尔德港口委员会周一投票决定关闭旧渡轮线，主席在长时间会议后说，冬季每天乘客不到四十人。</p>"
      "<p>反对者聚集在大厅前，称这是岛屿将为之付出代价的错误，最终决定预计在春天作出。</p></div></body>",
      "特耶尔德港口委员会周一投票决定关闭旧渡轮线，主席在长时间会议后说，冬季每天乘客不到四十人。\n"
      "反对者聚集在大厅前，称这是岛屿将为之付出代价的错误，最终决定预计在春天作出。");
}

static void
test_embeds (void)
{
  assert_text ("<body><article>" BODY
               "<blockquote class='twitter-tweet'><p>The boat stays.</p>&mdash; Ann Lee (@annlee) <a "
               "href='https://social.example/1'>3 May</a></blockquote></article></body>",
               TEXT "\n“The boat stays.” — Ann Lee (@annlee) 3 May");
  /* Also in a wrapper that is named like the page's buttons. */
  assert_text ("<body><article>" BODY
               "<div class='social-embed'><blockquote class='twitter-tweet'><p>The boat stays.</p>&mdash; Ann Lee "
               "(@annlee)</blockquote></div></article></body>",
               TEXT "\n“The boat stays.” — Ann Lee (@annlee)");
}

/* Readings over ideographs stand in the brackets that the page gives for them, or are left out. */
static void
test_readings (void)
{
  assert_text (
      "<body><article><p>村長の<ruby>渡部<rp>（</rp><rt>わたべ</rt><rp>）</rp></ruby>さんは、古い<ruby>港<rt>みなと"
      "</rt></ruby>の渡し船を春に廃止すると月曜日に発表した。</p>" BODY "</article></body>",
      "村長の渡部（わたべ）さんは、古い港の渡し船を春に廃止すると月曜日に発表した。\n" TEXT);
}

static void
test_lead (void)
{
  assert_text ("<body><h1>Ferry line to close</h1><div class=meta>3 May</div><h2 class='article-lead text-content'>"
               "After a century the boat to the island makes its last trip in spring.</h2>"
               "<div class='article-text text-content'>" BODY "</div></body>",
               "After a century the boat to the island makes its last trip in spring.\n" TEXT);
  /* By its place and shape alone. */
  assert_text ("<body><div><h1>Ferry line to close</h1><h4>After a century the boat makes its last trip.</h4>"
               "<p>3 May 2024, by the newsroom of the Island Post in Tjelde, with files from others</p></div>"
               "<div>" BODY "</div></body>",
               "After a century the boat makes its last trip.\n" TEXT);
}

static void
test_short (void)
{
  g_autoptr (SpDraft) draft =
      read_page ("<body><div id=menu><a href=/a>A</a></div><h1>Short news</h1><p>The ferry is late today, the "
                 "harbour says.</p></body>");

  g_assert_nonnull (draft);
  g_assert_cmpstr (g_ptr_array_index (draft->paragraphs, draft->paragraphs->len - 1), ==,
                   "The ferry is late today, the harbour says.");
  g_assert_true (draft->flags & SP_ARTICLE_DOUBTFUL);
}

static void
test_nothing (void)
{
  g_assert_null (read_page (""));
  g_assert_null (read_page ("<html><body><script>x</script></body></html>"));
}

static void
test_deep (void)
{
  g_autoptr (GString) html = g_string_new ("<body>");
  g_autoptr (SpDraft) draft = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 5000; i++)
    g_string_append (html, "<div>");
  g_string_append (html, BODY);
  draft = read_page (html->str);
  g_assert_nonnull (draft);
  text = get_text (draft);
  g_assert_nonnull (strstr (text, P4));
}

static void
test_live_blog (void)
{
  g_autoptr (SpDraft) draft = read_page (
      "<head><script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Vote on the ferry\","
      "\"liveBlogUpdate\":[{\"headline\":\"10:05\",\"articleBody\":\"" P1 "\\n" P2 "\"},{\"articleBody\":\"" P3
      "\"}]}</script></head><body><h1>Vote on the ferry</h1><p>" P1 "</p></body>");
  g_autofree char *text = get_text (draft);

  g_assert_true (draft->flags & SP_ARTICLE_LIVE_BLOG);
  g_assert_cmpstr (text, ==, "10:05\n" P1 "\n" P2 "\n" P3);
}

/* The text of linked data, with entities, where the page shows only its start. */
static void
test_linked_text (void)
{
  g_autoptr (SpDraft) draft = read_page (
      "<head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Vote on the ferry\","
      "\"articleBody\":\"Boats &amp; bridges\\n" P1 "\\n" P2 "\\n" P3 "\\n" P4 "\\n" P1 "\\n" P2
      "\"}</script></head><body><h1>Vote on the ferry</h1><p>" P1 "</p></body>");
  g_autofree char *text = get_text (draft);

  g_assert_cmpstr (text, ==, "Boats & bridges\n" TEXT "\n" P1 "\n" P2);
}

static void
test_paywall (void)
{
  g_autoptr (SpDraft) draft = read_page (
      "<head><script "
      "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"wordCount\":"
      "900}</script></head><body><article><p>" P1 "</p><p>" P2
      "</p><p>This article is for subscribers.</p></article></body>");
  g_autofree char *text = get_text (draft);

  g_assert_true (draft->flags & SP_ARTICLE_STUB);
  g_assert_cmpstr (text, ==, P1 "\n" P2);
}

/* What follows a line about subscribers is an offer when it is short, and the text when it is not. */
static void
test_paywall_within (void)
{
  g_autoptr (SpDraft) cut = read_page ("<body><article>" BODY "<p>This article is for subscribers.</p><p>Try it for a "
                                       "month.</p><p>Nine kroner.</p></article></body>");
  g_autoptr (SpDraft) whole =
      read_page ("<body><article>" BODY "<p>This article is for subscribers.</p>" BODY BODY "</article></body>");
  g_autofree char *text = get_text (cut), *more = get_text (whole);

  g_assert_cmpstr (text, ==, TEXT);
  g_assert_true (cut->flags & SP_ARTICLE_STUB);
  g_assert_cmpstr (more, ==, TEXT "\n" TEXT "\n" TEXT);
  g_assert_false (whole->flags & SP_ARTICLE_STUB);
}

/* Checks that PIECE, within a text, is left out or gives the line KEPT. */
static void
check_piece (const char *piece, const char *kept)
{
  g_autofree char *html = g_strconcat ("<head><meta name=author content='Ann Lee'></head><body><h1>Ferry line to "
                                       "close</h1><article>" BODY,
                                       piece, BODY "</article></body>", NULL);
  g_autofree char *expected = kept ? g_strconcat (TEXT "\n", kept, "\n" TEXT, NULL) : g_strdup (TEXT "\n" TEXT);

  assert_text (html, expected);
}

/* Each rule that leaves something out within the text, and what it must leave in. */
static void
test_pieces (void)
{
  check_piece ("<p>Bakgrunn: <a href=/b>The bridge to the island is late</a></p>", NULL);
  check_piece ("<p>The paper <a href=/b>The Bridge to the Island</a> tells: nobody knows.</p>",
               "The paper The Bridge to the Island tells: nobody knows.");
  check_piece ("<ul><li>Film: <a href=/b>The Bridge to the Island</a></li><li>A book on harbours and boats that the "
               "library has</li></ul>",
               "• Film: The Bridge to the Island\n• A book on harbours and boats that the library has");
  check_piece ("<div>All news of the harbour each morning<form><input></form></div>", NULL);
  check_piece ("<div><img src=a.jpg>The ferry in winter</div>", NULL);
  check_piece ("<p><img src=a.jpg>The ferry is late.</p>", "The ferry is late.");
  check_piece ("<p>Ann Lee</p>", NULL);
  check_piece ("<p>Ann Lee:</p>", "Ann Lee:");
  check_piece ("<p>Listen</p>", NULL);
  check_piece ("<p>Listen to the sea, they say.</p>", "Listen to the sea, they say.");
  check_piece ("<p>{\"a\":{\"b\":1},\"c\":{\"d\":2}}</p>", NULL);
  check_piece ("<p>Tjelde 4; Holm 3; Sund 1; Berg 2; Vik 1; Nes 3; Dal 5.</p>",
               "Tjelde 4; Holm 3; Sund 1; Berg 2; Vik 1; Nes 3; Dal 5.");
}

/* A short text that a form stands beside, or that is one line with a picture, is whole. */
static void
test_short_pages (void)
{
  assert_text ("<body><article><div><p>" P1 "</p><p>" P2 "</p><form><input></form></div></article></body>", P1 "\n" P2);
  assert_text ("<body><p>The council met on the hill.<img src=a.jpg></p></body>", "The council met on the hill.");
}

/* Lines before the first paragraph: a byline and a date go, a sentence stays, whatever it begins with. */
static void
test_first_lines (void)
{
  assert_text ("<body><h1>Ferry line to close</h1><article><p>By Ann Lee</p><p>Friday, 3 May 2024</p>" BODY
               "</article></body>",
               TEXT);
  assert_text ("<body><h1>Ferry line to close</h1><article><p>By Monday the ferry was gone.</p><p>It sank on 3 May "
               "2024, they say.</p>" BODY "</article></body>",
               "By Monday the ferry was gone.\nIt sank on 3 May 2024, they say.\n" TEXT);
}

/* A list below the headline that says what the article does, and one that leads elsewhere. */
static void
test_summary_list (void)
{
  assert_text ("<body><div><h1>Ferry line to close</h1><ul><li>The boat makes its last trip in spring</li><li>A bus is "
               "to go over the bridge</li></ul></div><div>" BODY "</div></body>",
               "• The boat makes its last trip in spring\n• A bus is to go over the bridge\n" TEXT);
  assert_text ("<body><div><h1>Ferry line to close</h1><ul><li><a href=/a>The boat makes its last trip</a></li><li><a "
               "href=/b>A bus is to go over it</a></li></ul></div><div>" BODY "</div></body>",
               TEXT);
}

static void
test_fragment (void)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  const char *html =
      "<html><head><title>A chapter</title></head><body><h1>One</h1><p>Text.</p><p>Listen</p></body></html>";
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *line = sp_html_to_line ("A <b>bold</b>&amp; <i>new</i>\n line", -1);

  sp_html_add_fragment (draft, html, strlen (html), &title);
  text = get_text (draft);
  g_assert_cmpstr (title, ==, "A chapter");
  g_assert_cmpstr (text, ==, "One\nText.\nListen");
  g_assert_cmpstr (line, ==, "A bold& new line");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/html/menus", test_menus);
  g_test_add_func ("/import/html/divs", test_divs);
  g_test_add_func ("/import/html/breaks", test_breaks);
  g_test_add_func ("/import/html/interrupted", test_interrupted);
  g_test_add_func ("/import/html/lines-of-any-script", test_lines_of_any_script);
  g_test_add_func ("/import/html/inline", test_inline);
  g_test_add_func ("/import/html/layout-table", test_layout_table);
  g_test_add_func ("/import/html/data-table", test_data_table);
  g_test_add_func ("/import/html/lists", test_lists);
  g_test_add_func ("/import/html/comments", test_comments);
  g_test_add_func ("/import/html/teasers", test_teasers);
  g_test_add_func ("/import/html/captions", test_captions);
  g_test_add_func ("/import/html/hidden", test_hidden);
  g_test_add_func ("/import/html/scripts", test_scripts);
  g_test_add_func ("/import/html/entities", test_entities);
  g_test_add_func ("/import/html/scripts-of-the-world", test_scripts_of_the_world);
  g_test_add_func ("/import/html/embeds", test_embeds);
  g_test_add_func ("/import/html/readings", test_readings);
  g_test_add_func ("/import/html/lead", test_lead);
  g_test_add_func ("/import/html/short", test_short);
  g_test_add_func ("/import/html/nothing", test_nothing);
  g_test_add_func ("/import/html/deep", test_deep);
  g_test_add_func ("/import/html/live-blog", test_live_blog);
  g_test_add_func ("/import/html/linked-text", test_linked_text);
  g_test_add_func ("/import/html/paywall", test_paywall);
  g_test_add_func ("/import/html/paywall-within", test_paywall_within);
  g_test_add_func ("/import/html/pieces", test_pieces);
  g_test_add_func ("/import/html/short-pages", test_short_pages);
  g_test_add_func ("/import/html/first-lines", test_first_lines);
  g_test_add_func ("/import/html/summary-list", test_summary_list);
  g_test_add_func ("/import/html/fragment", test_fragment);
  return g_test_run ();
}
