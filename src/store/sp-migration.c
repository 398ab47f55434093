/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-migration.h"

#include "sp-schema.h"
#include "sp-statement.h"

/* A new version adds its step here, and a file of the version before becomes a test's fixture. An empty database is
 * made as the newest version is, and the later steps find nothing to do. */
static const SpMigration own_steps[] = {
  { 1, sp_schema_create },
  { 2, sp_schema_step_2 },
};

const SpMigration *
sp_migration_get_steps (gsize *n)
{
  *n = G_N_ELEMENTS (own_steps);
  return own_steps;
}

static gboolean
check_references (SpConnection *connection, GError **error)
{
  g_autoptr (SpStatement) statement = sp_statement_new (connection, "PRAGMA foreign_key_check");

  if (sp_statement_next (statement))
    {
      g_set_error (error, SP_STORE_ERROR, SP_STORE_ERROR_DAMAGED,
                   "%s: the project cannot be brought up to date, since it refers to things that it does not hold",
                   connection->name ? connection->name : "project in memory");
      return FALSE;
    }
  return sp_statement_end (statement, error);
}

static gboolean
run_steps (SpConnection *connection, int from, const SpMigration *steps, gsize n, GError **error)
{
  if (!sp_connection_run (connection, error, "BEGIN IMMEDIATE", ""))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (steps[i].to > from && !steps[i].run (connection, error))
      return FALSE;
  return check_references (connection, error) && sp_connection_run (connection, error, "COMMIT", "");
}

gboolean
sp_migration_run (SpConnection *connection, int from, const SpMigration *steps, gsize n, GError **error)
{
  gboolean ok;

  /* A step may have to build a table anew, which must not look like deleting what refers to it. */
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  ok = run_steps (connection, from, steps, n, error);
  sp_connection_roll_back (connection);
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return ok;
}
