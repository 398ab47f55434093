/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-source.h"

SpGridAxes *
sp_grid_axes_new (SpGridAxis rows, SpGridAxis columns)
{
  SpGridAxes *self = g_atomic_rc_box_new0 (SpGridAxes);

  self->row_axis = rows;
  self->column_axis = columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_grid_heading_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_grid_heading_free);
  return self;
}

void
sp_grid_axes_add (GPtrArray *lines, SpId id, const char *name, guint n_positions)
{
  SpGridHeading *heading = g_new0 (SpGridHeading, 1);

  heading->id = id;
  heading->name = g_strdup (name);
  heading->n_positions = n_positions;
  g_ptr_array_add (lines, heading);
}

SpGridAxes *
sp_grid_axes_ref (SpGridAxes *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
axes_clear (gpointer data)
{
  SpGridAxes *self = data;

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->columns);
}

void
sp_grid_axes_unref (SpGridAxes *self)
{
  g_atomic_rc_box_release_full (self, axes_clear);
}

static SpId
id_at (const GPtrArray *lines, guint i)
{
  return ((const SpGridHeading *) g_ptr_array_index (lines, i))->id;
}

SpGridSplice
sp_grid_splice_between (const GPtrArray *before, const GPtrArray *after)
{
  guint shorter = MIN (before->len, after->len);
  guint first = 0, last = 0;

  while (first < shorter && id_at (before, first) == id_at (after, first))
    first++;
  while (last < shorter - first && id_at (before, before->len - 1 - last) == id_at (after, after->len - 1 - last))
    last++;
  return (SpGridSplice){ first, before->len - first - last, after->len - first - last };
}

SpGridSource *
sp_grid_source_ref (SpGridSource *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
sp_grid_source_unref (SpGridSource *self)
{
  if (g_atomic_ref_count_dec (&self->refs))
    self->free (self);
}
