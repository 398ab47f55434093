/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-block.h"
#include "sp-report-model.h"

G_BEGIN_DECLS

/* A line of the PDF's outline. Owned by its document. */
typedef struct
{
  guint level; /* from 0 */
  char *title;
  char *name; /* of the destination */
} SpOutlineEntry;

/* A report as blocks, and its outline. */
typedef struct
{
  GPtrArray *blocks; /* SpBlock */
  GArray *outline;   /* SpOutlineEntry, in reading order */
} SpReportDocument;

/* Writes the report on MODEL for pages of PAPER; keeps no pointer to it. The caller frees it. */
SpReportDocument *sp_report_document_new (const SpReportModel *model, SpPaper paper);
void sp_report_document_free (SpReportDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpReportDocument, sp_report_document_free)

/* Begins a chapter: running head, outline, heading and destination NAME. */
void sp_document_add_chapter (SpReportDocument *self, const char *title, const char *name);
void sp_document_add_outline (SpReportDocument *self, guint level, const char *title, const char *name);

/* Paragraphs of own words, each a P. */
void sp_document_add_paragraph (SpReportDocument *self, const char *text);

/* Adds PROSE, an array of SpProse, and frees it; its headings look like HEADING. */
void sp_document_add_prose (SpReportDocument *self, GArray *prose, SpPageStyle heading);

/* The chapters, in their order. */
void sp_chapter_add_title (SpReportDocument *self, const SpReportModel *model, SpPaper paper);
void sp_chapter_add_contents (SpReportDocument *self, const SpReportModel *model);
void sp_chapter_add_method (SpReportDocument *self, const SpReportModel *model);
void sp_chapter_add_sources (SpReportDocument *self, const SpReportModel *model, SpPaper paper);
void sp_chapter_add_grid (SpReportDocument *self, const SpReportModel *model, SpPaper paper);
void sp_chapter_add_positions (SpReportDocument *self, const SpReportModel *model);

/* Names of destinations. The caller frees them. */
char *sp_document_name_issue (guint issue);
char *sp_document_name_article (guint number);
char *sp_document_name_position (guint position);
char *sp_document_name_cell (guint issue, guint party);

G_END_DECLS
