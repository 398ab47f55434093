/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pdf-letters.h"

/* The step in which the end of a selection is looked for, in points: narrow letters are as wide. */
#define SCAN 3.0

/* The mark after what poppler has turned around, or what it has not turned around within that. */
#define POP_DIRECTION 0x202c

#define LAM 0x644

/* Marks of direction, which poppler adds, and for which it gives no box. */
static gboolean
is_direction_mark (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* C, or what it stands for in the fonts of TeX, which have letters where others have controls. */
static gunichar
decode_control (gunichar c)
{
  static const gunichar ligatures[] = { 0xfb00, 0xfb01, 0xfb02, 0xfb03, 0xfb04 };
  static const gunichar marks[] = { 0x201c, 0x201d, 0x201e, 0xab, 0xbb, 0x2013, 0x2014, 0x200c, '0', 0x131, 0x237 };

  if (c >= 0x0b && c <= 0x0f)
    return ligatures[c - 0x0b];
  if (c >= 0x1b && c <= 0x1f)
    return ligatures[c - 0x1b];
  return c >= 0x10 && c <= 0x1a ? marks[c - 0x10] : c;
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

static double
get_width (const SpPdfLetter *letter)
{
  return (letter->box.x2 - letter->box.x1) / MAX (letter->size, 1);
}

/* Whether the letters from START on are one shape: a letter with its signs, or a ligature, whose box poppler divides
 * evenly. */
static gboolean
is_one_shape (const GArray *letters, guint start)
{
  const SpPdfLetter *first = NULL;

  for (guint i = start; i < letters->len; i++)
    {
      const SpPdfLetter *letter = &g_array_index (letters, SpPdfLetter, i);

      if (g_unichar_ismark (letter->c))
        continue;
      if (first && ABS (get_width (letter) - get_width (first)) > 0.000001)
        return FALSE;
      first = letter;
    }
  return TRUE;
}

static void
reverse_boxes (GArray *letters, guint start, guint end)
{
  for (guint i = start, k = end; k > i + 1; i++)
    {
      SpPdfLetter *letter = &g_array_index (letters, SpPdfLetter, i),
                  *other = &g_array_index (letters, SpPdfLetter, --k);
      PopplerRectangle box = letter->box;

      letter->box = other->box;
      other->box = box;
    }
}

/* Gives the letters from START on, a word that poppler has turned around, their own boxes: those stay as drawn. INSIDE
 * are starts and ends of what poppler has turned back within it, numbers and foreign letters. */
static void
turn_boxes (GArray *letters, guint start, const GArray *inside)
{
  if (is_one_shape (letters, start))
    return;
  for (guint i = start; i < letters->len; i++)
    g_array_index (letters, SpPdfLetter, i).word = TRUE;
  reverse_boxes (letters, start, letters->len);
  for (guint i = 0; i + 1 < inside->len; i += 2)
    reverse_boxes (letters, g_array_index (inside, guint, i), g_array_index (inside, guint, i + 1));
}

/* Keeps track of the mark C, which begins or ends what poppler has turned; *DEPTH and *WORD say what is open. */
static void
take_mark (GArray *letters, gunichar c, guint *depth, guint *word, GArray *inside)
{
  gboolean closes = c == POP_DIRECTION;

  if (closes && *depth == 0)
    return;
  *depth += closes ? -1 : 1;
  if (!closes && *depth == 1)
    {
      *word = letters->len;
      g_array_set_size (inside, 0);
    }
  else if (closes && *depth == 0)
    turn_boxes (letters, *word, inside);
  else
    g_array_append_val (inside, letters->len);
}

static gboolean
is_alef (gunichar c)
{
  return c == 0x622 || c == 0x623 || c == 0x625 || c == 0x627;
}

/* Whether the letter at I and the one after it, which lies left of it, may be the ligature of lam and alef: of its two
 * letters each has half of the width. */
static gboolean
may_be_ligature (const GArray *letters, guint i)
{
  const SpPdfLetter *alef = &g_array_index (letters, SpPdfLetter, i), *lam = alef + 1;

  return i + 1 < letters->len && is_alef (alef->c) && lam->c == LAM && ABS (lam->box.x2 - alef->box.x1) < 0.01
         && ABS (get_width (alef) - get_width (lam)) < 0.005;
}

/*
 * Of the ligature of lam and alef poppler has the letters in the order of reading when the others are as drawn, so they
 * come out the other way round. A lam that follows an alef may by chance be as wide; but then alefs elsewhere are, too.
 */
static void
turn_ligatures (GArray *letters)
{
  guint seen[1000] = { 0 }; /* alefs by their width in thousandths of their size */

  for (guint i = 0; i < letters->len; i++)
    if (is_alef (g_array_index (letters, SpPdfLetter, i).c) && !may_be_ligature (letters, i))
      seen[(guint) CLAMP (get_width (&g_array_index (letters, SpPdfLetter, i)) * 1000, 0, 999)]++;
  for (guint i = 0; i < letters->len; i++)
    {
      gboolean common = FALSE;

      if (!may_be_ligature (letters, i))
        continue;
      for (int k = -4; k <= 4; k++)
        common |= seen[(guint) CLAMP (get_width (&g_array_index (letters, SpPdfLetter, i)) * 1000 + k, 0, 999)] > 0;
      if (!common)
        {
          g_array_index (letters, SpPdfLetter, i + 1).c = g_array_index (letters, SpPdfLetter, i).c;
          g_array_index (letters, SpPdfLetter, i).c = LAM;
        }
    }
}

/* All characters in AREA. */
static GArray *
read_area (PopplerPage *page, PopplerRectangle area)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (SpPdfLetter));
  g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree PopplerRectangle *boxes = NULL;
  g_autofree char *text = NULL;
  GList *runs, *run;
  guint n_boxes = 0, index = 0, word = 0, depth = 0;

  text = poppler_page_get_text_for_area (page, &area);
  run = runs = poppler_page_get_text_attributes_for_area (page, &area);
  if (!text || !g_utf8_validate (text, -1, NULL)
      || !poppler_page_get_text_layout_for_area (page, &area, &boxes, &n_boxes))
    n_boxes = 0;
  for (const char *p = text; n_boxes > 0 && *p && index < n_boxes; p = g_utf8_next_char (p))
    {
      SpPdfLetter letter = { .c = decode_control (g_utf8_get_char (p)), .box = boxes[index] };

      if (is_direction_mark (letter.c))
        {
          take_mark (letters, letter.c, &depth, &word, inside);
          continue;
        }
      while (run && ((const PopplerTextAttributes *) run->data)->end_index < (int) index)
        run = run->next;
      letter.size = run ? ((const PopplerTextAttributes *) run->data)->font_size : 0;
      g_array_append_val (letters, letter);
      index++;
    }
  while (depth > 0)
    take_mark (letters, POP_DIRECTION, &depth, &word, inside);
  poppler_page_free_text_attributes (runs);
  return letters;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* The width of most spaces in the line from START to END. */
static double
find_space_width (const GArray *letters, guint start, guint end)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = start; i < end; i++)
    if (g_array_index (letters, SpPdfLetter, i).c == ' ')
      {
        double width = get_width (&g_array_index (letters, SpPdfLetter, i));

        g_array_append_val (widths, width);
      }
  g_array_sort (widths, compare_doubles);
  return widths->len > 2 ? g_array_index (widths, double, widths->len / 2) : 0;
}

