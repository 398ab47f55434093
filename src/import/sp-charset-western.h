/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Which single-byte encoding of Western languages the bytes are in, as iconv calls it: windows-1252, ISO 8859-15, Mac
 * Roman or IBM 437. Statistics of letters cannot tell them apart in a short text, but each makes nonsense of the
 * others' bytes: signs within words, letters before numbers.
 */
const char *sp_charset_choose_western (const char *data, gsize size);

/* Of Greek's two encodings, which differ in a capital letter: ISO 8859-7 or windows-1253. */
const char *sp_charset_choose_greek (const char *data, gsize size);

G_END_DECLS
