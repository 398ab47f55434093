/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-detect.h"

/* A sentence or two in each language, as a newspaper might have them. */
static const struct
{
  const char *lang;
  const char *text;
} cases[] = {
  { "en", "The council said on Monday that it would close the line, and that there was no other way to pay for it." },
  { "de", "Der Rat sagte am Montag, dass er die Linie schließen werde und dass es keinen anderen Weg gebe." },
  { "fr",
    "Le conseil a dit lundi qu'il allait fermer la ligne et qu'il n'y avait pas d'autre solution pour la ville." },
  { "es", "El consejo dijo el lunes que va a cerrar la línea y que no hay otra manera de pagar por ella este año." },
  { "pt", "O conselho disse na segunda-feira que vai fechar a linha e que não há outra forma de pagar por ela." },
  { "it", "Il consiglio ha detto lunedì che chiuderà la linea e che non c'è altro modo di pagare per questa." },
  { "nl", "De raad zei maandag dat hij de lijn gaat sluiten en dat er geen andere manier is om het te betalen." },
  { "sv", "Rådet sade på måndagen att det ska lägga ned linjen och att det inte finns något annat sätt att betala." },
  { "da", "Rådet sagde mandag, at det vil lukke linjen, og at der ikke er nogen anden måde at betale for den på efter "
          "nytår." },
  { "no", "Rådet sa mandag at det vil legge ned linjen, og at det ikke er noen annen måte å betale for den på etter "
          "nyttår." },
  { "fi", "Neuvosto sanoi maanantaina, että se lopettaa linjan, koska ei ole muuta tapaa maksaa siitä, ja päätös on jo "
          "tehty." },
  { "et", "Nõukogu ütles esmaspäeval, et see liin suletakse ja et muud võimalust selle eest maksta ei ole, kuid otsus "
          "tuleb." },
  { "lv",
    "Padome pirmdien paziņoja, ka līnija tiks slēgta un ka nav cita veida, kā par to samaksāt, bet lēmums vēl būs." },
  { "lt", "Taryba pirmadienį pranešė, kad linija bus uždaryta ir kad nėra kito būdo už ją sumokėti, tačiau tai dar ne "
          "viskas." },
  { "pl",
    "Rada powiedziała w poniedziałek, że zamknie linię i że nie ma innego sposobu, aby za nią zapłacić w tym roku." },
  { "cs",
    "Rada v pondělí uvedla, že linku uzavře a že není jiný způsob, jak za ni zaplatit, protože peníze už nejsou." },
  { "sk",
    "Rada v pondelok uviedla, že linku zatvorí a že nie je iný spôsob, ako za ňu zaplatiť, keď už peniaze nie sú." },
  { "sl", "Svet je v ponedeljek sporočil, da bo linijo zaprl in da ni drugega načina, kako bi jo plačal, ker denarja "
          "ni več." },
  { "hr", "Vijeće je u ponedjeljak reklo da će zatvoriti liniju i da nema drugog načina da se ona plati prije ljeta." },
  { "hu", "A tanács hétfőn azt mondta, hogy bezárja a vonalat, és nincs más mód arra, hogy fizessenek érte, de ez még "
          "nem biztos." },
  { "ro", "Consiliul a spus luni că va închide linia și că nu există altă cale de a plăti pentru ea în acest an." },
  { "sq", "Këshilli tha të hënën se do të mbyllë linjën dhe se nuk ka mënyrë tjetër për të paguar për këtë." },
  { "tr", "Meclis pazartesi günü hattı kapatacağını ve bunun için başka bir yol olmadığını söyledi, ancak karar daha "
          "sonra." },
  { "az", "Şura bazar ertəsi xətti bağlayacağını və bunun üçün başqa yol olmadığını deyib, çünki pul daha yoxdur." },
  { "id", "Dewan mengatakan pada hari Senin bahwa mereka akan menutup jalur itu karena tidak ada cara lain yang bisa "
          "dipakai." },
  { "ms", "Majlis berkata pada hari Isnin bahawa mereka akan menutup laluan itu kerana tidak ada cara lain yang boleh "
          "dibuat." },
  { "vi", "Hội đồng cho biết hôm thứ Hai rằng họ sẽ đóng tuyến này và không có cách nào khác để trả tiền cho nó." },
  { "tl", "Sinabi ng konseho noong Lunes na isasara nila ang linya at wala nang ibang paraan para mabayaran ito." },
  { "sw", "Baraza lilisema Jumatatu kwamba litafunga njia hiyo na kwa sababu hakuna njia nyingine ya kulipa kwa ajili "
          "yake." },
  { "ca", "El consell va dir dilluns que tancarà la línia i que no hi ha cap altra manera de pagar-la amb els diners "
          "d'aquest any." },
  { "eu", "Kontseiluak astelehenean esan zuen linea itxiko duela eta ez dagoela beste modurik hori ordaintzeko, baina "
          "hori da." },
  { "ga", "Dúirt an chomhairle Dé Luain go bhfuil sí chun an líne a dhúnadh agus nach bhfuil aon bhealach eile ann." },
  { "cy",
    "Dywedodd y cyngor ddydd Llun y bydd yn cau'r llinell ac nad oes ffordd arall i dalu am hynny yn y flwyddyn." },
  { "is",
    "Ráðið sagði á mánudag að það ætlaði að loka línunni og að það væri ekki önnur leið til að greiða fyrir hana." },
  { "af", "Die raad het Maandag gesê dat hy die lyn gaan sluit en dat daar nie 'n ander manier is om daarvoor te "
          "betaal nie." },
  { "ru",
    "Совет сообщил в понедельник, что закроет линию и что другого способа заплатить за неё нет, поэтому так и будет." },
  { "uk", "Рада повідомила в понеділок, що закриє лінію і що іншого способу заплатити за неї немає, тому так і буде." },
  { "be", "Савет паведаміў у панядзелак, што зачыніць лінію і што іншага спосабу заплаціць за яе няма, таму так і "
          "будзе ў горадзе." },
  { "bg",
    "Съветът съобщи в понеделник, че ще затвори линията и че няма друг начин да се плати за нея през тази година." },
  { "sr", "Веће је у понедељак рекло да ће затворити линију и да нема другог начина да се она плати пре лета." },
  { "mk", "Советот во понеделникот соопшти дека ќе ја затвори линијата и дека нема друг начин да се плати за неа." },
  { "kk", "Кеңес дүйсенбіде желіні жабатынын және ол үшін басқа жол жоқ екенін айтты, бірақ шешім кейін болады." },
  { "mn", "Зөвлөл даваа гарагт шугамыг хаана гэж мэдэгдсэн бөгөөд үүнийг төлөх өөр арга байхгүй байна." },
  { "ar", "قال المجلس يوم الاثنين إنه سيغلق الخط وإنه لا توجد طريقة أخرى لدفع ثمنه في هذا العام." },
  { "fa", "شورا روز دوشنبه گفت که این خط را می بندد و راه دیگری برای پرداخت هزینه آن نیست." },
  { "ur", "کونسل نے پیر کو کہا کہ وہ لائن بند کر دے گی اور اس کے لیے کوئی دوسرا راستہ نہیں ہے۔" },
  { "ps", "شورا د دوشنبې په ورځ وويل چې دا کرښه بندوي او بله لار نه لري چې پيسې يې ورکړي." },
  { "hi", "परिषद ने सोमवार को कहा कि वह लाइन बंद कर देगी और इसके लिए कोई दूसरा रास्ता नहीं है।" },
  { "mr", "परिषदेने सोमवारी सांगितले की ती मार्गिका बंद करण्यात येणार आहे आणि त्यासाठी दुसरा मार्ग नाही." },
  { "bn", "পরিষদ সোমবার বলেছে যে তারা লাইনটি বন্ধ করে দেবে এবং এর জন্য অন্য কোনো উপায় নেই।" },
  { "ta", "சபை திங்களன்று பாதையை மூடுவதாகக் கூறியது, வேறு வழி இல்லை." },
  { "te", "మండలి సోమవారం లైన్‌ను మూసివేస్తామని తెలిపింది, వేరే మార్గం "
          "లేదు." },
  { "th", "สภากล่าวเมื่อวันจันทร์ว่าจะปิดเส้นทางและไม่มีทางอื่นที่จะจ่ายเงิน" },
  { "ka", "საბჭომ ორშაბათს განაცხადა, რომ ხაზს დახურავს და სხვა გზა არ არის." },
  { "hy", "Խորհուրդը երկուշաբթի օրը հայտնեց, որ կփակի գիծը և այլ ճանապարհ չկա։" },
  { "el", "Το συμβούλιο είπε τη Δευτέρα ότι θα κλείσει τη γραμμή και ότι δεν υπάρχει άλλος τρόπος." },
  { "he", "המועצה אמרה ביום שני כי היא תסגור את הקו וכי אין דרך אחרת לשלם עליו." },
  { "zh", "议会星期一表示将关闭该线路，没有其他办法支付费用。" },
  { "ja", "議会は月曜日、路線を閉鎖すると発表し、費用を払う方法は他にないと述べた。" },
  { "ko", "의회는 월요일에 노선을 폐쇄할 것이며 비용을 지불할 다른 방법이 없다고 말했다." },
  { "am", "ምክር ቤቱ ሰኞ ዕለት መስመሩን እንደሚዘጋ እና ሌላ መንገድ እንደሌለ ተናግሯል ሲሆን ይህ ነው።" },
};

