/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name.h"

#include "sp-loose-date-months.h"

#include <string.h>

#define MAX_WORDS 7
#define MAX_CHARS 70

/* What stands before a name, lower case, with the space or colon that must follow it. */
static const char *const by_words[] = {
  "by ",
  "by: ",
  "by:",
  "written by ",
  "published by ",
  "posted by ",
  "words by ",
  "story by ",
  "reported by ",
  "news by ",
  "review by ",
  "commentary by ",
  "opinion by ",
  "author: ",
  "author:",
  "authors: ",
  "author ",
  "von ",
  "von: ",
  "text: ",
  "text von ",
  "autor: ",
  "autor/in: ",
  "autor/in ",
  "autorin: ",
  "autor ",
  "par ",
  "por ",
  "di ",
  "a cura di ",
  "door ",
  "av ",
  "af ",
  "tekst: ",
  "tekst ",
  "autore: ",
  "auteur: ",
  "автор: ",
  "автор:",
  "автор ",
  "автори: ",
  "текст: ",
  "كتب ",
  "كتبت ",
  "بقلم ",
  "بقلم: ",
  "作者：",
  "作者:",
  "文／",
  "文/",
  "文：",
  "记者 ",
  "yazan: ",
  "skrevet av ",
  "skrevet af ",
  "escrito por ",
  "redazione di ",
  "publié par ",
  "écrit par ",
  "rédigé par ",
  "veröffentlicht von ",
  "geschrieben von ",
  "posted on by ",
  "submitted by ",
  "from ",
  "edited by ",
  "contributed by ",
  "special to ",
};

/* Where a name ends and something else begins. */
static const char *const ends[] = {
  " | ",          " • ",        " · ",
  " – ",          " — ",        " - ",
  "\n",           " (",         " [",
  " @",           " in ",       " for ",
  " on ",         " skrifar",   " is a ",
  " is the ",     " is an ",    " published",
  " updated",     " posted",    " actualizado",
  " am ",         " at ",       "／",
  " / ",          " <",         " – ",
  " from ",       " has been ", " corresponsal",
  " says",        " twitter",   " follow",
  " contributor", " senior ",   " reporter",
  " staff ",      " editor",    " correspondent",
  " author",      " um ",       " den ",
};

/* Words that are a role or a credential, not a person, when a part begins with one of them. */
static const char *const roles[] = {
  "staff",        "reporter",  "editor",       "correspondent", "senior",     "associate",  "assistant", "contributor",
  "contributing", "writer",    "ph.d",         "phd",           "md",         "m.d",        "jr",        "sr",
  "esq",          "redakteur", "redaktion",    "columnist",     "columnista", "special",    "freelance", "chief",
  "managing",     "executive", "photographer", "producer",      "analyst",    "journalist", "guest",     "news",
  "digital",      "updated",   "published",    "posted",        "view",       "all",        "read",      "more",
  "about",        "share",     "comments",     "and",           "guest",
};

/* Words for "and" between two names. */
static const char *const conjunctions[] = { " and ", " & ",  " und ", " et ", " y ",  " og ", " och ",
                                            " e ",   " en ", " i ",   " и ",  " та ", " و",   " ve " };

static gboolean
has_prefix_folded (const char *text, const char *prefix)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);

  return g_str_has_prefix (folded, prefix);
}

/* The length in bytes of the words for "by" at the start of TEXT, 0 when there are none. */
static gsize
by_length (const char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  gsize best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (by_words); i++)
    if (g_str_has_prefix (folded, by_words[i]))
      best = MAX (best, strlen (by_words[i]));
  return best <= strlen (text) ? best : 0;
}

