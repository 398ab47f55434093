/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sp-html-phrases.h"

#include <string.h>

/* Longer lines are text, in bytes. */
#define MAX_OPENING 90
#define MAX_CHROME 160
#define MAX_PAYWALL 260

/* Lines that begin so introduce something else. Lower case; all are compared at the start of a line, whole words. */
static const char *const openings[] = {
  "related",
  "read more",
  "read also",
  "read next",
  "also read",
  "more from",
  "more on",
  "more about",
  "more stories",
  "more news",
  "more articles",
  "more in",
  "more coverage",
  "you may also",
  "you might also",
  "you may like",
  "you might like",
  "you may be interested",
  "recommended",
  "trending",
  "most popular",
  "most read",
  "popular now",
  "popular posts",
  "popular stories",
  "top stories",
  "latest news",
  "latest stories",
  "latest from",
  "recent posts",
  "recent articles",
  "don't miss",
  "don’t miss",
  "up next",
  "next up",
  "next article",
  "previous article",
  "editor's picks",
  "editors' picks",
  "editor’s picks",
  "see also",
  "similar articles",
  "similar stories",
  "similar posts",
  "what to read next",
  "further reading",
  "keep reading",
  "share this",
  "share on",
  "leave a comment",
  "leave a reply",
  "post a comment",
  "comments",
  "join the conversation",
  "about the author",
  "about author",
  "follow us",
  "sign up",
  "subscribe",
  "get the latest",
  "newsletter",
  "sponsored",
  "promoted",
  "from around the web",
  "around the web",
  "in case you missed",
  "watch next",
  "filed under",
  "tags",
  "topics",
  "você pode gostar",
  "leia também",
  "leia mais",
  "veja também",
  "notícias relacionadas",
  "mais lidas",
  "saiba mais",
  "te puede interesar",
  "también te puede",
  "te recomendamos",
  "noticias relacionadas",
  "lee también",
  "lea también",
  "más noticias",
  "lo más leído",
  "lo más visto",
  "más información",
  "temas relacionados",
  "archivado en",
  "à lire aussi",
  "a lire aussi",
  "lire aussi",
  "à lire également",
  "sur le même sujet",
  "articles similaires",
  "les plus lus",
  "voir aussi",
  "plus d'articles",
  "mehr zum thema",
  "lesen sie auch",
  "lesen sie mehr",
  "das könnte sie",
  "weitere artikel",
  "weitere themen",
  "weitere news",
  "ähnliche artikel",
  "ähnliche beiträge",
  "meistgelesen",
  "auch interessant",
  "siehe auch",
  "zum thema",
  "mehr aus",
  "schlagworte",
  "schlagwörter",
  "verwandte",
  "teilen",
  "kommentare",
  "leggi anche",
  "potrebbe interessarti",
  "potrebbero interessarti",
  "articoli correlati",
  "guarda anche",
  "più letti",
  "lees ook",
  "meer over",
  "meest gelezen",
  "gerelateerd",
  "bekijk ook",
  "läs också",
  "läs även",
  "läs mer",
  "les også",
  "les mer",
  "læs også",
  "læs mere",
  "lue myös",
  "lue lisää",
  "czytaj również",
  "czytaj także",
  "czytaj też",
  "czytaj więcej",
  "zobacz także",
  "zobacz też",
  "zobacz również",
  "przeczytaj także",
  "polecamy",
  "podziel się",
  "najczęściej czytane",
  "čtěte také",
  "související",
  "přečtěte si",
  "čítajte aj",
  "súvisiace",
  "citește și",
  "citeste si",
  "vezi și",
  "olvasta már",
  "kapcsolódó",
  "pročitajte",
  "povezano",
  "читайте также",
  "читать также",
  "читайте по теме",
  "смотрите также",
  "по теме",
  "похожие",
  "другие новости",
  "материалы по теме",
  "новости по теме",
  "ещё по теме",
  "еще по теме",
  "главные новости",
  "последние новости",
  "популярное",
  "комментарии",
  "читайте також",
  "дивіться також",
  "за темою",
  "новини по темі",
  "прочетете още",
  "още по темата",
  "още новини",
  "свързани",
  "اقرأ أيضا",
  "اقرأ أيضاً",
  "اقرا ايضا",
  "أخبار ذات صلة",
  "مواضيع ذات صلة",
  "موضوعات متعلقة",
  "مقالات ذات صلة",
  "شاهد أيضا",
  "مطالب مرتبط",
  "اخبار مرتبط",
  "بیشتر بخوانید",
  "ilginizi çekebilir",
  "benzer haberler",
  "ilgili haberler",
  "son dakika haberleri",
  "διαβάστε επίσης",
  "διαβάστε ακόμη",
  "δείτε επίσης",
  "σχετικά",
  "כתבות נוספות",
  "קראו גם",
  "相关新闻",
  "相关阅读",
  "相关报道",
  "相关文章",
  "相关链接",
  "延伸阅读",
  "推荐阅读",
  "热点新闻",
  "热门",
  "相關新聞",
  "延伸閱讀",
  "関連記事",
  "関連キーワード",
  "おすすめ記事",
  "おすすめ情報",
  "あわせて読みたい",
  "関連ニュース",
  "アクセスランキング",
  "관련기사",
  "관련 기사",
  "많이 본",
  "baca juga",
  "baca selengkapnya",
  "artikel terkait",
  "xem thêm",
  "tin liên quan",
  "đọc thêm",
};

