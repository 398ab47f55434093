/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-evidence-private.h"

#include <string.h>

#include "sp-revision-table.h"
#include "sp-statement.h"

#define COLUMNS                                                                                                        \
  "SELECT evidence.id, position, article, start, \"end\", quote, prefix, suffix, form, cue_start, cue_end,"            \
  " source_start, source_end, anchor FROM evidence"

static SpEvidence *
read_evidence (SpStatement *statement)
{
  SpEvidence *evidence = sp_evidence_new ();

  evidence->id = sp_statement_get_id (statement, 0);
  evidence->position = sp_statement_get_id (statement, 1);
  evidence->article = sp_statement_get_id (statement, 2);
  evidence->range = sp_statement_get_range (statement, 3);
  g_free (evidence->quote);
  evidence->quote = sp_statement_dup_text (statement, 5);
  g_free (evidence->prefix);
  evidence->prefix = sp_statement_dup_text (statement, 6);
  g_free (evidence->suffix);
  evidence->suffix = sp_statement_dup_text (statement, 7);
  evidence->form = sp_statement_get_term (statement, 8, SP_TERM_PARSER (sp_form_from_name));
  evidence->cue = sp_statement_get_range (statement, 9);
  evidence->source = sp_statement_get_range (statement, 11);
  evidence->anchor = sp_statement_get_term (statement, 13, SP_TERM_PARSER (sp_anchor_from_name));
  return evidence;
}

static GPtrArray *
read_all (SpStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_evidence_unref);

  while (sp_statement_next (statement))
    g_ptr_array_add (evidence, read_evidence (statement));
  return sp_statement_end (statement, error) ? g_steal_pointer (&evidence) : NULL;
}

static char *
slice_context (const SpTextIndex *index, guint start, guint end)
{
  return sp_text_index_slice (index, (SpRange){ start, end });
}

/* Whether the quote stands where the evidence says, and the context around it. */
static gboolean
check_quote (SpConnection *connection, const SpEvidence *evidence, char **prefix, char **suffix, GError **error)
{
  SpRange range = evidence->range;
  g_autofree char *found = NULL;

  if (!sp_connection_check_writable (connection, error)
      || !sp_revision_table_load (connection, evidence->article, error))
    return FALSE;
  if (range.end <= sp_text_index_get_length (connection->text_index))
    found = sp_text_index_slice (connection->text_index, range);
  if (sp_range_is_empty (range) || g_strcmp0 (found, evidence->quote) != 0)
    {
      g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID,
                   "the quote does not stand at %u–%u in article %" SP_ID_FORMAT, range.start, range.end,
                   evidence->article);
      return FALSE;
    }
  *prefix = slice_context (connection->text_index,
                           range.start > SP_EVIDENCE_CONTEXT ? range.start - SP_EVIDENCE_CONTEXT : 0, range.start);
  *suffix = slice_context (connection->text_index, range.end, range.end + SP_EVIDENCE_CONTEXT);
  return TRUE;
}

gboolean
sp_evidence_table_insert (SpConnection *connection, SpEvidence *evidence, GError **error)
{
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;

  if (!check_quote (connection, evidence, &prefix, &suffix, error))
    return FALSE;
  if (evidence->id == 0)
    evidence->id = sp_id_new ();
  return sp_connection_run (connection, error,
                            "INSERT INTO evidence (id, position, article, revision, start, \"end\", quote, prefix,"
                            " suffix, form, cue_start, cue_end, source_start, source_end, anchor) VALUES (?1, ?2, ?3,"
                            " (SELECT revision FROM article WHERE id = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
                            " ?13, 'anchored')",
                            "kkkuuttttuuuu", evidence->id, evidence->position, evidence->article, evidence->range.start,
                            evidence->range.end, evidence->quote, prefix, suffix, sp_form_get_name (evidence->form),
                            evidence->cue.start, evidence->cue.end, evidence->source.start, evidence->source.end);
}

SpEvidence *
sp_evidence_table_get (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, COLUMNS " WHERE id = ?1");
  g_autoptr (GPtrArray) evidence = NULL;

  sp_statement_bind (statement, "k", id);
  evidence = read_all (statement, error);
  if (evidence && evidence->len > 0)
    return sp_evidence_ref (g_ptr_array_index (evidence, 0));
  if (evidence)
    sp_store_set_not_found (error, "evidence", id);
  return NULL;
}

GPtrArray *
sp_evidence_table_list (SpConnection *connection, SpId position, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, COLUMNS " JOIN article ON article.id = article WHERE position = ?1"
                                            " ORDER BY article.ordinal, article, start, evidence.id");

  sp_statement_bind (statement, "k", position);
  return read_all (statement, error);
}

GPtrArray *
sp_evidence_table_list_article (SpConnection *connection, SpId article, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, COLUMNS " WHERE article = ?1 ORDER BY start, \"end\" DESC, id");

  sp_statement_bind (statement, "k", article);
  return read_all (statement, error);
}

gboolean
sp_evidence_table_update (SpConnection *connection, const SpEvidence *evidence, GError **error)
{
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;

  return check_quote (connection, evidence, &prefix, &suffix, error)
         && sp_connection_run_on (connection, error, "evidence",
                                  "UPDATE evidence SET position = ?2, article = ?3, start = ?4, \"end\" = ?5,"
                                  " quote = ?6, prefix = ?7, suffix = ?8, form = ?9, cue_start = ?10, cue_end = ?11,"
                                  " source_start = ?12, source_end = ?13, anchor = 'anchored',"
                                  " revision = (SELECT revision FROM article WHERE id = ?3) WHERE id = ?1",
                                  "kkkuuttttuuuu", evidence->id, evidence->position, evidence->article,
                                  evidence->range.start, evidence->range.end, evidence->quote, prefix, suffix,
                                  sp_form_get_name (evidence->form), evidence->cue.start, evidence->cue.end,
                                  evidence->source.start, evidence->source.end);
}

gboolean
sp_evidence_table_set_anchor (SpConnection *connection, const SpEvidence *evidence, GError **error)
{
  const char *anchor = sp_anchor_get_name (evidence->anchor);

  if (evidence->anchor == SP_ANCHOR_AMBIGUOUS || evidence->anchor == SP_ANCHOR_ORPHANED)
    return sp_connection_run_on (connection, error, "evidence", "UPDATE evidence SET anchor = ?2 WHERE id = ?1", "kt",
                                 evidence->id, anchor);
  return sp_connection_run_on (connection, error, "evidence",
                               "UPDATE evidence SET start = ?2, \"end\" = ?3, quote = ?4, prefix = ?5, suffix = ?6,"
                               " cue_start = ?7, cue_end = ?8, source_start = ?9, source_end = ?10, anchor = ?11,"
                               " revision = (SELECT revision FROM article WHERE article.id = evidence.article)"
                               " WHERE id = ?1",
                               "kuutttuuuut", evidence->id, evidence->range.start, evidence->range.end, evidence->quote,
                               evidence->prefix, evidence->suffix, evidence->cue.start, evidence->cue.end,
                               evidence->source.start, evidence->source.end, anchor);
}

gboolean
sp_evidence_table_delete (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_run_on (connection, error, "evidence", "DELETE FROM evidence WHERE id = ?1", "k", id);
}
