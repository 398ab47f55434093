/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-article-table.h"
#include "sp-engine.h"
#include "sp-project.h"

G_BEGIN_DECLS

/* What reading an article's original again has done. */
typedef struct
{
  gboolean text_changed;    /* the text is a new revision now */
  gboolean details_changed; /* an outlet, author, date, language or address that was unknown is filled in */
  SpReanchored evidence;    /* where it stands in the new text; all 0 when the text is the same */
} SpExtractedAgain;

/*
 * Reads the kept bytes of ARTICLE again, as this version of the program does, and gives the article the text that comes
 * out; what a person may have written (title, date and so on) is filled in only where it is unknown. "Extract Again",
 * one step of undo; nothing is written when nothing differs. OUTCOME may be NULL. Returns FALSE with
 * SP_STORE_ERROR_NOT_FOUND when there is no such article or its bytes were not kept, the reader's SP_IMPORT_ERROR,
 * SP_JOBS_ERROR_NOT_THERE when the article is no longer found in a file of several, or G_IO_ERROR_CANCELLED; the
 * project is then as it was.
 */
gboolean sp_extract_again_job_run (SpEngine *engine,
                                   SpProject *project,
                                   SpId article,
                                   SpExtractedAgain *outcome,
                                   GCancellable *cancellable,
                                   GError **error);

/* What reading all originals of a story again has done. */
typedef struct
{
  guint n_articles;
  guint n_changed; /* whose text is a new revision now */
  guint n_failed;  /* whose original was not kept or cannot be read; they stay as they are */
  SpReanchored evidence;
} SpAllExtractedAgain;

/*
 * The same for all articles of STORY (0: of the project), one step of undo. STEP (may be NULL) is called with DATA
 * after each, on this thread. Returns FALSE with a store error when the project cannot be written, or
 * G_IO_ERROR_CANCELLED; what was done before stays.
 */
gboolean sp_extract_again_job_run_all (SpEngine *engine,
                                       SpProject *project,
                                       SpId story,
                                       SpAllExtractedAgain *outcome,
                                       void (*step) (gpointer data),
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
