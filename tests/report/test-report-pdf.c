/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF, as it is and as poppler's and qpdf's tools read it; without them those checks are skipped. */
#include "sp-file.h"
#include "sp-pdf.h"
#include "sp-report-sample.h"

#include <glib/gstdio.h>
#include <string.h>

static const SpReportOptions fixed = { .created = "2016-09-17T14:05:00Z" };

static GBytes *
render (const SpComparison *comparison, guint *n_pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sp_report_render (comparison, SP_REPORT_PDF, &fixed, n_pages, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What TOOL prints about a PDF, or NULL when the machine does not have it. It must end well. */
static char *
ask (GBytes *pdf, const char *tool, const char *option)
{
  g_autofree char *program = g_find_program_in_path (tool);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status, descriptor;
  const char *argv[] = { tool, option, NULL, NULL, NULL };

  if (program == NULL)
    {
      g_test_skip ("not installed");
      return NULL;
    }
  descriptor = g_file_open_tmp ("standpoint-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (descriptor, NULL);
  sp_file_write (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  argv[option ? 2 : 1] = path;
  if (g_str_equal (tool, "pdftotext"))
    argv[option ? 3 : 2] = "-";
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static void
assert_has (const char *text, const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("“%s” is missing", wanted);
}

static void
test_reproducible (void)
{
  g_autoptr (SpComparison) a = sp_report_sample_scripts ();
  g_autoptr (SpComparison) b = sp_report_sample_scripts ();
  g_autoptr (GBytes) first = render (a, NULL);
  g_autoptr (GBytes) second = render (b, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static void
test_sound (gconstpointer data)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_by_name (data);
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "qpdf", "--check");

  if (said)
    assert_has (said, "No syntax or stream encoding errors found");
}

static void
test_facts (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  guint n_pages;
  g_autoptr (GBytes) pdf = render (comparison, &n_pages);
  g_autofree char *said = ask (pdf, "pdfinfo", "-isodates");
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", n_pages);

  if (said == NULL)
    return;
  assert_has (said, pages);
  assert_has (said, "Tankers in the harbour of Norrvik");
  assert_has (said, "2016-09-17T14:05:00Z");
  assert_has (said, "Tagged:          yes");
}

static void
test_structure (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "pdfinfo", "-struct-text");
  static const char *const wanted[] = { "Document",
                                        "Sect",
                                        "H1",
                                        "H2",
                                        "H3",
                                        "TOC",
                                        "Table",
                                        "TR",
                                        "TH",
                                        "TD",
                                        "Lbl",
                                        "LBody",
                                        "Link",
                                        "\"not applicable\"",
                                        "\"declined\"",
                                        "\"silent\"",
                                        "\"–\"",
                                        "\"Nobody asked the fishermen.\"" };

  for (guint i = 0; said && i < G_N_ELEMENTS (wanted); i++)
    assert_has (said, wanted[i]);
}

static void
test_destinations (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "pdfinfo", "-dests");
  static const char *const wanted[] = { "\"position-1\"", "\"position-6\"", "\"cell-1-1\"", "\"cell-4-3\"",
                                        "\"article-2\"",  "\"issue-4\"",    "\"grid\"" };

  for (guint i = 0; said && i < G_N_ELEMENTS (wanted); i++)
    assert_has (said, wanted[i]);
}

static void
test_addresses (void)
{
  g_autoptr (SpComparison) small = sp_report_sample_small ();
  g_autoptr (SpComparison) hostile = sp_report_sample_hostile ();
  g_autoptr (GBytes) good = render (small, NULL);
  g_autoptr (GBytes) bad = render (hostile, NULL);
  g_autofree char *addresses = ask (good, "pdfinfo", "-url");
  g_autofree char *none = ask (bad, "pdfinfo", "-url");

  if (addresses == NULL)
    return;
  assert_has (addresses, "https://courier.example/2016/09/mayor-wants-tankers-out-of-the-harbour?from=front&n=1");
  g_assert_null (strstr (none, "Annotation"));
}

/* Nothing is lost between pages. */
static void
test_every_position (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_large (12, 7, 3);
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "pdftotext", NULL);

  for (guint i = 0; said && i < comparison->positions->len; i++)
    {
      g_autofree char *marker = g_strdup_printf ("marker-%u-end", i);

      assert_has (said, marker);
    }
}

static void
test_long_quote (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_long (3000);
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "pdftotext", NULL);

  for (guint i = 0; said && i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word-%u-end", i);

      assert_has (said, word);
    }
}

static void
test_scripts (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_scripts ();
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "pdftotext", NULL);
  g_autofree char *plain = NULL;

  if (said == NULL)
    return;
  /* Lam and alef are one glyph, which the tool gives as the one character that Unicode has for it. */
  plain = g_utf8_normalize (said, -1, G_NORMALIZE_ALL_COMPOSE);
  assert_has (plain, "الميناء");
  assert_has (plain, "إغلاق");
  assert_has (plain, "הכחישה");
  assert_has (plain, "Гавань надо закрыть для танкеров до зимы");
  g_assert_null (strstr (plain, "\ufffd"));
}

