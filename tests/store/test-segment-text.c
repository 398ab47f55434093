/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-segment-text.h"

#include <glib.h>

/* A text and what FTS5 gets, a gap shown as "|". */
static const char *const texts[][2] = {
  { "", "" },
  { "plain words, ünïcode", "plain words, ünïcode" },
  { "停火", "|停||火" },
  { "NATO和US", "NATO|和|US" },
  { "ไม่หยุด", "|ไ||ม่||ห||ยุ||ด" },
  { "الهُدْنَةِ", "الهدنه" },
  { "أحمد", "احمد" },
  { "שָׁלוֹם", "שלום" },
  { "Ёлка", "Елка" },
  { "Ρωσίας", "Ρωσιασ" },
};

static void
test_segment (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *segmented = sp_segment_text (texts[i][0]);

      g_strdelimit (segmented, "\x1f", '|');
      g_assert_cmpstr (segmented, ==, texts[i][1]);
    }
}

static void
test_locate (void)
{
  SpRange range = sp_segment_text_locate ("الهُدْنَةِ أمس", 0, 6);

  g_assert_cmpint (range.start, ==, 0);
  g_assert_cmpint (range.end, ==, 10);
  range = sp_segment_text_locate ("NATO和US", 4, 1);
  g_assert_cmpint (range.start, ==, 4);
  g_assert_cmpint (range.end, ==, 5);
  range = sp_segment_text_locate ("ab", 1, 1);
  g_assert_cmpint (range.end, ==, 2);
  range = sp_segment_text_locate ("ab", 7, 3);
  g_assert_cmpint (range.start, ==, 2);
  g_assert_cmpint (range.end, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/segment-text/segment", test_segment);
  g_test_add_func ("/store/segment-text/locate", test_locate);
  return g_test_run ();
}
