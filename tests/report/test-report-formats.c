/* SPDX-License-Identifier: GPL-3.0-or-later */
/* HTML, CSV and JSON: well formed, whole, and nothing foreign in them that acts. */
#include "sp-report-sample.h"
#include "sp-report.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char *const samples[] = { "small", "empty", "scripts", "long", "hostile", "medium" };

static char *
render (const SpComparison *comparison, SpReportFormat format)
{
  static const SpReportOptions fixed = { .created = "2016-09-17" };
  g_autoptr (GError) error = NULL;
  guint n_pages = 7;
  g_autoptr (GBytes) bytes = sp_report_render (comparison, format, &fixed, &n_pages, NULL, NULL, &error);
  gsize size;
  const char *text;

  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, ==, 0);
  text = g_bytes_get_data (bytes, &size);
  g_assert_true (g_utf8_validate (text, (gssize) size, NULL));
  return g_strndup (text, size);
}

/* Elements are closed in the order in which they were opened; ids are there once; links lead to one of them. */
static void
check_markup (const char *html)
{
  g_autoptr (GRegex) tags = g_regex_new ("<(/?)([a-z0-9]+)((?:\\s+[a-z-]+=\"[^\"<>]*\")*)>", 0, 0, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);
  const char *body = strstr (html, "<body>");
  g_autoptr (GMatchInfo) match = NULL;
  guint n_brackets = 0, n_tags = 0;

  g_assert_nonnull (body);
  for (const char *p = body; *p; p++)
    n_brackets += *p == '<';
  for (g_regex_match (tags, body, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *slash = g_match_info_fetch (match, 1);
      g_autofree char *name = g_match_info_fetch (match, 2);

      n_tags++;
      if (*slash == '\0')
        {
          g_ptr_array_add (open, g_steal_pointer (&name));
          continue;
        }
      if (open->len == 0) /* </html>, which was opened before */
        {
          g_assert_cmpstr (name, ==, "html");
          continue;
        }
      g_assert_cmpstr (name, ==, g_ptr_array_index (open, open->len - 1));
      g_ptr_array_set_size (open, (gint) open->len - 1);
    }
  g_assert_cmpuint (open->len, ==, 0);
  /* Every bracket is one of our tags: nothing foreign opens one. */
  g_assert_cmpuint (n_brackets, ==, n_tags);
}

static void
check_links (const char *html)
{
  g_autoptr (GRegex) names = g_regex_new (" id=\"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GRegex) links = g_regex_new ("href=\"#([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GMatchInfo *match;

  for (g_regex_match (names, html, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_assert_true (g_hash_table_add (ids, g_match_info_fetch (match, 1)));
  g_match_info_free (match);
  for (g_regex_match (links, html, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      g_assert_true (g_hash_table_contains (ids, name));
    }
  g_match_info_free (match);
}

static void
test_html (gconstpointer data)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_by_name (data);
  g_autofree char *html = render (comparison, SP_REPORT_HTML);
  g_autofree char *again = render (comparison, SP_REPORT_HTML);

  g_assert_cmpstr (html, ==, again);
  g_assert_true (g_str_has_prefix (html, "<!DOCTYPE html>\n<html lang=\"en\">"));
  check_markup (html);
  check_links (html);
  /* Nothing is fetched from elsewhere. */
  g_assert_null (strstr (html, "src="));
  g_assert_null (strstr (html, "<link"));
  g_assert_null (strstr (html, "@import"));
  g_assert_null (strstr (html, "url("));
}

static void
test_html_content (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autofree char *html = render (comparison, SP_REPORT_HTML);
  static const char *const wanted[] = {
    "<th scope=\"col\" dir=\"auto\"",
    "<th scope=\"row\"",
    "declined",
    "silent",
    "not applicable",
    "not looked at",
    "Only the beginning of the article is here",
    "value=\"8\"",
    "<a href=\"#cell-1-1\">",
    "<a href=\"#position-6\">",
    "Answers <a href=",
    "Answered by <a href=",
    "--party:#aa3377",
    "Firm since the spill of March.",
    " · proposed",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_nonnull (strstr (html, wanted[i]));
  g_assert_null (strstr (html, "This was rejected"));
}

static void
test_html_hostile (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_hostile ();
  g_autofree char *html = render (comparison, SP_REPORT_HTML);

  g_assert_null (strstr (html, "<script"));
  g_assert_null (strstr (html, "href=\"javascript"));
  g_assert_null (strstr (html, "\u202e"));
  g_assert_nonnull (strstr (html, "Not found in the article as it is stored"));
  g_assert_nonnull (strstr (html, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

static void
test_html_scripts (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_scripts ();
  g_autofree char *html = render (comparison, SP_REPORT_HTML);

  g_assert_nonnull (strstr (html, "<blockquote dir=\"auto\" lang=\"ar\">«يجب إغلاق"));
  g_assert_nonnull (strstr (html, "<blockquote dir=\"auto\" lang=\"he\">"));
  g_assert_nonnull (strstr (html, "<blockquote dir=\"auto\" lang=\"ru\">"));
}

/* Reads CSV as RFC 4180 has it: rows of cells. */
static GPtrArray *
parse_csv (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  GString *cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = text; *p; p++)
    {
      if (quoted && *p == '"' && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        quoted = !quoted;
      else if (quoted || (*p != ',' && *p != '\r'))
        g_string_append_c (cell, *p);
      else
        {
          g_ptr_array_add (row, g_strdup (cell->str));
          g_string_truncate (cell, 0);
          if (*p == ',')
            continue;
          g_assert_cmpint (*++p, ==, '\n');
          g_ptr_array_add (rows, row);
          row = g_ptr_array_new_with_free_func (g_free);
        }
    }
  g_assert_false (quoted);
  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);
  g_string_free (cell, TRUE);
  return rows;
}

static const char *
get_csv_cell (GPtrArray *rows, guint row, guint column)
{
  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (rows, row), column);
}

static void
test_csv (gconstpointer data)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_by_name (data);
  g_autofree char *csv = render (comparison, SP_REPORT_CSV);
  g_autoptr (GPtrArray) rows = parse_csv (csv + 3);
  guint n_rows = 1;

  g_assert_true (g_str_has_prefix (csv, "\ufeffissue,party,kind,"));
  for (guint i = 0; i < comparison->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (comparison->positions, i);

      if (position->status != SP_STATUS_REJECTED)
        n_rows += MAX (position->evidence->len, 1);
    }
  g_assert_cmpuint (rows->len, ==, n_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *row = g_ptr_array_index (rows, i);

      g_assert_cmpuint (row->len, ==, 16);
      for (guint j = 0; j < row->len; j++)
        {
          const char *cell = g_ptr_array_index (row, j);

          g_assert_true (*cell == '\0' || strchr ("=+-@\t\r\n", *cell) == NULL);
        }
    }
}

static void
test_csv_content (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autofree char *csv = render (comparison, SP_REPORT_CSV);
  g_autoptr (GPtrArray) rows = parse_csv (csv + 3);
  const SpArticle *article = g_ptr_array_index (comparison->articles, 0);
  g_autofree char *start = NULL;

  g_assert_cmpstr (get_csv_cell (rows, 1, 0), ==, "Should tankers be banned from the harbour?");
  g_assert_cmpstr (get_csv_cell (rows, 1, 1), ==, "Mayor of Norrvik");
  g_assert_cmpstr (get_csv_cell (rows, 1, 2), ==, "demand");
  g_assert_cmpstr (get_csv_cell (rows, 1, 7), ==, "“The harbour must be closed to tankers before the winter,”");
  g_assert_cmpstr (get_csv_cell (rows, 1, 9), ==, "yes");
  start = g_strdup_printf ("%ld", g_utf8_strlen (article->title, -1) + 2);
  g_assert_cmpstr (get_csv_cell (rows, 1, 14), ==, start);
}

static JsonObject *
get_element (JsonObject *root, const char *name, guint index)
{
  return json_array_get_object_element (json_object_get_array_member (root, name), index);
}

static void
test_json (gconstpointer data)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_by_name (data);
  g_autofree char *text = render (comparison, SP_REPORT_JSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "articles")), ==,
                    comparison->articles->len);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "positions")), ==,
                    comparison->positions->len);
  for (guint i = 0; i < comparison->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (comparison->positions, i);
      JsonObject *object = get_element (root, "positions", i);

      g_assert_cmpstr (json_object_get_string_member (object, "summary"), ==, position->summary);
      for (guint j = 0; j < position->evidence->len; j++)
        {
          const SpEvidence *evidence = g_ptr_array_index (position->evidence, j);

          g_assert_cmpstr (json_object_get_string_member (get_element (object, "evidence", j), "quote"), ==,
                           evidence->quote);
        }
    }
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    g_assert_false (g_utf8_get_char (p) == 0x202e);
}

