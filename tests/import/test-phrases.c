/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-fold.h"
#include "sp-html-phrases.h"
#include "sp-word-table.h"

/* What each line is taken for. */
static void
check (const char *const *lines, gboolean (*is) (const char *line), gboolean expected)
{
  for (; *lines; lines++)
    {
      g_test_message ("%s", *lines);
      g_assert_cmpint (is (*lines), ==, expected);
    }
}

static void
test_openings (void)
{
  static const char *const lines[] = {
    "Related stories",
    "RELATED: The harbour opens",
    "Comments (12)",
    "12 Comments",
    "» Don’t miss",
    "Leia também: O porto abre",
    "Te puede interesar",
    "À lire aussi : le port ouvre",
    "Mehr zum Thema",
    "Leggi anche",
    "Lees ook: De haven gaat open",
    "Läs också",
    "Les også",
    "Læs også",
    "Lue myös",
    "Loe ka",
    "Lasi arī",
    "Taip pat skaitykite",
    "Czytaj także",
    "Čtěte také",
    "Čítajte aj",
    "Olvasta már?",
    "Citeşte şi",
    "Прочетете още",
    "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ",
    "Pročitajte još",
    "Прочитајте још",
    "Preberite še",
    "Прочитајте повеќе",
    "Lexo edhe",
    "ЧИТАЙТЕ ТАКЖЕ",
    "Читайте також",
    "Чытайце таксама",
    "ასევე წაიკითხეთ",
    "Կարդացեք նաև",
    "Həmçinin oxuyun",
    "Тағы оқыңыз",
    "Shuningdek oʻqing",
    "İLGİLİ HABERLER",
    "أقرأ أيضاً",
    "بیشتر بخوانید",
    "یہ بھی پڑھیں",
    "קראו גם",
    "यह भी पढ़ें",
    "আরও পড়ুন",
    "இதையும் படிங்க",
    "ఇవి కూడా చదవండి",
    "हे ही वाचा",
    "આ પણ વાંચો",
    "ਇਹ ਵੀ ਪੜ੍ਹੋ",
    "ഇതും വായിക്കുക",
    "ಇದನ್ನೂ ಓದಿ",
    "यो पनि पढ्नुहोस्",
    "තවත් කියවන්න",
    "ข่าวที่เกี่ยวข้อง",
    "Tin liên quan",
    "Baca juga: Pelabuhan dibuka",
    "អត្ថបទទាក់ទង",
    "ອ່ານເພີ່ມເຕີມ",
    "ဆက်စပ်သတင်း",
    "相关新闻",
    "延伸閱讀",
    "あわせて読みたい",
    "관련기사",
    "ተጨማሪ ያንብቡ",
    "Soma zaidi",
    "Karin labarai",
    "Akhri sidoo kale",
    "Холбоотой мэдээ",
    NULL,
  };
  static const char *const texts[] = {
    "Related parties met in Geneva.",
    "Comments by the minister drew fire.",
    "Topics were chosen by lot.",
    "Kommentare des Ministers",
    "Читателей стало больше",
    "Темы переговоров",
    "العلاقات بين البلدين",
    "新闻发布会今天举行",
    "Recommended doses were halved.",
    "Teilen der Opposition gefiel das nicht.",
    "Popular feeling ran high.",
    "",
    "12",
    NULL,
  };

  check (lines, sp_phrase_opens_other, TRUE);
  check (texts, sp_phrase_opens_other, FALSE);
}

