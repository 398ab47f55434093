/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-block.h"

#include "sp-report-words.h"

void
sp_block_free (SpBlock *self)
{
  g_free (self->text);
  g_free (self->language);
  g_free (self->name);
  g_free (self->link);
  g_free (self->page_of);
  g_clear_pointer (&self->table, sp_table_free);
  g_clear_object (&self->layout);
  g_free (self);
}

static void
sp_table_cell_free (SpTableCell *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

SpTable *
sp_table_new (guint n_columns, gboolean ruled)
{
  SpTable *self = g_new0 (SpTable, 1);

  self->n_columns = n_columns;
  self->widths = g_new0 (double, n_columns);
  self->ruled = ruled;
  self->header = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_table_cell_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->continued = g_new0 (SpBlock, 1);
  self->continued->tag = "P";
  self->continued->style = SP_STYLE_CELL_STATE;
  self->continued->text = g_strdup ("continued");
  return self;
}

void
sp_table_free (SpTable *self)
{
  g_free (self->widths);
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->rows);
  sp_block_free (self->continued);
  g_free (self);
}

SpTableCell *
sp_table_add_cell (GPtrArray *row, const char *tag)
{
  SpTableCell *cell = g_new0 (SpTableCell, 1);

  cell->tag = tag;
  cell->blocks = sp_blocks_new ();
  g_ptr_array_add (row, cell);
  return cell;
}

SpTableCell *
sp_table_add_header (SpTable *self)
{
  return sp_table_add_cell (self->header, "TH");
}

GPtrArray *
sp_table_add_row (SpTable *self)
{
  GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) sp_table_cell_free);

  g_ptr_array_add (self->rows, row);
  return row;
}

GPtrArray *
sp_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sp_block_free);
}

static SpBlock *
add (GPtrArray *blocks, SpBlockType type)
{
  SpBlock *block = g_new0 (SpBlock, 1);

  block->type = type;
  g_ptr_array_add (blocks, block);
  return block;
}

SpBlock *
sp_blocks_add (GPtrArray *blocks, const char *tag, SpPageStyle style, const char *text)
{
  SpBlock *block = add (blocks, SP_BLOCK_TEXT);

  block->tag = tag;
  block->style = style;
  block->text = g_strdup (text);
  block->mirrored = !sp_page_style_get (style)->own && sp_report_is_rtl (text);
  return block;
}

SpBlock *
sp_blocks_add_label (GPtrArray *blocks, const char *text, double indent)
{
  SpBlock *block = add (blocks, SP_BLOCK_LABEL);

  block->tag = "Lbl";
  block->style = SP_STYLE_LABEL;
  block->text = g_strdup (text);
  block->indent = indent;
  return block;
}

void
sp_blocks_open (GPtrArray *blocks, const char *tag)
{
  add (blocks, SP_BLOCK_OPEN)->tag = tag;
}

void
sp_blocks_close (GPtrArray *blocks)
{
  add (blocks, SP_BLOCK_CLOSE);
}

void
sp_blocks_start_page (GPtrArray *blocks, gboolean landscape)
{
  add (blocks, SP_BLOCK_PAGE)->landscape = landscape;
}

void
sp_blocks_start_chapter (GPtrArray *blocks, const char *running_head)
{
  add (blocks, SP_BLOCK_CHAPTER)->text = g_strdup (running_head);
}

void
sp_blocks_add_table (GPtrArray *blocks, SpTable *table)
{
  add (blocks, SP_BLOCK_TABLE)->table = table;
}
