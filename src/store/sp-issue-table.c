/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-issue-table.h"

#include "sp-order.h"
#include "sp-statement.h"

#define MAX_DEPTH 32

#define COLUMNS "SELECT id, story, parent, name FROM issue"

static SpIssue *
read_issue (SpStatement *statement)
{
  SpIssue *issue = sp_issue_new ();

  issue->id = sp_statement_get_id (statement, 0);
  issue->story = sp_statement_get_id (statement, 1);
  issue->parent = sp_statement_get_id (statement, 2);
  g_free (issue->name);
  issue->name = sp_statement_dup_text (statement, 3);
  return issue;
}

static gboolean
load_keywords (SpConnection *connection, SpIssue *issue, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT word FROM keyword WHERE issue = ?1 ORDER BY ordinal");
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  sp_statement_bind (statement, "k", issue->id);
  while (sp_statement_next (statement))
    {
      g_autofree char *word = sp_statement_dup_text (statement, 0);

      g_strv_builder_add (words, word);
    }
  g_strfreev (issue->keywords);
  issue->keywords = g_strv_builder_end (words);
  return sp_statement_end (statement, error);
}

static gboolean
store_keywords (SpConnection *connection, const SpIssue *issue, GError **error)
{
  if (!sp_connection_run (connection, error, "DELETE FROM keyword WHERE issue = ?1", "k", issue->id))
    return FALSE;
  for (guint i = 0; issue->keywords[i]; i++)
    if (!sp_connection_run (connection, error, "INSERT INTO keyword (issue, ordinal, word) VALUES (?1, ?2, ?3)", "kut",
                            issue->id, i + 1, issue->keywords[i]))
      return FALSE;
  return TRUE;
}

static gboolean
check_parent (SpConnection *connection, const SpIssue *issue, GError **error)
{
  gint64 is_above = 0;

  if (issue->parent == 0)
    return TRUE;
  if (!sp_connection_get_int (connection, &is_above, 0, error,
                              "WITH RECURSIVE above (id, depth) AS (SELECT ?1, 0 UNION ALL"
                              " SELECT parent, depth + 1 FROM issue JOIN above USING (id)"
                              " WHERE parent IS NOT NULL AND depth < ?3)"
                              " SELECT count(*) FROM above WHERE id = ?2",
                              "kku", issue->parent, issue->id, MAX_DEPTH))
    return FALSE;
  if (!is_above)
    return TRUE;
  g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID,
                       "an issue cannot be a part of itself or of one of its parts");
  return FALSE;
}

gboolean
sp_issue_table_insert (SpConnection *connection, SpIssue *issue, GError **error)
{
  if (issue->id == 0)
    issue->id = sp_id_new ();
  return check_parent (connection, issue, error)
         && sp_connection_run_on (connection, error, "issue",
                                  "INSERT INTO issue (id, story, parent, ordinal, name) VALUES (?1, ?2, ?3,"
                                  " (SELECT coalesce (max (ordinal), 0) + 1 FROM issue WHERE story IS ?2), ?4)",
                                  "kkkt", issue->id, issue->story, issue->parent, issue->name)
         && store_keywords (connection, issue, error);
}

SpIssue *
sp_issue_table_get (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, COLUMNS " WHERE id = ?1");
  g_autoptr (SpIssue) issue = NULL;

  sp_statement_bind (statement, "k", id);
  if (sp_statement_next (statement))
    issue = read_issue (statement);
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!issue)
    sp_store_set_not_found (error, "issue", id);
  return issue && load_keywords (connection, issue, error) ? g_steal_pointer (&issue) : NULL;
}

SpIssue *
sp_issue_table_find (SpConnection *connection, SpId story, const char *name, GError **error)
{
  g_autoptr (GPtrArray) issues = sp_issue_table_list (connection, story, error);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; issues && i < issues->len; i++)
    {
      SpIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *folded = g_utf8_casefold (issue->name, -1);

      if (g_str_equal (folded, wanted))
        return sp_issue_ref (issue);
    }
  return NULL;
}

