/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"

G_BEGIN_DECLS

/*
 * An article's stored text and its offsets. Stored form: NFC, LF, no byte order mark, no control characters but LF and
 * TAB; the title, a blank line, then the paragraphs with one blank line between them; no white space at the end.
 */

/*
 * Brings UTF8 (valid UTF-8, LENGTH bytes, or -1 if it ends with NUL) to NFC and LF; drops the byte order mark and
 * control characters (C0 but LF and TAB, DEL, C1), NUL included, and marks beyond the thirtieth in a row. Paragraphs
 * are left as they are. Never fails; invalid sequences become U+FFFD. The caller frees the result.
 */
char *sp_text_normalise (const char *utf8, gssize length);

/*
 * Puts a text in stored form from a TITLE (may be NULL or empty) and paragraphs (NULL-terminated; each is normalised,
 * its line breaks become spaces, empty ones are left out). The caller frees the result.
 */
char *sp_text_compose (const char *title, const char *const *paragraphs);

/* The code point at which the body begins, after the title and the blank line; the text's length when there is none. */
guint sp_text_body_start (const char *text);

/*
 * The form under which two texts count as the same: case-folded, white space and punctuation folded away. SHA-256 of it
 * in hexadecimal. The caller frees it.
 */
char *sp_text_fingerprint (const char *text);

/* TEXT with TO for each FROM, in time that grows with its size: g_string_replace() moves the rest of the text each
 * time. The caller frees it. */
char *sp_text_replace (const char *text, const char *from, const char *to);

/* Whether A and B are the same letter for letter, white space aside. */
gboolean sp_text_same_letters (const char *a, const char *b);

/* Whether the first SIZE bytes of TEXT end as a sentence does, in any script; a colon counts. White space and a few
 * quotation marks and brackets after it are passed over. */
gboolean sp_text_ends_sentence (const char *text, gsize size);

/* Whether a terminal or an editor would act on C rather than show it: control, escape and bidirectional characters. */
gboolean sp_text_is_unsafe (gunichar c);

/* Turns FOREIGN text into one line that is safe to print: control, escape and bidirectional characters become \uXXXX.
 */
char *sp_text_escape (const char *foreign);

/*
 * A table for going between code points and bytes of one text in constant time. It keeps a pointer to TEXT, which must
 * be valid UTF-8 and outlive it.
 */
typedef struct _SpTextIndex SpTextIndex;

SpTextIndex *sp_text_index_new (const char *text);
void sp_text_index_free (SpTextIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpTextIndex, sp_text_index_free)

/* How many code points the text has. */
guint sp_text_index_get_length (const SpTextIndex *index);

/* Where code point OFFSET begins, in bytes; an offset past the end gives the text's size. */
gsize sp_text_index_to_byte (const SpTextIndex *index, guint offset);

/* Which code point byte BYTE belongs to; a byte past the end gives the text's length. */
guint sp_text_index_to_offset (const SpTextIndex *index, gsize byte);

/* What stands in RANGE, cut to the text. The caller frees it. */
char *sp_text_index_slice (const SpTextIndex *index, SpRange range);

/* RANGE without white space at its edges; empty when there is nothing else. */
SpRange sp_text_index_trim (const SpTextIndex *index, SpRange range);

G_END_DECLS
