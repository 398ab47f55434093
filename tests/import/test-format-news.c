/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-columns.h"
#include "sp-csv.h"
#include "sp-json-check.h"
#include "sp-test-format.h"

static const char *
first_author (GPtrArray *drafts, guint i)
{
  const GPtrArray *authors = get_draft (drafts, i)->authors;

  return authors->len > 0 ? g_ptr_array_index (authors, 0) : NULL;
}

static void
test_ninjs (void)
{
  g_autoptr (GPtrArray) old = read_text (
      "a.json",
      "{\"uri\": \"urn:x\", \"versioncreated\": \"2016-09-17T10:00:00Z\", \"headline\": \"The &amp; bridge\","
      " \"byline\": \"By Ann Lee\", \"body_text\": \"One. Two.\", \"body_xhtml\": \"<p>One.</p><p>Two.</p>\"}",
      1);
  g_autoptr (GPtrArray) new = read_text (
      "a.json",
      "{\"headlines\": [{\"role\": \"short\", \"value\": \"B\"}, {\"role\": \"main\", \"value\": \"Bridge\"}],"
      " \"by\": \"Ann Lee\", \"language\": \"en\", \"infosources\": [{\"name\": \"Agency\"}], \"bodies\": ["
      "{\"contentType\": \"text/plain\", \"value\": \"x\"},"
      "{\"contentType\": \"text/html\", \"value\": \"<p>One.</p><p>Two.</p>\"}]}",
      1);

  g_assert_cmpstr (get_draft (old, 0)->title, ==, "The & bridge");
  g_assert_cmpstr (get_draft (old, 0)->date, ==, "2016-09-17T10:00:00Z");
  g_assert_cmpstr (first_author (old, 0), ==, "Ann Lee");
  assert_paragraphs (old, 0, "One.|Two.");
  g_assert_cmpstr (get_draft (new, 0)->title, ==, "Bridge");
  g_assert_cmpstr (get_draft (new, 0)->outlet, ==, "Agency");
  assert_paragraphs (new, 0, "One.|Two.");
}

static void
test_json_tables (void)
{
  g_autoptr (GPtrArray) answer =
      read_text ("a",
                 "{\"status\": \"ok\", \"articles\": [{\"source\": {\"name\": \"Daily\"}, \"title\": \"A\","
                 " \"content\": \"Body.\"}, {\"title\": \"No text\"}, {\"title\": \"B\", \"fields\":"
                 " {\"bodyText\": \"Inner.\"}}]}",
                 2);
  g_autoptr (GPtrArray) lines = read_text ("a.jsonl", "{\"text\": \"One.\"}\n\n{\"text\": \"Two.\"}\n", 2);
  g_autoptr (GPtrArray) feed =
      read_text ("feed.json",
                 "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"Feed\", \"description\": \"About.\","
                 " \"items\": [{\"title\": \"A\", \"content_html\": \"<p>Text.</p>\"}]}",
                 1);

  g_assert_cmpstr (get_draft (answer, 0)->outlet, ==, "Daily");
  assert_paragraphs (answer, 1, "Inner.");
  assert_paragraphs (lines, 1, "Two.");
  assert_paragraphs (feed, 0, "Text.");
}

static void
test_json_damaged (void)
{
  static const char *const bad[] = {
    "{\"text\": \"cut", "{\"text\": \"a\"",     "{\"text\": \"a\"} x",  "{\"text\" \"a\"}",   "{\"text\": é}",
    "[{\"a\":01}]",     "{\"text\": \"a\\x\"}", "{\"text\": \"a\nb\"}", "{\"text\": \"a\",}", "{,}"
  };
  g_autofree char *deep = g_strnfill (200000, '[');

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused ("a.json", bad[i], strlen (bad[i]), SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.json", deep, strlen (deep), SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.json", "[]", 2, SP_IMPORT_ERROR_COLUMNS);
  assert_refused ("a.json", "true", 4, SP_IMPORT_ERROR_COLUMNS);
  g_assert_true (sp_json_is_strict (" {\"a\": [1, -0.5e+3, {}, [], \"\\u00e9\", null]} ", 45));
  g_assert_false (sp_json_is_strict ("", 0));
}

static const char nitf[] =
    "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'http://localhost:9/nitf.dtd'><nitf "
    "xml:lang='en'><head><title>T</title><docdata>"
    "<date.issue norm='20160917T101500Z'/><doc.copyright holder='Agency'/></docdata></head><body><body.head><hedline>"
    "<hl1>The bridge</hl1></hedline><byline>By Ann Lee<byttl>Editor</byttl></byline></body.head><body.content>"
    "<p>One&nbsp;<em>two</em>.</p><hl2>Heading</hl2><media><media-metadata>skip</"
    "media-metadata><media-caption><p>Caption.</p>"
    "</media-caption></media><p>Three.</p></body.content></body></nitf>";

