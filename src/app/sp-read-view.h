/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"
#include "sp-split.h"

G_BEGIN_DECLS

/*
 * Articles side by side, and beside them the positions to go through. Its class actions, which
 * the window has keys without a modifier for: "read.accept", "read.reject", "read.change", "read.next",
 * "read.previous", "read.mark".
 */
#define SP_TYPE_READ_VIEW (sp_read_view_get_type ())
G_DECLARE_FINAL_TYPE (SpReadView, sp_read_view, SP, READ_VIEW, GtkWidget)

/* SESSION may be NULL. */
void sp_read_view_set_session (SpReadView *self, SpSession *session);

/* The articles with the positions at their side, which can be shown and hidden. The view's own. */
SpSplit *sp_read_view_get_split (SpReadView *self);

G_END_DECLS
