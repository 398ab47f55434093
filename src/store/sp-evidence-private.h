/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"
#include "sp-evidence-table.h"

G_BEGIN_DECLS

/*
 * Writes where EVIDENCE stands after its article got a new text: range, quote and context when it is anchored or moved,
 * which it is in the newest revision then; only the outcome when it is not, and the range stays one in the revision in
 * which it last stood.
 */
gboolean sp_evidence_table_set_anchor (SpConnection *connection, const SpEvidence *evidence, GError **error);

G_END_DECLS
