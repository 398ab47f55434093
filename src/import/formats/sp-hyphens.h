/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Joins lines of a paragraph, and the words that are divided at their ends: with the hyphen when the document has the
 * word so elsewhere, when another capital follows, or after prefixes that are set off; "Ein- und Ausfuhr" stays.
 */

/* A new set for the words of a document, in lower case; g_hash_table_unref() it. */
GHashTable *sp_hyphens_new (void);

/* Adds the words that stand within the line TEXT, with the hyphens in them, to WORDS. */
void sp_hyphens_collect (GHashTable *words, const char *text);

/* Adds the line TEXT to PARAGRAPH, with a space before it where the script has spaces, or closing the word that its end
 * left open. */
void sp_hyphens_join (GHashTable *words, GString *paragraph, const char *text);

G_END_DECLS
