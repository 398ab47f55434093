/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-document.h"

static void
clear_outline_entry (gpointer data)
{
  SpOutlineEntry *entry = data;

  g_free (entry->title);
  g_free (entry->name);
}

SpReportDocument *
sp_report_document_new (const SpReportModel *model, SpPaper paper)
{
  SpReportDocument *self = g_new0 (SpReportDocument, 1);

  self->blocks = sp_blocks_new ();
  self->outline = g_array_new (FALSE, FALSE, sizeof (SpOutlineEntry));
  g_array_set_clear_func (self->outline, clear_outline_entry);

  sp_blocks_open (self->blocks, "Document");
  sp_chapter_add_title (self, model, paper);
  sp_chapter_add_contents (self, model);
  sp_chapter_add_method (self, model);
  sp_chapter_add_sources (self, model, paper);
  sp_chapter_add_grid (self, model, paper);
  sp_chapter_add_positions (self, model);
  sp_blocks_close (self->blocks);
  return self;
}

void
sp_report_document_free (SpReportDocument *self)
{
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->outline);
  g_free (self);
}

void
sp_document_add_chapter (SpReportDocument *self, const char *title, const char *name)
{
  SpBlock *heading;

  sp_blocks_start_chapter (self->blocks, title);
  heading = sp_blocks_add (self->blocks, "H1", SP_STYLE_H1, title);
  heading->name = g_strdup (name);
  heading->keep = TRUE;
  sp_document_add_outline (self, 0, title, name);
}

void
sp_document_add_outline (SpReportDocument *self, guint level, const char *title, const char *name)
{
  SpOutlineEntry entry = { level, g_strdup (title), g_strdup (name) };

  g_array_append_val (self->outline, entry);
}

void
sp_document_add_paragraph (SpReportDocument *self, const char *text)
{
  sp_blocks_add (self->blocks, "P", SP_STYLE_BODY, text);
}

char *
sp_document_name_issue (guint issue)
{
  return g_strdup_printf ("issue-%u", issue + 1);
}

char *
sp_document_name_article (guint number)
{
  return g_strdup_printf ("article-%u", number);
}

char *
sp_document_name_position (guint position)
{
  return g_strdup_printf ("position-%u", position + 1);
}

char *
sp_document_name_cell (guint issue, guint party)
{
  return g_strdup_printf ("cell-%u-%u", issue + 1, party + 1);
}
