/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sp-grid-source.h"

G_BEGIN_DECLS

#define SP_TYPE_GRID_MODEL (sp_grid_model_get_type ())
G_DECLARE_FINAL_TYPE (SpGridModel, sp_grid_model, SP, GRID_MODEL, GObject)

/*
 * A grid on the main thread: its lines, and of its cells those around the window that is looked at, fetched by a thread
 * and handed over when they are there.
 *
 * Properties: "loading" (gboolean): whether lines are on their way; "empty" (gboolean): whether it is loaded and there
 * are no rows or no columns.
 *
 * Signals, all on the main thread:
 * "reset": everything is another
 * "rows-spliced", "columns-spliced" (guint position, guint n_removed, guint n_added)
 * "cells-changed": cells have come in, or are others than before
 * "failed" (string message): the project could not be read; what was there stays
 */
SpGridModel *sp_grid_model_new (void);

/* Shows another source, or NULL for none. What was there stays until the new lines have come in. */
void sp_grid_model_set_source (SpGridModel *self, SpGridSource *source);

/* Reads the source anew, because it may have changed; says only of what changed that it did. */
void sp_grid_model_refresh (SpGridModel *self);

gboolean sp_grid_model_is_loading (SpGridModel *self);
gboolean sp_grid_model_is_empty (SpGridModel *self);

/* What rows and columns stand for. */
SpGridAxis sp_grid_model_get_row_axis (SpGridModel *self);
SpGridAxis sp_grid_model_get_column_axis (SpGridModel *self);

/* Whether a filter is on: a cell without positions may then have some that do not pass. */
gboolean sp_grid_model_is_filtered (SpGridModel *self);

guint sp_grid_model_get_n_rows (SpGridModel *self);
guint sp_grid_model_get_n_columns (SpGridModel *self);

/* The model's own; valid until the next signal. */
const SpGridHeading *sp_grid_model_get_row (SpGridModel *self, guint row);
const SpGridHeading *sp_grid_model_get_column (SpGridModel *self, guint column);

/* Where the line with ID is, or -1. Linear time. */
int sp_grid_model_find_row (SpGridModel *self, SpId id);
int sp_grid_model_find_column (SpGridModel *self, SpId id);

/* Says which cells are looked at: these and some around them are fetched. */
void sp_grid_model_look_at (SpGridModel *self, guint row, guint n_rows, guint column, guint n_columns);

/* The cell, or NULL while it is not there yet. The model's own; valid until the next signal. */
const SpCellContent *sp_grid_model_get_cell (SpGridModel *self, guint row, guint column);

G_END_DECLS