static void
test_nitf (void)
{
  g_autoptr (GPtrArray) drafts = read_text ("a", nitf, 1);

  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "The bridge");
  g_assert_cmpstr (get_draft (drafts, 0)->outlet, ==, "Agency");
  g_assert_cmpstr (get_draft (drafts, 0)->date, ==, "2016-09-17T10:15:00Z");
  g_assert_cmpstr (first_author (drafts, 0), ==, "Ann Lee");
  assert_paragraphs (drafts, 0, "One\302\240two.|Heading|Three.");
  assert_refused ("a.xml", nitf, sizeof nitf - 20, SP_IMPORT_ERROR_DAMAGED);
  assert_refused ("a.xml", "<?xml version='1.0'?><other/>", 29, SP_IMPORT_ERROR_UNKNOWN_TYPE);
}

static void
test_newsml (void)
{
  static const char text[] =
      "<newsMessage xmlns='n'><itemSet><newsItem xml:lang='en'><itemMeta><provider><name>Agency</name></provider>"
      "<versionCreated>2016-09-17T10:00:00Z</versionCreated></itemMeta><contentMeta><by>By Ann "
      "Lee</by><headline>A</headline>"
      "</contentMeta><contentSet><inlineXML contenttype='application/xhtml+xml'><h:html "
      "xmlns:h='x'><h:head><h:title>no</h:title>"
      "</h:head><h:body><h:p>One.</h:p><h:p>Two.</h:p></h:body></h:html></inlineXML></contentSet></newsItem>"
      "<newsItem><contentMeta><headline>B</headline></contentMeta><contentSet><inlineData>Plain "
      "text.</inlineData></contentSet>"
      "</newsItem><newsItem><contentMeta><headline>Picture</headline></contentMeta></newsItem></itemSet></newsMessage>";
  g_autoptr (GPtrArray) drafts = read_text ("a.xml", text, 2);

  g_assert_cmpstr (get_draft (drafts, 0)->outlet, ==, "Agency");
  g_assert_cmpstr (first_author (drafts, 0), ==, "Ann Lee");
  assert_paragraphs (drafts, 0, "One.|Two.");
  assert_paragraphs (drafts, 1, "Plain text.");
  assert_refused ("a.xml", "<newsItem/>", 11, SP_IMPORT_ERROR_NOT_ARTICLE);
}

static void
test_feeds (void)
{
  static const char rss[] =
      "<rss xmlns:c='c' xmlns:d='d'><channel><title>Daily</title><language>en-GB</language><item><title>A &amp;amp; "
      "B</title>"
      "<link>https://example.org/a</link><d:creator>Ann Lee</d:creator><pubDate>Sat, 17 Sep 2016 14:05:00 "
      "+0300</pubDate>"
      "<description>Short.</description><c:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></c:encoded></item>"
      "<item><title>Only a summary</title><author>b@example.org (Bo "
      "Ray)</author><description>Short.</description></item><item><title>Nothing</title></item>"
      "</channel></rss>";
  static const char atom[] =
      "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='de'><title>Blatt</title><entry><title>A</title>"
      "<link rel='self' href='https://example.org/self'/><link href='https://example.org/b'/><author><name>Karl "
      "Fuchs</name>"
      "</author><updated>2020-05-01T10:00:00Z</updated><content "
      "type='xhtml'><div><p>Eins.</p><p>Zwei.</p></div></content>"
      "</entry></feed>";
  g_autoptr (GPtrArray) first = read_text ("feed", rss, 2);
  g_autoptr (GPtrArray) second = read_text ("feed", atom, 1);

  g_assert_cmpstr (first_author (first, 1), ==, "Bo Ray");
  g_assert_cmpstr (get_draft (first, 0)->title, ==, "A & B");
  g_assert_cmpstr (get_draft (first, 0)->outlet, ==, "Daily");
  g_assert_cmpstr (get_draft (first, 0)->url, ==, "https://example.org/a");
  g_assert_cmpstr (get_draft (first, 0)->date, ==, "2016-09-17T14:05:00+03:00");
  g_assert_cmpint (get_draft (first, 0)->flags, ==, 0);
  assert_paragraphs (first, 0, "One.|Two.");
  g_assert_cmpint (get_draft (first, 1)->flags, ==, SP_ARTICLE_STUB);
  g_assert_cmpstr (get_draft (second, 0)->url, ==, "https://example.org/b");
  g_assert_cmpstr (first_author (second, 0), ==, "Karl Fuchs");
  assert_paragraphs (second, 0, "Eins.|Zwei.");
}

