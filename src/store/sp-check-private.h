/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-check.h"
#include "sp-statement.h"

G_BEGIN_DECLS

/* More faults of a kind than this are only counted. */
#define SP_CHECK_MAX_FAULTS 100

/* Adds an outcome, made safe to print. */
void sp_check_add (GPtrArray *checks, const char *name, gboolean ok, const char *format, ...) G_GNUC_PRINTF (4, 5);

/* Ends a check's statement: damage that it met is one more outcome; FALSE only when the file cannot be read at all. */
gboolean sp_check_finish (SpStatement *statement, GPtrArray *checks, const char *name, guint *n_faults, GError **error);

/* Each adds one SpCheck a fault to CHECKS, or one that says all is well. FALSE only when the file cannot be read. */
gboolean sp_check_file (SpConnection *connection, GPtrArray *checks, gboolean quick, GError **error);
gboolean sp_check_quotes (SpConnection *connection, GPtrArray *checks, GError **error);

G_END_DECLS
