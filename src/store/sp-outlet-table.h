/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-outlet.h"

G_BEGIN_DECLS

/* As in sp-story-table.h. Deleting an outlet leaves its articles without one. */
gboolean sp_outlet_table_insert (SpConnection *connection, SpOutlet *outlet, GError **error);
SpOutlet *sp_outlet_table_get (SpConnection *connection, SpId id, GError **error);
SpOutlet *sp_outlet_table_find (SpConnection *connection, const char *name, GError **error);
GPtrArray *sp_outlet_table_list (SpConnection *connection, GError **error);
gboolean sp_outlet_table_update (SpConnection *connection, const SpOutlet *outlet, GError **error);
gboolean sp_outlet_table_delete (SpConnection *connection, SpId id, GError **error);

G_END_DECLS
