/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-reader-message.h"

#include <string.h>

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_draft_free);
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GByteArray) message = g_byte_array_new ();
  SpDraft *draft = sp_draft_new ();
  SpCoding *coding = sp_coding_new ();
  const SpDraft *back;

  g_ptr_array_add (drafts, draft);
  draft->title = g_strdup ("Títle");
  draft->flags = SP_ARTICLE_STUB;
  sp_draft_add_author (draft, " Ann Lee ");
  sp_draft_add_author (draft, "Ann Lee");
  sp_draft_add_paragraph (draft, "  One.  ", -1);
  sp_draft_add_paragraph (draft, " \n ", -1);
  g_ptr_array_add (draft->codings, coding);
  g_strfreev (coding->code);
  coding->code = g_strsplit ("War|Aid", "|", -1);
  coding->note = g_strdup ("Why?");
  g_free (coding->passage->quote);
  coding->passage->quote = g_strdup ("One.");
  coding->passage->range = (SpRange){ 7, 11 };
  draft->n_codings_lost = 3;
  sp_message_add_drafts (message, drafts);

  read = sp_message_read_drafts ((char *) message->data, message->len, NULL);
  g_assert_nonnull (read);
  back = g_ptr_array_index (read, 0);
  g_assert_cmpstr (back->title, ==, "Títle");
  g_assert_cmpuint (back->authors->len, ==, 1);
  g_assert_cmpuint (back->paragraphs->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (back->paragraphs, 0), ==, "One.");
  g_assert_cmpint (back->flags, ==, SP_ARTICLE_STUB);
  g_assert_cmpuint (back->n_codings_lost, ==, 3);
  g_assert_cmpuint (back->codings->len, ==, 1);
  coding = g_ptr_array_index (back->codings, 0);
  g_assert_cmpuint (g_strv_length (coding->code), ==, 2);
  g_assert_cmpstr (coding->code[1], ==, "Aid");
  g_assert_cmpstr (coding->note, ==, "Why?");
  g_assert_null (coding->coder);
  g_assert_cmpstr (coding->passage->quote, ==, "One.");
  g_assert_cmpstr (coding->passage->prefix, ==, "");
  g_assert_true (sp_range_equal (coding->passage->range, (SpRange){ 7, 11 }));
}

static void
test_error (void)
{
  g_autoptr (GByteArray) message = g_byte_array_new ();
  g_autoptr (GError) sent = g_error_new (SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED, "Locked\nup");
  g_autoptr (GError) error = NULL;

  sp_message_add_error (message, sent);
  g_assert_null (sp_message_read_drafts ((char *) message->data, message->len, &error));
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_ENCRYPTED);
  g_assert_cmpstr (error->message, ==, "Locked up");
}

static void
assert_broken (const GByteArray *message, gsize size)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_message_read_drafts ((char *) message->data, size, &error));
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED);
}

static void
test_hostile (void)
{
  g_autoptr (GByteArray) message = g_byte_array_new ();
  g_autoptr (GPtrArray) drafts = NULL;
  guint32 flags = 0, huge[2] = { SP_TAG_PARAGRAPH, G_MAXUINT32 };

  assert_broken (message, 0);
  sp_message_add (message, SP_TAG_ARTICLE, &flags, sizeof flags);
  sp_message_add_text (message, SP_TAG_PARAGRAPH, "text");
  for (gsize size = 1; size < message->len; size++)
    if (size != 12)
      assert_broken (message, size);
  g_byte_array_append (message, (guint8 *) huge, sizeof huge);
  assert_broken (message, message->len);

  g_byte_array_set_size (message, 0);
  sp_message_add_text (message, SP_TAG_TITLE, "no article before it");
  assert_broken (message, message->len);

  g_byte_array_set_size (message, 0);
  sp_message_add (message, SP_TAG_ARTICLE, &flags, sizeof flags);
  sp_message_add (message, SP_TAG_PARAGRAPH, "\xff\xfe", 2);
  assert_broken (message, message->len);

  g_byte_array_set_size (message, 0);
  sp_message_add (message, SP_TAG_ARTICLE, &flags, sizeof flags);
  sp_message_add_text (message, SP_TAG_QUOTE, "no coding before it");
  assert_broken (message, message->len);

  g_byte_array_set_size (message, 0);
  sp_message_add (message, SP_TAG_ARTICLE, &flags, sizeof flags);
  sp_message_add (message, SP_TAG_CODING, huge, sizeof huge);
  for (guint i = 0; i < SP_IMPORT_MAX_CODE_DEPTH; i++)
    sp_message_add_text (message, SP_TAG_CODE, "code");
  drafts = sp_message_read_drafts ((char *) message->data, message->len, NULL);
  g_assert_nonnull (drafts);
  sp_message_add_text (message, SP_TAG_CODE, "code");
  assert_broken (message, message->len);
}

static void
test_check (void)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  g_autoptr (SpArticle) article = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_draft_check (draft, &error));
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_EMPTY);

  draft->title = g_strdup ("A\ntitle\x01");
  article = sp_draft_check (draft, NULL);
  g_assert_true (article->flags & SP_ARTICLE_DOUBTFUL);
  g_clear_pointer (&article, sp_article_unref);

  draft->date = g_strdup ("yesterday");
  draft->lang = g_strdup ("en\"><b>");
  draft->url = g_strdup ("javascript:alert(1)");
  draft->media_type = g_strdup ("Text/HTML");
  draft->outlet = g_strdup ("The\tExample");
  sp_draft_add_paragraph (draft, "e\xcc\x81t\xc3\xa9\nmore", -1);
  article = sp_draft_check (draft, NULL);
  g_assert_nonnull (article);
  g_assert_false (article->flags & SP_ARTICLE_DOUBTFUL);
  g_assert_cmpstr (article->text, ==, "A title\n\nété more");
  g_assert_cmpstr (article->title, ==, "A title");
  g_assert_cmpstr (article->outlet, ==, "The Example");
  g_assert_cmpstr (article->media_type, ==, "text/html");
  g_assert_null (article->date);
  g_assert_null (article->lang);
  g_assert_null (article->url);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/message/round-trip", test_round_trip);
  g_test_add_func ("/import/message/error", test_error);
  g_test_add_func ("/import/message/hostile", test_hostile);
  g_test_add_func ("/import/message/check", test_check);
  return g_test_run ();
}
