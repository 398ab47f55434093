/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-flow.h"
#include "sp-report-words.h"

/* A party's column is never narrower than this, in points; what does not fit goes on further pages. */
#define MIN_COLUMN 118.0
#define ROW_HEAD 116.0

static char *
describe_quotes (const SpReportPosition *position)
{
  if (position->n_quotes == 0)
    return g_strdup ("no quote");
  if (position->n_quotes == 1)
    return g_strdup_printf ("Quote %u", position->first_quote + 1);
  return g_strdup_printf ("Quotes %u–%u", position->first_quote + 1, position->first_quote + position->n_quotes);
}

static void
add_position (SpTableCell *cell, const SpReportModel *model, guint index)
{
  const SpReportPosition *position = sp_report_model_position (model, index);
  gsize strong;
  g_autofree char *kind = sp_report_describe_position (model, position->position, &strong);
  g_autofree char *summary = sp_report_clean (position->position->summary);
  g_autofree char *quotes = describe_quotes (position);
  g_autofree char *name = sp_document_name_position (index);
  SpBlock *block;

  block = sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_KIND, kind);
  block->strong = strong;
  block->keep = TRUE;
  if (*summary)
    {
      block = sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_TEXT, summary);
      block->link = g_strdup (name);
      block->keep = TRUE;
    }
  block = sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_LINK, quotes);
  block->link = g_steal_pointer (&name);
}

static void
fill_cell (SpTableCell *cell, const SpReportModel *model, guint issue, guint party)
{
  const SpCell *written = sp_report_model_get_written (model, issue, party);
  guint first, n = sp_report_model_get_cell (model, issue, party, &first);

  if (written && written->summary)
    {
      g_autofree char *summary = sp_report_clean (written->summary);

      if (*summary)
        sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_WRITTEN, summary);
    }
  for (guint i = first; i < first + n; i++)
    add_position (cell, model, i);
  if (n == 0)
    sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_STATE,
                   sp_report_cell_mark (sp_report_model_get_state (model, issue, party)));
  ((SpBlock *) g_ptr_array_index (cell->blocks, 0))->name = sp_document_name_cell (issue, party);
}

static void
add_header (SpTable *table, const SpReportModel *model, guint first, guint n)
{
  SpTableCell *corner = sp_table_add_header (table);

  sp_blocks_add (corner->blocks, "P", SP_STYLE_CELL_STATE, "Issue");
  for (guint i = first; i < first + n; i++)
    {
      const SpReportParty *party = sp_report_model_party (model, i);
      SpTableCell *cell = sp_table_add_header (table);

      sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_HEAD, party->name);
      if (party->parent)
        sp_blocks_add (cell->blocks, "P", SP_STYLE_CELL_STATE, party->parent);
      cell->bar = party->rgb;
      cell->has_bar = TRUE;
    }
}

static void
add_row (SpTable *table, const SpReportModel *model, guint issue, guint first, guint n)
{
  GPtrArray *row = sp_table_add_row (table);
  SpTableCell *head = sp_table_add_cell (row, "TH");
  g_autofree char *name = g_strdup_printf ("%u. %s", issue + 1, sp_report_model_issue (model, issue)->name);

  sp_blocks_add (head->blocks, "P", SP_STYLE_CELL_HEAD, name)->link = sp_document_name_issue (issue);
  for (guint i = first; i < first + n; i++)
    fill_cell (sp_table_add_cell (row, "TD"), model, issue, i);
}

/* The grid's columns from FIRST on. */
static void
add_part (SpReportDocument *self, const SpReportModel *model, guint first, guint n, double width)
{
  SpTable *table = sp_table_new (n + 1, TRUE);

  table->widths[0] = ROW_HEAD;
  for (guint i = 0; i < n; i++)
    table->widths[i + 1] = (width - ROW_HEAD) / n;
  add_header (table, model, first, n);
  for (guint issue = 0; issue < model->issues->len; issue++)
    add_row (table, model, issue, first, n);
  sp_blocks_add_table (self->blocks, table);
}

static void
add_parts (SpReportDocument *self, const SpReportModel *model, double width)
{
  guint n_parties = model->parties->len;
  guint most = MAX (1, (guint) ((width - ROW_HEAD) / MIN_COLUMN));
  guint n_parts = (n_parties + most - 1) / most;

  for (guint part = 0; part < n_parts; part++)
    {
      guint first = part * n_parties / n_parts;
      guint n = (part + 1) * n_parties / n_parts - first;

      if (part > 0)
        sp_blocks_start_page (self->blocks, n_parties > 2);
      if (n_parts > 1)
        {
          g_autofree char *heading = n == 1
                                         ? g_strdup_printf ("Party %u of %u", first + 1, n_parties)
                                         : g_strdup_printf ("Parties %u to %u of %u", first + 1, first + n, n_parties);

          sp_blocks_add (self->blocks, "H2", SP_STYLE_H3, heading)->keep = TRUE;
        }
      add_part (self, model, first, n, width);
    }
}

void
sp_chapter_add_grid (SpReportDocument *self, const SpReportModel *model, SpPaper paper)
{
  gboolean landscape = model->parties->len > 2;
  double width, height;

  sp_paper_get_size (paper, landscape, &width, &height);
  if (landscape)
    sp_blocks_start_page (self->blocks, TRUE);
  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "The grid", "grid");
  if (model->issues->len == 0 || model->parties->len == 0)
    sp_document_add_paragraph (self, "There is nothing to compare yet: the grid needs an issue and a party.");
  else
    {
      sp_document_add_paragraph (self,
                                 "A row for each issue, a column for each party. What a person wrote on a cell is in "
                                 "bold. Positions and quotes lead to the passages.");
      /* Above, not below: the grid may go over many pages, and its dashes begin on the first. */
      if (sp_report_model_has_open_cell (model))
        sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, SP_REPORT_OPEN_NOTE);
      add_parts (self, model, width - 2 * SP_MARGIN_SIDE);
    }
  sp_blocks_close (self->blocks);
}
