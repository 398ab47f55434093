/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-word-table.h"

#include "sp-fold.h"

#include <string.h>

/* The longest phrase, in characters as folded. */
#define MAX_PHRASE 64

/* The most bytes that are looked at for each of a phrase's characters, what is not seen between them included. */
#define MAX_BYTES 8

/* Phrases are looked up by their first two characters: so many lists. */
#define N_BUCKETS 1024

typedef enum
{
  ENDS_WITH_WORD,
  IS_ALL,
  GOES_ON,
  NEEDS_SIGN,
} Manner;

typedef struct
{
  gunichar *letters;
  guint n_letters;
  guint section;
  Manner manner;
} Phrase;

struct _SpWordTable
{
  GArray *buckets[N_BUCKETS];  /* of Phrase; NULL for none */
  guint32 sections[N_BUCKETS]; /* those that the phrases of a list are of, as bits */
};

/* The folded start of a text, and where each character of it stands there. */
typedef struct
{
  const char *text;
  gunichar letters[MAX_PHRASE];
  guint16 ends[MAX_PHRASE]; /* after the character and what is not seen behind it, in bytes */
  guint n;
} Start;

/* Folds the first characters of TEXT, at most MAX. */
static void
read_start (Start *start, const char *text, guint max)
{
  const char *p = text;

  start->text = text;
  start->n = 0;
  while (*p && p - text < max * MAX_BYTES)
    {
      gunichar c = sp_fold_letter (g_utf8_get_char (p));
      gboolean double_space = c == ' ' && start->n > 0 && start->letters[start->n - 1] == ' ';

      if (c != 0 && !double_space && start->n == max)
        break;
      p = g_utf8_next_char (p);
      if (c != 0 && !double_space)
        start->letters[start->n++] = c;
      if (start->n > 0)
        start->ends[start->n - 1] = (guint16) (p - text);
    }
}

/* The list for what has the first N_LETTERS of START's. */
static guint
find_bucket (const Start *start, guint n_letters)
{
  return (start->letters[0] * 31 + (n_letters > 1 ? start->letters[1] : 0)) % N_BUCKETS;
}

static void
add_phrase (SpWordTable *self, char *written, guint section)
{
  Phrase phrase = { .section = section };
  gsize size = strlen (g_strstrip (written));
  Start start;
  guint bucket;

  if (*written == '=')
    phrase.manner = IS_ALL;
  else if (size > 1 && written[size - 1] == '*')
    phrase.manner = GOES_ON;
  else if (size > 1 && written[size - 1] == ':')
    phrase.manner = NEEDS_SIGN;
  if (phrase.manner == GOES_ON || phrase.manner == NEEDS_SIGN)
    written[size - 1] = '\0';
  read_start (&start, written + (phrase.manner == IS_ALL), MAX_PHRASE);
  if (start.n == 0)
    return;
  phrase.letters = g_memdup2 (start.letters, start.n * sizeof *start.letters);
  phrase.n_letters = start.n;
  bucket = find_bucket (&start, start.n);
  if (!self->buckets[bucket])
    self->buckets[bucket] = g_array_new (FALSE, FALSE, sizeof (Phrase));
  g_array_append_val (self->buckets[bucket], phrase);
  self->sections[bucket] |= 1u << section;
}

static guint
find_section (const char *line, const char *const *sections, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (line + 1, sections[i]) && line[1 + strlen (sections[i])] == ']')
      return i;
  g_error ("A list of words has an unknown section: %s", line);
}

SpWordTable *
sp_word_table_new (const char *data, const char *const *sections, guint n)
{
  SpWordTable *self = g_new0 (SpWordTable, 1);
  g_auto (GStrv) lines = g_strsplit (data, "\n", -1);
  guint section = 0;

  for (char **line = lines; *line; line++)
    {
      g_auto (GStrv) phrases = **line == '#' || **line == '[' ? NULL : g_strsplit (*line, ";", -1);

      if (**line == '[')
        section = find_section (*line, sections, n);
      for (char **phrase = phrases; phrase && *phrase; phrase++)
        add_phrase (self, *phrase, section);
    }
  return self;
}

/* Whether the script of C is written without spaces between words. */
static gboolean
has_no_spaces (gunichar c)
{
  return (c >= 0x0e00 && c < 0x0f00) || (c >= 0x1000 && c < 0x10a0) || (c >= 0x1780 && c < 0x1800) || c >= 0x2e80;
}

static gboolean
is_sign (gunichar c)
{
  return c == ':' || c == '|' || c == '/' || c == '=' || c == '-' || c == 0x2013 || c == 0x2014;
}

/* Whether no letter is left in START from character N on, nor after it. */
static gboolean
is_at_end (const Start *start, guint n)
{
  for (const char *p = start->text + start->ends[n - 1]; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* Whether PHRASE, which has the first characters of START, ends there in its manner. */
static gboolean
ends_rightly (const Phrase *phrase, const Start *start)
{
  guint n = phrase->n_letters;
  gunichar next = n < start->n ? start->letters[n] : 0;

  switch (phrase->manner)
    {
    case GOES_ON:
      return TRUE;
    case NEEDS_SIGN:
      return is_sign (next) || (next == ' ' && n + 1 < start->n && is_sign (start->letters[n + 1]));
    case IS_ALL:
      return is_at_end (start, n);
    case ENDS_WITH_WORD:
    default:
      return has_no_spaces (phrase->letters[n - 1]) || !(g_unichar_isalpha (next) || g_unichar_ismark (next));
    }
}

/* The longest phrase of the sections WANTED in a list that START begins with, if longer than BEST. */
static const Phrase *
search_bucket (const SpWordTable *self, guint bucket, const Start *start, guint32 wanted, const Phrase *best)
{
  const GArray *phrases = self->buckets[bucket];

  for (guint i = 0; phrases && i < phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (phrases, Phrase, i);

      if ((wanted & 1u << phrase->section) && phrase->n_letters <= start->n
          && (!best || phrase->n_letters > best->n_letters)
          && memcmp (phrase->letters, start->letters, phrase->n_letters * sizeof *phrase->letters) == 0
          && ends_rightly (phrase, start))
        best = phrase;
    }
  return best;
}

gboolean
sp_word_table_match (const SpWordTable *self, const char *text, guint32 wanted, SpWordMatch *match)
{
  const Phrase *best = NULL;
  guint single, longer;
  Start start;

  read_start (&start, text, 2);
  if (start.n == 0)
    return FALSE;
  single = find_bucket (&start, 1);
  longer = find_bucket (&start, start.n);
  if (!((self->sections[single] | self->sections[longer]) & wanted))
    return FALSE;
  read_start (&start, text, MAX_PHRASE);
  best = search_bucket (self, single, &start, wanted, NULL);
  best = search_bucket (self, longer, &start, wanted, best);
  if (best && match)
    *match = (SpWordMatch){ best->section, start.ends[best->n_letters - 1], best->manner == GOES_ON,
                            best->manner == IS_ALL };
  return best != NULL;
}

const char *
sp_word_table_find (const SpWordTable *self, const char *text, guint32 wanted, SpWordMatch *match)
{
  gboolean inside = FALSE;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar folded = sp_fold_letter (c);

      /* No phrase begins with a space, and there may be millions of them. */
      if ((!inside || has_no_spaces (c)) && folded != 0 && folded != ' '
          && sp_word_table_match (self, p, wanted, match))
        return p;
      inside = g_unichar_isalnum (c) || g_unichar_ismark (c);
    }
  return NULL;
}
