/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name-words.h"

#include "sp-data-byline-words.h"
#include "sp-word-table.h"

#include <string.h>

/* How far into a line a word stands that follows its author's name, in characters, and one for "by" after what says
 * what the text is, in bytes. */
#define MAX_NAME 40
#define MAX_LEAD 100

/* The sections of the file, as bits. */
enum
{
  BY = 1 << 0,
  BY_FULL = 1 << 1,
  BETWEEN = 1 << 2,
  LEADS = 1 << 3,
  ROLES = 1 << 4,
  ORGANISATIONS = 1 << 5,
  TAILS = 1 << 6,
  JOBS = 1 << 7,
  FOLLOWS = 1 << 8,
  DESKS = 1 << 9,
  CONJUNCTIONS = 1 << 10,
  ENDS = 1 << 11,
  ENDS_FULL = 1 << 12,
  PARTICLES = 1 << 13,
  COMPANIES = 1 << 14,
  VERBS = 1 << 15,
  OUTLETS = 1 << 16,
};

static const SpWordTable *
get_table (void)
{
  static SpWordTable *table = NULL;

  if (g_once_init_enter (&table))
    {
      static const char *const sections[] = {
        "by",
        "by before a full name",
        "between",
        "leads",
        "roles",
        "organisations",
        "agencies and desks",
        "jobs",
        "follows a name",
        "desks",
        "and",
        "ends a name",
        "ends a full name",
        "particles",
        "companies",
        "East Asian verbs",
        "ends of East Asian outlets",
      };

      g_once_init_leave (&table, sp_word_table_new (sp_data_byline_words, sections, G_N_ELEMENTS (sections)));
    }
  return table;
}

static gboolean
is_sign (gunichar c)
{
  return c == ':' || c == 0xff1a || c == '|' || c == 0xff5c || c == '/' || c == 0xff0f || c == '=' || c == 0xff1d
         || c == '-' || c == 0x2013 || c == 0x2014;
}

/* The length of the spaces and signs at P; *SIGN tells whether there is a sign. */
static gsize
separator_length (const char *p, gboolean *sign)
{
  const char *q = p;

  *sign = FALSE;
  while (*q && (g_unichar_isspace (g_utf8_get_char (q)) || is_sign (g_utf8_get_char (q))))
    {
      *sign = *sign || is_sign (g_utf8_get_char (q));
      q = g_utf8_next_char (q);
    }
  return q - p;
}

/* Whether TEXT is two words or more that begin with capitals, and no more than a name has. */
static gboolean
is_full_name (const char *text)
{
  guint n = 0;

  for (const char *p = text; p && *p; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (*p && !g_unichar_isupper (g_utf8_get_char (p)))
        return FALSE;
      n += *p != '\0';
    }
  return n >= 2 && n <= 4;
}

gsize
sp_name_by_length (const char *text)
{
  SpWordMatch match;
  gboolean sign;
  gsize space;

  if (!sp_word_table_match (get_table (), text, BY | BY_FULL, &match))
    return 0;
  space = separator_length (text + match.length, &sign);
  if (1u << match.section == BY_FULL)
    return space > 0 && is_full_name (text + match.length + space) ? match.length + space : 0;
  return space > 0 || match.goes_on ? match.length + space : 0;
}

static gboolean
is_lead (const char *text, gsize size)
{
  SpWordMatch match;

  for (gsize i = 0; i < size; i++)
    if (g_ascii_isdigit (text[i]))
      return TRUE;
  return sp_word_table_match (get_table (), text, LEADS, &match)
         && (text[match.length] == ' ' || text[match.length] == ':');
}

gsize
sp_name_lead_length (const char *text)
{
  const char *told = strstr (text, " as told to ");
  SpWordMatch match;

  if (told)
    return told + 1 - text;
  for (const char *p = strchr (text, ' '); p && p - text < MAX_LEAD; p = strchr (p + 1, ' '))
    if (sp_word_table_match (get_table (), p + 1, BETWEEN, &match) && p[1 + match.length] == ' ' && p > text
        && is_lead (text, p - text))
      return p + 1 - text;
  return 0;
}

