/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-flow-private.h"

#define BAR_WIDTH 3.0
#define BAR_DISTANCE 9.0

/* A block that is kept with the next one is moved whole to the next page up to this many lines; a longer one is broken.
 */
#define MOVED_LINES 5

static void
sp_sheet_free (SpSheet *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

void
sp_paper_get_size (SpPaper paper, gboolean landscape, double *width, double *height)
{
  double shorter = paper == SP_PAPER_LETTER ? 612.0 : 595.276;
  double longer = paper == SP_PAPER_LETTER ? 792.0 : 841.89;

  *width = landscape ? longer : shorter;
  *height = landscape ? shorter : longer;
}

SpFlow *
sp_flow_new (PangoContext *context, SpPaper paper)
{
  SpFlow *self = g_new0 (SpFlow, 1);

  self->context = g_object_ref (context);
  self->paper = paper;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_sheet_free);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

GPtrArray *
sp_flow_finish (SpFlow *self, GHashTable **places)
{
  GPtrArray *sheets = g_steal_pointer (&self->sheets);

  *places = g_steal_pointer (&self->places);
  g_object_unref (self->context);
  g_free (self);
  return sheets;
}

void
sp_flow_start_page (SpFlow *self)
{
  self->sheet = g_new0 (SpSheet, 1);
  sp_paper_get_size (self->paper, self->landscape, &self->sheet->width, &self->sheet->height);
  self->sheet->chapter = self->chapter;
  self->sheet->marks = g_array_new (FALSE, FALSE, sizeof (SpMark));
  g_ptr_array_add (self->sheets, self->sheet);
  self->y = SP_MARGIN_TOP;
  self->after = 0;
  self->at_top = TRUE;
}

double
sp_flow_get_width (const SpFlow *self)
{
  return self->sheet->width - 2 * SP_MARGIN_SIDE;
}

double
sp_flow_get_bottom (const SpFlow *self)
{
  return self->sheet->height - SP_MARGIN_BOTTOM;
}

void
sp_flow_add_mark (SpFlow *self, SpMark mark)
{
  g_array_append_val (self->sheet->marks, mark);
}

void
sp_flow_open (SpFlow *self, const char *tag)
{
  sp_flow_add_mark (self, (SpMark){ .type = SP_MARK_OPEN, .tag = tag });
}

void
sp_flow_close (SpFlow *self, const char *tag)
{
  sp_flow_add_mark (self, (SpMark){ .type = SP_MARK_CLOSE, .tag = tag });
}

void
sp_flow_fill (SpFlow *self, double x, double y, double width, double height, guint32 rgb)
{
  sp_flow_add_mark (self,
                    (SpMark){ .type = SP_MARK_RECT, .x = x, .y = y, .width = width, .height = height, .rgb = rgb });
}

void
sp_flow_add_text (SpFlow *self, SpBlock *block, double x, double y, guint first, guint n, gboolean again)
{
  sp_flow_add_mark (self, (SpMark){ .type = SP_MARK_TEXT,
                                    .block = block,
                                    .x = x,
                                    .y = y,
                                    .width = pango_layout_get_width (block->layout) / (double) PANGO_SCALE,
                                    .first = first,
                                    .n = n,
                                    .again = again });
  if (block->name && first == 0 && !again)
    g_hash_table_insert (self->places, block->name, GUINT_TO_POINTER (self->sheets->len));
}

guint
sp_flow_lay_out (SpFlow *self, SpBlock *block, double width)
{
  if (block->layout == NULL)
    block->layout = sp_page_style_create_layout (self->context, block->style, block->text, block->strong,
                                                 block->language, block->mirrored, width);
  return (guint) pango_layout_get_line_count (block->layout);
}

guint
sp_flow_count_fitting (SpBlock *block, guint first, double room, double *height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (block->layout);
  int top = 0;
  guint line = 0, n = 0;

  *height = 0;
  do
    {
      int y0, y1;

      if (line++ < first)
        continue;
      pango_layout_iter_get_line_yrange (iter, &y0, &y1);
      if (n == 0)
        top = y0;
      if ((y1 - top) / (double) PANGO_SCALE > room)
        break;
      *height = (y1 - top) / (double) PANGO_SCALE;
      n++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return n;
}

guint
sp_flow_first_lines (guint n_lines)
{
  return n_lines <= 3 ? n_lines : 2;
}

guint
sp_flow_avoid_widows (guint first, guint n_lines, guint fitting)
{
  guint rest = n_lines - first;

  if (fitting >= rest)
    return rest;
  if (rest - fitting < 2)
    fitting = rest > 2 ? rest - 2 : 0;
  if (first == 0 && fitting < sp_flow_first_lines (n_lines))
    return 0;
  return fitting;
}

static double
measure_gap (const SpFlow *self, const SpBlock *block)
{
  return self->at_top ? 0 : MAX (self->after, sp_page_style_get (block->style)->before);
}

static double
get_block_width (const SpFlow *self, const SpBlock *block)
{
  return sp_flow_get_width (self) - block->indent - (block->page_of ? SP_PAGE_NUMBER_WIDTH : 0);
}

/*
 * The height of the block at INDEX with all that must stand on the same page: blocks that are kept with their next one,
 * and the beginning of the first that is not. END is set to the index after it.
 */
static double
measure_chain (SpFlow *self, guint index, guint *end)
{
  double total = 0, after = self->after;
  gboolean first = self->at_top;
  guint i;

  for (i = index; i < self->blocks->len; i++)
    {
      SpBlock *block = g_ptr_array_index (self->blocks, i);
      gboolean is_last;
      guint n_lines;

      if (block->type == SP_BLOCK_PAGE)
        break;
      if (block->type == SP_BLOCK_TABLE)
        {
          total += after + sp_flow_measure_table_start (self, block->table);
          break;
        }
      if (block->type != SP_BLOCK_TEXT)
        continue;
      n_lines = sp_flow_lay_out (self, block, get_block_width (self, block));
      is_last = !block->keep || n_lines > MOVED_LINES;
      if (is_last)
        n_lines = sp_flow_first_lines (n_lines);
      total += (first ? 0 : MAX (after, sp_page_style_get (block->style)->before))
               + sp_page_style_measure_lines (block->layout, 0, n_lines);
      after = sp_page_style_get (block->style)->after;
      first = FALSE;
      if (is_last)
        break;
    }
  *end = i + 1;
  return total;
}

/* Looks ahead from a block that must not stand alone at the foot of a page. */
static void
settle (SpFlow *self, guint index)
{
  SpBlock *block = g_ptr_array_index (self->blocks, index);
  double need;
  guint end;

  if (index < self->settled || !(block->keep || block->type == SP_BLOCK_LABEL))
    return;
  need = measure_chain (self, index, &end);
  if (!self->at_top && self->y + need > sp_flow_get_bottom (self))
    sp_flow_start_page (self);
  self->settled = end;
}

static void
place_lines (SpFlow *self, SpBlock *block, guint first, guint n, double height)
{
  double x = SP_MARGIN_SIDE + (block->mirrored ? 0 : block->indent);

  if (block->has_bar)
    sp_flow_fill (self, x - BAR_DISTANCE, self->y, BAR_WIDTH, height, block->bar);
  sp_flow_add_text (self, block, x, self->y, first, n, FALSE);
  self->y += height;
  self->at_top = FALSE;
}

/* The text that comes after the one at INDEX, or NULL. */
static SpBlock *
find_next_text (const SpFlow *self, guint index)
{
  for (guint i = index + 1; i < self->blocks->len; i++)
    {
      SpBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->type == SP_BLOCK_TEXT)
        return block;
      if (block->type == SP_BLOCK_PAGE || block->type == SP_BLOCK_TABLE)
        break;
    }
  return NULL;
}

/* How many of N lines, which are the last of the block at INDEX, to put in ROOM, if the beginning of the next block is
 * to stand on the same page as the last of them. */
static guint
keep_end_with_next (SpFlow *self, guint index, guint n, double height, double room)
{
  const SpBlock *block = g_ptr_array_index (self->blocks, index);
  SpBlock *next = block->keep ? find_next_text (self, index) : NULL;
  guint n_lines;
  double need;

  if (next == NULL)
    return n;
  n_lines = sp_flow_first_lines (sp_flow_lay_out (self, next, get_block_width (self, next)));
  need = MAX (sp_page_style_get (block->style)->after, sp_page_style_get (next->style)->before)
         + sp_page_style_measure_lines (next->layout, 0, n_lines);
  if (height + need <= room)
    return n;
  return n >= 4 ? n - 2 : 0;
}

static void
place_text (SpFlow *self, guint index)
{
  SpBlock *block = g_ptr_array_index (self->blocks, index);
  guint n_lines = sp_flow_lay_out (self, block, get_block_width (self, block));
  guint first = 0;

  while (first < n_lines)
    {
      double gap = first == 0 ? measure_gap (self, block) : 0;
      double room = sp_flow_get_bottom (self) - self->y - gap;
      double height;
      guint n = sp_flow_count_fitting (block, first, room, &height);

      if (n < n_lines - first)
        n = sp_flow_avoid_widows (first, n_lines, n);
      else if (!self->at_top || n > MOVED_LINES)
        n = keep_end_with_next (self, index, n, height, room);
      if (n == 0 && !self->at_top)
        {
          sp_flow_start_page (self);
          continue;
        }
      n = MAX (n, 1);
      self->y += gap;
      place_lines (self, block, first, n, sp_page_style_measure_lines (block->layout, first, n));
      first += n;
      if (first < n_lines)
        sp_flow_start_page (self);
    }
  self->after = sp_page_style_get (block->style)->after;
  g_clear_object (&block->layout);
}

static double
get_baseline (PangoLayout *layout)
{
  return pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
}

/* A label stands on the baseline of the text that it belongs to, which is the next one. */
static void
place_label (SpFlow *self, guint index)
{
  SpBlock *label = g_ptr_array_index (self->blocks, index);

  SpBlock *block = find_next_text (self, index);
  double x = SP_MARGIN_SIDE + label->indent;
  PangoRectangle extents;

  if (block == NULL)
    return;
  sp_flow_lay_out (self, label, -1);
  sp_flow_lay_out (self, block, get_block_width (self, block));
  pango_layout_get_extents (label->layout, NULL, &extents);
  if (block->mirrored)
    x = SP_MARGIN_SIDE + sp_flow_get_width (self) - label->indent - extents.width / (double) PANGO_SCALE;
  sp_flow_add_text (self, label, x,
                    self->y + measure_gap (self, block) + get_baseline (block->layout) - get_baseline (label->layout),
                    0, 1, FALSE);
  g_clear_object (&label->layout);
}

static void
place (SpFlow *self, guint index, GPtrArray *open)
{
  SpBlock *block = g_ptr_array_index (self->blocks, index);

  switch (block->type)
    {
    case SP_BLOCK_TEXT:
      place_text (self, index);
      break;
    case SP_BLOCK_LABEL:
      place_label (self, index);
      break;
    case SP_BLOCK_OPEN:
      g_ptr_array_add (open, (gpointer) block->tag);
      sp_flow_open (self, block->tag);
      break;
    case SP_BLOCK_CLOSE:
      sp_flow_close (self, g_ptr_array_steal_index (open, open->len - 1));
      break;
    case SP_BLOCK_PAGE:
      self->landscape = block->landscape;
      sp_flow_start_page (self);
      break;
    case SP_BLOCK_CHAPTER:
      self->chapter = block->text;
      if (self->at_top)
        self->sheet->chapter = block->text;
      break;
    case SP_BLOCK_TABLE:
      sp_flow_place_table (self, block->table);
      break;
    default:
      g_assert_not_reached ();
    }
}

gboolean
sp_flow_run (SpFlow *self, GPtrArray *blocks, SpReportCancelled is_cancelled, gpointer data)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  self->blocks = blocks;
  sp_flow_start_page (self);
  for (guint i = 0; i < blocks->len; i++)
    {
      if (is_cancelled && i % 32 == 0 && is_cancelled (data))
        return FALSE;
      settle (self, i);
      place (self, i, open);
    }
  return TRUE;
}
