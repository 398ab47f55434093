/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-date.h"

#include <stdio.h>
#include <string.h>

char *
sp_date_from_ymd (int year, int month, int day)
{
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy (day, (GDateMonth) month, year))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* "Z", "+03", "+0300" or "+03:00" as "Z" or "+03:00"; NULL when it is none of them. */
static char *
parse_zone (const char *text)
{
  int hours = 0, minutes = 0, used = 0;

  if (*text == '\0')
    return g_strdup ("");
  if (g_ascii_toupper (*text) == 'Z' && text[1] == '\0')
    return g_strdup ("Z");
  if (*text != '+' && *text != '-')
    return NULL;
  if ((sscanf (text + 1, "%2d:%2d%n", &hours, &minutes, &used) == 2 && text[1 + used] == '\0')
      || (sscanf (text + 1, "%2d%2d%n", &hours, &minutes, &used) == 2 && text[1 + used] == '\0')
      || (sscanf (text + 1, "%2d%n", &hours, &used) == 1 && text[1 + used] == '\0'))
    if (hours >= 0 && hours <= 14 && minutes >= 0 && minutes < 60)
      return g_strdup_printf ("%c%02d:%02d", *text, hours, minutes);
  return NULL;
}

char *
sp_date_parse_iso (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *day_text = NULL;
  g_autofree char *zone = NULL;
  int year, month, day, hour, minute, second = 0, used = 0;
  const char *rest;

  if (sscanf (trimmed, "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3 || !g_ascii_isdigit (*trimmed))
    return NULL;
  day_text = sp_date_from_ymd (year, month, day);
  rest = trimmed + used;
  if (!day_text || *rest == '\0')
    return g_steal_pointer (&day_text);

  if ((*rest != 'T' && *rest != 't' && *rest != ' ') || sscanf (rest + 1, "%2d:%2d%n", &hour, &minute, &used) != 2)
    return NULL;
  rest += 1 + used;
  if (sscanf (rest, ":%2d%n", &second, &used) == 1)
    rest += used;
  if (*rest == '.' || *rest == ',')
    rest += 1 + strspn (rest + 1, "0123456789");
  rest += strspn (rest, " ");
  zone = parse_zone (rest);
  if (!zone || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60)
    return NULL;
  return g_strdup_printf ("%sT%02d:%02d:%02d%s", day_text, hour, minute, MIN (second, 59), zone);
}

char *
sp_date_get_day (const char *date)
{
  return date ? g_strndup (date, 10) : NULL;
}

char *
sp_date_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GDateTime) moment = NULL;

  if (epoch)
    g_ascii_string_to_signed (epoch, 10, 0, G_GINT64_CONSTANT (253402300799), &seconds, NULL);
  moment = g_date_time_new_from_unix_utc (seconds);
  return g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
}
