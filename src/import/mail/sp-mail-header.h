/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The text of a mail's header field as it stands in the file: unfolded, encoded words (RFC 2047) decoded, those next to
 * each other as one, since programs cut letters apart between them; bytes beyond ASCII by what they look like. GMime
 * loses what follows a padded word. The caller frees it.
 */
char *sp_mail_header_decode (const char *raw);

/* The name of the first sender in the field RAW, or NULL when it has none. The caller frees it. */
char *sp_mail_header_find_name (const char *raw);

G_END_DECLS
