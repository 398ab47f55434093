/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-doubt.h"

#include "sp-html-fragment.h"
#include "sp-html-measure.h"
#include "sp-html-phrases.h"
#include "sp-text.h"

#include <string.h>

/* The text of linked data is taken when it is longer than what the page shows by this factor, and no snippet. */
#define BODY_FACTOR 2
#define MIN_BODY 600

/* A text shorter than this is doubtful; a closed article shorter than that is a stub. In characters as the measure
 * counts them, so that all scripts are judged alike. */
#define MIN_SURE 210
#define MAX_STUB 1250

/* The letters of a word, at least, to compare a text with a number of words. */
#define WORD_CHARS 3

/* Lines at the end of the text that are looked at for a paywall's. */
#define TAIL 10

/* A paragraph that is no line of an offer, and all of an offer's lines, in such characters. */
#define MIN_TEXT 200
#define MAX_OFFER 600

/* TEXT's lines as paragraphs; markup and entities in it are read as HTML. */
static void
add_lines (SpDraft *draft, const char *text)
{
  g_autofree char *html = strchr (text, '<') ? g_strdup (text) : sp_text_replace (text, "\n", "<p>");
  g_auto (GStrv) lines = strpbrk (text, "<&") ? NULL : g_strsplit (text, "\n", -1);

  for (char **line = lines; line && *line; line++)
    sp_draft_add_paragraph (draft, *line, -1);
  if (!lines)
    sp_html_add_fragment (draft, html, strlen (html), NULL);
}

static void
take_updates (const SpLinkedData *linked, SpDraft *draft)
{
  g_autoptr (SpDraft) posts = sp_draft_new ();

  for (guint i = 0; i < linked->updates->len; i++)
    add_lines (posts, g_ptr_array_index (linked->updates, i));
  if (sp_draft_get_size (posts) <= sp_draft_get_size (draft))
    return;
  g_ptr_array_set_size (draft->paragraphs, 0);
  g_ptr_array_extend_and_steal (draft->paragraphs, g_steal_pointer (&posts->paragraphs));
  posts->paragraphs = g_ptr_array_new ();
}

static void
take_body (const SpLinkedData *linked, SpDraft *draft)
{
  gsize size = linked->body ? strlen (linked->body) : 0;

  if (size < MIN_BODY || size < sp_draft_get_size (draft) * BODY_FACTOR)
    return;
  g_ptr_array_set_size (draft->paragraphs, 0);
  add_lines (draft, linked->body);
}

/* Whether text goes on from paragraph FROM on: an offer to subscribe has a few short lines only. */
static gboolean
goes_on (const SpDraft *draft, guint from)
{
  guint n_chars = 0;

  for (guint i = from; i < draft->paragraphs->len; i++)
    {
      guint n = sp_html_count_chars (g_ptr_array_index (draft->paragraphs, i));

      n_chars += n;
      if (n >= MIN_TEXT || n_chars > MAX_OFFER)
        return TRUE;
    }
  return FALSE;
}

/* Cuts the text where a paywall's words begin near its end; within it they are an invitation, and go alone. */
static gboolean
cut_paywall (SpDraft *draft)
{
  for (guint i = MAX (draft->paragraphs->len, TAIL + 1) - TAIL; i < draft->paragraphs->len; i++)
    {
      if (!sp_phrase_is_paywall (g_ptr_array_index (draft->paragraphs, i)))
        continue;
      if (!goes_on (draft, i + 1))
        {
          g_ptr_array_set_size (draft->paragraphs, i);
          return TRUE;
        }
      g_ptr_array_remove_index (draft->paragraphs, i--);
    }
  return FALSE;
}

static guint
count_chars (const SpDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->paragraphs->len; i++)
    n += sp_html_count_chars (g_ptr_array_index (draft->paragraphs, i));
  return n;
}

void
sp_html_check_text (const SpLinkedData *linked, SpDraft *draft)
{
  guint n_chars;

  if (linked->live)
    {
      draft->flags |= SP_ARTICLE_LIVE_BLOG;
      take_updates (linked, draft);
    }
  if (linked->found)
    take_body (linked, draft);
  if (cut_paywall (draft))
    draft->flags |= SP_ARTICLE_STUB;
  n_chars = count_chars (draft);
  if (linked->closed && (n_chars < MAX_STUB || n_chars < (double) linked->word_count * WORD_CHARS * 0.75))
    draft->flags |= SP_ARTICLE_STUB;
  if (n_chars < MIN_SURE)
    draft->flags |= SP_ARTICLE_DOUBTFUL;
}
