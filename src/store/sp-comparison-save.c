/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cell-table.h"
#include "sp-comparison-table.h"
#include "sp-evidence-table.h"
#include "sp-issue-table.h"
#include "sp-known-positions.h"
#include "sp-party-table.h"
#include "sp-position-table.h"
#include "sp-relation-table.h"
#include "sp-statement.h"
#include "sp-story-table.h"

/* The positions of story ?1 that the program has proposed and nobody has touched. */
#define WHERE_PROPOSED " WHERE story = ?1 AND status = 'proposed' AND coder IS NULL AND party IS NOT NULL"

/* One save while it runs. */
typedef struct
{
  SpConnection *connection;
  SpId story;
  const SpComparison *comparison;
  GHashTable *ids; /* the comparison's ids → the project's, both SpId */
  SpComparisonSaved saved;
} Save;

static void
map (Save *save, SpId from, SpId to)
{
  if (from)
    g_hash_table_insert (save->ids, g_memdup2 (&from, sizeof from), g_memdup2 (&to, sizeof to));
}

/* The project's id for one of the comparison's, or 0. */
static SpId
mapped (const Save *save, SpId id)
{
  const SpId *found = g_hash_table_lookup (save->ids, &id);

  return found ? *found : 0;
}

static gboolean
is_there (Save *save, const char *sql, SpId id, gboolean *there, GError **error)
{
  gint64 count = 0;

  if (!sp_connection_get_int (save->connection, &count, 0, error, sql, "k", id))
    return FALSE;
  *there = count > 0;
  return TRUE;
}

/* Finds the party in the project; 0 without an error when it is new. */
static gboolean
find_party (Save *save, const SpParty *party, SpId *id, GError **error)
{
  g_autoptr (SpParty) known = NULL;
  g_autoptr (GError) local_error = NULL;
  gboolean there = FALSE;

  *id = 0;
  if (party->id && !is_there (save, "SELECT count(*) FROM party WHERE id = ?1", party->id, &there, error))
    return FALSE;
  if (there)
    {
      *id = party->id;
      return TRUE;
    }
  known = sp_party_table_find (save->connection, party->name, &local_error);
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *id = known ? known->id : 0;
  return TRUE;
}

static gboolean
insert_party (Save *save, const SpParty *party, SpId *id, GError **error)
{
  g_autoptr (SpParty) copy = sp_party_new ();

  g_free (copy->name);
  copy->name = g_strdup (party->name);
  g_strfreev (copy->aliases);
  copy->aliases = g_strdupv (party->aliases);
  copy->colour = g_strdup (party->colour);
  if (!sp_party_table_insert (save->connection, copy, error))
    return FALSE;
  *id = copy->id;
  save->saved.parties++;
  return TRUE;
}

/* Parents may come after their children, so they are set when all have ids; only those of new ones. */
static gboolean
set_parents (Save *save, GPtrArray *children, const char *sql, GError **error)
{
  for (guint i = 0; i < children->len; i++)
    {
      /* An SpParty's or an SpIssue's id, and its parent's in the comparison. */
      const SpId *pair = g_ptr_array_index (children, i);
      SpId parent = mapped (save, pair[1]);

      if (parent && parent != pair[0] && !sp_connection_run (save->connection, error, sql, "kk", pair[0], parent))
        return FALSE;
    }
  return TRUE;
}

static void
remember_parent (GPtrArray *children, SpId id, SpId parent)
{
  SpId pair[] = { id, parent };

  if (parent)
    g_ptr_array_add (children, g_memdup2 (pair, sizeof pair));
}

static gboolean
save_parties (Save *save, GError **error)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < save->comparison->parties->len; i++)
    {
      const SpParty *party = g_ptr_array_index (save->comparison->parties, i);
      SpId id = 0;

      if (!find_party (save, party, &id, error))
        return FALSE;
      if (id == 0)
        {
          if (!insert_party (save, party, &id, error))
            return FALSE;
          remember_parent (children, id, party->parent);
        }
      map (save, party->id, id);
      if (save->story && !sp_story_table_add_party (save->connection, save->story, id, error))
        return FALSE;
    }
  return set_parents (save, children, "UPDATE party SET parent = ?2 WHERE id = ?1", error);
}

