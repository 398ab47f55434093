/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name-chinese.h"
#include "sp-name-words.h"
#include "sp-name.h"

static void
check (const char *byline, const char *expected)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) joined = g_string_new (NULL);

  sp_names_from_byline (byline, names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (names, i));
  g_test_message ("%s", byline);
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_bylines (void)
{
  check ("By Ann Lee", "Ann Lee");
  check ("By Ann Lee and Bob Ray, Staff Writers | May 3", "Ann Lee; Bob Ray");
  check ("Von Anna Lehmann", "Anna Lehmann");
  check ("Par Le Courrier et AFP", "Le Courrier et AFP");
  check ("Автор: Анна Лесная", "Анна Лесная");
  /* The last letter ends in a byte of the bullet. */
  check ("Автор: Виктор Кравчер", "Виктор Кравчер");
  check ("By Ana Bâlâ •", "Ana Bâlâ");
  check ("Ann Lee, Bob Ray", "Ann Lee; Bob Ray");
  check ("Ann Lee ann@news.example", "Ann Lee");
  check ("Robert Smith, Ph.D.", "Robert Smith");
  check ("김현모 기자 a@b.example", "김현모");
  check ("作者：赵明", "赵明");
}

static void
test_outlets_and_roles (void)
{
  check ("By ANN LEE, Associated Press", "Ann Lee");
  check ("Ann Lee, BBC News", "Ann Lee");
  check ("Ann Lee AFP", "Ann Lee");
  check ("Ann Lee Political correspondent", "Ann Lee");
  check ("By Ann Lee, New York", "Ann Lee");
  check ("Anne Leroy, à Bruxelles", "Anne Leroy");
  check ("Story by Ann Lee; photos by Bob Ray", "Ann Lee");
  check ("Ann Lee (https://ann.example/)", "Ann Lee");
  check ("Jorrit Haanstra redacteur Binnenland", "Jorrit Haanstra");
  check ("Светлана ДРОЗДОВА", "Светлана Дроздова");
  check ("Ann Lee XYZ", "Ann Lee XYZ");
  check ("Department for Land and Water", "Department for Land and Water");
  check ("Ann Lee for The Example", "Ann Lee");
  check ("admin", "");
  check ("Harbour News Pvt Ltd", "");
  check ("By Ann Lee Monday, May 3, 2024", "Ann Lee");
}

static void
test_several (void)
{
  check ("By Ann Lee with Bob Ray", "Ann Lee; Bob Ray");
  check ("By Ann Lee/Bob Ray", "Ann Lee; Bob Ray");
  check ("An Bình - Cửu Long", "An Bình; Cửu Long");
  check ("أحمد عبد الستار - منى حسني", "أحمد عبد الستار; منى حسني");
  check ("Ann Lee - New York", "Ann Lee");
  check ("Ann Lee | Staff Writer", "Ann Lee");
  check ("Ann Lee, Bob Ray, and Cy Coe, CNN", "Ann Lee; Bob Ray; Cy Coe");
  check ("Anna Lind, Bo Ruud og Ida Berg", "Anna Lind; Bo Ruud; Ida Berg");
  check ("Ann Lee/Reuters", "Ann Lee");
  check ("作者：赵明、钱亮", "赵明; 钱亮");
  check ("홍길동·김철수 기자", "홍길동; 김철수");
  check ("سارة علي ومنى حسني", "سارة علي; منى حسني");
  /* With a capital it is a name. */
  check ("Helena Okafor, Dan Eccles", "Helena Okafor; Dan Eccles");
  check ("Ana Maria E Silva Souza", "Ana Maria E Silva Souza");
}

/* Words that a name ends before, and those that it has in it. */
static void
test_ends (void)
{
  check ("By Ann Lee in Tjelde", "Ann Lee");
  check ("Ann Lee is a reporter", "Ann Lee");
  check ("By Ann Lee contributors", "Ann Lee");
  check ("By Ann Lee says", "Ann Lee");
  check ("Kim Min-at", "Kim Min-at");
  check ("Lee Jong On", "Lee Jong On");
  check ("Af Ida Berg den 3. maj 2024", "Ida Berg");
  check ("Jan van den Berg", "Jan van den Berg");
  check ("Harbour News Inc.", "");
  check ("Tjelde Plaza", "Tjelde Plaza");
  check ("赵明 综合报道", "赵明");
}

