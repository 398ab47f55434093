/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pdf-lines.h"

#include "sp-pdf-letters.h"

#include <string.h>

static void
free_line (gpointer data)
{
  SpPdfLine *line = data;

  g_free (line->text);
  g_free (line);
}

GPtrArray *
sp_pdf_lines_new (void)
{
  return g_ptr_array_new_with_free_func (free_line);
}

/* Adds C, or the letters that a ligature or a presentation form stands for. */
static void
append_letter (GString *text, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (!((c >= 0xfb00 && c <= 0xfdff && c != 0xfd3e && c != 0xfd3f) || (c >= 0xfe70 && c <= 0xfefc)))
    {
      g_string_append_unichar (text, c);
      return;
    }
  n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < MIN (n, G_N_ELEMENTS (parts)); i++)
    g_string_append_unichar (text, parts[i]);
}

/* Lines that run up along the edge of a page: stamps of repositories, credits of pictures. */
static gboolean
is_stamp (const SpPdfLine *line)
{
  double width = line->right - line->left, height = line->bottom - line->top;

  return height > 4 * width && g_utf8_strlen (line->text, -1) > 8
         && (line->right < line->page_width * 0.1 || line->left > line->page_width * 0.9);
}

/* Adds LINE, whose text is in TEXT, unless there is none. */
static void
finish_line (GPtrArray *lines, const SpPdfLine *line, GString *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text->str));
  SpPdfLine *copy;

  g_string_truncate (text, 0);
  if (!*stripped)
    return;
  copy = g_memdup2 (line, sizeof *line);
  copy->text = g_steal_pointer (&stripped);
  copy->dropped = is_stamp (copy);
  g_ptr_array_add (lines, copy);
}

static void
grow (SpPdfLine *line, const PopplerRectangle *box, gboolean first)
{
  line->left = first ? box->x1 : MIN (line->left, box->x1);
  line->top = first ? box->y1 : MIN (line->top, box->y1);
  line->right = first ? box->x2 : MAX (line->right, box->x2);
  line->bottom = first ? box->y2 : MAX (line->bottom, box->y2);
}

/* Whether a letter at BOX stands so far from the end of LINE that it belongs to another column. */
static gboolean
is_far (const SpPdfLine *line, const PopplerRectangle *box)
{
  double gap = MAX (box->x1 - line->right, line->left - box->x2);
  double size = MAX (line->size, 4);

  return gap > 0.75 * size || box->y1 > line->bottom + size || box->y2 < line->top - size;
}

void
sp_pdf_lines_add (GPtrArray *lines, PopplerPage *page, guint page_number)
{
  g_autoptr (GArray) letters = sp_pdf_letters_read (page);
  g_autoptr (GString) text = g_string_new (NULL);
  SpPdfLine line = { .page = page_number };

  poppler_page_get_size (page, &line.page_width, &line.page_height);
  for (guint i = 0; i < letters->len; i++)
    {
      const SpPdfLetter *letter = &g_array_index (letters, SpPdfLetter, i);

      if (letter->c == '\n')
        finish_line (lines, &line, text);
      else if (!g_unichar_isspace (letter->c))
        {
          if (text->len > 0 && is_far (&line, &letter->box))
            finish_line (lines, &line, text);
          grow (&line, &letter->box, text->len == 0);
          line.size = MAX (text->len == 0 ? 0 : line.size, letter->size);
          append_letter (text, letter->c);
        }
      else if (text->len > 0)
        append_letter (text, letter->c);
    }
  finish_line (lines, &line, text);
}

/* A measure of how much text runs from right to left: above 0 when most does. */
static int
weigh_direction (const char *text)
{
  int weight = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c))
        continue;
      weight += sp_pdf_is_from_right (c) ? 1 : -1;
    }
  return weight;
}

void
sp_pdf_lines_set_direction (GPtrArray *lines)
{
  gint64 weight = 0;

  for (guint i = 0; i < lines->len; i++)
    weight += weigh_direction (((SpPdfLine *) g_ptr_array_index (lines, i))->text);
  for (guint i = 0; weight > 0 && i < lines->len; i++)
    {
      SpPdfLine *line = g_ptr_array_index (lines, i);
      double left = line->page_width - line->right;

      line->right = line->page_width - line->left;
      line->left = left;
    }
}
