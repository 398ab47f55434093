/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The reading order of a page: a gutter that few lines cross divides it into columns; the lines that cross it
 * (headlines, pictures' captions) divide the columns into bands; each side of each band is looked at again. What has no
 * gutter is read from top to bottom. Recursive cuts after Nagy and Seth (1984), with the crossing lines taken out
 * first, since news pages have them.
 */
#include "sp-blocks.h"
#include "sp-pdf-lines.h"

#include <math.h>
#include <string.h>

/* Columns in columns. */
#define MAX_DEPTH 6

/* Fewer lines than these are no column. */
#define MIN_LINES 4

/* How wide a gap in a row may be, and how far away the lines above and below it are, in sizes of letters. */
#define MAX_GAP 8.0
#define MAX_BRIDGE 2.2

/* A page with more pieces is a table, whose rows are read as they stand. */
#define MAX_PIECES 1500

/* Where candidates for a gutter are looked for, in points, and at how many places at most: text may stand miles off. */
#define STEP 2.0
#define MAX_STEPS 1000

static SpPdfLine *
get_line (const GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* Whether the lines on one side of a gutter fill it as text does, unlike the cells of a table. */
static gboolean
is_column (const GPtrArray *lines, double gutter, gboolean left_side)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, FALSE, sizeof (double));
  double left = G_MAXDOUBLE, right = 0;
  gsize n_letters = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const SpPdfLine *line = get_line (lines, i);
      double width = line->right - line->left;

      if (left_side ? line->right > gutter : line->left < gutter)
        continue;
      left = MIN (left, line->left);
      right = MAX (right, line->right);
      n_letters += g_utf8_strlen (line->text, -1);
      g_array_append_val (widths, width);
    }
  if (widths->len < MIN_LINES || n_letters < widths->len * 12)
    return FALSE;
  g_array_sort (widths, compare_doubles);
  return g_array_index (widths, double, widths->len / 2) > 0.33 * (right - left);
}

/* How many lines cross X; -1 when one comes so near that there is no gutter. */
static guint
count_crossing (const GPtrArray *lines, double x)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const SpPdfLine *line = get_line (lines, i);
      double margin = 0.25 * line->size;

      n += line->left < x + margin && line->right > x - margin;
    }
  return n;
}

/* The middle of the gutter between two columns, or 0 when there is none. */
static double
find_gutter (const GPtrArray *lines)
{
  double left = G_MAXDOUBLE, right = 0, best = 0, step;
  guint fewest = lines->len / 3;

  for (guint i = 0; i < lines->len; i++)
    {
      left = MIN (left, get_line (lines, i)->left);
      right = MAX (right, get_line (lines, i)->right);
    }
  step = MAX (STEP, (right - left) / MAX_STEPS);
  for (double x = left + 0.1 * (right - left); x < right - 0.1 * (right - left); x += step)
    {
      guint n = count_crossing (lines, x);

      if (n < fewest && is_column (lines, x, TRUE) && is_column (lines, x, FALSE))
        {
          fewest = n;
          best = x;
        }
    }
  return best;
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const SpPdfLine *first = *(SpPdfLine *const *) a, *second = *(SpPdfLine *const *) b;
  double difference = first->top + first->bottom - second->top - second->bottom;

  return difference < 0 ? -1 : difference > 0;
}

static void order (GPtrArray *lines, GPtrArray *out, int depth);

/* Adds the lines between the heights TOP and BOTTOM: those left of the gutter, then those right of it. */
static void
order_band (const GPtrArray *lines, double gutter, double top, double bottom, GPtrArray *out, int depth)
{
  for (int side = 0; side < 2; side++)
    {
      g_autoptr (GPtrArray) part = g_ptr_array_new ();

      for (guint i = 0; i < lines->len; i++)
        {
          SpPdfLine *line = get_line (lines, i);
          double middle = (line->top + line->bottom) / 2;

          if (middle >= top && middle < bottom && (side == 0 ? line->right <= gutter : line->left >= gutter))
            g_ptr_array_add (part, line);
        }
      order (part, out, depth + 1);
    }
}

