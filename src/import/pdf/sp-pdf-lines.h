/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* A line of text on a page, in points from the page's top left corner. */
typedef struct
{
  char *text; /* without white space at its ends; never empty; ligatures and presentation forms resolved */
  guint page;
  double left, top, right, bottom;
  double size;                    /* of most of its letters */
  double page_width, page_height; /* of its page */
  gboolean dropped;               /* belongs to the page, not to the text */
} SpPdfLine;

/* A new array of SpPdfLine that owns them. */
GPtrArray *sp_pdf_lines_new (void);

/* Adds the lines of PAGE, the PAGE_NUMBERth from 0, in no particular order: pieces of
 * lines that a wide gap divides are lines of their own. */
void sp_pdf_lines_add (GPtrArray *lines, PopplerPage *page, guint page_number);

/* Marks as dropped what stands at the top or bottom of several pages, and page numbers. */
void sp_pdf_lines_drop_margins (GPtrArray *lines, guint n_pages);

/* Turns left and right around when most letters are written from right to left, so that "left" is where lines begin. */
void sp_pdf_lines_set_direction (GPtrArray *lines);

/* Puts the lines of each page in reading order: column by column, headlines where they stand. Every line keeps its
 * page; dropped ones take no part but stay. */
void sp_pdf_lines_order (GPtrArray *lines);

G_END_DECLS
