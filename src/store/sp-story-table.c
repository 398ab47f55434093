/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-story-table.h"

#include "sp-order.h"
#include "sp-statement.h"

static SpStory *
read_story (SpStatement *statement)
{
  SpStory *story = sp_story_new ();

  story->id = sp_statement_get_id (statement, 0);
  g_free (story->name);
  story->name = sp_statement_dup_text (statement, 1);
  story->note = sp_statement_dup_text_or_null (statement, 2);
  return story;
}

gboolean
sp_story_table_insert (SpConnection *connection, SpStory *story, GError **error)
{
  if (story->id == 0)
    story->id = sp_id_new ();
  return sp_connection_run_on (connection, error, "story",
                               "INSERT INTO story (id, ordinal, name, note) VALUES"
                               " (?1, (SELECT coalesce (max (ordinal), 0) FROM story), ?2, ?3)",
                               "ktt", story->id, story->name, story->note);
}

SpStory *
sp_story_table_get (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "SELECT id, name, note FROM story WHERE id = ?1");
  g_autoptr (SpStory) story = NULL;

  sp_statement_bind (statement, "k", id);
  if (sp_statement_next (statement))
    story = read_story (statement);
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!story)
    sp_store_set_not_found (error, "story", id);
  return g_steal_pointer (&story);
}

SpStory *
sp_story_table_find (SpConnection *connection, const char *name, GError **error)
{
  g_autoptr (GPtrArray) stories = sp_story_table_list (connection, error);
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; stories && i < stories->len; i++)
    {
      SpStory *story = g_ptr_array_index (stories, i);
      g_autofree char *folded = g_utf8_casefold (story->name, -1);

      if (g_str_equal (folded, wanted))
        return sp_story_ref (story);
    }
  return NULL;
}

GPtrArray *
sp_story_table_list (SpConnection *connection, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT id, name, note FROM story ORDER BY ordinal, id");
  g_autoptr (GPtrArray) stories = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_story_unref);

  while (sp_statement_next (statement))
    g_ptr_array_add (stories, read_story (statement));
  return sp_statement_end (statement, error) ? g_steal_pointer (&stories) : NULL;
}

gboolean
sp_story_table_update (SpConnection *connection, const SpStory *story, GError **error)
{
  return sp_connection_run_on (connection, error, "story", "UPDATE story SET name = ?2, note = ?3 WHERE id = ?1", "ktt",
                               story->id, story->name, story->note);
}

gboolean
sp_story_table_delete (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_run_on (connection, error, "story", "DELETE FROM story WHERE id = ?1", "k", id);
}

gboolean
sp_story_table_add_party (SpConnection *connection, SpId story, SpId party, GError **error)
{
  return sp_connection_check_writable (connection, error)
         && (!party
             || sp_connection_run (connection, error,
                                   "INSERT OR IGNORE INTO story_party (story, party, ordinal) VALUES (?1, ?2,"
                                   " (SELECT coalesce (max (ordinal), 0) + 1 FROM story_party WHERE story = ?1))",
                                   "kk", story, party));
}

gboolean
sp_story_table_remove_party (SpConnection *connection, SpId story, SpId party, GError **error)
{
  return sp_connection_run_on (connection, error, "party in that story",
                               "DELETE FROM story_party WHERE story = ?1 AND party = ?2", "kk", story, party)
         && sp_connection_run (connection, error, "DELETE FROM position WHERE story = ?1 AND party = ?2", "kk", story,
                               party);
}

gboolean
sp_story_table_order_parties (SpConnection *connection, SpId story, const SpId *parties, gsize n, GError **error)
{
  g_autoptr (GArray) current = sp_connection_list_ids (
      connection, error, "SELECT party FROM story_party WHERE story = ?1 ORDER BY ordinal, party", "k", story);

  return current
         && sp_order_apply (connection, current, parties, n,
                            "UPDATE story_party SET ordinal = ?1 WHERE party = ?2 AND story = ?3", story, error);
}
