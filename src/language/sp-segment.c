/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-segment.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

/* One text in ICU's form. */
typedef struct
{
  UChar *units;
  int32_t length;
} Units;

static void
units_clear (Units *self)
{
  g_free (self->units);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Units, units_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UBreakIterator, ubrk_close)

static gboolean
units_init (Units *self, const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize size = strlen (text);

  self->units = NULL;
  self->length = 0;
  if (size == 0 || size > G_MAXINT32 / 4)
    return FALSE;
  self->units = g_new (UChar, size + 1);
  u_strFromUTF8WithSub (self->units, (int32_t) size + 1, &self->length, text, (int32_t) size, 0xFFFD, NULL, &status);
  return U_SUCCESS (status);
}

static UBreakIterator *
open_iterator (UBreakIteratorType type, const char *lang, const Units *units)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open (type, lang != NULL ? lang : "", units->units, units->length, &status);

  if (U_FAILURE (status))
    return NULL;
  return iterator;
}

/* Goes from ICU's offsets (UTF-16 units) to code points; offsets must not go down. */
typedef struct
{
  const Units *units;
  int32_t unit;
  guint offset;
} Counter;

static guint
counter_advance (Counter *self, int32_t unit)
{
  while (self->unit < unit)
    {
      U16_FWD_1 (self->units->units, self->unit, self->units->length);
      self->offset++;
    }
  return self->offset;
}

SpRanges *
sp_segment_words (const char *text, const char *lang)
{
  SpRanges *words = sp_ranges_new ();
  g_auto (Units) units = { 0 };
  g_autoptr (UBreakIterator) iterator = NULL;
  Counter counter = { &units, 0, 0 };
  int32_t start = 0;

  if (!units_init (&units, text))
    return words;
  iterator = open_iterator (UBRK_WORD, lang, &units);
  if (iterator == NULL)
    return words;
  for (int32_t end = ubrk_next (iterator); end != UBRK_DONE; end = ubrk_next (iterator))
    {
      if (ubrk_getRuleStatus (iterator) >= UBRK_WORD_NUMBER)
        {
          guint from = counter_advance (&counter, start);
          SpRange range = { from, counter_advance (&counter, end) };
          sp_ranges_add (words, range);
        }
      start = end;
    }
  return words;
}

/* Abbreviations after which a sentence seldom ends, without their full stop, folded. */
static const char *const abbreviations[] = {
  "mr",   "mrs",  "ms",   "dr",   "prof", "sen", "sens", "rep",    "reps", "gov",  "gen", "col", "lt",   "sgt",
  "capt", "cmdr", "adm",  "maj",  "hon",  "rev", "st",   "jr",     "sr",   "vs",   "etc", "no",  "inc",  "corp",
  "ltd",  "co",   "dept", "univ", "jan",  "feb", "mar",  "apr",    "aug",  "sept", "sep", "oct", "nov",  "dec",
  "supt", "atty", "asst", "bzw",  "ca",   "usw", "nr",   "str",    "hr",   "fr",   "mme", "m",   "mlle", "sra",
  "sr",   "ud",   "им",   "гг",   "ул",   "г",   "т",    "гл",     "см",   "им",   "стр", "руб", "млн",  "млрд",
  "тыс",  "sec",  "amb",  "pres", "fig",  "eg",  "ie",   "approx", "est"
};

/* The word before a full stop: FALSE for one that a sentence ends with. */
static gboolean
is_abbreviation (const UChar *word, int32_t length)
{
  char buffer[32];
  int32_t size = 0;
  UErrorCode status = U_ZERO_ERROR;
  UChar folded[16];
  int32_t n;

  if (length == 0 || length > 7)
    return FALSE;
  if (length == 1 && u_isupper (word[0]))
    return TRUE;
  n = u_strFoldCase (folded, G_N_ELEMENTS (folded), word, length, U_FOLD_CASE_DEFAULT, &status);
  u_strToUTF8 (buffer, sizeof buffer, &size, folded, n, &status);
  if (U_FAILURE (status) || size >= (int32_t) sizeof buffer)
    return FALSE;
  buffer[size] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strcmp (abbreviations[i], buffer) == 0)
      return TRUE;
  return FALSE;
}

/* Whether what ends before END, white space aside, ends with an abbreviation, an initial or "U.S.". */
static gboolean
ends_with_abbreviation (const UChar *s, int32_t start, int32_t end)
{
  int32_t stop, word;

  while (end > start && u_isUWhiteSpace (s[end - 1]))
    end--;
  if (end - start < 2 || s[end - 1] != '.')
    return FALSE;
  stop = end - 1;
  word = stop;
  while (word > start && stop - word < 9 && u_isalpha (s[word - 1]))
    word--;
  if (word > start && s[word - 1] == '.' && stop - word == 1)
    return TRUE;
  return is_abbreviation (s + word, stop - word);
}

/* Whether what begins at START goes on with the sentence before: a small letter, or nothing but punctuation. */
static gboolean
goes_on (const UChar *s, int32_t start, int32_t end)
{
  for (int32_t i = start; i < end && i < start + 16; i++)
    {
      if (u_islower (s[i]))
        return TRUE;
      if (u_isalnum (s[i]))
        return FALSE;
    }
  return end - start < 16;
}

static gboolean
has_line_break (const UChar *s, int32_t start, int32_t end)
{
  return end > start && (s[end - 1] == '\n' || s[end - 1] == '\r' || s[end - 1] == 0x2029 || s[end - 1] == 0x2028);
}

static void
add_trimmed (SpRanges *ranges, Counter *counter, int32_t start, int32_t end)
{
  const UChar *s = counter->units->units;
  SpRange range;

  while (start < end && u_isUWhiteSpace (s[start]))
    start++;
  while (end > start && u_isUWhiteSpace (s[end - 1]))
    end--;
  if (start == end)
    return;
  range.start = counter_advance (counter, start);
  range.end = counter_advance (counter, end);
  sp_ranges_add (ranges, range);
}

SpRanges *
sp_segment_sentences (const char *text, const char *lang)
{
  SpRanges *sentences = sp_ranges_new ();
  g_auto (Units) units = { 0 };
  g_autoptr (UBreakIterator) iterator = NULL;
  Counter counter = { &units, 0, 0 };
  int32_t start = 0, previous = 0;

  if (!units_init (&units, text))
    return sentences;
  iterator = open_iterator (UBRK_SENTENCE, lang, &units);
  if (iterator == NULL)
    return sentences;
  for (int32_t end = ubrk_next (iterator); end != UBRK_DONE; end = ubrk_next (iterator))
    {
      if (previous > start
          && (has_line_break (units.units, start, previous)
              || !(ends_with_abbreviation (units.units, start, previous) || goes_on (units.units, previous, end))))
        {
          add_trimmed (sentences, &counter, start, previous);
          start = previous;
        }
      previous = end;
    }
  add_trimmed (sentences, &counter, start, units.length);
  return sentences;
}

SpRanges *
sp_segment_paragraphs (const char *text)
{
  SpRanges *paragraphs = sp_ranges_new ();
  SpRange range = { 0, 0 };
  gboolean is_open = FALSE;
  guint offset = 0;

  for (const char *p = text;; p = g_utf8_next_char (p), offset++)
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\0')
        {
          if (is_open)
            sp_ranges_add (paragraphs, range);
          is_open = FALSE;
          if (c == '\0')
            break;
        }
      else if (!g_unichar_isspace (c))
        {
          if (!is_open)
            range.start = offset;
          is_open = TRUE;
          range.end = offset + 1;
        }
    }
  return paragraphs;
}
