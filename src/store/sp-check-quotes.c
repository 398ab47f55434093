/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-check-private.h"

#include <string.h>

#include "sp-anchor.h"
#include "sp-text.h"

/* One article's text while its evidence is looked at. */
typedef struct
{
  SpId article;
  guint revision;
  char *text;
  SpTextIndex *index;
  SpAnchorText *anchors; /* made when a quote has to be looked for */
} Text;

static void
text_clear (Text *text)
{
  g_clear_pointer (&text->anchors, sp_anchor_text_free);
  g_clear_pointer (&text->index, sp_text_index_free);
  g_clear_pointer (&text->text, g_free);
}

/* Rows of the query below. */
enum
{
  COLUMN_ID,
  COLUMN_ARTICLE,
  COLUMN_REVISION,
  COLUMN_START,
  COLUMN_END,
  COLUMN_QUOTE,
  COLUMN_TEXT,
  COLUMN_PREFIX,
  COLUMN_SUFFIX,
  COLUMN_IS_LOST,
};

/* Reads a text once for all the evidence in it. */
static void
take_text (SpStatement *statement, Text *text)
{
  SpId article = sp_statement_get_id (statement, COLUMN_ARTICLE);
  guint revision = sp_statement_get_uint (statement, COLUMN_REVISION);

  if (text->index && text->article == article && text->revision == revision)
    return;
  text_clear (text);
  text->article = article;
  text->revision = revision;
  text->text = sp_statement_dup_text (statement, COLUMN_TEXT);
  text->index = sp_text_index_new (text->text);
}

static gboolean
stands (const Text *text, SpRange range, const char *quote)
{
  gsize start;
  gsize end;

  if (sp_range_is_empty (range) || range.end > sp_text_index_get_length (text->index))
    return FALSE;
  start = sp_text_index_to_byte (text->index, range.start);
  end = sp_text_index_to_byte (text->index, range.end);
  return strlen (quote) == end - start && memcmp (text->text + start, quote, end - start) == 0;
}

/* Says which quote it is, and where it would be anchored now. */
static void
add_fault (GPtrArray *checks, SpStatement *statement, Text *text, SpRange range, const char *quote)
{
  g_autofree char *prefix = sp_statement_dup_text (statement, COLUMN_PREFIX);
  g_autofree char *suffix = sp_statement_dup_text (statement, COLUMN_SUFFIX);
  g_autofree char *where = NULL;
  SpAnchorMatch match;

  if (!text->anchors)
    text->anchors = sp_anchor_text_new (text->text);
  match = sp_anchor_text_find (text->anchors, quote, prefix, suffix, range);
  if (match.outcome == SP_ANCHOR_ANCHORED || match.outcome == SP_ANCHOR_MOVED)
    where = g_strdup_printf ("moved to %u–%u", match.range.start, match.range.end);
  sp_check_add (checks, "quotes", FALSE,
                "the quote of evidence %" SP_ID_FORMAT " does not stand at %u–%u in article %" SP_ID_FORMAT " (%s)",
                sp_statement_get_id (statement, COLUMN_ID), range.start, range.end, text->article,
                where ? where : sp_anchor_get_name (match.outcome));
}

/* What is ambiguous or orphaned stood in an older revision; anything else stands in the newest one. */
gboolean
sp_check_quotes (SpConnection *connection, GPtrArray *checks, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (
      connection, "SELECT evidence.id, evidence.article, evidence.revision, start, \"end\", quote,"
                  " CASE WHEN evidence.revision = article.revision THEN article.text"
                  " WHEN anchor IN ('ambiguous', 'orphaned') THEN revision.text END, prefix, suffix,"
                  " anchor IN ('ambiguous', 'orphaned')"
                  " FROM evidence LEFT JOIN article ON article.id = evidence.article"
                  " LEFT JOIN revision ON revision.article = evidence.article AND number = evidence.revision"
                  " ORDER BY evidence.article, start");
  Text text = { 0 };
  guint n_faults = 0;
  guint n_quotes = 0;
  guint n_lost = 0;
  gboolean ok;

  for (; sp_statement_next (statement); n_quotes++)
    {
      SpRange range = sp_statement_get_range (statement, COLUMN_START);
      g_autofree char *quote = sp_statement_dup_text (statement, COLUMN_QUOTE);

      take_text (statement, &text);
      n_lost += sp_statement_get_int (statement, COLUMN_IS_LOST) != 0;
      if (!stands (&text, range, quote) && n_faults++ < SP_CHECK_MAX_FAULTS)
        add_fault (checks, statement, &text, range, quote);
    }
  text_clear (&text);
  ok = sp_check_finish (statement, checks, "quotes", &n_faults, error);
  if (ok && n_faults == 0 && n_lost == 0)
    sp_check_add (checks, "quotes", TRUE, "%u quotes stand in their articles", n_quotes);
  else if (ok && n_faults == 0)
    sp_check_add (checks, "quotes", TRUE, "%u quotes stand in their articles, %u more stood there before a correction",
                  n_quotes - n_lost, n_lost);
  return ok;
}
