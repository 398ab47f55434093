/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-markup.h"

#include "sp-report-words.h"

#include <stdarg.h>
#include <string.h>

void
sp_markup_add (GString *html, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_markup_vprintf_escaped (format, args);
  va_end (args);
  g_string_append (html, text);
}

void
sp_markup_add_foreign (GString *html, const char *element, const char *text, const char *language)
{
  g_autofree char *clean = sp_report_clean (text);

  if (language && *language)
    sp_markup_add (html, "<%s dir=\"auto\" lang=\"%s\">%s</%s>", element, language, clean, element);
  else
    sp_markup_add (html, "<%s dir=\"auto\">%s</%s>", element, clean, element);
}

void
sp_markup_add_kind (GString *html, const SpReportModel *model, const SpPosition *position)
{
  gsize strong;
  g_autofree char *line = sp_report_describe_position (model, position, &strong);
  g_autofree char *kind = g_strndup (line, strong);

  sp_markup_add (html, "<p class=\"kind\"><b>%s</b>%s</p>\n", kind, line + strong);
}

static void
add_cell_position (GString *html, const SpReportModel *model, guint index)
{
  const SpReportPosition *position = sp_report_model_position (model, index);

  g_string_append (html, "<div class=\"position\">");
  sp_markup_add_kind (html, model, position->position);
  sp_markup_add_foreign (html, "p", position->position->summary, NULL);
  sp_markup_add (html, "<p class=\"aside\"><a href=\"#position-%u\">", index + 1);
  if (position->n_quotes == 0)
    g_string_append (html, "no quote");
  else if (position->n_quotes == 1)
    g_string_append_printf (html, "Quote %u", position->first_quote + 1);
  else
    g_string_append_printf (html, "Quotes %u–%u", position->first_quote + 1,
                            position->first_quote + position->n_quotes);
  g_string_append (html, "</a></p></div>\n");
}

static void
add_cell (GString *html, const SpReportModel *model, guint issue, guint party)
{
  const SpCell *written = sp_report_model_get_written (model, issue, party);
  guint first, n = sp_report_model_get_cell (model, issue, party, &first);

  sp_markup_add (html, "<td id=\"cell-%u-%u\">", issue + 1, party + 1);
  if (written && written->summary && *written->summary)
    sp_markup_add_foreign (html, "b", written->summary, NULL);
  for (guint i = first; i < first + n; i++)
    add_cell_position (html, model, i);
  if (n == 0)
    sp_markup_add (html, "<span class=\"state\" title=\"%s\">%s</span>",
                   sp_report_cell_label (sp_report_model_get_state (model, issue, party)),
                   sp_report_cell_mark (sp_report_model_get_state (model, issue, party)));
  g_string_append (html, "</td>\n");
}

void
sp_markup_add_grid (GString *html, const SpReportModel *model)
{
  g_string_append (html, "<section aria-labelledby=\"grid\">\n<h2 id=\"grid\">The grid</h2>\n");
  if (model->issues->len == 0 || model->parties->len == 0)
    {
      g_string_append (html,
                       "<p>There is nothing to compare yet: the grid needs an issue and a party.</p>\n</section>\n");
      return;
    }
  g_string_append (html, "<div class=\"grid\" role=\"region\" aria-labelledby=\"grid\" tabindex=\"0\">\n<table>\n"
                         "<caption>A row for each issue, a column for each party.</caption>\n"
                         "<thead><tr><th scope=\"col\">Issue</th>\n");
  for (guint i = 0; i < model->parties->len; i++)
    {
      const SpReportParty *party = sp_report_model_party (model, i);

      sp_markup_add (html, "<th scope=\"col\" dir=\"auto\" style=\"--party:#%06x\">%s</th>\n", party->rgb, party->name);
    }
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint issue = 0; issue < model->issues->len; issue++)
    {
      sp_markup_add (html, "<tr><th scope=\"row\"><a href=\"#issue-%u\">%u. <bdi>%s</bdi></a></th>\n", issue + 1,
                     issue + 1, sp_report_model_issue (model, issue)->name);
      for (guint party = 0; party < model->parties->len; party++)
        add_cell (html, model, issue, party);
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody>\n</table>\n</div>\n");
  if (sp_report_model_has_open_cell (model))
    g_string_append (html, "<p class=\"aside\">" SP_REPORT_OPEN_NOTE "</p>\n");
  g_string_append (html, "</section>\n");
}
