/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-test-format.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define WIDTH 595
#define HEIGHT 842

typedef void (*DrawPage) (cairo_t *cr, guint page);

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int size)
{
  g_byte_array_append (data, bytes, size);
  return CAIRO_STATUS_SUCCESS;
}

/* A PDF whose pages DRAW makes. The caller owns it. */
static GByteArray *
make_pdf (guint n_pages, DrawPage draw)
{
  GByteArray *pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, pdf, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, "Ann Lee");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2016-09-17T10:00:00Z");
  cairo_select_font_face (cr, "Noto Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (guint i = 0; i < n_pages; i++)
    {
      draw (cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return pdf;
}

static void
write_line (cairo_t *cr, double x, double y, double size, const char *text)
{
  cairo_set_font_size (cr, size);
  cairo_move_to (cr, x, y);
  cairo_show_text (cr, text);
}

/* Sets TEXT in lines of at most WIDE points from X and *Y down. */
static void
write_column (cairo_t *cr, double x, double *y, double wide, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GString) line = g_string_new (NULL);
  cairo_text_extents_t extents;

  cairo_set_font_size (cr, 10);
  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *longer = g_strdup_printf ("%s%s%s", line->str, line->len ? " " : "", words[i]);

      cairo_text_extents (cr, longer, &extents);
      if (extents.width > wide)
        {
          write_line (cr, x, *y, 10, line->str);
          *y += 12;
          g_string_assign (line, words[i]);
        }
      else
        g_string_assign (line, longer);
    }
  write_line (cr, x, *y, 10, line->str);
  *y += 24;
}

/* Twenty words that say where they stand. */
static char *
make_sentence (const char *mark)
{
  GString *text = g_string_new ("The ");

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (text, "%s%u ", mark, i);
  g_string_append (text, "end.");
  return g_string_free (text, FALSE);
}

static void
draw_columns (cairo_t *cr, guint page)
{
  static const char *const marks[] = { "alpha", "beta", "gamma", "delta" };
  g_autofree char *number = g_strdup_printf ("%u", page + 17);

  write_line (cr, 60, 40, 8, "THE DAILY BRIDGE");
  write_line (cr, 290, 815, 8, number);
  if (page == 0)
    write_line (cr, 60, 120, 24, "Council argues over the bridge");
  for (guint i = 0; i < 4 && page < 3; i++)
    {
      g_autofree char *mark = g_strdup_printf ("%s%u", marks[i], page);
      g_autofree char *text = make_sentence (mark);
      double y = i % 2 == 0 ? 160 : 320;

      write_column (cr, i < 2 ? 60 : 310, &y, 220, text);
    }
}

static void
test_columns (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (3, draw_columns);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a", (char *) pdf->data, pdf->len, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = join_paragraphs (drafts, 0);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "Council argues over the bridge");
  g_assert_cmpstr (g_ptr_array_index (get_draft (drafts, 0)->authors, 0), ==, "Ann Lee");
  g_assert_true (g_str_has_prefix (get_draft (drafts, 0)->date, "2016-09-17T10:00:00"));
  g_assert_cmpuint (get_draft (drafts, 0)->paragraphs->len, ==, 12);
  for (guint i = 0; i < 12; i++)
    {
      static const char *const marks[] = { "alpha", "beta", "gamma", "delta" };
      g_autofree char *mark = g_strdup_printf ("%s%u", marks[i % 4], i / 4);
      g_autofree char *expected = make_sentence (mark);

      g_assert_cmpstr (g_ptr_array_index (get_draft (drafts, 0)->paragraphs, i), ==, expected);
    }
  g_assert_null (strstr (text, "DAILY"));
}

static void
draw_hyphens (cairo_t *cr, guint page)
{
  write_line (cr, 60, 100, 10, "The government and the well-known opposition agreed on the ex-");
  write_line (cr, 60, 112, 10, "change of letters, and nobody spoke against the pro-");
  write_line (cr, 60, 124, 10, "posal that a well-");
  write_line (cr, 60, 136, 10, "known lawyer had made in public, the \xef\xac\x81rst of its kind in years.");
}

static void
test_hyphens (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (1, draw_hyphens);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.pdf", (char *) pdf->data, pdf->len, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = join_paragraphs (drafts, 0);
  g_assert_nonnull (strstr (text, "a well-known lawyer"));
  g_assert_nonnull (strstr (text, "the first of"));
}

#define ARABIC_TITLE "مكتبة الحي تفتح أبوابها"
#define ARABIC                                                                                                                                                                                         \
  "قالت مديرة المكتبة صباح أمس إن القرّاء سيجدون الأبواب مفتوحة حتى المساء، وأضافت أن العاملين لا يعرفون أين " \
  "حُفظت الكتب القديمة، لكنهم سيبحثون عنها. وذكر الحارس أن الإصلاح يكلّف 24 ألف دينار تقريبا."

static void
draw_paragraph (cairo_t *cr, double y, const char *font, const char *text)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_context_set_round_glyph_positions (pango_layout_get_context (layout), FALSE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, 475 * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, 60, y);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (description);
  g_object_unref (layout);
}

static void
draw_arabic (cairo_t *cr, guint page)
{
  draw_paragraph (cr, 60, "Noto Sans Arabic 22", ARABIC_TITLE);
  draw_paragraph (cr, 140, "Noto Sans Arabic 11", ARABIC);
}

