/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-prose.h"
#include "sp-report-model.h"
#include "sp-report-sample.h"
#include "sp-report-words.h"

#include <string.h>

static void
test_counts (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autoptr (SpReportModel) model = sp_report_model_new (comparison, NULL, NULL);
  guint first;

  g_assert_cmpstr (model->title, ==, "Tankers in the harbour of Norrvik");
  g_assert_cmpuint (model->n_rejected, ==, 1);
  g_assert_cmpuint (model->n_proposed, ==, 1);
  g_assert_cmpuint (model->n_accepted, ==, 5);
  g_assert_cmpuint (model->n_reviewed, ==, 2);
  g_assert_cmpuint (model->n_outlets, ==, 2);
  g_assert_cmpuint (model->n_not_verbatim, ==, 0);
  g_assert_cmpuint (model->quotes->len, ==, 8);
  g_assert_cmpuint (model->article_quotes[0], ==, 5);
  g_assert_cmpuint (sp_report_model_get_cell (model, 0, 1, &first), ==, 1);
  g_assert_cmpuint (sp_report_model_position (model, first)->n_quotes, ==, 2);
  g_assert_cmpuint (sp_report_model_get_cell (model, 3, 1, &first), ==, 0);
  g_assert_cmpint (sp_report_model_get_state (model, 3, 0), ==, SP_CELL_DECLINED);
  g_assert_cmpint (sp_report_model_get_state (model, 3, 1), ==, SP_CELL_OPEN);
  g_assert_cmphex (sp_report_model_party (model, 1)->rgb, ==, 0xaa3377);
}

/* Quotes are numbered without a gap in the order of the positions. */
static void
test_numbers (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_large (9, 5, 3);
  g_autoptr (SpReportModel) model = sp_report_model_new (comparison, NULL, NULL);
  guint next = 0;

  g_assert_cmpuint (model->positions->len, ==, comparison->positions->len);
  for (guint i = 0; i < model->positions->len; i++)
    {
      const SpReportPosition *position = sp_report_model_position (model, i);

      g_assert_cmpuint (position->first_quote, ==, next);
      next += position->n_quotes;
      if (i > 0)
        g_assert_cmpuint ((position - 1)->issue * 5 + (position - 1)->party, <=, position->issue * 5 + position->party);
    }
  g_assert_cmpuint (model->quotes->len, ==, next);
}

static void
test_quotes_checked (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_hostile ();
  g_autoptr (SpReportModel) model = sp_report_model_new (comparison, NULL, NULL);

  g_assert_true (sp_report_model_quote (model, 0)->verbatim);
  g_assert_false (sp_report_model_quote (model, 1)->verbatim);
  g_assert_cmpuint (model->n_not_verbatim, ==, 1);
  /* A position without a known issue or party is not lost. */
  g_assert_cmpuint (model->issues->len, ==, 2);
  g_assert_cmpuint (model->parties->len, ==, 3);
}

static void
test_title (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_empty ();
  SpReportOptions options = { .title = "  A\ntitle " };
  g_autoptr (SpReportModel) given = sp_report_model_new (comparison, &options, NULL);
  g_autoptr (SpReportModel) none = sp_report_model_new (comparison, NULL, NULL);
  g_autoptr (SpReportModel) one = NULL;
  SpArticle *article = sp_article_new ();

  article->id = 1;
  g_free (article->title);
  article->title = g_strdup ("The only one");
  g_ptr_array_add (comparison->articles, article);
  one = sp_report_model_new (comparison, NULL, NULL);
  g_assert_cmpstr (given->title, ==, "A title");
  g_assert_cmpstr (none->title, ==, "Comparison without articles");
  g_assert_cmpstr (one->title, ==, "The only one");
}

