/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-connection-private.h"

G_BEGIN_DECLS

/*
 * The originals' bytes by their SHA-256: outside the history, each stored once, compressed (zlib, RFC 1950), since a
 * page takes a fifth of its room then.
 */

/* Stores BYTES, unless they are there, under their SHA-256 in hexadecimal. */
gboolean sp_original_table_insert (SpConnection *connection, GBytes *bytes, const char *sha256, GError **error);

/* SP_STORE_ERROR_NOT_FOUND when they were not kept, SP_STORE_ERROR_DAMAGED when they cannot be unpacked. */
GBytes *sp_original_table_get (SpConnection *connection, const char *sha256, GError **error);

/* Unpacks ZLIB to its SIZE; NULL when that is not what comes out. The caller owns the bytes. */
GBytes *sp_original_unpack (GBytes *zlib, gint64 size);

/* Frees the bytes unless an article or the history refers to them. */
gboolean sp_original_table_release (SpConnection *connection, const char *sha256, GError **error);

G_END_DECLS
