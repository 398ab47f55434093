/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* One position whole: issue, kind and stance, summary, every piece of evidence (a click opens it), and the buttons that
 * decide on it. */
#define SP_TYPE_POSITION_DETAILS (sp_position_details_get_type ())
G_DECLARE_FINAL_TYPE (SpPositionDetails, sp_position_details, SP, POSITION_DETAILS, GtkWidget)

/* Shows POSITION of SESSION as it is now; what was shown stays when there is none of that id. */
void sp_position_details_show (SpPositionDetails *self, SpSession *session, SpId position);

G_END_DECLS
