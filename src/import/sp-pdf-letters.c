/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pdf-letters.h"

/* The step in which the end of a selection is looked for, in points: narrow letters are as wide. */
#define SCAN 3.0

/* Marks of direction, which poppler adds, and for which it gives no box. */
static gboolean
is_direction_mark (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* How many characters a selection has. */
static guint
count_characters (PopplerPage *page, PopplerRectangle *area)
{
  g_autofree PopplerRectangle *boxes = NULL;
  guint n = 0;

  return poppler_page_get_text_layout_for_area (page, area, &boxes, &n) ? n : 0;
}

/*
 * A selection of the whole page for text from right to left. One that begins on the left leaves out lines that begin on
 * the right, and one that ends left of the last line leaves that out, or a piece of it when it ends within: so the
 * place that gives most is looked for.
 */
static PopplerRectangle
find_area (PopplerPage *page)
{
  PopplerRectangle area = { 0 }, best;
  double width;
  guint most;

  poppler_page_get_size (page, &width, &area.y2);
  area.x2 = width;
  best = area;
  most = count_characters (page, &area);
  area.x1 = width;
  for (area.x2 = 0; area.x2 < width; area.x2 += SCAN)
    {
      guint n = count_characters (page, &area);

      if (n > most)
        {
          most = n;
          best = area;
        }
    }
  return best;
}

/* All characters in AREA. */
static GArray *
read_area (PopplerPage *page, PopplerRectangle area)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (SpPdfLetter));
  g_autofree PopplerRectangle *boxes = NULL;
  g_autofree char *text = NULL;
  GList *runs, *run;
  guint n_boxes = 0, index = 0;

  text = poppler_page_get_text_for_area (page, &area);
  run = runs = poppler_page_get_text_attributes_for_area (page, &area);
  if (!text || !g_utf8_validate (text, -1, NULL)
      || !poppler_page_get_text_layout_for_area (page, &area, &boxes, &n_boxes))
    n_boxes = 0;
  for (const char *p = text; n_boxes > 0 && *p && index < n_boxes; p = g_utf8_next_char (p))
    {
      SpPdfLetter letter = { .c = g_utf8_get_char (p), .box = boxes[index] };

      if (is_direction_mark (letter.c))
        continue;
      while (run && ((const PopplerTextAttributes *) run->data)->end_index < (int) index)
        run = run->next;
      letter.size = run ? ((const PopplerTextAttributes *) run->data)->font_size : 0;
      g_array_append_val (letters, letter);
      index++;
    }
  poppler_page_free_text_attributes (runs);
  return letters;
}

GArray *
sp_pdf_letters_read (PopplerPage *page)
{
  PopplerRectangle area = { 0 };
  g_autoptr (GArray) letters = NULL;
  gboolean from_right = FALSE;

  poppler_page_get_size (page, &area.x2, &area.y2);
  letters = read_area (page, area);
  for (guint i = 0; i < letters->len && !from_right; i++)
    from_right = sp_pdf_is_from_right (g_array_index (letters, SpPdfLetter, i).c);
  if (from_right)
    {
      g_autoptr (GArray) other = read_area (page, find_area (page));

      return sp_pdf_letters_turn (other);
    }
  return g_steal_pointer (&letters);
}