/* Bylines as pages of each language have them, and the name in them. */
static void
test_languages (void)
{
  static const struct
  {
    const char *byline;
    const char *name;
  } cases[] = {
    { "Words by Ann Lee", "Ann Lee" },
    { "Text und Fotos: Anna Lehmann", "Anna Lehmann" },
    { "Protokoll: Anna Lehmann", "Anna Lehmann" },
    { "Propos recueillis par Anne Leroy", "Anne Leroy" },
    { "Texte : Anne Leroy", "Anne Leroy" },
    { "Escrito por: Ana Ruiz", "Ana Ruiz" },
    { "Reportagem de Ana Lima", "Ana Lima" },
    { "Dal nostro inviato Marco Bianchi", "Marco Bianchi" },
    { "Door onze correspondent Jan Smit", "Jan Smit" },
    { "Text: Anna Lind", "Anna Lind" },
    { "Skrevet av Kari Dahl", "Kari Dahl" },
    { "Skrevet af Ida Berg", "Ida Berg" },
    { "Jón Jónsson skrifar", "Jón Jónsson" },
    { "Toimittaja: Aino Laine", "Aino Laine" },
    { "Autor: Mart Tamm", "Mart Tamm" },
    { "Autors: Jānis Kalns", "Jānis Kalns" },
    { "Parengė Jonas Kalnas", "Jonas Kalnas" },
    { "Rozmawiała Anna Nowak", "Anna Nowak" },
    { "Napsal: Jan Novák", "Jan Novák" },
    { "Autor: Ján Novák", "Ján Novák" },
    { "Nagy Anna írása", "Nagy Anna" },
    { "Scris de Ion Popa", "Ion Popa" },
    { "Автор: Иван Петров", "Иван Петров" },
    { "от Иван Петров", "Иван Петров" },
    { "Piše: Ana Horvat", "Ana Horvat" },
    { "Пише: Ана Петровић", "Ана Петровић" },
    { "Avtor: Janez Novak", "Janez Novak" },
    { "Пишува: Ана Илиева", "Ана Илиева" },
    { "Nga Arben Hoxha", "Arben Hoxha" },
    { "Подготовила Анна Лесная", "Анна Лесная" },
    { "Текст: Олена Коваль", "Олена Коваль" },
    { "Аўтар: Янка Лес", "Янка Лес" },
    { "Του Γιώργου Παππά", "Γιώργου Παππά" },
    { "Γράφει ο Γιώργος Παππάς", "Γιώργος Παππάς" },
    { "ავტორი: ნინო ბერიძე", "ნინო ბერიძე" },
    { "Հեղինակ՝ Անի Պետրոսյան", "Անի Պետրոսյան" },
    { "Müəllif: Leyla Əliyeva", "Leyla Əliyeva" },
    { "Дайындаған: Айгүл Сәрсен", "Айгүл Сәрсен" },
    { "Muallif: Aziza Karimova", "Aziza Karimova" },
    { "Ali Demir tarafından", "Ali Demir" },
    { "Haber: Ayşe Demir", "Ayşe Demir" },
    { "بقلم: سارة علي", "سارة علي" },
    { "نویسنده: سارا احمدی", "سارا احمدی" },
    { "تحریر: سارہ خان", "سارہ خان" },
    { "מאת דן לוי", "דן לוי" },
    { "अमित कुमार द्वारा", "अमित कुमार" },
    { "लेखक: अमित कुमार", "अमित कुमार" },
    { "লেখক: অমিত রায়", "অমিত রায়" },
    { "எழுதியவர்: அருண் குமார்", "அருண் குமார்" },
    { "โดย สมชาย ใจดี", "สมชาย ใจดี" },
    { "Tác giả: Trần Anh", "Trần Anh" },
    { "Oleh: Budi Santoso", "Budi Santoso" },
    { "Isinulat ni Juan Cruz", "Juan Cruz" },
    { "采写：赵明", "赵明" },
    { "撰文／趙明", "趙明" },
    { "山田太郎記者", "山田太郎" },
    { "取材・文=山田太郎", "山田太郎" },
    { "홍길동 특파원", "홍길동" },
    { "글·사진=홍길동 기자", "홍길동" },
    { "Mwandishi: Juma Ali", "Juma Ali" },
    { "Анна Лесная и Иван Петров", "Анна Лесная; Иван Петров" },
    { "Nagy Anna és Kis Péter", "Nagy Anna; Kis Péter" },
    { "Γιώργος Παππάς και Νίκος Λάμπρου", "Γιώργος Παππάς; Νίκος Λάμπρου" },
    { "Redaktion", "" },
    { "Фото: Анна Лесная", "" },
    { "هيئة التحرير", "" },
    { "নিজস্ব প্রতিবেদক", "" },
    { "Haber Merkezi", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (cases[i].byline, cases[i].name);
}

/* What tells a byline from other lines. */
static void
test_has_by (void)
{
  g_assert_true (sp_names_has_by ("By Ann Lee"));
  g_assert_true (sp_names_has_by ("홍길동 기자 hong@news.example"));
  g_assert_true (sp_names_has_by ("Ali Demir tarafından"));
  g_assert_true (sp_names_has_by ("Του Γιώργου Παππά"));
  g_assert_false (sp_names_has_by ("Του έδωσε το βιβλίο"));
  g_assert_false (sp_names_has_by ("Nga sot rritet çmimi"));
  g_assert_true (sp_names_has_by ("By Ann Lee and Bob Ray, Ph.D."));
  g_assert_false (sp_names_has_by ("By Monday the ferry was gone."));
  g_assert_false (sp_names_has_by ("Bystanders fled"));
  g_assert_false (sp_names_has_by ("Meclis tarafından kabul edildi"));
  g_assert_false (sp_names_has_by ("联系记者"));
  g_assert_false (sp_names_has_by ("기자"));
  g_assert_false (sp_names_has_by (""));
}

static void
test_desks (void)
{
  g_assert_true (sp_name_has_desk_word ("Web Desk"));
  g_assert_true (sp_name_has_desk_word ("Redacción Ambiente"));
  g_assert_true (sp_name_has_desk_word ("Haber Merkezi"));
  g_assert_true (sp_name_has_desk_word ("নিজস্ব প্রতিবেদক"));
  g_assert_true (sp_name_has_desk_word ("항구일보 편집국"));
  g_assert_true (sp_name_has_desk_word ("港口日报"));
  g_assert_false (sp_name_has_desk_word ("Ann Webb"));
  g_assert_false (sp_name_has_desk_word ("Fritz Haber"));
  g_assert_false (sp_name_has_desk_word ("Tim Newsome"));
}

static void
test_what_stands_before (void)
{
  check ("Ein Kommentar von Anna Lehmann", "Anna Lehmann");
  check ("Publié le 3 mai 2024 par Anne Leroy", "Anne Leroy");
  check ("Anna von Lehmann", "Anna von Lehmann");
  check ("Ann Lee May 3, 2024", "Ann Lee");
  check ("Written by: Ann Lee", "Ann Lee");
  check ("// By Ann Lee", "Ann Lee");
  check ("Anna Nowak opublikowano 3 maja 2024", "Anna Nowak");
  check ("Автор: Иван Петров Опубликовано: 3 мая 2024", "Иван Петров");
  check ("نویسنده: سارا احمدی ۱۴ اردیبهشت ۱۴۰۳", "سارا احمدی");
  check ("By Ann Lee Updated May 3", "Ann Lee");
  check ("— Von Anna Lehmann", "Anna Lehmann");
  check ("Bob Ray as told to Ann Lee", "Ann Lee");
  check ("Interview: Anna Lehmann", "Anna Lehmann");
  check ("Szerző: Nagy Anna", "Nagy Anna");
  check ("كتبت - سارة علي", "سارة علي");
  check ("מאת: דן לוי", "דן לוי");
  check ("Tác giả: Trần Anh", "Trần Anh");
}

static void
test_east_asian (void)
{
  check ("本报记者赵明", "赵明");
  check ("新华社记者 赵明 钱亮", "赵明; 钱亮");
  check ("記者趙明／台北報導", "趙明");
  check ("記者 趙明 報導", "趙明");
  check ("赵明/文", "赵明");
  check ("文=山田太郎", "山田太郎");
  check ("【山田太郎】", "山田太郎");
  check ("山田 太郎", "山田 太郎");
  check ("[서울=한소식] 홍길동 기자", "홍길동");
  check ("글 홍길동", "홍길동");
  check ("순천, 광양 홍길동 기자", "홍길동");
  check ("홍길동, 김철수 기자", "홍길동; 김철수");
}

static void
test_full (void)
{
  g_assert_true (sp_name_is_full ("By Ann Lee"));
  g_assert_true (sp_name_is_full ("Juan de la Cruz"));
  g_assert_true (sp_name_is_full ("赵明"));
  g_assert_false (sp_name_is_full ("Ann"));
  g_assert_false (sp_name_is_full ("See all"));
  g_assert_false (sp_name_is_full ("Lee specializes"));
  g_assert_false (sp_name_is_full ("National Recruiting Analyst"));
  g_assert_false (sp_name_is_full ("Corresponsal en Atenas"));
}

static void
test_no_names (void)
{
  check ("", "");
  check ("https://social.example/annlee", "");
  check ("By", "");
  check ("12345", "");
  check ("March", "");
  check ("انتهای پیام", "");
  check ("Follow us on Google News", "");
  check ("{{ article.author }}", "");
  check ("This is a whole sentence about many things that happened long ago", "");
}

static void
test_handles (void)
{
  g_assert_true (sp_name_is_handle ("annlee"));
  g_assert_true (sp_name_is_handle ("ann.lee.1987"));
  g_assert_false (sp_name_is_handle ("Ann"));
  g_assert_false (sp_name_is_handle ("赵明"));
}

static void
check_chinese (const char *text, gboolean sure, const char *expected)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_cmpuint (sp_names_from_chinese (text, sure, names), ==, names->len);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (names, i));
  g_assert_cmpstr (joined->str, ==, expected);
}

