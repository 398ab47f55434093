/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Turns what a person types into a query of FTS5 in which every word of theirs is quoted, so that none is taken for an
 * operator. NULL when it asks for no word (only words that must not occur included). With PREFIX the last word, unless
 * in quotation marks, counts as a beginning. The caller frees it.
 */
char *sp_search_query_parse (const char *text, gboolean prefix);

G_END_DECLS
