/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-fold.h"

/* What is written instead of another letter. */
static gunichar
fold_twin (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* apostrophes */
    case 0x2019:
    case 0x02bc:
    case 0x02bb:
    case 0x00b4:
    case '`':
      return '\'';
    case 0x0131: /* Turkish */
      return 'i';
    case 0x015f: /* Romanian, with a cedilla */
      return 0x0219;
    case 0x0163:
      return 0x021b;
    case 0x0451: /* Russian */
      return 0x0435;
    case 0x03c2: /* Greek, at the end of a word */
      return 0x03c3;
    case 0x0671: /* Arabic, Persian, Urdu */
      return 0x0627;
    case 0x0649:
    case 0x06cc:
    case 0x06d0:
    case 0x06cd:
      return 0x064a;
    case 0x06a9:
      return 0x0643;
    case 0x06c1:
    case 0x06be:
    case 0x06d5:
    case 0x0629:
      return 0x0647;
    default:
      return c;
    }
}

/* Whether C is a vowel point, an elongation, a point that makes another letter of one of India's, or is not seen. */
static gboolean
is_nothing (gunichar c)
{
  return c == 0xad || c == 0x200b || (c >= 0x200d && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
         || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || c == 0x640 || (c >= 0x64b && c <= 0x65f) || c == 0x670
         || (c >= 0x591 && c <= 0x5c7) || c == 0x93c || c == 0x9bc || c == 0xa3c || c == 0xabc || c == 0xb3c;
}

/* The letter that C is, without its accent or point. */
static gunichar
get_base (gunichar c)
{
  gunichar base, mark;

  return g_unichar_decompose (c, &base, &mark) && mark != 0 ? get_base (base) : c;
}

gunichar
sp_fold_letter (gunichar c)
{
  if (c < 0x80)
    return c == '`' ? '\'' : g_ascii_isspace (c) ? ' ' : (gunichar) g_ascii_tolower ((char) c);
  if (is_nothing (c))
    return 0;
  /* Persian pages join the parts of a word with a non-joiner or a space. */
  if (g_unichar_isspace (c) || c == 0x200c)
    return ' ';
  if (c >= 0xff01 && c <= 0xff5e)
    return sp_fold_letter (c - 0xff01 + 0x21);
  c = g_unichar_tolower (c);
  if ((c >= 0x386 && c < 0x3d0) || (c >= 0x1f00 && c < 0x2000) || (c >= 0x622 && c <= 0x6d3)
      || (c >= 0x958 && c <= 0x95f) || (c >= 0x9dc && c <= 0x9df) || (c >= 0xa33 && c <= 0xa5e))
    c = get_base (c);
  return fold_twin (c);
}
