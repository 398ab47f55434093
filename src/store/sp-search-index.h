/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-changeset.h"

G_BEGIN_DECLS

/* Brings the search index up to what is stored after a changeset was made or applied, in the same transaction. UPDATES
 * holds SpSearchUpdate, sorted by id. */
gboolean sp_search_index_update (SpConnection *connection, const GArray *updates, GError **error);

/* Builds it anew. */
gboolean sp_search_index_rebuild (SpConnection *connection, GError **error);

/* Whether the index agrees with what is stored, in every word; takes the write lock but writes nothing. Returns FALSE
 * with SP_STORE_ERROR_DAMAGED when it does not. */
gboolean sp_search_index_verify (SpConnection *connection, GError **error);

/* A lesser check for files that cannot be locked for writing: whether it holds the same things. */
gboolean sp_search_index_verify_ids (SpConnection *connection, GError **error);

G_END_DECLS
