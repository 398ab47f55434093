/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-coded-passages.h"

#include "sp-anchor.h"
#include "sp-article-table.h"
#include "sp-issue-table.h"
#include "sp-position-table.h"
#include "sp-summary.h"
#include "sp-tokens.h"

#include <string.h>

/* Bytes that may be looked through when an article's text is not the draft's: a second's work. */
#define MAX_WORK ((guint64) 1 << 31)

typedef struct
{
  SpConnection *connection;
  SpArticle *article;    /* as it is stored */
  GPtrArray *issues;     /* SpIssue of its story */
  GPtrArray *positions;  /* SpPosition that it shows */
  SpAnchorText *anchors; /* when its text is not the draft's */
  guint64 work;
  SpDocument *document;
} Storing;

static void
storing_clear (Storing *self)
{
  g_clear_pointer (&self->article, sp_article_unref);
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_clear_pointer (&self->positions, g_ptr_array_unref);
  g_clear_pointer (&self->anchors, sp_anchor_text_free);
  g_clear_pointer (&self->document, sp_document_free);
}

static gboolean
storing_load (Storing *self, SpConnection *connection, const SpArticle *draft, SpId article, GError **error)
{
  self->connection = connection;
  self->article = sp_article_table_get (connection, article, error);
  if (!self->article)
    return FALSE;
  if (!g_str_equal (self->article->text, draft->text))
    self->anchors = sp_anchor_text_new (self->article->text);
  self->document = sp_document_new (self->article->text, self->article->lang);
  self->issues = sp_issue_table_list (connection, self->article->story, error);
  if (self->issues)
    self->positions = sp_position_table_list_article (connection, article, error);
  return self->positions != NULL;
}

/* The first issue called NAME (folded) that is a part of PARENT, or with ANY_PARENT of any or none; or NULL. */
static SpIssue *
look_up (const Storing *self, const char *name, SpId parent, gboolean any_parent)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->issues->len; i++)
    {
      SpIssue *issue = g_ptr_array_index (self->issues, i);
      g_autofree char *folded = g_utf8_casefold (issue->name, -1);

      if (g_str_equal (folded, wanted) && (any_parent || issue->parent == parent))
        return issue;
    }
  return NULL;
}

static SpIssue *
add_issue (Storing *self, const char *name, SpId parent, GError **error)
{
  g_autoptr (SpIssue) issue = sp_issue_new ();

  issue->story = self->article->story;
  issue->parent = parent;
  g_free (issue->name);
  issue->name = g_strdup (name);
  if (!sp_issue_table_insert (self->connection, issue, error))
    return NULL;
  g_ptr_array_add (self->issues, sp_issue_ref (issue));
  return issue;
}

/*
 * The issue for the code called NAME in the one that is PARENT (NULL: in none): the one that stands there, or one of
 * that name which stands alone, else a new one. Two codes may be called the same in different places, two issues may
 * not, or nobody could tell them apart: the second says where it belongs.
 */
static SpIssue *
ensure_issue (Storing *self, const char *name, const SpIssue *parent, GError **error)
{
  SpId parent_id = parent ? parent->id : 0;
  SpIssue *issue = look_up (self, name, parent_id, FALSE);
  g_autofree char *full = parent ? g_strdup_printf ("%s (%s)", name, parent->name) : NULL;

  if (!issue)
    issue = look_up (self, name, 0, parent == NULL);
  if (!issue && full)
    issue = look_up (self, full, parent_id, FALSE);
  if (issue)
    return issue;
  return add_issue (self, full && look_up (self, name, 0, TRUE) ? full : name, parent_id, error);
}

static SpIssue *
ensure_path (Storing *self, char **code, GError **error)
{
  SpIssue *issue = NULL;

  for (char **name = code; *name; name++)
    {
      issue = ensure_issue (self, *name, issue, error);
      if (!issue)
        return NULL;
    }
  return issue;
}

