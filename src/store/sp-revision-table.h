/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"

G_BEGIN_DECLS

/* What stands in an article's text of a revision (0: the newest), for many look-ups in a row: kept by the connection
 * until another article is asked for or a command ends. FALSE when there is no such text. */
gboolean sp_revision_table_load (SpConnection *connection, SpId article, GError **error);

G_END_DECLS
