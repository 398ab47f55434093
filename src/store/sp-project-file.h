/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"
#include "sp-migration.h"

G_BEGIN_DECLS

/* What the first bytes of a project's file say. */
typedef struct
{
  int version;
  gboolean is_wal;      /* another program has switched it to write-ahead logging */
  gboolean has_journal; /* a transaction was left unfinished */
} SpProjectFile;

/*
 * Looks at the file's header without SQLite, which would already touch what lies beside it. Refuses what is no project,
 * a newer one, and one that is cut off.
 */
gboolean sp_project_file_inspect (const char *path, SpProjectFile *file, GError **error);

/* Makes an empty project at PATH: whole or not at all. */
gboolean sp_project_file_create (const char *path, GError **error);

/* Writes a copy of what CONNECTION sees to PATH: whole or not at all; SP_STORE_ERROR_EXISTS where anything stands. */
gboolean sp_project_file_copy (SpConnection *connection, const char *path, GError **error);

/*
 * Opens the writer's connection, or for a file that cannot or need not be written a reader's (READ_ONLY is set then).
 * An older file is copied and brought up to date by STEPS. The schema has been verified.
 */
SpConnection *sp_project_file_open (const char *path,
                                    const SpMigration *steps,
                                    gsize n_steps,
                                    gboolean *read_only,
                                    SpConnectionMode *mode,
                                    GError **error);

G_END_DECLS