/* From right to left: ligatures, vowel signs, numbers, the first words of lines, spaces. */
static void
test_arabic (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (1, draw_arabic);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.pdf", (char *) pdf->data, pdf->len, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, ARABIC_TITLE);
  assert_paragraphs (drafts, 0, ARABIC);
}

/* What browsers and office programs do: words from right to left are drawn as they look, from left to right. */
static void
write_reversed (cairo_t *cr, double x, double y, double size, const char *text)
{
  g_autofree char *reversed = g_utf8_strreverse (text, -1);
  cairo_text_extents_t extents;

  cairo_select_font_face (cr, "Noto Sans Hebrew", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, size);
  cairo_text_extents (cr, reversed, &extents);
  write_line (cr, x - ABS (extents.x_advance), y, size, reversed);
}

#define FOREIGN "חברת Northern Crossings הפסידה 12% בשנת 2023, כך נמסר אתמול בערב."

static void
draw_foreign (cairo_t *cr, guint page)
{
  draw_paragraph (cr, 60, "Noto Sans Hebrew 11", FOREIGN);
}

/* Foreign words and numbers in a line from right to left keep their order. */
static void
test_foreign (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (1, draw_foreign);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.pdf", (char *) pdf->data, pdf->len, &error);

  g_assert_no_error (error);
  assert_paragraphs (drafts, 0, FOREIGN);
}

static void
draw_hebrew (cairo_t *cr, guint page)
{
  write_reversed (cr, 540, 80, 20, "מועצת העיר ביטלה את התוכנית");
  write_reversed (cr, 540, 120, 10, "מועצת העיר החליטה ביום רביעי לבטל את התוכנית לסגירת הנמל הישן לאחר שדייגים");
  write_reversed (cr, 540, 132, 10, "ותושבים הפגינו במשך שבועיים מול בניין העירייה ודרשו תשובות.");
}

static void
test_hebrew (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (1, draw_hebrew);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.pdf", (char *) pdf->data, pdf->len, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (get_draft (drafts, 0)->title, ==, "מועצת העיר ביטלה את התוכנית");
  assert_paragraphs (drafts, 0,
                     "מועצת העיר החליטה ביום רביעי לבטל את התוכנית לסגירת הנמל הישן לאחר שדייגים ותושבים הפגינו במשך "
                     "שבועיים מול בניין העירייה ודרשו תשובות.");
}

static void
draw_spaced (cairo_t *cr, guint page)
{
  for (guint i = 0; i < 6; i++)
    {
      write_line (cr, 60, 100 + i * 50, 10, "The council of the harbour met again today in the old hall.");
      write_line (cr, 60, 112 + i * 50, 10, "Nobody knew what it would say on this day.");
      write_line (cr, 60, 124 + i * 50, 10, "Then it said that the ferry would stay, and went home early.");
    }
}

/* Where paragraphs are set apart, a short line that ends a sentence does not end its paragraph. */
static void
test_spaced (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (1, draw_spaced);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.pdf", (char *) pdf->data, pdf->len, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (get_draft (drafts, 0)->paragraphs->len, ==, 6);
}

/* Wide gaps between the words of a justified line are no gutters, and a sign across the page is no text. */
static void
draw_justified (cairo_t *cr, guint page)
{
  write_line (cr, 60, 100, 10, "The council of the harbour");
  write_line (cr, 60, 112, 10, "voted");
  write_line (cr, 110, 112, 10, "on");
  write_line (cr, 150, 112, 10, "the plan");
  write_line (cr, 60, 124, 10, "and the mayor said that he");
  write_line (cr, 60, 136, 10, "was glad.");
  write_line (cr, 200, 300, 60, "C");
  write_line (cr, 260, 360, 60, "O");
  write_line (cr, 320, 420, 60, "P");
  write_line (cr, 380, 480, 60, "Y");
}

static void
test_justified (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (1, draw_justified);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_bytes ("a.pdf", (char *) pdf->data, pdf->len, &error);

  g_assert_no_error (error);
  assert_paragraphs (drafts, 0, "The council of the harbour voted on the plan and the mayor said that he was glad.");
}

static void
draw_picture (cairo_t *cr, guint page)
{
  cairo_rectangle (cr, 100, 100, 300, 300);
  cairo_fill (cr);
}

static void
test_refused (void)
{
  g_autoptr (GByteArray) pdf = make_pdf (1, draw_picture);

  assert_refused ("a.pdf", (char *) pdf->data, pdf->len, SP_IMPORT_ERROR_NOT_ARTICLE);
  assert_refused ("a.pdf", "%PDF-1.4\nnothing", 16, SP_IMPORT_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/format-pdf/columns", test_columns);
  g_test_add_func ("/import/format-pdf/hyphens", test_hyphens);
  g_test_add_func ("/import/format-pdf/arabic", test_arabic);
  g_test_add_func ("/import/format-pdf/hebrew", test_hebrew);
  g_test_add_func ("/import/format-pdf/foreign", test_foreign);
  g_test_add_func ("/import/format-pdf/spaced", test_spaced);
  g_test_add_func ("/import/format-pdf/justified", test_justified);
  g_test_add_func ("/import/format-pdf/refused", test_refused);
  return g_test_run ();
}
