/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-comparison-table.h"
#include "sp-engine.h"

G_BEGIN_DECLS

/*
 * Proposes positions for all articles of STORY and stores them in place of the open proposals; what a person decided
 * stays. With ACCEPT_AS (a coder's name, or "" when no person has looked at them) they are stored as accepted, else as
 * proposed. SAVED may be NULL. One step of undo.
 * Returns FALSE with a store error or when CANCELLABLE was cancelled; the project is then as it was.
 */
gboolean sp_propose_job_run (SpEngine *engine,
                             SpProject *project,
                             SpId story,
                             const char *accept_as,
                             SpComparisonSaved *saved,
                             GCancellable *cancellable,
                             GError **error);

/*
 * The same while articles are still coming in: the proposals are a part of BATCH (sp_project_run_in_batch()) and undone
 * with it; NAME is the batch's.
 */
gboolean sp_propose_job_run_in_batch (SpEngine *engine,
                                      SpProject *project,
                                      SpId batch,
                                      const char *name,
                                      SpId story,
                                      GCancellable *cancellable,
                                      GError **error);

G_END_DECLS
