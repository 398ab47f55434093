/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-export.h"

#include <string.h>

/* Adds a cell, in quotation marks when it needs them, and a comma after it. */
static void
add_cell (GString *csv, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text ? text : "", -1);
  gboolean formula = *valid != '\0' && strchr ("=+-@\t\r\n", *valid) != NULL;

  if (!formula && strpbrk (valid, ",\"\r\n") == NULL)
    {
      g_string_append_printf (csv, "%s,", valid);
      return;
    }
  g_string_append (csv, formula ? "\"'" : "\"");
  for (const char *p = valid; *p; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append (csv, "\",");
}

static void
end_row (GString *csv)
{
  g_string_truncate (csv, csv->len - 1);
  g_string_append (csv, "\r\n");
}

static void
add_position_cells (GString *csv, const SpReportModel *model, const SpReportPosition *entry)
{
  const SpPosition *position = entry->position;
  const SpParty *target = position->target ? sp_comparison_get_party (model->comparison, position->target) : NULL;
  const SpReportParty *party = sp_report_model_party (model, entry->party);

  add_cell (csv, sp_report_model_issue (model, entry->issue)->name);
  add_cell (csv, party->party ? party->party->name : party->name);
  add_cell (csv, sp_kind_get_name (position->kind));
  add_cell (csv, sp_stance_get_name (position->stance));
  add_cell (csv, target ? target->name : NULL);
  add_cell (csv, sp_status_get_name (position->status));
  add_cell (csv, position->summary);
}

static void
add_quote_cells (GString *csv, const SpReportQuote *quote)
{
  const SpEvidence *evidence = quote->evidence;
  const SpArticle *article = quote->article;
  g_autofree char *start = g_strdup_printf ("%u", evidence->range.start);
  g_autofree char *end = g_strdup_printf ("%u", evidence->range.end);

  add_cell (csv, evidence->quote);
  add_cell (csv, sp_form_get_name (evidence->form));
  add_cell (csv, quote->verbatim ? "yes" : "no");
  add_cell (csv, article ? article->outlet : NULL);
  add_cell (csv, article ? article->title : NULL);
  add_cell (csv, article ? article->date : NULL);
  add_cell (csv, article ? article->url : NULL);
  add_cell (csv, start);
  add_cell (csv, end);
}

GString *
sp_export_csv (const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data)
{
  GString *csv = g_string_new ("\ufeffissue,party,kind,stance,target,status,summary,quote,form,verbatim,outlet,article,"
                               "date,url,start,end\r\n");

  for (guint i = 0; i < model->positions->len; i++)
    {
      const SpReportPosition *position = sp_report_model_position (model, i);

      if (is_cancelled && i % 64 == 0 && is_cancelled (data))
        {
          g_string_free (csv, TRUE);
          return NULL;
        }
      for (guint j = 0; j < position->n_quotes; j++)
        {
          add_position_cells (csv, model, position);
          add_quote_cells (csv, sp_report_model_quote (model, position->first_quote + j));
          end_row (csv);
        }
      if (position->n_quotes > 0)
        continue;
      add_position_cells (csv, model, position);
      g_string_append (csv, ",,,,,,,,,");
      end_row (csv);
    }
  return csv;
}
