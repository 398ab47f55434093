/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-search-index.h"

#include "sp-segment-text.h"
#include "sp-statement.h"

/* FTS5 with external content has to be told what a row held; what did not change is what it holds now. */
static gboolean
take_out (SpConnection *connection, const SpSearchUpdate *update, GError **error)
{
  g_autofree char *title = update->old_title ? sp_segment_text (update->old_title) : NULL;
  g_autofree char *text = update->old_text ? sp_segment_text (update->old_text) : NULL;

  if (update->is && (!title || !text))
    {
      g_autoptr (SpStatement) now =
          sp_statement_new (connection, "SELECT title, text FROM search_content WHERE id = ?1");

      sp_statement_bind (now, "k", update->id);
      if (sp_statement_next (now))
        {
          title = title ? title : sp_statement_dup_text (now, 0);
          text = text ? text : sp_statement_dup_text (now, 1);
        }
      if (!sp_statement_end (now, error))
        return FALSE;
    }
  return sp_connection_run (connection, error,
                            "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?1, ?2, ?3)", "ktt",
                            update->id, title ? title : "", text ? text : "");
}

gboolean
sp_search_index_update (SpConnection *connection, const GArray *updates, GError **error)
{
  for (guint i = 0; i < updates->len; i++)
    {
      const SpSearchUpdate *update = &g_array_index (updates, SpSearchUpdate, i);

      if (update->was && !take_out (connection, update, error))
        return FALSE;
      if (update->is
          && !sp_connection_run (connection, error,
                                 "INSERT INTO search (rowid, title, text)"
                                 " SELECT id, title, text FROM search_content WHERE id = ?1",
                                 "k", update->id))
        return FALSE;
    }
  return TRUE;
}

gboolean
sp_search_index_rebuild (SpConnection *connection, GError **error)
{
  return sp_connection_run (connection, error, "INSERT INTO search (search) VALUES ('rebuild')", "");
}

gboolean
sp_search_index_verify (SpConnection *connection, GError **error)
{
  /* rank 1: compare with the content, not only with itself. */
  return sp_connection_run (connection, error, "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)", "");
}

gboolean
sp_search_index_verify_ids (SpConnection *connection, GError **error)
{
  gint64 wrong = 0;

  if (!sp_connection_get_int (connection, &wrong, 0, error,
                              "SELECT (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT id FROM article)"
                              " AND id NOT IN (SELECT id FROM position) AND id NOT IN (SELECT id FROM evidence))"
                              " + (SELECT count(*) FROM (SELECT id FROM article UNION ALL SELECT id FROM position"
                              " UNION ALL SELECT id FROM evidence) WHERE id NOT IN (SELECT id FROM search_docsize))",
                              ""))
    return FALSE;
  if (wrong == 0)
    return TRUE;
  g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED,
               "the search index differs from what is stored in %" G_GINT64_FORMAT " places; build it anew", wrong);
  return FALSE;
}
