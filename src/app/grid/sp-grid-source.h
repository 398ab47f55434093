/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sp-grid.h"

G_BEGIN_DECLS

/* The lines of a grid. Counted by reference, not changed once shared: a thread makes it and the window keeps it. */
typedef struct
{
  SpGridAxis row_axis;
  SpGridAxis column_axis;
  gboolean filtered;  /* a cell without positions may have some that do not pass */
  GPtrArray *rows;    /* SpGridHeading */
  GPtrArray *columns; /* SpGridHeading */
} SpGridAxes;

SpGridAxes *sp_grid_axes_new (SpGridAxis rows, SpGridAxis columns);

/* Adds a line to the rows or columns; NAME is copied. */
void sp_grid_axes_add (GPtrArray *lines, SpId id, const char *name, guint n_positions);

SpGridAxes *sp_grid_axes_ref (SpGridAxes *self);
void sp_grid_axes_unref (SpGridAxes *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridAxes, sp_grid_axes_unref)

/* What of an array of SpGridHeading was replaced: everything before and after is the same things in the same order. */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
} SpGridSplice;

SpGridSplice sp_grid_splice_between (const GPtrArray *before, const GPtrArray *after);

/*
 * Where a grid comes from: read by one thread at a time, never the main one. load() makes the axes as they are now;
 * fetch() gives the cells of a window of the axes last loaded, as sp_grid_fetch(). Counted by reference. A kind of
 * source begins with this struct.
 */
typedef struct _SpGridSource SpGridSource;

struct _SpGridSource
{
  SpGridAxes *(*load) (SpGridSource *self, GError **error);
  GPtrArray *(*fetch) (SpGridSource *self, guint row, guint n_rows, guint column, guint n_columns, GError **error);
  void (*free) (SpGridSource *self);
  gatomicrefcount refs;
};

SpGridSource *sp_grid_source_ref (SpGridSource *self);
void sp_grid_source_unref (SpGridSource *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SpGridSource, sp_grid_source_unref)

G_END_DECLS
