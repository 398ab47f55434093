/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-report.h"

G_BEGIN_DECLS

/*
 * A comparison made ready for printing: names cleaned, everything numbered in the order in which it is shown, rejected
 * positions left out, every quote checked. All formats are written from it. Keeps pointers into the comparison.
 */

typedef struct
{
  const SpIssue *issue; /* NULL for the row of positions whose issue is not in the comparison */
  char *name;
  char *parent; /* the name of the issue it is a part of, or NULL */
  guint n_positions;
} SpReportIssue;

typedef struct
{
  const SpParty *party; /* NULL for the column of positions whose party is not in the comparison */
  char *name;
  char *parent;
  guint32 rgb; /* its own colour, or one of the palette */
  guint n_positions;
  guint n_issues; /* on which it has any */
} SpReportParty;

typedef struct
{
  const SpPosition *position;
  guint issue; /* index */
  guint party; /* index */
  guint first_quote;
  guint n_quotes;
} SpReportPosition;

typedef struct
{
  const SpEvidence *evidence;
  const SpArticle *article; /* or NULL */
  guint article_number;     /* from 1; 0 for none */
  gboolean verbatim;        /* stands in the article at its range, letter for letter */
} SpReportQuote;

typedef struct
{
  const SpComparison *comparison;
  char *title;
  char *language;
  char *program;
  char *created; /* ISO 8601 */

  GArray *issues;        /* SpReportIssue */
  GArray *parties;       /* SpReportParty */
  GArray *positions;     /* SpReportPosition, by issue, then party, then as given */
  GArray *quotes;        /* SpReportQuote, in the order of the positions; number = index + 1 */
  guint *article_quotes; /* per article: how many quotes come from it */
  char **coders;         /* names of those who made or accepted positions */

  guint n_outlets;
  guint n_proposed;
  guint n_accepted;
  guint n_reviewed; /* of those accepted: made or accepted by a person, not by the program alone */
  guint n_rejected;
  guint n_not_verbatim;

  /* Private: look-up tables. */
  GHashTable *article_numbers;
  GHashTable *issue_indexes;
  GHashTable *party_indexes;
  GHashTable *position_indexes;
  GHashTable *cells;
  guint *cell_starts;
} SpReportModel;

/* Makes one; OPTIONS may be NULL. Sets SP_REPORT_ERROR_DATE. The caller frees it. */
SpReportModel *sp_report_model_new (const SpComparison *comparison, const SpReportOptions *options, GError **error);
void sp_report_model_free (SpReportModel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpReportModel, sp_report_model_free)

#define sp_report_model_issue(self, i) (&g_array_index ((self)->issues, SpReportIssue, (i)))
#define sp_report_model_party(self, i) (&g_array_index ((self)->parties, SpReportParty, (i)))
#define sp_report_model_position(self, i) (&g_array_index ((self)->positions, SpReportPosition, (i)))
#define sp_report_model_quote(self, i) (&g_array_index ((self)->quotes, SpReportQuote, (i)))

/* The positions of a cell: their number, and in FIRST the index of the first. */
guint sp_report_model_get_cell (const SpReportModel *self, guint issue, guint party, guint *first);

/* What a person wrote on a cell, or NULL. */
const SpCell *sp_report_model_get_written (const SpReportModel *self, guint issue, guint party);

/* The state of a cell without positions. */
SpCellState sp_report_model_get_state (const SpReportModel *self, guint issue, guint party);

/* Whether there is a cell without positions at which nobody has looked. */
gboolean sp_report_model_has_open_cell (const SpReportModel *self);

/* How many of the positions shown are directed at the party at INDEX. */
guint sp_report_model_count_directed_at (const SpReportModel *self, guint index);

/* The number of an article, from 1, or 0 when the comparison does not have it. */
guint sp_report_model_get_article_number (const SpReportModel *self, SpId article);

/* Sets INDEX to the place of a position among those shown. Returns FALSE for one that is not. */
gboolean sp_report_model_find_position (const SpReportModel *self, SpId position, guint *index);

/*
 * What a position is, in a line: "Accusation, directed at Russia · disagrees · proposed". STRONG is set to the bytes at
 * its start that name the kind. The caller frees it.
 */
char *sp_report_describe_position (const SpReportModel *model, const SpPosition *position, gsize *strong);

/* The name of a party, cleaned for use in a line, or NULL for 0 and unknown ones. Never freed. */
const char *sp_report_model_get_party_name (const SpReportModel *self, SpId party);

G_END_DECLS
