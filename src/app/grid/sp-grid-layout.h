/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid-content.h"
#include "sp-grid-paint.h"

G_BEGIN_DECLS

/* A content set in lines of a width: what is dear to make and cheap to draw. */
typedef struct _SpGridLayout SpGridLayout;

/* WIDTH in pixels. A paragraph takes MAX_LINES lines at most. CONTENT is not kept. */
SpGridLayout *
sp_grid_layout_new (PangoContext *context, const SpGridContent *content, int width, int max_lines, float quiet);
void sp_grid_layout_free (SpGridLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridLayout, sp_grid_layout_free)

/* In pixels. */
int sp_grid_layout_get_height (const SpGridLayout *self);

/* Draws it with its upper left corner at 0, 0. */
void sp_grid_layout_snapshot (const SpGridLayout *self,
                              GtkSnapshot *snapshot,
                              const SpGridPaint *paint,
                              const GdkRGBA *colour);

G_END_DECLS
