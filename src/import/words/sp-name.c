/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name.h"

#include "sp-date-words.h"
#include "sp-html-phrases.h"
#include "sp-name-east.h"
#include "sp-name-words.h"
#include "sp-text.h"

#include <string.h>

/* How much of a byline is looked at, in bytes. */
#define MAX_BYLINE 4000

#define MAX_WORDS 7
#define MAX_CHARS 70

/* The least letters of a surname in capitals. */
#define MIN_SURNAME 5

/* A line this long that ends as a sentence does is one, unless it is a name: "By Monday the ferry was gone." */
#define MIN_SENTENCE 24

/* How many signs an outlet's name has before the word for a reporter. */
#define MAX_OUTLET 10

/* TEXT without the bullets, dashes and bars that it begins with: "// By Ann Lee". */
static const char *
skip_marks (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (!g_unichar_isspace (c) && !(c < 0x80 && strchr ("|/-*>", (int) c)) && c != 0x2022 && c != 0xb7 && c != 0xbb
          && type != G_UNICODE_DASH_PUNCTUATION && type != G_UNICODE_OTHER_SYMBOL && type != G_UNICODE_MATH_SYMBOL)
        return p;
    }
  return text;
}

gboolean
sp_names_has_by (const char *text)
{
  text = skip_marks (text);
  if (sp_name_by_length (text) == 0)
    return sp_name_has_following (text);
  return g_utf8_strlen (text, -1) < MIN_SENTENCE || !sp_text_ends_sentence (text, strlen (text))
         || sp_name_is_full (text);
}

static guint
count_words (const char *text)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gboolean space = g_unichar_isspace (g_utf8_get_char (p));

      n += !space && !inside;
      inside = !space;
    }
  return n;
}

gboolean
sp_name_is_handle (const char *name)
{
  gboolean digit = FALSE, upper = FALSE, space = FALSE;

  for (const char *p = name; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      digit = digit || g_unichar_isdigit (c);
      upper = upper || g_unichar_isupper (c);
      space = space || g_unichar_isspace (c);
      if (c >= 0x370)
        return FALSE;
    }
  return !space && (digit || !upper);
}

/* Cuts the month that is the last word of TEXT. */
static void
cut_month (char *text)
{
  char *last;

  g_strchomp (text);
  last = strrchr (text, ' ');
  if (last && sp_month_is_name (last + 1))
    *last = '\0';
}

/* Cuts TEXT at WORD, which is NULL or a place in it, when something stands before it. */
static void
cut_at (char *text, const char *word)
{
  if (word && word > text)
    text[word - text] = '\0';
}

/* Cuts the word at the end of TEXT that no name ends with: "den" of "den 3. maj". */
static void
cut_particle (char *text)
{
  char *last = strrchr (text, ' ');

  if (last && sp_name_is_particle (last + 1))
    *last = '\0';
}

/* Cuts TEXT where the name in it ends. */
static void
cut_end (char *text)
{
  static const char *const signs[] = { " | ", " • ", " · ", " – ", " — ", " - ", "\n", " (",
                                       " [",  " @",  "／",  " / ", " <",  "】",  "（" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    cut_at (text, strstr (text, signs[i]));
  cut_at (text, sp_name_find_end (text));
  cut_at (text, sp_date_find_published (text));
  cut_at (text, sp_date_find_change (text));
  /* A number begins a date. */
  for (char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)) && p > text && p[-1] == ' ')
      {
        *p = '\0';
        cut_month (text);
        cut_particle (text);
        break;
      }
}

/* Cuts the word with "@" in it and what follows. */
static void
cut_mail (char *text)
{
  char *at = strchr (text, '@');

  if (!at)
    return;
  while (at > text && *at != ' ')
    at--;
  *at = '\0';
}

/* Whether PART is nothing but a word for "by". */
static gboolean
is_by (const char *part)
{
  g_autofree char *spaced = g_strconcat (part, " ", NULL);

  return sp_name_by_length (spaced) >= strlen (part);
}

static gboolean
is_name (const char *part)
{
  guint words = count_words (part), letters = 0;

  if (words == 0 || words > MAX_WORDS || g_utf8_strlen (part, -1) > MAX_CHARS || g_utf8_strlen (part, -1) < 2)
    return FALSE;
  if (strstr (part, "://") || strstr (part, "{{") || g_str_has_prefix (part, "www.") || strchr (part, '@'))
    return FALSE;
  for (const char *p = part; *p; p = g_utf8_next_char (p))
    letters += g_unichar_isalpha (g_utf8_get_char (p));
  return letters >= 2 && !sp_name_is_company (part) && !sp_phrase_is_chrome (part) && !sp_name_is_role (part)
         && !sp_month_is_name (part) && !is_by (part) && !strpbrk (part, "?!=*{}<>");
}

