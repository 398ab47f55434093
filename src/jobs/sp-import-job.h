/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-extract-job.h"
#include "sp-project.h"

G_BEGIN_DECLS

/* What became of one article, or of one intake that gave none. */
typedef enum
{
  SP_IMPORT_IMPORTED,
  SP_IMPORT_DUPLICATE,      /* the same text is there already: not stored again */
  SP_IMPORT_NEAR_DUPLICATE, /* stored, and linked to the article it is a near copy of */
  SP_IMPORT_REFUSED,
} SpImportStatus;

/* "imported", "duplicate", "near-duplicate", "refused". */
const char *sp_import_status_get_name (SpImportStatus status);

typedef struct
{
  guint intake; /* its index */
  SpImportStatus status;
  SpId article;          /* the article stored, or the one that was there; 0 when refused */
  char *title;           /* of that article, or NULL */
  SpId twin;             /* for a near duplicate, of which article */
  double share;          /* for a near duplicate, 0 to 1: how much of it stands in the twin */
  guint n_passages;      /* coded passages that came in with it */
  guint n_passages_lost; /* those that did not, since their place or code was not found */
  gboolean committed;    /* whether a command was written for it */
  gboolean columns;      /* refused, since a person has to say what a table's columns hold */
  char *message;         /* one line for a person; never NULL */
} SpImportOutcome;

/* Called on the thread that runs the job, once an article or refused intake, in order, after it is on disk. Not owned
 * by it. */
typedef void (*SpImportOutcomeFunc) (const SpImportOutcome *outcome, gpointer data);

/* What to do with near copies. */
typedef enum
{
  SP_NEAR_KEEP, /* store and link */
  SP_NEAR_SKIP, /* treat as duplicates */
} SpNear;

typedef struct
{
  SpExtractOptions extract;
  const char *story_name; /* see sp_import_job_run() */
  SpNear near;
  /* While articles come in and are few, propose positions for the story every so many milliseconds, a third of the time
   * at most; 0: do not. The proposals are undone with the import. */
  guint propose_interval;
  gboolean each_alone; /* commit every article by itself at once, instead of several together */
} SpImportOptions;

/*
 * Imports INTAKES (SpIntake) into *STORY; when that is 0, into the story of the name that OPTIONS give, or else into
 * the project's first one. A file whose very bytes are
 * there as one article is not read again. A story that is not there is made with the first article, under that name or
 * the project file's, and *STORY set to it. Every article is stored whole, or not at all and its intake refused. All of
 * it is one step of undo. OPTIONS may be NULL. Returns FALSE when the project cannot be written (its store error), the
 * reader cannot be started or CANCELLABLE was cancelled; what was reported before is stored.
 */
gboolean sp_import_job_run (SpEngine *engine,
                            SpProject *project,
                            SpId *story,
                            GPtrArray *intakes,
                            const SpImportOptions *options,
                            SpImportOutcomeFunc outcome,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
