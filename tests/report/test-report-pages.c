/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Breaking into pages: every line of every text stands on a page once, inside the margins, and none over another. */
#include "sp-pages-private.h"
#include "sp-report-sample.h"

static const char *const samples[] = { "small", "empty", "scripts", "long", "hostile", "medium" };

/* A text as it stands on a page. */
typedef struct
{
  const SpMark *mark;
  double bottom;
  guint n_lines; /* of the whole text */
} Placed;

static GArray *
measure_texts (const SpPages *pages, const SpSheet *sheet)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (Placed));

  for (guint i = 0; i < sheet->marks->len; i++)
    {
      const SpMark *mark = &g_array_index (sheet->marks, SpMark, i);
      const SpBlock *block = mark->block;
      Placed text = { .mark = mark };
      PangoLayout *layout;

      if (mark->type != SP_MARK_TEXT)
        continue;
      layout = sp_page_style_create_layout (pages->context, block->style, block->text, block->strong, block->language,
                                            block->mirrored, mark->width);
      text.n_lines = (guint) pango_layout_get_line_count (layout);
      text.bottom = mark->y + sp_page_style_measure_lines (layout, mark->first, mark->n);
      g_array_append_val (texts, text);
      g_object_unref (layout);
    }
  return texts;
}

/* Takes off PLACED the lines that stand on this page: what is left of each block at last is 0. */
static void
count_lines (const GArray *texts, GHashTable *placed)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const Placed *text = &g_array_index (texts, Placed, i);
      gpointer found;
      guint rest = text->n_lines;

      if (text->mark->again)
        continue;
      if (g_hash_table_lookup_extended (placed, text->mark->block, NULL, &found))
        rest = GPOINTER_TO_UINT (found);
      g_assert_cmpuint (text->mark->first, ==, text->n_lines - rest);
      g_assert_cmpuint (text->mark->n, <=, rest);
      g_hash_table_insert (placed, text->mark->block, GUINT_TO_POINTER (rest - text->mark->n));
    }
}

static void
check_inside (const SpSheet *sheet, const GArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      const Placed *text = &g_array_index (texts, Placed, i);

      g_assert_cmpfloat (text->mark->x, >=, SP_MARGIN_SIDE);
      g_assert_cmpfloat (text->mark->x + text->mark->width, <=, sheet->width - SP_MARGIN_SIDE + 0.1);
      g_assert_cmpfloat (text->mark->y, >=, SP_MARGIN_TOP - 1);
      g_assert_cmpfloat (text->bottom, <=, sheet->height - SP_MARGIN_BOTTOM + 2);
    }
}

static void
check_apart (const GArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    for (guint j = i + 1; j < texts->len; j++)
      {
        const Placed *a = &g_array_index (texts, Placed, i), *b = &g_array_index (texts, Placed, j);
        const SpMark *x = a->mark, *y = b->mark;

        /* Labels have no width of their own; they stand in the margin. */
        if (x->width < 0 || y->width < 0 || y->x >= x->x + x->width || x->x >= y->x + y->width)
          continue;
        g_assert_true (y->y >= a->bottom - 0.1 || x->y >= b->bottom - 0.1);
      }
}

static void
check_whole (const SpPages *pages, GHashTable *placed)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, placed);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_assert_cmpuint (GPOINTER_TO_UINT (value), ==, 0);
  for (guint i = 0; i < pages->document->blocks->len; i++)
    {
      const SpBlock *block = g_ptr_array_index (pages->document->blocks, i);

      if (block->type == SP_BLOCK_TEXT || block->type == SP_BLOCK_LABEL)
        g_assert_true (g_hash_table_contains (placed, block));
      for (guint row = 0; block->table && row < block->table->rows->len; row++)
        {
          GPtrArray *cells = g_ptr_array_index (block->table->rows, row);

          for (guint cell = 0; cell < cells->len; cell++)
            {
              GPtrArray *blocks = ((SpTableCell *) g_ptr_array_index (cells, cell))->blocks;

              for (guint j = 0; j < blocks->len; j++)
                g_assert_true (g_hash_table_contains (placed, g_ptr_array_index (blocks, j)));
            }
        }
    }
}

