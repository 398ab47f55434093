/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-tokens.h"

#include <string.h>

#include "sp-hash.h"
#include "sp-quotations.h"
#include "sp-segment.h"
#include "sp-tagging.h"

/* Where the scanner stands. */
typedef struct
{
  const char *text;
  const char *at;
  guint offset;
  GArray *tokens;
} Scanner;

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02BC;
}

static gboolean
is_word_character (gunichar c)
{
  if (c < 128)
    return g_ascii_isalnum ((char) c);
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\n' || c == '\t' || (c > 127 && (g_unichar_isspace (c) || g_unichar_iszerowidth (c)));
}

/* Whether C joins the word before it to NEXT: "anti-tax", "o'clock", "3.50", "1,000". */
static gboolean
joins (gunichar before, gunichar c, gunichar next)
{
  if (!is_word_character (next))
    return FALSE;
  if (c == '-' || c == 0x2010 || c == 0x2011 || is_apostrophe (c) || c == '_')
    return TRUE;
  if (c == '.' || c == ',' || c == ':')
    return g_unichar_isdigit (before) && g_unichar_isdigit (next);
  if (c == '/')
    return TRUE;
  return c == '@' || (c == '.' && g_unichar_islower (next));
}

/* "U.S.", "a.m.": single letters with a full stop after each; returns the end, or NULL. */
static const char *
scan_dotted (const char *p)
{
  guint n = 0;
  const char *end = NULL;

  while (g_ascii_isalpha (p[0]) && p[1] == '.')
    {
      p += 2;
      n++;
      end = p;
    }
  return n >= 2 && !g_ascii_isalnum (*p) ? end : NULL;
}

/* The shape of what stands from START to END, and its form and suffix. */
static void
fill_token (SpToken *token, const char *start, const char *end)
{
  char folded[64];
  gsize n = 0;
  guint uppers = 0, lowers = 0, digits = 0;
  gboolean starts_upper = g_unichar_isupper (g_utf8_get_char (start));

  for (const char *p = start; p < end && n + 6 < sizeof folded; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      uppers += c < 128 ? g_ascii_isupper ((char) c) : g_unichar_isupper (c);
      lowers += c < 128 ? g_ascii_islower ((char) c) : g_unichar_islower (c);
      digits += c < 128 ? g_ascii_isdigit ((char) c) : g_unichar_isdigit (c);
      if (c < 128)
        folded[n++] = g_ascii_tolower ((char) c);
      else if (is_apostrophe (c))
        folded[n++] = '\'';
      else
        n += (gsize) g_unichar_to_utf8 (g_unichar_tolower (c), folded + n);
    }
  token->form = sp_hash_bytes (folded, n);
  token->suffix = sp_hash_bytes (folded + (n > 3 ? n - 3 : 0), MIN (n, 3));
  token->word = sp_words_look_up (token->form);
  if (digits > 0 && digits >= lowers)
    token->shape = SP_SHAPE_DIGIT;
  else if (uppers == 0)
    token->shape = SP_SHAPE_LOWER;
  else if (lowers == 0)
    token->shape = uppers == 1 && end - start == 1 ? SP_SHAPE_CAPITAL : SP_SHAPE_UPPER;
  else
    token->shape = starts_upper && uppers == 1 ? SP_SHAPE_CAPITAL : SP_SHAPE_MIXED;
}

static void
add_token (Scanner *self, const char *end, gunichar mark)
{
  SpToken token = {
    .byte = (guint) (self->at - self->text), .size = (guint) (end - self->at), .quote = -1, .mark = mark
  };

  token.start = self->offset;
  token.end = self->offset + (guint) g_utf8_strlen (self->at, end - self->at);
  if (mark != 0)
    {
      token.shape = SP_SHAPE_MARK;
      token.form = sp_hash_mix (7, mark);
      token.suffix = token.form;
      token.tag = '.';
    }
  else
    fill_token (&token, self->at, end);
  g_array_append_val (self->tokens, token);
  self->at = end;
  self->offset = token.end;
}

/* Cuts "n't", "'s", "'re", "'ve", "'ll", "'d", "'m" off the end of a word; returns where the word itself ends. */
static const char *
find_clitic (const char *start, const char *end)
{
  const char *p = end;
  guint letters = 0;

  while (p > start && g_ascii_isalpha (p[-1]) && letters < 3)
    {
      p--;
      letters++;
    }
  if (letters == 0 || letters > 2 || p == start)
    return end;
  p = g_utf8_find_prev_char (start, p);
  if (p == NULL || p == start || !is_apostrophe (g_utf8_get_char (p)))
    return end;
  if (letters == 1 && (end[-1] == 't' || end[-1] == 'T'))
    return p - start > 1 && (p[-1] == 'n' || p[-1] == 'N') ? p - 1 : end;
  if (letters == 1 && strchr ("sSdDmM", end[-1]) != NULL)
    return p;
  if (letters == 2
      && (g_ascii_strncasecmp (end - 2, "re", 2) == 0 || g_ascii_strncasecmp (end - 2, "ve", 2) == 0
          || g_ascii_strncasecmp (end - 2, "ll", 2) == 0))
    return p;
  return end;
}

