/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Titles as sites write them, and how they are compared. */

/* TEXT without the names that sites put before or after a headline: SITE (may be NULL), or a last part that is short
 * next to the rest when LOOSE. The caller frees it. */
char *sp_title_strip_site (const char *text, const char *site, gboolean loose);

/* Whether TEXT begins with a name that is short next to what comes last: "The Example :: News :: Ferry line to close".
 * A dash or a colon does not tell: they stand in headlines. */
gboolean sp_title_has_label (const char *text);

/* The parts of TEXT between the signs that sites put between headline and name (" | ", " - ", "："). NULL-terminated;
 * free with g_strfreev(). */
char **sp_title_split (const char *text);

/* Whether A and B have the same letters and digits, case apart. */
gboolean sp_title_equal (const char *a, const char *b);

/* The share of the words of the shorter of A and B that the other has, 0 to 1. Ideographs count singly. */
double sp_title_overlap (const char *a, const char *b);

/* The letters and digits of TEXT in lower case, without spaces and signs. The caller frees it. */
char *sp_title_squeeze (const char *text);

G_END_DECLS
