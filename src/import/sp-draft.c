/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-draft.h"

#include <string.h>

SpDraft *
sp_draft_new (void)
{
  SpDraft *self = g_new0 (SpDraft, 1);

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->paragraphs = g_ptr_array_new_with_free_func (g_free);
  self->codings = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_coding_free);
  return self;
}

void
sp_draft_free (SpDraft *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->authors);
  g_free (self->outlet);
  g_free (self->date);
  g_free (self->modified);
  g_free (self->lang);
  g_free (self->url);
  g_free (self->media_type);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->codings);
  g_free (self);
}

/* Trims white space, that of Unicode too, off [START, END). */
static char *
dup_trimmed (const char *start, const char *end)
{
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  return g_strndup (start, end - start);
}

void
sp_draft_add_paragraph (SpDraft *self, const char *text, gssize length)
{
  g_autofree char *paragraph = dup_trimmed (text, text + (length < 0 ? (gssize) strlen (text) : length));

  if (*paragraph)
    g_ptr_array_add (self->paragraphs, g_steal_pointer (&paragraph));
}

void
sp_draft_add_author (SpDraft *self, const char *name)
{
  g_autofree char *author = dup_trimmed (name, name + strlen (name));

  if (*author && !g_ptr_array_find_with_equal_func (self->authors, author, g_str_equal, NULL))
    g_ptr_array_add (self->authors, g_steal_pointer (&author));
}

gsize
sp_draft_get_size (const SpDraft *self)
{
  gsize size = 0;

  for (guint i = 0; i < self->paragraphs->len; i++)
    size += strlen (g_ptr_array_index (self->paragraphs, i));
  return size;
}