/* Signs that are drawn over or under a letter make poppler see gaps where none are: narrower ones than the line's
 * other spaces. */
static void
drop_false_spaces (GArray *letters)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (SpPdfLetter));

  for (guint start = 0, end; start < letters->len; start = end + 1)
    {
      double usual;

      for (end = start; end < letters->len && g_array_index (letters, SpPdfLetter, end).c != '\n'; end++)
        ;
      usual = find_space_width (letters, start, end);
      for (guint i = start; i < MIN (end + 1, letters->len); i++)
        {
          const SpPdfLetter *letter = &g_array_index (letters, SpPdfLetter, i);

          if (letter->c != ' ' || i == start || !g_unichar_ismark ((letter - 1)->c)
              || get_width (letter) > 0.85 * usual)
            g_array_append_vals (kept, letter, 1);
        }
    }
  g_array_set_size (letters, 0);
  g_array_append_vals (letters, kept->data, kept->len);
}

GArray *
sp_pdf_letters_read (PopplerPage *page)
{
  PopplerRectangle area = { 0 };
  g_autoptr (GArray) letters = NULL;
  gboolean from_right;

  poppler_page_get_size (page, &area.x2, &area.y2);
  letters = read_area (page, area);
  /* Of a page that begins on the right, this may be nothing. */
  from_right = letters->len == 0;
  for (guint i = 0; i < letters->len && !from_right; i++)
    from_right = sp_pdf_is_from_right (g_array_index (letters, SpPdfLetter, i).c);
  if (from_right)
    {
      g_autoptr (GArray) other = read_area (page, find_area (page));

      turn_ligatures (other);
      return sp_pdf_letters_turn (other);
    }
  drop_false_spaces (letters);
  return g_steal_pointer (&letters);
}