static void
test_rejected (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "pdftotext", NULL);

  if (said == NULL)
    return;
  g_assert_null (strstr (said, "This was rejected"));
  assert_has (said, "proposed");
}

static void
test_unlike_quote (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_hostile ();
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autofree char *said = ask (pdf, "pdftotext", NULL);

  if (said == NULL)
    return;
  assert_has (said, "Not found in the article as it is stored");
  assert_has (said, "Without an issue");
  assert_has (said, "Without a party");
}

static void
test_language (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_empty ();
  g_autoptr (GBytes) pdf = render (comparison, NULL);
  g_autoptr (GByteArray) odd = g_byte_array_new ();
  const char *bytes = g_bytes_get_data (pdf, NULL);

  g_assert_nonnull (g_strstr_len (bytes + g_bytes_get_size (pdf) - 700, 700, "/Lang (en)"));
  /* What it does not understand it leaves as it is. */
  g_byte_array_append (
      odd, (const guint8 *) "trailer\n<< /Size 9999999 /Root 7 0 R /Info 8 0 R >>\nstartxref\n12\n%%EOF", 70);
  sp_pdf_add_language (odd, "en");
  g_assert_cmpuint (odd->len, ==, 70);
  sp_pdf_add_language (odd, "en) /Evil (");
  g_assert_cmpuint (odd->len, ==, 70);
}

static void
test_date (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_empty ();
  SpReportOptions options = { .created = "yesterday" };
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_report_render (comparison, SP_REPORT_PDF, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_DATE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/pdf/reproducible", test_reproducible);
  g_test_add_data_func ("/report/pdf/sound/small", "small", test_sound);
  g_test_add_data_func ("/report/pdf/sound/empty", "empty", test_sound);
  g_test_add_data_func ("/report/pdf/sound/scripts", "scripts", test_sound);
  g_test_add_data_func ("/report/pdf/sound/hostile", "hostile", test_sound);
  g_test_add_func ("/report/pdf/facts", test_facts);
  g_test_add_func ("/report/pdf/structure", test_structure);
  g_test_add_func ("/report/pdf/destinations", test_destinations);
  g_test_add_func ("/report/pdf/addresses", test_addresses);
  g_test_add_func ("/report/pdf/every-position", test_every_position);
  g_test_add_func ("/report/pdf/long-quote", test_long_quote);
  g_test_add_func ("/report/pdf/scripts", test_scripts);
  g_test_add_func ("/report/pdf/rejected", test_rejected);
  g_test_add_func ("/report/pdf/unlike-quote", test_unlike_quote);
  g_test_add_func ("/report/pdf/language", test_language);
  g_test_add_func ("/report/pdf/date", test_date);
  return g_test_run ();
}
