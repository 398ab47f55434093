/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-pages-private.h"

#define HEAD_BASELINE 40.0
#define FOOT_DISTANCE 34.0

typedef struct
{
  SpPages *pages;
  const SpSheet *sheet;
  guint number; /* from 1 */
  cairo_t *cr;
  gboolean tagged;
} Painter;

static void
set_colour (cairo_t *cr, guint32 rgb)
{
  cairo_set_source_rgb (cr, (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static void
begin (Painter *self, const char *tag, const char *attributes)
{
  if (self->tagged)
    cairo_tag_begin (self->cr, tag, attributes);
}

static void
end (Painter *self, const char *tag)
{
  if (self->tagged)
    cairo_tag_end (self->cr, tag);
}

/* Cairo's attributes are text in a language of its own; what is foreign in them must not end a string. */
static char *
quote_attribute (const char *text)
{
  g_auto (GStrv) at_backslash = g_strsplit (text, "\\", -1);
  g_autofree char *once = g_strjoinv ("\\\\", at_backslash);
  g_auto (GStrv) at_quote = g_strsplit (once, "'", -1);

  return g_strjoinv ("\\'", at_quote);
}

static void
add_destination (Painter *self, const SpMark *mark)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes = NULL;

  if (!self->tagged || mark->block->name == NULL || mark->first > 0 || mark->again)
    return;
  g_ascii_formatd (x, sizeof x, "%.2f", mark->x);
  g_ascii_formatd (y, sizeof y, "%.2f", MAX (mark->y - 12, 0));
  attributes = g_strdup_printf ("name='%s' x=%s y=%s", mark->block->name, x, y);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

/* Begins a link when the block leads somewhere that exists. */
static gboolean
begin_link (Painter *self, const SpBlock *block)
{
  g_autofree char *target = NULL;
  g_autofree char *attributes = NULL;

  if (!self->tagged || block->link == NULL)
    return FALSE;
  if (!block->is_address && !g_hash_table_contains (self->pages->places, block->link))
    return FALSE;
  target = quote_attribute (block->link);
  attributes = g_strdup_printf (block->is_address ? "uri='%s'" : "dest='%s'", target);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  return TRUE;
}

/* Draws lines of a layout. Returns where the last of them ends, from the layout's edge, and its BASELINE. */
static double
draw_lines (Painter *self, PangoLayout *layout, const SpMark *mark, double *last_baseline)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int top = 0;
  guint line = 0;
  double end_x = 0;

  do
    {
      PangoRectangle extents;
      int y0, y1, baseline;

      if (line++ < mark->first)
        continue;
      if (line > mark->first + mark->n)
        break;
      pango_layout_iter_get_line_yrange (iter, &y0, &y1);
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      baseline = pango_layout_iter_get_baseline (iter);
      if (line == mark->first + 1)
        top = y0;
      *last_baseline = mark->y + (baseline - top) / (double) PANGO_SCALE;
      cairo_move_to (self->cr, mark->x + extents.x / (double) PANGO_SCALE, *last_baseline);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
      end_x = (extents.x + extents.width) / (double) PANGO_SCALE;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return end_x;
}

static double
measure_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return extents.width / (double) PANGO_SCALE;
}

static void
draw_leader (Painter *self, double from, double to, double y)
{
  static const double dots[] = { 0.0, 4.0 };

  if (to - from < 12)
    return;
  cairo_save (self->cr);
  cairo_set_line_width (self->cr, 0.9);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (self->cr, dots, G_N_ELEMENTS (dots), 0);
  set_colour (self->cr, 0x9a9a9a);
  cairo_move_to (self->cr, to - 4 * (int) ((to - from) / 4), y);
  cairo_line_to (self->cr, to, y);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

/* The page on which something else stands, at the end of the block's last line. */
static void
draw_page_of (Painter *self, const SpMark *mark, double end_x, double baseline)
{
  const SpBlock *block = mark->block;
  gboolean contents = block->style == SP_STYLE_CONTENTS || block->style == SP_STYLE_SUBCONTENTS;
  guint page = GPOINTER_TO_UINT (g_hash_table_lookup (self->pages->places, block->page_of));
  g_autofree char *text = g_strdup_printf (contents ? "%u" : "grid: page %u", page);
  PangoLayout *layout;
  double right = self->sheet->width - SP_MARGIN_SIDE;
  double x;

  if (page == 0)
    return;
  layout = sp_page_style_create_layout (self->pages->context, contents ? block->style : SP_STYLE_SOURCE, text, 0, NULL,
                                        FALSE, -1);
  x = right - measure_width (layout);
  if (contents)
    draw_leader (self, mark->x + end_x + 6, x - 6, baseline - 1);
  set_colour (self->cr, sp_page_style_get (contents ? block->style : SP_STYLE_SOURCE)->rgb);
  cairo_move_to (self->cr, x, baseline);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  g_object_unref (layout);
}

/* The layout of a block, which the next page may go on with. */
static PangoLayout *
get_layout (Painter *self, const SpMark *mark)
{
  SpBlock *block = mark->block;

  if (block->layout == NULL)
    {
      SpBlock **oldest = &self->pages->drawn[self->pages->n_drawn++ % SP_N_DRAWN];

      if (*oldest)
        g_clear_object (&(*oldest)->layout);
      *oldest = block;
      block->layout = sp_page_style_create_layout (self->pages->context, block->style, block->text, block->strong,
                                                   block->language, block->mirrored, mark->width);
    }
  return block->layout;
}

static void
draw_text (Painter *self, const SpMark *mark)
{
  const SpBlock *block = mark->block;
  PangoLayout *layout = get_layout (self, mark);
  gboolean linked;
  double end_x, baseline = mark->y;

  add_destination (self, mark);
  begin (self, block->tag, NULL);
  linked = begin_link (self, block);
  set_colour (self->cr, sp_page_style_get (block->style)->rgb);
  end_x = draw_lines (self, layout, mark, &baseline);
  if (block->page_of && mark->first + mark->n == (guint) pango_layout_get_line_count (layout))
    draw_page_of (self, mark, end_x, baseline);
  if (linked)
    end (self, CAIRO_TAG_LINK);
  end (self, block->tag);
}

static void
draw_mark (Painter *self, const SpMark *mark)
{
  switch (mark->type)
    {
    case SP_MARK_OPEN:
      begin (self, mark->tag, NULL);
      break;
    case SP_MARK_CLOSE:
      end (self, mark->tag);
      break;
    case SP_MARK_TEXT:
      draw_text (self, mark);
      break;
    case SP_MARK_RECT:
      set_colour (self->cr, mark->rgb);
      cairo_rectangle (self->cr, mark->x, mark->y, mark->width, mark->height);
      cairo_fill (self->cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A line of furniture, cut to WIDTH; ALIGN 0 puts its left, 1 its right edge at X. */
static void
draw_furniture (Painter *self, const char *text, double x, double baseline, double width, int align)
{
  PangoLayout *layout =
      sp_page_style_create_layout (self->pages->context, SP_STYLE_FURNITURE, text, 0, NULL, FALSE, -1);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (measure_width (layout) > width)
    {
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
      pango_layout_set_auto_dir (layout, FALSE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  set_colour (self->cr, sp_page_style_get (SP_STYLE_FURNITURE)->rgb);
  cairo_move_to (self->cr, align ? x - measure_width (layout) : x, baseline);
  pango_cairo_show_layout_line (self->cr, pango_layout_get_line_readonly (layout, 0));
  g_object_unref (layout);
}

/* Running head and page number; the title page has none. */
static void
draw_head_and_foot (Painter *self)
{
  double left = SP_MARGIN_SIDE, right = self->sheet->width - SP_MARGIN_SIDE;
  double foot = self->sheet->height - FOOT_DISTANCE;
  g_autofree char *number = g_strdup_printf ("Page %u of %u", self->number, self->pages->sheets->len);

  if (self->number == 1)
    return;
  draw_furniture (self, self->pages->title, left, HEAD_BASELINE, (right - left) * 0.7, 0);
  if (self->sheet->chapter)
    draw_furniture (self, self->sheet->chapter, right, HEAD_BASELINE, (right - left) * 0.28, 1);
  draw_furniture (self, self->pages->program, left, foot, (right - left) * 0.5, 0);
  draw_furniture (self, number, right, foot, (right - left) * 0.4, 1);
  set_colour (self->cr, 0xd0d0d0);
  cairo_rectangle (self->cr, left, HEAD_BASELINE + 6, right - left, 0.5);
  cairo_fill (self->cr);
}

void
sp_pages_draw_page (SpPages *self, guint page, cairo_t *cr, gboolean tagged)
{
  Painter painter = { .pages = self, .number = page + 1, .cr = cr, .tagged = tagged };

  g_return_if_fail (page < self->sheets->len);
  painter.sheet = g_ptr_array_index (self->sheets, page);
  cairo_save (cr);
  for (guint i = 0; i < painter.sheet->marks->len; i++)
    draw_mark (&painter, &g_array_index (painter.sheet->marks, SpMark, i));
  draw_head_and_foot (&painter);
  cairo_restore (cr);
}
