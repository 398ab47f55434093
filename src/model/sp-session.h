/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sp-item-list.h"
#include "sp-project.h"
#include "sp-snapshot.h"

G_BEGIN_DECLS

#define SP_TYPE_SESSION (sp_session_get_type ())
G_DECLARE_FINAL_TYPE (SpSession, sp_session, SP, SESSION, GObject)

/*
 * An open project as the window shows it: the state that all views share. Belongs to the main thread; nothing here
 * waits. Properties, all with notification:
 *
 * "snapshot" (SpSnapshot): the story that is shown, as last read; empty until the first reading is done
 * "loaded" (gboolean): whether it has been read once
 * "story" (gint64): which story is shown
 * "position" (gint64): the position that is selected, or 0
 * "shown" (gpointer, GArray of SpId): the articles side by side, 1 to SP_SESSION_MAX_SHOWN
 * "undo-name", "redo-name" (string): what undo and redo would act on, or NULL
 * "title" (string): the file's name without its ending
 *
 * Signals:
 * "changed" (gpointer, GArray of SpChange): a command, undo or redo has changed the project; comes before the snapshot
 *   is read anew. For who reads the project itself, such as the grid.
 * "reveal" (gint64 article, guint start, guint end): a passage is to be shown in its article
 * "failed" (string): something that the person asked for could not be done, in one line
 */

/* How many articles stand side by side at most. */
#define SP_SESSION_MAX_SHOWN 4

/* Takes a reference to PROJECT and begins to read it. */
SpSession *sp_session_new (SpProject *project);

/* The session's own; valid as long as the session. */
SpProject *sp_session_get_project (SpSession *self);
SpSnapshot *sp_session_get_snapshot (SpSession *self);
const char *sp_session_get_title (SpSession *self);
const char *sp_session_get_undo_name (SpSession *self);
const char *sp_session_get_redo_name (SpSession *self);
gboolean sp_session_is_loaded (SpSession *self);

/*
 * The lists on screen, of SpItem (sp-item-list.h); only what changed is spliced. The values are SpArticle, SpParty
 * and SpStory. The session's own.
 */
GListModel *sp_session_get_articles (SpSession *self);
GListModel *sp_session_get_parties (SpSession *self);
GListModel *sp_session_get_stories (SpSession *self);

SpId sp_session_get_story (SpSession *self);
void sp_session_set_story (SpSession *self, SpId story);

SpId sp_session_get_position (SpSession *self);
void sp_session_set_position (SpSession *self, SpId position);

/* The articles side by side: SpId; the session's own. */
const GArray *sp_session_get_shown (SpSession *self);
void sp_session_set_shown (SpSession *self, const SpId *articles, guint n_articles);
gboolean sp_session_is_shown (SpSession *self, SpId article);

/* Puts ARTICLE beside the others; when there is no room, it takes the last one's place. */
void sp_session_show_article (SpSession *self, SpId article);
void sp_session_hide_article (SpSession *self, SpId article);

/* Emits "reveal", having put the article among those shown; one of another story is gone to first, which takes a while.
 */
void sp_session_reveal (SpSession *self, SpId article, SpRange range);

/*
 * Runs a command (sp-project.h: NAME, FUNC) without waiting. DATA is freed with FREE_DATA on the main thread once it
 * has ended. CALLBACK may be NULL: then a failure is told by the signal "failed" (string message).
 */
void sp_session_run (SpSession *self,
                     const char *name,
                     SpCommandFunc func,
                     gpointer data,
                     GDestroyNotify free_data,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
gboolean sp_session_run_finish (SpSession *self, GAsyncResult *result, GError **error);

/*
 * Calls FUNC with DATA and a connection that reads, on a thread of its own, then CALLBACK on the main thread;
 * sp_session_read_get_data() gives DATA back there.
 */
void sp_session_read (SpSession *self,
                      SpCommandFunc func,
                      gpointer data,
                      GDestroyNotify free_data,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
gboolean sp_session_read_finish (SpSession *self, GAsyncResult *result, GError **error);
gpointer sp_session_read_get_data (GAsyncResult *result);

/* Undo and redo without waiting; a failure is told by "failed". */
void sp_session_undo (SpSession *self);
void sp_session_redo (SpSession *self);

/*
 * Lets the commands that were given finish and closes the project, without waiting; CALLBACK (may be NULL) when that is
 * done. The session shows nothing more afterwards.
 */
void sp_session_close (SpSession *self, GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
