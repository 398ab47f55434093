/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Reads a web page: its main text and its metadata. HTML is UTF-8, SIZE bytes; URL is where it came from, or NULL.
 * Fills DRAFT. Returns FALSE and sets SP_IMPORT_ERROR_NOT_ARTICLE when there is no text.
 */
gboolean sp_html_read_page (const char *html, gsize size, const char *url, SpDraft *draft, GError **error);

G_END_DECLS