/* Whether TEXT begins with a small letter that no particle of a name begins with: "à Bruxelles" is none. */
static gboolean
is_lower (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text)) && !sp_name_is_particle (text);
}

static guint add_name (char *part, GPtrArray *names);

/* Adds the names that Chinese bylines list with spaces between. */
static guint
add_listed (const char *text, GPtrArray *names)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " ", -1);
  guint n = 0;

  for (guint i = 0; parts[i] && !sp_name_is_verb_or_outlet (parts[i]); i++)
    if (g_utf8_strlen (parts[i], -1) >= 2 && g_utf8_strlen (parts[i], -1) <= 4)
      n += add_name (parts[i], names);
  return n;
}

/* Cuts a name that stands there twice, as links and labels for screen readers have it. */
static void
cut_twice (char *name)
{
  gsize half = strlen (name) / 2;

  if (half > 2 && strlen (name) % 2 == 1 && name[half] == ' ' && strncmp (name, name + half + 1, half) == 0)
    name[half] = '\0';
}

/* Whether each letter of NAME is a capital, and it has some. */
static gboolean
is_all_capitals (const char *name)
{
  gboolean any = FALSE;

  for (const char *p = name; *p; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
      any = any || g_unichar_isupper (g_utf8_get_char (p));
    }
  return any;
}

/* A person's name in capitals as it is written elsewhere: "ANN LEE", "Светлана ДРОЗДОВА". A last word of few letters
 * may be an agency, one of two letters initials. */
static char *
lower_capitals (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);
  gboolean all = n > 1 && is_all_capitals (name);

  for (guint i = 0; i < n; i++)
    {
      glong length = g_utf8_strlen (words[i], -1);
      gboolean last = n > 1 && i == n - 1 && length >= MIN_SURNAME;

      if (is_all_capitals (words[i]) && length > 2 && (all || last))
        {
          const char *rest = g_utf8_next_char (words[i]);
          g_autofree char *first = g_strndup (words[i], rest - words[i]);
          g_autofree char *lower = g_utf8_strdown (rest, -1);

          g_free (words[i]);
          words[i] = g_strconcat (first, lower, NULL);
        }
    }
  return g_strjoinv (" ", words);
}

/* Cuts signs that stand between names off the end. */
static void
cut_signs (char *part)
{
  char *end = part + strlen (part);
  char *last;

  while ((last = g_utf8_find_prev_char (part, end)) && g_utf8_strchr (",;:|•-/", -1, g_utf8_get_char (last)))
    {
      end = last;
      *end = '\0';
    }
}

static guint
add_name (char *part, GPtrArray *names)
{
  g_strstrip (part);
  sp_name_cut_following (part);
  if (sp_name_is_east_asian (part))
    sp_name_cut_east_asian (part);
  sp_name_cut_tail (part);
  cut_twice (part);
  g_strstrip (part);
  cut_signs (part);
  g_strstrip (part);
  if (!is_name (part))
    return 0;
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (names, i), part) == 0)
      return 1;
  g_ptr_array_add (names, lower_capitals (part));
  return 1;
}

/* Splits TEXT at the first conjunction between two full names. Returns the second, or NULL. */
static char *
split_pair (char *text)
{
  gsize length;

  for (char *space = text; (space = strchr (space, ' ')); space++)
    {
      if (space == text || (length = sp_name_conjunction_length (space + 1)) == 0)
        continue;
      *space = '\0';
      if (count_words (text) >= 2 && count_words (space + 1 + length) >= 2 && !sp_name_is_role (text))
        return space + 1 + length;
      *space = ' ';
    }
  return NULL;
}

static guint
add_parts (char *text, GPtrArray *names)
{
  guint n = 0;
  char *rest;

  while ((rest = split_pair (text)))
    {
      n += add_name (text, names);
      text = rest;
    }
  return n + add_name (text, names);
}

/* Takes off what stands before the name: a bracket with an agency in it, what the text is, words for "by". Returns
 * whether there were such words. */
