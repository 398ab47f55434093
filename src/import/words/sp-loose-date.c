/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-loose-date.h"

#include "sp-date-words.h"
#include "sp-date.h"
#include "sp-han-number.h"

#include <stdlib.h>
#include <string.h>

/* How much of a text is looked at, in bytes. */
#define MAX_TEXT 600

#define MIN_YEAR 1980
#define MAX_YEAR 2060

/* The years of the solar Hijri calendar that stand for these; the lunar one is some forty ahead, and left alone. */
#define MIN_SOLAR_YEAR 1350
#define MAX_SOLAR_YEAR 1415

/* How far the years of Thailand are ahead, and the century of its years of two digits. */
#define BUDDHIST_YEARS 543
#define BUDDHIST_CENTURY 2500

/* A piece of a text that may be part of a date. */
typedef enum
{
  TOKEN_NUMBER,
  TOKEN_WORD,
} TokenKind;

typedef struct
{
  TokenKind kind;
  int value;       /* the number */
  int digits;      /* how many digits the number has */
  gunichar before; /* the sign right before it, 0 at the start */
  const char *start;
  const char *end;
} Token;

/* Reads the number at P, in digits of any script. */
static const char *
take_number (const char *p, Token *token)
{
  while (*p && g_unichar_isdigit (g_utf8_get_char (p)) && token->digits < 9)
    {
      token->value = token->value * 10 + g_unichar_digit_value (g_utf8_get_char (p));
      token->digits++;
      p = g_utf8_next_char (p);
    }
  return p;
}

/* Whether C may stand in a word; letters of some scripts have a joiner between them that is not seen. */
static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == 0x200c || c == 0x200d;
}

static const char *
take_word (const char *p, Token *token)
{
  while (*p && is_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  token->kind = TOKEN_WORD;
  return p;
}

static GArray *
tokenise (const char *text)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (Token));
  const char *end = text + strnlen (text, MAX_TEXT);
  gunichar before = 0;

  for (const char *p = text; p < end && *p;)
    {
      gunichar c = g_utf8_get_char (p);
      Token token = { .before = before, .start = p };

      if (g_unichar_isdigit (c))
        p = take_number (p, &token);
      else if (g_unichar_isalpha (c))
        p = take_word (p, &token);
      else
        {
          /* "3. 5. 2024" is joined by its full stops. */
          before = c == ' ' && before == '.' ? before : c;
          p = g_utf8_next_char (p);
          continue;
        }
      token.end = p;
      before = 0;
      g_array_append_val (tokens, token);
    }
  return tokens;
}

/* The day of the solar Hijri calendar in the Gregorian one (the arithmetic of its 33-year cycle, right from 1300 to
 * 1500). */