static void
test_chrome (void)
{
  static const char *const lines[] = {
    "Advertisement",
    "SHARE",
    "© 2024 The Harbour News",
    "All rights reserved.",
    "Follow us on Google News",
    "Compartilhe no WhatsApp",
    "Síguenos en Telegram",
    "Suivez-nous sur WhatsApp",
    "Artikel teilen",
    "Fehler gefunden? Schreiben Sie uns",
    "Seguici su Google News",
    "Volg ons op Instagram",
    "Följ oss på Facebook",
    "Artikkelen fortsetter under annonsen",
    "Mainos",
    "Udostępnij",
    "Reklama",
    "Článek pokračuje pod reklamou",
    "Kövess minket a Facebookon",
    "Urmărește-ne pe Google News",
    "Последвайте ни във Viber",
    "Ακολουθήστε μας στο Google News",
    "Pratite nas na Viberu",
    "Na ndiqni në Telegram",
    "Подписывайтесь на наш канал",
    "Нашли ошибку? Выделите текст и нажмите Ctrl+Enter",
    "Мнение редакции может не совпадать с мнением автора",
    "Підписуйтесь на наш Telegram",
    "გამოიწერეთ ჩვენი არხი",
    "Бөлісу:",
    "Obuna bo‘ling",
    "Paylaş",
    "تابعونا على واتساب",
    "انتهای پیام/",
    "کپی لینک",
    "צילום: דן לוי",
    "विज्ञापन",
    "ছবি: সংগৃহীত",
    "สงวนลิขสิทธิ์",
    "Theo dõi chúng tôi trên Google News",
    "Bagikan:",
    "责任编辑：赵明",
    "責任編輯：趙明",
    "無断転載を禁じます",
    "무단전재 및 재배포 금지",
    "저작권자 © 항구뉴스",
    "Chanzo cha picha, Getty",
    NULL,
  };
  static const char *const texts[] = {
    "Share prices fell by a tenth.",
    "This video shows the moment of the blast.",
    "Get our boys home, she said.",
    "Join our march, they cried.",
    "Print is dead, he said.",
    "Auf Facebook schrieb der Minister davon.",
    "Registrati ieri altri venti casi.",
    "Une erreur dans le calcul a tout changé.",
    "Вход в парк снова свободный.",
    "Мы в очередной раз предупреждали об этом.",
    "Фото из этой деревни обошли весь мир.",
    "اشترك في المؤتمر عشرون وزيرا",
    "شاركت الوزيرة في المؤتمر",
    "הצטרפו למחאה אלפי תושבים",
    "عضویت در ناتو",
    "投诉人说他不知情。",
    "アプリで予約が増えた。",
    "카카오톡은 오늘 멈췄다.",
    "Bergabung dengan NATO tidak mudah.",
    "Top 10",
    "Getty Images sued the maker of the pictures.",
    "شارك عبر الفيديو في الاجتماع",
    "דווחו על עשרה פצועים",
    "Сподели на срещата, че няма време.",
    "Deila á stjórnvöld",
    "Raportează o creștere a profitului.",
    "Visos teisės turi ribas.",
    "टेलीग्राम चैनल पर पेपर लीक",
    "Deli na dva dela",
    "Alle Rechte der Frauen",
    "",
    NULL,
  };

  check (lines, sp_phrase_is_chrome, TRUE);
  check (texts, sp_phrase_is_chrome, FALSE);
  g_assert_true (sp_phrase_is_label ("Annonce"));
  g_assert_true (sp_phrase_is_label ("— Реклама —"));
  g_assert_false (sp_phrase_is_label ("Follow us on Google News"));
  g_assert_false (sp_phrase_is_label ("Annonce du ministre"));
}

