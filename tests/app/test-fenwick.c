/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sp-fenwick.h"

static void
test_empty (void)
{
  g_autoptr (SpFenwick) sizes = sp_fenwick_new (0, 10);

  g_assert_cmpuint (sp_fenwick_get_n (sizes), ==, 0);
  g_assert_cmpint (sp_fenwick_get_total (sizes), ==, 0);
  g_assert_cmpint (sp_fenwick_get_start (sizes, 0), ==, 0);
}

static void
test_equal (void)
{
  g_autoptr (SpFenwick) sizes = sp_fenwick_new (100000, 72);

  g_assert_cmpint (sp_fenwick_get_total (sizes), ==, 7200000);
  g_assert_cmpint (sp_fenwick_get_start (sizes, 99999), ==, 7199928);
  g_assert_cmpuint (sp_fenwick_find (sizes, -5), ==, 0);
  g_assert_cmpuint (sp_fenwick_find (sizes, 71), ==, 0);
  g_assert_cmpuint (sp_fenwick_find (sizes, 72), ==, 1);
  g_assert_cmpuint (sp_fenwick_find (sizes, 7199999), ==, 99999);
  g_assert_cmpuint (sp_fenwick_find (sizes, 7200000), ==, 99999);
  g_assert_cmpuint (sp_fenwick_find (sizes, G_MAXINT64), ==, 99999);
}

static void
test_set (void)
{
  g_autoptr (SpFenwick) sizes = sp_fenwick_new (3, 10);

  g_assert_true (sp_fenwick_set_size (sizes, 1, 0));
  g_assert_false (sp_fenwick_set_size (sizes, 1, 0));
  g_assert_cmpint (sp_fenwick_get_size (sizes, 1), ==, 0);
  g_assert_cmpint (sp_fenwick_get_total (sizes), ==, 20);
  g_assert_cmpuint (sp_fenwick_find (sizes, 9), ==, 0);
  g_assert_cmpuint (sp_fenwick_find (sizes, 10), ==, 2);
}

static void
test_splice (void)
{
  g_autoptr (SpFenwick) sizes = sp_fenwick_new (4, 10);

  sp_fenwick_set_size (sizes, 3, 99);
  sp_fenwick_splice (sizes, 1, 2, 3, 5);
  g_assert_cmpuint (sp_fenwick_get_n (sizes), ==, 5);
  g_assert_cmpint (sp_fenwick_get_size (sizes, 0), ==, 10);
  g_assert_cmpint (sp_fenwick_get_size (sizes, 3), ==, 5);
  g_assert_cmpint (sp_fenwick_get_size (sizes, 4), ==, 99);
  g_assert_cmpint (sp_fenwick_get_start (sizes, 4), ==, 25);
  sp_fenwick_splice (sizes, 0, 5, 0, 0);
  g_assert_cmpuint (sp_fenwick_get_n (sizes), ==, 0);
}

/* Whatever is done to it, it agrees with plain addition. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (16);
  g_autoptr (GArray) plain = g_array_new (FALSE, TRUE, sizeof (int));
  g_autoptr (SpFenwick) sizes = sp_fenwick_new (333, 0);
  gint64 at = 0;

  g_array_set_size (plain, 333);
  for (guint i = 0; i < 2000; i++)
    {
      guint where = g_rand_int_range (rand, 0, 333);
      int size = g_rand_int_range (rand, 0, 50);

      g_array_index (plain, int, where) = size;
      sp_fenwick_set_size (sizes, where, size);
    }
  for (guint i = 0; i < 333; i++)
    {
      int size = g_array_index (plain, int, i);

      g_assert_cmpint (sp_fenwick_get_start (sizes, i), ==, at);
      if (size > 0)
        {
          g_assert_cmpuint (sp_fenwick_find (sizes, at), ==, i);
          g_assert_cmpuint (sp_fenwick_find (sizes, at + size - 1), ==, i);
        }
      at += size;
    }
  g_assert_cmpint (sp_fenwick_get_total (sizes), ==, at);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fenwick/empty", test_empty);
  g_test_add_func ("/fenwick/equal", test_equal);
  g_test_add_func ("/fenwick/set", test_set);
  g_test_add_func ("/fenwick/splice", test_splice);
  g_test_add_func ("/fenwick/random", test_random);
  return g_test_run ();
}
