/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-cli.h"

#include "sp-cli-story.h"
#include "sp-grid.h"

typedef struct
{
  const SpCli *cli;
  SpId story;
  SpGridAxis rows, columns;
} Grid;

/* How many rows are fetched at once. */
#define ROWS_AT_ONCE 32

static void
print_cell_json (const SpGridHeading *row, const SpGridHeading *column, const SpCellContent *cell)
{
  JsonBuilder *json = sp_cli_json_begin ();

  sp_cli_json_add_string (json, "row", row->name);
  sp_cli_json_add_string (json, "column", column->name);
  sp_cli_json_add_string (json, "state", sp_cell_state_get_name (cell->state));
  sp_cli_json_add_string (json, "summary", cell->summary);
  json_builder_set_member_name (json, "positions");
  json_builder_begin_array (json);
  for (guint i = 0; i < cell->positions->len; i++)
    {
      json_builder_begin_object (json);
      sp_cli_json_add_position (json, g_ptr_array_index (cell->positions, i));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  sp_cli_json_end (json);
}

static void
print_cell_text (const SpGridHeading *column, const SpCellContent *cell)
{
  if (cell->positions->len == 0)
    {
      sp_cli_print ("  %s: %s%s%s\n", column->name, sp_cell_state_get_name (cell->state), cell->summary ? ", " : "",
                    cell->summary ? cell->summary : "");
      return;
    }
  for (guint i = 0; i < cell->positions->len; i++)
    {
      const SpPosition *position = g_ptr_array_index (cell->positions, i);

      sp_cli_print ("  %s · %s: %s\n", column->name, sp_kind_get_name (position->kind), position->summary);
    }
}

static void
print_rows (const Grid *grid, const SpGrid *data, guint first, guint n_rows, GPtrArray *cells)
{
  guint n_columns = sp_grid_get_n_columns (data);

  for (guint r = 0; r < n_rows; r++)
    {
      const SpGridHeading *row = sp_grid_get_row (data, first + r);

      if (!grid->cli->json)
        sp_cli_print ("%s\n", row->name);
      for (guint c = 0; c < n_columns; c++)
        {
          const SpCellContent *cell = g_ptr_array_index (cells, r * n_columns + c);

          if (grid->cli->json)
            print_cell_json (row, sp_grid_get_column (data, c), cell);
          else
            print_cell_text (sp_grid_get_column (data, c), cell);
        }
    }
}

static gboolean
print_grid (SpConnection *connection, gpointer data, GError **error)
{
  const Grid *grid = data;
  SpGridFilter filter = { .story = grid->story };
  g_autoptr (SpGrid) cells_of =
      sp_grid_new (connection, grid->rows, grid->columns, SP_GRID_ORDER_STORED, &filter, error);

  if (!cells_of)
    return FALSE;
  for (guint row = 0; row < sp_grid_get_n_rows (cells_of); row += ROWS_AT_ONCE)
    {
      guint n_rows = MIN (ROWS_AT_ONCE, sp_grid_get_n_rows (cells_of) - row);
      g_autoptr (GPtrArray) cells = sp_grid_fetch (cells_of, row, n_rows, 0, sp_grid_get_n_columns (cells_of), error);

      if (!cells)
        return FALSE;
      print_rows (grid, cells_of, row, n_rows, cells);
    }
  return TRUE;
}

SpExit
sp_cli_grid (SpCli *cli, int argc, char **argv)
{
  g_autofree char *story = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *columns = NULL;
  const GOptionEntry entries[] = {
    { "story", 0, 0, G_OPTION_ARG_STRING, &story, "The story, by name or id (else the whole project)", "S" },
    { "rows", 0, 0, G_OPTION_ARG_STRING, &rows, "issue (unless said), party, article or outlet", "AXIS" },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &columns, "party (unless said), article or outlet", "AXIS" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (SpProject) project = NULL;
  g_autoptr (GError) error = NULL;
  Grid grid = { .cli = cli, .rows = SP_GRID_ISSUE, .columns = SP_GRID_PARTY };

  if (!sp_cli_parse (cli, argc, argv, entries, 1, 1))
    return SP_EXIT_USAGE;
  if ((rows && !sp_grid_axis_from_name (rows, &grid.rows))
      || (columns && !sp_grid_axis_from_name (columns, &grid.columns)))
    return sp_cli_fail_usage ("--rows and --columns take issue, party, article or outlet");
  if (grid.columns == SP_GRID_ISSUE || grid.rows == grid.columns)
    return sp_cli_fail_usage ("columns are party, article or outlet, and not the same as the rows");

  project = sp_project_open (cli->rest[0], SP_PROJECT_READ_ONLY, &error);
  if (!project || !sp_cli_find_story (project, story, &grid.story, &error)
      || !sp_project_read (project, print_grid, &grid, &error))
    return sp_cli_fail_project (cli, cli->rest[0], error);
  return SP_EXIT_DONE;
}
