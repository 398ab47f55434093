/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-position-table.h"

#include "sp-evidence-table.h"
#include "sp-statement.h"
#include "sp-story-table.h"

#define COLUMNS                                                                                                        \
  "SELECT position.id, position.story, party, issue, target, kind, stance, status, summary, note, coder, confidence"   \
  " FROM position"

/* ?2 holds the names of the statuses wanted, each between spaces, or is NULL. */
#define WHERE_STORY_AND_STATUS " WHERE (?1 IS NULL OR story = ?1) AND (?2 IS NULL OR instr (?2, ' ' || status || ' '))"

static SpPosition *
read_position (SpStatement *statement)
{
  SpPosition *position = sp_position_new ();

  position->id = sp_statement_get_id (statement, 0);
  position->story = sp_statement_get_id (statement, 1);
  position->party = sp_statement_get_id (statement, 2);
  position->issue = sp_statement_get_id (statement, 3);
  position->target = sp_statement_get_id (statement, 4);
  position->kind = sp_statement_get_term (statement, 5, SP_TERM_PARSER (sp_kind_from_name));
  position->stance = sp_statement_get_term (statement, 6, SP_TERM_PARSER (sp_stance_from_name));
  position->status = sp_statement_get_term (statement, 7, SP_TERM_PARSER (sp_status_from_name));
  g_free (position->summary);
  position->summary = sp_statement_dup_text (statement, 8);
  position->note = sp_statement_dup_text_or_null (statement, 9);
  position->coder = sp_statement_dup_text_or_null (statement, 10);
  position->confidence = sp_statement_get_share (statement, 11);
  return position;
}

static gboolean
load_evidence (SpConnection *connection, SpPosition *position, GError **error)
{
  g_autoptr (GPtrArray) evidence = sp_evidence_table_list (connection, position->id, error);

  if (!evidence)
    return FALSE;
  g_ptr_array_unref (position->evidence);
  position->evidence = g_steal_pointer (&evidence);
  return TRUE;
}

static GPtrArray *
read_all (SpConnection *connection, SpStatement *statement, GError **error)
{
  g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_position_unref);

  while (sp_statement_next (statement))
    g_ptr_array_add (positions, read_position (statement));
  if (!sp_statement_end (statement, error))
    return NULL;
  for (guint i = 0; i < positions->len; i++)
    if (!load_evidence (connection, g_ptr_array_index (positions, i), error))
      return NULL;
  return g_steal_pointer (&positions);
}

gboolean
sp_position_table_insert (SpConnection *connection, SpPosition *position, GError **error)
{
  if (position->id == 0)
    position->id = sp_id_new ();
  if (!sp_connection_run_on (connection, error, "position",
                             "INSERT INTO position (id, story, party, issue, target, kind, stance, status, summary,"
                             " note, coder, confidence) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                             "kkkkkttttttd", position->id, position->story, position->party, position->issue,
                             position->target, sp_kind_get_name (position->kind), sp_stance_get_name (position->stance),
                             sp_status_get_name (position->status), position->summary, position->note, position->coder,
                             CLAMP (position->confidence, 0.0, 1.0)))
    return FALSE;
  if (position->story && !sp_story_table_add_party (connection, position->story, position->party, error))
    return FALSE;
  for (guint i = 0; i < position->evidence->len; i++)
    {
      SpEvidence *evidence = g_ptr_array_index (position->evidence, i);

      evidence->position = position->id;
      if (!sp_evidence_table_insert (connection, evidence, error))
        return FALSE;
    }
  return TRUE;
}

SpPosition *
sp_position_table_get (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, COLUMNS " WHERE id = ?1");
  g_autoptr (GPtrArray) positions = NULL;

  sp_statement_bind (statement, "k", id);
  positions = read_all (connection, statement, error);
  if (positions && positions->len > 0)
    return sp_position_ref (g_ptr_array_index (positions, 0));
  if (positions)
    sp_store_set_not_found (error, "position", id);
  return NULL;
}

