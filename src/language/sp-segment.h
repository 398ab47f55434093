/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-range.h"

G_BEGIN_DECLS

/*
 * Where words, sentences and paragraphs lie in a text. TEXT is valid UTF-8; ranges are code points; the caller owns the
 * result (g_array_unref). LANG is a BCP 47 tag or NULL. All run in linear time.
 */

/*
 * Words by Unicode's rules (UAX #29, as ICU has them): whatever holds a letter, a digit, a kana or an ideograph.
 * Punctuation and white space belong to none.
 */
SpRanges *sp_segment_words (const char *text, const char *lang);

/*
 * Sentences by Unicode's rules, without the white space at their edges. Never over a line break; a full stop after an
 * English, German, French, Spanish or Russian abbreviation or an initial ("Mr. Lee", "J. Doe", "U.S. officials") ends
 * none.
 */
SpRanges *sp_segment_sentences (const char *text, const char *lang);

/* Paragraphs: the lines that are not blank, without the white space at their edges. In an article the first is the
 * title. */
SpRanges *sp_segment_paragraphs (const char *text);

G_END_DECLS
