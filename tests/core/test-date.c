/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-date.h"

static void
test_parse_iso (void)
{
  struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "2016-09-17", "2016-09-17" },
    { " 2016-9-7 ", "2016-09-07" },
    { "2016-09-17T14:05", "2016-09-17T14:05:00" },
    { "2016-09-17 14:05:09.123Z", "2016-09-17T14:05:09Z" },
    { "2016-09-17T14:05:09+0300", "2016-09-17T14:05:09+03:00" },
    { "2016-09-17T14:05:09 -05:00", "2016-09-17T14:05:09-05:00" },
    { "2016-02-30", NULL },
    { "2016-09-17T25:00", NULL },
    { "2016-09-17T14:05:09+99:00", NULL },
    { "2016-09-17 yesterday", NULL },
    { "17.09.2016", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = sp_date_parse_iso (cases[i].text);

      g_assert_cmpstr (date, ==, cases[i].expected);
    }
}

static void
test_now (void)
{
  g_autofree char *fixed = NULL;
  g_autofree char *canonical = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1474120800", TRUE);
  fixed = sp_date_now ();
  canonical = sp_date_parse_iso (fixed);
  g_assert_cmpstr (fixed, ==, "2016-09-17T14:00:00Z");
  g_assert_cmpstr (canonical, ==, fixed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/date/parse-iso", test_parse_iso);
  g_test_add_func ("/core/date/now", test_now);
  return g_test_run ();
}