static gboolean
skip_to_name (char *text)
{
  static const char *const reporters[] = { "记者", "記者" };
  const char *start = skip_marks (text);
  gboolean any = FALSE;
  gsize by;

  memmove (text, start, strlen (start) + 1);
  if (*text == '[' && strchr (text, ']'))
    memmove (text, strchr (text, ']') + 1, strlen (strchr (text, ']')));
  g_strchug (text);
  by = sp_name_lead_length (text);
  memmove (text, text + by, strlen (text + by) + 1);
  /* "本报记者赵明" names the outlet first. */
  for (guint i = 0; sp_name_is_east_asian (text) && i < G_N_ELEMENTS (reporters); i++)
    {
      char *found = strstr (text, reporters[i]);

      if (found && found[strlen (reporters[i])] && g_utf8_strlen (text, found - text) <= MAX_OUTLET)
        {
          memmove (text, found + strlen (reporters[i]), strlen (found + strlen (reporters[i])) + 1);
          any = TRUE;
        }
    }
  while ((by = sp_name_by_length (text)) > 0)
    {
      memmove (text, text + by, strlen (text + by) + 1);
      g_strchug (text);
      any = TRUE;
    }
  while (*text
         && (g_unichar_isspace (g_utf8_get_char (text)) || strchr (":-", *text) || g_utf8_get_char (text) == 0xff1a
             || g_utf8_get_char (text) == 0x3010))
    memmove (text, g_utf8_next_char (text), strlen (g_utf8_next_char (text)) + 1);
  return any;
}

/* Whether PIECE, after a comma or a slash, is another person: only what looks like a full name is. */
static gboolean
is_another (const char *piece)
{
  return (sp_name_is_east_asian (piece) && !sp_name_is_verb_or_outlet (piece))
         || (count_words (piece) >= 2 && !is_lower (piece) && !sp_name_is_organisation (piece));
}

/* Whether each word of NAME begins as names do. */
static gboolean
has_name_shape (const char *name)
{
  for (const char *p = name; p; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (is_lower (p))
        return FALSE;
    }
  return TRUE;
}

/* Whether TEXT has the form of a person's name and is nothing else that stands beside one: a place, a desk, a job. */
static gboolean
is_person (const char *text)
{
  guint n = count_words (text);

  return n >= 2 && n <= 3 && has_name_shape (text) && !sp_name_is_organisation (text) && !sp_name_is_job (text)
         && !sp_name_is_role (text) && !strpbrk (text, "0123456789:,@");
}

/* Makes one sign between names of a dash or a bar with a person's name on both sides: "Ann Lee - Bob Ray". */
static void
join_pair (GString *text)
{
  static const char *const signs[] = { " - ", " – ", " | " };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_auto (GStrv) sides = g_strsplit (text->str, signs[i], -1);

      if (g_strv_length (sides) == 2 && is_person (sides[0]) && is_person (sides[1]))
        g_string_replace (text, signs[i], ";", 0);
    }
}

guint
sp_names_from_byline (const char *byline, GPtrArray *names)
{
  gsize size = strnlen (byline, MAX_BYLINE);
  g_autofree char *start = g_utf8_make_valid (byline, (gssize) size);
  g_autoptr (GString) text = g_string_new (start);
  g_auto (GStrv) pieces = NULL;
  gboolean had_by;
  guint n = 0;

  g_strdelimit (text->str, "\r\t", ' ');
  g_strstrip (text->str);
  text->len = strlen (text->str);
  g_string_replace (text, "、", ";", 0);
  g_string_replace (text, "╱", "/", 0);
  had_by = skip_to_name (text->str);
  text->len = strlen (text->str);
  if (sp_name_is_hangul (text->str))
    g_string_replace (text, "·", ";", 0);
  sp_name_cut_places (text->str);
  text->len = strlen (text->str);
  join_pair (text);
  cut_end (text->str);
  if (strstr (text->str, "://"))
    return 0;
  cut_mail (text->str);
  pieces = g_strsplit_set (text->str, ",;/", -1);
  for (guint i = 0; pieces[i]; i++)
    {
      char *piece = g_strstrip (pieces[i]);

      /* "Ann Lee, Bob Ray, and Cy Coe". */
      piece += sp_name_conjunction_length (piece);
      if (*piece == '\0' || (i > 0 && !is_another (piece)) || sp_name_is_role (piece))
        continue;
      if (had_by && sp_name_is_han (piece) && strchr (piece, ' '))
        n += add_listed (piece, names);
      else
        n += add_parts (piece, names);
    }
  return n;
}

gboolean
sp_name_is_full (const char *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (sp_names_from_byline (text, names) == 0)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (sp_name_is_hangul (name) || sp_name_is_han (name))
        {
          if (g_utf8_strlen (name, -1) > 6)
            return FALSE;
        }
      else if (count_words (name) < 2 || !has_name_shape (name) || sp_name_is_job (name))
        return FALSE;
    }
  return TRUE;
}
