/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-position.h"

G_BEGIN_DECLS

/*
 * Stores POSITION and its evidence, giving ids to those that have none. Party and issue must exist; the party takes
 * part in the story from then on.
 */
gboolean sp_position_table_insert (SpConnection *connection, SpPosition *position, GError **error);

/* The position with its evidence; SP_STORE_ERROR_NOT_FOUND when there is none. */
SpPosition *sp_position_table_get (SpConnection *connection, SpId id, GError **error);

/* The positions of STORY (0: all) with their evidence, in stored order: SpPosition. The caller owns the array. */
GPtrArray *sp_position_table_list (SpConnection *connection, SpId story, GError **error);

/* The positions that ARTICLE shows, each with all its evidence, in the order of the text. */
GPtrArray *sp_position_table_list_article (SpConnection *connection, SpId article, GError **error);

/* Ids of the positions of STORY (0: all) with one of STATUSES (1 << SpStatus, or-ed; 0: any), in stored order. */
GArray *sp_position_table_list_ids (SpConnection *connection, SpId story, guint statuses, GError **error);

/* How many; -1 on failure. */
gint64 sp_position_table_count (SpConnection *connection, SpId story, guint statuses, GError **error);

/* Writes every field but the evidence (sp-evidence-table.h). */
gboolean sp_position_table_update (SpConnection *connection, const SpPosition *position, GError **error);

/* Accepts or rejects proposals: sets the status and who decided (NULL: nobody) of N positions. */
gboolean sp_position_table_set_status (
    SpConnection *connection, const SpId *positions, gsize n, SpStatus status, const char *coder, GError **error);

/* Deletes the position with its evidence. */
gboolean sp_position_table_delete (SpConnection *connection, SpId id, GError **error);

/* Makes one position of two: the evidence and relations of POSITION go to INTO. */
gboolean sp_position_table_merge (SpConnection *connection, SpId position, SpId into, GError **error);

G_END_DECLS
