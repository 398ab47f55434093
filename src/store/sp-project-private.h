/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-command.h"
#include "sp-connection-private.h"
#include "sp-project.h"

G_BEGIN_DECLS

struct _SpProject
{
  gatomicrefcount ref_count;
  char *path;        /* NULL in memory */
  char *memory_name; /* NULL in a file */
  gboolean read_only;
  SpConnectionMode reader_mode;

  /* The writer's thread alone uses this while it runs; NULL when read-only. */
  SpConnection *writer;
  GThread *writer_thread;
  GAsyncQueue *jobs;
  GThread *checker_thread;
  int stopping; /* atomic: the check is to end early */

  GMutex lock; /* guards what follows */
  GCond changed;
  gboolean is_closed;
  gboolean is_checked;
  GError *damage; /* the file is damaged: nothing is written */
  GError *fault;  /* anything that the check found */
  GPtrArray *idle_readers;
  guint n_reading;
  char *undo_name;
  char *redo_name;

  GRecMutex watch_lock; /* held while watch functions are called */
  GArray *watches;
  guint last_watch;
};

/* sp-writer.c: the thread that commands run on. */
void sp_project_start_writer (SpProject *self);
void sp_project_stop_writer (SpProject *self);

/* Remembers what undo and redo would act on. */
void sp_project_refresh_names (SpProject *self, SpConnection *connection);

/* sp-project.c: tells those who watch. On the writer's thread. */
void sp_project_notify (SpProject *self, SpChangesReason reason, const SpCommandResult *result);

/* Runs FUNC on the writer's thread in a transaction of its own that leaves no history; with VACUUM, gives free room
 * back afterwards. */
gboolean sp_project_maintain (SpProject *self, SpCommandFunc func, gpointer data, gboolean vacuum, GError **error);

/* Opens a connection as readers use it, not from the pool. */
SpConnection *sp_project_open_reader (SpProject *self, GError **error);

G_END_DECLS
