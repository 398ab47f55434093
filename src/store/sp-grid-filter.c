/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-grid-private.h"

#include "sp-search-query.h"

typedef const char *(*Namer) (guint value);

/* The names in a set of N values, each between spaces; NULL for the empty set, which limits nothing. */
static char *
name_set (guint set, guint n, Namer namer)
{
  GString *names;

  if (set == 0)
    return NULL;
  names = g_string_new (" ");
  for (guint i = 0; i < n; i++)
    if (set & (1u << i))
      g_string_append_printf (names, "%s ", namer (i));
  return g_string_free (names, FALSE);
}

static const char *
name_kind (guint kind)
{
  return sp_kind_get_name (kind);
}

static const char *
name_stance (guint stance)
{
  return sp_stance_get_name (stance);
}

static const char *
name_status (guint status)
{
  return sp_status_get_name (status);
}

/* All positions whose own words or quotes match TEXT. */
static GHashTable *
find_matches (SpConnection *connection, const char *text, GError **error)
{
  g_autoptr (GHashTable) matches = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, NULL);
  g_autofree char *query = sp_search_query_parse (text, TRUE);
  g_autoptr (SpStatement) statement = NULL;

  if (!query)
    return g_steal_pointer (&matches);
  statement = sp_statement_new (connection, "SELECT coalesce (evidence.position, position.id) FROM search"
                                            " LEFT JOIN position ON position.id = search.rowid"
                                            " LEFT JOIN evidence ON evidence.id = search.rowid WHERE search MATCH ?1");
  sp_statement_bind (statement, "t", query);
  while (sp_statement_next (statement))
    {
      SpId id = sp_statement_get_id (statement, 0);

      if (id)
        g_hash_table_add (matches, g_memdup2 (&id, sizeof id));
    }
  return sp_statement_end (statement, error) ? g_steal_pointer (&matches) : NULL;
}

gboolean
sp_grid_test_init (SpGridTest *test, SpConnection *connection, const SpGridFilter *filter, GError **error)
{
  static const SpGridFilter everything = { 0 };

  filter = filter ? filter : &everything;
  *test = (SpGridTest){ .story = filter->story,
                        .outlet = filter->outlet,
                        .article = filter->article,
                        .from = filter->from,
                        .to = filter->to,
                        .kinds = name_set (filter->kinds, SP_N_KINDS, name_kind),
                        .stances = name_set (filter->stances, SP_N_STANCES, name_stance),
                        .statuses = name_set (filter->statuses, SP_N_STATUSES, name_status) };
  if (!filter->text || !*filter->text)
    return TRUE;
  test->matches = find_matches (connection, filter->text, error);
  return test->matches != NULL;
}

void
sp_grid_test_clear (SpGridTest *test)
{
  g_free (test->kinds);
  g_free (test->stances);
  g_free (test->statuses);
  g_clear_pointer (&test->matches, g_hash_table_unref);
}
