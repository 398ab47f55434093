/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-search-table.h"

#include <string.h>

#include "sp-search-query.h"
#include "sp-segment-text.h"
#include "sp-statement.h"
#include "sp-text.h"

/* Ranking looks at no more than this many of the newest that match. */
#define MAX_CANDIDATES 5000

/* How many code points of a snippet stand before and after the match, and of the match at most. */
#define SNIPPET_BEFORE 40
#define SNIPPET_AFTER 80
#define SNIPPET_MATCH 120

/* What highlight() sets around a match: no stored text holds control characters. */
#define MATCH_START '\x01'
#define MATCH_END '\x02'

/* Enough of a highlighted text to find the first match in it. */
#define HIGHLIGHT                                                                                                      \
  "SELECT highlight (search, 0, char(1), char(2)), highlight (search, 1, char(1), char(2)) FROM search"                \
  " WHERE search MATCH ?1 AND rowid = ?2"

void
sp_search_hit_free (SpSearchHit *self)
{
  g_free (self->snippet);
  g_free (self);
}

/* The first match in a highlighted text, in code points of ORIGINAL. FALSE when there is none. */
static gboolean
locate_match (const char *highlighted, const char *original, SpRange *range)
{
  guint before = 0;
  guint length = 0;
  const char *p = highlighted;

  for (; *p && *p != MATCH_START; p = g_utf8_next_char (p))
    before += *p != SP_SEGMENT_GAP && *p != MATCH_END;
  if (!*p)
    return FALSE;
  for (p++; *p && *p != MATCH_END; p = g_utf8_next_char (p))
    length += *p != SP_SEGMENT_GAP;
  *range = sp_segment_text_locate (original, before, length);
  return TRUE;
}

/* The first place from START to END where a word begins, or START when none does (scripts without spaces). */
static guint
skip_part_of_word (const SpTextIndex *index, guint start, guint end)
{
  g_autofree char *slice = sp_text_index_slice (index, (SpRange){ start, end });
  guint place = start;

  for (const char *p = slice; *p; p = g_utf8_next_char (p))
    {
      place++;
      if (g_unichar_isspace (g_utf8_get_char (p)))
        return place;
    }
  return start;
}

/* Where the text up to END stops at the end of a word, not before START. */
static guint
drop_part_of_word (const SpTextIndex *index, guint start, guint end)
{
  g_autofree char *slice = sp_text_index_slice (index, (SpRange){ start, end });
  guint place = end;

  for (const char *p = slice + strlen (slice); p > slice;)
    {
      p = g_utf8_prev_char (p);
      place--;
      if (g_unichar_isspace (g_utf8_get_char (p)))
        return place;
    }
  return end;
}

/* Begins and ends with whole words, and with "…" where the text goes on. */
static void
make_snippet (SpSearchHit *hit, const char *text, SpRange match)
{
  g_autoptr (SpTextIndex) index = sp_text_index_new (text);
  guint length = sp_text_index_get_length (index);
  guint match_end = MIN (match.end, match.start + SNIPPET_MATCH);
  guint start = match.start > SNIPPET_BEFORE ? match.start - SNIPPET_BEFORE : 0;
  guint end = MIN (length, match_end + SNIPPET_AFTER);
  g_autofree char *slice = NULL;

  if (start > 0)
    start = skip_part_of_word (index, start, match.start);
  if (end < length)
    end = drop_part_of_word (index, match_end, end);
  slice = sp_text_index_slice (index, (SpRange){ start, end });
  hit->snippet_match = (SpRange){ match.start - start + (start > 0), match_end - start + (start > 0) };
  hit->snippet = g_strconcat (start > 0 ? "…" : "", slice, end < length ? "…" : "", NULL);
  /* On one line, each break a space, so that offsets stay. */
  g_strdelimit (hit->snippet, "\n\t", ' ');
}

/* Where a hit's text comes from: id, what is searched first and second, and the passage in an article. */
static const char *
source_sql (SpSearchScope scope)
{
  switch (scope)
    {
    case SP_SEARCH_ARTICLES:
      return "SELECT title, text, id, 0, 0 FROM article WHERE id = ?1";
    case SP_SEARCH_POSITIONS:
      return "SELECT summary, note, evidence.article, evidence.start, evidence.\"end\" FROM position"
             " LEFT JOIN evidence ON evidence.position = position.id WHERE position.id = ?1"
             " ORDER BY evidence.id LIMIT 1";
    case SP_SEARCH_EVIDENCE:
    default:
      return "SELECT '', quote, article, start, \"end\" FROM evidence WHERE id = ?1";
    }
}

