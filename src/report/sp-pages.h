/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-report.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * The pages of a report, laid out once, to be drawn on anything: the PDF, a preview on screen, a printer. Belongs to
 * the thread that made it.
 */
typedef struct _SpPages SpPages;

/*
 * Lays out the report on COMPARISON; keeps no pointer to it or to OPTIONS (which may be NULL). Returns NULL with
 * SP_REPORT_ERROR_DATE or _CANCELLED. The caller frees it.
 */
SpPages *sp_pages_new (const SpComparison *comparison,
                       const SpReportOptions *options,
                       SpReportCancelled is_cancelled,
                       gpointer data,
                       GError **error);

void sp_pages_free (SpPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpPages, sp_pages_free)

guint sp_pages_get_n_pages (const SpPages *self);

/* The size of page PAGE (from 0) in points, 1/72 inch. Pages of a wide grid lie on their side. */
void sp_pages_get_size (const SpPages *self, guint page, double *width, double *height);

/*
 * Draws page PAGE (from 0) on CR, whose unit is a point and whose origin is the page's upper left corner. Draws no
 * background: the paper is white. Leaves CR's state as it was.
 */
void sp_pages_draw (SpPages *self, guint page, cairo_t *cr);

G_END_DECLS