/* Lines that are nothing else than the page's machinery. */
static const char *const chrome[] = {
  "advertisement",
  "advertising",
  "ad",
  "anzeige",
  "werbung",
  "publicidade",
  "publicidad",
  "publicité",
  "pubblicità",
  "reklama",
  "реклама",
  "reclame",
  "annonce",
  "reklam",
  "広告",
  "广告",
  "continue reading",
  "continue reading below",
  "story continues below",
  "article continues below",
  "article continues after",
  "scroll to continue",
  "scroll for more",
  "loading",
  "share",
  "tweet",
  "print",
  "email",
  "copy link",
  "share this article",
  "share this story",
  "click to share",
  "click here to",
  "tap here to",
  "sign up for",
  "sign up to",
  "subscribe to",
  "subscribe now",
  "follow us on",
  "follow us",
  "like us on",
  "join our",
  "download our",
  "get our",
  "get the latest updates",
  "have a tip",
  "got a news tip",
  "got a tip",
  "send us",
  "contact us",
  "all rights reserved",
  "please enable javascript",
  "this video",
  "please use a html5",
  "your browser does not",
  "we use cookies",
  "you must be logged",
  "log in to",
  "register to",
  "already a subscriber",
  "read the full story",
  "read full story",
  "view comments",
  "show comments",
  "write a comment",
  "jump to",
  "back to top",
  "go to top",
  "table of contents",
  "this article was originally published",
  "this story was originally published",
  "sharing is caring",
  "thanks for reading",
  "link copied",
  "enlarge this image",
  "view gallery",
  "view all",
  "see more",
  "show more",
  "load more",
  "more info",
  "compartilhe",
  "compartir",
  "partager",
  "condividi",
  "delen",
  "udostępnij",
  "поделиться",
  "поделитесь",
  "поширити",
  "подписывайтесь",
  "подпишитесь",
  "підписуйтесь",
  "следите за",
  "teile diesen",
  "folgen sie uns",
  "síguenos",
  "suivez-nous",
  "seguici",
  "siga-nos",
  "volg ons",
  "följ oss",
  "شارك",
  "تابعونا",
  "责任编辑",
  "责编",
  "编辑：",
  "编辑:",
  "原标题",
  "打印本页",
  "关闭窗口",
  "分享到",
  "本文来源",
  "copyright ©",
  "© ",
  "无断转载",
  "無断転載",
  "무단전재",
  "저작권자",
};

