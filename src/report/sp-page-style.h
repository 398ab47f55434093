/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How the text of a page looks: own words in a sans serif, quotes in a serif. Lengths are points. */
typedef enum
{
  SP_STYLE_TITLE,
  SP_STYLE_SUBTITLE,
  SP_STYLE_FACT,       /* a big number */
  SP_STYLE_FACT_LABEL, /* what it counts */
  SP_STYLE_H1,
  SP_STYLE_H2,
  SP_STYLE_H3,
  SP_STYLE_BODY,
  SP_STYLE_SUMMARY,     /* a position in one sentence */
  SP_STYLE_KIND,        /* its kind, target and stance */
  SP_STYLE_NOTE,        /* what a person wrote beside it */
  SP_STYLE_QUOTE,       /* verbatim */
  SP_STYLE_SOURCE,      /* where it stands */
  SP_STYLE_LABEL,       /* a number in the margin */
  SP_STYLE_CONTENTS,    /* a line of the contents */
  SP_STYLE_SUBCONTENTS, /* one below it */
  SP_STYLE_ENTRY,       /* a title in a list */
  SP_STYLE_CELL_HEAD,   /* of the grid: a party or an issue */
  SP_STYLE_CELL_KIND,
  SP_STYLE_CELL_TEXT,
  SP_STYLE_CELL_WRITTEN, /* the cell's own summary */
  SP_STYLE_CELL_LINK,
  SP_STYLE_CELL_STATE,
  SP_STYLE_FURNITURE, /* running heads and page numbers */
} SpPageStyle;

typedef struct
{
  const char *family;
  double size;
  PangoWeight weight;
  gboolean italic;
  gboolean own;       /* our words: from left to right, whatever names are in it */
  float line_spacing; /* times the size of a line */
  double before;      /* space before the block */
  double after;
  guint32 rgb;
} SpPageStyleInfo;

const SpPageStyleInfo *sp_page_style_get (SpPageStyle style);

/* A context for text on paper: 1 unit is 1 point, glyphs where they belong. The caller owns it. */
PangoContext *sp_page_style_create_context (void);

/*
 * Lays out TEXT in lines of WIDTH (unbroken when negative). The first STRONG bytes are bold. LANGUAGE (BCP 47) may be
 * NULL. A paragraph stands where its script begins; own words stand on the right with TO_RIGHT. The caller owns the
 * layout.
 */
PangoLayout *sp_page_style_create_layout (PangoContext *context,
                                          SpPageStyle style,
                                          const char *text,
                                          gsize strong,
                                          const char *language,
                                          gboolean to_right,
                                          double width);

/* The height of lines [FIRST, FIRST + N) of a layout. */
double sp_page_style_measure_lines (PangoLayout *layout, guint first, guint n);

G_END_DECLS
