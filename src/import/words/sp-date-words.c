/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-date-words.h"

#include "sp-data-date-words.h"
#include "sp-word-table.h"

#include <string.h>

/* Of a word that a name of a month begins, how much of it must be the name, and how many letters may follow that, for
 * it to be a month and not the name of a person: "Januari", not "Martin". */
#define MIN_NAME 5
#define MAX_ENDING 3

/* The sections of the file in their order. */
enum
{
  N_MONTHS = 12,
  AFTER_STOP = N_MONTHS,
  FIRST_SOLAR,
  BEFORE_MONTH = FIRST_SOLAR + N_MONTHS,
  UPDATED,
  PUBLISHED,
  N_SECTIONS,
};

#define MONTHS (((1u << N_MONTHS) - 1) | (((1u << N_MONTHS) - 1) << FIRST_SOLAR))

static const SpWordTable *
get_table (void)
{
  static SpWordTable *table = NULL;

  if (g_once_init_enter (&table))
    {
      static const char *const sections[N_SECTIONS] = {
        "month 1",
        "month 2",
        "month 3",
        "month 4",
        "month 5",
        "month 6",
        "month 7",
        "month 8",
        "month 9",
        "month 10",
        "month 11",
        "month 12",
        "month 10 after a full stop",
        "solar month 1",
        "solar month 2",
        "solar month 3",
        "solar month 4",
        "solar month 5",
        "solar month 6",
        "solar month 7",
        "solar month 8",
        "solar month 9",
        "solar month 10",
        "solar month 11",
        "solar month 12",
        "before a month",
        "updated",
        "published",
      };

      g_once_init_leave (&table, sp_word_table_new (sp_data_date_words, sections, N_SECTIONS));
    }
  return table;
}

int
sp_month_at (const char *text, gboolean after_stop, gsize *length)
{
  const char *p = text;
  SpWordMatch match;

  if (sp_word_table_match (get_table (), p, 1u << BEFORE_MONTH, &match))
    {
      p += match.length;
      p += strspn (p, " ");
    }
  if (after_stop && sp_word_table_match (get_table (), p, 1u << AFTER_STOP, &match))
    match.section = 10 - 1;
  else if (!sp_word_table_match (get_table (), p, MONTHS, &match))
    return 0;
  *length = p + match.length - text;
  return match.section < N_MONTHS ? (int) match.section + 1 : (int) match.section - FIRST_SOLAR + 21;
}

gboolean
sp_month_is_name (const char *word)
{
  gsize length;

  if (strchr (word, ' ') || sp_month_at (word, FALSE, &length) == 0)
    return FALSE;
  return word[length] == '\0'
         || (g_utf8_strlen (word, length) >= MIN_NAME && g_utf8_strlen (word + length, -1) <= MAX_ENDING);
}

const char *
sp_date_find_change (const char *text)
{
  return sp_word_table_find (get_table (), text, 1u << UPDATED, NULL);
}

const char *
sp_date_find_published (const char *text)
{
  return sp_word_table_find (get_table (), text, 1u << PUBLISHED, NULL);
}