static void
test_paywall (void)
{
  static const char *const lines[] = {
    "Already a subscriber? Log in",
    "Dieser Artikel ist exklusiv für Abonnenten",
    "Cet article est réservé aux abonnés",
    "Il vous reste 60 % de cet article à lire.",
    "Contenido exclusivo para suscriptores",
    "Exclusivo para assinantes",
    "Contenuto riservato agli abbonati",
    "Alleen voor abonnees",
    "Kun for abonnenter",
    "Tylko dla prenumeratorów",
    "Jen pro předplatitele",
    "Материал доступен только по подписке",
    "للمشتركين فقط",
    "למנויים בלבד",
    "この記事は会員限定です",
    "登录后阅读全文",
    "訂閱後閱讀",
    "유료회원 전용 기사입니다",
    NULL,
  };
  static const char *const texts[] = {
    "Finland is already a member of the union.",
    "The medicine is available only to residents.",
    "Лекарство доступно только по рецепту.",
    "乌克兰希望成为会员国。",
    "Nous il vous reste deux semaines, dit-il.",
    "The club is members only.",
    "Elles étaient déjà inscrites, mais lui est déjà inscrit au calendrier.",
    "Приложение работает только по подписке.",
    "Подпишитесь, чтобы не пропустить новости.",
    "로그인 후 이용할 수 있다.",
    "付费阅读市场增长。",
    "残り：3試合",
    "Haberler için abone olun ve takip edin.",
    "",
    NULL,
  };
  g_autofree char *filler = g_strnfill (300, 'x');
  g_autofree char *text = g_strconcat ("Subscribers only. ", filler, NULL);

  check (lines, sp_phrase_is_paywall, TRUE);
  check (texts, sp_phrase_is_paywall, FALSE);
  g_assert_false (sp_phrase_is_paywall (text));
}

/* The four ways to write a phrase. */
static void
test_table (void)
{
  static const char *const sections[] = { "first", "second" };
  static const SpWordTable *table; /* lives as long as the process */
  SpWordMatch match;

  table = sp_word_table_new ("# note\n[first]\nby the way; =all;may*\n\n[second]\ntags:; may be\n", sections, 2);

  g_assert_true (sp_word_table_match (table, "By  THE way, no", 1, &match));
  g_assert_cmpuint (match.section, ==, 0);
  g_assert_cmpuint (match.length, ==, 11);
  g_assert_false (sp_word_table_match (table, "By the wayside", 3, NULL));
  g_assert_true (sp_word_table_match (table, "All (3)", 3, NULL));
  g_assert_false (sp_word_table_match (table, "All of it", 3, NULL));
  g_assert_true (sp_word_table_match (table, "Mayor", 3, &match));
  g_assert_true (match.goes_on);
  g_assert_true (sp_word_table_match (table, "May be so", 3, &match));
  g_assert_cmpuint (match.section, ==, 1);
  g_assert_true (sp_word_table_match (table, "Tags ： a", 2, NULL));
  g_assert_false (sp_word_table_match (table, "Tags a", 2, NULL));
  g_assert_false (sp_word_table_match (table, "Tags: a", 1, NULL));
  g_assert_cmpstr (sp_word_table_find (table, "all, by the way", 1, NULL), ==, "by the way");
  g_assert_null (sp_word_table_find (table, "nearby the way", 1, NULL));
  g_assert_false (sp_word_table_match (table, "", 3, NULL));
}

static void
test_fold (void)
{
  g_assert_cmpuint (sp_fold_letter ('A'), ==, 'a');
  g_assert_cmpuint (sp_fold_letter (0x0130), ==, 'i');
  g_assert_cmpuint (sp_fold_letter (0xff21), ==, 'a');
  g_assert_cmpuint (sp_fold_letter (0x2019), ==, '\'');
  g_assert_cmpuint (sp_fold_letter (0xa0), ==, ' ');
  g_assert_cmpuint (sp_fold_letter (0x3ac), ==, 0x3b1);
  g_assert_cmpuint (sp_fold_letter (0x623), ==, 0x627);
  g_assert_cmpuint (sp_fold_letter (0x6a9), ==, 0x643);
  g_assert_cmpuint (sp_fold_letter (0x64b), ==, 0);
  g_assert_cmpuint (sp_fold_letter (0x95c), ==, 0x921);
  g_assert_cmpuint (sp_fold_letter (0xe9), ==, 0xe9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/phrases/openings", test_openings);
  g_test_add_func ("/import/phrases/chrome", test_chrome);
  g_test_add_func ("/import/phrases/paywall", test_paywall);
  g_test_add_func ("/import/phrases/table", test_table);
  g_test_add_func ("/import/phrases/fold", test_fold);
  return g_test_run ();
}