/* The match in what was searched, TITLE first for positions; in an article's text, which has its title too. */
static SpRange
find_match (const SpSearchHit *hit, const char *const *highlighted, char **texts, const char **matched)
{
  SpRange match = { 0, 0 };

  *matched = texts[hit->scope == SP_SEARCH_POSITIONS ? 0 : 1];
  if (hit->scope == SP_SEARCH_POSITIONS && locate_match (highlighted[0], texts[0], &match))
    return match;
  if (locate_match (highlighted[1], texts[1], &match))
    *matched = texts[1];
  return match;
}

static gboolean
fill_hit (SpConnection *connection, const char *query, SpSearchHit *hit, GError **error)
{
  g_autoptr (SpStatement) highlight = sp_statement_new (connection, HIGHLIGHT);
  g_autoptr (SpStatement) source = sp_statement_new (connection, source_sql (hit->scope));
  g_autofree char *marked_title = NULL;
  g_autofree char *marked_text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  const char *matched;
  SpRange match;

  sp_statement_bind (highlight, "tk", query, hit->id);
  sp_statement_bind (source, "k", hit->id);
  if (!sp_statement_next (highlight) || !sp_statement_next (source))
    return sp_statement_end (highlight, error) && sp_statement_end (source, error);

  marked_title = sp_statement_dup_text (highlight, 0);
  marked_text = sp_statement_dup_text (highlight, 1);
  title = sp_statement_dup_text (source, 0);
  text = sp_statement_dup_text (source, 1);
  hit->article = sp_statement_get_id (source, 2);
  hit->range = sp_statement_get_range (source, 3);
  match = find_match (hit, (const char *const[]){ marked_title, marked_text }, (char *[]){ title, text }, &matched);
  if (hit->scope == SP_SEARCH_ARTICLES)
    hit->range = match;
  else if (hit->scope == SP_SEARCH_EVIDENCE)
    hit->range = (SpRange){ hit->range.start + match.start, hit->range.start + match.end };
  make_snippet (hit, matched, match);
  return sp_statement_end (highlight, error) && sp_statement_end (source, error);
}

/*
 * Ids and scores, best first. ?1 the query, ?2 the scopes, ?3 the story, ?4 and ?5 how many to look at and to give.
 * Which table an id is of is asked after the match: ids are unique across tables.
 */
#define FIND                                                                                                           \
  "SELECT id, scope, score FROM (SELECT search.rowid AS id, bm25 (search, 4.0, 1.0) AS score,"                         \
  " CASE WHEN article.id IS NOT NULL THEN 1 WHEN position.id IS NOT NULL THEN 2 ELSE 4 END AS scope"                   \
  " FROM search LEFT JOIN article ON article.id = search.rowid LEFT JOIN position ON position.id = search.rowid"       \
  " LEFT JOIN evidence ON evidence.id = search.rowid LEFT JOIN article AS holder ON holder.id = evidence.article"      \
  " WHERE search MATCH ?1 AND scope & ?2 AND (?3 IS NULL OR coalesce (article.story, position.story,"                  \
  " holder.story) = ?3) ORDER BY search.rowid DESC LIMIT ?4) ORDER BY score, id LIMIT ?5"

GPtrArray *
sp_search_table_find (SpConnection *connection,
                      const char *query,
                      SpSearchScope scope,
                      SpId story,
                      gboolean prefix,
                      guint limit,
                      GError **error)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_search_hit_free);
  g_autofree char *parsed = sp_search_query_parse (query, prefix);
  g_autoptr (SpStatement) statement = NULL;

  if (!parsed)
    return g_steal_pointer (&hits);
  statement = sp_statement_new (connection, FIND);
  sp_statement_bind (statement, "tukuu", parsed, (guint) scope, story, MAX_CANDIDATES, limit);
  while (sp_statement_next (statement))
    {
      SpSearchHit *hit = g_new0 (SpSearchHit, 1);

      hit->id = sp_statement_get_id (statement, 0);
      hit->scope = sp_statement_get_uint (statement, 1);
      hit->score = -sp_statement_get_double (statement, 2);
      g_ptr_array_add (hits, hit);
    }
  if (!sp_statement_end (statement, error))
    return NULL;
  for (guint i = 0; i < hits->len; i++)
    if (!fill_hit (connection, parsed, g_ptr_array_index (hits, i), error))
      return NULL;
  return g_steal_pointer (&hits);
}