gsize
sp_name_conjunction_length (const char *text)
{
  SpWordMatch match;

  if (g_unichar_isupper (g_utf8_get_char (text)) || !sp_word_table_match (get_table (), text, CONJUNCTIONS, &match))
    return 0;
  if (match.goes_on)
    return match.length;
  return text[match.length] == ' ' ? match.length + 1 : 0;
}

const char *
sp_name_find_end (const char *text)
{
  const char *first = strchr (text, ' ');
  SpWordMatch match;

  for (const char *space = first; space; space = strchr (space + 1, ' '))
    if (sp_word_table_match (get_table (), space + 1, ENDS | (space > first ? ENDS_FULL : 0), &match)
        && (match.goes_on || space[1 + match.length] == ' '))
      return space;
  return NULL;
}

gboolean
sp_name_is_particle (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text)) && sp_word_table_match (get_table (), text, PARTICLES, NULL);
}

gboolean
sp_name_is_company (const char *part)
{
  for (const char *space = strchr (part, ' '); space; space = strchr (space + 1, ' '))
    if (sp_word_table_match (get_table (), space + 1, COMPANIES, NULL))
      return TRUE;
  return FALSE;
}

gboolean
sp_name_is_verb_or_outlet (const char *text)
{
  return sp_word_table_find (get_table (), text, VERBS | OUTLETS, NULL) != NULL;
}

gboolean
sp_name_is_role (const char *part)
{
  return sp_word_table_match (get_table (), part, ROLES, NULL);
}

gboolean
sp_name_is_organisation (const char *part)
{
  return sp_word_table_find (get_table (), part, ORGANISATIONS, NULL) || strstr (part, ".com");
}

gboolean
sp_name_has_desk_word (const char *name)
{
  return sp_word_table_find (get_table (), name, DESKS, NULL) != NULL;
}

gboolean
sp_name_is_job (const char *text)
{
  const char *last = strrchr (text, ' ');

  return last && sp_word_table_match (get_table (), last + 1, JOBS, NULL);
}

/* Cuts a job in small letters, and what follows, after two words: "Jorrit Haanstra redacteur Binnenland". */
static void
cut_job (char *name)
{
  char *space = strchr (name, ' ');

  for (space = space ? strchr (space + 1, ' ') : NULL; space; space = strchr (space + 1, ' '))
    if (g_unichar_islower (g_utf8_get_char (space + 1)) && sp_word_table_match (get_table (), space + 1, JOBS, NULL))
      {
        *space = '\0';
        return;
      }
}

void
sp_name_cut_tail (char *name)
{
  cut_job (name);
  for (char *space = strrchr (name, ' '); space; space = strrchr (name, ' '))
    {
      const char *before = g_strrstr_len (name, space - name, " ");

      /* "Le Monde et AFP" stays whole: what stands before the agency is no name. */
      if (!before || g_unichar_islower (g_utf8_get_char (before + 1))
          || !sp_word_table_match (get_table (), space + 1, TAILS, NULL))
        return;
      *space = '\0';
    }
}

/* Where a word stands in TEXT, after its start, that follows a name. */
static const char *
find_following (const char *text, SpWordMatch *match)
{
  const char *found = sp_word_table_find (get_table (), text, FOLLOWS, match);

  return found == text && *text ? sp_word_table_find (get_table (), text + match->length, FOLLOWS, match) : found;
}

void
sp_name_cut_following (char *name)
{
  SpWordMatch match;
  const char *found = find_following (name, &match);

  if (found)
    name[found - name] = '\0';
}

gboolean
sp_name_has_following (const char *text)
{
  SpWordMatch match;
  const char *found = find_following (text, &match);

  if (!found || g_utf8_strlen (text, found - text) > MAX_NAME)
    return FALSE;
  for (const char *p = found + match.length; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return strchr (p, '@') != NULL;
  return TRUE;
}
