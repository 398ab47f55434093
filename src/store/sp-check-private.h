/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-check.h"
#include "sp-connection-private.h"

G_BEGIN_DECLS

/* Each adds one SpCheck a fault to CHECKS, or one that says all is well. FALSE only when the file cannot be read. */
gboolean sp_check_file (SpConnection *connection, GPtrArray *checks, gboolean quick, GError **error);
gboolean sp_check_quotes (SpConnection *connection, GPtrArray *checks, GError **error);

G_END_DECLS
