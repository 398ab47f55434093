/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"
#include "sp-prose.h"
#include "sp-report-words.h"

#include <string.h>

#define INDENT 12
#define QUOTE_INDENT 40

static void
add_quote_source (SpReportDocument *self, const SpReportQuote *quote, gboolean mirrored)
{
  GString *line = g_string_new (sp_report_form_label (quote->evidence->form));
  gsize strong = 0;
  SpBlock *block;

  if (!quote->verbatim)
    {
      g_string_prepend (line, "Not found in the article as it is stored · ");
      strong = strlen ("Not found in the article as it is stored");
    }
  if (quote->article)
    {
      g_autofree char *outlet = sp_report_inline (quote->article->outlet);
      g_autofree char *date = sp_report_date_label (quote->article->date);

      if (*outlet)
        g_string_append_printf (line, " · %s", outlet);
      if (date)
        g_string_append_printf (line, " · %s", date);
      g_string_append_printf (line, " · article %u", quote->article_number);
    }
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, line->str);
  block->indent = QUOTE_INDENT;
  block->strong = strong;
  block->mirrored = mirrored;
  if (quote->article)
    block->link = sp_document_name_article (quote->article_number);
  g_string_free (line, TRUE);
}

static void
add_quote (SpReportDocument *self, const SpReportModel *model, guint index)
{
  const SpReportQuote *quote = sp_report_model_quote (model, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  g_autofree char *text =
      sp_report_quote (quote->evidence->quote, quote->evidence->form, quote->article ? quote->article->lang : NULL);
  SpBlock *block;

  sp_blocks_open (self->blocks, "LI");
  sp_blocks_add_label (self->blocks, number, INDENT);
  sp_blocks_open (self->blocks, "LBody");
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_QUOTE, text);
  block->indent = QUOTE_INDENT;
  block->keep = TRUE;
  block->language = g_strdup (quote->article ? quote->article->lang : NULL);
  add_quote_source (self, quote, block->mirrored);
  sp_blocks_close (self->blocks);
  sp_blocks_close (self->blocks);
}

/* "Answers Russia: summary", with a link to it. */
static void
add_relation (SpReportDocument *self, const SpReportModel *model, const SpRelation *relation, gboolean backwards)
{
  SpId other_id = backwards ? relation->from : relation->to;
  const SpReportPosition *other;
  g_autofree char *summary = NULL;
  g_autofree char *line = NULL;
  SpBlock *block;
  guint index;

  if (!sp_report_model_find_position (model, other_id, &index))
    return;
  other = sp_report_model_position (model, index);
  summary = sp_report_inline (other->position->summary);
  line = g_strdup_printf ("%s %s: %s", sp_report_relation_label (relation->kind, backwards),
                          sp_report_model_party (model, other->party)->name, summary);
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, line);
  block->indent = INDENT;
  block->link = sp_document_name_position (index);
}

static void
add_relations (SpReportDocument *self, const SpReportModel *model, SpId position)
{
  GArray *relations = model->comparison->relations;

  for (guint i = 0; i < relations->len; i++)
    {
      const SpRelation *relation = &g_array_index (relations, SpRelation, i);

      if (relation->from == position || relation->to == position)
        add_relation (self, model, relation, relation->to == position);
    }
}

