/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-party-table.h"

#include "sp-statement.h"

/* How deep parties may belong to one another; deeper is a circle. */
#define MAX_DEPTH 32

#define COLUMNS "SELECT party.id, parent, party.name, colour FROM party"

static SpParty *
read_party (SpStatement *statement)
{
  SpParty *party = sp_party_new ();

  party->id = sp_statement_get_id (statement, 0);
  party->parent = sp_statement_get_id (statement, 1);
  g_free (party->name);
  party->name = sp_statement_dup_text (statement, 2);
  party->colour = sp_statement_dup_text_or_null (statement, 3);
  return party;
}

static gboolean
load_aliases (SpConnection *connection, SpParty *party, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT name FROM alias WHERE party = ?1 ORDER BY ordinal");
  g_autoptr (GStrvBuilder) aliases = g_strv_builder_new ();

  sp_statement_bind (statement, "k", party->id);
  while (sp_statement_next (statement))
    {
      g_autofree char *name = sp_statement_dup_text (statement, 0);

      g_strv_builder_add (aliases, name);
    }
  g_strfreev (party->aliases);
  party->aliases = g_strv_builder_end (aliases);
  return sp_statement_end (statement, error);
}

static gboolean
store_aliases (SpConnection *connection, const SpParty *party, GError **error)
{
  if (!sp_connection_run (connection, error, "DELETE FROM alias WHERE party = ?1", "k", party->id))
    return FALSE;
  for (guint i = 0; party->aliases[i]; i++)
    {
      g_autofree char *folded = sp_party_fold_name (party->aliases[i]);

      if (!sp_connection_run (connection, error,
                              "INSERT INTO alias (party, ordinal, name, folded) VALUES (?1, ?2, ?3, ?4)", "kutt",
                              party->id, i + 1, party->aliases[i], folded))
        return FALSE;
    }
  return TRUE;
}

/* A chain of parents that comes back to the party would have no end. */
static gboolean
check_parent (SpConnection *connection, const SpParty *party, GError **error)
{
  gint64 is_above = 0;

  if (party->parent == 0)
    return TRUE;
  if (!sp_connection_get_int (connection, &is_above, 0, error,
                              "WITH RECURSIVE above (id, depth) AS (SELECT ?1, 0 UNION ALL"
                              " SELECT parent, depth + 1 FROM party JOIN above USING (id)"
                              " WHERE parent IS NOT NULL AND depth < ?3)"
                              " SELECT count(*) FROM above WHERE id = ?2",
                              "kku", party->parent, party->id, MAX_DEPTH))
    return FALSE;
  if (!is_above)
    return TRUE;
  g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID,
                       "a party cannot belong to itself or to one that belongs to it");
  return FALSE;
}

gboolean
sp_party_table_insert (SpConnection *connection, SpParty *party, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (party->name);

  if (party->id == 0)
    party->id = sp_id_new ();
  return check_parent (connection, party, error)
         && sp_connection_run_on (connection, error, "party",
                                  "INSERT INTO party (id, parent, ordinal, name, folded, colour) VALUES"
                                  " (?1, ?2, (SELECT coalesce (max (ordinal), 0) FROM party), ?3, ?4, ?5)",
                                  "kkttt", party->id, party->parent, party->name, folded, party->colour)
         && store_aliases (connection, party, error);
}

SpParty *
sp_party_table_get (SpConnection *connection, SpId id, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, COLUMNS " WHERE id = ?1");
  g_autoptr (SpParty) party = NULL;

  sp_statement_bind (statement, "k", id);
  if (sp_statement_next (statement))
    party = read_party (statement);
  if (!sp_statement_end (statement, error))
    return NULL;
  if (!party)
    sp_store_set_not_found (error, "party", id);
  return party && load_aliases (connection, party, error) ? g_steal_pointer (&party) : NULL;
}

SpParty *
sp_party_table_find (SpConnection *connection, const char *name, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (name);
  gint64 id = 0;

  if (!sp_connection_get_int (connection, &id, 0, error,
                              "SELECT id FROM (SELECT id, 0 AS place FROM party WHERE folded = ?1"
                              " UNION ALL SELECT party, 1 FROM alias WHERE folded = ?1) ORDER BY place, id LIMIT 1",
                              "t", folded))
    return NULL;
  return id ? sp_party_table_get (connection, id, error) : NULL;
}

GPtrArray *
sp_party_table_list (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, story ? COLUMNS " JOIN story_party ON party.id = story_party.party"
                                                    " WHERE story_party.story = ?1"
                                                    " ORDER BY story_party.ordinal, party.id"
                                          : COLUMNS " ORDER BY ordinal, id");
  g_autoptr (GPtrArray) parties = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_party_unref);

  if (story)
    sp_statement_bind (statement, "k", story);
  while (sp_statement_next (statement))
    g_ptr_array_add (parties, read_party (statement));
  if (!sp_statement_end (statement, error))
    return NULL;
  for (guint i = 0; i < parties->len; i++)
    if (!load_aliases (connection, g_ptr_array_index (parties, i), error))
      return NULL;
  return g_steal_pointer (&parties);
}

gboolean
sp_party_table_update (SpConnection *connection, const SpParty *party, GError **error)
{
  g_autofree char *folded = sp_party_fold_name (party->name);

  return check_parent (connection, party, error)
         && sp_connection_run_on (connection, error, "party",
                                  "UPDATE party SET parent = ?2, name = ?3, folded = ?4, colour = ?5 WHERE id = ?1",
                                  "kkttt", party->id, party->parent, party->name, folded, party->colour)
         && store_aliases (connection, party, error);
}

gboolean
sp_party_table_delete (SpConnection *connection, SpId id, GError **error)
{
  return sp_connection_run_on (connection, error, "party", "DELETE FROM party WHERE id = ?1", "k", id);
}

/* INTO gets the names that it has not. */
static gboolean
join_names (SpConnection *connection, const SpParty *party, SpParty *into, GError **error)
{
  g_autoptr (GStrvBuilder) aliases = g_strv_builder_new ();

  g_strv_builder_addv (aliases, (const char **) into->aliases);
  if (!sp_party_is_called (into, party->name))
    g_strv_builder_add (aliases, party->name);
  for (char **alias = party->aliases; *alias; alias++)
    if (!sp_party_is_called (into, *alias))
      g_strv_builder_add (aliases, *alias);
  g_strfreev (into->aliases);
  into->aliases = g_strv_builder_end (aliases);
  if (into->parent == party->id)
    into->parent = party->parent;
  return sp_party_table_update (connection, into, error);
}

gboolean
sp_party_table_merge (SpConnection *connection, SpId party, SpId into, GError **error)
{
  static const char *const moves[] = {
    "UPDATE position SET party = ?2 WHERE party = ?1",
    "UPDATE position SET target = ?2 WHERE target = ?1",
    "UPDATE correction SET party = ?2 WHERE party = ?1",
    "UPDATE party SET parent = ?2 WHERE parent = ?1 AND id <> ?2",
    "UPDATE OR IGNORE cell SET party = ?2 WHERE party = ?1",
    "UPDATE OR IGNORE story_party SET party = ?2 WHERE party = ?1",
  };
  g_autoptr (SpParty) from = sp_party_table_get (connection, party, error);
  g_autoptr (SpParty) to = from ? sp_party_table_get (connection, into, error) : NULL;

  if (!to || !sp_connection_check_writable (connection, error))
    return FALSE;
  if (party == into)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    if (!sp_connection_run (connection, error, moves[i], "kk", party, into))
      return FALSE;
  return sp_party_table_delete (connection, party, error) && join_names (connection, from, to, error);
}