/* A feed's title is its articles' outlet; seconds are a date; the main body comes before a summary of the same kind. */
static void
test_json_details (void)
{
  g_autoptr (GPtrArray) feed = read_text (
      "a.json",
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Daily\", \"items\": [{\"title\": \"A\","
      " \"content_html\": \"<p>One.</p>\", \"timestamp\": 1710408600}]}",
      1);
  g_autoptr (GPtrArray) bodies =
      read_text ("a.json",
                 "{\"headlines\": [{\"value\": \"A\"}], \"bodies\": [{\"role\": \"summary\", \"value\": \"Short.\"},"
                 " {\"role\": \"main\", \"value\": \"Long.\"}]}",
                 1);
  g_autoptr (GPtrArray) told = read_text ("a.csv", "sep=;\r\ntitle;text\r\nA;One, two.\r\n", 1);

  g_assert_cmpstr (get_draft (feed, 0)->outlet, ==, "Daily");
  g_assert_true (g_str_has_prefix (get_draft (feed, 0)->date, "2024-03-14"));
  assert_paragraphs (bodies, 0, "Long.");
  assert_paragraphs (told, 0, "One, two.");
}

static void
test_csv (void)
{
  g_autoptr (GPtrArray) comma =
      read_text ("a.csv", "Title,Text,Date\r\n\"A, \"\"b\"\"\",\"One.\n\nTwo.\",2016-09-17\r\n,,\r\nB,Three.,\r\n", 2);
  g_autoptr (GPtrArray) semicolon = read_text ("a", "titel;volltext;datum\nA;<p>Eins.</p><p>Zwei.</p>;17.09.2016\n", 1);
  g_autofree char *longer = g_strnfill (300, 'w');
  g_autofree char *unnamed = g_strdup_printf ("a\tb\nHead\t%s\n", longer);
  g_autoptr (GPtrArray) guessed = read_text ("a.tsv", unnamed, 1);

  g_assert_cmpstr (get_draft (comma, 0)->title, ==, "A, \"b\"");
  g_assert_cmpstr (get_draft (comma, 0)->date, ==, "2016-09-17");
  assert_paragraphs (comma, 0, "One.|Two.");
  assert_paragraphs (semicolon, 0, "Eins.|Zwei.");
  g_assert_cmpstr (get_draft (semicolon, 0)->date, ==, "2016-09-17");
  assert_paragraphs (guessed, 0, longer);
  assert_refused ("a.csv", "a,b\n1,2\n", 8, SP_IMPORT_ERROR_COLUMNS);
  assert_refused ("a.csv", "title,text\nA,\"cut", 17, SP_IMPORT_ERROR_DAMAGED);
}

static void
test_columns (void)
{
  g_assert_cmpint (sp_column_guess ("Published At"), ==, SP_COLUMN_DATE);
  g_assert_cmpint (sp_column_guess ("body_text"), ==, SP_COLUMN_TEXT);
  g_assert_cmpint (sp_column_guess ("authorName"), ==, SP_COLUMN_AUTHOR);
  g_assert_cmpint (sp_column_guess ("Date de publication"), ==, SP_COLUMN_DATE);
  g_assert_cmpint (sp_column_guess ("file_name"), ==, SP_COLUMN_UNKNOWN);
  g_assert_cmpint (sp_column_guess ("ЗАГОЛОВОК"), ==, SP_COLUMN_TITLE);
  g_assert_cmpint (sp_column_guess ("titl"), ==, SP_COLUMN_UNKNOWN);
  g_assert_cmpint (sp_column_guess (""), ==, SP_COLUMN_UNKNOWN);
  g_assert_cmpint (sp_column_guess ("  "), ==, SP_COLUMN_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/format-news/ninjs", test_ninjs);
  g_test_add_func ("/import/format-news/json-tables", test_json_tables);
  g_test_add_func ("/import/format-news/json-damaged", test_json_damaged);
  g_test_add_func ("/import/format-news/nitf", test_nitf);
  g_test_add_func ("/import/format-news/newsml", test_newsml);
  g_test_add_func ("/import/format-news/feeds", test_feeds);
  g_test_add_func ("/import/format-news/json-details", test_json_details);
  g_test_add_func ("/import/format-news/csv", test_csv);
  g_test_add_func ("/import/format-news/columns", test_columns);
  return g_test_run ();
}
