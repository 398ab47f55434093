/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"
#include "sp-qdpx-codes.h"
#include "sp-qdpx-units.h"

G_BEGIN_DECLS

/* What a project may bring in coded passages all together: every one costs its bytes and this much. */
#define SP_QDPX_CODING_COST 256

/*
 * Adds the coded passages of SOURCE, an element of type TextSourceType, to DRAFT, whose title and paragraphs were made
 * from TEXT; HAS_MARK: a byte order mark stood before it. TEXT is NULL when they come from elsewhere, such as a rich
 * form of the text: passages are then taken only if they evidently fit. The same passage with the same code comes once;
 * what has no known code, no place in the text or no room in BUDGET is counted as lost. TALLY is that of the whole
 * project.
 */
void sp_qdpx_codings_add (SpDraft *draft,
                          const xmlNode *source,
                          const SpQdpxCodes *codes,
                          const char *text,
                          gboolean has_mark,
                          const SpQdpxTally *tally,
                          gsize *budget);

/* Adds to TALLY what the coded passages of SOURCE speak for, whose text is TEXT. */
void sp_qdpx_codings_tally (const xmlNode *source, const char *text, gboolean has_mark, SpQdpxTally *tally);

/* Whether any passage of SOURCE is coded. */
gboolean sp_qdpx_codings_has (const xmlNode *source);

/* How many codings there are below NODE that are about no passage of a text: a whole source, a part of a picture. */
guint sp_qdpx_codings_count_others (const xmlNode *node);

G_END_DECLS
