/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-page-style.h"

#include <string.h>

#define SANS "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans CJK SC, sans-serif"
#define SERIF "Noto Serif, Noto Sans Arabic, Noto Serif Hebrew, Noto Serif CJK SC, serif"

#define INK 0x1a1a1a
#define GREY 0x595959 /* 7:1 on white */

static const SpPageStyleInfo styles[] = {
  [SP_STYLE_TITLE] = { SERIF, 30, PANGO_WEIGHT_BOLD, FALSE, FALSE, 0.9f, 0, 10, INK },
  [SP_STYLE_SUBTITLE] = { SANS, 12, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 1.0f, 4, 2, GREY },
  [SP_STYLE_FACT] = { SANS, 24, PANGO_WEIGHT_LIGHT, FALSE, TRUE, 0.9f, 0, 0, INK },
  [SP_STYLE_FACT_LABEL] = { SANS, 9, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 1.0f, 0, 0, GREY },
  [SP_STYLE_H1] = { SERIF, 21, PANGO_WEIGHT_BOLD, FALSE, TRUE, 0.95f, 26, 10, INK },
  [SP_STYLE_H2] = { SERIF, 14.5, PANGO_WEIGHT_BOLD, FALSE, FALSE, 0.95f, 24, 6, INK },
  [SP_STYLE_H3] = { SANS, 11, PANGO_WEIGHT_BOLD, FALSE, TRUE, 1.0f, 15, 4, INK },
  [SP_STYLE_BODY] = { SANS, 10, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 1.05f, 3, 5, INK },
  [SP_STYLE_SUMMARY] = { SANS, 10, PANGO_WEIGHT_MEDIUM, FALSE, FALSE, 1.0f, 1, 3, INK },
  [SP_STYLE_KIND] = { SANS, 9, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 1.0f, 9, 1, GREY },
  [SP_STYLE_NOTE] = { SANS, 9, PANGO_WEIGHT_NORMAL, TRUE, FALSE, 1.0f, 1, 3, INK },
  [SP_STYLE_QUOTE] = { SERIF, 10, PANGO_WEIGHT_NORMAL, FALSE, FALSE, 1.0f, 4, 1, INK },
  [SP_STYLE_SOURCE] = { SANS, 8.5, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 1.0f, 1, 3, GREY },
  [SP_STYLE_LABEL] = { SANS, 8.5, PANGO_WEIGHT_BOLD, FALSE, TRUE, 1.0f, 0, 0, GREY },
  [SP_STYLE_CONTENTS] = { SANS, 10.5, PANGO_WEIGHT_BOLD, FALSE, TRUE, 1.0f, 7, 2, INK },
  [SP_STYLE_SUBCONTENTS] = { SANS, 10, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 1.0f, 2, 2, INK },
  [SP_STYLE_ENTRY] = { SERIF, 10, PANGO_WEIGHT_BOLD, FALSE, FALSE, 1.0f, 4, 0, INK },
  [SP_STYLE_CELL_HEAD] = { SANS, 9.5, PANGO_WEIGHT_BOLD, FALSE, FALSE, 0.95f, 0, 1, INK },
  [SP_STYLE_CELL_KIND] = { SANS, 8, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 0.95f, 6, 0, GREY },
  [SP_STYLE_CELL_TEXT] = { SANS, 8.5, PANGO_WEIGHT_NORMAL, FALSE, FALSE, 0.95f, 0, 0, INK },
  [SP_STYLE_CELL_WRITTEN] = { SANS, 8.5, PANGO_WEIGHT_BOLD, FALSE, FALSE, 0.95f, 0, 2, INK },
  [SP_STYLE_CELL_LINK] = { SANS, 8, PANGO_WEIGHT_NORMAL, FALSE, TRUE, 0.95f, 0, 1, 0x0b4f8a },
  [SP_STYLE_CELL_STATE] = { SANS, 8.5, PANGO_WEIGHT_NORMAL, TRUE, TRUE, 0.95f, 0, 0, GREY },
  [SP_STYLE_FURNITURE] = { SANS, 8, PANGO_WEIGHT_NORMAL, FALSE, FALSE, 1.0f, 0, 0, GREY },
};

const SpPageStyleInfo *
sp_page_style_get (SpPageStyle style)
{
  return &styles[style];
}

PangoContext *
sp_page_style_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  /* Rounded positions break the joined glyphs of Arabic apart for whoever searches the PDF. */
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context, pango_language_from_string ("en"));
  return context;
}

static void
add_attributes (PangoLayout *layout, gsize strong, const char *language)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  /* Ligatures of Latin letters are drawn text that cannot be searched for letter by letter in every reader. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  /* A hyphen that is not in the quote would falsify it, and an address too. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  if (language && *language)
    pango_attr_list_insert (attributes, pango_attr_language_new (pango_language_from_string (language)));
  if (strong > 0)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->end_index = (guint) strong;
      pango_attr_list_insert (attributes, bold);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

PangoLayout *
sp_page_style_create_layout (PangoContext *context,
                             SpPageStyle style,
                             const char *text,
                             gsize strong,
                             const char *language,
                             gboolean to_right,
                             double width)
{
  const SpPageStyleInfo *info = sp_page_style_get (style);
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, info->family);
  pango_font_description_set_absolute_size (font, info->size * PANGO_SCALE);
  pango_font_description_set_weight (font, info->weight);
  pango_font_description_set_style (font, info->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_layout_set_auto_dir (layout, !info->own);
  if (info->own && to_right)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_line_spacing (layout, info->line_spacing);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  add_attributes (layout, strong, language);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
sp_page_style_measure_lines (PangoLayout *layout, guint first, guint n)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int top = 0, bottom = 0;
  guint line = 0;

  do
    {
      int y0, y1;

      if (line >= first + n)
        break;
      pango_layout_iter_get_line_yrange (iter, &y0, &y1);
      if (line == first)
        top = y0;
      bottom = y1;
      line++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return (double) (bottom - top) / PANGO_SCALE;
}
