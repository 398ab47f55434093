/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-window.h"

G_BEGIN_DECLS

/* An article's original: the bytes as they came in. None waits; failures are told to the person. */

/* Opens them in the program that the desktop has for such files, from a private temporary file. */
void sp_original_task_show (SpWindow *window, SpId article);

/* Asks where to, and writes them there. */
void sp_original_task_save (SpWindow *window, SpId article);

/* Reads them again, off the main thread, and tells what became of the evidence. */
void sp_original_task_extract_again (SpWindow *window, SpId article);

/* The same for all articles of the story that is shown, one step of undo. */
void sp_original_task_extract_all_again (SpWindow *window);

G_END_DECLS
