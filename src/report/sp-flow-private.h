/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-flow.h"

G_BEGIN_DECLS

struct _SpFlow
{
  PangoContext *context;
  SpPaper paper;
  gboolean landscape;
  const char *chapter;
  GPtrArray *sheets;
  GHashTable *places;
  SpSheet *sheet;  /* the last one */
  double y;        /* where the next block may begin */
  double after;    /* the space that the last block wants below it */
  gboolean at_top; /* nothing stands on the page yet */
  guint settled;   /* blocks before this index need no look ahead: it has been done */
  GPtrArray *blocks;
};

void sp_flow_start_page (SpFlow *self);
double sp_flow_get_width (const SpFlow *self);
double sp_flow_get_bottom (const SpFlow *self);

/* Lays the block out, unless it is already. Returns how many lines it has. */
guint sp_flow_lay_out (SpFlow *self, SpBlock *block, double width);

/* How many lines from FIRST on fit in ROOM; HEIGHT is set to theirs. */
guint sp_flow_count_fitting (SpBlock *block, guint first, double room, double *height);

/* How many lines of N to put on this page when FITTING fit, so that no single line stands alone; 0 for none. */
guint sp_flow_avoid_widows (guint first, guint n_lines, guint fitting);

/* How many lines must stand together at a block's beginning. */
guint sp_flow_first_lines (guint n_lines);

void sp_flow_add_mark (SpFlow *self, SpMark mark);
void sp_flow_open (SpFlow *self, const char *tag);
void sp_flow_close (SpFlow *self, const char *tag);
void sp_flow_fill (SpFlow *self, double x, double y, double width, double height, guint32 rgb);
/* Adds lines of a block; the first of them makes its name known. */
void sp_flow_add_text (SpFlow *self, SpBlock *block, double x, double y, guint first, guint n, gboolean again);

/* sp-flow-table.c: places a table, and how high its beginning is. */
void sp_flow_place_table (SpFlow *self, SpTable *table);
double sp_flow_measure_table_start (SpFlow *self, SpTable *table);

G_END_DECLS
