/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-flow.h"
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

static void
add_heading (SpReportDocument *self, const char *text)
{
  sp_blocks_add (self->blocks, "H2", SP_STYLE_H2, text)->keep = TRUE;
}

/* Who answers for what is in the report, in one sentence. */
static char *
describe_review (const SpReportModel *model)
{
  guint n = model->positions->len;

  if (n == 0)
    return g_strdup ("No position was found or marked in these articles.");
  if (model->n_reviewed == n)
    return g_strdup ("A person has looked at every position in this report and accepted it.");
  if (model->n_reviewed == 0)
    return g_strdup ("No person has checked the positions in this report yet: read each beside its quotes.");
  return g_strdup_printf (
      "A person has accepted %u of the %u positions. The others were found by the program alone; read "
      "them beside their quotes.",
      model->n_reviewed, n);
}

static void
add_how_to_read (SpReportDocument *self, const SpReportModel *model)
{
  g_autofree char *review = describe_review (model);

  add_heading (self, "How to read this report");
  sp_document_add_paragraph (
      self,
      "A position is what one party holds on one issue: it accuses, demands, denies, promises, warns. The grid has "
      "a row for each issue and a column for each party. Read along a row to see who says what on an issue, and "
      "who says nothing; read down a column to see all that one party says. After the grid, the positions follow "
      "issue by issue with the passages that show them.");
  sp_document_add_paragraph (
      self, "Every quote is verbatim: the passage stands in its article letter for letter. Quotes are numbered "
            "throughout, and the grid gives their numbers. The line below a quote says in which form the article gives "
            "it, and in which article of the list of sources it stands.");
  add_heading (self, "What the program did");
  sp_document_add_paragraph (
      self, "Standpoint looked in the articles for passages that report what somebody says, worked out who speaks, and "
            "grouped what is said into issues. It goes by words and rules and does not understand what it reads, so it "
            "can ascribe a passage wrongly or overlook one. Positions that are still only its proposals are marked "
            "“proposed”.");
  sp_document_add_paragraph (self, review);
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
  add_how_to_read (self, model);
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
