/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-project-source.h"

typedef struct
{
  SpGridSource source;
  SpProject *project;
  SpId story;
  SpGridOptions *options;
  SpGrid *grid; /* as last loaded; without a connection between reads */
} ProjectSource;

static void
copy_lines (SpGrid *grid, const SpGridHeading *(*get) (const SpGrid *grid, guint i), guint n, GPtrArray *lines)
{
  for (guint i = 0; i < n; i++)
    {
      const SpGridHeading *line = get (grid, i);

      sp_grid_axes_add (lines, line->id, line->name, (guint) line->n_positions);
    }
}

static SpGrid *
read_grid (ProjectSource *self, SpConnection *connection, GError **error)
{
  const SpGridOptions *options = self->options;
  const SpGridFilter filter = { .story = self->story,
                                .outlet = options->outlet,
                                .from = options->from,
                                .to = options->to,
                                .kinds = options->kinds,
                                .statuses = options->statuses,
                                .text = options->text };
  SpGrid *grid = sp_grid_new (connection, options->rows, options->columns, options->order, &filter, error);

  if (grid && sp_grid_options_is_filtered (options))
    sp_grid_drop_empty_rows (grid);
  return grid;
}

static SpGridAxes *
project_source_load (SpGridSource *source, GError **error)
{
  ProjectSource *self = (ProjectSource *) source;
  SpConnection *connection = sp_project_begin_read (self->project, error);
  SpGridAxes *axes;

  if (!connection)
    return NULL;
  g_clear_pointer (&self->grid, sp_grid_free);
  self->grid = read_grid (self, connection, error);
  if (self->grid)
    sp_grid_set_connection (self->grid, NULL);
  sp_project_end_read (self->project, connection);
  if (!self->grid)
    return NULL;
  axes = sp_grid_axes_new (self->options->rows, self->options->columns);
  axes->filtered = sp_grid_options_is_filtered (self->options);
  copy_lines (self->grid, sp_grid_get_row, sp_grid_get_n_rows (self->grid), axes->rows);
  copy_lines (self->grid, sp_grid_get_column, sp_grid_get_n_columns (self->grid), axes->columns);
  return axes;
}

static GPtrArray *
project_source_fetch (SpGridSource *source, guint row, guint n_rows, guint column, guint n_columns, GError **error)
{
  ProjectSource *self = (ProjectSource *) source;
  SpConnection *connection = sp_project_begin_read (self->project, error);
  GPtrArray *cells;

  if (!connection)
    return NULL;
  sp_grid_set_connection (self->grid, connection);
  cells = sp_grid_fetch (self->grid, row, n_rows, column, n_columns, error);
  sp_grid_set_connection (self->grid, NULL);
  sp_project_end_read (self->project, connection);
  return cells;
}

static void
project_source_free (SpGridSource *source)
{
  ProjectSource *self = (ProjectSource *) source;

  g_clear_pointer (&self->grid, sp_grid_free);
  sp_project_unref (self->project);
  sp_grid_options_free (self->options);
  g_free (self);
}

SpGridSource *
sp_project_source_new (SpProject *project, SpId story, const SpGridOptions *options)
{
  ProjectSource *self = g_new0 (ProjectSource, 1);

  self->source =
      (SpGridSource){ .load = project_source_load, .fetch = project_source_fetch, .free = project_source_free };
  g_atomic_ref_count_init (&self->source.refs);
  self->project = sp_project_ref (project);
  self->story = story;
  self->options = sp_grid_options_copy (options);
  return &self->source;
}
