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

  /* Parties and positions both begin with their id. */
  for (guint i = 0; i < things->len; i++)
    g_hash_table_add (ids, g_ptr_array_index (things, i));
  return ids;
}

/* A position is compared when it is known whose it is. */
static void
drop_unassigned (GPtrArray *positions)
{
  for (guint i = positions->len; i > 0; i--)
    if (!((SpPosition *) g_ptr_array_index (positions, i - 1))->party)
      g_ptr_array_remove_index (positions, i - 1);
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
  drop_unassigned (comparison->positions);
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
