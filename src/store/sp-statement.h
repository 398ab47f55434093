/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"
#include "sp-id.h"
#include "sp-range.h"

G_BEGIN_DECLS

/*
 * One run of an SQL text, which must be a literal: its address is the key under which the prepared statement is kept.
 * Errors stick: after the first, nothing more happens, and sp_statement_end() reports it.
 */
typedef struct _SpStatement SpStatement;

/* Never NULL. */
SpStatement *sp_statement_new (SpConnection *connection, const char *sql);

/* Also ends a run that was left halfway. */
void sp_statement_free (SpStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpStatement, sp_statement_free)

/*
 * Binds the parameters ?1, ?2 … A letter of TYPES for each: k an SpId, NULL for 0; i a gint64; u a guint or int; d a
 * double; t a text or NULL; b a GBytes or NULL. Texts and bytes must live until the next step.
 */
void sp_statement_bind (SpStatement *self, const char *types, ...);

/* Goes to the next row. FALSE at the end and on an error. */
gboolean sp_statement_next (SpStatement *self);

/* Returns FALSE and sets ERROR when anything went wrong. The statement can be bound and run again. */
gboolean sp_statement_end (SpStatement *self, GError **error);

/* Columns of the row, from 0. A hostile file may hold anything: texts are made valid UTF-8, numbers are cut to fit. */
SpId sp_statement_get_id (SpStatement *self, int column); /* 0 for NULL */
gint64 sp_statement_get_int (SpStatement *self, int column);
guint sp_statement_get_uint (SpStatement *self, int column);
double sp_statement_get_share (SpStatement *self, int column); /* 0 to 1 */
double sp_statement_get_double (SpStatement *self, int column);
char *sp_statement_dup_text (SpStatement *self, int column);         /* never NULL */
char *sp_statement_dup_text_or_null (SpStatement *self, int column); /* NULL for NULL */
GBytes *sp_statement_dup_bytes (SpStatement *self, int column);
SpRange sp_statement_get_range (SpStatement *self, int column); /* from two columns */

/* The word in COLUMN by one of the functions of sp-terms.h; a word that is none of them sticks as an error. */
typedef gboolean (*SpTermParser) (const char *name, int *value, GError **error);
int sp_statement_get_term (SpStatement *self, int column, SpTermParser parser);

#define SP_TERM_PARSER(function) ((SpTermParser) (void (*) (void)) (function))

/* Binds and runs an SQL text without results. */
gboolean sp_connection_run (SpConnection *connection, GError **error, const char *sql, const char *types, ...);

/* Runs a statement that must change a row; SP_STORE_ERROR_NOT_FOUND saying that there is no WHAT when it does not. */
gboolean sp_connection_run_on (
    SpConnection *connection, GError **error, const char *what, const char *sql, const char *types, ...);

/* The number in the first row and column, or OTHERWISE when there is no row. On failure FALSE. */
gboolean sp_connection_get_int (
    SpConnection *connection, gint64 *value, gint64 otherwise, GError **error, const char *sql, const char *types, ...);

/* All ids in the first column. NULL on failure; the caller owns the array. */
GArray *sp_connection_list_ids (SpConnection *connection, GError **error, const char *sql, const char *types, ...);

/* Sets SP_STORE_ERROR_NOT_FOUND: there is no WHAT with ID. */
void sp_store_set_not_found (GError **error, const char *what, SpId id);

/* Whether a command is running; sets SP_STORE_ERROR_READ_ONLY otherwise. */
gboolean sp_connection_check_writable (SpConnection *connection, GError **error);

G_END_DECLS