static void
test_breaking (gconstpointer data)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_by_name (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SpPages) pages = sp_pages_new (comparison, NULL, NULL, NULL, &error);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (sp_pages_get_n_pages (pages), >, 1);
  for (guint i = 0; i < pages->sheets->len; i++)
    {
      const SpSheet *sheet = g_ptr_array_index (pages->sheets, i);
      g_autoptr (GArray) texts = measure_texts (pages, sheet);

      count_lines (texts, placed);
      check_inside (sheet, texts);
      check_apart (texts);
    }
  check_whole (pages, placed);
}

/* What is opened is closed, the last one first; lines in between leave the tree balanced on every page. */
static void
test_structure (gconstpointer data)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_by_name (data);
  g_autoptr (SpPages) pages = sp_pages_new (comparison, NULL, NULL, NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < pages->sheets->len; i++)
    {
      const SpSheet *sheet = g_ptr_array_index (pages->sheets, i);

      for (guint j = 0; j < sheet->marks->len; j++)
        {
          const SpMark *mark = &g_array_index (sheet->marks, SpMark, j);

          if (mark->type == SP_MARK_OPEN)
            g_ptr_array_add (open, (gpointer) mark->tag);
          else if (mark->type == SP_MARK_CLOSE)
            g_assert_cmpstr (g_ptr_array_steal_index (open, open->len - 1), ==, mark->tag);
        }
      /* A table does not go over a page's edge in one piece. */
      for (guint j = 0; j < open->len; j++)
        g_assert_cmpstr (g_ptr_array_index (open, j), !=, "Table");
    }
  g_assert_cmpuint (open->len, ==, 0);
}

/* Every header of a grid stands on each of its pages, and its colour is never all that tells a party. */
static void
test_repeated_header (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_large (30, 3, 2);
  g_autoptr (SpPages) pages = sp_pages_new (comparison, NULL, NULL, NULL, NULL);
  guint n_pages = 0;

  for (guint i = 0; i < pages->sheets->len; i++)
    {
      const SpSheet *sheet = g_ptr_array_index (pages->sheets, i);
      guint n_parties = 0;

      if (g_strcmp0 (sheet->chapter, "The grid") != 0)
        continue;
      n_pages++;
      for (guint j = 0; j < sheet->marks->len; j++)
        {
          const SpMark *mark = &g_array_index (sheet->marks, SpMark, j);

          if (mark->type == SP_MARK_TEXT && g_str_has_prefix (mark->block->text, "Party with number")
              && mark->block->style == SP_STYLE_CELL_HEAD)
            n_parties++;
        }
      g_assert_cmpuint (n_parties, ==, 3);
    }
  g_assert_cmpuint (n_pages, >, 3);
}

/* Pages can be drawn in any order, on anything, as a preview does. */
static void
test_drawing (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  SpReportOptions letter = { .paper = SP_PAPER_LETTER };
  g_autoptr (SpPages) pages = sp_pages_new (comparison, &letter, NULL, NULL, NULL);

  for (guint i = sp_pages_get_n_pages (pages); i-- > 0;)
    {
      double width, height;
      cairo_surface_t *surface;
      cairo_t *cr;

      sp_pages_get_size (pages, i, &width, &height);
      g_assert_cmpfloat (MIN (width, height), ==, 612);
      surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) width, (int) height);
      cr = cairo_create (surface);
      sp_pages_draw (pages, i, cr);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_flush (surface);
      {
        const guchar *pixels = cairo_image_surface_get_data (surface);
        gsize size = (gsize) cairo_image_surface_get_stride (surface) * (gsize) (int) height;
        guint inked = 0;

        for (gsize p = 0; p < size; p++)
          inked += pixels[p] > 0;
        g_assert_cmpuint (inked, >, 500);
      }
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static gboolean
stop (gpointer data)
{
  return TRUE;
}

static void
test_cancelled (void)
{
  g_autoptr (SpComparison) comparison = sp_report_sample_small ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sp_pages_new (comparison, NULL, stop, NULL, &error));
  g_assert_error (error, SP_REPORT_ERROR, SP_REPORT_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *breaking = g_strconcat ("/report/pages/breaking/", samples[i], NULL);
      g_autofree char *structure = g_strconcat ("/report/pages/structure/", samples[i], NULL);

      g_test_add_data_func (breaking, samples[i], test_breaking);
      g_test_add_data_func (structure, samples[i], test_structure);
    }
  g_test_add_func ("/report/pages/repeated-header", test_repeated_header);
  g_test_add_func ("/report/pages/drawing", test_drawing);
  g_test_add_func ("/report/pages/cancelled", test_cancelled);
  return g_test_run ();
}