static char *
from_persian (int year, int month, int day)
{
  GDate date;
  int days = (year - 1) * 365 + (year - 1) / 33 * 8 + ((year - 1) % 33 + 3) / 4;
  char *text;

  days += month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  days += day;
  g_date_clear (&date, 1);
  /* 1 Farvardin of year 1 is 226,895 in GDate's count of days, whose day 1 is 1 January of year 1. */
  g_date_set_julian (&date, 226895 + days - 1);
  text = sp_date_from_ymd (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
  return text;
}

static gboolean
is_solar_year (int year)
{
  return year >= MIN_SOLAR_YEAR && year <= MAX_SOLAR_YEAR;
}

static char *
from_parts (int year, int month, int day, int year_digits)
{
  if (year_digits == 2)
    year += year < 70 ? 2000 : 1900;
  if (month > 20 && is_solar_year (year))
    return from_persian (year, month - 20, day);
  if (year >= MIN_YEAR + BUDDHIST_YEARS)
    year -= BUDDHIST_YEARS;
  if (month > 12 || year < MIN_YEAR || year > MAX_YEAR)
    return NULL;
  return sp_date_from_ymd (year, month, day);
}

static const Token *
get_token (const GArray *tokens, guint i)
{
  return i < tokens->len ? &g_array_index (tokens, Token, i) : NULL;
}

static gboolean
is_day (const Token *token)
{
  return token && token->kind == TOKEN_NUMBER && token->digits <= 2 && token->value >= 1 && token->value <= 31;
}

static gboolean
is_year (const Token *token)
{
  return token && token->kind == TOKEN_NUMBER && token->digits == 4
         && ((token->value >= MIN_YEAR && token->value <= MAX_YEAR) || is_solar_year (token->value)
             || (token->value >= MIN_YEAR + BUDDHIST_YEARS && token->value < MAX_YEAR + BUDDHIST_YEARS));
}

/* The month that begins at token I; *LAST is its last token. Some names are of two words, abbreviations may have full
 * stops in them, and Arabic pages give a month both names: "تشرين الأول/أكتوبر". Looking it up is dear, so it is asked
 * for only beside a number. */
static int
find_month (const GArray *tokens, guint i, guint *last)
{
  const Token *token = get_token (tokens, i), *next;
  gsize length = 0;
  int month = token && token->kind == TOKEN_WORD && token->end - token->start >= 3
                  ? sp_month_at (token->start, token->before == '.', &length)
                  : 0;

  *last = i;
  if (month == 0)
    return 0;
  while ((next = get_token (tokens, *last + 1)) && next->start < token->start + length)
    (*last)++;
  if (next && next->kind == TOKEN_WORD && sp_month_at (next->start, FALSE, &length) == month)
    (*last)++;
  return month;
}

/* A word that may stand inside a date: "18 de noviembre de 2019", "18th", "18. maí árið". */
static gboolean
is_filler (const GArray *tokens, guint i)
{
  const Token *token = get_token (tokens, i);
  guint last;

  return token && token->kind == TOKEN_WORD && find_month (tokens, i, &last) == 0;
}

/* The token after I that is no filler; at most one filler is stepped over, or two when the second is short: "3rd of
 * May". */
static guint
after (const GArray *tokens, guint i)
{
  const Token *second = get_token (tokens, i + 2);

  if (!is_filler (tokens, i + 1))
    return i + 1;
  return second && second->end - second->start <= 3 && is_filler (tokens, i + 2) ? i + 3 : i + 2;
}

static gboolean
joins (const Token *token)
{
  return token && token->kind == TOKEN_NUMBER && token->before && token->before < 0x80
         && strchr ("./-", (int) token->before);
}

/* "2019-11-18", "18.11.2019", "11/18/19" at token I. */
static char *
numeric_date (const GArray *tokens, guint i, gboolean us_order, guint *used)
{
  const Token *a = get_token (tokens, i), *b = get_token (tokens, i + 1), *c = get_token (tokens, i + 2);
  gboolean swap;

  if (!joins (b) || !joins (c) || b->before != c->before)
    return NULL;
  *used = 3;
  if (is_day (a) && is_day (b) && is_year (c) && is_solar_year (c->value))
    return from_persian (c->value, b->value, a->value);
  if (is_year (a) && is_day (b) && is_day (c))
    return is_solar_year (a->value) ? from_persian (a->value, b->value, c->value)
                                    : from_parts (a->value, b->value, c->value, 4);
  if (!is_day (a) || !is_day (b) || !(is_year (c) || (c->digits == 2 && c->value < 70)))
    return NULL;
  swap = (us_order && b->before == '/' && a->value <= 12) || b->value > 12;
  return swap ? from_parts (c->value, a->value, b->value, c->digits)
              : from_parts (c->value, b->value, a->value, c->digits);
}

/* The first year of the Japanese era, or of the republic that Taiwan counts from, that the word at TOKEN ends with,
 * less one; 0 when it is none. */
static int
era_start (const Token *token)
{
  static const struct
  {
    const char *name;
    int start;
  } eras[] = { { "令和", 2018 }, { "平成", 1988 }, { "昭和", 1925 }, { "民國", 1911 }, { "民国", 1911 } };
  gsize size = token && token->kind == TOKEN_WORD ? (gsize) (token->end - token->start) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (eras); i++)
    if (size >= strlen (eras[i].name)
        && strncmp (token->end - strlen (eras[i].name), eras[i].name, strlen (eras[i].name)) == 0)
      return eras[i].start;
  return 0;
}

