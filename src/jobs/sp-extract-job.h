/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-engine.h"
#include "sp-id.h"
#include "sp-intake.h"

G_BEGIN_DECLS

/* What came out of one intake: drafts, an error or the article that was taken from the same bytes before. */
typedef struct
{
  GPtrArray *articles; /* SpArticle drafts, or NULL */
  GError *error;       /* why there are none, or NULL */
  SpId known;          /* or 0 */
} SpExtraction;

void sp_extraction_free (SpExtraction *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpExtraction, sp_extraction_free)

/* Called on the thread that runs the job, once an intake, in their order. Owns EXTRACTION. Returning FALSE stops the
 * job. */
typedef gboolean (*SpExtractionDone) (guint intake, SpExtraction *extraction, gpointer data, GError **error);

typedef struct
{
  gboolean allow_local; /* links may lead to loopback and private addresses too (tests) */
  const char *columns;  /* of tables: what they hold (sp-column-map.h), or NULL to guess */
  GHashTable *known;    /* SHA-256 of bytes that need not be read again → SpId * of their article, or NULL */
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