static void
order (GPtrArray *lines, GPtrArray *out, int depth)
{
  double gutter = depth < MAX_DEPTH && lines->len >= 2 * MIN_LINES ? find_gutter (lines) : 0;
  g_autoptr (GPtrArray) crossing = g_ptr_array_new ();
  double top = -G_MAXDOUBLE;

  if (gutter == 0)
    {
      for (guint i = 0; i < lines->len; i++)
        g_ptr_array_add (out, get_line (lines, i));
      return;
    }
  for (guint i = 0; i < lines->len; i++)
    if (get_line (lines, i)->left < gutter && get_line (lines, i)->right > gutter)
      g_ptr_array_add (crossing, get_line (lines, i));
  g_ptr_array_sort (crossing, compare_heights);
  for (guint i = 0; i < crossing->len; i++)
    {
      SpPdfLine *line = get_line (crossing, i);
      double middle = (line->top + line->bottom) / 2;

      order_band (lines, gutter, top, middle, out, depth);
      g_ptr_array_add (out, line);
      top = middle;
    }
  order_band (lines, gutter, top, G_MAXDOUBLE, out, depth);
}

/* Puts an initial that is larger than its line, and as high as two or three, in front of the line. */
static void
join_initials (GPtrArray *lines, guint first)
{
  for (guint i = first; i < lines->len; i++)
    {
      SpPdfLine *initial = get_line (lines, i);

      for (guint k = i - MIN (i - first, 3); k < MIN (i + 4, lines->len); k++)
        {
          SpPdfLine *line = get_line (lines, k);
          char *joined;

          if (g_utf8_strlen (initial->text, -1) != 1 || initial->size < 1.6 * line->size
              || line->top < initial->top - 0.5 * line->size || line->top > initial->top + 1.5 * line->size
              || fabs (line->left - initial->right) > line->size
              || !g_unichar_isalpha (g_utf8_get_char (initial->text)))
            continue;
          joined = g_strconcat (initial->text, line->text, NULL);
          g_free (line->text);
          line->text = joined;
          line->left = initial->left;
          initial->dropped = TRUE;
          break;
        }
    }
}

/* Whether TEXT is a sign that may stand in front of a list's points, no quotation mark, dash or bracket. */
static gboolean
is_list_mark (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return *g_utf8_next_char (text) == '\0' && !g_unichar_isalnum (c)
         && (!g_unichar_ispunct (c) || strstr ("*-•‣⁃·–", text));
}

/* Puts a list's mark that stands away from its point in front of it. */
static void
join_marks (GPtrArray *lines, guint first)
{
  for (guint i = first; i < lines->len; i++)
    {
      SpPdfLine *mark = get_line (lines, i);

      if (!is_list_mark (mark->text))
        continue;
      for (guint k = first; k < lines->len && !mark->dropped; k++)
        {
          SpPdfLine *line = get_line (lines, k);
          char *joined;

          if (line->dropped || fabs (line->bottom - mark->bottom) > 0.5 * line->size || line->left <= mark->left
              || line->left - mark->right > 4 * line->size)
            continue;
          joined = g_strconcat ("• ", line->text, NULL);
          g_free (line->text);
          line->text = joined;
          mark->dropped = TRUE;
        }
    }
}

/* Whether a line right above or below A and B, the pieces of a row, runs through where they are divided: then they are
 * no columns, only far apart, as words of a justified line may be. */
static gboolean
is_bridged (const GPtrArray *lines, const SpPdfLine *a, const SpPdfLine *b)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const SpPdfLine *line = get_line (lines, i);
      double distance = fabs (line->bottom - a->bottom);

      if (line != a && line != b && line->left < a->right - a->size && line->right > b->left + a->size
          && distance > 0.5 * a->size && distance < MAX_BRIDGE * a->size && fabs (line->size - a->size) < 0.1 * a->size)
        return TRUE;
    }
  return FALSE;
}