GPtrArray *
sp_issue_table_list (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, COLUMNS " WHERE ?1 IS NULL OR story = ?1 OR story IS NULL ORDER BY ordinal, id");
  g_autoptr (GPtrArray) issues = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_issue_unref);

  sp_statement_bind (statement, "k", story);
  while (sp_statement_next (statement))
    g_ptr_array_add (issues, read_issue (statement));
  if (!sp_statement_end (statement, error))
    return NULL;
  for (guint i = 0; i < issues->len; i++)
    if (!load_keywords (connection, g_ptr_array_index (issues, i), error))
      return NULL;
  return g_steal_pointer (&issues);
}

gboolean
sp_issue_table_update (SpConnection *connection, const SpIssue *issue, GError **error)
{
  return check_parent (connection, issue, error)
         && sp_connection_run_on (connection, error, "issue",
                                  "UPDATE issue SET story = ?2, parent = ?3, name = ?4 WHERE id = ?1", "kkkt",
                                  issue->id, issue->story, issue->parent, issue->name)
         && store_keywords (connection, issue, error);
}

gboolean
sp_issue_table_delete (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_run_on (connection, error, "issue", "DELETE FROM issue WHERE id = ?1", "k", id);
}

gboolean
sp_issue_table_drop_unused (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_check_writable (connection, error)
         && sp_connection_run (connection, error,
                               "DELETE FROM issue WHERE id = ?1 AND story IS NOT NULL"
                               " AND NOT EXISTS (SELECT 1 FROM position WHERE position.issue = ?1)"
                               " AND NOT EXISTS (SELECT 1 FROM cell WHERE cell.issue = ?1)"
                               " AND NOT EXISTS (SELECT 1 FROM issue AS part WHERE part.parent = ?1)",
                               "k", id);
}

static gboolean
join_keywords (SpConnection *connection, const SpIssue *issue, SpIssue *into, GError **error)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_addv (words, (const char **) into->keywords);
  for (char **word = issue->keywords; *word; word++)
    if (!g_strv_contains ((const char *const *) into->keywords, *word))
      g_strv_builder_add (words, *word);
  g_strfreev (into->keywords);
  into->keywords = g_strv_builder_end (words);
  if (into->parent == issue->id)
    into->parent = issue->parent;
  return sp_issue_table_update (connection, into, error);
}

gboolean
sp_issue_table_merge (SpConnection *connection, SpId issue, SpId into, GError **error)
{
  static const char *const moves[] = {
    "UPDATE position SET issue = ?2 WHERE issue = ?1",
    "UPDATE issue SET parent = ?2 WHERE parent = ?1 AND id <> ?2",
    "UPDATE OR IGNORE cell SET issue = ?2 WHERE issue = ?1",
  };
  g_autoptr (SpIssue) from = sp_issue_table_get (connection, issue, error);
  g_autoptr (SpIssue) to = from ? sp_issue_table_get (connection, into, error) : NULL;

  if (!to || !sp_connection_check_writable (connection, error))
    return FALSE;
  if (issue == into)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    if (!sp_connection_run (connection, error, moves[i], "kk", issue, into))
      return FALSE;
  return sp_issue_table_delete (connection, issue, error) && join_keywords (connection, from, to, error);
}

gboolean
sp_issue_table_order (SpConnection *connection, SpId story, const SpId *issues, gsize n, GError **error)
{
  g_autoptr (GArray) current = sp_connection_list_ids (
      connection, error, "SELECT id FROM issue WHERE ?1 IS NULL OR story = ?1 OR story IS NULL ORDER BY ordinal, id",
      "k", story);

  return current
         && sp_order_apply (connection, current, issues, n,
                            "UPDATE issue SET ordinal = ?1 WHERE id = ?2"
                            " AND (?3 IS NULL OR story = ?3 OR story IS NULL)",
                            story, error);
}
