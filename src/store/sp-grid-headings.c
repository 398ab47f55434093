/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-grid-private.h"

void
sp_grid_heading_free (SpGridHeading *self)
{
  g_free (self->name);
  g_free (self);
}

/* Which headings there are, in stored order: id, parent, name. ?1 is the story. */
static const char *const heading_sql[] = {
  [SP_GRID_ISSUE] = "SELECT id, parent, name FROM issue WHERE ?1 IS NULL OR story = ?1 OR story IS NULL"
                    " ORDER BY ordinal, id",
  [SP_GRID_PARTY] = "SELECT party.id, parent, name FROM party LEFT JOIN story_party AS part ON part.party = party.id"
                    " AND part.story = ?1 WHERE ?1 IS NULL OR part.story IS NOT NULL"
                    " ORDER BY part.ordinal, party.ordinal, party.id",
  [SP_GRID_ARTICLE] = "SELECT id, NULL, title FROM article WHERE ?1 IS NULL OR story = ?1 ORDER BY ordinal, id",
  [SP_GRID_OUTLET] = "SELECT id, NULL, name FROM outlet WHERE ?1 IS NULL OR id IN (SELECT outlet FROM article"
                     " WHERE story = ?1) ORDER BY folded, id",
};

/* Which position stands under which heading: heading's id, position's id, each pair once. */
static const char *const member_sql[] = {
  [SP_GRID_ISSUE] = "SELECT p.issue, p.id FROM position AS p WHERE " SP_GRID_TEST_SQL,
  [SP_GRID_PARTY] = "SELECT p.party, p.id FROM position AS p WHERE " SP_GRID_TEST_SQL,
  [SP_GRID_ARTICLE] = "SELECT DISTINCT evidence.article, p.id FROM position AS p JOIN evidence"
                      " ON evidence.position = p.id WHERE " SP_GRID_TEST_SQL,
  [SP_GRID_OUTLET] = "SELECT DISTINCT holder.outlet, p.id FROM position AS p JOIN evidence"
                     " ON evidence.position = p.id JOIN article AS holder ON holder.id = evidence.article"
                     " WHERE holder.outlet IS NOT NULL AND " SP_GRID_TEST_SQL,
};

static gboolean
count_members (SpConnection *connection, SpGridAxis axis, GPtrArray *headings, const SpGridTest *test, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (sp_id_hash, sp_id_equal);
  g_autoptr (SpStatement) statement = sp_statement_new (connection, member_sql[axis]);

  for (guint i = 0; i < headings->len; i++)
    g_hash_table_insert (by_id, g_ptr_array_index (headings, i), g_ptr_array_index (headings, i));
  sp_statement_bind (statement, SP_GRID_TEST_TYPES, SP_GRID_TEST_VALUES (test));
  while (sp_statement_next (statement))
    {
      SpId id = sp_statement_get_id (statement, 0);
      SpId position = sp_statement_get_id (statement, 1);
      SpGridHeading *heading = g_hash_table_lookup (by_id, &id);

      if (heading && (!test->matches || g_hash_table_contains (test->matches, &position)))
        heading->n_positions++;
    }
  return sp_statement_end (statement, error);
}

GPtrArray *
sp_grid_table_list_headings (SpConnection *connection, SpGridAxis axis, const SpGridFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_grid_heading_free);
  g_autoptr (SpStatement) statement = sp_statement_new (connection, heading_sql[axis]);
  g_auto (SpGridTest) test = { 0 };

  if (!sp_grid_test_init (&test, connection, filter, error))
    return NULL;
  sp_statement_bind (statement, "k", test.story);
  while (sp_statement_next (statement))
    {
      SpGridHeading *heading = g_new0 (SpGridHeading, 1);

      heading->id = sp_statement_get_id (statement, 0);
      heading->parent = sp_statement_get_id (statement, 1);
      heading->name = sp_statement_dup_text (statement, 2);
      g_ptr_array_add (headings, heading);
    }
  if (!sp_statement_end (statement, error) || !count_members (connection, axis, headings, &test, error))
    return NULL;
  return g_steal_pointer (&headings);
}
