/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-align.h"

#include <string.h>

/* The plain dynamic programming that Myers' method must agree with. */
static guint
distance_plain (const gunichar *p, guint n, const gunichar *t, guint m)
{
  g_autofree guint *rows = g_new (guint, n + 1);
  guint best = n;

  for (guint i = 0; i <= n; i++)
    rows[i] = i;
  for (guint j = 1; j <= m; j++)
    {
      guint diagonal = rows[0];

      for (guint i = 1; i <= n; i++)
        {
          guint here = MIN (MIN (rows[i], rows[i - 1]) + 1, diagonal + (p[i - 1] != t[j - 1]));

          diagonal = rows[i];
          rows[i] = here;
        }
      best = MIN (best, rows[n]);
    }
  return best;
}

static void
test_agrees_with_plain (void)
{
  for (guint round = 0; round < 400; round++)
    {
      gunichar pattern[200], text[400];
      guint n = g_test_rand_int_range (1, 200), m = g_test_rand_int_range (0, 400);
      guint letters = g_test_rand_int_range (2, 20);
      guint distance, at;
      SpRange found;

      for (guint i = 0; i < n; i++)
        pattern[i] = 'a' + g_test_rand_int_range (0, letters);
      for (guint i = 0; i < m; i++)
        text[i] = 'a' + g_test_rand_int_range (0, letters);
      at = m > n ? g_test_rand_int_range (0, m - n + 1) : 0;
      for (guint i = 0; m > n && round % 2 && i < n; i++)
        text[at + i] = g_test_rand_int_range (0, 10) == 0 ? 'z' : pattern[i];
      distance = sp_align_find (pattern, n, text, m, &found);
      g_assert_cmpuint (distance, ==, distance_plain (pattern, n, text, m));
      g_assert_cmpuint (found.start, <=, found.end);
      g_assert_cmpuint (found.end, <=, m);
      g_assert_cmpuint (distance_plain (pattern, n, text + found.start, found.end - found.start), ==, distance);
    }
}

static void
test_finds_range (void)
{
  guint n, m;
  g_autofree gunichar *pattern = sp_align_fold_text ("the truce could be derailed", &n);
  g_autofree gunichar *text = sp_align_fold_text ("He said “The truce — could be derailed” by it.", &m);
  SpRange found;

  g_assert_cmpuint (sp_align_find (pattern, n, text, m, &found), ==, 2);
  g_assert_cmpuint (found.start, ==, 9);
  g_assert_cmpuint (found.end, ==, 38);
}

static void
test_fold (void)
{
  g_assert_cmpuint (sp_align_fold (0x201c), ==, sp_align_fold ('"'));
  g_assert_cmpuint (sp_align_fold (0x2019), ==, sp_align_fold ('\''));
  g_assert_cmpuint (sp_align_fold (0xab), ==, sp_align_fold (0x201e));
  g_assert_cmpuint (sp_align_fold (0x2014), ==, '-');
  g_assert_cmpuint (sp_align_fold ('\n'), ==, ' ');
  g_assert_cmpuint (sp_align_fold (0xa0), ==, ' ');
  g_assert_cmpuint (sp_align_fold (0x416), ==, 0x436);
}

static void
test_edge (void)
{
  static const gunichar a[] = { 'a', 'b', 'c', 'd' }, b[] = { 'a', 'x', 'b', 'c', 'd' };

  g_assert_cmpfloat (sp_align_edge (a, 4, a, 4, 1), ==, 1);
  g_assert_cmpfloat (sp_align_edge (a, 4, b, 5, 1), ==, 0.75);
  g_assert_cmpfloat (sp_align_edge (a + 3, 4, b + 4, 5, -1), ==, 0.75);
  g_assert_cmpfloat (sp_align_edge (a, 4, b, 0, 1), ==, 0);
  g_assert_cmpfloat (sp_align_edge (a, 0, b, 5, 1), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/align/agrees-with-plain", test_agrees_with_plain);
  g_test_add_func ("/align/finds-range", test_finds_range);
  g_test_add_func ("/align/fold", test_fold);
  g_test_add_func ("/align/edge", test_edge);
  return g_test_run ();
}
