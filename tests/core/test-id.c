/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-error.h"
#include "sp-id.h"

static void
test_new_never_repeats (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (sp_id_hash, sp_id_equal, g_free, NULL);

  for (int i = 0; i < 100000; i++)
    {
      SpId *id = g_new (SpId, 1);

      *id = sp_id_new ();
      g_assert_cmpint (*id, >, 0);
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_parse (void)
{
  SpId id = 0;

  g_assert_true (sp_id_parse ("9223372036854775807", &id, NULL));
  g_assert_cmpint (id, ==, G_MAXINT64);
  for (const char *const *bad =
           (const char *const[]){ "", "0", "-1", "9223372036854775808", "12x", " 12", "\033[1m", NULL };
       *bad; bad++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sp_id_parse (*bad, &id, &error));
      g_assert_error (error, SP_CORE_ERROR, SP_CORE_ERROR_INVALID);
      g_assert_null (strchr (error->message, '\033'));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/id/new-never-repeats", test_new_never_repeats);
  g_test_add_func ("/core/id/parse", test_parse);
  return g_test_run ();
}
