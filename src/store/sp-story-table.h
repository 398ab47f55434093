/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-story.h"

G_BEGIN_DECLS

/* Stores STORY, giving it an id when it has none. */
gboolean sp_story_table_insert (SpConnection *connection, SpStory *story, GError **error);

/* The story with ID; SP_STORE_ERROR_NOT_FOUND when there is none. The caller owns it. */
SpStory *sp_story_table_get (SpConnection *connection, SpId id, GError **error);

/* The first story of that name, letter case aside; NULL without an error when there is none. The caller owns it. */
SpStory *sp_story_table_find (SpConnection *connection, const char *name, GError **error);

/* All stories in stored order: SpStory, owned by the array, which the caller owns. */
GPtrArray *sp_story_table_list (SpConnection *connection, GError **error);

/* Writes every field of STORY over the stored one. */
gboolean sp_story_table_update (SpConnection *connection, const SpStory *story, GError **error);

/* Deletes the story with its articles, issues, positions and cells. */
gboolean sp_story_table_delete (SpConnection *connection, SpId id, GError **error);

/* Says that PARTY takes part in STORY, as the last of its parties; nothing happens when it does already, or
 * PARTY is 0. */
gboolean sp_story_table_add_party (SpConnection *connection, SpId story, SpId party, GError **error);

/* PARTY no longer takes part in STORY; its positions there are deleted. */
gboolean sp_story_table_remove_party (SpConnection *connection, SpId story, SpId party, GError **error);

/* Puts the parties of STORY in the order of PARTIES (N ids); those left out follow in their old order. */
gboolean
sp_story_table_order_parties (SpConnection *connection, SpId story, const SpId *parties, gsize n, GError **error);

G_END_DECLS
