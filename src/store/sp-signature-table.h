/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection.h"
#include "sp-id.h"

G_BEGIN_DECLS

/* What compare keeps of an article to find near copies; the store does not look into it. */

gboolean sp_signature_table_set (SpConnection *connection, SpId article, GBytes *signature, GError **error);

/* NULL without an error when none is kept. The caller owns it. */
GBytes *sp_signature_table_get (SpConnection *connection, SpId article, GError **error);

/* Called for each article; FALSE ends the walk. DATA bytes live as long as the call. */
typedef gboolean (*SpSignatureFunc) (SpId article, gconstpointer bytes, gsize size, gpointer data);

/* Walks the signatures of the articles of STORY (0: all). */
gboolean
sp_signature_table_foreach (SpConnection *connection, SpId story, SpSignatureFunc func, gpointer data, GError **error);

G_END_DECLS
