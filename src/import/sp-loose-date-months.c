/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-loose-date-months.h"

#include <string.h>

/* Names of months, whole, between spaces, in lower case; then beginnings, which stand for every word that begins with
 * them (inflected or cut). */
static const struct
{
  int month;
  const char *names;
  const char *beginnings;
} months[] = {
  { 1, "jan ene gen oca yan sau يناير كانون-الثاني ιαν қаңтар januari",
    "januar janvier enero janeiro gennaio januari tammikuu janvār "
    "sausi stycz stycznia leden ledna január siječ янва січн студзен януари ocak yanvar ianuar ianoua ιανουα gener "
    "urtarril "
    "جانفي ژانویه جنوری जनवरी জানুয়ারি yanvarya jaanuar január јануар იანვ հունվ ינואר בינואר มกราคม" },
  { 2, "feb fév fev feb şub lut úno vas فبراير شباط φεβ",
    "februar février fevrier febrero fevereiro febbraio helmikuu "
    "februār vasari lutego lutý únor února veljač февр люто люты лютага şubat fevral φεβρουα febrer otsail فيفري فوریه "
    "فروری फरवरी ফেব্রুয়ারি veebruar február фебруар თებერვ փետրվ פברואר בפברואר กุมภาพันธ์" },
  { 3, "mar mär mrz maa kov مارس آذار mars μαρ maret mac מרץ מרס במרץ במרס",
    "march märz marzo março marzec marca maart maaliskuu mart kovo březen "
    "března ožuj март берез сакавік μάρτι μαρτι марта març martxo مارچ मार्च মার্চ märts március მარტ մարտ มีนาคม" },
  { 4, "apr abr avr nis kwi dub bal أبريل نيسان ابريل απρ апр",
    "april avril abril aprile huhtikuu aprīl balandž kwiecie "
    "kwietni duben dubna travnja апре квіт красав nisan aprel απρίλι απριλι abril apiril أفريل آوریل اپریل अप्रैल "
    "এপ্রিল április април აპრილ ապրիլ אפריל באפריל เมษายน" },
  { 5, "may mai maj maja mája maio mei maí maj května май мая mayıs مايو أيار mays μαΐ мај მაის",
    "mayo maggio toukokuu maijs maij gegužė "
    "gegužės květen svibn трав мая травня μάιο μαΐο μαϊο maig maiatz ماي مئی मई মে május маја მაის մայիս מאי במאי "
    "พฤษภาคม μαΐο" },
  { 6, "jun giu haz cze iún يونيو حزيران ιουν jún јун",
    "june juni juin junio junho giugno kesäkuu jūnij biržel czerwi czerwc červen "
    "června jún lipnja июн черв чэрвен юни haziran iyun ιούνι ιουνι juny ekain جوان ژوئن جون जून জুন juuni iunie június "
    "јуна јуни ივნის հունիս יוני ביוני มิถุนายน" },
  { 7, "jul lug tem lip يوليو تموز ιουλ júl јул",
    "july juli juillet julio julho luglio heinäkuu jūlij liepos lipca lipiec červenec "
    "července júl srpnja июл липн ліпен юли temmuz iyul ιούλι ιουλι juliol uztail جويلية ژوئیه جولائی जुलाई জুলাই juuli "
    "iulie július јула јули julai ივლის հուլիս יולי ביולי กรกฎาคม" },
  { 8, "aug ago août aou ağu sie srp أغسطس آب اغسطس αυγ ogos",
    "august août agosto elokuu augusts rugpjū sierp srpen srpna "
    "kolovoz авг серпн жнів ağustos avqust avgust αύγουστ αυγούστ αυγουστ agost abuztu أوت اوت اگست अगस्त আগস্ট "
    "augusztus agustus август აგვისტ օգոստոս אוגוסט באוגוסט สิงหาคม" },
  { 9, "sep sept set eyl wrz zář سبتمبر أيلول σεπ",
    "septem septiembre setembro settembre syyskuu rugsėj wrześ wrzes září "
    "rujn сент верес септ eylül sentyabr σεπτ setembre irail سپتامبر ستمبر सितंबर সেপ্টেম্বর szeptember септемб სექტემბ "
    "սեպտեմբ ספטמבר בספטמבר กันยายน" },
  { 10, "oct okt ott out eki paź říj أكتوبر οκτ окт",
    "octob octubre outubro ottobre oktob lokakuu spal paździer pazdzier říjen "
    "října listopada-hr окт жовт кастрычн ekim oktyabr οκτώ οκτω urri تشرين-الأول اکتبر اکتوبر अक्टूबर অক্টোবর október "
    "октобар октобра ოქტომბ հոկտեմբ אוקטובר באוקטובר ตุลาคม" },
  { 11, "nov kas lis noy نوفمبر νοε",
    "novem noviembre novembro marraskuu lapkri listopad studen-hr нояб листопад лістапад "
    "ноем kasım noyabr νοέμ νοεμ azaro تشرين-الثاني نوامبر نومبر नवंबर নভেম্বর новемб ნოემბ նոյեմբ נובמבר בנובמבר "
    "พฤศจิกายน" },
  { 12, "dec dez dic déc dic ara gru pro des ديسمبر δεκ",
    "decem décem dicem diciem dezem desem joulukuu gruod grudnia grudzień "
    "prosin prosince prosinec декаб грудн снежн декем aralık dekabr δεκέ δεκε desembre abendu كانون-الأول دسامبر دسمبر "
    "दिसंबर ডিসেম্বর detsem december децемб disember დეკემბ դեկտեմբ דצמבר בדצמבר ธันวาคม" },
  { 21, "فروردین", "" },
  { 22, "اردیبهشت", "" },
  { 23, "خرداد", "" },
  { 24, "تیر تير", "" },
  { 25, "مرداد", "" },
  { 26, "شهریور شهريور", "" },
  { 27, "مهر", "" },
  { 28, "آبان", "" },
  { 29, "آذر", "" },
  { 30, "دی دي", "" },
  { 31, "بهمن", "" },
  { 32, "اسفند", "" },
};

/* Whether WORD stands in LIST; or with BEGINS, whether a word of LIST begins it. */
static gboolean
is_listed (const char *word, const char *list, gboolean begins)
{
  const char *p = list;

  while (*p)
    {
      gsize size = strcspn (p, " ");

      if (size > 0 && strncmp (word, p, size) == 0 && (begins || word[size] == '\0'))
        return TRUE;
      p += size + (p[size] == ' ');
    }
  return FALSE;
}

int
sp_month_from_word (const char *word)
{
  /* An exact name goes before a beginning: "mars" is no "mar...". */
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (is_listed (word, months[i].names, FALSE))
      return months[i].month;
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (is_listed (word, months[i].beginnings, TRUE))
      return months[i].month;
  return 0;
}
