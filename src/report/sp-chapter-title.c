/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-flow.h"
#include "sp-prose.h"
#include "sp-report-words.h"

static void
add_fact (GPtrArray *row, guint n, const char *one, const char *many)
{
  SpTableCell *cell = sp_table_add_cell (row, "TD");
  g_autofree char *number = g_strdup_printf ("%u", n);

  sp_blocks_add (cell->blocks, "P", SP_STYLE_FACT, number);
  sp_blocks_add (cell->blocks, "P", SP_STYLE_FACT_LABEL, n == 1 ? one : many);
}

static SpTable *
make_facts (const SpReportModel *model, double width)
{
  SpTable *table = sp_table_new (6, FALSE);
  GPtrArray *row = sp_table_add_row (table);

  for (guint i = 0; i < table->n_columns; i++)
    table->widths[i] = width / table->n_columns;
  add_fact (row, model->comparison->articles->len, "article", "articles");
  add_fact (row, model->n_outlets, "outlet", "outlets");
  add_fact (row, model->parties->len, "party", "parties");
  add_fact (row, model->issues->len, "issue", "issues");
  add_fact (row, model->positions->len, "position", "positions");
  add_fact (row, model->quotes->len, "quote", "quotes");
  return table;
}

void
sp_chapter_add_title (SpReportDocument *self, const SpReportModel *model, SpPaper paper)
{
  g_autofree char *date = sp_report_date_label (model->created);
  g_autofree char *made = g_strdup_printf ("%s · made with %s", date, model->program);
  SpBlock *title;
  double width, height;

  sp_blocks_open (self->blocks, "Sect");
  sp_blocks_add (self->blocks, "P", SP_STYLE_SUBTITLE, "Comparison of positions");
  title = sp_blocks_add (self->blocks, "H1", SP_STYLE_TITLE, model->title);
  title->name = g_strdup ("title");
  sp_document_add_outline (self, 0, model->title, "title");
  if (model->comparison->story && model->comparison->story->note)
    {
      g_autofree char *note = sp_report_clean (model->comparison->story->note);

      if (*note)
        sp_blocks_add (self->blocks, "P", SP_STYLE_NOTE, note);
    }
  sp_blocks_add (self->blocks, "P", SP_STYLE_SUBTITLE, made);
  sp_paper_get_size (paper, FALSE, &width, &height);
  sp_blocks_add_table (self->blocks, make_facts (model, width - 2 * SP_MARGIN_SIDE));
  sp_document_add_prose (self, sp_prose_introduce (model), SP_STYLE_H2);
  sp_blocks_close (self->blocks);
}

static void
add_line (SpReportDocument *self, SpPageStyle style, const char *title, const char *name)
{
  SpBlock *line;

  sp_blocks_open (self->blocks, "TOCI");
  line = sp_blocks_add (self->blocks, "P", style, title);
  line->indent = style == SP_STYLE_SUBCONTENTS ? 16 : 0;
  line->link = g_strdup (name);
  line->page_of = g_strdup (name);
  sp_blocks_close (self->blocks);
}

void
sp_chapter_add_contents (SpReportDocument *self, const SpReportModel *model)
{
  sp_blocks_start_page (self->blocks, FALSE);
  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Contents", "contents");
  sp_blocks_open (self->blocks, "TOC");
  add_line (self, SP_STYLE_CONTENTS, "Method", "method");
  add_line (self, SP_STYLE_CONTENTS, "Sources", "sources");
  add_line (self, SP_STYLE_CONTENTS, "Parties", "parties");
  add_line (self, SP_STYLE_CONTENTS, "The grid", "grid");
  add_line (self, SP_STYLE_CONTENTS, "Positions by issue", "positions");
  for (guint i = 0; i < model->issues->len; i++)
    {
      g_autofree char *name = sp_document_name_issue (i);
      g_autofree char *issue = sp_report_inline (sp_report_model_issue (model, i)->name);
      g_autofree char *title = g_strdup_printf ("%u. %s", i + 1, issue);

      add_line (self, SP_STYLE_SUBCONTENTS, title, name);
    }
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);
}
