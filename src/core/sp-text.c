/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-text.h"

#include <string.h>

/* A checkpoint every so many code points: 4 bytes of table for 64 code points of text, and at most 63 steps from one.
 */
#define STRIDE 64

/* No writing has more marks on one letter (UAX #15, stream-safe text); what puts them in order takes as long as their
 * square. */
#define MAX_MARKS 30

/* Text is composed in pieces of about so many bytes: composing takes as long as a piece's square. */
#define PIECE 512

/* Quotation marks and brackets after a sentence that are passed over: more are no sentence's, and a text of nothing
 * else is asked about at each of its lines. */
#define MAX_CLOSING 16

struct _SpTextIndex
{
  const char *text;
  gsize size;
  guint length;
  gboolean ascii;      /* then code points are bytes, and there are no checkpoints */
  GArray *checkpoints; /* guint: the byte at which code point i * STRIDE begins */
};

static gboolean
is_dropped (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0xfeff;
}

/*
 * Whether TEXT is in NFC for certain: every character in it is its own composition and joins with none before it. Most
 * texts are like that, and normalising is the dearest part of taking one in.
 */
static gboolean
is_composed (const char *text)
{
  static const struct
  {
    gunichar first, last;
  } ranges[] = {
    { 0x0000, 0x02ff }, { 0x0400, 0x0482 }, { 0x048a, 0x052f }, { 0x05d0, 0x05ea }, { 0x2002, 0x206f },
    { 0x20a0, 0x20bf }, { 0x3001, 0x3029 }, { 0x3041, 0x3096 }, { 0x30a1, 0x30ff }, { 0x3400, 0x4dbf },
    { 0x4e00, 0x9fff }, { 0xac00, 0xd7a3 }, { 0xff01, 0xff9d },
  };

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = (guint8) *p < 0x80 ? (guint8) *p : g_utf8_get_char (p);
      guint i = 0;

      while (i < G_N_ELEMENTS (ranges) && c > ranges[i].last)
        i++;
      if (i == G_N_ELEMENTS (ranges) || c < ranges[i].first)
        return FALSE;
    }
  return TRUE;
}

/* Whether C may become one with what stands before it: marks, the vowels and last consonants of Hangul. */
static gboolean
may_join (gunichar c)
{
  return c >= 0x300 && (g_unichar_ismark (c) || (c >= 0x1160 && c <= 0x11ff));
}

/* TEXT in NFC, marks beyond MAX_MARKS left out. */
static char *
compose (const char *text)
{
  GString *composed = g_string_sized_new (strlen (text));
  g_autoptr (GString) piece = g_string_sized_new (2 * PIECE);
  guint marks = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0 || (piece->len >= PIECE && !may_join (c)))
        {
          g_autofree char *normal = g_utf8_normalize (piece->str, piece->len, G_NORMALIZE_NFC);

          g_string_append (composed, normal);
          g_string_truncate (piece, 0);
        }
      if (c == 0)
        return g_string_free (composed, FALSE);
      marks = g_unichar_ismark (c) ? marks + 1 : 0;
      if (marks <= MAX_MARKS)
        g_string_append_len (piece, p, g_utf8_next_char (p) - p);
    }
}

char *
sp_text_normalise (const char *utf8, gssize length)
{
  g_autofree char *valid = g_utf8_make_valid (utf8, length);
  g_autofree char *normal = is_composed (valid) ? NULL : compose (valid);
  const char *composed = normal ? normal : valid;
  GString *text = g_string_sized_new (strlen (composed));

  for (const char *p = composed; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85)
        {
          if (c != '\r' || p[1] != '\n')
            g_string_append_c (text, '\n');
        }
      else if (!is_dropped (c))
        g_string_append_len (text, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (text, FALSE);
}

/* One line: every run of white space that holds a line break becomes a space, edges are trimmed. */
static char *
single_line (const char *raw)
{
  g_autofree char *text = sp_text_normalise (raw, -1);

  g_strdelimit (text, "\n\t", ' ');
  return g_strdup (g_strstrip (text));
}

char *
sp_text_compose (const char *title, const char *const *paragraphs)
{
  g_autofree char *head = single_line (title ? title : "");
  GString *text = g_string_new (head);

  for (; paragraphs && *paragraphs; paragraphs++)
    {
      g_autofree char *paragraph = single_line (*paragraphs);

      if (*paragraph == '\0')
        continue;
      g_string_append (text, "\n\n");
      g_string_append (text, paragraph);
    }
  return g_string_free (text, FALSE);
}

guint
sp_text_body_start (const char *text)
{
  const char *gap = strstr (text, "\n\n");

  return gap ? g_utf8_strlen (text, gap - text) + 2 : g_utf8_strlen (text, -1);
}

char *
sp_text_fingerprint (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const char *run = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean counts = *p && (g_unichar_isalnum (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)));

      if (counts && !run)
        run = p;
      else if (!counts && run)
        {
          g_checksum_update (checksum, (const guchar *) run, p - run);
          g_checksum_update (checksum, (const guchar *) " ", 1);
          run = NULL;
        }
      if (!*p)
        break;
    }
  return g_strdup (g_checksum_get_string (checksum));
}