/* Titles and the like whose full stop belongs to them. */
static gboolean
keeps_stop (const char *start, gsize size)
{
  static const char *const titles[] = { "Mr",  "Mrs",  "Ms",  "Dr",  "Sen",  "Sens", "Rep", "Reps", "Gov",
                                        "Gen", "Col",  "Lt",  "Sgt", "Capt", "St",   "Jr",  "Sr",   "Prof",
                                        "Rev", "Hon",  "vs",  "Inc", "Corp", "Ltd",  "Co",  "Jan",  "Feb",
                                        "Aug", "Sept", "Oct", "Nov", "Dec",  "No" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strlen (titles[i]) == size && strncmp (start, titles[i], size) == 0)
      return TRUE;
  return size == 1 && g_ascii_isupper (*start);
}

static void
scan_word (Scanner *self)
{
  const char *start = self->at;
  const char *end = scan_dotted (start);
  const char *cut;
  gunichar before = 0;

  if (end != NULL)
    {
      add_token (self, end, 0);
      return;
    }
  for (end = start; *end != '\0';)
    {
      gunichar c = g_utf8_get_char (end);
      const char *next = g_utf8_next_char (end);
      if (!is_word_character (c) && (end == start || *next == '\0' || !joins (before, c, g_utf8_get_char (next))))
        break;
      before = c;
      end = next;
    }
  cut = find_clitic (start, end);
  if (cut < end)
    {
      add_token (self, cut, 0);
      add_token (self, end, 0);
      return;
    }
  if (*end == '.' && keeps_stop (start, (gsize) (end - start)))
    end++;
  add_token (self, end, 0);
}

static void
scan_mark (Scanner *self, gunichar c)
{
  const char *end = g_utf8_next_char (self->at);
  /* a clitic on its own, as after a closing quotation mark: “hell”'s */
  if (is_apostrophe (c) && self->at > self->text && (end[0] == 's') && !is_word_character (g_utf8_get_char (end + 1))
      && !is_space (g_utf8_get_char (g_utf8_prev_char (self->at))))
    {
      add_token (self, end + 1, 0);
      return;
    }
  if ((c == '`' || c == '\'') && *end == (char) c)
    {
      add_token (self, end + 1, c == '`' ? 0x201C : 0x201D);
      return;
    }
  if (c == '-' || c == '.')
    while (*end == (char) c)
      end++;
  if (c == '-' && end - self->at >= 2)
    c = 0x2014;
  else if (c == '.' && end - self->at >= 2)
    c = 0x2026;
  add_token (self, end, c);
}

static GArray *
scan (const char *text, guint *n_characters)
{
  Scanner scanner = { text, text, 0, g_array_new (FALSE, FALSE, sizeof (SpToken)) };

  while (*scanner.at != '\0')
    {
      gunichar c = g_utf8_get_char (scanner.at);
      if (is_space (c))
        {
          scanner.at = g_utf8_next_char (scanner.at);
          scanner.offset++;
        }
      else if (is_word_character (c))
        scan_word (&scanner);
      else
        scan_mark (&scanner, c);
    }
  *n_characters = scanner.offset;
  return scanner.tokens;
}

/* Turns ranges of code points into runs of tokens and numbers the tokens. */
static SpRun *
make_runs (SpToken *tokens, guint n_tokens, const SpRanges *ranges, gboolean are_paragraphs, guint *n_runs)
{
  SpRun *runs = g_new0 (SpRun, ranges->len + 1);
  guint t = 0, n = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      guint end = sp_ranges_index (ranges, i).end;
      guint first = t;
      while (t < n_tokens && tokens[t].start < end)
        {
          if (are_paragraphs)
            tokens[t].paragraph = n;
          else
            tokens[t].sentence = n;
          t++;
        }
      if (t > first)
        runs[n++] = (SpRun){ first, t };
    }
  *n_runs = n;
  return runs;
}

SpDocument *
sp_document_new (const char *text, const char *lang)
{
  SpDocument *self = g_new0 (SpDocument, 1);
  g_autoptr (SpRanges) sentences = sp_segment_sentences (text, lang);
  g_autoptr (SpRanges) paragraphs = sp_segment_paragraphs (text);
  GArray *tokens = scan (text, &self->n_characters);

  self->text = text;
  self->n_tokens = tokens->len;
  self->tokens = (SpToken *) (void *) g_array_free (tokens, FALSE);
  self->sentences = make_runs (self->tokens, self->n_tokens, sentences, FALSE, &self->n_sentences);
  self->paragraphs = make_runs (self->tokens, self->n_tokens, paragraphs, TRUE, &self->n_paragraphs);
  sp_quotations_find (self);
  sp_tagging_run (self);
  return self;
}

void
sp_document_free (SpDocument *self)
{
  g_free (self->tokens);
  g_free (self->sentences);
  g_free (self->paragraphs);
  g_free (self->quotations);
  g_free (self);
}

gboolean
sp_token_is (const SpToken *token, const char *word)
{
  return token->form == sp_hash_string (word);
}

guint
sp_document_find_token (const SpDocument *self, guint offset)
{
  guint low = 0, high = self->n_tokens;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (self->tokens[middle].end <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

SpRange
sp_document_get_range (const SpDocument *self, guint start, guint end)
{
  SpRange range = { 0, 0 };

  if (start < end && end <= self->n_tokens)
    range = (SpRange){ self->tokens[start].start, self->tokens[end - 1].end };
  return range;
}

char *
sp_document_get_text (const SpDocument *self, guint start, guint end)
{
  const SpToken *first = &self->tokens[start];
  const SpToken *last = &self->tokens[end - 1];

  if (start >= end)
    return g_strdup ("");
  return g_strndup (self->text + first->byte, last->byte + last->size - first->byte);
}