static void
add_position (SpReportDocument *self, const SpReportModel *model, guint index)
{
  const SpReportPosition *position = sp_report_model_position (model, index);
  gsize strong;
  g_autofree char *kind = sp_report_describe_position (model, position->position, &strong);
  g_autofree char *summary = sp_report_clean (position->position->summary);
  g_autofree char *note = sp_report_clean (position->position->note);
  SpBlock *block;

  block = sp_blocks_add (self->blocks, "P", SP_STYLE_KIND, kind);
  block->strong = strong;
  block->indent = INDENT;
  block->name = sp_document_name_position (index);
  block->keep = TRUE;
  if (*summary)
    {
      block = sp_blocks_add (self->blocks, "P", SP_STYLE_SUMMARY, summary);
      block->indent = INDENT;
      block->keep = position->n_quotes > 0;
    }
  if (*note)
    sp_blocks_add (self->blocks, "P", SP_STYLE_NOTE, note)->indent = INDENT;
  add_relations (self, model, position->position->id);
  if (position->n_quotes == 0)
    {
      sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, "No quote shows this position.")->indent = INDENT;
      return;
    }
  sp_blocks_open (self->blocks, "L");
  for (guint i = 0; i < position->n_quotes; i++)
    add_quote (self, model, position->first_quote + i);
  sp_blocks_close (self->blocks);
}

static void
add_party (SpReportDocument *self, const SpReportModel *model, guint issue, guint party, guint first, guint n)
{
  const SpReportParty *entry = sp_report_model_party (model, party);
  const SpCell *written = sp_report_model_get_written (model, issue, party);
  SpBlock *block = sp_blocks_add (self->blocks, "H3", SP_STYLE_H3, entry->name);

  block->indent = INDENT;
  block->keep = TRUE;
  block->bar = entry->rgb;
  block->has_bar = TRUE;
  block->link = sp_document_name_cell (issue, party);
  block->page_of = sp_document_name_cell (issue, party);
  if (written && written->summary)
    {
      g_autofree char *summary = sp_report_clean (written->summary);

      if (*summary)
        sp_blocks_add (self->blocks, "P", SP_STYLE_BODY, summary)->indent = INDENT;
    }
  for (guint i = first; i < first + n; i++)
    add_position (self, model, i);
}

/* Silence is said, never left to be guessed. */
static void
add_silence (SpReportDocument *self, const SpReportModel *model, guint issue)
{
  g_autofree char *silence = sp_prose_describe_silence (model, issue);
  g_autofree char *line = g_strconcat ("No position — ", silence, NULL);
  SpBlock *block;

  if (silence == NULL)
    return;
  block = sp_blocks_add (self->blocks, "P", SP_STYLE_BODY, line);
  block->indent = INDENT;
  block->strong = strlen ("No position");
}

static void
add_issue (SpReportDocument *self, const SpReportModel *model, guint issue)
{
  const SpReportIssue *entry = sp_report_model_issue (model, issue);
  g_autofree char *title = g_strdup_printf ("%u. %s", issue + 1, entry->name);
  g_autofree char *name = sp_document_name_issue (issue);
  SpBlock *heading;

  sp_blocks_open (self->blocks, "Sect");
  heading = sp_blocks_add (self->blocks, "H2", SP_STYLE_H2, title);
  heading->keep = TRUE;
  heading->name = g_strdup (name);
  sp_document_add_outline (self, 1, title, name);
  if (entry->parent)
    {
      g_autofree char *parent = g_strdup_printf ("Part of: %s", entry->parent);

      sp_blocks_add (self->blocks, "P", SP_STYLE_SOURCE, parent)->keep = TRUE;
    }
  for (guint party = 0; party < model->parties->len; party++)
    {
      guint first, n = sp_report_model_get_cell (model, issue, party, &first);

      if (n > 0)
        add_party (self, model, issue, party, first, n);
    }
  add_silence (self, model, issue);
  sp_blocks_close (self->blocks);
}

void
sp_chapter_add_positions (SpReportDocument *self, const SpReportModel *model)
{
  if (model->parties->len > 2)
    sp_blocks_start_page (self->blocks, FALSE);
  sp_blocks_open (self->blocks, "Sect");
  sp_document_add_chapter (self, "Positions by issue", "positions");
  if (model->issues->len == 0)
    sp_document_add_paragraph (self, "There are no issues in this comparison.");
  for (guint issue = 0; issue < model->issues->len; issue++)
    add_issue (self, model, issue);
  sp_blocks_close (self->blocks);
}
