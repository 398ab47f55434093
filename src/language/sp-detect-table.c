/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-detect-table.h"

/* Function words mostly, written down from knowledge of the languages; lists are kept about equally long, since a
 * longer one would win by its length. */
const SpLanguageProfile sp_language_profiles[] = {
  { "en", SP_SHARED_LATIN, "",
    "the of and to in that is was for on with as it at by from his he be are this have had not but they which their "
    "has were been or who will would more an said its about after when also one all there can out up" },
  { "de", SP_SHARED_LATIN, "äöüß",
    "der die das und in den von zu mit ist im für des auf nicht ein eine sich dem als auch es an er hat aus bei sie "
    "nach werden wird einer um am sind noch wie einem über so zum haben nur oder aber vor zur bis mehr durch man" },
  { "fr", SP_SHARED_LATIN, "àâæçéèêëîïôœùûüÿ",
    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ses cette "
    "aux été mais comme ou nous leur fait être sa deux ont elle après tout bien même aussi vous je entre" },
  { "es", SP_SHARED_LATIN, "áéíóúüñ¿¡",
    "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este ha sí porque "
    "esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante son fue años está han" },
  { "pt", SP_SHARED_LATIN, "áâãàçéêíóôõúü",
    "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando "
    "muito nos já eu também só pelo pela até isso ela entre era depois sem mesmo aos seus são foi você está ser tem" },
  { "it", SP_SHARED_LATIN, "àèéìòù",
    "di e il la che in un a per è una con non del si da le i al dei della sono nel alla più come ha gli lo anche ma "
    "delle se ci o dal questo nella suo sul essere stato dopo tra fatto alle loro perché degli chi due era" },
  { "nl", SP_SHARED_LATIN, "ëïéè",
    "de van het een en in is dat op te zijn met voor die niet aan er om ook als dan maar bij of uit nog worden door "
    "naar heeft hebben ze wordt over tot werd meer deze wat geen was kan al zich zou veel moet jaar dit haar" },
  { "sv", SP_SHARED_LATIN, "åäöé",
    "och att det i en som är av för på med den till har de inte om ett han men var jag från vi så kan man när år säger "
    "hon under också efter eller nu sin där vid mot ska skulle kommer ut få finns vara hade alla andra mycket" },
  { "da", SP_SHARED_LATIN, "æøåé",
    "og i at det er en til af på den for med de som har ikke der et han om fra men var vi sig jeg kan så ved efter "
    "eller også blev blive nu over være når skal mod havde hvor ud alle efter mere andre ham nogle år end kun" },
  { "no", SP_SHARED_LATIN, "æøåé",
    "og i det er på en til av som for at med de har den ikke et han om fra men var vi seg jeg kan så ved etter eller "
    "også ble blir nå over være når skal mot hadde hvor ut alle mer andre noen år enn bare sier må dette" },
  { "fi", SP_SHARED_LATIN, "äöå",
    "ja on ei se että oli hän ovat myös mutta kun joka ole kuin tai sen niin jos mukaan jo vain mitä hänen ne olla "
    "vielä sekä ennen jälkeen voi nyt kanssa ollut koska siitä sitä tämä joita noin vuoden jotka mikä olisi kuitenkin "
    "vuonna minä" },
  { "et", SP_SHARED_LATIN, "äöõüšž",
    "ja on ei et see kui oli ka mis ning aga või oma ta mille selle siis nii veel välja seda need kes sest juba olla "
    "tema aasta aastal pärast nende ole kuid üle eesti peale enne võib millest kus midagi tuleb mitte väga ainult" },
  { "lv", SP_SHARED_LATIN, "āčēģīķļņšūž",
    "un ir ar ka par no uz bet kas arī tas lai tā kā šo gan nav pie tiek to vai būs bija savu viņa ja pēc jau latvijas "
    "gada gadā kurš līdz tika var vēl tikai ko ļoti tad ļaudis mēs viņš kad šī šis kuri" },
  { "lt", SP_SHARED_LATIN, "ąčęėįšųūž",
    "ir kad į iš su tai bei yra ne kaip buvo apie bet jo už ar dėl pagal tik jau savo po nuo taip metų kurie lietuvos "
    "kas dar jis gali prie kuris jos būti labai per jų vienas tačiau čia ji šis arba kai mes" },
  { "pl", SP_SHARED_LATIN, "ąćęłńóśźż",
    "w i na z że się do nie to o jest a po jak od za co przez ale dla są tym tego ze który przy być także oraz czy już "
    "tylko jego było roku był może które ich pod jej tak te która bardzo można też przed nas gdy" },
  { "cs", SP_SHARED_LATIN, "áčďéěíňóřšťúůýž",
    "a v se na je že to s z do i o ve pro za by jako však jsou od ale který po si podle jeho jak ze která tak při byl "
    "které být před také už není bylo co nebo ji jen než kde až může této roku pokud jeho" },
  { "sk", SP_SHARED_LATIN, "áäčďéíĺľňóôŕšťúýž",
    "a v sa na je že to s z do aj o vo pre za by ako však sú od ale ktorý po si podľa jeho jej zo ktorá tak pri bol "
    "ktoré byť pred tiež už nie bolo čo alebo len než kde až môže tejto roku keď ktorí" },
  { "sl", SP_SHARED_LATIN, "čšž",
    "in je v na se za da so z ki pa tudi ne o po bi s kot od iz bo ni pri do ali kaj kar še ter že lahko med leta "
    "zaradi bil bila ko svoj če mu pred le jih njegov vendar samo zelo sem bilo več tem" },
  { "hr", SP_SHARED_LATIN, "čćđšž",
    "i je u da se na za su od s o koji ne kako to ali koje će iz nije što a bi koja kao do li samo još nakon sve bio "
    "bila prije tijekom također te zbog bez kada rekao tko gdje ili oko više svoje mora godine europske" },
  { "sr", SP_SHARED_LATIN, "čćđšž",
    "i je u da se na za su od sa o koji ne kako to ali koje će iz nije što a bi koja kao do li samo još nakon sve bio "
    "bila pre posle takođe šta ko gde zbog bez kada rekao ili oko više svoje mora godine evropske vreme" },
  { "hu", SP_SHARED_LATIN, "áéíóöőúüű",
    "a az és hogy nem is egy ez meg el csak mint már ki azt de volt ha még be van vagy szerint lesz kell volna lehet "
    "majd után között minden más magyar pedig nagy ezt akkor sem így mert ami fel aki lett nincs voltak arra" },
  { "ro", SP_SHARED_LATIN, "ăâîșțşţ",
    "de și şi a în la cu pe că nu un o din care mai pentru este sunt fi se au fost ca ce al lui s-a ale sau dar prin "
    "după am doar cel ei fie îi este va fără dintre către acest această lor ani când despre ar" },
  { "sq", SP_SHARED_LATIN, "ëç",
    "të e në dhe i për me një që më nga se është ka nuk do ne si si ky kjo por janë edhe tij saj këtë ishte janë kanë "
    "duke pas deri vetëm mund kur tha u ndaj kjo cilat ai ajo mbi këto cila kryetari" },
  { "tr", SP_SHARED_LATIN, "çğıöşüâîİ",
    "ve bir bu da de için ile olarak çok daha olan en gibi kadar sonra ne var ama olduğu dedi her ya o ki mi değil "
    "yeni ise şu göre iki diye tarafından içinde önce ancak şekilde üzerinde bunun büyük oldu olduğunu nin" },
  { "az", SP_SHARED_LATIN, "çəğıöşüİ",
    "və bir bu da də üçün ilə olan edib ki olub isə daha onun çox sonra edilib hər ən kimi görə etmək deyib artıq "
    "bütün yeni azərbaycan var qeyd olunub ölkə etdi belə mən deyil vəkil olduğu tərəfindən dövlət həm həmin" },
  { "uz", SP_SHARED_LATIN, "ʻʼ",
    "va bir bu bilan uchun ham deb bo'lgan edi emas esa uning hamda kerak oʻzbekiston yil har bo'lib haqida qilish oʻz "
    "mumkin boʻlgan boʻlib bilan katta lekin ular shu yangi ekan keyin ushbu qanday yoki davlat orqali" },
  { "id", SP_SHARED_LATIN, "",
    "yang dan di dengan untuk ini dari dalam itu tidak pada adalah akan juga ke karena bisa telah oleh mereka kata "
    "sebagai ada tersebut saat kami dia lebih bahwa menjadi sudah tahun seperti orang harus hanya para namun atau "
    "kepada saya setelah serta" },
  { "ms", SP_SHARED_LATIN, "",
    "yang dan di dengan untuk ini dari dalam itu tidak pada adalah akan juga ke kerana boleh telah oleh mereka katanya "
    "sebagai ada tersebut ketika kami beliau lebih bahawa menjadi sudah tahun seperti orang perlu hanya para namun "
    "atau kepada saya selepas serta ialah" },
  { "vi", SP_SHARED_LATIN, "ăâđêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹấầậẩẫắằặẳẵếềệểễốồộổỗớờợởỡứừựửữ",
    "và của là có cho trong không được với các một người những này đã khi đến ra từ về cũng như tại để đó vào nhưng sẽ "
    "nhiều năm ông phải còn theo việc trên sau bị lại thì hơn nước rất tôi nhà" },
  { "tl", SP_SHARED_LATIN, "ñ",
    "ang ng sa na mga at ay ni para hindi kung si ito nga niya may nang siya isang pa rin ko ka din ako dahil pero "
    "kanyang mula po kay naman lang sila namin wala kasama natin o lamang yung noong ating upang kanilang bilang" },
  { "sw", SP_SHARED_LATIN, "",
    "ya na wa kwa ni katika la za kuwa cha hiyo huyo alisema watu kama huo hii yake vya pia baada wakati lakini hata "
    "nchi sana tu mwaka yao ambayo hivyo bila moja bado ili hao kutoka zaidi wake juu si yeye serikali ambao" },
  { "ca", SP_SHARED_LATIN, "àçéèíïóòúü·",
    "de la i que el a en els les un per una amb no es del al ha com més se ho són també però aquest aquesta pels als "
    "han va ser seva seu sobre fins ja on dels quan si anys molt entre perquè tot hi així després sense" },
  { "gl", SP_SHARED_LATIN, "áéíóúñü",
    "de a que e o do da en para un por unha non os no as na co dos se máis como ao é das á pola polo pero seu súa "
    "tamén foi ata este entre sobre moi xa anos onde cando son esta desde ser todo hai ten" },
  { "eu", SP_SHARED_LATIN, "ñ",
    "eta da ez du bat dira ere zuen dute baina izan den egin zen diren egiten bere hori hau izango duen edo bai da "
    "gero beste baino dugu dituzte behar dela arte zuten horrek euskal gabe egun hau urte ditu duela nahi" },
  { "ga", SP_SHARED_LATIN, "áéíóú",
    "an na ar agus a i go is le bhí tá ag do sé de ní ach nach leis mar sin faoi atá bhfuil chun éireann idir air seo "
    "gur iad nó féin ó bheith déanamh siad raibh dul bliana ina don den gach" },
  { "cy", SP_SHARED_LATIN, "âêîôûŵŷ",
    "y yn a i o ar ei mae wedi bod am yr fod oedd gan ond sydd hefyd hyn ac eu fel ni un gyda fydd cael mewn nid dros "
    "cymru wrth at hi os ein hynny rhai bydd gael roedd dim pan iawn" },
  { "is", SP_SHARED_LATIN, "áðéíóúýþæö",
    "og að í á er sem til um við en ekki með var það fyrir hann þess eru af hefur ég því frá verið segir þar þá þetta "
    "eftir hafa vera ekki eða upp hún svo verður þegar yfir þeir mjög ár úr" },
  { "mt", SP_SHARED_LATIN, "ċġħżà",
    "li ta u il- l- fil- huwa tal- biex ma minn din għal li fuq dan għandu kien kienet bħala f' dwar kull aktar sabiex "
    "jekk hemm hija meta mal- bil- tkun wara minħabba żmien malta qal anke wkoll hu issa" },
  { "af", SP_SHARED_LATIN, "êëïôû",
    "die en van het in is dat te nie op 'n vir met om sy was hy aan sal as ook deur wat word kan uit by maar hulle ons "
    "na tot toe jaar moet meer nog daar so oor been sê een sê haar hierdie" },
  { "eo", SP_SHARED_LATIN, "ĉĝĥĵŝŭ",
    "la de kaj en al estas por ne ke kun mi vi ĝi pri sed el kiu li oni tio unu estis ankaŭ tiu ili pli aŭ ĝis sur "
    "kiel post inter jam tre plej nun si per nur ĉiuj antaŭ tiuj jaroj havas povas" },
  { "la", SP_SHARED_LATIN, "",
    "et in est non ad ut cum qui quod ex de sunt per sed quae aut a ab quam esse atque nec hoc si enim etiam eius "
    "autem quo quid ac vel inter haec erat pro eo nam ipse iam anno fuit" },
  { "so", SP_SHARED_LATIN, "",
    "oo iyo ka ku ah in waxa uu ay waxaa la soo u ee ayaa aan kala isaga dalka xukuumadda inuu ayuu si kale wuxuu "
    "badan mid sida lagu loo kuwa kaas markii waxay ayay looga dadka isku inay iyada maanta" },
  { "ru", SP_SHARED_CYRILLIC, "ыэъё",
    "и в не на что с по он как это к из у за от для его о было был но до так же мы бы только или все со при если они я "
    "еще также уже может более после году года чтобы которые когда том этом была россии" },
  { "uk", SP_SHARED_CYRILLIC, "іїєґ",
    "і в на не що з у та до за про як це від із для його але й є було які по також або був при він ще якщо так вже "
    "після року буде може більше щоб коли бо їх під час через який має цього" },
  { "be", SP_SHARED_CYRILLIC, "іўыэё",
    "і ў у на не з што да за па як гэта для яго ад але з'яўляецца было ён якія пра таксама быў яны пры або ці каб так "
    "ужо мы пасля годзе года беларусі больш іх гэтага свае яшчэ толькі з-за калі мае можа" },
  { "bg", SP_SHARED_CYRILLIC, "ъ",
    "на и в се да за от е с не че са по си до като ще това при който но има след със които ли или само през може бе "
    "беше те към той ни което във така както му още всички ако един повече българия г тя" },
  { "sr", SP_SHARED_CYRILLIC, "ђјљњћџ",
    "и је у да се на за су од са о који не како то али које ће из није што а би која као до ли само још након све био "
    "била пре после такође шта ко где због без када рекао или око више" },
  { "mk", SP_SHARED_CYRILLIC, "ѓјќљњџѕ",
    "на и во се да за од е со не што ќе го ги по но како или кои која кој тоа македонија беше до дека сите им при само "
    "му ако нема има може уште биде оваа овој исто така така според меѓу претседателот" },
  { "kk", SP_SHARED_CYRILLIC, "әғқңөұүһі",
    "және мен бұл бір үшін деп да де қазақстан бар болып осы ол еді екен болған жылы туралы бойынша ғана керек оның "
    "барлық дейін кейін сол айтты жаңа өз деген емес екі ең соң түрлі" },
  { "ky", SP_SHARED_CYRILLIC, "ңөү",
    "жана менен бул бир үчүн деп да бар ал болуп эле болгон кыргыз ушул анын эмес бирок дагы жок кийин жылы керек "
    "боюнча өз эки ошол деген кыргызстан болот алар мына чейин" },
  { "mn", SP_SHARED_CYRILLIC, "өү",
    "нь байна юм бол энэ гэж болон тэр ч монгол улсын байгаа дээр билээ бид хийх байх оны хүн мөн нэг байсан шүү тухай "
    "хэмээн гэсэн тул хоёр бас өөрийн болно" },
  { "tg", SP_SHARED_CYRILLIC, "ғӣқӯҳҷ",
    "ва дар ба аз ки ин бо барои он аст буд шуд тоҷикистон ҳам дигар низ як худ то мардум ё бар онҳо вай соли ҷумҳурии "
    "ҳамин бошад кард гуфт" },
  { "tt", SP_SHARED_CYRILLIC, "әөүҗңһ",
    "һәм белән бу бер өчен дә да түгел булып бар татарстан ул татар дип булган шул соң ел буенча инде аның итеп эш "
    "кеше тора безнең булды әле" },
  { "ar", SP_SHARED_ARABIC, "ةىيكأإؤئآ",
    "في من على إلى أن التي عن مع الذي هذا هذه بعد كان لا ما كما بين وقد ذلك قد أو كل خلال وفي قال غير حتى لم إن منذ أي "
    "عليه كانت يوم عند قبل وقال هو هي ومن دون تم عدد حيث" },
  { "fa", SP_SHARED_ARABIC, "پچژگیک",
    "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز می شده شد ها وی ما گفت اما باید های یا همه بود دارد "
    "هر اند شود من کند اگر پس کشور ایران دو بین آنها" },
  { "ur", SP_SHARED_ARABIC, "ٹڈڑںےہھپچگکی",
    "کے میں کی ہے اور سے کا کو اس کہ نے پر ہیں کہا تھا ایک بھی گیا ان کر جو وہ یہ لیے ہو نہیں تھے بعد تھی گے ساتھ اپنے "
    "کیا تک رہے گئے ہوئے یا دیا کرنے پاکستان ہوا" },
  { "ps", SP_SHARED_ARABIC, "ټډړښځڅږڼېۍګ",
    "د په او چې کې ته دا له دي هم یې سره نه پر يو چی وي شوي کړي هغه کړ وو ده دې کوي افغانستان لپاره خو وايي لري دغه یو "
    "شي" },
  { "ckb", SP_SHARED_ARABIC, "ێۆەڕڵڤپچگ",
    "و لە بە کە بۆ ئەو ئەم لەو ئەوەی بوو دەکات هەر یەک کرد لەگەڵ نە تا خۆی هەموو کوردستان سەر دوای دەبێت ئێمە نێوان "
    "هەیە زۆر" },
  { "ug", SP_SHARED_ARABIC, "ئەېۈۆۇڭۋچپگ",
    "ۋە بىر بۇ ئۇ بىلەن ئۈچۈن دەپ بولۇپ ئۇنىڭ ئۇيغۇر قىلىپ بولغان كېيىن بار ئەمەس شۇ ھەم خىتاي بولۇپ" },
  { "sd", SP_SHARED_ARABIC, "ڪٻڀٺٽڏڊڍڦڄڃڇڙڻڱ",
    "جي ۾ ۽ جو کي آهي سان تي جا ته کان هن ان به نه لاءِ ڪري هو آهن سنڌ اهو جنهن پر هڪ" },
  { "hi", SP_SHARED_DEVANAGARI, "",
    "के में की है और से का को पर ने कि यह एक भी लिए नहीं कर इस ही हैं तो साथ था हो वह रहे गया जा अपने थे किया उन्होंने कहा या दिया "
    "बाद थी रहा जो करने होने बात अब" },
  { "mr", SP_SHARED_DEVANAGARI, "ळ",
    "आणि आहे या व ते आहेत त्या हे की तर मध्ये होते येथे केली झाली नाही त्यांनी मात्र करण्यात आला असे केले म्हणून एक होती त्यामुळे होता असून "
    "झाले पण काही सांगितले यांनी ही आली" },
  { "ne", SP_SHARED_DEVANAGARI, "",
    "छ र को मा पनि हो लागि गर्न भएको गरेको भने छन् यो गर्ने नेपाल थियो गरी एक बताए तथा छैन भन्ने गरेका हुने त्यो अनि उनले तर नै रहेको "
    "उनी गरिएको भएका थिए" },
  { "am", SP_SHARED_ETHIOPIC, "", "እና ላይ ነው ውስጥ እንደ ያለ ግን ወደ ደግሞ ጋር መሆኑን ነበር ሲሆን ይህ በዚህ አለ ናቸው ብቻ የኢትዮጵያ ሁሉ" },
  { "ti", SP_SHARED_ETHIOPIC, "", "ናይ እዩ ኣብ ካብ እቲ ድማ ከም እዚ ነቲ እዮም ግን ምስ ነበረ ዘሎ ኤርትራ እውን ናብ ኣሎ" },
  { "bn", SP_SHARED_BENGALI, "র",
    "এ ও করে এই থেকে না করা হয় তার জন্য এবং হয়েছে তিনি একটি কিন্তু আর যে সঙ্গে পর বলেন করেন ছিল তাদের" },
  { "as", SP_SHARED_BENGALI, "ৰৱ", "আৰু এই পৰা কৰে কৰি হয় তেওঁ এটা কিন্তু বাবে লগত হৈছে নহয় অসম কৰা" },
  { "he", SP_SHARED_HEBREW, "", "של את על לא הוא זה גם עם כי או היא אל יש כל לאחר בין היה אבל אני אם עוד מה אין רק" },
  { "yi", SP_SHARED_HEBREW, "װױײ", "די פון און איז אין דער צו מיט אַז נישט האט זענען ער א דאס וואס געווען אויף אויך" },
};

const guint sp_n_language_profiles = G_N_ELEMENTS (sp_language_profiles);

G_STATIC_ASSERT (G_N_ELEMENTS (sp_language_profiles) <= SP_MAX_LANGUAGE_PROFILES);
