/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-charset.h"

#include <string.h>

static void
check (const char *bytes, gsize size, const char *label, const char *expected)
{
  gsize length;
  g_autofree char *text = sp_charset_decode (bytes, size, label, &length);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (length, ==, strlen (text));
}

static void
test_marks (void)
{
  check ("\xef\xbb\xbf"
         "abc",
         6, NULL, "abc");
  check ("\xff\xfe"
         "a\0\xe9\0",
         6, NULL, "aé");
  check ("\xfe\xff\0a\0\xe9", 6, NULL, "aé");
  check ("\xff\xfe\0\0a\0\0\0", 8, NULL, "a");
  check ("\0\0\xfe\xff\0\0\0a", 8, NULL, "a");
}

static void
test_labels (void)
{
  g_assert_cmpstr (sp_charset_lookup ("latin1"), ==, "CP1252");
  g_assert_cmpstr (sp_charset_lookup (" GB2312 "), ==, "GB18030");
  g_assert_null (sp_charset_lookup ("no-such-thing"));
  g_assert_null (sp_charset_lookup (""));
  check ("caf\xe9 \x93quoted\x94", 13, "iso-8859-1", "café “quoted”");
  check ("\xcf\xf0\xe8\xe2\xe5\xf2", 6, "windows-1251", "Привет");
  /* What is valid UTF-8 is UTF-8, whatever it declares. */
  check ("caf\xc3\xa9", 5, "iso-8859-1", "café");
}

static void
test_bad_bytes (void)
{
  check ("", 0, NULL, "");
  check ("a\0b", 3, "utf-8", "ab");
  check ("naïve café déjà à \xff vu", 28, NULL, "naïve café déjà à \xef\xbf\xbd vu");
  /* A single odd byte in ASCII is windows-1252, the commonest. */
  check ("it\x92s", 4, NULL, "it’s");
}

/* Without a mark, zeros tell; one alone does not. */
static void
test_zeros (void)
{
  check ("T\0i\0t\0l\0", 8, NULL, "Titl");
  check ("\0T\0i\0t\0l", 8, NULL, "Titl");
  check ("\0bcdefgh", 8, NULL, "bcdefgh");
}

/* TEXT in ENCODING must come out as it went in. */
static void
check_detected (const char *encoding, const char *text)
{
  gsize size;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);

  g_assert_nonnull (bytes);
  check (bytes, size, NULL, text);
}

static void
test_single_byte (void)
{
  static const char *const german =
      "Der Bürgermeister trat überraschend zurück; die Entscheidung fällt am Dienstag, größere Änderungen folgen.";
  static const char *const polish =
      "Radni odrzucili w czwartek plan zamknięcia przystani, bo mieszkańcy byliby zimą odcięci od szkół i szpitali.";
  static const char *const russian =
      "Жители посёлка добились переноса полигона, который власти собирались построить рядом со школой.";
  static const char *const greek = "Το συμβούλιο απέρριψε το σχέδιο, ύστερα από έντονες αντιδράσεις των κατοίκων.";

  for (guint i = 0; i < 4; i++)
    check_detected ((const char *[]){ "CP1252", "IBM850", "MACINTOSH", "IBM437" }[i], german);
  for (guint i = 0; i < 4; i++)
    check_detected ((const char *[]){ "CP1250", "ISO-8859-2", "IBM852", "MAC-CENTRALEUROPE" }[i], polish);
  for (guint i = 0; i < 5; i++)
    check_detected ((const char *[]){ "CP1251", "KOI8-R", "ISO-8859-5", "IBM866", "MAC-CYRILLIC" }[i], russian);
  for (guint i = 0; i < 3; i++)
    check_detected ((const char *[]){ "CP1253", "ISO-8859-7", "CP737" }[i], greek);
  check_detected ("KOI8-U", "Громада відстояла стару школу в центрі міста, і це рішення підтримали депутати.");
  check_detected ("CP1255", "מועצת העיר החליטה לבטל את התוכנית לסגירת הנמל הישן");
  check_detected ("IBM862", "מועצת העיר החליטה לבטל את התוכנית לסגירת הנמל הישן");
  check_detected ("CP1256", "رفض مجلس المدينة خطة لإغلاق السوق القديم بعد احتجاجات استمرت ثلاثة أسابيع");
}

static void
test_east (void)
{
  static const char *const korean =
      "시의회는 목요일 북부 여객선 노선을 폐지하는 안건을 부결했다. 주민들은 학교에 갈 수 없게 된다고 호소했다.";
  static const char *const japanese =
      "市議会は木曜日、北航路を廃止する案を否決した。住民は学校や病院へ通えなくなると訴えていた。";

  check_detected ("JOHAB", korean);
  check_detected ("UHC", korean);
  check_detected ("CP932", japanese);
  check_detected ("EUC-JP", japanese);
  check_detected ("GB18030", "市议会星期二否决了关闭老码头的方案，居民表示，如果轮渡停航，他们将无法前往学校。");
  check_detected ("BIG5-HKSCS", "市議會星期二否決了關閉老碼頭的方案，居民表示，如果渡輪停航，他們將無法前往學校。");
}

/* Chinese without spaces has no zero in UTF-16. */
static void
test_wide (void)
{
  check_detected ("UTF-16LE", "市议会星期二否决了关闭老码头的方案。此前，居民表示，如果停航，他们无法前往学校。");
  check_detected ("UTF-16BE", "市議会は木曜日、航路を廃止する案を否決した。");
}

static void
test_binary (void)
{
  g_assert_true (sp_charset_looks_binary ("\x01\x02\x03\x04\x05\x06\x07\x08\x01\x02\x03\x04", 12));
  g_assert_false (sp_charset_looks_binary ("plain\ttext\r\n", 12));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/charset/marks", test_marks);
  g_test_add_func ("/import/charset/labels", test_labels);
  g_test_add_func ("/import/charset/bad-bytes", test_bad_bytes);
  g_test_add_func ("/import/charset/zeros", test_zeros);
  g_test_add_func ("/import/charset/single-byte", test_single_byte);
  g_test_add_func ("/import/charset/east", test_east);
  g_test_add_func ("/import/charset/wide", test_wide);
  g_test_add_func ("/import/charset/binary", test_binary);
  return g_test_run ();
}
