/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-window.h"

G_BEGIN_DECLS

/*
 * Has positions proposed for STORY (0: the one that is shown), on a thread of its own with a job to show for it. While
 * one such task is under way in the window, another one waits for its end.
 */
void sp_propose_task_run (SpWindow *window, SpId story);

G_END_DECLS
