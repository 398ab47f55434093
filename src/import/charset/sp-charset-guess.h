/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Which single-byte encoding the bytes are in, as iconv calls it: each of some fifty is tried, and the one that makes
 * most sense of them wins: no signs, capitals or letters of another script within words, and the letters and words of a
 * language. Where two read the same, the commoner one. PREFERRED (may be NULL) is what another judge takes them for.
 */
const char *sp_charset_guess (const char *data, gsize size, const char *preferred);

G_END_DECLS
