/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-page-style.h"

G_BEGIN_DECLS

/*
 * What is to be printed, before it has a place: a list of blocks in reading order. Made by the chapters
 * (sp-chapter-*.c), placed on pages by the flow (sp-flow.h).
 */

typedef struct _SpTable SpTable;

typedef enum
{
  SP_BLOCK_TEXT,
  SP_BLOCK_LABEL,   /* a text in the margin beside the next block's first line */
  SP_BLOCK_OPEN,    /* a structure element that groups what follows, over pages */
  SP_BLOCK_CLOSE,   /* the last one opened */
  SP_BLOCK_PAGE,    /* a new page, in `orientation` */
  SP_BLOCK_CHAPTER, /* the running head from here on */
  SP_BLOCK_TABLE,
} SpBlockType;

/* A block; which fields count depends on its type. Lengths are points; strings are owned unless static. */
typedef struct
{
  SpBlockType type;
  SpPageStyle style;
  const char *tag; /* static: the structure element */
  char *text;      /* of text, label and chapter */
  gsize strong;    /* bold bytes at its start */
  char *language;  /* BCP 47, or NULL */
  char *name;      /* the destination that this is, or NULL */
  char *link;      /* where it leads: a destination or, with `is_address`, an address; or NULL */
  char *page_of;   /* a destination whose page number stands at the end of the line, or NULL */
  double indent;   /* from the left edge of what it is in */
  guint32 bar;     /* colour of a bar beside it */
  gboolean has_bar;
  gboolean is_address;
  gboolean mirrored; /* written from right to left: the indent is on the right */
  gboolean keep;     /* on one page with the next */
  gboolean landscape;
  SpTable *table;
  PangoLayout *layout; /* while it is being placed or drawn */
} SpBlock;

/* One cell: blocks under each other. */
typedef struct
{
  const char *tag;   /* "TH" or "TD" */
  GPtrArray *blocks; /* SpBlock */
  guint32 bar;       /* colour of a bar above it */
  gboolean has_bar;
} SpTableCell;

/* A table: the header row is repeated on every page, the first cell of a broken row on every page it goes over. */
struct _SpTable
{
  guint n_columns;
  double *widths;     /* of the columns; together what is to be filled */
  gboolean ruled;     /* lines between rows */
  GPtrArray *header;  /* SpTableCell, or empty */
  GPtrArray *rows;    /* GPtrArray of SpTableCell */
  SpBlock *continued; /* stands below the first cell of a row that goes on, from its second page */
};

void sp_block_free (SpBlock *self);

SpTable *sp_table_new (guint n_columns, gboolean ruled);
void sp_table_free (SpTable *self);
SpTableCell *sp_table_add_header (SpTable *self);
/* Adds a row without cells. Belongs to the table. */
GPtrArray *sp_table_add_row (SpTable *self);
SpTableCell *sp_table_add_cell (GPtrArray *row, const char *tag);

/* Each adds a block to BLOCKS, which owns it, and returns it for more to be set. TEXT is copied. */
GPtrArray *sp_blocks_new (void);
SpBlock *sp_blocks_add (GPtrArray *blocks, const char *tag, SpPageStyle style, const char *text);
SpBlock *sp_blocks_add_label (GPtrArray *blocks, const char *text, double indent);
void sp_blocks_open (GPtrArray *blocks, const char *tag);
void sp_blocks_close (GPtrArray *blocks);
void sp_blocks_start_page (GPtrArray *blocks, gboolean landscape);
void sp_blocks_start_chapter (GPtrArray *blocks, const char *running_head);
/* Takes TABLE. */
void sp_blocks_add_table (GPtrArray *blocks, SpTable *table);

G_END_DECLS
