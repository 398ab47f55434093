/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-charset.h"

#include "sp-charset-east.h"
#include "sp-charset-guess.h"

#include <errno.h>
#include <string.h>
#include <uchardet/uchardet.h>

/* How many bytes uchardet is shown, from a little before the first that is not ASCII. */
#define SAMPLE 65536

/* Fewer bytes beyond ASCII than these tell uchardet nothing; they are some Western language's. */
#define MIN_HIGH 4

/* How many bytes are looked at to tell text from other files. */
#define BINARY_SAMPLE 8192

#define REPLACEMENT "\xef\xbf\xbd"

/* DATA without NUL and byte order mark, invalid sequences replaced. */
static char *
make_valid (const char *data, gsize size, gsize *length)
{
  g_autofree char *copy = NULL;
  char *valid;

  if (memchr (data, '\0', size))
    {
      gsize kept = 0;

      copy = g_malloc (size);
      for (gsize i = 0; i < size; i++)
        if (data[i])
          copy[kept++] = data[i];
      data = copy;
      size = kept;
    }
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  valid = size > 0 ? g_utf8_make_valid (data, size) : g_strdup ("");
  if (length)
    *length = strlen (valid);
  return valid;
}

/* DATA, which is valid UTF-8 without NUL, without its byte order mark. */
static char *
copy_valid (const char *data, gsize size, gsize *length)
{
  gsize skip = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  if (length)
    *length = size - skip;
  return g_strndup (data + skip, size - skip);
}

/* Converts with iconv; *N_BAD counts the places where it could not. Returns NULL when iconv lacks the encoding. */
static char *
convert (const char *data, gsize size, const char *encoding, gsize *n_bad, gsize *length)
{
  GIConv conv = g_iconv_open ("UTF-8", encoding);
  g_autoptr (GByteArray) out = NULL;
  gboolean wide = strstr (encoding, "UTF-16") || strstr (encoding, "UTF-32");
  gsize step = wide ? (strstr (encoding, "16") ? 2 : 4) : 1;
  char *in = (char *) data;
  gsize left = size;
  gboolean done = FALSE;

  *n_bad = 0;
  if (conv == (GIConv) -1)
    return NULL;
  out = g_byte_array_sized_new (size + size / 2 + 16);
  while (!done)
    {
      char buffer[8192];
      char *to = buffer;
      gsize room = sizeof buffer;
      gsize result;
      int problem;

      /* Some encodings keep a letter back until they have seen what follows. */
      done = left == 0;
      result = done ? g_iconv (conv, NULL, NULL, &to, &room) : g_iconv (conv, &in, &left, &to, &room);
      problem = result == (gsize) -1 ? errno : 0;

      g_byte_array_append (out, (guint8 *) buffer, to - buffer);
      if (problem == EILSEQ || problem == EINVAL)
        {
          gsize skipped = MIN (step, left);

          g_byte_array_append (out, (const guint8 *) REPLACEMENT, 3);
          in += skipped;
          left -= skipped;
          ++*n_bad;
        }
      else if (problem && problem != E2BIG)
        done = TRUE;
    }
  g_iconv_close (conv);
  return make_valid ((char *) out->data, out->len, length);
}

char *
sp_charset_convert (const char *data, gsize size, const char *label, gsize *length)
{
  const char *encoding = sp_charset_lookup (label);
  gsize n_bad;

  if (!encoding)
    return NULL;
  return g_str_equal (encoding, "UTF-8") ? make_valid (data, size, length)
                                         : convert (data, size, encoding, &n_bad, length);
}

