/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-search-query.h"

#include <string.h>

#include "sp-segment-text.h"

/* More words than this nobody types. */
#define MAX_TERMS 64

/* One word or phrase of a query. */
typedef struct
{
  char *text;
  gboolean is_excluded;
  gboolean is_beginning;
} Term;

static void
term_free (Term *term)
{
  g_free (term->text);
  g_free (term);
}

static gboolean
has_word (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

/* From P to the end of the word or, in quotation marks, of the phrase. */
static const char *
find_end (const char *p, gboolean quoted)
{
  for (; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_quote (c) || (!quoted && g_unichar_isspace (c)))
        break;
    }
  return p;
}

/* Reads the next term from TEXT, moving it on; NULL for what holds no word. */
static Term *
read_term (const char **text, gboolean is_excluded)
{
  gboolean quoted = is_quote (g_utf8_get_char (*text));
  const char *start = quoted ? g_utf8_next_char (*text) : *text;
  const char *end = find_end (start, quoted);
  g_autofree char *word = g_strndup (start, end - start);
  Term *term;

  *text = quoted && *end ? g_utf8_next_char (end) : end;
  if (!has_word (word))
    return NULL;
  term = g_new0 (Term, 1);
  term->is_excluded = is_excluded;
  term->is_beginning = !quoted && g_str_has_suffix (word, "*");
  term->text = sp_segment_text (word);
  return term;
}

static GPtrArray *
read_terms (const char *text, gboolean prefix)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) term_free);
  gboolean last_is_open = FALSE;

  while (*text && terms->len < MAX_TERMS)
    {
      gboolean is_excluded;
      gboolean quoted;
      Term *term;

      if (g_unichar_isspace (g_utf8_get_char (text)))
        {
          text = g_utf8_next_char (text);
          continue;
        }
      is_excluded = *text == '-' && text[1] && !g_unichar_isspace (g_utf8_get_char (text + 1));
      text += is_excluded ? 1 : 0;
      quoted = is_quote (g_utf8_get_char (text));
      term = read_term (&text, is_excluded);
      last_is_open = term && !quoted && !*text;
      if (term)
        g_ptr_array_add (terms, term);
    }
  if (prefix && last_is_open && terms->len > 0)
    ((Term *) g_ptr_array_index (terms, terms->len - 1))->is_beginning = TRUE;
  return terms;
}

static void
append_term (GString *query, const Term *term)
{
  g_string_append_c (query, '"');
  for (const char *p = term->text; *p; p++)
    {
      if (*p == '"')
        g_string_append_c (query, '"');
      g_string_append_c (query, *p);
    }
  g_string_append (query, term->is_beginning ? "\"*" : "\"");
}

static void
append_terms (GString *query, const GPtrArray *terms, gboolean excluded, const char *between)
{
  gsize start = query->len;

  for (guint i = 0; i < terms->len; i++)
    {
      const Term *term = g_ptr_array_index (terms, i);

      if (term->is_excluded != excluded)
        continue;
      if (query->len > start)
        g_string_append (query, between);
      append_term (query, term);
    }
}

char *
sp_search_query_parse (const char *text, gboolean prefix)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GPtrArray) terms = read_terms (valid, prefix);
  GString *query = g_string_new ("(");
  GString *excluded = g_string_new (NULL);

  append_terms (query, terms, FALSE, " AND ");
  append_terms (excluded, terms, TRUE, " OR ");
  if (query->len == 1)
    {
      g_string_free (excluded, TRUE);
      g_string_free (query, TRUE);
      return NULL;
    }
  g_string_append_c (query, ')');
  if (excluded->len > 0)
    g_string_append_printf (query, " NOT (%s)", excluded->str);
  g_string_free (excluded, TRUE);
  return g_string_free (query, FALSE);
}
