/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-quotations.h"

/* A single quotation mark opens only when one that closes follows within this many tokens. */
#define MAX_SINGLE 200

typedef struct
{
  SpDocument *document;
  GArray *found;        /* SpQuotation */
  guint *next_single;   /* per token: the next one that can close a single quotation, or G_MAXUINT */
  gunichar opened_with; /* 0 outside */
  SpQuotation current;
  gunichar left_open_with; /* how the quotation began that the paragraph before left open, or 0 */
} Finder;

static gboolean
is_double (gunichar c)
{
  return c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A || c == 0x300C
         || c == 0x300D || c == 0x300E || c == 0x300F || c == 0xFF02;
}

static gboolean
is_single (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201A || c == '`' || c == 0xB4;
}

/* Whether white space (or nothing) stands before the token. */
static gboolean
has_space_before (const SpDocument *document, guint i)
{
  return i == 0 || document->tokens[i - 1].end < document->tokens[i].start;
}

static gboolean
has_space_after (const SpDocument *document, guint i)
{
  return i + 1 >= document->n_tokens || document->tokens[i].end < document->tokens[i + 1].start;
}

static gboolean
is_word_after (const SpDocument *document, guint i)
{
  return i + 1 < document->n_tokens && !has_space_after (document, i) && document->tokens[i + 1].mark == 0;
}

static gboolean
is_word_before (const SpDocument *document, guint i)
{
  return !has_space_before (document, i) && document->tokens[i - 1].mark == 0;
}

/* Whether the mark at I can begin a quotation. */
static gboolean
can_open (const Finder *self, guint i, guint paragraph_end)
{
  const SpDocument *document = self->document;
  gunichar c = document->tokens[i].mark;

  if (c == 0x201C || c == 0x201E || c == 0x201F || c == 0xAB || c == 0x2039 || c == 0x300C || c == 0x300E)
    return i + 1 < paragraph_end;
  if (is_double (c))
    return i + 1 < paragraph_end && !is_word_before (document, i)
           && (!has_space_after (document, i) || has_space_before (document, i))
           && !(has_space_after (document, i) && !has_space_before (document, i));
  if (!is_single (c) || is_word_before (document, i) || !(is_word_after (document, i) || c == 0x2018))
    return FALSE;
  return self->next_single[i] < paragraph_end && self->next_single[i] - i < MAX_SINGLE;
}

/* Whether the mark at I ends a quotation that began with OPENED_WITH. */
static gboolean
can_close (const Finder *self, guint i)
{
  gunichar c = self->document->tokens[i].mark;

  switch (self->opened_with)
    {
    case 0x201E:
    case 0x201A:
      return c == 0x201C || c == 0x201D || c == '"' || c == 0x2018;
    case 0xAB:
      return c == 0xBB;
    case 0xBB:
      return c == 0xAB;
    case 0x2039:
      return c == 0x203A;
    case 0x300C:
    case 0x300E:
      return c == 0x300D || c == 0x300F;
    case 0x2018:
    case '\'':
    case '`':
      return is_single (c) && self->next_single[i] == i;
    default:
      if (c == 0x201C) /* opens again: the closing mark of the one before was left out, or is the wrong one */
        return !is_word_after (self->document, i) && has_space_after (self->document, i);
      return c == '"' || c == 0x201D || c == 0x201F || c == 0xFF02;
    }
}

/* A single mark that can close: a word or punctuation right before, no word right after. */
static void
find_next_singles (Finder *self)
{
  const SpDocument *document = self->document;
  guint next = G_MAXUINT;

  self->next_single = g_new (guint, document->n_tokens + 1);
  for (guint i = document->n_tokens; i-- > 0;)
    {
      gunichar c = document->tokens[i].mark;
      if ((c == '\'' || c == 0x2019) && !has_space_before (document, i) && !is_word_after (document, i))
        next = i;
      self->next_single[i] = next;
    }
}

static void
judge (const SpDocument *document, SpQuotation *quotation)
{
  guint stops = 0, first = quotation->start;
  gboolean has_verb = FALSE;
  gunichar last;

  quotation->n_words = 0;
  for (guint i = quotation->start; i < quotation->end; i++)
    {
      const SpToken *token = &document->tokens[i];
      if (token->mark == 0)
        {
          quotation->n_words++;
          if (quotation->n_words == 1)
            first = i;
          has_verb |= token->word != NULL && token->word->verb_class != 0;
        }
      stops += (token->mark == '.' || token->mark == '?' || token->mark == '!') && i + 2 < quotation->end;
    }
  last =
      quotation->end - quotation->start >= 2 && !quotation->is_open ? document->tokens[quotation->end - 2].mark : '.';
  if (quotation->end < document->n_tokens && last != ',' && document->tokens[quotation->end].mark == ',')
    last = ',';
  quotation->is_statement =
      quotation->n_words >= 3
      && (stops > 0 || quotation->n_words >= 25
          || (document->tokens[first].shape != SP_SHAPE_LOWER && last != 0 && (has_verb || quotation->n_words >= 6)));
}

static void
finish (Finder *self, guint end, gboolean is_open)
{
  self->current.end = end;
  self->current.is_open = is_open;
  judge (self->document, &self->current);
  for (guint i = self->current.start; i < end; i++)
    self->document->tokens[i].quote = (gint) self->found->len;
  g_array_append_val (self->found, self->current);
  self->opened_with = 0;
}

static void
begin (Finder *self, guint i, gunichar mark)
{
  self->opened_with = mark;
  self->current = (SpQuotation){ .start = i, .is_single = is_single (mark) };
}

static void
find_in_paragraph (Finder *self, SpRun paragraph)
{
  const SpDocument *document = self->document;
  gunichar left_open_with = self->left_open_with;

  self->left_open_with = 0;
  for (guint i = paragraph.start; i < paragraph.end; i++)
    {
      gunichar c = document->tokens[i].mark;

      if (c == 0 || !(is_double (c) || is_single (c)))
        continue;
      if (self->opened_with == 0)
        {
          if (!can_open (self, i, paragraph.end))
            continue;
          begin (self, i, c == 0x201D || c == 0xFF02 ? 0x201C : c);
          self->current.continues = i == paragraph.start && left_open_with != 0;
        }
      else if (can_close (self, i))
        finish (self, i + 1, FALSE);
    }
  if (self->opened_with != 0)
    {
      self->left_open_with = self->opened_with;
      finish (self, paragraph.end, TRUE);
    }
}

void
sp_quotations_find (SpDocument *document)
{
  Finder self = { .document = document, .found = g_array_new (FALSE, FALSE, sizeof (SpQuotation)) };

  find_next_singles (&self);
  for (guint i = 0; i < document->n_paragraphs; i++)
    find_in_paragraph (&self, document->paragraphs[i]);
  g_free (self.next_single);
  document->n_quotations = self.found->len;
  document->quotations = (SpQuotation *) (void *) g_array_free (self.found, FALSE);
}
