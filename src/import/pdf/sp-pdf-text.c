/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pdf-text.h"

#include "sp-blocks.h"
#include "sp-hyphens.h"
#include "sp-pdf-lines.h"
#include "sp-text.h"

#include <math.h>
#include <string.h>

/* How many lines before and after one tell how wide its column is. */
#define NEAR 6

/* Headlines, in bytes. */
#define MIN_TITLE 6
#define MAX_TITLE 300

/* How much further apart paragraphs are than lines, where they are, and how many lines it takes to tell. */
#define MIN_GAP 1.25
#define MIN_STEPS 12

/* How far apart the lines of a paragraph may be, in sizes of their letters. */
typedef struct
{
  double leading;
  gboolean spaced; /* paragraphs are further apart */
} Spacing;

/* The column that a line stands in. */
typedef struct
{
  double left, right;
} Column;

static const SpPdfLine *
get_line (const GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static gboolean
is_same_size (const SpPdfLine *a, const SpPdfLine *b)
{
  return fabs (a->size - b->size) <= 0.08 * MAX (a->size, b->size);
}

static gboolean
overlaps (const SpPdfLine *a, const SpPdfLine *b)
{
  double shared = MIN (a->right, b->right) - MAX (a->left, b->left);

  return a->page == b->page && shared > 0.4 * MIN (a->right - a->left, b->right - b->left);
}

/* Whether B, which follows A, may be the next line of the same block. */
static gboolean
is_next_in_block (const SpPdfLine *a, const SpPdfLine *b, double leading)
{
  double step = b->bottom - a->bottom;

  return overlaps (a, b) && is_same_size (a, b) && step > -0.5 * a->size && step < leading * a->size;
}

static void
widen (Column *column, const SpPdfLine *line)
{
  column->left = MIN (column->left, line->left);
  column->right = MAX (column->right, line->right);
}

/* The column that the lines around line I make up. */
static Column
find_column (const GPtrArray *lines, guint i, double leading)
{
  Column column = { get_line (lines, i)->left, get_line (lines, i)->right };

  for (guint k = i; k > 0 && i - k < NEAR && is_next_in_block (get_line (lines, k - 1), get_line (lines, k), leading);
       k--)
    widen (&column, get_line (lines, k - 1));
  for (guint k = i;
       k + 1 < lines->len && k - i < NEAR && is_next_in_block (get_line (lines, k), get_line (lines, k + 1), leading);
       k++)
    widen (&column, get_line (lines, k + 1));
  return column;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* The distances of lines from the next of the same size below them, in sizes of their letters, sorted. */
static GArray *
collect_steps (const GPtrArray *lines)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const SpPdfLine *line = get_line (lines, i), *next = get_line (lines, i + 1);
      double step = (next->bottom - line->bottom) / MAX (line->size, 1);

      if (overlaps (line, next) && is_same_size (line, next) && step > 0.5 && step < 4)
        g_array_append_val (steps, step);
    }
  g_array_sort (steps, compare_doubles);
  return steps;
}

/* How lines and paragraphs are set apart. A manuscript's lines are further from each other than usual; where paragraphs
 * are, their last lines tell nothing. */
static Spacing
find_spacing (const GPtrArray *lines)
{
  g_autoptr (GArray) steps = collect_steps (lines);
  double low = steps->len > 0 ? g_array_index (steps, double, steps->len / 4) : 0;
  double usual = steps->len > 0 ? g_array_index (steps, double, steps->len / 2) : 0;
  guint n_wide = 0;

  for (guint i = 0; i < steps->len; i++)
    n_wide += g_array_index (steps, double, i) > MIN_GAP * usual;
  if (steps->len >= MIN_STEPS && n_wide * 8 >= steps->len)
    return (Spacing){ MIN_GAP * usual, TRUE };
  /* Lines nearer than their size mean that the font says a wrong one, as those that browsers draw do. */
  if (low > 0 && low < 0.9)
    return (Spacing){ 1.4 * low, FALSE };
  return (Spacing){ MAX (1.9, 1.2 * usual), FALSE };
}

static gboolean
ends_sentence (const char *text)
{
  return sp_text_ends_sentence (text, strlen (text));
}

