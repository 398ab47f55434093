/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-head.h"

#include "sp-columns.h"
#include "sp-loose-date.h"
#include "sp-name.h"

#include <string.h>

/* How many paragraphs after the headline may hold an author or a date, and how long they are, in characters. */
#define MAX_LINES 5
#define MAX_BYLINE 120
#define MAX_DATE 45

/* How many letters and words a line with a date has, a place or a paper's name with it; and one that is only a date. */
#define MAX_DATE_LETTERS 30
#define MAX_DATE_WORDS 7
#define MAX_ONLY_DATE_WORDS 4

/* Within how many bytes a dateline ends. */
#define MAX_DATELINE 90

/* The longest name of an agency in capitals that is one word, "REUTERS". */
#define MAX_AGENCY 7

/* How many lines of fields there may be. */
#define MAX_FIELDS 20

static const char *
get_paragraph (const SpDraft *draft, guint i)
{
  return i < draft->paragraphs->len ? g_ptr_array_index (draft->paragraphs, i) : "";
}

static gboolean
is_sentence (const char *text)
{
  gsize size = strlen (text);

  return size > 0 && strchr (".!?;,", text[size - 1]);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t", -1);

  return g_strv_length (words);
}

/* The date in TEXT when that is a line with a date and hardly more, no sentence. */
static char *
find_date_line (const char *text)
{
  g_autofree char *date = g_utf8_strlen (text, -1) <= MAX_DATE ? sp_loose_date_find (text, FALSE) : NULL;
  guint n_letters = 0;

  if (is_sentence (text))
    return NULL;
  for (const char *p = text; date && *p; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p));
  return date && n_letters <= MAX_DATE_LETTERS && count_words (text) <= MAX_DATE_WORDS ? g_steal_pointer (&date) : NULL;
}

static void
set_date (SpDraft *draft, char *date)
{
  g_free (draft->date);
  draft->date = date;
}

/* Whether TEXT is one of the names that are known already. */
static gboolean
is_known_author (const SpDraft *draft, const char *text)
{
  return g_ptr_array_find_with_equal_func (draft->authors, text, g_str_equal, NULL);
}

/* Takes the authors in paragraph I: after a word for "by", or a full name alone over a line with a date. */
static gboolean
take_byline (SpDraft *draft, guint i)
{
  const char *text = get_paragraph (draft, i);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *next = NULL;

  if (g_utf8_strlen (text, -1) > MAX_BYLINE || is_sentence (text))
    return FALSE;
  if (is_known_author (draft, text))
    return TRUE;
  if (!sp_names_has_by (text))
    next = count_words (text) <= 5 && sp_name_is_full (text) ? find_date_line (get_paragraph (draft, i + 1)) : NULL;
  if ((!next && !sp_names_has_by (text)) || sp_names_from_byline (text, names) == 0)
    return FALSE;
  g_ptr_array_set_size (draft->authors, 0);
  for (guint k = 0; k < names->len; k++)
    sp_draft_add_author (draft, g_ptr_array_index (names, k));
  return TRUE;
}

/* The date of a dateline, which ends with a dash. */
static void
read_dateline (SpDraft *draft)
{
  static const char *const dashes[] = { " - ", " – ", " — ", "--" };
  const char *text = get_paragraph (draft, 0);
  const char *end = NULL;
  g_autofree char *start = NULL;
  char *date;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *p = g_strstr_len (text, MAX_DATELINE, dashes[i]);

      end = p && (!end || p < end) ? p : end;
    }
  start = end ? g_strndup (text, end - text) : NULL;
  date = start ? sp_loose_date_find (start, FALSE) : NULL;
  if (date)
    set_date (draft, date);
}

void
sp_draft_read_head (SpDraft *draft)
{
  gboolean dated = FALSE;

  for (guint i = 0, seen = 0; seen < MAX_LINES && draft->paragraphs->len > 1; seen++)
    {
      const char *text = get_paragraph (draft, i);
      g_autofree char *date = find_date_line (text);
      gboolean byline = take_byline (draft, i);

      if (byline && !date && g_utf8_strlen (text, -1) <= MAX_BYLINE)
        date = sp_loose_date_find (text, FALSE);
      if (date && !dated)
        set_date (draft, g_strdup (date));
      dated |= date != NULL;
      if (byline || (date && count_words (text) <= MAX_ONLY_DATE_WORDS))
        g_ptr_array_remove_index (draft->paragraphs, i);
      else if (g_utf8_strlen (text, -1) > MAX_BYLINE * 2 || ++i >= draft->paragraphs->len)
        break;
    }
  if (!dated)
    read_dateline (draft);
}

/* The column that LINE, "Name: value", fills; *VALUE is where the value begins. */
static SpColumn
get_field (const char *line, const char **value)
{
  const char *colon = strchr (line, ':');
  g_autofree char *name = colon && colon - line < 40 ? g_strndup (line, colon - line) : NULL;

  if (!name || (colon[1] != ' ' && colon[1] != '\t' && colon[1] != '\0'))
    return SP_COLUMN_UNKNOWN;
  *value = colon + 1;
  return sp_column_guess (name);
}

guint
sp_draft_take_fields (SpDraft *draft, char **lines)
{
  guint first = 0, n = 0, n_telling = 0;
  const char *value = NULL;

  while (lines[first] && *lines[first] == '\0')
    first++;
  for (; lines[first + n] && n < MAX_FIELDS; n++)
    {
      SpColumn column = get_field (lines[first + n], &value);

      if (column == SP_COLUMN_UNKNOWN || column == SP_COLUMN_TEXT || column == SP_COLUMN_SUMMARY)
        break;
      n_telling += column == SP_COLUMN_TITLE || column == SP_COLUMN_AUTHOR || column == SP_COLUMN_DATE;
    }
  if (n < 2 || n_telling == 0)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      SpColumn column = get_field (lines[first + i], &value);

      sp_draft_set_column (draft, column, value);
    }
  for (n += first; lines[n] && *lines[n] == '\0'; n++)
    ;
  return n;
}

/* Whether NAME is one under which somebody works at a computer: a word in capitals longer than an agency's, or a code.
 */
static gboolean
is_login (const char *name)
{
  gsize size = strlen (name);

  return strchr (name, ':') || strchr (name, '\\')
         || (size > MAX_AGENCY && !strchr (name, ' ')
             && strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") == size);
}

void
sp_draft_add_declared_author (SpDraft *draft, const char *name)
{
  static const char *const junk[] = { "user",    "admin",    "administrator", "owner",       "anonymous", "(anonymous)",
                                      "unknown", "author",   "autor",         "auteur",      "root",      "default",
                                      "test",    "pc",       "python-docx",   "calibre",     "pandoc",    "creator",
                                      "none",    "benutzer", "usuario",       "utilisateur", "windows",   "microsoft",
                                      "apache",  "office",   "acer",          "hp",          "dell",      "lenovo",
                                      "asus",    NULL };
  static const char *const starts[] = { "microsoft office", "windows-",         "windows user",       "libreoffice",
                                        "openoffice",       "windows-benutzer", "usuario de windows", NULL };
  g_autofree char *folded = g_strstrip (g_utf8_strdown (name, -1));

  if (g_strv_contains (junk, folded))
    return;
  for (guint i = 0; starts[i]; i++)
    if (g_str_has_prefix (folded, starts[i]))
      return;
  if (!sp_name_is_handle (name) && !is_login (name))
    sp_draft_add_author (draft, name);
}
