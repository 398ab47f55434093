/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid.h"
#include "sp-snapshot.h"

G_BEGIN_DECLS

/* How a stretch of a cell's text is shown. */
typedef enum
{
  SP_GRID_SPAN_BADGE_ACCEPTED, /* a kind, filled; its second character, U+FFFC, is room for a check mark */
  SP_GRID_SPAN_BADGE_PROPOSED, /* a kind, outlined */
  SP_GRID_SPAN_STRONG,
  SP_GRID_SPAN_QUIET,
  SP_GRID_SPAN_NOTE, /* what a person wrote */
  SP_GRID_SPAN_GAP,  /* an empty line that is lower than others */
} SpGridSpanStyle;

typedef struct
{
  guint start; /* in bytes */
  guint end;
  SpGridSpanStyle style;
  SpKind kind; /* of a badge */
} SpGridSpan;

/* What a cell or a header shows: words and how they are shown, without regard to fonts and widths. */
typedef struct
{
  char *text;     /* paragraphs; no control characters but the line breaks between them */
  GArray *spans;  /* SpGridSpan, in order, none over another */
  char *name;     /* the whole of it in a sentence, for screen readers */
  char *colour;   /* "#rrggbb" of a bar at its edge, or NULL */
  gboolean quiet; /* there are no positions */
} SpGridContent;

void sp_grid_content_free (SpGridContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridContent, sp_grid_content_free)

gboolean sp_grid_content_equal (const SpGridContent *a, const SpGridContent *b);

/* What a cell without positions means. */
typedef enum
{
  SP_GRID_SILENCE_STATE,    /* a party on an issue: what a person knows of it */
  SP_GRID_SILENCE_REPORTED, /* an article or outlet does not report any */
  SP_GRID_SILENCE_FILTERED, /* there may be some that do not pass the filter */
} SpGridSilence;

/* What is the same for all cells of a grid. SNAPSHOT has the names behind ids, and may be NULL. */
typedef struct
{
  const SpSnapshot *snapshot;
  gboolean with_party; /* say whose each position is */
  SpGridSilence silence;
} SpGridContext;

/* The context of a grid of ROWS and COLUMNS. */
SpGridContext sp_grid_context_for (SpGridAxis rows, SpGridAxis columns, gboolean filtered, const SpSnapshot *snapshot);

/* The content of a cell of ROW and COLUMN. CELL is NULL while it is not there. The caller owns it. */
SpGridContent *sp_grid_content_new (const SpCellContent *cell,
                                    const SpGridHeading *row,
                                    const SpGridHeading *column,
                                    const SpGridContext *context);

/* The content of a header; that of a party has its colour. */
SpGridContent *sp_grid_content_new_header (const SpGridHeading *header, SpGridAxis axis, const SpSnapshot *snapshot);

/* By how many outlets EVIDENCE (SpEvidence) is carried; an article whose outlet is not known counts as one. */
guint sp_grid_count_outlets (const GPtrArray *evidence, const SpSnapshot *snapshot);

G_END_DECLS
