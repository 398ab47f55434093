/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-changes.h"
#include "sp-connection.h"

G_BEGIN_DECLS

/*
 * A project: one file with everything in it. One thread of its own owns the connection that writes; readers use others.
 * All functions may be called from any thread, except that none that waits may be called on the writer's thread (in a
 * command, a done or a watch function).
 *
 * After opening, the file and all its quotes are checked by a reader; until that is done, commands wait. A file found
 * damaged is not written: commands then fail with SP_STORE_ERROR_DAMAGED.
 */
typedef struct _SpProject SpProject;

typedef enum
{
  SP_PROJECT_CREATE = 1 << 0,    /* make the project when no file stands there */
  SP_PROJECT_READ_ONLY = 1 << 1, /* nothing is written, not even to bring an older file up to date */
} SpProjectFlags;

/* Makes an empty project at PATH and opens it. Fails with SP_STORE_ERROR_EXISTS where anything stands. */
SpProject *sp_project_create (const char *path, GError **error);

/*
 * Opens the project at PATH. One that cannot be written (rights, read-only media) opens read-only. An older one is
 * copied beside itself (NAME.version-N.standpoint) and then brought up to date. A newer, foreign or damaged one is
 * refused and left as it is. The caller owns the project.
 */
SpProject *sp_project_open (const char *path, SpProjectFlags flags, GError **error);

/* A project in memory, gone when it is closed. */
SpProject *sp_project_new_temporary (GError **error);

SpProject *sp_project_ref (SpProject *self);

/* Drops a reference; the last one closes the project. Not on the writer's thread. */
void sp_project_unref (SpProject *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpProject, sp_project_unref)

/*
 * Lets all commands that were given finish, then closes the file; no journal stays beside it. Reads must have ended.
 * Later commands and reads fail with SP_STORE_ERROR_CANCELLED. Closing twice does nothing.
 */
void sp_project_close (SpProject *self);

/* The file as it was named, or NULL for one in memory. */
const char *sp_project_get_path (const SpProject *self);

gboolean sp_project_is_read_only (const SpProject *self);

/*
 * Waits until the check after opening has ended. Returns FALSE and sets SP_STORE_ERROR_DAMAGED when the file is damaged
 * or a quote does not stand in its article (sp_project_check() in sp-check.h then says which).
 */
gboolean sp_project_wait_checked (SpProject *self, GError **error);

/* Changes the project through CONNECTION. Returns FALSE and sets ERROR to have everything it did rolled back. */
typedef gboolean (*SpCommandFunc) (SpConnection *connection, gpointer data, GError **error);

/* Called on the writer's thread when a command has ended; ERROR is NULL when it is done and on disk. */
typedef void (*SpDoneFunc) (SpProject *project, const GError *error, gpointer data);

/*
 * Runs a command: one transaction on the writer's thread, on disk when this returns TRUE, undone as one. NAME is what
 * the person did, in the words of a menu ("Import Article"). A command that changes nothing leaves no trace in the
 * history. Waits; for the main thread use sp_project_run_async().
 */
gboolean sp_project_run (SpProject *self, const char *name, SpCommandFunc func, gpointer data, GError **error);

/*
 * As sp_project_run(), as a part of a batch: consecutive commands with the same BATCH (not 0; sp_id_new() makes one)
 * are each on disk by itself but undone and redone together.
 */
gboolean sp_project_run_in_batch (
    SpProject *self, SpId batch, const char *name, SpCommandFunc func, gpointer data, GError **error);

/*
 * As sp_project_run(), returns at once. FUNC gets DATA, DONE (may be NULL) gets DONE_DATA; both are called on the
 * writer's thread, commands in the order in which they were given. BATCH is 0 or as above.
 */
void sp_project_run_async (SpProject *self,
                           SpId batch,
                           const char *name,
                           SpCommandFunc func,
                           gpointer data,
                           SpDoneFunc done,
                           gpointer done_data);

/* Takes the last command (or batch) back, or does it again. Fails with SP_STORE_ERROR_NOTHING when there is none. */
gboolean sp_project_undo (SpProject *self, GError **error);
gboolean sp_project_redo (SpProject *self, GError **error);
void sp_project_undo_async (SpProject *self, SpDoneFunc done, gpointer done_data);
void sp_project_redo_async (SpProject *self, SpDoneFunc done, gpointer done_data);

/*
 * What undo and redo would act on, or NULL when there is nothing; kept in memory, so it may be asked at any time. The
 * caller frees it.
 */
char *sp_project_get_undo_name (SpProject *self);
char *sp_project_get_redo_name (SpProject *self);

/* Forgets all but the last KEEP commands, which can then no longer be undone, and gives their room in the file back. */
gboolean sp_project_trim_history (SpProject *self, guint keep, GError **error);

/* Makes a copy of the project at PATH, where nothing may stand (SP_STORE_ERROR_EXISTS). */
gboolean sp_project_copy_to (SpProject *self, const char *path, GError **error);

/*
 * Begins to read: a connection from the pool that sees one state of the project. While it is held, commands cannot
 * finish: read what is needed and end. Returns NULL and sets ERROR when the file cannot be read.
 */
SpConnection *sp_project_begin_read (SpProject *self, GError **error);
void sp_project_end_read (SpProject *self, SpConnection *connection);

/* Begins to read, calls FUNC on this thread, ends. Returns what FUNC returns. */
gboolean sp_project_read (SpProject *self, SpCommandFunc func, gpointer data, GError **error);

/* Called on the writer's thread after every command, undo and redo, before whoever waits for it goes on. */
typedef void (*SpChangedFunc) (SpProject *project, const SpChanges *changes, gpointer data);

/* Has FUNC called for every change from now on; the result is for sp_project_unwatch(), after which it is not called.
 */
guint sp_project_watch (SpProject *self, SpChangedFunc func, gpointer data);
void sp_project_unwatch (SpProject *self, guint watch);

G_END_DECLS
