/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-export.h"

#include "sp-data-report-style.h"
#include "sp-markup.h"
#include "sp-prose.h"
#include "sp-report-words.h"

static void
add_head (GString *html, const SpReportModel *model)
{
  sp_markup_add (html,
                 "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                 "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"generator\" content=\"%s\">\n<meta name=\"date\" content=\"%s\">\n<title>%s</title>\n",
                 model->language, model->program, model->created, model->title);
  g_string_append (html, "<style>\n");
  g_string_append_len (html, sp_data_report_style, sp_data_report_style_size);
  g_string_append (html, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#grid\">Skip to the grid</a>\n");
}

static void
add_fact (GString *html, guint n, const char *one, const char *many)
{
  sp_markup_add (html, "<li><b>%u</b> %s</li>\n", n, n == 1 ? one : many);
}

static void
add_prose (GString *html, GArray *prose, const char *heading)
{
  gboolean in_list = FALSE;

  for (guint i = 0; i < prose->len; i++)
    {
      const SpProse *entry = &g_array_index (prose, SpProse, i);

      if (in_list != (entry->type == SP_PROSE_DEFINITION))
        {
          in_list = !in_list;
          g_string_append (html, in_list ? "<dl>\n" : "</dl>\n");
        }
      if (entry->type == SP_PROSE_HEADING)
        sp_markup_add (html, "<%s>%s</%s>\n", heading, entry->text, heading);
      else if (entry->type == SP_PROSE_PARAGRAPH)
        sp_markup_add (html, "<p class=\"prose\">%s</p>\n", entry->text);
      else
        sp_markup_add (html, "<dt>%s</dt><dd>%s</dd>\n", entry->word, entry->text);
    }
  if (in_list)
    g_string_append (html, "</dl>\n");
  g_array_unref (prose);
}

static void
add_header (GString *html, const SpReportModel *model)
{
  g_autofree char *date = sp_report_date_label (model->created);

  g_string_append (html, "<header>\n<p class=\"aside\">Comparison of positions</p>\n");
  sp_markup_add_foreign (html, "h1", model->title, NULL);
  if (model->comparison->story && model->comparison->story->note && *model->comparison->story->note)
    sp_markup_add_foreign (html, "p", model->comparison->story->note, NULL);
  sp_markup_add (html, "<p class=\"aside\">%s · made with %s</p>\n<ul class=\"facts\">\n", date, model->program);
  add_fact (html, model->comparison->articles->len, "article", "articles");
  add_fact (html, model->n_outlets, "outlet", "outlets");
  add_fact (html, model->parties->len, "party", "parties");
  add_fact (html, model->issues->len, "issue", "issues");
  add_fact (html, model->positions->len, "position", "positions");
  add_fact (html, model->quotes->len, "quote", "quotes");
  g_string_append (html, "</ul>\n");
  add_prose (html, sp_prose_introduce (model), "h3");
  g_string_append (html, "</header>\n");
}

static void
add_contents (GString *html, const SpReportModel *model)
{
  g_string_append (html, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n"
                         "<li><a href=\"#grid\">The grid</a></li>\n"
                         "<li><a href=\"#positions\">Positions by issue</a>\n<ol>\n");
  for (guint i = 0; i < model->issues->len; i++)
    sp_markup_add (html, "<li><a href=\"#issue-%u\"><bdi>%s</bdi></a></li>\n", i + 1,
                   sp_report_model_issue (model, i)->name);
  g_string_append (html,
                   "</ol></li>\n<li><a href=\"#sources\">Sources</a></li>\n<li><a href=\"#parties\">Parties</a></li>\n"
                   "<li><a href=\"#method\">Method</a></li>\n</ul>\n</nav>\n");
}

static void
add_article (GString *html, const SpReportModel *model, guint index)
{
  const SpArticle *article = g_ptr_array_index (model->comparison->articles, index);
  g_autofree char *line = sp_prose_describe_article (model, index);
  g_auto (GStrv) warnings = sp_prose_warn_of_article (model, index);

  sp_markup_add (html, "<li id=\"article-%u\">", index + 1);
  sp_markup_add_foreign (html, "cite", *article->title ? article->title : "Without a title", article->lang);
  sp_markup_add (html, "<p class=\"aside\">%s</p>\n", line);
  if (sp_report_web_address (article->url))
    sp_markup_add (html, "<p class=\"aside\"><a href=\"%s\" rel=\"noreferrer\">%s</a></p>\n", article->url,
                   article->url);
  else if (article->url && *article->url)
    sp_markup_add (html, "<p class=\"aside\">%s</p>\n", article->url);
  for (char **warning = warnings; *warning; warning++)
    sp_markup_add (html, "<p class=\"aside\">%s</p>\n", *warning);
  g_string_append (html, "</li>\n");
}

static void
add_sources (GString *html, const SpReportModel *model)
{
  g_string_append (html,
                   "<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n<ol class=\"list\">\n");
  for (guint i = 0; i < model->comparison->articles->len; i++)
    add_article (html, model, i);
  g_string_append (html, "</ol>\n</section>\n<section aria-labelledby=\"parties\">\n<h2 id=\"parties\">Parties</h2>\n"
                         "<ul class=\"parties\">\n");
  for (guint i = 0; i < model->parties->len; i++)
    {
      const SpReportParty *party = sp_report_model_party (model, i);
      g_autofree char *line = sp_prose_describe_party (model, i);

      sp_markup_add (html, "<li style=\"--party:#%06x\"><bdi>%s</bdi> <p class=\"aside\">%s</p></li>\n", party->rgb,
                     party->name, line);
    }
  g_string_append (html, "</ul>\n</section>\n<section aria-labelledby=\"method\">\n<h2 id=\"method\">Method</h2>\n");
  add_prose (html, sp_prose_explain_method (model), "h3");
  g_string_append (html, "</section>\n");
}

GString *
sp_export_html (const SpReportModel *model, SpReportCancelled is_cancelled, gpointer data)
{
  GString *html = g_string_new (NULL);

  add_head (html, model);
  add_header (html, model);
  add_contents (html, model);
  g_string_append (html, "<main>\n");
  sp_markup_add_grid (html, model);
  if (!sp_markup_add_positions (html, model, is_cancelled, data))
    {
      g_string_free (html, TRUE);
      return NULL;
    }
  add_sources (html, model);
  g_string_append (html, "</main>\n</body>\n</html>\n");
  return html;
}
