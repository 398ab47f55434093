/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-engine.h"
#include "sp-intake.h"

G_BEGIN_DECLS

/* What came out of one intake: either drafts or an error. */
typedef struct
{
  GPtrArray *articles; /* SpArticle drafts, or NULL */
  GError *error;       /* why there are none, or NULL */
} SpExtraction;

void sp_extraction_free (SpExtraction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpExtraction, sp_extraction_free)

/* Called on the thread that runs the job, once an intake, in their order. Owns EXTRACTION. Returning FALSE stops the
 * job. */
typedef gboolean (*SpExtractionDone) (guint intake, SpExtraction *extraction, gpointer data, GError **error);

/* How links may be followed. */
typedef struct
{
  gboolean allow_local; /* loopback and private addresses too (tests) */
} SpExtractOptions;

/*
 * Takes the articles out of INTAKES (SpIntake), on as many threads as ENGINE has; stores nothing. OPTIONS may be NULL.
 * Returns FALSE when the reader cannot be started, DONE stopped the job, or CANCELLABLE was cancelled.
 */
gboolean sp_extract_job_run (SpEngine *engine,
                             GPtrArray *intakes,
                             const SpExtractOptions *options,
                             SpExtractionDone done,
                             gpointer data,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