/* Whether a list's point begins TEXT. */
static gboolean
begins_point (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  gsize digits = strspn (text, "0123456789");

  return c == 0x2022 || c == 0x25cf || c == 0x25aa || c == 0x25a0 || c == 0xb7 || c == 0x2023 || c == 0x2013
         || (c >= 0xf0a7 && c <= 0xf0b7)
         || (digits > 0 && digits < 3 && (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ');
}

static gboolean
begins_small (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

/* Whether LINE, which is followed by one that stands higher or on another page, is not the end of its paragraph. */
static gboolean
goes_on_elsewhere (const SpPdfLine *line, const SpPdfLine *next, Column column)
{
  if (!is_same_size (line, next) || begins_point (next->text))
    return FALSE;
  if (begins_small (next->text))
    return TRUE;
  return !ends_sentence (line->text) && line->right > column.right - 0.15 * (column.right - column.left)
         && column.right - column.left > 12 * line->size;
}

/* How wide the first word of LINE is, as far as its letters are as wide as the others; or its first letter, in scripts
 * that break lines anywhere. */
static double
first_word_width (const SpPdfLine *line)
{
  gunichar first = g_utf8_get_char (line->text);

  return sp_lines_need_space (first, first)
             ? (line->right - line->left) * strcspn (line->text, " ") / strlen (line->text)
             : line->size;
}

/* Whether line I + 1 belongs to the same paragraph as line I. */
static gboolean
goes_on (const GPtrArray *lines, guint i, Spacing spacing)
{
  const SpPdfLine *line = get_line (lines, i), *next = get_line (lines, i + 1);
  double step = next->bottom - line->bottom, size = MAX (line->size, 1);
  Column column = find_column (lines, i, spacing.leading);
  double width = column.right - column.left, room = column.right - line->right - first_word_width (next);

  if (line->page != next->page || step < -0.5 * size)
    return goes_on_elsewhere (line, next, column);
  if (!overlaps (line, next))
    return goes_on_elsewhere (line, next, column);
  if (!is_same_size (line, next) || step > spacing.leading * size || begins_point (next->text))
    return FALSE;
  /* An indent after a line that is none itself. */
  if (next->left > line->left + 0.8 * size && next->left > column.left + 0.8 * size
      && line->left < column.left + 0.5 * size)
    return !ends_sentence (line->text) && begins_small (next->text);
  /* A heading in the middle of the column. */
  if (line->left > next->left + 0.15 * width && line->right < column.right - 0.15 * width)
    return FALSE;
  if (!spacing.spaced && line->right < column.right - 0.12 * width && room > 0 && ends_sentence (line->text))
    return FALSE;
  /* A line much shorter than its column, before one that could have begun in it: verse, an address, a heading. */
  return line->right > column.right - 0.4 * width || room < 0.3 * size || begins_small (next->text)
         || g_str_has_suffix (line->text, "-");
}

void
sp_pdf_text_add (SpDraft *draft, const GPtrArray *lines)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_autoptr (GHashTable) words = NULL;
  Spacing spacing;

  for (guint i = 0; i < lines->len; i++)
    if (!get_line (lines, i)->dropped)
      g_ptr_array_add (kept, g_ptr_array_index (lines, i));
  words = sp_hyphens_new ();
  for (guint i = 0; i < kept->len; i++)
    sp_hyphens_collect (words, get_line (kept, i)->text);
  spacing = find_spacing (kept);
  for (guint i = 0; i < kept->len; i++)
    {
      sp_hyphens_join (words, paragraph, get_line (kept, i)->text);
      if (i + 1 < kept->len && goes_on (kept, i, spacing))
        continue;
      sp_draft_add_paragraph (draft, paragraph->str, -1);
      g_string_truncate (paragraph, 0);
    }
}

/* The size in which most letters are set. */
static double
find_body_size (const GPtrArray *lines)
{
  guint counts[200] = { 0 };
  guint best = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const SpPdfLine *line = get_line (lines, i);
      guint half = CLAMP (line->size * 2, 0, G_N_ELEMENTS (counts) - 1);

      if (!line->dropped)
        counts[half] += g_utf8_strlen (line->text, -1);
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return best / 2.0;
}

/* The size of the largest letters in the upper part of the first page, not counting initials and logos. */
static double
find_largest_size (const GPtrArray *lines)
{
  double largest = 0;

  for (guint i = 0; i < lines->len && get_line (lines, i)->page == 0; i++)
    {
      const SpPdfLine *line = get_line (lines, i);

      if (!line->dropped && line->top < line->page_height * 0.7 && g_utf8_strlen (line->text, -1) >= MIN_TITLE)
        largest = MAX (largest, line->size);
    }
  return largest;
}

char *
sp_pdf_text_find_title (GPtrArray *lines)
{
  double largest = find_largest_size (lines);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GHashTable) words = sp_hyphens_new ();

  if (largest < find_body_size (lines) * 1.15)
    return NULL;
  for (guint i = 0; i < lines->len && get_line (lines, i)->page == 0; i++)
    {
      SpPdfLine *line = g_ptr_array_index (lines, i);
      gboolean large = !line->dropped && line->size > largest * 0.95 && line->size < largest * 1.05;

      if (found->len > 0 && !large)
        break;
      if (large && (g_utf8_strlen (line->text, -1) >= MIN_TITLE || found->len > 0))
        {
          sp_hyphens_join (words, title, line->text);
          g_ptr_array_add (found, line);
        }
    }
  if (title->len < MIN_TITLE || title->len > MAX_TITLE)
    return NULL;
  for (guint i = 0; i < found->len; i++)
    ((SpPdfLine *) g_ptr_array_index (found, i))->dropped = TRUE;
  return g_string_free (g_steal_pointer (&title), FALSE);
}
