/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-window.h"

G_BEGIN_DECLS

/* Groups the articles of the story that is shown off the main thread, lets the person change the proposal, sorts, and
 * proposes positions for the stories that come of it. */
void sp_sort_task_run (SpWindow *window);

/* Looks in the background whether the articles of STORY tell several, and has the library say so. */
void sp_sort_task_suggest (SpWindow *window, SpId story);

G_END_DECLS
