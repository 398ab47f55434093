/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"
#include "sp-history-table.h"

G_BEGIN_DECLS

/* Which way through the history. */
typedef enum
{
  SP_HISTORY_BACK,  /* undo */
  SP_HISTORY_FORTH, /* redo */
} SpHistoryWay;

/* Adds a command as the last one done and sets its ID; what was undone before is forgotten. ORIGINALS is a set of
 * SHA-256 texts. */
gboolean sp_history_table_add (SpConnection *connection,
                               SpId batch,
                               const char *name,
                               GBytes *changeset,
                               GHashTable *originals,
                               SpId *id,
                               GError **error);

/* The command that is next on that way, and its changeset unless CHANGESET is NULL; NULL without an error when there is
 * none. */
SpHistoryEntry *sp_history_table_next (SpConnection *connection, SpHistoryWay way, GBytes **changeset, GError **error);

/* Says that the command was undone or done again. */
gboolean sp_history_table_mark (SpConnection *connection, SpId id, gboolean undone, GError **error);

/* Whether the command is there and was undone or not; FALSE also when that cannot be read. */
gboolean sp_history_table_has (SpConnection *connection, SpId id, gboolean undone);

/* Forgets all but the last KEEP commands, with KEEP 0 also those undone. */
gboolean sp_history_table_trim (SpConnection *connection, guint keep, GError **error);

G_END_DECLS
