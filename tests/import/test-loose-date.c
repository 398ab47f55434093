/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-loose-date.h"

static void
test_forms (void)
{
  static const struct
  {
    const char *text;
    const char *date;
  } cases[] = {
    { "2024-05-03", "2024-05-03" },
    { "2024-05-03T10:00:00.123+0200", "2024-05-03T10:00:00+02:00" },
    { "20240503", "2024-05-03" },
    { "1714723200", "2024-05-03T08:00:00Z" },
    { "May 3, 2024", "2024-05-03" },
    { "Published: 3rd May 2024", "2024-05-03" },
    { "3. Mai 2024, 10:39 Uhr", "2024-05-03T10:39:00" },
    { "3 de mayo de 2024", "2024-05-03" },
    { "3 mai 2024", "2024-05-03" },
    { "3 мая 2024", "2024-05-03" },
    { "3 травня 2024", "2024-05-03" },
    { "3 maja 2024", "2024-05-03" },
    { "2024年5月3日", "2024-05-03" },
    { "2024년 5월 3일", "2024-05-03" },
    { "٠٣/٠٥/٢٠٢٤", "2024-05-03" },
    { "03.05.2024", "2024-05-03" },
    { "Fri, 03 May 2024 08:00:00 GMT", "2024-05-03T08:00:00" },
    { "2 تير 1399", "2020-06-22" },
    { "۱۳۹۹/۰۲/۲۱", "2020-05-10" },
    { "3rd of May, 2024", "2024-05-03" },
    { "3. 5. 2024", "2024-05-03" },
    { "2024. 05. 03.", "2024-05-03" },
    { "2024. május 3.", "2024-05-03" },
    { "2024. gada 3. maijs", "2024-05-03" },
    { "2024 m. gegužės 3 d.", "2024-05-03" },
    { "3 Μαΐου 2024", "2024-05-03" },
    { "3. маја 2024.", "2024-05-03" },
    { "3 מאי 2024", "2024-05-03" },
    { "3 במאי 2024", "2024-05-03" },
    { "3 أيار/مايو 2024", "2024-05-03" },
    { "3 تشرين الأول 2024", "2024-10-03" },
    { "Ngày 3 tháng 5 năm 2024", "2024-05-03" },
    { "3 Agustus 2024", "2024-08-03" },
    { "3 พฤษภาคม 2567", "2024-05-03" },
    { "令和6年5月3日", "2024-05-03" },
    { "3 მაისი 2024", "2024-05-03" },
    { "3 մայիսի 2024", "2024-05-03" },
    { "no date", NULL },
    { "31.02.2024", NULL },
    { "version 1.2.3", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = sp_loose_date_parse (cases[i].text, FALSE);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_order (void)
{
  g_autofree char *us = sp_loose_date_parse ("5/3/2024", TRUE);
  g_autofree char *world = sp_loose_date_parse ("3/5/2024", FALSE);
  g_autofree char *plain = sp_loose_date_parse ("5/13/2024", FALSE);
  g_autofree char *dotted = sp_loose_date_parse ("3.5.2024", TRUE);

  g_assert_cmpstr (us, ==, "2024-05-03");
  g_assert_cmpstr (world, ==, "2024-05-03");
  g_assert_cmpstr (plain, ==, "2024-05-13");
  g_assert_cmpstr (dotted, ==, "2024-05-03");
}

static void
test_addresses (void)
{
  g_autofree char *slashes = sp_loose_date_from_url ("https://news.example/2024/05/03/ferry");
  g_autofree char *compact = sp_loose_date_from_url ("https://news.example/a-20240503-b");
  g_autofree char *number = sp_loose_date_from_url ("https://news.example/12345678/ferry");
  g_autofree char *none = sp_loose_date_from_url ("https://news.example/ferry");

  g_assert_cmpstr (slashes, ==, "2024-05-03");
  g_assert_cmpstr (compact, ==, "2024-05-03");
  g_assert_null (number);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/loose-date/forms", test_forms);
  g_test_add_func ("/import/loose-date/order", test_order);
  g_test_add_func ("/import/loose-date/addresses", test_addresses);
  return g_test_run ();
}
