/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-title.h"

#include <string.h>

/* What stands between a headline and a site's name. Without spaces around them only the wide forms do. */
static const char *const separators[] = { " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ",
                                          " : ", " ‹ ", " › ", " ~ ", "｜",   "：",  "_",   " |",  "| " };

char **
sp_title_split (const char *text)
{
  g_autoptr (GString) marked = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    g_string_replace (marked, separators[i], "\x1f", 0);
  return g_strsplit (marked->str, "\x1f", -1);
}

/* The next letter or digit of *P, folded; 0 at the end. */
static gunichar
next_letter (const char **p)
{
  while (**p)
    {
      gunichar c = g_utf8_get_char (*p);

      *p = g_utf8_next_char (*p);
      if (g_unichar_isalnum (c))
        return g_unichar_tolower (c);
    }
  return 0;
}

gboolean
sp_title_equal (const char *a, const char *b)
{
  gunichar x, y;

  do
    {
      x = next_letter (&a);
      y = next_letter (&b);
      if (x != y)
        return FALSE;
    }
  while (x);
  return TRUE;
}

char *
sp_title_squeeze (const char *text)
{
  GString *out = g_string_new (NULL);
  gunichar c;

  while ((c = next_letter (&text)))
    g_string_append_unichar (out, c);
  return g_string_free (out, FALSE);
}

gboolean
sp_title_has_label (const char *text)
{
  static const char *const signs[] = { " :: ", " | ", " » ", " › " };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const char *first = strstr (text, signs[i]);
      const char *last = g_strrstr (text, signs[i]);

      if (first && g_utf8_strlen (text, first - text) * 2 < g_utf8_strlen (last + strlen (signs[i]), -1))
        return TRUE;
    }
  return FALSE;
}

/* The set of words in TEXT; each ideograph is one. */
static GHashTable *
word_set (const char *text)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const char *start = folded;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = *p ? g_utf8_get_char (p) : 0;
      gboolean letter = c && (g_unichar_isalnum (c) || g_unichar_ismark (c));
      gboolean ideograph = letter && c >= 0x3040 && c < 0xac00;

      if ((!letter || ideograph) && p > start)
        g_hash_table_add (set, g_strndup (start, p - start));
      if (ideograph)
        g_hash_table_add (set, g_strndup (p, g_utf8_next_char (p) - p));
      if (!letter || ideograph)
        start = *p ? g_utf8_next_char (p) : p;
      if (!c)
        return set;
    }
}

double
sp_title_overlap (const char *a, const char *b)
{
  g_autoptr (GHashTable) x = word_set (a);
  g_autoptr (GHashTable) y = word_set (b);
  GHashTable *less = g_hash_table_size (x) < g_hash_table_size (y) ? x : y;
  GHashTable *more = less == x ? y : x;
  guint n = g_hash_table_size (less), shared = 0;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, less);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    shared += g_hash_table_contains (more, word);
  return n > 0 ? (double) shared / n : 0;
}

/* Whether PART is the name SITE, or as good as: one contains the other. */
static gboolean
is_site (const char *part, const char *site)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (!site || !*part)
    return FALSE;
  a = g_utf8_casefold (part, -1);
  b = g_utf8_casefold (site, -1);
  return sp_title_equal (part, site) || (strlen (b) > 3 && strstr (a, b) && strlen (a) < strlen (b) * 3)
         || (strlen (a) > 3 && strstr (b, a));
}

/* The separator that ends at END or begins at START of the remaining title is cut with its part. */
static void
keep_between (GString *title, const char *start, const char *end)
{
  g_autofree char *kept = g_strndup (start, end - start);

  g_strstrip (kept);
  g_string_assign (title, kept);
}

/* Where the last separator of TEXT begins, NULL when there is none; *AFTER is where it ends. */
static const char *
find_last (const char *text, const char **after)
{
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *p = g_strrstr (text, separators[i]);

      if (p && (!found || p > found))
        {
          found = p;
          *after = p + strlen (separators[i]);
        }
    }
  return found;
}

static const char *
find_first (const char *text, const char **after)
{
  const char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *p = strstr (text, separators[i]);

      if (p && (!found || p < found))
        {
          found = p;
          *after = p + strlen (separators[i]);
        }
    }
  return found;
}

/* Where the separator begins that stands before a part which is SITE, with whatever follows; NULL when there is none. A
 * part of SITE is not enough: "Talks - Iran - what comes next" in Iran Today. */
static const char *
find_named_part (const char *text, const char *site)
{
  const char *p = text, *after;

  while ((p = find_first (p, &after)))
    {
      const char *next_after;
      const char *next = find_first (after, &next_after);
      g_autofree char *part = g_strndup (after, next ? (gsize) (next - after) : strlen (after));

      if (p > text && site && sp_title_equal (part, site))
        return p;
      p = after;
    }
  return NULL;
}

char *
sp_title_strip_site (const char *text, const char *site, gboolean loose)
{
  g_autoptr (GString) title = g_string_new (text);

  for (int round = 0; round < 3; round++)
    {
      const char *after;
      const char *at = find_last (title->str, &after);
      gsize rest = at ? at - title->str : 0;
      g_autofree char *first = NULL;

      /* A short end after a long start is a section or a name, unless a hyphen may belong to the headline. */
      if (at && *after && (is_site (after, site) || (loose && strlen (after) * 3 < rest)))
        {
          keep_between (title, title->str, at);
          continue;
        }
      at = find_named_part (title->str, site);
      if (at)
        {
          keep_between (title, title->str, at);
          continue;
        }
      at = find_first (title->str, &after);
      if (!at)
        break;
      first = g_strndup (title->str, at - title->str);
      if (!is_site (first, site) && !(loose && sp_title_has_label (title->str)))
        break;
      keep_between (title, after, title->str + title->len);
    }
  return g_strdup (title->len > 0 ? title->str : text);
}
