/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Which encoding of Chinese, Japanese or Korean the bytes are in, as iconv calls it: the one in which they have most of
 * the kana, syllables and ideographs that texts have most of. PREFERRED (may be NULL) is what another judge takes them
 * for, and wins where none is clearly better; without it only what is beyond doubt is said, or NULL.
 */
const char *sp_charset_guess_east (const char *data, gsize size, const char *preferred);

G_END_DECLS
