/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Something under way on another thread, as the window shows it: what it is, how far it is, and a way to stop it. */
#define SP_TYPE_JOB (sp_job_get_type ())
G_DECLARE_FINAL_TYPE (SpJob, sp_job, SP, JOB, GObject)

/* TITLE is what is being done: "Importing articles". */
SpJob *sp_job_new (const char *title);

const char *sp_job_get_title (SpJob *self);

/* The job's own; cancelled by the person. */
GCancellable *sp_job_get_cancellable (SpJob *self);

/* How many steps there are, and how many are done. May be called from any thread. 0 steps: nobody knows. */
void sp_job_set_n_steps (SpJob *self, guint n_steps);
void sp_job_step (SpJob *self);

/* 0 to 1, or -1 when nobody knows. */
double sp_job_get_fraction (SpJob *self);

/* "312 of 1,000 · 45 a second · 15 seconds left"; NULL while nobody knows. The caller frees it. */
char *sp_job_describe_progress (SpJob *self);

/* Says that it has ended, on the main thread: "finished" is emitted, once. */
void sp_job_finish (SpJob *self);
gboolean sp_job_is_finished (SpJob *self);

G_END_DECLS
