/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-application.h"
#include "sp-job.h"
#include "sp-session.h"

G_BEGIN_DECLS

#define SP_TYPE_WINDOW (sp_window_get_type ())
G_DECLARE_FINAL_TYPE (SpWindow, sp_window, SP, WINDOW, AdwApplicationWindow)

/* A window: the welcome page, or one open project. */
SpWindow *sp_window_new (SpApplication *application);

/* The session of the open project, or NULL. The window's own. */
SpSession *sp_window_get_session (SpWindow *self);

/* The file of the project that is open or being opened, or NULL. */
const char *sp_window_get_path (SpWindow *self);

/* Opens a project in the place of the one that is open, without waiting; a failure is told to the person. */
void sp_window_open (SpWindow *self, GFile *file);

/* As sp_window_open() for one that is made first when no file stands there. CALLBACK (may be NULL) when it is open. */
typedef void (*SpWindowOpened) (SpWindow *self);
void sp_window_open_or_create (SpWindow *self, const char *path, gboolean create, SpWindowOpened opened);

/* Shows MESSAGE for some seconds, with a button (LABEL and ACTION, may be NULL). */
void sp_window_tell (SpWindow *self, const char *message, const char *label, const char *action);

/* Shows that JOB is under way. */
void sp_window_add_job (SpWindow *self, SpJob *job);

/* Has the library say that the articles of STORY seem to tell N_STORIES. */
void sp_window_suggest_sorting (SpWindow *self, SpId story, guint n_stories);

/* "read", "compare". */
void sp_window_show_view (SpWindow *self, const char *name);

G_END_DECLS
