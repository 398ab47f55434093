/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"

G_BEGIN_DECLS

/* One step from the version before to version TO; RUN also sets user_version. */
typedef struct
{
  int to;
  gboolean (*run) (SpConnection *connection, GError **error);
} SpMigration;

/* The steps of this program, from an empty database on. Sets N. */
const SpMigration *sp_migration_get_steps (gsize *n);

/* Runs the steps that lead beyond version FROM, all in one transaction; references are checked before it ends. */
gboolean sp_migration_run (SpConnection *connection, int from, const SpMigration *steps, gsize n, GError **error);

G_END_DECLS
