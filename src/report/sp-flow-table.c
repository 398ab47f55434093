/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-flow-private.h"

#define RULE 0.5
#define RULE_COLOUR 0xb8b8b8
#define HEADER_COLOUR 0xf1f1f1
#define BAR_HEIGHT 3.0

/* A row that is higher than this share of a page is broken rather than moved when this much of the page is left. */
#define BREAK_SHARE 0.3
#define BREAK_ROOM 100.0

/* How far a cell has got: the next line of which block. */
typedef struct
{
  SpTableCell *cell;
  double x, width; /* of its text */
  guint block;
  guint line;
} CellState;

typedef struct
{
  SpFlow *flow;
  SpTable *table;
  guint n_pages;     /* that it has a part on */
  gboolean is_fresh; /* nothing but the header stands on this page */
} TableState;

static SpBlock *
get_block (const CellState *state, guint index)
{
  return g_ptr_array_index (state->cell->blocks, index);
}

static gboolean
is_done (const CellState *state)
{
  return state->block >= state->cell->blocks->len;
}

static CellState *
begin_row (TableState *state, GPtrArray *row)
{
  CellState *cells = g_new0 (CellState, MAX (row->len, 1));
  double padding = state->table->ruled ? SP_CELL_PADDING : 0;
  double x = SP_MARGIN_SIDE;

  for (guint i = 0; i < row->len; i++)
    {
      cells[i].cell = g_ptr_array_index (row, i);
      cells[i].x = x + padding;
      cells[i].width = state->table->widths[i] - 2 * padding;
      x += state->table->widths[i];
    }
  return cells;
}

static void
end_row (CellState *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    for (guint j = 0; j < cells[i].cell->blocks->len; j++)
      g_clear_object (&get_block (&cells[i], j)->layout);
  g_free (cells);
}

/* The height of what is left of a cell. */
static double
measure_cell (SpFlow *flow, const CellState *state)
{
  double height = 0, after = 0;

  for (guint i = state->block; i < state->cell->blocks->len; i++)
    {
      SpBlock *block = get_block (state, i);
      const SpPageStyleInfo *style = sp_page_style_get (block->style);
      guint n_lines = sp_flow_lay_out (flow, block, state->width);
      guint first = i == state->block ? state->line : 0;

      if (i > state->block)
        height += MAX (after, style->before);
      height += sp_page_style_measure_lines (block->layout, first, n_lines - first);
      after = style->after;
    }
  return height;
}

static double
measure_row (SpFlow *flow, const CellState *cells, guint n_cells)
{
  double height = 0;

  for (guint i = 0; i < n_cells; i++)
    height = MAX (height, measure_cell (flow, &cells[i]));
  return height + 2 * SP_CELL_PADDING;
}

/* Whether a block that is kept with the next one has room for both, of which HEIGHT is its own; so is what the next one
 * is kept with, if all of it fits. */
static gboolean
next_fits (SpFlow *flow, const CellState *state, double height, double room)
{
  for (guint i = state->block; get_block (state, i)->keep && i + 1 < state->cell->blocks->len; i++)
    {
      SpBlock *next = get_block (state, i + 1);
      guint n_lines = sp_flow_lay_out (flow, next, state->width);
      guint n;

      room -= height;
      n = sp_flow_count_fitting (next, 0, room, &height);
      if (n < n_lines)
        return sp_flow_avoid_widows (0, n_lines, n) > 0;
    }
  return TRUE;
}

/*
 * Puts as much of a cell as fits in ROOM at Y; with FORCE at least a line. Returns the height taken.
 */
static double
fill_cell (SpFlow *flow, CellState *state, double y, double room, gboolean force, gboolean again)
{
  double used = 0, after = 0;

  while (!is_done (state))
    {
      SpBlock *block = get_block (state, state->block);
      const SpPageStyleInfo *style = sp_page_style_get (block->style);
      guint n_lines = sp_flow_lay_out (flow, block, state->width);
      double gap = used > 0 ? MAX (after, style->before) : 0;
      double height;
      guint n = sp_flow_count_fitting (block, state->line, room - used - gap, &height);

      if (n < n_lines - state->line)
        n = sp_flow_avoid_widows (state->line, n_lines, n);
      else if (!next_fits (flow, state, height, room - used - gap))
        n = 0;
      if (n == 0 && !(force && used == 0))
        break;
      n = MAX (n, 1);
      sp_flow_add_text (flow, block, state->x, y + used + gap, state->line, n, again);
      used += gap + sp_page_style_measure_lines (block->layout, state->line, n);
      after = style->after;
      state->line += n;
      if (state->line < n_lines)
        break;
      state->line = 0;
      state->block++;
    }
  return used;
}

/* Which time a row is placed. */
typedef enum
{
  ROW_FIRST,
  ROW_CONTINUED, /* what is left of it; its first cell comes again */
  ROW_REPEATED,  /* the whole row again, on another page */
} RowTime;