static void
test_clean (void)
{
  g_autofree char *lines = sp_report_clean (" a\n\n\nb\tc\033d\u202ee ");
  g_autofree char *broken = sp_report_clean ("a\xff");
  g_autofree char *latin = sp_report_inline ("a\nb");
  g_autofree char *hebrew = sp_report_inline ("החוף");
  g_autofree char *nothing = sp_report_clean (NULL);

  g_assert_cmpstr (lines, ==, "a\nb c de");
  g_assert_cmpstr (broken, ==, "a\ufffd");
  g_assert_cmpstr (latin, ==, "a b");
  g_assert_cmpstr (hebrew, ==, "\u2068החוף\u2069");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_quotation_marks (void)
{
  static const struct
  {
    const char *text;
    SpForm form;
    const char *language;
    const char *shown;
  } quotes[] = {
    { "We will not pay.", SP_FORM_DIRECT, "en-GB", "“We will not pay.”" },
    { "We will not pay.", SP_FORM_DIRECT, NULL, "“We will not pay.”" },
    { "We will not pay.", SP_FORM_DIRECT, "", "“We will not pay.”" },
    { "Nein.", SP_FORM_DIRECT, "de", "„Nein.“" },
    { "Нет.", SP_FORM_DIRECT, "ru", "«Нет.»" },
    { "Non.", SP_FORM_DIRECT, "fr_FR", "«\u00a0Non.\u00a0»" },
    { "“No,” he said", SP_FORM_DIRECT, "en", "“No,” he said" },
    { "it would not pay", SP_FORM_INDIRECT, "en", "it would not pay" },
    { NULL, SP_FORM_DIRECT, "en", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      g_autofree char *shown = sp_report_quote (quotes[i].text, quotes[i].form, quotes[i].language);

      g_assert_cmpstr (shown, ==, quotes[i].shown);
    }
}

static void
test_dates (void)
{
  static const char *const dates[][2] = {
    { "2016-09-17", "17 September 2016" },
    { "2016-01-02T07:30:00+03:00", "2 January 2016" },
    { "some day", "some day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *label = sp_report_date_label (dates[i][0]);

      g_assert_cmpstr (label, ==, dates[i][1]);
    }
  g_assert_null (sp_report_date_label (NULL));
}

static void
test_addresses (void)
{
  static const char *const refused[] = { "javascript:alert(1)", "file:///etc/passwd", "https://a.example/'b",
                                         "http://a b",          "https://ä.example/", "" };

  g_assert_nonnull (sp_report_web_address ("https://a.example/b?c=d&e#f"));
  g_assert_null (sp_report_web_address (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_null (sp_report_web_address (refused[i]));
}

/* What the report says of itself is true of what it holds. */
static void
test_prose (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_hostile ();
  g_autoptr (SpReportModel) model = sp_report_model_new (comparison, NULL, NULL);
  g_autoptr (GArray) prose = sp_prose_introduce (model);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < prose->len; i++)
    g_string_append (all, g_array_index (prose, SpProse, i).text);
  g_assert_nonnull (strstr (all->str, "but for 1 that are marked"));
  g_assert_nonnull (strstr (all->str, "No person has checked"));
  g_string_free (all, TRUE);
}

/* Who says nothing is named, by what is known of it. */
static void
test_silence (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autoptr (SpReportModel) model = sp_report_model_new (comparison, NULL, NULL);
  g_autofree char *none = sp_prose_describe_silence (model, 0);
  g_autofree char *some = sp_prose_describe_silence (model, 3);
  g_autofree char *other = sp_prose_describe_silence (model, 2);

  g_assert_null (none);
  g_assert_cmpstr (some, ==, "not looked at: Shipping line, Fishermen; declined: Mayor of Norrvik");
  g_assert_cmpstr (other, ==, "silent: Mayor of Norrvik; not applicable: Shipping line");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/model/counts", test_counts);
  g_test_add_func ("/report/model/numbers", test_numbers);
  g_test_add_func ("/report/model/quotes-checked", test_quotes_checked);
  g_test_add_func ("/report/model/title", test_title);
  g_test_add_func ("/report/words/clean", test_clean);
  g_test_add_func ("/report/words/quotation-marks", test_quotation_marks);
  g_test_add_func ("/report/words/dates", test_dates);
  g_test_add_func ("/report/words/addresses", test_addresses);
  g_test_add_func ("/report/prose", test_prose);
  g_test_add_func ("/report/silence", test_silence);
  return g_test_run ();
}
