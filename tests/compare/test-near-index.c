/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-shared.h"

/* An article of N words drawn from a wide vocabulary by SEED, of which every EDIT-th (0: none) is another. */
static char *
write_article (guint32 seed, guint n, guint edit)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GRand) other = g_rand_new_with_seed (seed + 1000000);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint word = g_rand_int_range (rand, 0, 20000);

      if (edit && i % edit == edit - 1)
        word = g_rand_int_range (other, 0, 20000);
      g_string_append_printf (text, "w%u ", word);
    }
  return g_string_free (text, FALSE);
}

static void
sign (const char *article, guint32 *signature)
{
  g_autoptr (SpSharedText) text = sp_shared_text_new (article);

  sp_shared_text_sign (text, signature);
}

static void
test_finds_copies (void)
{
  g_autoptr (SpNearIndex) index = sp_near_index_new ();
  guint32 signature[SP_NEAR_SIGNATURE];
  guint n_found = 0, n_strangers = 0;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *article = write_article (i, 300, 0);

      sign (article, signature);
      sp_near_index_add (index, i + 1, signature);
    }
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *copy = write_article (i, 300, 25);
      g_autofree char *stranger = write_article (i + 5000, 300, 0);
      g_autoptr (GArray) keys = NULL;
      g_autoptr (GArray) none = NULL;

      sign (copy, signature);
      keys = sp_near_index_query (index, signature, 5);
      n_found += keys->len > 0 && g_array_index (keys, gint64, 0) == i + 1;
      sign (stranger, signature);
      none = sp_near_index_query (index, signature, 5);
      n_strangers += none->len;
    }
  g_assert_cmpuint (n_found, ==, 100);
  g_assert_cmpuint (n_strangers, ==, 0);
}

static void
test_likeliest_first (void)
{
  g_autoptr (SpNearIndex) index = sp_near_index_new ();
  guint32 signature[SP_NEAR_SIGNATURE];
  guint edits[] = { 12, 40, 0 };
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *article = write_article (7, 400, edits[i]);

      sign (article, signature);
      sp_near_index_add (index, i + 1, signature);
    }
  keys = sp_near_index_query (index, signature, 10);
  g_assert_cmpuint (keys->len, ==, 3);
  g_assert_cmpint (g_array_index (keys, gint64, 0), ==, 3);
  g_assert_cmpint (g_array_index (keys, gint64, 1), ==, 2);
  first = sp_near_index_query (index, signature, 1);
  g_assert_cmpuint (first->len, ==, 1);
}

static void
test_too_short (void)
{
  g_autoptr (SpNearIndex) index = sp_near_index_new ();
  guint32 signature[SP_NEAR_SIGNATURE];
  g_autoptr (GArray) keys = NULL;

  sign ("", signature);
  sp_near_index_add (index, 1, signature);
  sign ("two words", signature);
  sp_near_index_add (index, 2, signature);
  keys = sp_near_index_query (index, signature, 10);
  g_assert_cmpuint (keys->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/near-index/finds-copies", test_finds_copies);
  g_test_add_func ("/near-index/likeliest-first", test_likeliest_first);
  g_test_add_func ("/near-index/too-short", test_too_short);
  return g_test_run ();
}
