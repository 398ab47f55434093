/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-window.h"

G_BEGIN_DECLS

/* Shows the stories into which articles could be sorted; the person names them, leaves some out, accepts or gives up.
 */
#define SP_TYPE_SORT_DIALOG (sp_sort_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SpSortDialog, sp_sort_dialog, SP, SORT_DIALOG, AdwWindow)

/*
 * STORIES is an array of SpSortedStory (sp-sort-job.h), which the dialog keeps a reference to and changes as the person
 * says. N_STAYING articles are in none of them. The signal "accepted" has the array as its only parameter.
 */
SpSortDialog *sp_sort_dialog_new (SpWindow *parent, GPtrArray *stories, guint n_staying);

G_END_DECLS