GPtrArray *
sp_position_table_list (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, story ? COLUMNS " WHERE story = ?1 ORDER BY id" : COLUMNS " ORDER BY id");

  if (story)
    sp_statement_bind (statement, "k", story);
  return read_all (connection, statement, error);
}

GPtrArray *
sp_position_table_list_article (SpConnection *connection, SpId article, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, COLUMNS " JOIN (SELECT position AS id, min (start) AS start FROM evidence"
                                            " WHERE article = ?1 GROUP BY position) AS shown ON shown.id ="
                                            " position.id ORDER BY start, position.id");

  sp_statement_bind (statement, "k", article);
  return read_all (connection, statement, error);
}

/* The names of the statuses in the set, each between spaces; NULL when all are wanted. */
static char *
name_statuses (guint statuses)
{
  GString *names;

  if (statuses == 0)
    return NULL;
  names = g_string_new (" ");
  for (guint i = 0; i < SP_N_STATUSES; i++)
    if (statuses & (1u << i))
      g_string_append_printf (names, "%s ", sp_status_get_name (i));
  return g_string_free (names, FALSE);
}

GArray *
sp_position_table_list_ids (SpConnection *connection, SpId story, guint statuses, GError **error)
{
  g_autofree char *names = name_statuses (statuses);

  return sp_connection_list_ids (connection, error, "SELECT id FROM position" WHERE_STORY_AND_STATUS " ORDER BY id",
                                 "kt", story, names);
}

gint64
sp_position_table_count (SpConnection *connection, SpId story, guint statuses, GError **error)
{
  g_autofree char *names = name_statuses (statuses);
  gint64 count = 0;

  if (!sp_connection_get_int (connection, &count, 0, error, "SELECT count(*) FROM position" WHERE_STORY_AND_STATUS,
                              "kt", story, names))
    return -1;
  return count;
}

gboolean
sp_position_table_update (SpConnection *connection, const SpPosition *position, GError **error)
{
  return sp_connection_run_on (connection, error, "position",
                               "UPDATE position SET story = ?2, party = ?3, issue = ?4, target = ?5, kind = ?6,"
                               " stance = ?7, status = ?8, summary = ?9, note = ?10, coder = ?11, confidence = ?12"
                               " WHERE id = ?1",
                               "kkkkkttttttd", position->id, position->story, position->party, position->issue,
                               position->target, sp_kind_get_name (position->kind),
                               sp_stance_get_name (position->stance), sp_status_get_name (position->status),
                               position->summary, position->note, position->coder,
                               CLAMP (position->confidence, 0.0, 1.0))
         && (!position->story || sp_story_table_add_party (connection, position->story, position->party, error));
}

gboolean
sp_position_table_set_status (
    SpConnection *connection, const SpId *positions, gsize n, SpStatus status, const char *coder, GError **error)
{
  for (gsize i = 0; i < n; i++)
    if (!sp_connection_run_on (connection, error, "position",
                               "UPDATE position SET status = ?2, coder = ?3 WHERE id = ?1", "ktt", positions[i],
                               sp_status_get_name (status), coder))
      return FALSE;
  return TRUE;
}

gboolean
sp_position_table_delete (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_run_on (connection, error, "position", "DELETE FROM position WHERE id = ?1", "k", id);
}

gboolean
sp_position_table_merge (SpConnection *connection, SpId position, SpId into, GError **error)
{
  static const char *const moves[] = {
    "UPDATE evidence SET position = ?2 WHERE position = ?1",
    "UPDATE OR IGNORE relation SET from_position = ?2 WHERE from_position = ?1 AND to_position <> ?2",
    "UPDATE OR IGNORE relation SET to_position = ?2 WHERE to_position = ?1 AND from_position <> ?2",
  };
  g_autoptr (SpPosition) from = sp_position_table_get (connection, position, error);
  g_autoptr (SpPosition) to = from ? sp_position_table_get (connection, into, error) : NULL;

  if (!to || !sp_connection_check_writable (connection, error))
    return FALSE;
  if (position == into)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    if (!sp_connection_run (connection, error, moves[i], "kk", position, into))
      return FALSE;
  return sp_position_table_delete (connection, position, error);
}
