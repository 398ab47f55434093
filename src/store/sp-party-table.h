/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-party.h"

G_BEGIN_DECLS

/* As in sp-story-table.h; aliases are stored with the party. Parties belong to the project, not to a story. */
gboolean sp_party_table_insert (SpConnection *connection, SpParty *party, GError **error);
SpParty *sp_party_table_get (SpConnection *connection, SpId id, GError **error);

/* The party that is called NAME (sp_party_is_called()), by name before alias; NULL without an error when none is. */
SpParty *sp_party_table_find (SpConnection *connection, const char *name, GError **error);

/* The parties that take part in STORY in its order (0: all of the project): SpParty. The caller owns the array. */
GPtrArray *sp_party_table_list (SpConnection *connection, SpId story, GError **error);

/* Writes every field, the aliases included. A party cannot belong to itself or to one that belongs to it
 * (SP_STORE_ERROR_INVALID). */
gboolean sp_party_table_update (SpConnection *connection, const SpParty *party, GError **error);

/* Deletes the party and its positions. */
gboolean sp_party_table_delete (SpConnection *connection, SpId id, GError **error);

/* Makes one party of two: all that PARTY has (positions, aliases, its name as an alias, cells that INTO has not) goes
 * to INTO. */
gboolean sp_party_table_merge (SpConnection *connection, SpId party, SpId into, GError **error);

G_END_DECLS
