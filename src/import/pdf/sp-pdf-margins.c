/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pdf-lines.h"

#include <string.h>

/* How much of a page's height counts as its top and its bottom, where running heads and page numbers stand. */
#define MARGIN 0.12

/* The same when nothing stands above or below it. */
#define OUTER_MARGIN 0.2

/* Running heads have no more bytes; when there are two pages only, what stands on both may well be text. */
#define MAX_HEAD 200
#define MAX_HEAD_OF_TWO 60

static gboolean
is_in_margin (const SpPdfLine *line, double share)
{
  return line->bottom < line->page_height * share || line->top > line->page_height * (1 - share);
}

/* Whether no line of its page stands above line I, or none below it. */
static gboolean
is_outermost (const GPtrArray *lines, guint i)
{
  const SpPdfLine *line = g_ptr_array_index (lines, i);
  gboolean above = FALSE, below = FALSE;
  guint first = i;

  while (first > 0 && ((SpPdfLine *) g_ptr_array_index (lines, first - 1))->page == line->page)
    first--;
  for (guint k = first; k < lines->len; k++)
    {
      const SpPdfLine *other = g_ptr_array_index (lines, k);

      if (other->page != line->page)
        break;
      above |= other->bottom < line->top;
      below |= other->top > line->bottom;
    }
  return !above || !below;
}

static gboolean
may_be_head (const GPtrArray *lines, guint i)
{
  const SpPdfLine *line = g_ptr_array_index (lines, i);

  return is_in_margin (line, MARGIN) || (is_in_margin (line, OUTER_MARGIN) && is_outermost (lines, i));
}

/* What LINE says and roughly where, numbers aside: the same on every page for running heads. */
static char *
make_key (const SpPdfLine *line)
{
  GString *key = g_string_new (line->top > line->page_height / 2 ? "v" : "^");
  gboolean digit = FALSE;

  for (const char *p = line->text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c) && !digit)
        g_string_append_c (key, '#');
      else if (g_unichar_isalpha (c))
        g_string_append_unichar (key, g_unichar_tolower (c));
      digit = g_unichar_isdigit (c);
    }
  return g_string_free (key, FALSE);
}

/* Whether TEXT is a page's number: "12", "- 12 -", "Page 3 of 9", "xii", "3/9". */
static gboolean
is_page_number (const char *text)
{
  static const char *const words[] = { "page", "seite", "pagina", "página", "стр", "s",    "p",    "of", "von",
                                       "de",   "sur",   "di",     "из",     "pag", "side", "sida", NULL };
  g_autofree char *folded = g_utf8_strdown (text, -1);
  g_auto (GStrv) pieces = g_strsplit_set (folded, " \t-.,|/[]()", -1);
  guint n_numbers = 0;

  for (guint i = 0; pieces[i]; i++)
    {
      gsize size = strlen (pieces[i]);

      if (size == 0 || strcmp (pieces[i], "–") == 0 || strcmp (pieces[i], "—") == 0)
        continue;
      if (strspn (pieces[i], "0123456789") == size || (size <= 6 && strspn (pieces[i], "ivxlc") == size))
        n_numbers += size <= 6;
      else if (!g_strv_contains (words, pieces[i]))
        return FALSE;
    }
  return n_numbers == 1 || n_numbers == 2;
}

typedef struct
{
  guint n_pages;
  guint last; /* the last page that counted */
} Seen;

/* Counts for each key on how many pages it stands. */
static GHashTable *
count_pages (const GPtrArray *lines)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      const SpPdfLine *line = g_ptr_array_index (lines, i);
      char *key = strlen (line->text) <= MAX_HEAD && may_be_head (lines, i) ? make_key (line) : NULL;
      Seen *seen = key ? g_hash_table_lookup (counts, key) : NULL;

      if (key && !seen)
        {
          seen = g_new0 (Seen, 1);
          g_hash_table_insert (counts, g_steal_pointer (&key), seen);
        }
      if (seen && (seen->n_pages == 0 || seen->last != line->page))
        {
          seen->n_pages++;
          seen->last = line->page;
        }
      g_free (key);
    }
  return counts;
}

void
sp_pdf_lines_drop_margins (GPtrArray *lines, guint n_pages)
{
  g_autoptr (GHashTable) counts = count_pages (lines);
  /* Left and right pages may have heads of their own, and chapters. */
  guint needed = MAX (2, n_pages / 4);
  gsize longest = n_pages > 2 ? MAX_HEAD : MAX_HEAD_OF_TWO;

  for (guint i = 0; i < lines->len; i++)
    {
      SpPdfLine *line = g_ptr_array_index (lines, i);
      gboolean number = strlen (line->text) < 40 && is_in_margin (line, OUTER_MARGIN) && is_page_number (line->text);
      g_autofree char *key = NULL;
      const Seen *seen;

      if (number && (is_in_margin (line, MARGIN / 2) || is_outermost (lines, i)))
        line->dropped = TRUE;
      if (strlen (line->text) > longest || !may_be_head (lines, i))
        continue;
      key = make_key (line);
      seen = g_hash_table_lookup (counts, key);
      line->dropped |= seen && seen->n_pages >= needed;
    }
}