static gboolean
find_issue (GPtrArray *known, const SpIssue *issue, SpId *id)
{
  g_autofree char *wanted = g_utf8_casefold (issue->name, -1);

  for (guint i = 0; i < known->len; i++)
    {
      const SpIssue *other = g_ptr_array_index (known, i);
      g_autofree char *name = g_utf8_casefold (other->name, -1);

      if ((issue->id && other->id == issue->id) || g_str_equal (name, wanted))
        {
          *id = other->id;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
insert_issue (Save *save, const SpIssue *issue, SpId *id, GError **error)
{
  g_autoptr (SpIssue) copy = sp_issue_new ();

  copy->story = save->story;
  g_free (copy->name);
  copy->name = g_strdup (issue->name);
  g_strfreev (copy->keywords);
  copy->keywords = g_strdupv (issue->keywords);
  if (!sp_issue_table_insert (save->connection, copy, error))
    return FALSE;
  *id = copy->id;
  save->saved.issues++;
  return TRUE;
}

static gboolean
save_issues (Save *save, GError **error)
{
  g_autoptr (GPtrArray) known = sp_issue_table_list (save->connection, save->story, error);
  g_autoptr (GPtrArray) children = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; known && i < save->comparison->issues->len; i++)
    {
      const SpIssue *issue = g_ptr_array_index (save->comparison->issues, i);
      SpId id = 0;

      if (!find_issue (known, issue, &id))
        {
          if (!insert_issue (save, issue, &id, error))
            return FALSE;
          remember_parent (children, id, issue->parent);
        }
      map (save, issue->id, id);
    }
  return known && set_parents (save, children, "UPDATE issue SET parent = ?2 WHERE id = ?1", error);
}

static SpEvidence *
copy_evidence (const SpEvidence *evidence, SpId position)
{
  SpEvidence *copy = sp_evidence_new ();

  copy->position = position;
  copy->article = evidence->article;
  copy->range = evidence->range;
  g_free (copy->quote);
  copy->quote = g_strdup (evidence->quote);
  copy->form = evidence->form;
  copy->cue = evidence->cue;
  copy->source = evidence->source;
  return copy;
}

static SpPosition *
copy_position (const Save *save, const SpPosition *position)
{
  SpPosition *copy = sp_position_new ();

  copy->story = save->story;
  copy->party = mapped (save, position->party);
  copy->issue = mapped (save, position->issue);
  copy->target = mapped (save, position->target);
  copy->kind = position->kind;
  copy->stance = position->stance;
  copy->status = position->status;
  g_free (copy->summary);
  copy->summary = g_strdup (position->summary);
  copy->note = g_strdup (position->note);
  copy->coder = g_strdup (position->coder);
  copy->confidence = position->confidence;
  for (guint i = 0; i < position->evidence->len; i++)
    g_ptr_array_add (copy->evidence, copy_evidence (g_ptr_array_index (position->evidence, i), 0));
  return copy;
}

/* Another article may show a position that is there: its evidence is added, unless a person has rejected it. */
static gboolean
add_evidence (Save *save, const SpPosition *known, const SpPosition *position, GError **error)
{
  save->saved.kept++;
  if (known->status == SP_STATUS_REJECTED)
    return TRUE;
  for (guint i = 0; i < position->evidence->len; i++)
    {
      const SpEvidence *evidence = g_ptr_array_index (position->evidence, i);
      g_autoptr (SpEvidence) copy = NULL;

      if (sp_known_positions_has_passage (known, evidence))
        continue;
      copy = copy_evidence (evidence, known->id);
      if (!sp_evidence_table_insert (save->connection, copy, error))
        return FALSE;
      save->saved.evidence++;
    }
  return TRUE;
}

static gboolean
save_positions (Save *save, GError **error)
{
  g_autoptr (GPtrArray) stored = sp_position_table_list (save->connection, save->story, error);
  g_autoptr (SpKnownPositions) known = stored ? sp_known_positions_new (stored) : NULL;

  for (guint i = 0; stored && i < save->comparison->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (save->comparison->positions, i);
      g_autoptr (SpPosition) copy = copy_position (save, position);
      const SpPosition *same = sp_known_positions_find (known, position->id, copy);

      if (same)
        {
          map (save, position->id, same->id);
          if (!add_evidence (save, same, position, error))
            return FALSE;
          continue;
        }
      if (!sp_position_table_insert (save->connection, copy, error))
        return FALSE;
      map (save, position->id, copy->id);
      save->saved.positions++;
      save->saved.evidence += copy->evidence->len;
    }
  return stored != NULL;
}

static gboolean
save_cells (Save *save, GError **error)
{
  for (guint i = 0; i < save->comparison->cells->len; i++)
    {
      const SpCell *cell = g_ptr_array_index (save->comparison->cells, i);
      SpCell copy = { mapped (save, cell->issue), mapped (save, cell->party), cell->state, cell->summary };

      if (!sp_connection_run (save->connection, error,
                              "INSERT OR IGNORE INTO cell (issue, party, state, summary) VALUES (?1, ?2, ?3, ?4)",
                              "kktt", copy.issue, copy.party, sp_cell_state_get_name (copy.state), copy.summary))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_relations (Save *save, GError **error)
{
  for (guint i = 0; i < save->comparison->relations->len; i++)
    {
      const SpRelation *relation = &g_array_index (save->comparison->relations, SpRelation, i);
      SpRelation copy = { 0, mapped (save, relation->from), mapped (save, relation->to), relation->kind };

      if (copy.from != copy.to && !sp_relation_table_insert (save->connection, &copy, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sp_comparison_table_save (
    SpConnection *connection, SpId story, const SpComparison *comparison, SpComparisonSaved *saved, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, g_free);
  Save save = { connection, story, comparison, ids, { 0 } };

  if (!sp_connection_check_writable (connection, error) || !save_parties (&save, error) || !save_issues (&save, error)
      || !save_positions (&save, error) || !save_cells (&save, error) || !save_relations (&save, error))
    return FALSE;
  if (saved)
    *saved = save.saved;
  return TRUE;
}

gint64
sp_comparison_table_clear_proposals (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (GArray) issues =
      sp_connection_list_ids (connection, error, "SELECT DISTINCT issue FROM position" WHERE_PROPOSED, "k", story);
  gint64 n;

  if (!issues || !sp_connection_check_writable (connection, error)
      || !sp_connection_run (connection, error, "DELETE FROM position" WHERE_PROPOSED, "k", story))
    return -1;
  n = sqlite3_changes64 (connection->db);
  for (guint i = 0; i < issues->len; i++)
    if (!sp_issue_table_drop_unused (connection, g_array_index (issues, SpId, i), error))
      return -1;
  return n;
}
