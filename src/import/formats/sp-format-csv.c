/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-format.h"

#include "sp-charset.h"
#include "sp-columns.h"
#include "sp-csv.h"

#include <string.h>

/* How much is looked at to tell a table. */
#define HEAD 4096

/* A column whose fields are longer on average, in bytes, is one of texts whatever it is called. */
#define LONG 200

/* How many records decide about that. */
#define SAMPLE 50

/* How many records are shown to a person who is to say what the columns hold. */
#define PREVIEW 5

static SpColumn
choose (const SpColumnMap *map, const char *name)
{
  return sp_column_map_choose (map, name, sp_column_guess (name));
}

/* Whether HEADER has a column for texts, or titles and summaries. */
static gboolean
has_text_column (const SpColumnMap *map, char **header)
{
  gboolean title = FALSE, summary = FALSE;

  for (guint i = 0; header[i]; i++)
    {
      SpColumn column = choose (map, header[i]);

      if (column == SP_COLUMN_TEXT)
        return TRUE;
      title |= column == SP_COLUMN_TITLE;
      summary |= column == SP_COLUMN_SUMMARY;
    }
  return title && summary;
}

static int
sniff (const SpInput *input)
{
  gboolean named = sp_input_has_suffix (input, ".csv") || sp_input_has_suffix (input, ".tsv")
                   || sp_input_is_type (input, "text/csv") || sp_input_is_type (input, "text/tab-separated-values");
  const char *end = memchr (input->data, '\n', MIN (input->size, HEAD));
  g_autofree char *line = NULL;
  g_auto (GStrv) header = NULL;
  SpCsv csv;
  guint n_known = 0, n = 0;

  if (sp_charset_looks_binary (input->data, input->size))
    return SP_SNIFF_NO;
  if (named || !end)
    return named ? SP_SNIFF_MAYBE + 5 : SP_SNIFF_NO;
  line = g_utf8_make_valid (input->data, end - input->data);
  sp_csv_init (&csv, line);
  header = sp_csv_next (&csv);
  for (; header && header[n]; n++)
    n_known += sp_column_guess (header[n]) != SP_COLUMN_UNKNOWN;
  return n >= 3 && n_known * 4 >= n * 3 && has_text_column (NULL, header) ? SP_SNIFF_LIKELY : SP_SNIFF_NO;
}

/* The column with the longest fields, if they are as long as texts are; -1 if not. */
static int
find_long_column (const char *text)
{
  g_autofree gsize *sizes = NULL;
  guint n_columns = 0, n_records = 0;
  int best = -1;
  SpCsv csv;
  char **record;

  sp_csv_init (&csv, text);
  while (n_records < SAMPLE && (record = sp_csv_next (&csv)))
    {
      guint n = g_strv_length (record);

      if (n_records++ == 0)
        {
          n_columns = n;
          sizes = g_new0 (gsize, n_columns);
        }
      else
        for (guint i = 0; i < MIN (n, n_columns); i++)
          sizes[i] += strlen (record[i]);
      g_strfreev (record);
    }
  for (guint i = 0; i < n_columns && n_records > 1; i++)
    if (sizes[i] > LONG * (n_records - 1) && (best < 0 || sizes[i] > sizes[best]))
      best = i;
  return best;
}

static void
add_record (const SpColumnMap *map, char **header, char **record, int text_column, GPtrArray *drafts)
{
  g_autoptr (SpDraft) draft = sp_draft_new ();
  guint n = MIN (g_strv_length (header), g_strv_length (record));

  for (guint i = 0; i < n; i++)
    {
      SpColumn column = choose (map, header[i]);

      if ((int) i == text_column)
        sp_draft_set_column (draft, SP_COLUMN_TEXT, record[i]);
      else if (column != SP_COLUMN_SUMMARY && !(text_column >= 0 && column == SP_COLUMN_TEXT))
        sp_draft_set_column (draft, column, record[i]);
    }
  for (guint i = 0; i < n; i++)
    if (choose (map, header[i]) == SP_COLUMN_SUMMARY)
      sp_draft_set_column (draft, SP_COLUMN_SUMMARY, record[i]);
  if (draft->paragraphs->len > 0 && drafts->len <= SP_IMPORT_MAX_ARTICLES)
    g_ptr_array_add (drafts, g_steal_pointer (&draft));
}

static void
show (const char *text, GPtrArray *drafts)
{
  SpDraft *draft = sp_draft_new ();
  SpCsv csv;

  sp_csv_init (&csv, text);
  for (guint i = 0; i <= PREVIEW; i++)
    {
      g_auto (GStrv) record = sp_csv_next (&csv);

      if (!record)
        break;
      sp_draft_add_preview (draft, (const char *const *) record);
    }
  g_ptr_array_add (drafts, draft);
}

/* All records of TEXT that have a text. Returns FALSE when the table is not whole. */
static gboolean
read_records (const SpColumnMap *map, const char *text, GPtrArray *drafts)
{
  g_auto (GStrv) header = NULL;
  int text_column = -1;
  SpCsv csv;
  char **record;

  sp_csv_init (&csv, text);
  header = sp_csv_next (&csv);
  if (header && !has_text_column (map, header))
    text_column = find_long_column (text);
  while (header && (text_column >= 0 || has_text_column (map, header)) && (record = sp_csv_next (&csv)))
    {
      add_record (map, header, record, text_column, drafts);
      g_strfreev (record);
    }
  return !csv.unclosed;
}

static gboolean
read_csv (const SpInput *input, GPtrArray *drafts, GError **error)
{
  g_autofree char *text = sp_charset_decode (input->data, input->size, NULL, NULL);
  g_autoptr (SpColumnMap) map = NULL;

  if (g_strcmp0 (input->columns, SP_COLUMNS_PREVIEW) == 0)
    {
      show (text, drafts);
      return TRUE;
    }
  if (input->columns && !(map = sp_column_map_parse (input->columns, error)))
    return FALSE;
  if (!read_records (map, text, drafts))
    {
      g_set_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_DAMAGED,
                   "The table is cut or damaged (a quotation mark is not closed); export it again");
      return FALSE;
    }
  if (drafts->len > 0)
    return TRUE;
  g_set_error (
      error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_COLUMNS,
      "There is no article in this table; say which column holds the texts, or name it \"text\" in the first line");
  return FALSE;
}

const SpFormat sp_format_csv = {
  .name = "table",
  .media_type = "text/csv",
  .sniff = sniff,
  .read = read_csv,
};
