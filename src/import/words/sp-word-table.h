/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words and phrases of many languages, read from one of the files in data/words. A line in brackets names a section, a
 * line that begins with "#" is a note; all others have phrases with semicolons between:
 *
 *   read more    stands at the start of a text and ends there with a word
 *   =comments    is all of the text's letters: signs and numbers may follow
 *   januar*      is how a word of the text begins, whatever follows
 *   tags:        has a colon or another such sign after it
 *
 * Both sides are compared folded: case, kinds of apostrophes, colons and spaces, full-width forms, letters that Arabic,
 * Persian and Turkish writers use for one another, Greek accents, vowel points and what cannot be seen make no
 * difference. In scripts without spaces between words a phrase may end anywhere.
 */
typedef struct _SpWordTable SpWordTable;

typedef struct
{
  guint section;    /* the number of the phrase's section */
  gsize length;     /* how many bytes of the text are the phrase */
  gboolean goes_on; /* whether it was written with a star */
  gboolean is_all;  /* whether it was written with an equals sign */
} SpWordMatch;

/* Reads DATA. SECTIONS are the names of its N sections, at most 32; a match tells the section by its number there. The
 * table is for the life of the process. A section with another name is a mistake in the file and ends the program. */
SpWordTable *sp_word_table_new (const char *data, const char *const *sections, guint n);

/* The longest phrase of the sections in the mask WANTED (1 << number) at the start of TEXT. MATCH may be NULL. */
gboolean sp_word_table_match (const SpWordTable *self, const char *text, guint32 wanted, SpWordMatch *match);

/* The first place in TEXT where a word begins and such a phrase stands; NULL when there is none. */
const char *sp_word_table_find (const SpWordTable *self, const char *text, guint32 wanted, SpWordMatch *match);

G_END_DECLS
