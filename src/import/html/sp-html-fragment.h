/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-draft.h"

G_BEGIN_DECLS

/*
 * Adds all text of a piece of HTML (a mail, a chapter, an entry of a feed) as paragraphs, without looking for the main
 * text: what is hidden, scripts and styles are left out. HTML is UTF-8. Where TITLE is not NULL, *TITLE becomes the
 * text of its <title>, else of its first heading, or NULL; the caller frees it.
 */
void sp_html_add_fragment (SpDraft *draft, const char *html, gsize size, char **title);

/* The text of a piece of HTML on one line: for titles in feeds and JSON. The caller frees it. */
char *sp_html_to_line (const char *html, gssize size);

G_END_DECLS
