/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-position.h"

G_BEGIN_DECLS

/* Stores RELATION, giving it an id when it has none. Its positions must exist and differ; the same relation twice is
 * stored once (its id is filled in). */
gboolean sp_relation_table_insert (SpConnection *connection, SpRelation *relation, GError **error);

/* The relations between positions of STORY (0: all): an array of SpRelation, which the caller owns. */
GArray *sp_relation_table_list (SpConnection *connection, SpId story, GError **error);

/* Those from or to POSITION. */
GArray *sp_relation_table_list_position (SpConnection *connection, SpId position, GError **error);
gboolean sp_relation_table_delete (SpConnection *connection, SpId id, GError **error);

G_END_DECLS
