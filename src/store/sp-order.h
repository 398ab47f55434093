/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"

G_BEGIN_DECLS

/*
 * Puts things in a person's order. CURRENT holds the ids (SpId) in their order so far; WANTED (N ids) come first, the
 * others follow as they were. UPDATE is an SQL text with the place as ?1, the id as ?2 and OWNER as ?3.
 */
gboolean sp_order_apply (SpConnection *connection,
                         const GArray *current,
                         const SpId *wanted,
                         gsize n,
                         const char *update,
                         SpId owner,
                         GError **error);

G_END_DECLS
