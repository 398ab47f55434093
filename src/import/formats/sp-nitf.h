/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-xml.h"

G_BEGIN_DECLS

/* Fills DRAFT from an element "nitf" (IPTC's News Industry Text Format 3), leaving what is set already. */
void sp_nitf_read (SpDraft *draft, const xmlNode *nitf);

/* A date as news formats write it ("20240301T120000Z" too) as in sp-date.h, or NULL; NULL gives NULL. The caller frees
 * it. */
char *sp_nitf_date (const char *text);

G_END_DECLS
