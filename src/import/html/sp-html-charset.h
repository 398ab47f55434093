/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The charset that MEDIA_TYPE (may be NULL), else an XML declaration or a meta element in the page's first bytes
 * declares; NULL when none does. The caller frees it. */
char *sp_html_find_charset (const char *data, gsize size, const char *media_type);

G_END_DECLS
