/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-plain.h"

#include "sp-text.h"

#include <string.h>

/* Fewer lines than these say nothing about a width. */
#define MIN_WRAPPED_LINES 4

/* No wrapped text is narrower or wider, in code points. */
#define MIN_WIDTH 45
#define MAX_WIDTH 110

typedef struct
{
  const char *start;
  gsize size;
  guint length; /* code points, white space at the end left out */
  gboolean indented;
} Line;

static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (const char *p = text;;)
    {
      gsize size = strcspn (p, "\n");
      Line line = { .start = p, .size = size };

      while (line.size > 0 && g_ascii_isspace (p[line.size - 1]))
        line.size--;
      line.length = g_utf8_strlen (p, line.size);
      line.indented = line.size > 0 && (*p == ' ' || *p == '\t');
      g_array_append_val (lines, line);
      if (p[size] == '\0')
        return lines;
      p += size + 1;
    }
}

static const Line *
get_line (const GArray *lines, guint i)
{
  return i < lines->len ? &g_array_index (lines, Line, i) : NULL;
}

/* The length of LINE's first word, in code points. */
static guint
first_word (const Line *line)
{
  gsize size = 0;

  while (size < line->size && !g_ascii_isspace (line->start[size]))
    size++;
  return g_utf8_strlen (line->start, size);
}

/*
 * The width at which the lines are wrapped, or 0. They are when there are many lines that go on in the next, none is
 * much longer than the width, and nearly every such line is so long that the next one's first word would not have
 * fitted.
 */
static guint
find_width (const GArray *lines)
{
  guint width = 0, joined = 0, full = 0;

  for (guint i = 0; i < lines->len; i++)
    width = MAX (width, get_line (lines, i)->length);
  if (width < MIN_WIDTH || width > MAX_WIDTH)
    return 0;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const Line *line = get_line (lines, i), *next = get_line (lines, i + 1);

      if (line->length == 0 || next->length == 0 || next->indented)
        continue;
      joined++;
      full += line->length + 1 + first_word (next) > width - width / 16;
    }
  return joined >= MIN_WRAPPED_LINES && full * 10 >= joined * 8 ? width : 0;
}

/* Whether the paragraph goes on after line I of a text that is wrapped at WIDTH. */
static gboolean
goes_on (const GArray *lines, guint i, guint width)
{
  const Line *line = get_line (lines, i), *next = get_line (lines, i + 1);

  return next && next->length > 0 && (!next->indented || line->indented)
         && line->length + 1 + first_word (next) > width - width / 4;
}

static void
add_paragraphs (SpDraft *draft, const GArray *lines, guint first)
{
  guint width = find_width (lines);
  g_autoptr (GString) paragraph = g_string_new (NULL);

  for (guint i = first; i < lines->len; i++)
    {
      const Line *line = get_line (lines, i);

      if (paragraph->len > 0)
        g_string_append_c (paragraph, ' ');
      g_string_append_len (paragraph, line->start, line->size);
      if (line->length > 0 && width > 0 && goes_on (lines, i, width))
        continue;
      sp_draft_add_paragraph (draft, paragraph->str, paragraph->len);
      g_string_truncate (paragraph, 0);
    }
}

void
sp_plain_add_paragraphs (SpDraft *draft, const char *text)
{
  g_autofree char *normal = sp_text_normalise (text, -1);
  g_autoptr (GArray) lines = split_lines (normal);

  add_paragraphs (draft, lines, 0);
}

void
sp_plain_read (SpDraft *draft, const char *text)
{
  g_autofree char *normal = sp_text_normalise (text, -1);
  g_autoptr (GArray) lines = split_lines (normal);
  guint first = 0;

  while (first < lines->len && get_line (lines, first)->length == 0)
    first++;
  if (first < lines->len)
    {
      const Line *line = get_line (lines, first);
      g_autofree char *title = g_strndup (line->start, line->size);

      g_free (draft->title);
      draft->title = g_strdup (g_strstrip (title));
      add_paragraphs (draft, lines, first + 1);
    }
}
