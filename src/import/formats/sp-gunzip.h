/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What DATA, a gzip file of one or more members, decompresses to, at most MAX bytes of it; with *CUT (may be NULL) set
 * when there was more. Returns NULL when it is no gzip file or is damaged. The caller owns it; a NUL stands after the
 * bytes.
 */
GByteArray *sp_gunzip (const char *data, gsize size, gsize max, gboolean *cut);

G_END_DECLS
