/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* A position in a list: who, which kind towards whom, what, and whether it is decided. */
#define SP_TYPE_POSITION_ROW (sp_position_row_get_type ())
G_DECLARE_FINAL_TYPE (SpPositionRow, sp_position_row, SP, POSITION_ROW, GtkWidget)

/* Shows POSITION of SESSION, and follows it; NULL and 0 for none. */
void sp_position_row_show (SpPositionRow *self, SpSession *session, SpId position);

G_END_DECLS
