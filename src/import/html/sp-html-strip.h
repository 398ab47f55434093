/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Takes comments and what stands in scripts (but linked data), styles and drawings out of HTML: half of the bytes of a
 * page and none of its text, which libxml2 would walk through sign by sign. What is not closed stays. *LENGTH is the
 * size of the result, which the caller frees.
 */
char *sp_html_strip (const char *html, gsize size, gsize *length);

G_END_DECLS
