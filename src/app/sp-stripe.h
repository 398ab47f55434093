/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-snapshot.h"

G_BEGIN_DECLS

/*
 * The stripe in a pane's margin: where in the whole text passages stand, in their parties' colours. A click jumps there
 * ("jump", guint: the code point that was clicked at, as near as the stripe is fine).
 */
#define SP_TYPE_STRIPE (sp_stripe_get_type ())
G_DECLARE_FINAL_TYPE (SpStripe, sp_stripe, SP, STRIPE, GtkWidget)

/* Shows the passages of ARTICLE, whose text has LENGTH code points. Takes a reference to SNAPSHOT. */
void sp_stripe_show (SpStripe *self, SpSnapshot *snapshot, SpId article, guint length, SpId selected);

G_END_DECLS
