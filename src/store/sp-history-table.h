/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-id.h"

G_BEGIN_DECLS

/* One command of the project's history. */
typedef struct
{
  SpId id;     /* 1, 2, 3 … in the order of doing */
  SpId batch;  /* commands of one batch are undone together; 0 for one that stands alone */
  char *name;  /* what the person did */
  char *made;  /* when, as in sp-date.h */
  gsize bytes; /* how much room it takes in the file */
  gboolean undone;
} SpHistoryEntry;

void sp_history_entry_free (SpHistoryEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpHistoryEntry, sp_history_entry_free)

/* The newest LIMIT (0: all) commands, newest first: SpHistoryEntry, owned by the array, which the caller owns. */
GPtrArray *sp_history_table_list (SpConnection *connection, guint limit, GError **error);

G_END_DECLS
