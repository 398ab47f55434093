/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-evidence.h"

G_BEGIN_DECLS

/*
 * Stores EVIDENCE for a position and an article that exist, giving it an id when it has none. Its quote must stand in
 * the article's text at its range (SP_STORE_ERROR_INVALID otherwise). The context is taken from the text.
 */
gboolean sp_evidence_table_insert (SpConnection *connection, SpEvidence *evidence, GError **error);
SpEvidence *sp_evidence_table_get (SpConnection *connection, SpId id, GError **error);

/* The evidence for POSITION in the order of articles and text: SpEvidence. The caller owns the array. */
GPtrArray *sp_evidence_table_list (SpConnection *connection, SpId position, GError **error);

/* The evidence in ARTICLE in the order of the text. */
GPtrArray *sp_evidence_table_list_article (SpConnection *connection, SpId article, GError **error);

/* Writes range, quote, form, cue, source and the position it is for; checked as in insert, and anchored from then on.
 */
gboolean sp_evidence_table_update (SpConnection *connection, const SpEvidence *evidence, GError **error);
gboolean sp_evidence_table_delete (SpConnection *connection, SpId id, GError **error);

G_END_DECLS
