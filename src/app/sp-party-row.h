/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-session.h"

G_BEGIN_DECLS

/* A party in the library: its colour, its name, how many positions it holds. */
#define SP_TYPE_PARTY_ROW (sp_party_row_get_type ())
G_DECLARE_FINAL_TYPE (SpPartyRow, sp_party_row, SP, PARTY_ROW, GtkWidget)

/* Shows PARTY of SESSION, and follows it; NULL and 0 for none. */
void sp_party_row_show (SpPartyRow *self, SpSession *session, SpId party);

G_END_DECLS