char *
sp_text_replace (const char *text, const char *from, const char *to)
{
  GString *replaced = g_string_sized_new (strlen (text));

  for (const char *found; (found = strstr (text, from)); text = found + strlen (from))
    {
      g_string_append_len (replaced, text, found - text);
      g_string_append (replaced, to);
    }
  g_string_append (replaced, text);
  return g_string_free (replaced, FALSE);
}

static const char *
skip_space (const char *p)
{
  while (g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

gboolean
sp_text_same_letters (const char *a, const char *b)
{
  for (a = skip_space (a), b = skip_space (b); *a && *b;
       a = skip_space (g_utf8_next_char (a)), b = skip_space (g_utf8_next_char (b)))
    if (g_utf8_get_char (a) != g_utf8_get_char (b))
      return FALSE;
  return !*a && !*b;
}

/* The signs that end a sentence: Latin, Armenian, Arabic, Urdu, Devanagari, Tibetan, Burmese, Ethiopic, Khmer,
 * ideographic, full width. */
static gboolean
is_ender (gunichar c)
{
  static const gunichar enders[] = { '.',    '!',    '?',    ':',    0x0589, 0x061f, 0x06d4, 0x0964, 0x0965,
                                     0x0f0d, 0x0f0e, 0x104b, 0x1362, 0x1367, 0x17d4, 0x17d5, 0x2026, 0x203c,
                                     0x2047, 0x2048, 0x2049, 0x3002, 0xff01, 0xff0e, 0xff1a, 0xff1f, 0xff61 };

  for (guint i = 0; i < G_N_ELEMENTS (enders); i++)
    if (enders[i] == c)
      return TRUE;
  return FALSE;
}

gboolean
sp_text_ends_sentence (const char *text, gsize size)
{
  guint n_closing = 0;

  for (const char *end = text + size; end > text && n_closing <= MAX_CLOSING;)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar c = g_utf8_get_char (last);
      GUnicodeType type = g_unichar_type (c);

      if (is_ender (c))
        return TRUE;
      if (!g_unichar_isspace (c) && c != '"' && c != '\'' && type != G_UNICODE_FINAL_PUNCTUATION
          && type != G_UNICODE_INITIAL_PUNCTUATION && type != G_UNICODE_CLOSE_PUNCTUATION)
        return FALSE;
      n_closing += !g_unichar_isspace (c);
      end = last;
    }
  return FALSE;
}

gboolean
sp_text_is_unsafe (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

char *
sp_text_escape (const char *foreign)
{
  g_autofree char *valid = g_utf8_make_valid (foreign, -1);
  GString *text = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (sp_text_is_unsafe (c))
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_unichar (text, c);
    }
  return g_string_free (text, FALSE);
}

SpTextIndex *
sp_text_index_new (const char *text)
{
  SpTextIndex *index = g_new0 (SpTextIndex, 1);
  const char *p = text;

  index->text = text;
  index->size = strlen (text);
  index->ascii = g_str_is_ascii (text);
  if (index->ascii)
    {
      index->length = index->size;
      return index;
    }

  index->checkpoints = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; *p; p = g_utf8_next_char (p), index->length++)
    if (index->length % STRIDE == 0)
      {
        guint byte = p - text;

        g_array_append_val (index->checkpoints, byte);
      }
  return index;
}

void
sp_text_index_free (SpTextIndex *index)
{
  g_clear_pointer (&index->checkpoints, g_array_unref);
  g_free (index);
}

guint
sp_text_index_get_length (const SpTextIndex *index)
{
  return index->length;
}

gsize
sp_text_index_to_byte (const SpTextIndex *index, guint offset)
{
  const char *p;

  if (offset >= index->length)
    return index->size;
  if (index->ascii)
    return offset;

  p = index->text + g_array_index (index->checkpoints, guint, offset / STRIDE);
  return g_utf8_offset_to_pointer (p, offset % STRIDE) - index->text;
}

guint
sp_text_index_to_offset (const SpTextIndex *index, gsize byte)
{
  guint low = 0, high;
  guint offset;

  if (byte >= index->size)
    return index->length;
  if (index->ascii)
    return byte;

  /* The last checkpoint at or before BYTE, then forward. */
  high = index->checkpoints->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (index->checkpoints, guint, middle) <= byte)
        low = middle;
      else
        high = middle;
    }
  offset = low * STRIDE;
  for (const char *p = index->text + g_array_index (index->checkpoints, guint, low);
       (gsize) (g_utf8_next_char (p) - index->text) <= byte; p = g_utf8_next_char (p))
    offset++;
  return offset;
}

char *
sp_text_index_slice (const SpTextIndex *index, SpRange range)
{
  gsize start = sp_text_index_to_byte (index, range.start);
  gsize end = sp_text_index_to_byte (index, range.end);

  return end > start ? g_strndup (index->text + start, end - start) : g_strdup ("");
}

SpRange
sp_text_index_trim (const SpTextIndex *index, SpRange range)
{
  const char *start, *end;

  range.end = MIN (range.end, index->length);
  start = index->text + sp_text_index_to_byte (index, range.start);
  end = index->text + sp_text_index_to_byte (index, range.end);
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    {
      start = g_utf8_next_char (start);
      range.start++;
    }
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    {
      end = g_utf8_prev_char (end);
      range.end--;
    }
  return range;
}
