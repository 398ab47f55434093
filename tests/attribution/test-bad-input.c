/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sp-attributor.h"

static SpAttributor *attributor;

/* Every piece must lie in the text, whatever that is. */
static void
check (const char *text)
{
  static const char *const langs[] = { "en", "ru", "ar", NULL };
  guint length = (guint) g_utf8_strlen (text, -1);

  for (guint l = 0; l < G_N_ELEMENTS (langs); l++)
    {
      g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, langs[l]);
      for (guint i = 0; i < found->len; i++)
        {
          const SpAttribution *attribution = g_ptr_array_index (found, i);
          g_assert_cmpuint (attribution->content->len, >, 0);
          g_assert_cmpuint (sp_ranges_hull (attribution->content).end, <=, length);
          g_assert_cmpuint (sp_ranges_hull (attribution->source).end, <=, length);
          g_assert_cmpuint (sp_ranges_hull (attribution->cue).end, <=, length);
        }
    }
}

static void
test_small (void)
{
  check ("");
  check ("\n");
  check ("\n\n\n");
  check (".");
  check ("\"");
  check ("said");
  check ("said said said said");
  check ("“said");
  check ("said”");
  check (": : : — — —");
  check ("'s 's n't 'll");
  check ("\t \t \u200b\u200e\u202e");
  check ("قال \"Mr. Lee said\" إن");
  check ("他说：“我们不会签署。”他补充说。");
  check ("“a “b “c “d” e” f” g” said he said she said");
}

static char *
repeat (const char *piece, gsize size)
{
  GString *out = g_string_sized_new (size + strlen (piece));

  while (out->len < size)
    g_string_append (out, piece);
  return g_string_free (out, FALSE);
}

static double
measure (const char *piece, gsize size)
{
  g_autofree char *text = repeat (piece, size);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) found = sp_attributor_attribute (attributor, text, "en");

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

/* Eight times the text must not take much more than eight times as long. */
static void
check_linear (const char *piece)
{
  double small = measure (piece, 40000), large = measure (piece, 320000);

  g_test_message ("%.12s: %.3f s, %.3f s", piece, small, large);
  g_assert_cmpfloat (large, <, MAX (small, 0.02) * 40);
}

static void
test_linear (void)
{
  check_linear ("word ");
  check_linear ("x");
  check_linear ("\" ");
  check_linear ("\"a\"");
  check_linear ("“");
  check_linear ("‘a ");
  check_linear ("said ");
  check_linear ("Mr. Lee said that ");
  check_linear ("“We go,” he said. ");
  check_linear ("He said he left.\n\n");
  check_linear ("“Open.\n\n");
  check_linear ("who said ");
  check_linear ("Anna Berg ");
  check_linear (". ");
  check_linear ("\n");
  check_linear ("說");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  attributor = sp_attributor_new ();
  g_test_add_func ("/bad-input/small", test_small);
  g_test_add_func ("/bad-input/linear", test_linear);
  status = g_test_run ();
  sp_attributor_unref (attributor);
  return status;
}
