/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-charset-east.h"

#include <string.h>

/* How many bytes are judged, and fewer characters than these say nothing. */
#define SAMPLE 6000
#define MIN_CHARACTERS 8

/* How much better than PREFERRED another must be, and how good without one; both a character. */
#define LEAD 0.25
#define SURE 0.45

static const char *const candidates[] = { "GB18030", "BIG5-HKSCS", "CP932", "EUC-JP", "UHC", "EUC-TW", "JOHAB" };

/* The commonest ideographs of news in China, Taiwan and Japan, and the commonest syllables of Korean. */
static const char common[] =
    "的一是不了在有人我他这這中大来來上个個国國和也子时時到出要于就下可年生会會那后後能对對着事其里裡所去行过過家十用发"
    "發天如然作方成"
    "者多日都三小二无無同经經法当當起与與好学學进進种種将將还還分此心前面定见見主没沒公从從市民政府部新月美最全面工本長"
    "长問问員员地"
    "報报化力動动関关党話话電电東东京都四五六七八九百万區区車车水場场院議议選选者化理說说他們们為为以之及與与被使間间名"
    "高位外內内"
    "이다는을에의가하고지로사한기도시어를서인자정대해일리나보그있것은과구수만들부전주아게면원장제라스";

static gboolean
is_common (gunichar c)
{
  return g_utf8_strchr (common, -1, c) != NULL;
}

static double
judge_character (gunichar c)
{
  if ((c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fc))
    return 1;
  if (c >= 0xac00 && c <= 0xd7a3)
    return is_common (c) ? 1 : 0.1;
  if (c >= 0x4e00 && c <= 0x9fff)
    return is_common (c) ? 1 : 0;
  if ((c >= 0x3000 && c <= 0x301c) || (c >= 0xff01 && c <= 0xff5e) || (c >= 0x2010 && c <= 0x2026))
    return 0.5;
  return -1;
}

/* How much sense the bytes make in ENCODING, a character beyond ASCII; those cut off at the end do not count. */
static double
judge (const char *data, gsize size, const char *encoding)
{
  gsize n_read;
  g_autofree char *text = NULL;
  double score = 0;
  guint n = 0;
  GIConv conv = g_iconv_open ("UTF-8", encoding);

  if (conv == (GIConv) -1)
    return -1;
  text = g_convert_with_iconv (data, size, conv, &n_read, NULL, NULL);
  g_iconv_close (conv);
  if (!text)
    return -1;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) >= 0x80)
      {
        score += judge_character (g_utf8_get_char (p));
        n++;
      }
  return n >= MIN_CHARACTERS ? score / n : -1;
}

/* Where to cut a sample so that no character is: after a line's end. */
static gsize
find_cut (const char *data, gsize size)
{
  const char *end;

  if (size <= SAMPLE)
    return size;
  end = memchr (data + SAMPLE, '\n', size - SAMPLE);
  return end ? (gsize) (end - data) : size;
}

const char *
sp_charset_guess_east (const char *data, gsize size, const char *preferred)
{
  gsize n = find_cut (data, size);
  const char *best = preferred;
  double best_score = preferred ? MAX (0, judge (data, n, preferred)) + LEAD : SURE;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      double score = judge (data, n, candidates[i]);

      if (score > best_score)
        {
          best = candidates[i];
          best_score = score;
        }
    }
  return best;
}
