/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-tokens.h"

G_BEGIN_DECLS

/* Windows hold at most so many units. */
#define SP_WINDOW_MAX 220

/* Where a unit stands as seen from the cue. */
typedef enum
{
  SP_SIDE_LEFT,
  SP_SIDE_CUE,
  SP_SIDE_RIGHT,
  SP_SIDE_BEFORE, /* a quotation that ends before the cue's sentence */
  SP_SIDE_AFTER,  /* one that begins after it */
} SpSide;

/* A token, or a quotation taken as one. */
typedef struct
{
  guint start, end;
  gboolean is_block;
  guint8 category; /* SpCategory */
  guint8 side;     /* SpSide */
  guint32 form;    /* of the token; for a block, of how it begins and ends */
} SpUnit;

/* What the second pass looks at for one cue: its sentence, whole quotations as one unit, and quotations beside it. */
typedef struct
{
  SpUnit units[SP_WINDOW_MAX];
  guint n_units;
  guint cue_start, cue_end; /* unit numbers */
  SpRun cue;                /* tokens */
  SpRun region;             /* tokens: the sentence, or the inside of the quotation that the cue stands in */
  gint cue_quote;           /* the quotation that the cue stands in, or -1 */
} SpWindow;

/* Fills WINDOW for the cue at tokens CUE. */
void sp_span_window_fill (const SpDocument *document, SpRun cue, SpWindow *window);

G_END_DECLS
