/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-twin-table.h"

#include "sp-statement.h"

static const char *const treatments[] = {
  [SP_TWIN_ONCE] = "once",
  [SP_TWIN_APART] = "apart",
  [SP_TWIN_VERSION] = "version",
};

const char *
sp_twin_treatment_get_name (SpTwinTreatment treatment)
{
  return treatments[treatment];
}

gboolean
sp_twin_treatment_from_name (const char *name, SpTwinTreatment *treatment, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (treatments); i++)
    if (g_str_equal (treatments[i], name))
      {
        *treatment = i;
        return TRUE;
      }
  g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID, "“%s” is no treatment of near copies", name);
  return FALSE;
}

static SpTwin
read_twin (SpStatement *statement)
{
  return (SpTwin){ sp_statement_get_id (statement, 0), sp_statement_get_id (statement, 1),
                   sp_statement_get_share (statement, 2),
                   sp_statement_get_term (statement, 3, SP_TERM_PARSER (sp_twin_treatment_from_name)) };
}

gboolean
sp_twin_table_set (SpConnection *connection, const SpTwin *twin, GError **error)
{
  if (twin->article == twin->twin)
    {
      g_set_error_literal (error, SP_STORE_ERROR, SP_STORE_ERROR_INVALID, "an article is no copy of itself");
      return FALSE;
    }
  return sp_connection_check_writable (connection, error)
         && sp_connection_run (connection, error,
                               "INSERT INTO twin (article, twin, share, treatment) VALUES (?1, ?2, ?3, ?4)"
                               " ON CONFLICT DO UPDATE SET twin = ?2, share = ?3, treatment = ?4",
                               "kkdt", twin->article, twin->twin, CLAMP (twin->share, 0.0, 1.0),
                               treatments[twin->treatment]);
}

gboolean
sp_twin_table_get (SpConnection *connection, SpId article, SpTwin *twin, GError **error)
{
  g_autoptr (SpStatement) statement =
      sp_statement_new (connection, "SELECT article, twin, share, treatment FROM twin WHERE article = ?1");
  gboolean found;

  sp_statement_bind (statement, "k", article);
  found = sp_statement_next (statement);
  if (found)
    *twin = read_twin (statement);
  return sp_statement_end (statement, error) && found;
}

GArray *
sp_twin_table_list (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (
      connection, "SELECT twin.article, twin, share, treatment FROM twin JOIN article ON article.id = twin.article"
                  " WHERE ?1 IS NULL OR story = ?1 ORDER BY twin.article");
  g_autoptr (GArray) twins = g_array_new (FALSE, FALSE, sizeof (SpTwin));

  sp_statement_bind (statement, "k", story);
  while (sp_statement_next (statement))
    {
      SpTwin twin = read_twin (statement);

      g_array_append_val (twins, twin);
    }
  return sp_statement_end (statement, error) ? g_steal_pointer (&twins) : NULL;
}

gboolean
sp_twin_table_treat (SpConnection *connection, SpId article, SpTwinTreatment treatment, GError **error)
{
  return sp_connection_check_writable (connection, error)
         && sp_connection_run_on (connection, error, "near copy", "UPDATE twin SET treatment = ?2 WHERE article = ?1",
                                  "kt", article, treatments[treatment]);
}

/* Each is counted as its twin's twin and so on; where that goes round in a ring, one of the ring is counted itself. */
static void
follow_twins (GHashTable *counted)
{
  GHashTableIter iter;
  SpId *article, *twin;

  g_hash_table_iter_init (&iter, counted);
  while (g_hash_table_iter_next (&iter, (gpointer *) &article, (gpointer *) &twin))
    {
      guint steps = g_hash_table_size (counted);
      const SpId *further;

      while (steps > 0 && *twin != *article && (further = g_hash_table_lookup (counted, twin)))
        {
          *twin = *further;
          steps--;
        }
      if (steps == 0 || *twin == *article)
        g_hash_table_iter_remove (&iter);
    }
}

GHashTable *
sp_twin_table_list_counted (SpConnection *connection, SpId story, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (
      connection, "SELECT twin.article, twin.twin FROM twin JOIN article ON article.id = twin.article"
                  " JOIN article AS other ON other.id = twin.twin WHERE treatment <> 'apart'"
                  " AND article.story IS other.story AND (?1 IS NULL OR article.story = ?1) ORDER BY twin.article");
  g_autoptr (GHashTable) counted = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, g_free);

  sp_statement_bind (statement, "k", story);
  while (sp_statement_next (statement))
    {
      SpId article = sp_statement_get_id (statement, 0), twin = sp_statement_get_id (statement, 1);

      g_hash_table_insert (counted, g_memdup2 (&article, sizeof article), g_memdup2 (&twin, sizeof twin));
    }
  if (!sp_statement_end (statement, error))
    return NULL;
  follow_twins (counted);
  return g_steal_pointer (&counted);
}

gboolean
sp_twin_table_delete (SpConnection *connection, SpId article, GError **error)
{
  return sp_connection_run_on (connection, error, "twin", "DELETE FROM twin WHERE article = ?1", "k", article);
}