/* Whether the word at TOKEN begins with one for "year" that follows the number. */
static gboolean
is_year_word (const Token *token)
{
  static const char *const words[] = { "年", "년", "оны" };

  for (guint i = 0; token && token->kind == TOKEN_WORD && i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (token->start, words[i]))
      return TRUE;
  return FALSE;
}

/* "2019年11月18日", "2019년 11월 18일", "令和6年5月3日", "2019 оны 11 дүгээр сарын 18". */
static char *
ideographic_date (const GArray *tokens, guint i, guint *used)
{
  const Token *year = get_token (tokens, i), *month = get_token (tokens, i + 2), *between = get_token (tokens, i + 4);
  guint at = between && between->kind == TOKEN_WORD ? i + 5 : i + 4;
  const Token *day = get_token (tokens, at);
  int era = i > 0 && year->kind == TOKEN_NUMBER && year->digits <= 3 ? era_start (get_token (tokens, i - 1)) : 0;

  if ((!is_year (year) && era == 0) || !is_day (month) || !is_day (day) || !is_year_word (get_token (tokens, i + 1)))
    return NULL;
  *used = at - i + 1;
  return from_parts (era + year->value, month->value, day->value, 4);
}

static gboolean
is_word (const Token *token, const char *word)
{
  return token && token->kind == TOKEN_WORD && (gsize) (token->end - token->start) == strlen (word)
         && strncmp (token->start, word, strlen (word)) == 0;
}

/* "3 tháng 5 năm 2024", as Vietnamese has it. */
static char *
vietnamese_date (const GArray *tokens, guint i, guint *used)
{
  const Token *day = get_token (tokens, i), *month = get_token (tokens, i + 2), *year;
  guint at = is_word (get_token (tokens, i + 3), "năm") ? i + 4 : i + 3;

  if (!is_day (day) || !is_day (month)
      || !(is_word (get_token (tokens, i + 1), "tháng") || is_word (get_token (tokens, i + 1), "Tháng")))
    return NULL;
  year = get_token (tokens, at);
  *used = at - i + 1;
  return is_year (year) ? from_parts (year->value, month->value, day->value, 4) : NULL;
}

/* Whether a date in words may begin at token I: with a number, or a word before one. */
static gboolean
may_begin (const GArray *tokens, guint i)
{
  const Token *first = get_token (tokens, i);

  if (first->kind == TOKEN_NUMBER)
    return is_day (first) || is_year (first);
  return is_day (get_token (tokens, i + 1)) || is_day (get_token (tokens, i + 2));
}

/* "2019 November 18", "2019. gada 18. novembris": a year first, then month and day in either order. */
static char *
year_first_date (const GArray *tokens, guint i, guint *used)
{
  const Token *year = get_token (tokens, i), *day;
  guint next = after (tokens, i), last;
  gboolean day_first = is_day (get_token (tokens, next));
  int month = find_month (tokens, day_first ? after (tokens, next) : next, &last);

  if (month == 0)
    return NULL;
  day = get_token (tokens, day_first ? next : after (tokens, last));
  *used = day_first ? last - i + 1 : after (tokens, last) - i + 1;
  return is_day (day) ? from_parts (year->value, month, day->value, 4) : NULL;
}

static gboolean
is_thai (const Token *token)
{
  gunichar c = token ? g_utf8_get_char (token->start) : 0;

  return c >= 0x0e00 && c < 0x0e80;
}

/* "November 18, 2019", "18 novembre 2019". */
static char *
worded_date (const GArray *tokens, guint i, guint *used)
{
  const Token *first = get_token (tokens, i), *day, *year;
  guint last, next;
  int month;

  if (!may_begin (tokens, i))
    return NULL;
  if (is_year (first))
    return year_first_date (tokens, i, used);
  if (first->kind == TOKEN_WORD)
    {
      month = find_month (tokens, i, &last);
      last = month > 0 ? after (tokens, last) : last;
      day = get_token (tokens, last);
    }
  else
    {
      month = find_month (tokens, i + 1, &last);
      if (month == 0)
        month = find_month (tokens, after (tokens, i), &last);
      day = first;
    }
  if (month == 0 || !is_day (day))
    return NULL;
  next = after (tokens, last);
  year = get_token (tokens, next);
  *used = next - i + 1;
  if (year && year->kind == TOKEN_NUMBER && year->digits == 2 && is_thai (get_token (tokens, last)))
    return from_parts (BUDDHIST_CENTURY + year->value, month, day->value, 4);
  if (is_year (year) || (year && year->kind == TOKEN_NUMBER && year->digits == 2 && year->before == '\''))
    return from_parts (year->value, month, day->value, year->digits);
  return NULL;
}

