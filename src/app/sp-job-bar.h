/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-job.h"

G_BEGIN_DECLS

/* A row for each job under way, with its progress and a button to stop it. One that is over at once is not shown. */
#define SP_TYPE_JOB_BAR (sp_job_bar_get_type ())
G_DECLARE_FINAL_TYPE (SpJobBar, sp_job_bar, SP, JOB_BAR, GtkWidget)

void sp_job_bar_add (SpJobBar *self, SpJob *job);
void sp_job_bar_cancel_all (SpJobBar *self);

G_END_DECLS
