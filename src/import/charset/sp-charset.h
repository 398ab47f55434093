/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Turns bytes into valid UTF-8, whatever they are in: byte order mark (UTF-8, 16, 32), else UTF-16 that is told by its
 * zeros, else valid UTF-8, else LABEL (what the file or server declares, by the WHATWG Encoding Standard's labels:
 * gb2312 means gb18030, latin-1 means windows-1252; may be NULL), else what uchardet finds, else windows-1252. Bytes
 * that do not fit become U+FFFD; NUL and the byte order mark are dropped. Never fails. The caller frees the result;
 * *LENGTH (may be NULL) is its size in bytes.
 */
char *sp_charset_decode (const char *data, gsize size, const char *label, gsize *length);

/* The iconv name for a WHATWG LABEL ("latin1" gives "WINDOWS-1252"), or NULL when there is no such encoding. Static. */
const char *sp_charset_lookup (const char *label);

/* Decodes with the encoding that LABEL names and nothing else; invalid sequences become U+FFFD. As above otherwise;
 * NULL when there is no such encoding. */
char *sp_charset_convert (const char *data, gsize size, const char *label, gsize *length);

/* Whether the bytes hold so many control bytes that they are no text in any single-byte or UTF-8 encoding. */
gboolean sp_charset_looks_binary (const char *data, gsize size);

G_END_DECLS
