/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * As much of MIME as browsers' saved pages (MHTML, RFC 2557) need: header fields, multipart bodies, quoted-printable
 * and base64. Mail is read by its own format.
 */
typedef struct
{
  GHashTable *fields; /* name in lower case → value, unfolded */
  GString *body;      /* decoded; empty in what sp_mime_parse_head() gives */
} SpMimePart;

/* The header fields at the start of DATA, or NULL when there are none. */
SpMimePart *sp_mime_parse_head (const char *data, gsize size);

/* The first HTML part of a saved page, decoded, nested multiparts walked into; the part that the page's "start" names
 * goes first. NULL when there is none. */
SpMimePart *sp_mime_find_page (const char *data, gsize size);

void sp_mime_part_free (SpMimePart *part);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpMimePart, sp_mime_part_free)

/* The value of a header field (NAME in lower case), or NULL. */
const char *sp_mime_part_get (const SpMimePart *part, const char *name);

G_END_DECLS