/* The encoding that a byte order mark says; *SKIP is the mark's size. */
static const char *
from_mark (const guint8 *data, gsize size, gsize *skip)
{
  *skip = 0;
  if (size >= 4 && (memcmp (data, "\xff\xfe\0\0", 4) == 0 || memcmp (data, "\0\0\xfe\xff", 4) == 0))
    {
      *skip = 4;
      return data[0] ? "UTF-32LE" : "UTF-32BE";
    }
  if (size >= 2 && ((data[0] == 0xff && data[1] == 0xfe) || (data[0] == 0xfe && data[1] == 0xff)))
    {
      *skip = 2;
      return data[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
    }
  return NULL;
}

static gunichar
get_unit (const guint8 *data, gsize i, gboolean big)
{
  return big ? data[i] << 8 | data[i + 1] : data[i + 1] << 8 | data[i];
}

/* Chinese and Japanese in UTF-16 have hardly a zero, but in their commas and stops a control, which no other text has.
 */
static gboolean
is_east_asian_utf16 (const guint8 *data, gsize size, gboolean big)
{
  gsize n = MIN (size, 4096) / 2 * 2, n_marks = 0;

  if (size % 2 != 0)
    return FALSE;
  for (gsize i = 0; i < n; i += 2)
    {
      gunichar c = get_unit (data, i, big);
      GUnicodeType type = g_unichar_type (c);

      n_marks += c == 0x3001 || c == 0x3002 || c == 0xff01 || c == 0xff08 || c == 0xff0c || c == 0xff1a || c == 0xff1f;
      if (type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE
          || (type == G_UNICODE_CONTROL && !g_unichar_isspace (c)))
        return FALSE;
    }
  return n_marks > n / 200;
}

/* UTF-16 and UTF-32 without a mark show by where their zeros and controls are; a single zero shows nothing. */
static const char *
from_zeros (const guint8 *data, gsize size)
{
  gsize zeros[4] = { 0, 0, 0, 0 };
  gsize n = MIN (size, 4096) / 4 * 4;

  if (is_east_asian_utf16 (data, size, FALSE))
    return "UTF-16LE";
  if (is_east_asian_utf16 (data, size, TRUE))
    return "UTF-16BE";
  if (n < 8 || !memchr (data, 0, n))
    return NULL;
  for (gsize i = 0; i < n; i++)
    zeros[i % 4] += data[i] == 0;
  n /= 4;
  if (zeros[3] == n && zeros[2] >= n * 9 / 10 && zeros[0] < n / 4)
    return "UTF-32LE";
  if (zeros[0] == n && zeros[1] >= n * 9 / 10 && zeros[3] < n / 4)
    return "UTF-32BE";
  if (zeros[1] + zeros[3] > 1 + n / 6 && zeros[0] + zeros[2] <= n / 64)
    return "UTF-16LE";
  if (zeros[0] + zeros[2] > 1 + n / 6 && zeros[1] + zeros[3] <= n / 64)
    return "UTF-16BE";
  return NULL;
}

/* The 7-bit encodings of East Asia look like ASCII but for their escapes. */
static const char *
from_escapes (const char *data, gsize size)
{
  const char *p = memchr (data, '\x1b', MIN (size, SAMPLE));

  if (!p || (gsize) (data + size - p) < 4)
    return NULL;
  if (memcmp (p, "\x1b$)C", 4) == 0)
    return "ISO-2022-KR";
  if (memcmp (p, "\x1b$)A", 4) == 0 || memcmp (p, "\x1b$)G", 4) == 0)
    return "ISO-2022-CN";
  if (memcmp (p, "\x1b$B", 3) == 0 || memcmp (p, "\x1b$@", 3) == 0 || memcmp (p, "\x1b(J", 3) == 0)
    return "ISO-2022-JP";
  return NULL;
}

/* Whether the bytes are UTF-8 but for a few: at least four good sequences of several bytes for each bad one. */
static gboolean
is_nearly_utf8 (const char *data, gsize size)
{
  const char *end = data + size;
  gsize good = 0, bad = 0;

  while (data < end)
    {
      const char *stop;

      g_utf8_validate_len (data, end - data, &stop);
      for (const char *p = data; p < stop; p++)
        good += (guint8) *p >= 0xc0;
      bad += stop < end && *stop;
      data = stop + 1;
    }
  return bad == 0 || good >= bad * 4;
}

/* Whether ENCODING has letters of more than one byte; uchardet knows those well, and the others less. */
static gboolean
is_multibyte (const char *encoding)
{
  static const char *const names[] = { "GB18030", "BIG5", "BIG5-HKSCS", "EUC-",     "SHIFT_JIS", "CP932",
                                       "CP949",   "UHC",  "JOHAB",      "ISO-2022", NULL };

  for (guint i = 0; names[i]; i++)
    if (g_str_has_prefix (encoding, names[i]))
      return TRUE;
  return FALSE;
}

/* What uchardet takes the bytes for, as iconv calls it; NULL when it does not know or iconv does not. */
static const char *
detect (const char *data, gsize size)
{
  uchardet_t detector;
  const char *encoding = NULL, *eastern;
  gsize start = 0, n_high = 0;

  for (gsize i = 0; i < size && n_high < MIN_HIGH; i++)
    n_high += (guint8) data[i] >= 0x80;
  if (n_high < MIN_HIGH)
    return sp_charset_guess (data, size, NULL);
  detector = uchardet_new ();
  while (start < size && (guint8) data[start] < 0x80)
    start++;
  start -= MIN (start, 256);
  if (uchardet_handle_data (detector, data + start, MIN (size - start, SAMPLE)) == 0)
    {
      uchardet_data_end (detector);
      encoding = sp_charset_lookup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  eastern = sp_charset_guess_east (data + start, size - start, encoding && is_multibyte (encoding) ? encoding : NULL);
  return eastern ? eastern : sp_charset_guess (data + start, size - start, encoding);
}

/* DATA by LABEL unless that fits so badly that the label must be wrong. */
static char *
by_label (const char *data, gsize size, const char *label, gsize *length)
{
  const char *encoding = sp_charset_lookup (label);
  g_autofree char *text = NULL;
  gsize n_bad, n_high = 0;

  if (!encoding || g_str_equal (encoding, "UTF-8") || g_str_has_prefix (encoding, "UTF-"))
    return NULL;
  text = convert (data, size, encoding, &n_bad, length);
  for (gsize i = 0; i < size; i++)
    n_high += (guint8) data[i] >= 0x80;
  return n_bad * 20 <= n_high + 20 ? g_steal_pointer (&text) : NULL;
}

char *
sp_charset_decode (const char *data, gsize size, const char *label, gsize *length)
{
  gsize skip, n_bad;
  const char *encoding = from_mark ((const guint8 *) data, size, &skip);
  char *text = NULL;

  if (!encoding)
    encoding = from_zeros ((const guint8 *) data, size);
  if (!encoding)
    encoding = from_escapes (data, size);
  if (encoding)
    text = convert (data + skip, size - skip, encoding, &n_bad, length);
  if (!text && g_utf8_validate_len (data, size, NULL))
    text = copy_valid (data, size, length);
  if (!text && is_nearly_utf8 (data, size))
    text = make_valid (data, size, length);
  if (!text && label)
    text = by_label (data, size, label, length);
  if (!text)
    {
      encoding = detect (data, size);
      if (encoding && !g_str_equal (encoding, "UTF-8"))
        text = convert (data, size, encoding, &n_bad, length);
    }
  return text ? text : convert (data, size, "CP1252", &n_bad, length);
}

gboolean
sp_charset_looks_binary (const char *data, gsize size)
{
  gsize skip, controls = 0;
  gsize n = MIN (size, BINARY_SAMPLE);

  if (from_mark ((const guint8 *) data, size, &skip) || from_zeros ((const guint8 *) data, size))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      guint8 c = data[i];

      if (c < 0x20 || c == 0x7f)
        controls += c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b && c != 0x0e && c != 0x0f;
    }
  return controls * 50 > n + 50;
}
