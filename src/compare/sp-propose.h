/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-compare-error.h"
#include "sp-comparison.h"

G_BEGIN_DECLS

typedef struct _SpAttributor SpAttributor;

/* Asked now and then while proposing goes on; TRUE stops it. */
typedef gboolean (*SpProposeCancelled) (gpointer data);

/*
 * Proposes the comparison grid of one story: who says what in ARTICLES (SpArticle), which party that is, and on which
 * issue. The same quotation in several articles becomes one position with several pieces of evidence.
 *
 * KNOWN is the story as it stands in the project, or NULL. Its parties and issues are used first and keep their ids;
 * what a person accepted or rejected in it is kept and not proposed again; its open proposals on these articles are
 * replaced. The result then holds KNOWN's story, parties, issues, decided positions, cells and relations, and the new
 * proposals; articles of KNOWN that are not in ARTICLES stay as they are.
 *
 * ids of articles are kept; a draft (id 0) is given one in the result. New parties, issues, positions and evidence get
 * new ids. Parties and issues are in the order in which they are worth showing.
 *
 * IS_CANCELLED may be NULL. Takes no lock and touches no global state, so several stories can be proposed at once.
 * Returns a new comparison, or NULL with SP_COMPARE_ERROR_CANCELLED.
 */
SpComparison *sp_propose (SpAttributor *attributor,
                          GPtrArray *articles,
                          const SpComparison *known,
                          SpProposeCancelled is_cancelled,
                          gpointer data,
                          GError **error);

/*
 * The same with what a person has corrected in the project: CORRECTIONS holds SpCorrection (sp-correction-table.h),
 * each of a party of KNOWN; NULL for none.
 */
SpComparison *sp_propose_with_corrections (SpAttributor *attributor,
                                           GPtrArray *articles,
                                           const SpComparison *known,
                                           GPtrArray *corrections,
                                           SpProposeCancelled is_cancelled,
                                           gpointer data,
                                           GError **error);

G_END_DECLS