/* After a word for a reporter: names, not what a sentence goes on with. */
static void
test_chinese (void)
{
  check_chinese ("王海涛、马晓燕", FALSE, "王海涛; 马晓燕");
  check_chinese ("林雅婷台北5日電）老戲院", FALSE, "林雅婷");
  check_chinese (" 陈喆 实习生 刘婷)", FALSE, "陈喆; 刘婷");
  check_chinese ("：欧阳文", FALSE, "欧阳文");
  check_chinese ("了解到", FALSE, "");
  check_chinese ("高兴地看到很多人", FALSE, "");
  check_chinese ("单位：北京", TRUE, "");
  check_chinese ("罗科苏盈发自北京", TRUE, "罗科苏盈");
  check_chinese (" 格桑边觉）", TRUE, "格桑边觉");
  check_chinese ("", TRUE, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/name/bylines", test_bylines);
  g_test_add_func ("/import/name/outlets-and-roles", test_outlets_and_roles);
  g_test_add_func ("/import/name/several", test_several);
  g_test_add_func ("/import/name/ends", test_ends);
  g_test_add_func ("/import/name/languages", test_languages);
  g_test_add_func ("/import/name/has-by", test_has_by);
  g_test_add_func ("/import/name/desks", test_desks);
  g_test_add_func ("/import/name/what-stands-before", test_what_stands_before);
  g_test_add_func ("/import/name/east-asian", test_east_asian);
  g_test_add_func ("/import/name/full", test_full);
  g_test_add_func ("/import/name/no-names", test_no_names);
  g_test_add_func ("/import/name/handles", test_handles);
  g_test_add_func ("/import/name/chinese", test_chinese);
  return g_test_run ();
}
