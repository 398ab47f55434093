/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-markup.h"

#include "sp-prose.h"
#include "sp-report-words.h"

static void
add_quote (GString *html, const SpReportModel *model, guint index)
{
  const SpReportQuote *quote = sp_report_model_quote (model, index);
  const SpArticle *article = quote->article;
  g_autofree char *text =
      sp_report_quote (quote->evidence->quote, quote->evidence->form, article ? article->lang : NULL);

  sp_markup_add (html, "<li id=\"quote-%u\" value=\"%u\">", index + 1, index + 1);
  sp_markup_add_foreign (html, "blockquote", text, article ? article->lang : NULL);
  g_string_append (html, "<p class=\"aside\">");
  if (!quote->verbatim)
    g_string_append (html, "<span class=\"warn\">Not found in the article as it is stored</span> · ");
  g_string_append (html, sp_report_form_label (quote->evidence->form));
  if (article)
    {
      g_autofree char *date = sp_report_date_label (article->date);

      if (article->outlet && *article->outlet)
        sp_markup_add (html, " · <bdi>%s</bdi>", article->outlet);
      if (date)
        sp_markup_add (html, " · %s", date);
      sp_markup_add (html, " · <a href=\"#article-%u\">article %u</a>", quote->article_number, quote->article_number);
    }
  g_string_append (html, "</p></li>\n");
}

static void
add_relations (GString *html, const SpReportModel *model, SpId position)
{
  GArray *relations = model->comparison->relations;

  for (guint i = 0; i < relations->len; i++)
    {
      const SpRelation *relation = &g_array_index (relations, SpRelation, i);
      gboolean backwards = relation->to == position;
      const SpReportPosition *other;
      guint index;

      if ((relation->from != position && !backwards)
          || !sp_report_model_find_position (model, backwards ? relation->from : relation->to, &index))
        continue;
      other = sp_report_model_position (model, index);
      sp_markup_add (html, "<p class=\"aside\">%s <a href=\"#position-%u\">%s: <bdi>%s</bdi></a></p>\n",
                     sp_report_relation_label (relation->kind, backwards), index + 1,
                     sp_report_model_party (model, other->party)->name, other->position->summary);
    }
}

static void
add_position (GString *html, const SpReportModel *model, guint index)
{
  const SpReportPosition *position = sp_report_model_position (model, index);

  sp_markup_add (html, "<div id=\"position-%u\">\n", index + 1);
  sp_markup_add_kind (html, model, position->position);
  g_string_append (html, "<div class=\"summary\">");
  sp_markup_add_foreign (html, "div", position->position->summary, NULL);
  g_string_append (html, "</div>\n");
  if (position->position->note && *position->position->note)
    sp_markup_add_foreign (html, "em", position->position->note, NULL);
  add_relations (html, model, position->position->id);
  if (position->n_quotes == 0)
    g_string_append (html, "<p class=\"aside\">No quote shows this position.</p>\n");
  else
    {
      g_string_append (html, "<ol class=\"quotes\">\n");
      for (guint i = 0; i < position->n_quotes; i++)
        add_quote (html, model, position->first_quote + i);
      g_string_append (html, "</ol>\n");
    }
  g_string_append (html, "</div>\n");
}

static void
add_party (GString *html, const SpReportModel *model, guint issue, guint party, guint first, guint n)
{
  const SpReportParty *entry = sp_report_model_party (model, party);
  const SpCell *written = sp_report_model_get_written (model, issue, party);

  sp_markup_add (html, "<h4 style=\"--party:#%06x\"><bdi>%s</bdi></h4>\n", entry->rgb, entry->name);
  sp_markup_add (html, "<p class=\"aside\"><a href=\"#cell-%u-%u\">Back to the grid</a></p>\n", issue + 1, party + 1);
  if (written && written->summary && *written->summary)
    sp_markup_add_foreign (html, "p", written->summary, NULL);
  for (guint i = first; i < first + n; i++)
    add_position (html, model, i);
}

static void
add_issue (GString *html, const SpReportModel *model, guint issue)
{
  const SpReportIssue *entry = sp_report_model_issue (model, issue);
  g_autofree char *silence = sp_prose_describe_silence (model, issue);

  sp_markup_add (
      html, "<section class=\"issue\" aria-labelledby=\"issue-%u\">\n<h3 id=\"issue-%u\" dir=\"auto\">%u. %s</h3>\n",
      issue + 1, issue + 1, issue + 1, entry->name);
  if (entry->parent)
    sp_markup_add (html, "<p class=\"aside\">Part of: %s</p>\n", entry->parent);
  for (guint party = 0; party < model->parties->len; party++)
    {
      guint first, n = sp_report_model_get_cell (model, issue, party, &first);

      if (n > 0)
        add_party (html, model, issue, party, first, n);
    }
  if (silence)
    sp_markup_add (html, "<p><b>No position</b> — %s</p>\n", silence);
  g_string_append (html, "</section>\n");
}

gboolean
sp_markup_add_positions (GString *html, const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data)
{
  g_string_append (html, "<section aria-labelledby=\"positions\">\n<h2 id=\"positions\">Positions by issue</h2>\n");
  if (model->issues->len == 0)
    g_string_append (html, "<p>There are no issues in this comparison.</p>\n");
  for (guint issue = 0; issue < model->issues->len; issue++)
    {
      if (is_cancelled && is_cancelled (data))
        return FALSE;
      add_issue (html, model, issue);
    }
  g_string_append (html, "</section>\n");
  return TRUE;
}
