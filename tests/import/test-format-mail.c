/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-test-format.h"

#define HEAD "From: Ann Lee <ann@example.org>\r\nTo: b@example.org\r\nDate: Sat, 17 Sep 2016 14:05:00 +0300\r\n"

static void
test_plain (void)
{
  g_autoptr (GPtrArray) drafts =
      read_text ("a",
                 HEAD "Subject: =?utf-8?q?Fwd=3A_Br=C3=BCcke?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                      "Content-Transfer-Encoding: quoted-printable\r\n\r\nDie Br=FCcke.\r\n\r\nZwei.\r\n-- \r\nAnn\r\n",
                 1);
  const SpDraft *draft = get_draft (drafts, 0);

  g_assert_cmpstr (draft->title, ==, "Brücke");
  g_assert_cmpstr (g_ptr_array_index (draft->authors, 0), ==, "Ann Lee");
  g_assert_cmpstr (draft->date, ==, "2016-09-17T14:05:00+03:00");
  assert_paragraphs (drafts, 0, "Die Brücke.|Zwei.");
}

static void
test_flowed (void)
{
  g_autoptr (GPtrArray) drafts = read_text (
      "a", HEAD "Subject: A\r\nContent-Type: text/plain; format=flowed\r\n\r\nOne goes \r\non here.\r\nTwo.\r\n", 1);

  assert_paragraphs (drafts, 0, "One goes on here.|Two.");
}

/* A newsletter: the HTML says much more than its plain stand-in; the sender is an outlet. */
static void
test_alternative (void)
{
  g_autoptr (GPtrArray) drafts = read_text (
      "a",
      HEAD "Subject: News\r\nList-Unsubscribe: <https://example.org/u>\r\nContent-Type: multipart/alternative; "
           "boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nView in a browser.\r\n"
           "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><div style=\"display:none\">hidden</div>"
           "<p>The first paragraph of it.</p><p>The second paragraph.</p></body></html>\r\n--b--\r\n",
      1);

  g_assert_cmpstr (get_draft (drafts, 0)->outlet, ==, "Ann Lee");
  g_assert_cmpuint (get_draft (drafts, 0)->authors->len, ==, 0);
  assert_paragraphs (drafts, 0, "The first paragraph of it.|The second paragraph.");
}

/* A forwarded message and an attached page are articles; the note that covers them is not. */
static void
test_attachments (void)
{
  g_autoptr (GPtrArray) drafts =
      read_text ("a",
                 HEAD "Subject: See this\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee below.\r\n"
                      "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@example.org\r\nSubject: Inner\r\nDate: Fri, "
                      "16 Sep 2016 08:00:00 +0000\r\n"
                      "\r\nThe inner text.\r\n"
                      "--b\r\nContent-Type: text/html; name=\"../../x.html\"\r\nContent-Disposition: attachment; "
                      "filename=\"../../x.html\"\r\n\r\n"
                      "<html><body><article><h1>Page</h1><p>The text of the page that was attached, in a "
                      "sentence.</p></article></body></html>\r\n"
                      "--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nxx\r\n--b--\r\n",
                 2);

  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "Inner");
  assert_paragraphs (drafts, 0, "The inner text.");
  assert_paragraphs (drafts, 1, "The text of the page that was attached, in a sentence.");
}

static void
test_mbox (void)
{
  g_autoptr (GPtrArray) drafts =
      read_text ("a",
                 "From ann Sat Sep 17 14:05:00 2016\n" HEAD "Subject: One\n\nText one.\n>From here.\n\n"
                 "From ann Sat Sep 17 14:05:00 2016\n" HEAD "Subject: Two\n\nText two.\n",
                 2);

  g_assert_cmpstr (get_draft (drafts, 1)->title, ==, "Two");
  assert_paragraphs (drafts, 0, "Text one.|From here.");
}

