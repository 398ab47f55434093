/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* A character on a page and where it stands, in points from the page's top left corner. */
typedef struct
{
  gunichar c;
  PopplerRectangle box;
  double size;   /* of its font */
  gboolean word; /* belongs to a word that poppler has turned around as a whole */
} SpPdfLetter;

/*
 * The characters of PAGE in the order in which poppler finds them, lines ending with "\n", without marks of direction.
 * What poppler turns around in text from right to left is put right: the letters of a ligature, vowel signs before
 * their letter. A new array of SpPdfLetter.
 */
GArray *sp_pdf_letters_read (PopplerPage *page);

/* Whether C belongs to a script that is written from right to left. */
gboolean sp_pdf_is_from_right (gunichar c);

/*
 * A copy of LETTERS in which lines from right to left are in the order in which they are read, by where their letters
 * stand, with spaces where there are gaps and vowel signs after their letters. Numbers and foreign words keep their
 * order.
 */
GArray *sp_pdf_letters_turn (const GArray *letters);

G_END_DECLS
