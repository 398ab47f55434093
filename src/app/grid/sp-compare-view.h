/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/*
 * The comparison grid of the session's story, with what is needed to turn, filter and arrange it, and beside it all
 * evidence for the cell that is selected.
 *
 * Property "session" (SpSession, or NULL). Signal "open-evidence" (gint64 article, guint start, guint end): the person
 * wants to see a quote in its article.
 */
#define SP_TYPE_COMPARE_VIEW (sp_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (SpCompareView, sp_compare_view, SP, COMPARE_VIEW, GtkWidget)

SpSession *sp_compare_view_get_session (SpCompareView *self);
void sp_compare_view_set_session (SpCompareView *self, SpSession *session);

G_END_DECLS
