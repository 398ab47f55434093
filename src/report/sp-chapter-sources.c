/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-flow.h"
#include "sp-prose.h"
#include "sp-report-words.h"

#define INDENT 24
#define PARTY_COLUMNS 3

static void
add_remark (SpReportDocument *self, const char *text, gboolean mirrored)
{
  SpBlock *block = sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, text);

  block->indent = INDENT;
  block->mirrored = mirrored;
}

static void
add_address (SpReportDocument *self, const char *url, gboolean mirrored)
{
  g_autofree char *clean = sp_report_inline (url);
  SpBlock *block;

  if (*clean == '\0')
    return;
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, clean);
  block->indent = INDENT;
  block->mirrored = mirrored;
  block->link = g_strdup (sp_report_web_address (url));
  block->is_address = block->link != NULL;
}

static void
add_article (SpReportDocument *self, const SpReportModel *model, guint index)
{
  const SpArticle *article = g_ptr_array_index (model->comparison->articles, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *title = sp_report_clean (article->title);
  g_autofree char *line = sp_prose_describe_article (model, index);
  g_auto (GStrv) warnings = sp_prose_warn_of_article (model, index);
  SpBlock *block;
  gboolean mirrored;

  g_strdelimit (title, "\n", ' ');
  sp_blocks_open (self->blocks, "LI");
  sp_blocks_add_label (self->blocks, number, 0);
  sp_blocks_open (self->blocks, "LBody");
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_ENTRY, *title ? title : "Without a title");
  block->indent = INDENT;
  block->keep = TRUE;
  block->name = sp_document_name_article (index + 1);
  block->language = g_strdup (article->lang);
  mirrored = block->mirrored;
  add_remark (self, line, mirrored);
  if (article->url)
    add_address (self, article->url, mirrored);
  for (char **warning = warnings; *warning; warning++)
    add_remark (self, *warning, mirrored);
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);
}

static void
add_party (GPtrArray *row, const SpReportModel *model, guint index)
{
  const SpReportParty *party = sp_report_model_party (model, index);
  SpTableCell *cell = sp_table_add_cell (row, "TD");
  g_autofree char *line = sp_prose_describe_party (model, index);

  cell->bar = party->rgb;
  cell->has_bar = TRUE;
  sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_HEAD, party->name)->keep = TRUE;
  sp_blocks_add (cell->blocks, "P", SP_STYLE_FACT_LABEL, line);
}

/* The parties side by side, so that many of them do not fill pages. */
static SpTable *
make_parties (const SpReportModel *model, double width)
{
  SpTable *table = sp_table_new (MIN (model->parties->len, PARTY_COLUMNS), TRUE);
  GPtrArray *row = NULL;

  for (guint i = 0; i < table->n_columns; i++)
    table->widths[i] = width / PARTY_COLUMNS;
  for (guint i = 0; i < model->parties->len; i++)
    {
      if (i % PARTY_COLUMNS == 0)
        row = sp_table_add_row (table);
      add_party (row, model, i);
    }
  while (row && row->len < table->n_columns)
    sp_table_add_cell (row, "TD");
  return table;
}

void
sp_chapter_add_sources (SpReportDocument *self, const SpReportModel *model, SpPaper paper)
{
  double width, height;

  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Sources", "sources");
  if (model->comparison->articles->len == 0)
    sp_document_add_paragraph (self, "There are no articles in this comparison.");
  sp_blocks_open (self->blocks, "L");
  for (guint i = 0; i < model->comparison->articles->len; i++)
    add_article (self, model, i);
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);

  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Parties", "parties");
  if (model->parties->len == 0)
    sp_document_add_paragraph (self, "There are no parties in this comparison.");
  sp_paper_get_size (paper, FALSE, &width, &height);
  if (model->parties->len > 0)
    sp_blocks_add_table (self->blocks, make_parties (model, width - 2 * SP_MARGIN_SIDE));
  sp_blocks_close (self->blocks);
}