/* Depth and number are bounded; what says nothing is refused. */
/* Words of a header that are cut apart; no subject; quotation marks; a signature in the open; what is encrypted. */
static void
test_dressing (void)
{
  g_autoptr (GPtrArray) words =
      read_text ("a",
                 "From: =?utf-8?b?0J7Qu9GM0LPQsA==?= <o@example.org>\r\nDate: Sat, 17 Sep 2016 14:05:00 +0300\r\n"
                 "Subject: =?utf-8?b?0L/QvtC70Lg=?=\r\n =?utf-8?b?0LPQvtC90LA=?=\r\n\r\nOne.\r\n",
                 1);
  g_autoptr (GPtrArray) bare = read_text ("a", HEAD "\r\nThe old bridge\r\n\r\nIt fell.\r\n\r\nToday.\r\n", 1);
  g_autoptr (GPtrArray) quoted =
      read_text ("a", HEAD "Subject: A\r\n\r\nSee:\r\n\r\n> One.\r\n>\r\n> > Two.\r\n> Three.\r\n", 1);
  g_autoptr (GPtrArray) is_signed =
      read_text ("a",
                 HEAD "Subject: A\r\n\r\n-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nOne.\r\n"
                      "-----BEGIN PGP SIGNATURE-----\r\n\r\nabc\r\n-----END PGP SIGNATURE-----\r\n",
                 1);
  const char *secret = HEAD "Subject: A\n\n-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----\n";

  g_assert_cmpstr (get_draft (words, 0)->title, ==, "полигона");
  g_assert_cmpstr (g_ptr_array_index (get_draft (words, 0)->authors, 0), ==, "Ольга");
  g_assert_cmpstr (get_draft (bare, 0)->title, ==, "The old bridge");
  assert_paragraphs (bare, 0, "It fell.|Today.");
  assert_paragraphs (quoted, 0, "See:|One.|Two.|Three.");
  assert_paragraphs (is_signed, 0, "One.");
  assert_refused ("a", secret, strlen (secret), SP_IMPORT_ERROR_ENCRYPTED);
}

/* Apple Mail puts the mail's size before it and notes after it; other programs a mark or a blank line. */
static void
test_preamble (void)
{
  const char *mail = HEAD "Subject: A\n\nOne.\n";
  g_autofree char *apple = g_strdup_printf ("%zu   \n%s<?xml version='1.0'?><plist>x</plist>\n", strlen (mail), mail);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf\n", mail, NULL);
  g_autoptr (GPtrArray) first = read_text ("a.emlx", apple, 1);
  g_autoptr (GPtrArray) second = read_text ("a.eml", marked, 1);

  g_assert_cmpstr (get_draft (first, 0)->title, ==, "A");
  assert_paragraphs (first, 0, "One.");
  g_assert_cmpstr (get_draft (second, 0)->title, ==, "A");
}

static void
test_newsletter (void)
{
  g_autoptr (GPtrArray) drafts =
      read_text ("a",
                 HEAD "Subject: A\r\nContent-Type: text/html\r\n\r\n<p>View in browser</p><p>One paragraph.</p>"
                      "<p>Another paragraph.</p><p>You receive this because you asked. <a href=x>Unsubscribe</a></p>",
                 1);

  assert_paragraphs (drafts, 0, "One paragraph.|Another paragraph.");
}

static void
test_bad (void)
{
  g_autoptr (GString) deep = g_string_new (HEAD "Subject: x\r\n");
  g_autoptr (GString) wide = g_string_new (HEAD "Content-Type: multipart/mixed; boundary=b\r\n\r\n");
  g_autoptr (GPtrArray) drafts = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (deep, "Content-Type: multipart/mixed; boundary=b%u\r\n\r\n--b%u\r\n", i, i);
  g_string_append (deep, "\r\ntext\r\n");
  drafts = read_bytes ("a.eml", deep->str, deep->len, NULL);
  for (guint i = 0; i < 20000; i++)
    g_string_append (wide, "--b\r\n\r\nx\r\n");
  assert_refused ("a.eml", wide->str, wide->len, SP_IMPORT_ERROR_TOO_LARGE);
  assert_refused ("a.eml", HEAD "Subject: x\r\n\r\n", strlen (HEAD) + 14, SP_IMPORT_ERROR_NOT_ARTICLE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/format-mail/plain", test_plain);
  g_test_add_func ("/import/format-mail/flowed", test_flowed);
  g_test_add_func ("/import/format-mail/alternative", test_alternative);
  g_test_add_func ("/import/format-mail/attachments", test_attachments);
  g_test_add_func ("/import/format-mail/mbox", test_mbox);
  g_test_add_func ("/import/format-mail/dressing", test_dressing);
  g_test_add_func ("/import/format-mail/preamble", test_preamble);
  g_test_add_func ("/import/format-mail/newsletter", test_newsletter);
  g_test_add_func ("/import/format-mail/bad", test_bad);
  return g_test_run ();
}