static void
test_json_content (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autofree char *text = render (comparison, SP_REPORT_JSON);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;

  g_assert_true (json_parser_load_from_data (parser, text, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "positions", 2), "target"), ==, "201");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "positions", 6), "status"), ==, "rejected");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "cells", 0), "state"), ==, "declined");
  g_assert_cmpstr (json_object_get_string_member (get_element (root, "relations", 0), "kind"), ==, "answers");
  g_assert_true (json_object_get_boolean_member (get_element (root, "articles", 1), "stub"));
  g_assert_true (json_object_get_null_member (get_element (root, "articles", 1), "twin"));
}

static void
test_paths (void)
{
  g_autoptr (GError) error = NULL;
  SpReportFormat format;

  g_assert_true (sp_report_format_from_path ("/tmp/a.b/Report.PDF", &format, NULL));
  g_assert_cmpint (format, ==, SP_REPORT_PDF);
  g_assert_true (sp_report_format_from_path ("r.htm", &format, NULL));
  g_assert_cmpint (format, ==, SP_REPORT_HTML);
  g_assert_false (sp_report_format_from_path ("r.xlsx", &format, &error));
  g_assert_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_UNSUPPORTED);
  g_assert_null (strchr (error->message, '\n'));
  g_clear_error (&error);
  g_assert_false (sp_report_format_from_path ("a.pdf/r\n\033[1m", &format, &error));
  g_assert_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_FORMAT);
  g_assert_null (strpbrk (error->message, "\n\033"));
}

static gboolean
stop (gpointer data)
{
  return TRUE;
}

static void
test_cancelled (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();

  for (SpReportFormat format = SP_REPORT_PDF; format <= SP_REPORT_JSON; format++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (sp_report_render (comparison, format, NULL, NULL, stop, NULL, &error));
      g_assert_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_CANCELLED);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc func;
  } each[] = { { "html", test_html }, { "csv", test_csv }, { "json", test_json } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint j = 0; j < G_N_ELEMENTS (each); j++)
      {
        g_autofree char *path = g_strdup_printf ("/report/%s/%s", each[j].name, samples[i]);

        g_test_add_data_func (path, samples[i], each[j].func);
      }
  g_test_add_func ("/report/html/content", test_html_content);
  g_test_add_func ("/report/html/acts-not", test_html_hostile);
  g_test_add_func ("/report/html/languages", test_html_scripts);
  g_test_add_func ("/report/csv/content", test_csv_content);
  g_test_add_func ("/report/json/content", test_json_content);
  g_test_add_func ("/report/paths", test_paths);
  g_test_add_func ("/report/cancelled", test_cancelled);
  return g_test_run ();
}