/* The piece of A's row that stands next to it on the right, or NULL. */
static SpPdfLine *
find_right_piece (const GPtrArray *lines, const SpPdfLine *a)
{
  SpPdfLine *best = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      SpPdfLine *line = get_line (lines, i);

      if (line != a && !line->dropped && fabs (line->bottom - a->bottom) < 0.2 * a->size && line->left >= a->right
          && fabs (line->size - a->size) < 0.1 * a->size && (!best || line->left < best->left))
        best = line;
    }
  return best && best->left - a->right < MAX_GAP * a->size ? best : NULL;
}

static void
join_piece (SpPdfLine *line, SpPdfLine *piece)
{
  const char *end = line->text + strlen (line->text);
  gboolean space = sp_lines_need_space (g_utf8_get_char (g_utf8_prev_char (end)), g_utf8_get_char (piece->text));
  char *joined = g_strconcat (line->text, space ? " " : "", piece->text, NULL);

  g_free (line->text);
  line->text = joined;
  line->right = MAX (line->right, piece->right);
  piece->dropped = TRUE;
}

/* Puts rows together that are divided by wide gaps between words; pieces that are joined to others go to DROPPED. */
static void
join_rows (GPtrArray *lines, GPtrArray *dropped)
{
  gboolean changed = lines->len <= MAX_PIECES;

  /* A row that has been put together may tell about the next. */
  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < lines->len; i++)
        {
          SpPdfLine *line = get_line (lines, i), *piece;

          while (!line->dropped && (piece = find_right_piece (lines, line)) && is_bridged (lines, line, piece))
            {
              join_piece (line, piece);
              changed = TRUE;
            }
        }
    }
  for (guint i = lines->len; i > 0; i--)
    if (get_line (lines, i - 1)->dropped)
      g_ptr_array_add (dropped, g_ptr_array_remove_index (lines, i - 1));
}

/* Puts pieces of a row together that follow each other in the order of reading. */
static void
join_neighbours (GPtrArray *lines, guint first)
{
  SpPdfLine *line = NULL;

  for (guint i = first; i < lines->len; i++)
    {
      SpPdfLine *next = get_line (lines, i);

      if (next->dropped)
        continue;
      if (line && fabs (next->bottom - line->bottom) < 0.4 * line->size && next->left > line->left)
        join_piece (line, next);
      else
        line = next;
    }
}

/* Large letters that stand alone all over the page are pieces of a sign across it, "DRAFT" or "COPY". */
static void
drop_watermark (GPtrArray *lines)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  double sizes = 0, n_letters = 1;

  for (guint i = 0; i < lines->len; i++)
    {
      double n = strlen (get_line (lines, i)->text);

      sizes += n * get_line (lines, i)->size;
      n_letters += n;
    }
  for (guint i = 0; i < lines->len; i++)
    if (g_utf8_strlen (get_line (lines, i)->text, -1) <= 3 && get_line (lines, i)->size > 2 * sizes / n_letters)
      g_ptr_array_add (found, get_line (lines, i));
  for (guint i = 0; found->len >= 3 && i < found->len; i++)
    get_line (found, i)->dropped = TRUE;
}

void
sp_pdf_lines_order (GPtrArray *lines)
{
  guint start = 0;
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();

  while (start < lines->len)
    {
      g_autoptr (GPtrArray) page = g_ptr_array_new ();
      guint end = start, first = ordered->len;

      for (; end < lines->len && get_line (lines, end)->page == get_line (lines, start)->page; end++)
        g_ptr_array_add (get_line (lines, end)->dropped ? ordered : page, get_line (lines, end));
      drop_watermark (page);
      join_rows (page, ordered);
      order (page, ordered, 0);
      join_initials (ordered, first);
      join_marks (ordered, first);
      join_neighbours (ordered, first);
      start = end;
    }
  for (guint i = 0; i < lines->len; i++)
    lines->pdata[i] = ordered->pdata[i];
}
