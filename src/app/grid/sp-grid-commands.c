/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "standpoint"

#include "config.h"

#include "sp-grid-commands.h"

#include <glib/gi18n.h>

#include "sp-article-table.h"
#include "sp-cell-table.h"
#include "sp-issue-table.h"
#include "sp-party-table.h"
#include "sp-story-table.h"

/* What a command needs to know. */
typedef struct
{
  SpId first; /* the thing that is changed; of a cell the issue */
  SpId second;
  SpCellState state;
  char *text;
  SpGridOrdered what;
  GArray *ids;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->text);
  g_clear_pointer (&order->ids, g_array_unref);
  g_free (order);
}

static void
run (SpSession *session, const char *name, SpCommandFunc func, const Order *order)
{
  sp_session_run (session, name, func, g_memdup2 (order, sizeof *order), order_free, NULL, NULL);
}

/* The cell as it is, or an open one. */
static SpCell *
get_cell (SpConnection *connection, const Order *order, GError **error)
{
  GError *failure = NULL;
  SpCell *cell = sp_cell_table_get (connection, order->first, order->second, &failure);

  if (failure)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  return cell ? cell : sp_cell_new (order->first, order->second, SP_CELL_OPEN, NULL);
}

static gboolean
set_state (SpConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;
  g_autoptr (SpCell) cell = get_cell (connection, order, error);

  if (!cell)
    return FALSE;
  cell->state = order->state;
  return sp_cell_table_set (connection, cell, error);
}

static gboolean
set_summary (SpConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;
  g_autoptr (SpCell) cell = get_cell (connection, order, error);

  if (!cell)
    return FALSE;
  g_free (cell->summary);
  cell->summary = *order->text ? g_strdup (order->text) : NULL;
  return sp_cell_table_set (connection, cell, error);
}

static char **
add_alias (char **aliases, const char *alias)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) aliases);
  g_strv_builder_add (builder, alias);
  return g_strv_builder_end (builder);
}

static gboolean
rename_party (SpConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;
  g_autoptr (SpParty) party = sp_party_table_get (connection, order->first, error);

  if (!party)
    return FALSE;
  if (!g_strv_contains ((const char *const *) party->aliases, party->name))
    {
      char **aliases = add_alias (party->aliases, party->name);

      g_strfreev (party->aliases);
      party->aliases = aliases;
    }
  g_free (party->name);
  party->name = g_strdup (order->text);
  return sp_party_table_update (connection, party, error);
}

static gboolean
rename_issue (SpConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;
  g_autoptr (SpIssue) issue = sp_issue_table_get (connection, order->first, error);

  if (!issue)
    return FALSE;
  g_free (issue->name);
  issue->name = g_strdup (order->text);
  return sp_issue_table_update (connection, issue, error);
}

static gboolean
merge_parties (SpConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;

  return sp_party_table_merge (connection, order->first, order->second, error);
}

static gboolean
merge_issues (SpConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;

  return sp_issue_table_merge (connection, order->first, order->second, error);
}

static gboolean
put_in_order (SpConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;
  const SpId *ids = (const SpId *) order->ids->data;

  switch (order->what)
    {
    case SP_GRID_ORDER_OF_PARTIES:
      return sp_story_table_order_parties (connection, order->first, ids, order->ids->len, error);
    case SP_GRID_ORDER_OF_ARTICLES:
      return sp_article_table_order (connection, order->first, ids, order->ids->len, error);
    case SP_GRID_ORDER_OF_ISSUES:
    default:
      return sp_issue_table_order (connection, order->first, ids, order->ids->len, error);
    }
}

void
sp_grid_commands_set_state (SpSession *session, SpId issue, SpId party, SpCellState state)
{
  run (session, _ ("Set Cell"), set_state, &(Order){ .first = issue, .second = party, .state = state });
}

void
sp_grid_commands_set_summary (SpSession *session, SpId issue, SpId party, const char *summary)
{
  run (session, _ ("Write on Cell"), set_summary,
       &(Order){ .first = issue, .second = party, .text = g_strstrip (g_strdup (summary)) });
}

void
sp_grid_commands_rename_party (SpSession *session, SpId party, const char *name)
{
  run (session, _ ("Rename Party"), rename_party, &(Order){ .first = party, .text = g_strstrip (g_strdup (name)) });
}

void
sp_grid_commands_rename_issue (SpSession *session, SpId issue, const char *name)
{
  run (session, _ ("Rename Issue"), rename_issue, &(Order){ .first = issue, .text = g_strstrip (g_strdup (name)) });
}

void
sp_grid_commands_merge_parties (SpSession *session, SpId from, SpId into)
{
  run (session, _ ("Merge Parties"), merge_parties, &(Order){ .first = from, .second = into });
}

void
sp_grid_commands_merge_issues (SpSession *session, SpId from, SpId into)
{
  run (session, _ ("Merge Issues"), merge_issues, &(Order){ .first = from, .second = into });
}

void
sp_grid_commands_order (SpSession *session, SpGridOrdered what, GArray *ids)
{
  const char *const names[] = { _ ("Move Issue"), _ ("Move Party"), _ ("Move Article") };

  run (session, names[what], put_in_order,
       &(Order){ .first = sp_session_get_story (session), .what = what, .ids = g_array_ref (ids) });
}
