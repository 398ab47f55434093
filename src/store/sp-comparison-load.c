/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-article-table.h"
#include "sp-cell-table.h"
#include "sp-comparison-table.h"
#include "sp-issue-table.h"
#include "sp-party-table.h"
#include "sp-position-table.h"
#include "sp-relation-table.h"
#include "sp-story-table.h"

/* Puts ARRAY, unless it is NULL, in the place of what FIELD held. */
static gboolean
put (GPtrArray **field, GPtrArray *array)
{
  if (!array)
    return FALSE;
  g_ptr_array_unref (*field);
  *field = array;
  return TRUE;
}

static GHashTable *
collect_ids (GPtrArray *things)
{
  GHashTable *ids = g_hash_table_new (sp_id_hash, sp_id_equal);

  /* Parties, issues and positions all begin with their id. */
  for (guint i = 0; i < things->len; i++)
    g_hash_table_add (ids, g_ptr_array_index (things, i));
  return ids;
}

/* Adds to SET the issue of ISSUES (by id) with ID and those that it is a part of. */
static void
add_with_parents (GHashTable *issues, GHashTable *set, SpId id)
{
  SpIssue *issue = g_hash_table_lookup (issues, &id);

  while (issue && g_hash_table_add (set, &issue->id))
    issue = g_hash_table_lookup (issues, &issue->parent);
}

/* Takes the issues away that have no positions but such as wait for a party. */
static void
drop_waiting_issues (SpComparison *comparison)
{
  g_autoptr (GHashTable) issues = collect_ids (comparison->issues);
  g_autoptr (GHashTable) waiting = g_hash_table_new (sp_id_hash, sp_id_equal);
  g_autoptr (GHashTable) used = g_hash_table_new (sp_id_hash, sp_id_equal);
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_issue_unref);

  for (guint i = 0; i < comparison->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (comparison->positions, i);

      add_with_parents (issues, position->party ? used : waiting, position->issue);
    }
  for (guint i = 0; i < comparison->cells->len; i++)
    add_with_parents (issues, used, ((SpCell *) g_ptr_array_index (comparison->cells, i))->issue);
  for (guint i = 0; i < comparison->issues->len; i++)
    {
      SpIssue *issue = g_ptr_array_index (comparison->issues, i);

      if (!g_hash_table_contains (waiting, &issue->id) || g_hash_table_contains (used, &issue->id))
        g_ptr_array_add (kept, sp_issue_ref (issue));
    }
  put (&comparison->issues, kept);
}

/* A position is compared when it is known whose it is. */
static void
drop_waiting (SpComparison *comparison)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_position_unref);

  for (guint i = 0; i < comparison->positions->len; i++)
    if (((SpPosition *) g_ptr_array_index (comparison->positions, i))->party)
      g_ptr_array_add (kept, sp_position_ref (g_ptr_array_index (comparison->positions, i)));
  if (kept->len < comparison->positions->len)
    drop_waiting_issues (comparison);
  put (&comparison->positions, kept);
}

/* Issues that stories share bring cells and relations of other stories with them. */
static void
drop_strangers (SpComparison *comparison)
{
  g_autoptr (GHashTable) parties = collect_ids (comparison->parties);
  g_autoptr (GHashTable) positions = collect_ids (comparison->positions);

  for (guint i = comparison->cells->len; i > 0; i--)
    {
      const SpCell *cell = g_ptr_array_index (comparison->cells, i - 1);

      if (!g_hash_table_contains (parties, &cell->party))
        g_ptr_array_remove_index (comparison->cells, i - 1);
    }
  for (guint i = comparison->relations->len; i > 0; i--)
    {
      const SpRelation *relation = &g_array_index (comparison->relations, SpRelation, i - 1);

      if (!g_hash_table_contains (positions, &relation->to) || !g_hash_table_contains (positions, &relation->from))
        g_array_remove_index (comparison->relations, i - 1);
    }
}

SpComparison *
sp_comparison_table_load (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpComparison) comparison = sp_comparison_new ();
  GArray *relations;

  if (story)
    {
      comparison->story = sp_story_table_get (connection, story, error);
      if (!comparison->story)
        return NULL;
    }
  if (!put (&comparison->articles, sp_article_table_list (connection, story, 0, error))
      || !put (&comparison->parties, sp_party_table_list (connection, story, error))
      || !put (&comparison->issues, sp_issue_table_list (connection, story, error))
      || !put (&comparison->positions, sp_position_table_list (connection, story, error))
      || !put (&comparison->cells, sp_cell_table_list (connection, story, error)))
    return NULL;
  relations = sp_relation_table_list (connection, story, error);
  if (!relations)
    return NULL;
  g_array_unref (comparison->relations);
  comparison->relations = relations;
  drop_waiting (comparison);
  drop_strangers (comparison);
  return g_steal_pointer (&comparison);
}

SpComparison *
sp_project_load_comparison (SpProject *project, SpId story, GError **error)
{
  SpConnection *connection = sp_project_begin_read (project, error);
  SpComparison *comparison;

  if (!connection)
    return NULL;
  comparison = sp_comparison_table_load (connection, story, error);
  sp_project_end_read (project, connection);
  return comparison;
}