gboolean
sp_names_has_by (const char *text)
{
  return by_length (text) > 0;
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

/* Whether the text is written with ideographs or Hangul, where a name has no spaces. */
static gboolean
is_east_asian (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c >= 0x3040 && c < 0xd7b0;
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

static gboolean
is_role (const char *part)
{
  g_autofree char *folded = g_utf8_strdown (part, -1);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_has_prefix (folded, roles[i]) && !g_ascii_isalpha (folded[strlen (roles[i])]))
      return TRUE;
  return FALSE;
}

/* Cuts TEXT where the name in it ends. */
static void
cut_end (char *text)
{
  g_autofree char *folded = g_utf8_strdown (text, -1);
  gsize end = strlen (text);

  if (strlen (folded) != end)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *found = strstr (folded, ends[i]);

      /* "Ann Lee is a ..." tells about her; "This is a ..." is a sentence. */
      if (found && found > folded && !(g_str_has_prefix (ends[i], " is ") && !memchr (folded, ' ', found - folded)))
        end = MIN (end, (gsize) (found - folded));
    }
  text[end] = '\0';
  /* A number begins a date; an address ends a name before the word that it is in. */
  for (char *p = text; *p; p++)
    if (g_ascii_isdigit (*p) && p > text && p[-1] == ' ')
      {
        *p = '\0';
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

static gboolean
is_month (const char *part)
{
  g_autofree char *folded = g_utf8_casefold (part, -1);

  return sp_month_from_word (folded) > 0 && !strchr (part, ' ');
}

/* Whether PART is nothing but a word for "by". */
static gboolean
is_by (const char *part)
{
  g_autofree char *spaced = g_strconcat (part, " ", NULL);

  return by_length (spaced) >= strlen (part);
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
  return letters >= 2 && !is_role (part) && !is_month (part) && !is_by (part) && !strpbrk (part, "?!=*{}<>");
}

/* The title of a reporter that follows a Korean or Japanese name. */
static void
cut_title (char *name)
{
  static const char *const titles[] = { " 기자", " 특파원", " 논설위원", "記者", "记者", " 編集委員" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      char *found = strstr (name, titles[i]);

      if (found && found > name)
        *found = '\0';
    }
}

/* An East Asian name has no space in it but one between two single signs; what follows a space is something else. */
static void
cut_east_asian (char *name)
{
  char *space = NULL;

  for (char *p = name; *p && !space; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || g_utf8_get_char (p) == 0x3000)
      space = p;
  if (!space)
    return;
  if (g_utf8_strlen (name, space - name) >= 2)
    *space = '\0';
  else
    {
      const char *rest = space;

      while (*rest && g_unichar_isspace (g_utf8_get_char (rest)))
        rest = g_utf8_next_char (rest);
      memmove (space, rest, strlen (rest) + 1);
    }
}

static guint
add_name (char *part, GPtrArray *names)
{
  gsize length;

  g_strstrip (part);
  if (is_east_asian (part) && !strstr (part, " 기자"))
    cut_east_asian (part);
  cut_title (part);
  g_strstrip (part);
  length = strlen (part);
  while (length > 0 && strchr (",;:|•-/", part[length - 1]))
    part[--length] = '\0';
  g_strstrip (part);
  if (!is_name (part))
    return 0;
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (names, i), part) == 0)
      return 1;
  g_ptr_array_add (names, g_strdup (part));
  return 1;
}

/* Splits TEXT at the first conjunction between two full names. Returns the second, or NULL. */
static char *
split_pair (char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (conjunctions); i++)
    {
      char *found = strstr (text, conjunctions[i]);

      if (!found || found == text)
        continue;
      *found = '\0';
      if (count_words (text) >= 2 && count_words (found + strlen (conjunctions[i])) >= 2 && !is_role (text))
        return found + strlen (conjunctions[i]);
      *found = ' ';
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

guint
sp_names_from_byline (const char *byline, GPtrArray *names)
{
  g_autofree char *text = g_strdup (byline);
  g_auto (GStrv) pieces = NULL;
  guint n = 0;
  gsize by;

  g_strdelimit (text, "\r\t", ' ');
  g_strstrip (text);
  while ((by = by_length (text)) > 0)
    {
      memmove (text, text + by, strlen (text + by) + 1);
      g_strchug (text);
    }
  if (strstr (text, "://"))
    return 0;
  cut_end (text);
  cut_mail (text);
  pieces = g_strsplit_set (text, ",;", -1);
  for (guint i = 0; pieces[i]; i++)
    {
      char *piece = g_strstrip (pieces[i]);

      /* What follows a comma is another person only if it looks like a full name. */
      if (*piece == '\0' || (i > 0 && count_words (piece) < 2 && !is_east_asian (piece)) || is_role (piece))
        continue;
      n += add_parts (has_prefix_folded (piece, "and ") ? piece + 4 : piece, names);
    }
  return n;
}