/* Where the passage stands in the stored text, letter for letter; empty when that is not certain. */
static SpRange
locate (Storing *self, const SpEvidence *passage)
{
  SpAnchorMatch match;

  if (!self->anchors)
    return passage->range;
  self->work += strlen (self->article->text);
  if (self->work > MAX_WORK)
    return (SpRange){ 0, 0 };
  match = sp_anchor_text_find (self->anchors, passage->quote, passage->prefix, passage->suffix, passage->range);
  if ((match.outcome == SP_ANCHOR_ANCHORED || match.outcome == SP_ANCHOR_MOVED)
      && sp_anchor_text_has (self->anchors, match.range, passage->quote))
    return match.range;
  return (SpRange){ 0, 0 };
}

/* Whether the article has a position on ISSUE with just that passage. */
static gboolean
is_known (const Storing *self, SpId issue, SpRange range)
{
  for (guint i = 0; i < self->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (self->positions, i);

      for (guint e = 0; position->issue == issue && e < position->evidence->len; e++)
        {
          const SpEvidence *evidence = g_ptr_array_index (position->evidence, e);

          if (evidence->article == self->article->id && sp_range_equal (evidence->range, range))
            return TRUE;
        }
    }
  return FALSE;
}

/* Direct when every word of RANGE stands in quotation marks; what the outlet says itself otherwise. */
static SpForm
tell_form (const Storing *self, SpRange range)
{
  const SpDocument *document = self->document;

  for (guint i = sp_document_find_token (document, range.start);
       i < document->n_tokens && document->tokens[i].start < range.end; i++)
    if (document->tokens[i].quote < 0 && document->tokens[i].mark == 0)
      return SP_FORM_OUTLET;
  return SP_FORM_DIRECT;
}

static SpPosition *
make_position (const Storing *self, const SpCoding *coding, SpRange range, SpId issue)
{
  SpPosition *position = sp_position_new ();
  SpEvidence *evidence = sp_evidence_new ();

  position->story = self->article->story;
  position->issue = issue;
  g_free (position->summary);
  position->summary = sp_summary_shorten (coding->passage->quote);
  position->note = g_strdup (coding->note);
  position->coder = g_strdup (coding->coder);
  evidence->article = self->article->id;
  evidence->range = range;
  evidence->form = tell_form (self, range);
  g_free (evidence->quote);
  evidence->quote = g_strdup (coding->passage->quote);
  g_ptr_array_add (position->evidence, evidence);
  return position;
}

gboolean
sp_coded_passages_store (
    SpConnection *connection, const SpArticle *draft, SpId article, guint *n_stored, guint *n_lost, GError **error)
{
  Storing self = { 0 };
  gboolean good;

  *n_stored = 0;
  *n_lost = draft->n_codings_lost;
  if (!draft->codings || draft->codings->len == 0)
    return TRUE;
  good = storing_load (&self, connection, draft, article, error);
  for (guint i = 0; good && i < draft->codings->len; i++)
    {
      const SpCoding *coding = g_ptr_array_index (draft->codings, i);
      SpRange range = locate (&self, coding->passage);
      const SpIssue *issue;
      g_autoptr (SpPosition) position = NULL;

      if (sp_range_is_empty (range))
        {
          ++*n_lost;
          continue;
        }
      issue = ensure_path (&self, coding->code, error);
      good = issue != NULL;
      if (!good || is_known (&self, issue->id, range))
        continue;
      position = make_position (&self, coding, range, issue->id);
      good = sp_position_table_insert (connection, position, error);
      g_ptr_array_add (self.positions, g_steal_pointer (&position));
      ++*n_stored;
    }
  storing_clear (&self);
  return good;
}

/* "1 coded passage" or "12 coded passages". The caller frees it. */
static char *
count_passages (guint n)
{
  return g_strdup_printf ("%u coded %s", n, n == 1 ? "passage" : "passages");
}

char *
sp_coded_passages_describe (guint n_stored, guint n_lost)
{
  g_autofree char *stored = count_passages (n_stored);
  g_autofree char *lost = n_stored > 0 ? g_strdup_printf ("%u", n_lost) : count_passages (n_lost);
  g_autofree char *left_out =
      g_strdup_printf ("%s %s left out, since the place or the code was not found: mark what is missing by hand", lost,
                       n_lost == 1 ? "was" : "were");

  if (n_stored == 0)
    return n_lost > 0 ? g_steal_pointer (&left_out) : NULL;
  return n_lost > 0 ? g_strdup_printf ("%s came in, %s", stored, left_out) : g_strdup_printf ("%s came in", stored);
}
