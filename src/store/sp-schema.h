/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"

G_BEGIN_DECLS

/* "Stpt" at byte 68 of the file: what `file` and we know a project by. */
#define SP_SCHEMA_APPLICATION_ID 0x53747074

/* The version of the schema that this program writes, in user_version. */
#define SP_SCHEMA_VERSION 2

/* Makes all tables in an empty database, inside the caller's transaction or without one. */
gboolean sp_schema_create (SpConnection *connection, GError **error);

/* The step from version 1 to 2: a position may wait for its party. Does nothing in a database that is there already. */
gboolean sp_schema_step_2 (SpConnection *connection, GError **error);

/*
 * Compares what the database holds with what it must hold: no table, index, view, trigger or virtual table more or
 * less, each worded as ours. SP_STORE_ERROR_DAMAGED otherwise.
 */
gboolean sp_schema_verify (SpConnection *connection, GError **error);

G_END_DECLS
