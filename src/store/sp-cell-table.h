/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-comparison.h"
#include "sp-connection.h"

G_BEGIN_DECLS

/* Stores what a person wrote on a cell, over what was there; an open cell without a summary is forgotten. */
gboolean sp_cell_table_set (SpConnection *connection, const SpCell *cell, GError **error);

/* The cell, or NULL without an error when nothing was written on it. The caller frees it. */
SpCell *sp_cell_table_get (SpConnection *connection, SpId issue, SpId party, GError **error);

/* The cells of the issues of STORY (0: all): SpCell. The caller owns the array. */
GPtrArray *sp_cell_table_list (SpConnection *connection, SpId story, GError **error);

G_END_DECLS
