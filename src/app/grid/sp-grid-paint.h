/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sp-terms.h"

G_BEGIN_DECLS

/* What all cells of a grid are painted with; the view keeps it up to date. A plain value. */
typedef struct
{
  gboolean dark;
  gboolean high_contrast;
  GdkPaintable *check; /* the mark of what is accepted; symbolic */
} SpGridPaint;

/* How visible quiet words are, 0 to 1. */
static inline float
sp_grid_paint_get_quiet (const SpGridPaint *self)
{
  return self->high_contrast ? 0.9f : 0.68f;
}

/* The colour of the family that KIND belongs to: against, asking, offering, answering, stating. */
GdkRGBA sp_grid_paint_get_kind (const SpGridPaint *self, SpKind kind);

G_END_DECLS
