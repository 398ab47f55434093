/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-revision-table.h"

#include "sp-anchor.h"
#include "sp-article-table.h"
#include "sp-date.h"
#include "sp-evidence-private.h"
#include "sp-statement.h"

gboolean
sp_revision_table_load (SpConnection *connection, SpId article, GError **error)
{
  if (connection->text && connection->text_article == article)
    return TRUE;
  sp_connection_forget_text (connection);
  connection->text = sp_article_table_get_revision (connection, article, 0, error);
  if (!connection->text)
    return FALSE;
  connection->text_article = article;
  connection->text_index = sp_text_index_new (connection->text);
  return TRUE;
}

char *
sp_article_table_get_revision (SpConnection *connection, SpId id, guint number, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT text FROM article WHERE id = ?1 AND ?2 IN (0, revision) UNION ALL"
                                    " SELECT text FROM revision WHERE article = ?1 AND number = ?2");
  g_autofree char *text = NULL;

  sp_statement_bind (statement, "ku", id, number);
  if (sp_statement_next (statement))
    text = sp_statement_dup_text (statement, 0);
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!text)
    sp_store_set_not_found (error, number ? "revision of article" : "article", id);
  return g_steal_pointer (&text);
}

static gboolean
replace_text (SpConnection *connection, SpId id, const char *text, GError **error)
{
  g_autofree char *now = sp_date_now ();
  g_autofree char *fingerprint = sp_text_fingerprint (text);

  return sp_connection_run_on (connection, error, "article",
                               "INSERT INTO revision (article, number, replaced, text)"
                               " SELECT id, revision, ?2, text FROM article WHERE id = ?1",
                               "kt", id, now)
         && sp_connection_run (connection, error,
                               "UPDATE article SET text = ?2, fingerprint = ?3, revision = revision + 1 WHERE id = ?1",
                               "ktt", id, text, fingerprint)
         && sp_connection_run (connection, error, "DELETE FROM signature WHERE article = ?1", "k", id);
}

static void
count_outcome (SpReanchored *outcome, SpAnchor anchor)
{
  guint *counts[SP_N_ANCHORS] = { [SP_ANCHOR_ANCHORED] = &outcome->anchored,
                                  [SP_ANCHOR_MOVED] = &outcome->moved,
                                  [SP_ANCHOR_AMBIGUOUS] = &outcome->ambiguous,
                                  [SP_ANCHOR_ORPHANED] = &outcome->orphaned };

  ++*counts[anchor];
}

gboolean
sp_article_table_revise (SpConnection *connection, SpId id, const char *text, SpReanchored *outcome, GError **error)
{
  g_autoptr (GPtrArray) evidence = NULL;
  g_autoptr (SpAnchorText) anchors = NULL;
  SpReanchored counts = { 0 };

  if (!*text || !g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID,
                           "the corrected text is empty or not valid Unicode");
      return FALSE;
    }
  evidence = sp_evidence_table_list_article (connection, id, error);
  if (!evidence || !replace_text (connection, id, text, error))
    return FALSE;

  sp_connection_forget_text (connection);
  anchors = sp_anchor_text_new (text);
  for (guint i = 0; i < evidence->len; i++)
    {
      g_autoptr (SpEvidence) now = sp_anchor_text_reanchor (anchors, g_ptr_array_index (evidence, i));

      count_outcome (&counts, now->anchor);
      if (!sp_evidence_table_set_anchor (connection, now, error))
        return FALSE;
    }
  if (outcome)
    *outcome = counts;
  return TRUE;
}
