/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-block.h"
#include "sp-report.h"

G_BEGIN_DECLS

/* Puts blocks on pages. */

/* Space around what is printed, in points. */
#define SP_MARGIN_SIDE 54.0
#define SP_MARGIN_TOP 66.0
#define SP_MARGIN_BOTTOM 62.0

/* The distance from a cell's edge to its text. */
#define SP_CELL_PADDING 6.0

/* Room for a page number at the end of a line of the contents. */
#define SP_PAGE_NUMBER_WIDTH 36.0

typedef enum
{
  SP_MARK_OPEN,  /* a structure element, `tag` */
  SP_MARK_CLOSE, /* the last one opened, `tag` again */
  SP_MARK_TEXT,  /* lines [first, first + n) of `block` at x, y */
  SP_MARK_RECT,  /* a filled rectangle without a meaning of its own */
} SpMarkType;

/* Something with a place on a page. A plain value; points to what the document owns. */
typedef struct
{
  SpMarkType type;
  const char *tag;
  SpBlock *block;
  double x, y;
  double width, height;
  guint first, n;
  guint32 rgb;
  gboolean again; /* repeated from an earlier page: is no destination */
} SpMark;

typedef struct
{
  double width;
  double height;
  const char *chapter; /* running head, or NULL for none */
  GArray *marks;       /* SpMark */
} SpSheet;

typedef struct _SpFlow SpFlow;

SpFlow *sp_flow_new (PangoContext *context, SpPaper paper);

/* Places BLOCKS, which must outlive what comes of it. Returns FALSE when IS_CANCELLED (may be NULL) said so. */
gboolean sp_flow_run (SpFlow *self, GPtrArray *blocks, SpReportCancelled is_cancelled, gpointer data);

/* Frees it and hands over the pages, SpSheet; PLACES is set to a table from names to sheet indexes + 1. */
GPtrArray *sp_flow_finish (SpFlow *self, GHashTable **places);

/* The size of a page in points. */
void sp_paper_get_size (SpPaper paper, gboolean landscape, double *width, double *height);

G_END_DECLS
