/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-date-words.h"
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

/* The third of a month in each language, as its pages write it. */
static void
test_languages (void)
{
  static const struct
  {
    const char *text;
    const char *date;
  } cases[] = {
    { "3 janvier 2024", "2024-01-03" },
    { "3. Februar 2024", "2024-02-03" },
    { "3 de setembro de 2024", "2024-09-03" },
    { "3 de septiembre de 2024", "2024-09-03" },
    { "3 d'abril de 2024", "2024-04-03" },
    { "3 settembre 2024", "2024-09-03" },
    { "3 augustus 2024", "2024-08-03" },
    { "3 Augustus 2024", "2024-08-03" },
    { "3 oktober 2024", "2024-10-03" },
    { "3. desember 2024", "2024-12-03" },
    { "3. ágúst 2024", "2024-08-03" },
    { "3. syyskuuta 2024", "2024-09-03" },
    { "3. veebruar 2024", "2024-02-03" },
    { "2024. gada 3. jūnijs", "2024-06-03" },
    { "2024 m. birželio 3 d.", "2024-06-03" },
    { "3 listopada 2024", "2024-11-03" },
    { "3. listopada 2024.", "2024-10-03" },
    { "3. listopadu 2024", "2024-11-03" },
    { "3. srpna 2024", "2024-08-03" },
    { "3. srpnja 2024.", "2024-07-03" },
    { "3. lipnja 2024.", "2024-06-03" },
    { "3 lipca 2024", "2024-07-03" },
    { "3. júla 2024", "2024-07-03" },
    { "2024. szeptember 3.", "2024-09-03" },
    { "3 noiembrie 2024", "2024-11-03" },
    { "3 февруари 2024", "2024-02-03" },
    { "3 ΑΥΓΟΥΣΤΟΥ 2024", "2024-08-03" },
    { "3 Ιουνίου 2024", "2024-06-03" },
    { "3. јула 2024.", "2024-07-03" },
    { "3. avgust 2024", "2024-08-03" },
    { "3 октомври 2024", "2024-10-03" },
    { "3 Gusht 2024", "2024-08-03" },
    { "3 сентября 2024 г.", "2024-09-03" },
    { "3 серпня 2024", "2024-08-03" },
    { "3 жніўня 2024", "2024-08-03" },
    { "3 სექტემბერი, 2024", "2024-09-03" },
    { "3 Սեպտեմբերի 2024", "2024-09-03" },
    { "3 avqust 2024", "2024-08-03" },
    { "3 тамыз 2024", "2024-08-03" },
    { "2024 жылғы 3 қыркүйек", "2024-09-03" },
    { "2024-yil 3-may", "2024-05-03" },
    { "3 EYLÜL 2024", "2024-09-03" },
    { "3 Ağustos 2024", "2024-08-03" },
    { "3 جويلية 2024", "2024-07-03" },
    { "3 غشت 2024", "2024-08-03" },
    { "٣ أيلول ٢٠٢٤", "2024-09-03" },
    { "۱۴ اردیبهشت ۱۴۰۳", "2024-05-03" },
    { "۱۴ ثور ۱۴۰۳", "2024-05-03" },
    { "د غویی ۱۴ ۱۴۰۳", "2024-05-03" },
    { "۱۴۰۳/۰۲/۱۴", "2024-05-03" },
    { "۱۴/۰۲/۱۴۰۳", "2024-05-03" },
    { "3 مئی 2024", "2024-05-03" },
    { "۳ مهٔ ۲۰۲۴", "2024-05-03" },
    { "3 בספטמבר 2024", "2024-09-03" },
    { "३ मई २०२४", "2024-05-03" },
    { "मई 3, 2024", "2024-05-03" },
    { "३ डिसेंबर २०२४", "2024-12-03" },
    { "৩ ফেব্রুয়ারি ২০২৪", "2024-02-03" },
    { "3 ஆகஸ்ட் 2024", "2024-08-03" },
    { "3 ఆగస్టు 2024", "2024-08-03" },
    { "3 ಆಗಸ್ಟ್ 2024", "2024-08-03" },
    { "3 ഓഗസ്റ്റ് 2024", "2024-08-03" },
    { "3 ઑગસ્ટ 2024", "2024-08-03" },
    { "3 ਅਗਸਤ 2024", "2024-08-03" },
    { "2024 අප්\u200dරේල් 3", "2024-04-03" },
    { "๓ พฤษภาคม พ.ศ. ๒๕๖๗", "2024-05-03" },
    { "3 พ.ค. 2567", "2024-05-03" },
    { "3 พ.ค. 67", "2024-05-03" },
    { "3 มิ.ย. 2024", "2024-06-03" },
    { "3 ພຶດສະພາ 2024", "2024-05-03" },
    { "ថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២៤", "2024-05-03" },
    { "၂၀၂၄ ခုနှစ် မေလ ၃ ရက်", "2024-05-03" },
    { "Thứ Sáu, 3 tháng 5, 2024", "2024-05-03" },
    { "3 Tháng Mười Hai, 2024", "2024-12-03" },
    { "3 Disember 2024", "2024-12-03" },
    { "Mayo 3, 2024", "2024-05-03" },
    { "3 Septemba 2024", "2024-09-03" },
    { "3 Satumba 2024", "2024-09-03" },
    { "ሜይ 3, 2024", "2024-05-03" },
    { "2024 оны 5 дугаар сарын 03", "2024-05-03" },
    { "2024 оны 5-р сарын 03", "2024-05-03" },
    { "二〇二四年五月三日", "2024-05-03" },
    { "二○二四年十二月二十三日", "2024-12-23" },
    { "２０２４年５月３日", "2024-05-03" },
    { "2024 年 5 月 3 日", "2024-05-03" },
    { "民國113年5月3日", "2024-05-03" },
    { "中華民國一一三年五月三日", "2024-05-03" },
    { "令和元年5月3日", "2019-05-03" },
    { "平成31年4月3日", "2019-04-03" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = sp_loose_date_parse (cases[i].text, FALSE);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

/* Calendars that are left alone, and what is no date. */
static void
test_left_alone (void)
{
  static const char *const texts[] = {
    "5 شوال 1445", "1445/10/05",       "ግንቦት 3 2016",      "२०८१ वैशाख २५", "२०८१-०१-२५",        "২০ বৈশাখ ১৪৩১",
    "3 мая",       "Martin 3, Room 7", "民國113年",        "五月三日",     "10 000 ليرة سورية", "May 2024",
    "2024",        "version 2024.1",   "3 listopada 99 m", "30 พ.ค.",      "Top 10 2024",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *date = sp_loose_date_parse (texts[i], FALSE);

      g_test_message ("%s", texts[i]);
      g_assert_null (date);
    }
}

/* Published and changed, by their words. */
static void
test_words (void)
{
  static const char *const changes[] = {
    "Updated",
    "Zuletzt aktualisiert:",
    "Mis à jour le",
    "Actualizado",
    "Atualizado em",
    "Aggiornato il",
    "Laatst gewijzigd",
    "Uppdaterad",
    "Oppdatert",
    "Sidst opdateret",
    "Päivitetty",
    "Uuendatud",
    "Atjaunināts",
    "Atnaujinta",
    "Aktualizacja:",
    "Aktualizováno",
    "Frissítve",
    "Ultima actualizare",
    "Обновлено",
    "Оновлено",
    "Обновена",
    "Ажурирано",
    "Ažurirano",
    "Posodobljeno",
    "Ενημερώθηκε",
    "განახლებულია",
    "Թարմացվել է",
    "Yenilənib",
    "Жаңартылды",
    "Güncelleme",
    "آخر تحديث",
    "به‌روزرسانی",
    "עודכן",
    "अपडेटेड",
    "আপডেট",
    "อัปเดต",
    "Cập nhật",
    "Diperbarui",
    "更新时间",
    "最終更新",
    "수정",
    "Imesasishwa",
  };
  static const char *const published[] = {
    "Published",  "Veröffentlicht am", "Publié le",   "Publicado",    "Pubblicato",   "Gepubliceerd",
    "Publisert",  "Publicerad",        "Julkaistu",   "Opublikowano", "Опубликовано", "Опубліковано",
    "Δημοσίευση", "Yayınlanma",        "تاريخ النشر", "פורסם",        "प्रकाशित",      "প্রকাশ",
    "เผยแพร่",     "Xuất bản",          "发布时间",    "公開日",       "입력",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i]);
      g_assert_nonnull (sp_date_find_change (changes[i]));
      g_assert_null (sp_date_find_published (changes[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_test_message ("%s", published[i]);
      g_assert_true (sp_date_find_published (published[i]) == published[i]);
      g_assert_null (sp_date_find_change (published[i]));
    }
  g_assert_null (sp_date_find_change ("May 3, 2024"));
  g_assert_true (sp_month_is_name ("Januari"));
  g_assert_false (sp_month_is_name ("Martin"));
  g_assert_false (sp_month_is_name ("Juliana"));
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
  g_test_add_func ("/import/loose-date/languages", test_languages);
  g_test_add_func ("/import/loose-date/left-alone", test_left_alone);
  g_test_add_func ("/import/loose-date/words", test_words);
  g_test_add_func ("/import/loose-date/order", test_order);
  g_test_add_func ("/import/loose-date/addresses", test_addresses);
  return g_test_run ();
}
