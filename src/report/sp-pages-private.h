/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-document.h"
#include "sp-flow.h"
#include "sp-pages.h"

G_BEGIN_DECLS

#define SP_N_DRAWN 16

struct _SpPages
{
  PangoContext *context;
  SpReportDocument *document;
  GPtrArray *sheets;          /* SpSheet */
  GHashTable *places;         /* destination → sheet index + 1 */
  SpBlock *drawn[SP_N_DRAWN]; /* blocks drawn last, which keep their layouts: they may go on on the next page */
  guint n_drawn;
  char *title;
  char *program;
  char *created;
  char *language;
};

/* Draws a page; TAGGED with structure, destinations and links, which only a PDF that has all pages in order can take.
 */
void sp_pages_draw_page (SpPages *self, guint page, cairo_t *cr, gboolean tagged);

G_END_DECLS
