/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-column-map.h"
#include "sp-format.h"

#include <string.h>

#define CSV                                                                                                            \
  "Kopf;Rumpf, ganz;Wer;date\n"                                                                                        \
  "Rat tagt;Der Rat tagt am Montag.;Bo Li;2024-03-02\n"                                                                \
  "Still;;Bo Li;2024-03-03\n"
#define JSON "{\"items\":[{\"h\":\"Council meets\",\"b\":\"The council meets on Monday.\",\"n\":4}]}"

static GPtrArray *
read_table (const char *name, const char *text, const char *columns, GError **error)
{
  const SpInput input = { .data = text, .size = strlen (text), .name = name, .columns = columns };

  return sp_format_read (&input, error);
}

static void
test_map (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SpColumnMap) map = sp_column_map_parse ("title=Kopf, groß,text=Rumpf\nignore=date", &error);
  static const char *const bad[] = { "", "title=Kopf", "text=", "text", "head=Kopf,text=Rumpf", "Kopf" };

  g_assert_no_error (error);
  g_assert_cmpint (sp_column_map_choose (map, "Kopf, groß", SP_COLUMN_UNKNOWN), ==, SP_COLUMN_TITLE);
  g_assert_cmpint (sp_column_map_choose (map, " Rumpf ", SP_COLUMN_UNKNOWN), ==, SP_COLUMN_TEXT);
  g_assert_cmpint (sp_column_map_choose (map, "date", SP_COLUMN_DATE), ==, SP_COLUMN_UNKNOWN);
  g_assert_cmpint (sp_column_map_choose (map, "author", SP_COLUMN_AUTHOR), ==, SP_COLUMN_AUTHOR);
  g_assert_cmpint (sp_column_map_choose (map, "text", SP_COLUMN_TEXT), ==, SP_COLUMN_UNKNOWN);
  g_assert_cmpint (sp_column_map_choose (NULL, "text", SP_COLUMN_TEXT), ==, SP_COLUMN_TEXT);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_null (sp_column_map_parse (bad[i], &error));
      g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_COLUMNS);
      g_clear_error (&error);
    }
}

static void
test_csv (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = read_table ("a.csv", CSV, NULL, &error);
  g_autoptr (GPtrArray) drafts = NULL;
  const SpDraft *draft;

  g_assert_null (none);
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_COLUMNS);
  drafts = read_table ("a.csv", CSV, "title=Kopf,text=Rumpf, ganz,author=Wer", NULL);
  g_assert_nonnull (drafts);
  g_assert_cmpuint (drafts->len, ==, 1);
  draft = g_ptr_array_index (drafts, 0);
  g_assert_cmpstr (draft->title, ==, "Rat tagt");
  g_assert_cmpstr (g_ptr_array_index (draft->authors, 0), ==, "Bo Li");
  g_assert_cmpstr (draft->date, ==, "2024-03-02");
}

static void
test_json (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = read_table ("a.json", JSON, NULL, &error);
  g_autoptr (GPtrArray) drafts = read_table ("a.json", JSON, "title=h,text=b", NULL);

  g_assert_null (none);
  g_assert_error (error, SP_IMPORT_ERROR, SP_IMPORT_ERROR_COLUMNS);
  g_assert_nonnull (drafts);
  g_assert_cmpstr (((SpDraft *) g_ptr_array_index (drafts, 0))->title, ==, "Council meets");
}

/* What a reader shows of a table goes through an article's text, and comes out as rows. */
static void
assert_preview (const char *name, const char *text, const char *header, const char *cell)
{
  g_autoptr (GPtrArray) drafts = read_table (name, text, SP_COLUMNS_PREVIEW, NULL);
  g_autoptr (SpArticle) article = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_nonnull (drafts);
  article = sp_draft_check (g_ptr_array_index (drafts, 0), NULL);
  g_assert_nonnull (article);
  rows = sp_table_preview_parse (article->text);
  g_assert_cmpuint (rows->len, >=, 2);
  g_assert_cmpstr (((char **) g_ptr_array_index (rows, 0))[1], ==, header);
  g_assert_cmpstr (((char **) g_ptr_array_index (rows, 1))[1], ==, cell);
}

static void
test_preview (void)
{
  assert_preview ("a.csv", CSV, "Rumpf, ganz", "Der Rat tagt am Montag.");
  assert_preview ("a.json", JSON, "b", "The council meets on Monday.");
  assert_preview ("a.csv", "a,b\n\"two\n\nlines\",\"x\ty\"\n", "b", "x y");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/columns/map", test_map);
  g_test_add_func ("/import/columns/csv", test_csv);
  g_test_add_func ("/import/columns/json", test_json);
  g_test_add_func ("/import/columns/preview", test_preview);
  return g_test_run ();
}
