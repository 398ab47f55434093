/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-grid-layout.h"

#include <math.h>

/* In pixels at the usual size of text; they grow with it. */
#define MARK_SIZE 11
#define LINE_GAP 2
#define BADGE_PAD 3

typedef struct
{
  graphene_rect_t area;
  graphene_rect_t mark; /* of size 0 when there is none */
  SpKind kind;
  gboolean accepted;
} Badge;

struct _SpGridLayout
{
  PangoLayout *layout;
  GArray *badges; /* Badge */
  int height;
};

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_mark_room (PangoAttrList *attributes, guint at)
{
  const PangoRectangle room = { 0, -MARK_SIZE * PANGO_SCALE, MARK_SIZE * PANGO_SCALE, MARK_SIZE * PANGO_SCALE };

  add_attribute (attributes, pango_attr_shape_new (&room, &room), at, at + (guint) strlen ("\ufffc"));
}

static PangoAttrList *
make_attributes (const SpGridContent *content, float quiet)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < content->spans->len; i++)
    {
      const SpGridSpan *span = &g_array_index (content->spans, SpGridSpan, i);

      switch (span->style)
        {
        case SP_GRID_SPAN_BADGE_ACCEPTED:
          add_mark_room (attributes, span->start + (guint) strlen ("\u00a0"));
          G_GNUC_FALLTHROUGH;
        case SP_GRID_SPAN_BADGE_PROPOSED:
          add_attribute (attributes, pango_attr_scale_new (0.87), span->start, span->end);
          add_attribute (attributes, pango_attr_line_height_new (1.3), span->start, span->end);
          add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_MEDIUM), span->start, span->end);
          break;
        case SP_GRID_SPAN_STRONG:
          add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span->start, span->end);
          break;
        case SP_GRID_SPAN_QUIET:
          add_attribute (attributes, pango_attr_scale_new (0.87), span->start, span->end);
          add_attribute (attributes, pango_attr_foreground_alpha_new ((guint16) (quiet * G_MAXUINT16)), span->start,
                         span->end);
          break;
        case SP_GRID_SPAN_GAP:
          add_attribute (attributes, pango_attr_scale_new (0.4), span->start, span->end);
          break;
        case SP_GRID_SPAN_NOTE:
        default:
          add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), span->start, span->end);
          break;
        }
    }
  return attributes;
}

/* The area of the characters from START to before END, which stand on one line. */
static graphene_rect_t
area_of (PangoLayout *layout, guint start, guint end)
{
  PangoRectangle first, last;
  float left, right;

  pango_layout_index_to_pos (layout, (int) start, &first);
  pango_layout_index_to_pos (layout, (int) end - 1, &last);
  left = MIN (MIN (first.x, first.x + first.width), MIN (last.x, last.x + last.width));
  right = MAX (MAX (first.x, first.x + first.width), MAX (last.x, last.x + last.width));
  return GRAPHENE_RECT_INIT (left / PANGO_SCALE, (float) first.y / PANGO_SCALE, (right - left) / PANGO_SCALE,
                             (float) first.height / PANGO_SCALE);
}

static void
add_badge (SpGridLayout *self, const SpGridSpan *span)
{
  Badge badge = { .kind = span->kind, .accepted = span->style == SP_GRID_SPAN_BADGE_ACCEPTED };
  float middle;

  badge.area = area_of (self->layout, span->start, span->end);
  middle = badge.area.origin.y + badge.area.size.height / 2;
  /* it may stand out into the edge, so that its words begin where others do */
  graphene_rect_inset (&badge.area, -BADGE_PAD, -1);
  badge.area.origin.y = roundf (badge.area.origin.y);
  badge.area.size.height = roundf (badge.area.size.height);
  if (badge.accepted)
    {
      guint at = span->start + (guint) strlen ("\u00a0");

      badge.mark = area_of (self->layout, at, at + (guint) strlen ("\ufffc"));
      badge.mark.origin.y = roundf (middle - MARK_SIZE / 2.f);
      badge.mark.size = GRAPHENE_SIZE_INIT (MARK_SIZE, MARK_SIZE);
    }
  g_array_append_val (self->badges, badge);
}

SpGridLayout *
sp_grid_layout_new (PangoContext *context, const SpGridContent *content, int width, int max_lines, float quiet)
{
  g_autoptr (PangoAttrList) attributes = make_attributes (content, quiet);
  SpGridLayout *self = g_new0 (SpGridLayout, 1);

  self->layout = pango_layout_new (context);
  self->badges = g_array_new (FALSE, FALSE, sizeof (Badge));
  pango_layout_set_text (self->layout, content->text, -1);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -max_lines);
  pango_layout_set_spacing (self->layout, LINE_GAP * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &self->height);

  for (guint i = 0; i < content->spans->len; i++)
    {
      const SpGridSpan *span = &g_array_index (content->spans, SpGridSpan, i);

      if (span->style <= SP_GRID_SPAN_BADGE_PROPOSED)
        add_badge (self, span);
    }
  return self;
}

void
sp_grid_layout_free (SpGridLayout *self)
{
  g_object_unref (self->layout);
  g_array_unref (self->badges);
  g_free (self);
}

int
sp_grid_layout_get_height (const SpGridLayout *self)
{
  return self->height;
}

static void
snapshot_badge (const Badge *badge, GtkSnapshot *snapshot, const SpGridPaint *paint, const GdkRGBA *colour)
{
  const float radius = badge->area.size.height / 2;
  GdkRGBA tint = sp_grid_paint_get_kind (paint, badge->kind);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &badge->area, radius);
  if (badge->accepted)
    {
      GdkRGBA fill = tint;

      fill.alpha = paint->dark ? 0.32f : 0.2f;
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &fill, &badge->area);
      gtk_snapshot_pop (snapshot);
    }
  if (!badge->accepted || paint->high_contrast)
    {
      const float widths[] = { 1, 1, 1, 1 };
      GdkRGBA edges[4];

      tint.alpha = paint->high_contrast ? 1 : 0.75f;
      for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
        edges[i] = tint;
      gtk_snapshot_append_border (snapshot, &outline, widths, edges);
    }
  if (badge->accepted && paint->check)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &badge->mark.origin);
      gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (paint->check), snapshot, badge->mark.size.width,
                                                badge->mark.size.height, colour, 1);
      gtk_snapshot_restore (snapshot);
    }
}

void
sp_grid_layout_snapshot (const SpGridLayout *self,
                         GtkSnapshot *snapshot,
                         const SpGridPaint *paint,
                         const GdkRGBA *colour)
{
  for (guint i = 0; i < self->badges->len; i++)
    snapshot_badge (&g_array_index (self->badges, Badge, i), snapshot, paint, colour);
  gtk_snapshot_append_layout (snapshot, self->layout, colour);
}