/* The date that begins at token I, with the time after it when there is one. */
static char *
date_at (const GArray *tokens, guint i, gboolean us_order)
{
  guint used = 0;
  g_autofree char *day = numeric_date (tokens, i, us_order, &used);
  const Token *hour, *minute;

  if (!day)
    day = ideographic_date (tokens, i, &used);
  if (!day)
    day = vietnamese_date (tokens, i, &used);
  if (!day)
    day = worded_date (tokens, i, &used);
  if (!day)
    return NULL;
  hour = get_token (tokens, i + used);
  minute = get_token (tokens, i + used + 1);
  if (hour && minute && hour->kind == TOKEN_NUMBER && minute->kind == TOKEN_NUMBER && minute->before == ':'
      && hour->value < 24 && minute->value < 60 && hour->digits <= 2 && minute->digits == 2)
    return g_strdup_printf ("%sT%02d:%02d:00", day, hour->value, minute->value);
  return g_steal_pointer (&day);
}

/* Seconds or milliseconds since 1970. */
static char *
from_epoch (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  g_autoptr (GDateTime) moment = NULL;
  gint64 value;

  if (text[digits] != '\0' || (digits != 10 && digits != 13))
    return NULL;
  value = g_ascii_strtoll (text, NULL, 10);
  moment = g_date_time_new_from_unix_utc (digits == 13 ? value / 1000 : value);
  return moment ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/* ISO 8601 as sp-date.h reads it, within the years that articles on the web have. */
static char *
from_iso (const char *text)
{
  char *date = sp_date_parse_iso (text);

  if (date && (atoi (date) < MIN_YEAR || atoi (date) > MAX_YEAR))
    g_clear_pointer (&date, g_free);
  return date;
}

char *
sp_loose_date_parse (const char *text, gboolean us_order)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  char *date = from_iso (trimmed);

  if (!date)
    date = from_epoch (trimmed);
  if (!date && strspn (trimmed, "0123456789") == 8 && !g_ascii_isdigit (trimmed[8]))
    {
      int value = atoi (trimmed);

      date = from_parts (value / 10000, value / 100 % 100, value % 100, 4);
    }
  return date ? date : sp_loose_date_find (trimmed, us_order);
}

char *
sp_loose_date_find (const char *text, gboolean us_order)
{
  g_autofree char *with_digits = sp_han_number_replace (text);
  g_autoptr (GArray) tokens = tokenise (with_digits ? with_digits : text);

  for (guint i = 0; i < tokens->len; i++)
    {
      char *date = date_at (tokens, i, us_order);

      if (date)
        return date;
    }
  return NULL;
}

/* "/2019/11/18/" or "-2019-11-18" at P, or "20191118". */
static char *
url_date_at (const char *p)
{
  char *end;
  long year = strtol (p, &end, 10), month, day;

  if (end - p == 8)
    return from_parts (year / 10000, year / 100 % 100, year % 100, 4);
  if (end - p != 4 || !*end || !strchr ("/-_", *end) || !g_ascii_isdigit (end[1]))
    return NULL;
  p = end + 1;
  month = strtol (p, &end, 10);
  if (end - p > 2 || !*end || !strchr ("/-_", *end) || !g_ascii_isdigit (end[1]))
    return end - p == 4 ? from_parts (year, month / 100, month % 100, 4) : NULL;
  p = end + 1;
  day = strtol (p, &end, 10);
  return end - p <= 2 ? from_parts (year, month, day, 4) : NULL;
}

char *
sp_loose_date_from_url (const char *url)
{
  const char *path = strstr (url, "://");

  for (const char *p = path ? path + 3 : url; *p; p++)
    if (g_ascii_isdigit (*p) && p > url && !g_ascii_isalnum (p[-1]))
      {
        char *date = url_date_at (p);

        if (date)
          return date;
      }
  return NULL;
}
