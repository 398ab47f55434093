/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-plain.h"

#include "sp-blocks.h"
#include "sp-head.h"
#include "sp-hyphens.h"
#include "sp-text.h"

#include <string.h>

/* Fewer lines than these say nothing about a width. */
#define MIN_WRAPPED_LINES 4

/* Blocks of fewer lines say nothing about theirs, nor do fewer such blocks. */
#define MIN_BLOCK 3

/* No wrapped text is narrower or wider, in columns. */
#define MIN_WIDTH 45
#define MAX_WIDTH 110

/* Where fields and the title are looked for. */
#define HEAD_LINES 40

typedef struct
{
  const char *start;
  gsize size;
  guint length; /* columns, white space at the end left out */
  gboolean indented;
} Line;

/* How many columns TEXT, SIZE bytes, takes: ideographs are twice as wide. */
static guint
measure (const char *text, gsize size)
{
  guint n = 0;

  for (const char *p = text; p < text + size; p = g_utf8_next_char (p))
    n += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return n;
}

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
      line.length = measure (p, line.size);
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

/* The length of LINE's first word, in columns. */
static guint
first_word (const Line *line)
{
  gunichar first = line->size > 0 ? g_utf8_get_char (line->start) : ' ';
  gsize size = 0;

  if (!sp_lines_need_space (first, first))
    return 2;
  while (size < line->size && !g_ascii_isspace (line->start[size]))
    size++;
  return measure (line->start, size);
}

/*
 * The width at which the lines from START to END are wrapped, or 0. They are when there are LEAST lines or more that go
 * on in the next, none is much longer than the width, and nearly every such line is so long that the next one's first
 * word would not have fitted.
 */
static guint
find_width (const GArray *lines, guint start, guint end, guint least)
{
  guint width = 0, joined = 0, full = 0;

  for (guint i = start; i < end; i++)
    width = MAX (width, get_line (lines, i)->length);
  if (width < MIN_WIDTH || width > MAX_WIDTH)
    return 0;
  for (guint i = start; i + 1 < end; i++)
    {
      const Line *line = get_line (lines, i), *next = get_line (lines, i + 1);

      if (line->length == 0 || next->length == 0 || next->indented)
        continue;
      joined++;
      full += line->length + 1 + first_word (next) > width - width / 16;
    }
  return joined >= least && full * 10 >= joined * 8 ? width : 0;
}

/* The width of each line's block between blank lines, 0 where it is not wrapped: for texts whose parts are wrapped at
 * several widths, as those of mails are. NULL unless nearly all blocks of some lines are wrapped, and there are enough
 * of them. */
static guint *
find_widths (const GArray *lines)
{
  g_autofree guint *widths = g_new0 (guint, lines->len + 1);
  guint n = 0, n_wrapped = 0;

  for (guint start = 0, end; start < lines->len; start = end + 1)
    {
      guint width;

      for (end = start; end < lines->len && get_line (lines, end)->length > 0; end++)
        ;
      width = end - start >= MIN_BLOCK ? find_width (lines, start, end, MIN_BLOCK - 1) : 0;
      n += end - start >= MIN_BLOCK;
      n_wrapped += width > 0;
      for (guint i = start; i < end; i++)
        widths[i] = width;
    }
  return n >= MIN_BLOCK && n_wrapped * 10 >= n * 8 ? g_steal_pointer (&widths) : NULL;
}

/* Whether the paragraph goes on after line I of a text that is wrapped at WIDTH. */
static gboolean
goes_on (const GArray *lines, guint i, guint width)
{
  const Line *line = get_line (lines, i), *next = get_line (lines, i + 1);

  return next && next->length > 0 && (!next->indented || line->indented)
         && line->length + 1 + first_word (next) > width - width / 4;
}

/* The words of a text whose lines end with hyphens so often that they divide words, else none: then a hyphen is one
 * that the word has. */
static GHashTable *
find_divided (const GArray *lines)
{
  g_autoptr (GHashTable) words = sp_hyphens_new ();
  guint n = 0, n_hyphens = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = get_line (lines, i);
      g_autofree char *text = g_strndup (line->start, line->size);

      n += line->length > 0;
      n_hyphens += g_str_has_suffix (text, "-");
      sp_hyphens_collect (words, text);
    }
  return n_hyphens >= 3 && n_hyphens * 10 >= n ? g_steal_pointer (&words) : NULL;
}

/* Adds a line that goes on from the one before. */
static void
join_line (GString *paragraph, const char *text, GHashTable *words)
{
  const char *end = paragraph->str + paragraph->len;
  gunichar last = paragraph->len > 0 ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;

  if (words)
    {
      sp_hyphens_join (words, paragraph, text);
      return;
    }
  if (last && sp_lines_need_space (last, g_utf8_get_char (text)))
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, text);
}

static void
add_paragraphs (SpDraft *draft, const GArray *lines, guint first)
{
  guint width = find_width (lines, 0, lines->len, MIN_WRAPPED_LINES);
  g_autofree guint *widths = width == 0 ? find_widths (lines) : NULL;
  g_autoptr (GHashTable) words = width > 0 || widths ? find_divided (lines) : NULL;
  g_autoptr (GString) paragraph = g_string_new (NULL);

  for (guint i = first; i < lines->len; i++)
    {
      const Line *line = get_line (lines, i);

      g_autofree char *text = g_strndup (line->start, line->size);

      join_line (paragraph, text, words);
      if (widths)
        width = widths[i];
      if (line->length > 0 && width > 0 && goes_on (lines, i, width))
        continue;
      sp_draft_add_paragraph (draft, paragraph->str, paragraph->len);
      g_string_truncate (paragraph, 0);
    }
}

/* TEXT in stored form, without soft hyphens. */
static char *
normalise (const char *text)
{
  g_autofree char *normal = sp_text_normalise (text, -1);

  return sp_text_replace (normal, SP_SOFT_HYPHEN, "");
}

void
sp_plain_add_paragraphs (SpDraft *draft, const char *text)
{
  g_autofree char *normal = normalise (text);
  g_autoptr (GArray) lines = split_lines (normal);

  add_paragraphs (draft, lines, 0);
}

/* Whether LINE is a rule under a title. */
static gboolean
is_rule (const Line *line)
{
  return line && line->size > 2 && line->size == strspn (line->start, "=-~*_");
}

void
sp_plain_read (SpDraft *draft, const char *text)
{
  g_autofree char *normal = normalise (text);
  g_autoptr (GArray) lines = split_lines (normal);
  g_auto (GStrv) head = g_strsplit (normal, "\n", HEAD_LINES);
  guint first = sp_draft_take_fields (draft, head);

  while (first < lines->len && get_line (lines, first)->length == 0)
    first++;
  if (first < lines->len && !draft->title)
    {
      const Line *line = get_line (lines, first++);

      draft->title = g_strstrip (g_strndup (line->start, line->size));
      first += is_rule (get_line (lines, first));
    }
  add_paragraphs (draft, lines, first);
  sp_draft_read_head (draft);
}
