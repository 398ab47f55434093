/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-changes.h"
#include "sp-connection-private.h"
#include "sp-history-private.h"
#include "sp-project.h"

G_BEGIN_DECLS

/* What a command came to. */
typedef struct
{
  char *name;
  GArray *changes; /* SpChange; empty when nothing changed */
} SpCommandResult;

void sp_command_result_clear (SpCommandResult *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SpCommandResult, sp_command_result_clear)

/* Runs a command on the writer's connection: everything, search index and history included, or nothing. */
gboolean sp_command_run (SpConnection *connection,
                         SpId batch,
                         const char *name,
                         SpCommandFunc func,
                         gpointer data,
                         SpCommandResult *result,
                         GError **error);

/* Undoes or redoes the next command, or the next batch. */
gboolean sp_command_travel (SpConnection *connection, SpHistoryWay way, SpCommandResult *result, GError **error);

/* Runs FUNC in a transaction of its own, without history: for what is no change of content. */
gboolean sp_command_maintain (SpConnection *connection, SpCommandFunc func, gpointer data, GError **error);

G_END_DECLS
