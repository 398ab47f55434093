/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-blocks.h"

#include "sp-text.h"

#include <string.h>

/* So many of the starts of programs' titles are theirs whatever follows. */
#define N_CERTAIN 5

/* A first paragraph that is longer, in characters, is no title. */
#define MAX_TITLE 160

/* Nobody gives a document a longer title, in bytes. */
#define MAX_DECLARED 600

void
sp_blocks_init (SpBlocks *self, SpDraft *draft)
{
  self->draft = draft;
  self->line = g_string_new (NULL);
}

void
sp_blocks_clear (SpBlocks *self)
{
  g_string_free (self->line, TRUE);
}

void
sp_blocks_append (SpBlocks *self, const char *text, gssize size)
{
  g_string_append_len (self->line, text, size);
}

void
sp_blocks_end (SpBlocks *self)
{
  g_autofree char *text = sp_text_replace (self->line->str, SP_SOFT_HYPHEN, "");
  const char *start = text;
  const char *gap;

  while ((gap = strstr (start, "\n\n")))
    {
      sp_draft_add_paragraph (self->draft, start, gap - start);
      start = gap + 2;
    }
  sp_draft_add_paragraph (self->draft, start, -1);
  g_string_truncate (self->line, 0);
}

/* Whether C is of a script without spaces between words: of East Asia but Korea, or of South-East Asia. */
static gboolean
is_unspaced (gunichar c)
{
  return (c >= 0x2e80 && c < 0xa000) || (c >= 0xf900 && c < 0xfb00) || (c >= 0xff00 && c < 0xffa0)
         || (c >= 0x20000 && c < 0x40000) || (c >= 0xe00 && c < 0xf00) || (c >= 0x1000 && c < 0x10a0)
         || (c >= 0x1780 && c < 0x1800);
}

gboolean
sp_lines_need_space (gunichar before, gunichar after)
{
  /* Chinese and Japanese share quotation marks and dashes with others. */
  return !(is_unspaced (before) && (is_unspaced (after) || !g_unichar_isalnum (after)))
         && !(is_unspaced (after) && !g_unichar_isalnum (before) && before >= 0x2000);
}

gboolean
sp_title_is_junk (const char *title)
{
  static const char *const starts[] = { "Microsoft Word",
                                        "Microsoft PowerPoint",
                                        "Microsoft Excel",
                                        "Enscript Output",
                                        "about:blank",
                                        "untitled",
                                        "Unbenannt",
                                        "Ohne Titel",
                                        "Document",
                                        "Dokument",
                                        "Sans titre",
                                        "Sin título",
                                        "Senza titolo",
                                        "Без имени",
                                        "Layout 1",
                                        "Print",
                                        "无标题",
                                        "無題",
                                        "no title",
                                        "stdin",
                                        NULL };
  static const char *const ends[] = { ".doc", ".docx", ".odt", ".rtf", ".pdf", ".indd", ".qxd",
                                      ".qxp", ".tex",  ".dvi", ".txt", ".ps",  NULL };
  gsize size = strlen (title);
  gsize n_letters = 0;

  if (size > MAX_DECLARED || strstr (title, ":\\") || *title == '/')
    return TRUE;
  for (guint i = 0; starts[i]; i++)
    if (g_ascii_strncasecmp (title, starts[i], strlen (starts[i])) == 0
        && (i < N_CERTAIN || size < strlen (starts[i]) + 4))
      return TRUE;
  for (guint i = 0; ends[i]; i++)
    if (size >= strlen (ends[i]) && g_ascii_strcasecmp (title + size - strlen (ends[i]), ends[i]) == 0)
      return TRUE;
  for (const char *p = title; *p; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p));
  return n_letters < 3;
}

/* TEXT with case, white space and punctuation folded away, to see whether two lines say the same. */
static char *
fold (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

/* A line that could stand over an article: short, and no sentence. */
static gboolean
is_heading (const char *text)
{
  const char *end = text + strlen (text);

  return g_utf8_strlen (text, -1) <= MAX_TITLE && end > text && !strchr (".:;,", end[-1]);
}

/* Takes the title out of the first paragraphs. A line above it, or one between, is no reason to have it twice. */
static void
drop_repeated_title (SpDraft *draft)
{
  g_autofree char *title = fold (draft->title);

  for (guint i = 0; i < MIN (draft->paragraphs->len, 4) && draft->paragraphs->len > 1; i++)
    {
      g_autofree char *paragraph = fold (g_ptr_array_index (draft->paragraphs, i));

      if (g_str_equal (title, paragraph))
        {
          g_ptr_array_remove_index (draft->paragraphs, i);
          return;
        }
    }
}

void
sp_draft_settle_title (SpDraft *draft, const char *declared)
{
  const char *first = draft->paragraphs->len > 0 ? g_ptr_array_index (draft->paragraphs, 0) : NULL;

  if (!draft->title && declared && g_utf8_validate (declared, -1, NULL))
    {
      g_autofree char *trimmed = g_strstrip (g_strdup (declared));

      if (*trimmed && !sp_title_is_junk (trimmed))
        draft->title = g_steal_pointer (&trimmed);
    }
  if (!draft->title && first && draft->paragraphs->len > 1 && is_heading (first))
    draft->title = g_strdup (first);
  if (draft->title)
    drop_repeated_title (draft);
}
