/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-name-chinese.h"

#include <string.h>

/* The longest name without a known family name, in signs. */
#define MAX_NAME 4

/* Family names of one sign, in both ways of writing: those of nine people in ten. What also is a common word after
 * "reporter" (于, 从, 向, 和, 时) is left out. */
static const char *const surnames =
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧蕭肖蔡潘田"
    "董袁余叶葉蒋蔣杜苏蘇魏程吕呂丁沈任姚卢盧傅钟鍾姜崔谭譚廖范範汪陆陸金石戴贾賈韦韋夏付方白邹鄒孟熊秦邱丘江尹薛闫"
    "閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戚莫孔汤湯赖賴温溫康施殷文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪"
    "庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷曲盛冉骆駱蓝藍";

/* Family names of two signs. */
static const char *const long_surnames[] = { "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛",
                                             "諸葛", "东方", "皇甫", "尉迟", "公孙", "令狐" };

/* Places that reports are sent from and what reporters do there: a name ends before them. */
static const char *const places[] = {
  "台北", "臺北", "台中", "臺中", "台南", "臺南",   "高雄",   "新北", "桃園", "新竹", "基隆",
  "嘉義", "花蓮", "北京", "上海", "广州", "廣州",   "深圳",   "香港", "澳門", "澳门", "东京",
  "東京", "首尔", "首爾", "纽约", "紐約", "华盛顿", "華盛頓", "巴黎", "倫敦", "伦敦", "综合",
  "綜合", "报道", "報導", "報道", "摄影", "攝影",   "整理",   "发自", "發自", "摄",   "攝",
};

static gboolean
is_ideograph (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c >= 0x4e00 && c < 0xa000;
}

static gboolean
is_place (const char *p)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (p, places[i]))
      return TRUE;
  return FALSE;
}

/* The length in bytes of the family name at P; 0 when there is none. */
static gsize
surname_length (const char *p)
{
  for (guint i = 0; i < G_N_ELEMENTS (long_surnames); i++)
    if (g_str_has_prefix (p, long_surnames[i]))
      return strlen (long_surnames[i]);
  return is_ideograph (p) && g_utf8_strchr (surnames, -1, g_utf8_get_char (p)) ? g_utf8_next_char (p) - p : 0;
}

/* The length in bytes of the name at P; 0 when there is none. */
static gsize
name_length (const char *p)
{
  gsize surname = surname_length (p);
  const char *end = p + surname;

  if (surname == 0 || is_place (p))
    return 0;
  for (guint i = 0; i < 2 && is_ideograph (end) && !is_place (end); i++)
    end = g_utf8_next_char (end);
  /* A third sign goes on in a sentence. */
  if (end == p + surname
      || (is_ideograph (end) && !is_place (end) && !g_str_has_prefix (end, "和") && !g_str_has_prefix (end, "电")
          && !g_str_has_prefix (end, "電")))
    return 0;
  return end - p;
}

/* What follows P and stands between names. */
static const char *
skip_between (const char *p)
{
  static const char *const words[] = { "、",     "，",       "和",       "实习生", "實習生", "通讯员",
                                       "通訊員", "特约记者", "实习记者", "记者",   "記者",   "：",
                                       "\u3000", " ",        ",",        ":",      "/",      "／" };
  gboolean found;

  do
    {
      found = FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        if (g_str_has_prefix (p, words[i]))
          {
            p += strlen (words[i]);
            found = TRUE;
          }
    }
  while (found);
  return p;
}

/* The length in bytes of two to four ideographs at P that stand alone: any name, of a people with other names or a
 * pen's; 0 when there are none. */
static gsize
any_length (const char *p)
{
  const char *end = p;

  while (is_ideograph (end) && !is_place (end))
    end = g_utf8_next_char (end);
  return g_utf8_strlen (p, end - p) >= 2 && g_utf8_strlen (p, end - p) <= MAX_NAME && !is_place (p) ? end - p : 0;
}

guint
sp_names_from_chinese (const char *text, gboolean sure, GPtrArray *names)
{
  const char *p = skip_between (text);
  guint n = 0;

  for (;; n++)
    {
      gsize length = name_length (p);

      if (length == 0 && sure && n == 0)
        length = any_length (p);
      if (length == 0 || g_str_has_prefix (p, "单位") || g_str_has_prefix (p, "單位"))
        return n;
      g_ptr_array_add (names, g_strndup (p, length));
      p = skip_between (p + length);
    }
}