static void
test_sentences (void)
{
  guint wrong = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lang = sp_language_detect (cases[i].text);

      if (g_strcmp0 (lang, cases[i].lang) == 0)
        continue;
      wrong++;
      g_test_message ("%s taken for %s", cases[i].lang, lang ? lang : "nothing");
    }
  g_assert_cmpuint (wrong, ==, 0);
}

static void
test_too_little (void)
{
  g_assert_null (sp_language_detect (""));
  g_assert_null (sp_language_detect ("123 456"));
  g_assert_null (sp_language_detect ("Xqzt"));
}

static void
test_mixed (void)
{
  /* A few foreign words do not change a text's language. */
  g_autofree char *quoting =
      sp_language_detect ("The word “перестройка” was in the paper every day, and it was said that “гласность” "
                          "would be next, but nobody had an idea of what it was for.");
  g_autofree char *chinese =
      sp_language_detect ("据《の》报道，议会星期一表示将关闭该线路，没有其他办法支付费用，居民对此表示反对。");

  g_assert_cmpstr (quoting, ==, "en");
  g_assert_cmpstr (chinese, ==, "zh");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/detect/sentences", test_sentences);
  g_test_add_func ("/language/detect/too-little", test_too_little);
  g_test_add_func ("/language/detect/mixed", test_mixed);
  return g_test_run ();
}
