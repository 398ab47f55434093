/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-import-report.h"
#include "sp-window.h"

G_BEGIN_DECLS

/*
 * Imports what NAMES (NULL-terminated paths, folders and addresses) and PASTED (SpIntake, may be NULL; taken) stand for
 * into the window's project, on a thread of its own with a job to show for it, tells what came of it, and has positions
 * proposed for what is new. Without a project, one is made in the person's documents first: "Untitled.standpoint".
 * DROP (may be NULL) is finished when all is on disk, so that who dragged is not told of success before, or after two
 * seconds.
 */
void sp_import_task_run (SpWindow *window, const char *const *names, GPtrArray *pasted, GdkDrop *drop);

/* The same for tables of which a person has said what their COLUMNS hold (sp-column-map.h); the window has a project.
 */
void sp_import_task_run_tables (SpWindow *window, const char *const *names, GPtrArray *pasted, const char *columns);

/* Opens the sample story, making it a project at the first time. */
void sp_import_task_open_sample (SpWindow *window);

/* What the window's last import came to, or NULL. The window's own. */
SpImportReport *sp_import_task_get_report (SpWindow *window);

G_END_DECLS