/* The first cell of a row that goes on: whole again, unless it is itself not finished. */
static double
continue_first_cell (TableState *state, CellState *cell, double room)
{
  SpFlow *flow = state->flow;
  SpBlock *continued = state->table->continued;
  double used;

  if (is_done (cell))
    cell->block = cell->line = 0;
  used = fill_cell (flow, cell, flow->y + SP_CELL_PADDING, room, FALSE, TRUE);
  sp_flow_lay_out (flow, continued, cell->width);
  sp_flow_add_text (flow, continued, cell->x, flow->y + SP_CELL_PADDING + used, 0, 1, TRUE);
  return used + sp_page_style_measure_lines (continued->layout, 0, 1);
}

/* Places what fits of a row in ROOM. Returns its height. */
static double
place_cells (TableState *state, CellState *cells, guint n_cells, double room, gboolean force, RowTime time)
{
  SpFlow *flow = state->flow;
  double height = 0;

  room -= 2 * SP_CELL_PADDING;
  sp_flow_open (flow, "TR");
  for (guint i = 0; i < n_cells; i++)
    {
      double used;

      if (cells[i].cell->has_bar)
        sp_flow_fill (flow, cells[i].x - SP_CELL_PADDING, flow->y, cells[i].width + 2 * SP_CELL_PADDING - 2, BAR_HEIGHT,
                      cells[i].cell->bar);
      sp_flow_open (flow, cells[i].cell->tag);
      if (time == ROW_CONTINUED && i == 0)
        used = continue_first_cell (state, &cells[i], room);
      else
        used = fill_cell (flow, &cells[i], flow->y + SP_CELL_PADDING, room, force, time == ROW_REPEATED);
      height = MAX (height, used);
      sp_flow_close (flow, cells[i].cell->tag);
    }
  sp_flow_close (flow, "TR");
  return height + 2 * SP_CELL_PADDING;
}

static void
end_cells (TableState *state, double height)
{
  SpFlow *flow = state->flow;

  flow->y += height;
  if (state->table->ruled)
    sp_flow_fill (flow, SP_MARGIN_SIDE, flow->y, sp_flow_get_width (flow), RULE, RULE_COLOUR);
}

static double
measure_header (SpFlow *flow, SpTable *table)
{
  TableState state = { .flow = flow, .table = table };
  CellState *cells = begin_row (&state, table->header);
  double height = table->header->len > 0 ? measure_row (flow, cells, table->header->len) : 0;

  end_row (cells, table->header->len);
  return height;
}

/* Opens the table on this page, with its header. */
static void
open_table (TableState *state)
{
  SpFlow *flow = state->flow;
  GPtrArray *header = state->table->header;
  CellState *cells = begin_row (state, header);

  sp_flow_open (flow, "Table");
  if (header->len > 0)
    {
      double height = measure_row (flow, cells, header->len);

      sp_flow_fill (flow, SP_MARGIN_SIDE, flow->y, sp_flow_get_width (flow), height, HEADER_COLOUR);
      place_cells (state, cells, header->len, height + 1, TRUE, state->n_pages > 0 ? ROW_REPEATED : ROW_FIRST);
      end_cells (state, height);
    }
  end_row (cells, header->len);
  state->n_pages++;
  state->is_fresh = TRUE;
}

static void
continue_table (TableState *state)
{
  sp_flow_close (state->flow, "Table");
  sp_flow_start_page (state->flow);
  open_table (state);
}

static gboolean
is_row_done (const CellState *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    if (!is_done (&cells[i]))
      return FALSE;
  return TRUE;
}

static void
place_row (TableState *state, GPtrArray *row)
{
  SpFlow *flow = state->flow;
  CellState *cells = begin_row (state, row);
  RowTime time = ROW_FIRST;
  double body = sp_flow_get_bottom (flow) - SP_MARGIN_TOP;

  while (!is_row_done (cells, row->len))
    {
      double height = measure_row (flow, cells, row->len);
      double room = sp_flow_get_bottom (flow) - flow->y;

      if (height <= room || state->is_fresh || (height > BREAK_SHARE * body && room > BREAK_ROOM))
        {
          gboolean force = state->is_fresh || height <= room;

          end_cells (state, place_cells (state, cells, row->len, height <= room ? height + 1 : room, force, time));
          time = ROW_CONTINUED;
          state->is_fresh = FALSE;
          if (height <= room)
            break;
        }
      if (!is_row_done (cells, row->len))
        continue_table (state);
    }
  end_row (cells, row->len);
}

double
sp_flow_measure_table_start (SpFlow *self, SpTable *table)
{
  return measure_header (self, table) + BREAK_ROOM;
}

void
sp_flow_place_table (SpFlow *self, SpTable *table)
{
  TableState state = { .flow = self, .table = table };

  if (!self->at_top && self->y + self->after + sp_flow_measure_table_start (self, table) > sp_flow_get_bottom (self))
    sp_flow_start_page (self);
  self->y += self->at_top ? 0 : self->after;
  self->at_top = FALSE;
  open_table (&state);
  for (guint i = 0; i < table->rows->len; i++)
    place_row (&state, g_ptr_array_index (table->rows, i));
  sp_flow_close (self, "Table");
  self->after = SP_CELL_PADDING;
  g_clear_object (&table->continued->layout);
}