static const char *const paywall[] = {
  "subscribe to continue",
  "subscribe to read",
  "subscribe now to",
  "to continue reading",
  "continue reading with",
  "this article is for subscribers",
  "this content is for subscribers",
  "this story is for subscribers",
  "subscribers only",
  "for subscribers only",
  "already a subscriber",
  "already have an account",
  "you have reached your",
  "you've reached your",
  "unlock this article",
  "sign in to continue",
  "log in to continue",
  "become a member to",
  "members only",
  "exclusive to subscribers",
  "this is premium content",
  "this is a premium",
  "weiterlesen mit",
  "jetzt weiterlesen",
  "dieser artikel ist für abonnenten",
  "nur für abonnenten",
  "sie haben bereits ein abo",
  "artikel nur für",
  "réservé aux abonnés",
  "article réservé",
  "il vous reste",
  "déjà abonné",
  "contenido exclusivo para",
  "solo para suscriptores",
  "exclusivo para suscriptores",
  "ya eres suscriptor",
  "conteúdo exclusivo para assinantes",
  "exclusivo para assinantes",
  "riservato agli abbonati",
  "contenuto riservato",
  "alleen voor abonnees",
  "lees verder met",
  "for abonnenter",
  "kun for abonnenter",
  "logga in för att läsa",
  "bara för prenumeranter",
  "dostęp dla prenumeratorów",
  "tylko dla prenumeratorów",
  "только для подписчиков",
  "доступно только",
  "この記事は会員限定",
  "この記事は有料",
  "有料会員限定",
  "残り",
  "会員限定記事",
  "订阅后",
  "登录后阅读",
  "로그인 후",
  "للمشتركين فقط",
};

/* Whether one of N phrases stands at the start of TEXT and ends with a word there. */
static gboolean
starts_with_any (const char *text, const char *const *phrases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize size = strlen (phrases[i]);
      gunichar after;

      if (strncmp (text, phrases[i], size) != 0)
        continue;
      after = g_utf8_get_char (text + size);
      if (!g_unichar_isalpha (after) || after >= 0x3040 || g_utf8_get_char (phrases[i]) >= 0x600)
        return TRUE;
    }
  return FALSE;
}

/* TEXT folded, without the signs before its first letter; NULL when it is longer than MAX or empty. */
static char *
fold (const char *text, gsize max)
{
  if (strlen (text) > max)
    return NULL;
  while (*text && !g_unichar_isalnum (g_utf8_get_char (text)) && g_utf8_get_char (text) != 0xa9)
    text = g_utf8_next_char (text);
  return *text ? g_utf8_strdown (text, -1) : NULL;
}

gboolean
sp_phrase_opens_other (const char *text)
{
  g_autofree char *folded = fold (text, MAX_OPENING);

  return folded && starts_with_any (folded, openings, G_N_ELEMENTS (openings));
}

gboolean
sp_phrase_is_chrome (const char *text)
{
  g_autofree char *folded = fold (text, MAX_CHROME);
  gsize size = folded ? strlen (folded) : 0;

  if (!folded)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (chrome); i++)
    {
      gsize n = strlen (chrome[i]);

      /* A single word must be all there is: "Share" is machinery, "Share prices fell" is not. */
      if (strncmp (folded, chrome[i], n) == 0
          && (strchr (chrome[i], ' ') || (guint8) chrome[i][0] >= 0xe0 ? !g_ascii_isalpha (folded[n])
                                                                       : size <= n + 2 && !g_ascii_isalnum (folded[n])))
        return TRUE;
    }
  return FALSE;
}

gboolean
sp_phrase_is_paywall (const char *text)
{
  g_autofree char *folded = fold (text, MAX_PAYWALL);

  for (guint i = 0; folded && i < G_N_ELEMENTS (paywall); i++)
    if (strstr (folded, paywall[i]))
      return TRUE;
  return FALSE;
}

gboolean
sp_phrase_is_code (const char *text)
{
  guint signs = 0;
  gsize size = strlen (text);

  if (g_str_has_prefix (text, "<img ") || g_str_has_prefix (text, "<iframe ") || g_str_has_prefix (text, "<script")
      || strstr (text, "\",\"") || strstr (text, "\":{") || strstr (text, "(function(")
      || strstr (text, "document.getElement"))
    return TRUE;
  for (const char *p = text; *p; p++)
    signs += strchr ("{};=", *p) != NULL;
  return size > 40 && signs * 12 > size;
}
