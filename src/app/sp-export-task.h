/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-window.h"

G_BEGIN_DECLS

/* Asks where, and writes the report on the story that is shown, on a thread of its own with a job to show for it. */
void sp_export_task_run (SpWindow *window);

/* Writes it to FILE; the format is that of its ending, PDF when it has none. */
void sp_export_task_write (SpWindow *window, GFile *file);

/* Opens what the window wrote last in the program that the desktop has for it. */
void sp_export_task_show (SpWindow *window);

G_END_DECLS
