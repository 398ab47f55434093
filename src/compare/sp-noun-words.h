/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-story-words.h"

G_BEGIN_DECLS

/* Which words of an article make a noun phrase fit to name something. */

/* No part of a name on either side of an "of" has more words than this. */
#define SP_NOUN_MAX_WORDS 3

typedef enum
{
  SP_NOUN_MIDDLE,
  SP_NOUN_LAST,
} SpNounPlace;

/* The word as it stands in the text. The caller frees it. */
char *sp_noun_get_word (const SpStoryText *text, const SpStoryWord *word);

/* Whether word I of the text is one of WORDS (NULL-terminated); FALSE beyond the end. */
gboolean sp_noun_is_word (const SpStoryText *text, guint i, const char *const *words);

/* Whether an English word may stand in a noun phrase, and end one; of other languages, and of names, we know no better.
 */
gboolean sp_noun_fits (const SpStoryText *text, const SpStoryWord *word, SpNounPlace place);

/* Whether an English word may be a verb. */
gboolean sp_noun_may_be_verb (const SpStoryText *text, const SpStoryWord *word);

/* Whether WORD is a verb rather than a noun because an adjective follows ("gain | political favour"). */
gboolean sp_noun_takes_object (const SpStoryText *text, const SpStoryWord *word);

/* Whether nothing but a space or a hyphen stands between two words. */
gboolean sp_noun_adjoin (const SpStoryText *text, const SpStoryWord *a, const SpStoryWord *b);

/* Whether a hyphen ties the words from FIRST to LAST to another. */
gboolean sp_noun_is_part (const SpStoryText *text, const SpStoryWord *first, const SpStoryWord *last);

/* Whether all of N words are capitalised. */
gboolean sp_noun_is_name (const SpStoryText *text, const SpStoryWord *words, guint n);

/* Whether a single word says who, when or how much rather than what: "administration", "evening", "part". */
gboolean sp_noun_is_vague (const SpStoryText *text, const SpStoryWord *word);

/* Whether the noun before an "of" says what is meant, not how much of it, or who. */
gboolean sp_noun_is_matter (const SpStoryText *text, const SpStoryWord *word);

/* How many words from FIRST, before code point END, make a noun phrase, as many as there are; 0 for none. */
guint sp_noun_measure (const SpStoryText *text, guint first, guint end);

/* FIRST to LAST without a genitive ending, and no capital where only the beginning of the sentence makes one. The
 * caller frees it. */
char *sp_noun_clean_text (const SpStoryText *text, const SpStoryWord *first, const SpStoryWord *last);

G_END_DECLS
