/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"

G_BEGIN_DECLS

/* The originals' bytes by their SHA-256: outside the history, each stored once. */

/* Stores BYTES and returns their SHA-256 in hexadecimal, which the caller frees. */
char *sp_original_table_insert (SpConnection *connection, GBytes *bytes, GError **error);

/* SP_STORE_ERROR_NOT_FOUND when they were not kept. */
GBytes *sp_original_table_get (SpConnection *connection, const char *sha256, GError **error);

/* Frees the bytes unless an article or the history refers to them. */
gboolean sp_original_table_release (SpConnection *connection, const char *sha256, GError **error);

G_END_DECLS
